package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.suggest.Suggestions.Next;
import java.util.List;
import java.util.stream.Collectors;

/** Answers to read, whole, with what the rubric sees in them. */
final class ReadingText {
  /** In English, as all of it. */
  private static final Reasons REASONS = new Reasons(Language.ENGLISH);

  private static final String INDENT = "  ";

  /** The columns that a reason is indented by. */
  private static final int DEEPER = 4;

  private ReadingText() {}

  static String of(List<Next> next, Palette palette) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < next.size(); i++) {
      out.append(i == 0 ? "" : "\n").append(one(i + 1, next.get(i), palette));
    }
    return out.toString();
  }

  private static String one(int number, Next next, Palette palette) {
    String grade = next.grade() == null ? "" : ", graded " + Decimal.percent(next.grade()) + "%";
    String reasons = next.concepts().isEmpty() ? "" : ", for " + String.join(", ", next.concepts());
    String title =
        "%s. %s: score %s%%%s%s"
            .formatted(
                number,
                Printable.line(next.answer()),
                Decimal.percent(next.score().coverage()),
                grade,
                reasons);
    return INDENT
        + title
        + "\n"
        + palette.answer(INDENT + INDENT, next.text(), next.score().concepts(), Language.ENGLISH)
        + concepts(next, palette);
  }

  private static String concepts(Next next, Palette palette) {
    Table table = new Table(INDENT + INDENT);
    for (ConceptScore concept : next.score().concepts()) {
      if (!concept.evidence().isEmpty() || concept.impliedBy() != null) {
        table.row(
            Cell.plain(REASONS.verdict(concept.verdict())),
            Cell.plain(REASONS.points(concept)),
            Cell.plain(concept.id()));
        REASONS.all(concept, null, next.text()).forEach(reason -> table.note(DEEPER, reason));
      }
    }
    String missing =
        next.score().concepts().stream()
            .filter(concept -> concept.evidence().isEmpty() && concept.impliedBy() == null)
            .map(ConceptScore::id)
            .collect(Collectors.joining(", "));
    return table.text(palette)
        + (missing.isEmpty() ? "" : Paragraph.wrapped(INDENT + INDENT + "missing: ", missing));
  }
}
