package io.github.rubricscorer.importing.notes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document has.
 *
 * @param questions the questions, in their order
 * @param leftovers what belongs to none
 * @param seconds how long an answer should take, shortest and longest; null where nothing is said
 */
public record Notes(
    List<QuestionNotes> questions, List<Leftover> leftovers, @Nullable Seconds seconds) {
  /**
   * How long an answer should take.
   *
   * @param min at least so many seconds
   * @param max at most so many
   */
  public record Seconds(int min, int max) {}

  /** Copies the lists. */
  public Notes {
    questions = List.copyOf(questions);
    leftovers = List.copyOf(leftovers);
  }
}
