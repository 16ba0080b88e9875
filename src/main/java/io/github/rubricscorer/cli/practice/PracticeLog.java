package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.cli.io.OutputException;
import io.github.rubricscorer.feedback.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The attempts of a session in their order, which are saved where there is a file. */
final class PracticeLog {
  private final @Nullable SessionFile file;
  private final List<Attempt> attempts;

  /**
   * Begins a log.
   *
   * @param file where attempts are saved, or null for nowhere
   * @param earlier the attempts of a session that goes on
   */
  PracticeLog(@Nullable SessionFile file, List<Attempt> earlier) {
    this.file = file;
    this.attempts = new ArrayList<>(earlier);
  }

  /** Adds an attempt; a failure to save it is told and loses nothing but the copy on disk. */
  void add(
      Attempt attempt, String answer, Instant started, double seconds, Consumer<String> problem) {
    attempts.add(attempt);
    if (file != null) {
      try {
        file.save(attempt.rubric().id(), answer, started, seconds, attempt.score().coverage());
      } catch (OutputException e) {
        problem.accept(e.getMessage() + "; the answer will be saved with the next one");
      }
    }
  }

  /** The latest attempt at a question, or null where there is none. */
  @Nullable Attempt latest(String question) {
    return attempts.reversed().stream()
        .filter(attempt -> attempt.rubric().id().equals(question))
        .findFirst()
        .orElse(null);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }
}
