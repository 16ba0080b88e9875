package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Grid;
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

  String text(Evaluation evaluation, int disagreements) {
    EvaluationSheet sheet = EvaluationSheet.of(evaluation, disagreements);
    StringBuilder out = new StringBuilder(sheet.summary()).append('\n');
    sheet.grids().forEach(grid -> out.append('\n').append(grid(grid)));
    out.append('\n')
        .append(heading(EvaluationLabel.DISAGREEMENTS.text(Integer.toString(sheet.total()))));
    for (int i = 0; i < sheet.disputes().size(); i++) {
      Dispute dispute = sheet.disputes().get(i);
      if (sheet.startsGroup(i)) {
        out.append('\n').append(heading(dispute.heading()));
      }
      out.append('\n').append(dispute(dispute));
    }
    int leftOut = sheet.total() - sheet.disputes().size();
    if (leftOut > 0 && disagreements > 0) {
      out.append('\n')
          .append(EvaluationLabel.LEFT_OUT.text(Integer.toString(leftOut)))
          .append('\n');
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
