package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.input.CsvTable;
import java.util.List;
import java.util.Objects;

/**
 * The columns of CSV that hold judged answers. The first line of the file names its columns; those
 * that are not named here are passed over.
 *
 * @param question the question's id
 * @param answer the answer
 * @param score the person's score; where nobody has said another name than the usual one, {@link
 *     #in} looks for others, too
 * @param id the answer's own id; where the file has no column {@code id}, the number of the record
 * @param maxScore the best score that there is; where the file has no column {@code max_score}, the
 *     reader's own maximum
 */
public record CsvColumns(String question, String answer, String score, String id, String maxScore) {
  /** question, answer, score, id and max_score. */
  public static final CsvColumns DEFAULT =
      new CsvColumns("question", "answer", "score", "id", "max_score");

  /** What a column of scores is called, the first that is there, where nobody says its name. */
  private static final List<String> SCORES = List.of("score", "grade", "marks", "mark", "points");

  /** Checks that nothing is null. */
  public CsvColumns {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(maxScore, "maxScore");
  }

  /**
   * Returns the columns that a table has.
   *
   * @param table the table, whose header is read
   * @return the same with the name that the score has there; the same where it has none of the
   *     usual names, or a user has said what it is called
   */
  CsvColumns in(CsvTable table) {
    return isScoreNamed()
        ? this
        : SCORES.stream()
            .filter(name -> table.place(name) >= 0)
            .findFirst()
            .map(name -> new CsvColumns(question, answer, name, id, maxScore))
            .orElse(this);
  }

  /** Whether a user has said what the column of the score is called. */
  boolean isScoreNamed() {
    return !score.equals(DEFAULT.score);
  }

  /** Returns the names of all columns. */
  public List<String> names() {
    return List.of(question, answer, score, id, maxScore);
  }
}
