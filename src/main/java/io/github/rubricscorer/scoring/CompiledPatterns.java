package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.polarity.CueBook;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import org.jspecify.annotations.Nullable;

/**
 * What the patterns of a rubric became. It can be kept, so that another process need not compile
 * them, and be got ready before the rest of the rubric is there. Immutable and thread-safe.
 */
public final class CompiledPatterns {
  private final Program program;

  /** Of the program's words; null as long as nobody has asked for it. */
  private @Nullable WordIndex index;

  /** Made for the first answer: of many rubrics, most are seldom asked for. */
  private volatile @Nullable WordCache words;

  CompiledPatterns(Program program) {
    this.program = program;
  }

  private CompiledPatterns(ProgramFile.Reader in) {
    program = Program.read(in);
    index = new WordIndex(in, program.writing());
  }

  /**
   * Reads patterns that were kept.
   *
   * @param bytes what {@link #bytes} returned in this version of the library
   * @return the patterns
   */
  public static CompiledPatterns read(byte[] bytes) {
    return new CompiledPatterns(new ProgramFile.Reader(bytes));
  }

  /**
   * Returns all of it, to be kept.
   *
   * @return bytes that depend on nothing but the patterns and the vocabulary; only the same version
   *     of this library can read them
   */
  public byte[] bytes() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    program.write(out);
    index().write(out);
    return out.bytes();
  }

  /** Makes what the first answer would have to wait for. */
  public void prepare() {
    words();
  }

  Program program() {
    return program;
  }

  /** Returns the cues that answers are read with; read when they are first asked for. */
  CueBook cues() {
    return CueBook.bundled();
  }

  WordCache words() {
    WordCache made = words;
    if (made == null) {
      synchronized (this) {
        made = words;
        if (made == null) {
          made = new WordCache(program.lexicon(), cues().program().lexicon(), index());
          words = made;
        }
      }
    }
    return made;
  }

  private synchronized WordIndex index() {
    WordIndex made = index;
    if (made == null) {
      made = WordIndex.of(program.lexicon(), program.writing());
      index = made;
    }
    return made;
  }
}
