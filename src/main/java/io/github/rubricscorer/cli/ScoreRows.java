package io.github.rubricscorer.cli;

import static java.util.stream.Collectors.joining;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.input.CsvRow;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scores as rows of CSV (RFC 4180), for the spreadsheet of whoever grades: what an answer earned,
 * and the concepts of each verdict by their ids. Helpers, which earn nothing, are left out;
 * misconceptions that cost something are mistakes.
 */
final class ScoreRows {
  /**
   * What a spreadsheet would take for a formula (OWASP, "CSV Injection"): ids may come from a form
   * that anybody can fill in.
   */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@\\t\\r].*|[+-](?![\\d.]).*");

  private ScoreRows() {}

  /** The row that names the columns, with its line end. */
  static String head() {
    return CsvRow.of(
        Stream.concat(
                Stream.of(
                    "id", "question", "points", "max_points", "coverage", "level", "max_level"),
                Stream.concat(
                    Stream.of(Verdict.values()).map(OneOf::word),
                    Stream.of("mistakes", "review", "signals")))
            .toList());
  }

  /** A row, with its line end. */
  static String of(String id, Score score, List<Signal> signals) {
    return CsvRow.of(
        Stream.concat(
                Stream.of(
                    FORMULA.matcher(id).matches() ? "'" + id : id,
                    score.questionId(),
                    Decimal.text(score.points()),
                    Decimal.text(score.maxPoints()),
                    Decimal.text(score.coverage()),
                    score.level() == null ? "" : String.valueOf(score.level().value()),
                    score.level() == null ? "" : String.valueOf(score.level().max())),
                Stream.concat(
                    Stream.of(Verdict.values())
                        .map(verdict -> ids(score, c -> c.weight() > 0 && c.verdict() == verdict)),
                    Stream.of(
                        ids(score, concept -> concept.points() < 0),
                        score.needsReview().stream().map(ScoreRows::reviewed).collect(joining(" ")),
                        signals.stream().map(signal -> signal.kind().key()).collect(joining(" ")))))
            .toList());
  }

  private static String ids(Score score, Predicate<ConceptScore> kept) {
    return score.concepts().stream().filter(kept).map(ConceptScore::id).collect(joining(" "));
  }

  private static String reviewed(Score.Review review) {
    return review.conceptId() == null ? String.join(" ", review.keys()) : review.conceptId();
  }
}
