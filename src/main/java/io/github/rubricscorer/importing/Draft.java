package io.github.rubricscorer.importing;

import io.github.rubricscorer.authoring.RubricFormat;
import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What came of a document.
 *
 * @param rubrics the drafts, in the order of the document
 * @param leftovers what found no place, in the order of the lines
 * @param vocabulary the vocabulary that the drafts were made with
 */
public record Draft(List<Rubric> rubrics, List<Leftover> leftovers, Vocabulary vocabulary) {
  /**
   * The text of a rubric's file.
   *
   * @param ids what drafts are called where they are written, for those with another id there
   */
  public static String json(Rubric rubric, Map<String, String> ids) {
    return RubricFormat.ofWritten(RubricJson.of(rubric, ids).toString());
  }

  /** Whether more lines are left that may be something to say than there are concepts. */
  public boolean isThin() {
    List<Leftover> unread = leftovers.stream().filter(Leftover::isUnread).toList();
    long missed =
        IntStream.range(0, unread.size())
            .filter(i ->
                !unread.get(i).isHeading()
                    || i + 1 < unread.size() && !unread.get(i + 1).isHeading())
            .count();
    return missed > rubrics.stream().mapToInt(rubric -> rubric.concepts().size()).sum();
  }

  /** Copies the lists. */
  public Draft {
    rubrics = List.copyOf(rubrics);
    leftovers = List.copyOf(leftovers);
  }
}
