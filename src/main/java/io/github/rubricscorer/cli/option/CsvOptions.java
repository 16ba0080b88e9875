package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.cli.io.GivenAnswers.Grading;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.answers.AnswerForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what CSV means. */
public final class CsvOptions {
  /** Says the best score. */
  public static final String MAX_SCORE = "--max-score";

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--score-column",
      paramLabel = "NAME",
      description =
          "The column of the score; if not given, the first of 'score', 'grade', 'marks', 'mark' and"
              + " 'points' that is there.")
  private @Nullable String score;

  @Option(
      names = "--max-score-column",
      paramLabel = "NAME",
      description = "The column of the best score there is; 'max_score' if not given.")
  private @Nullable String maxScoreColumn;

  @Option(
      names = MAX_SCORE,
      paramLabel = "SCORE",
      description =
          "The best score where there is no such column; if not given, the highest level of a"
              + " rubric with levels, and of others the points of the rubric where a score is above"
              + " 1, else 1; for 'suggest' the highest that is given to the question where it is"
              + " above that.")
  private @Nullable Double maxScore;

  /** What the user says of the input besides. */
  public InputOptions input() {
    return input;
  }

  /** Whether the user says that the input is CSV. */
  public boolean isMeant() {
    return input.csv() || score != null || maxScoreColumn != null;
  }

  /** Whether an input is CSV. */
  public boolean isMeant(Source source, AnswerForm form, String text) {
    return isMeant() || Form.of(text, source.name(), columns(form).names()) == Form.CSV;
  }

  public boolean isMaxScoreAboveZero() {
    return maxScore == null || maxScore > 0;
  }

  public boolean isMaxScoreWithinLimit() {
    return maxScore == null || maxScore <= Limits.GRADE;
  }

  /** Whether no option tells the best score. */
  public boolean isBestScoreAssumed() {
    return maxScore == null;
  }

  public AnswerReader scaled(AnswerReader reader) {
    return maxScore == null ? reader : reader.withMaxScore(maxScore);
  }

  /** Where grades stand. */
  public Grading grading(AnswerForm form) {
    return new Grading(form, columns(form), maxScore, false, MAX_SCORE);
  }

  public CsvColumns columns(AnswerForm form) {
    CsvColumns columns = CsvColumns.DEFAULT;
    return new CsvColumns(
        form.question().name(),
        form.answer().name(),
        Objects.requireNonNullElse(score, columns.score()),
        form.id().name(),
        Objects.requireNonNullElse(maxScoreColumn, columns.maxScore()));
  }
}
