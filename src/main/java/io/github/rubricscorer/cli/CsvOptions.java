package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what CSV means. */
final class CsvOptions {
  @Option(
      names = "--csv",
      description = "Read CSV; so do the options below, and the name of a file *.csv.")
  private boolean csv;

  @Option(
      names = "--question-column",
      paramLabel = "NAME",
      description = "The column of the question's id; 'question' if not given.")
  private @Nullable String question;

  @Option(
      names = "--answer-column",
      paramLabel = "NAME",
      description = "The column of the answer; 'answer' if not given.")
  private @Nullable String answer;

  @Option(
      names = "--score-column",
      paramLabel = "NAME",
      description = "The column of the score; 'score' if not given.")
  private @Nullable String score;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      description =
          "The column of the answer's id; 'id' if not given, and the row's number if there is"
              + " none.")
  private @Nullable String id;

  @Option(
      names = "--max-score-column",
      paramLabel = "NAME",
      description = "The column of the best score there is; 'max_score' if not given.")
  private @Nullable String maxScoreColumn;

  @Option(
      names = "--max-score",
      paramLabel = "SCORE",
      description = "The best score where there is no such column; 1 if not given.")
  private @Nullable Double maxScore;

  /** Whether the input is CSV. */
  boolean isMeant(Source source) {
    return csv
        || source.name().toLowerCase(Locale.ROOT).endsWith(".csv")
        || Stream.of(question, answer, score, id, maxScoreColumn, maxScore)
            .anyMatch(Objects::nonNull);
  }

  boolean isMaxScoreInRange() {
    return maxScore == null || (maxScore > 0 && maxScore < Double.POSITIVE_INFINITY);
  }

  AnswerReader scaled(AnswerReader reader) {
    return maxScore == null ? reader : reader.withMaxScore(maxScore);
  }

  CsvColumns columns() {
    CsvColumns columns = CsvColumns.DEFAULT;
    return new CsvColumns(
        Objects.requireNonNullElse(question, columns.question()),
        Objects.requireNonNullElse(answer, columns.answer()),
        Objects.requireNonNullElse(score, columns.score()),
        Objects.requireNonNullElse(id, columns.id()),
        Objects.requireNonNullElse(maxScoreColumn, columns.maxScore()));
  }
}
