package io.github.rubricscorer.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * The columns of CSV that hold judged answers. The first line of the file names its columns; those
 * that are not named here are passed over.
 *
 * @param question the question's id
 * @param answer the answer
 * @param score the person's score
 * @param id the answer's own id; where the file has no column {@code id}, the number of the record
 * @param maxScore the best score that there is; where the file has no column {@code max_score}, the
 *     reader's own maximum
 */
public record CsvColumns(String question, String answer, String score, String id, String maxScore) {
  /** question, answer, score, id and max_score. */
  public static final CsvColumns DEFAULT =
      new CsvColumns("question", "answer", "score", "id", "max_score");

  /** Checks that nothing is null. */
  public CsvColumns {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(maxScore, "maxScore");
  }

  /** Returns the names of all columns. */
  public List<String> names() {
    return List.of(question, answer, score, id, maxScore);
  }
}
