package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Grid;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Section;
import io.github.rubricscorer.report.layout.Ink;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import java.util.List;

/**
 * Evaluations as text for a terminal.
 *
 * @param palette the colours
 */
record TextEvaluation(Palette palette) {
  private static final String INDENT = "  ";

  String text(EvaluationSheet sheet) {
    StringBuilder out = new StringBuilder(sheet.summary()).append('\n');
    sheet.grids().forEach(grid -> out.append('\n').append(grid(grid)));
    sheet.sections().forEach(section -> out.append('\n').append(section(section)));
    return out.toString();
  }

  private String section(Section section) {
    StringBuilder out = new StringBuilder(heading(section.title()));
    for (int i = 0; i < section.disputes().size(); i++) {
      Dispute dispute = section.disputes().get(i);
      if (section.startsGroup(i)) {
        out.append('\n').append(heading(dispute.heading()));
      }
      out.append('\n').append(dispute(dispute));
    }
    if (!section.rest().isEmpty()) {
      out.append('\n').append(section.rest()).append('\n');
    }
    return out.toString();
  }

  private String grid(Grid grid) {
    Table table = new Table(INDENT);
    table.row(grid.header().stream().map(name -> new Cell(name, Ink.DIM)).toArray(Cell[]::new));
    for (List<String> row : grid.rows()) {
      table.row(row.stream().map(Printable::line).map(Cell::plain).toArray(Cell[]::new));
    }
    return heading(grid.title()) + table.text(palette);
  }

  private String dispute(Dispute dispute) {
    StringBuilder out =
        new StringBuilder(Paragraph.wrapped(INDENT, Printable.line(dispute.lead())));
    out.append(
        palette.answer(INDENT.repeat(2), dispute.answer(), dispute.concepts(), Language.ENGLISH));
    for (String reason : dispute.reasons()) {
      out.append(Paragraph.wrapped(INDENT + "• ", reason));
    }
    return out.toString();
  }

  private String heading(String text) {
    return palette.paint(Ink.BOLD, Printable.line(text)) + "\n";
  }
}
