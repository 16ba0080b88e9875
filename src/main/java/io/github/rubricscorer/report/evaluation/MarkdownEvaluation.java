package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Grid;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Section;
import io.github.rubricscorer.report.layout.MarkdownText;

/** Evaluations as Markdown. */
final class MarkdownEvaluation {
  private MarkdownEvaluation() {}

  static String text(EvaluationSheet sheet) {
    StringBuilder out = new StringBuilder(MarkdownText.line(sheet.summary())).append('\n');
    sheet.grids().forEach(grid -> out.append(grid(grid)));
    sheet.sections().forEach(section -> out.append(section(section)));
    return out.toString();
  }

  private static String section(Section section) {
    StringBuilder out = new StringBuilder(heading("##", section.title()));
    for (int i = 0; i < section.disputes().size(); i++) {
      Dispute dispute = section.disputes().get(i);
      if (section.startsGroup(i)) {
        out.append(heading("###", dispute.heading()));
      }
      out.append(dispute(dispute));
    }
    if (!section.rest().isEmpty()) {
      out.append('\n').append(section.rest()).append('\n');
    }
    return out.toString();
  }

  private static String grid(Grid grid) {
    return heading("##", grid.title())
        + "\n"
        + MarkdownText.table(
            grid.header(),
            grid.rows().stream()
                .map(row -> row.stream().map(MarkdownText::line).toList())
                .toList());
  }

  private static String dispute(Dispute dispute) {
    return "\n**%s**\n\n%s%s"
        .formatted(
            MarkdownText.line(dispute.lead()),
            MarkdownText.answer(dispute.answer(), Language.ENGLISH),
            MarkdownText.list("", dispute.reasons()));
  }

  private static String heading(String level, String text) {
    return "\n" + level + " " + MarkdownText.line(text) + "\n";
  }
}
