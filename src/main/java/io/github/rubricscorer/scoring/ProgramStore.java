package io.github.rubricscorer.scoring;

import io.github.rubricscorer.rubric.Rubric;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps what rubrics are compiled to, so that they need not be compiled again. Thread-safe. */
public interface ProgramStore {
  /** Keeps nothing. */
  ProgramStore NONE =
      new ProgramStore() {
        @Override
        public byte @Nullable [] find(Rubric rubric) {
          return null;
        }

        @Override
        public void keep(Rubric rubric, Supplier<byte[]> program) {}
      };

  /**
   * Looks for a program.
   *
   * @param rubric the rubric
   * @return what was kept for a rubric that compiles to the same, or null
   */
  byte @Nullable [] find(Rubric rubric);

  /**
   * Keeps a program, if that is possible.
   *
   * @param rubric the rubric
   * @param program makes the bytes of what it was compiled to
   */
  void keep(Rubric rubric, Supplier<byte[]> program);
}
