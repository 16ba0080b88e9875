package io.github.rubricscorer.cli;

import static java.util.stream.Collectors.joining;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.input.CsvRow;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Scores as rows of CSV (RFC 4180), for the spreadsheet of whoever grades: what an answer earned,
 * and the concepts of each verdict by their ids. Helpers, which earn nothing, are left out;
 * misconceptions that cost something are mistakes.
 */
final class ScoreRows {
  /**
   * What a spreadsheet would take for a formula (OWASP, "CSV Injection"): ids may come from a form
   * that anybody can fill in; a number with a sign is none.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[=@\\t\\r].*|[+-](?!(?:\\d++(?:[.,]\\d++)?|[.,]\\d++)\\z).*");

  private ScoreRows() {}

  /** The row that names the columns, with its line end. */
  static String head() {
    List<String> names = new ArrayList<>();
    Collections.addAll(
        names, "id", "question", "points", "max_points", "coverage", "level", "max_level");
    for (Verdict verdict : Verdict.values()) {
      names.add(OneOf.word(verdict));
    }
    Collections.addAll(names, "mistakes", "review", "signals");
    return CsvRow.of(names);
  }

  /** A row, with its line end. */
  static String of(String id, Score score, List<Signal> signals) {
    List<String> cells = new ArrayList<>();
    cells.add(FORMULA.matcher(id).matches() ? "'" + id : id);
    cells.add(score.questionId());
    cells.add(Decimal.text(score.points()));
    cells.add(Decimal.text(score.maxPoints()));
    cells.add(Decimal.text(score.coverage()));
    cells.add(score.level() == null ? "" : String.valueOf(score.level().value()));
    cells.add(score.level() == null ? "" : String.valueOf(score.level().max()));
    for (Verdict verdict : Verdict.values()) {
      cells.add(ids(score, concept -> concept.weight() > 0 && concept.verdict() == verdict));
    }
    cells.add(ids(score, concept -> concept.points() < 0));
    cells.add(score.needsReview().stream().map(ScoreRows::reviewed).collect(joining(" ")));
    cells.add(signals.stream().map(signal -> signal.kind().key()).collect(joining(" ")));
    return CsvRow.of(cells);
  }

  private static String ids(Score score, Predicate<ConceptScore> kept) {
    return score.concepts().stream().filter(kept).map(ConceptScore::id).collect(joining(" "));
  }

  private static String reviewed(Score.Review review) {
    return review.conceptId() == null ? String.join(" ", review.keys()) : review.conceptId();
  }
}
