package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.report.html.EvaluationView;
import io.github.rubricscorer.report.html.VerdictTone;
import io.github.rubricscorer.report.layout.MarkedAnswer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import java.util.ArrayList;
import java.util.List;

/** Says in words and numerals what an HTML page shows of an evaluation. */
final class HtmlEvaluation {
  private HtmlEvaluation() {}

  static EvaluationView of(EvaluationSheet sheet) {
    return new EvaluationView(
        EvaluationLabel.EVALUATION.text(),
        sheet.summary(),
        sheet.grids().stream().map(HtmlEvaluation::grid).toList(),
        sheet.sections().stream().map(HtmlEvaluation::section).toList());
  }

  private static EvaluationView.Section section(EvaluationSheet.Section section) {
    List<EvaluationView.Dispute> disputes = new ArrayList<>();
    for (int i = 0; i < section.disputes().size(); i++) {
      disputes.add(dispute(section.disputes().get(i), section.startsGroup(i)));
    }
    return new EvaluationView.Section(section.title(), disputes, section.rest());
  }

  private static EvaluationView.Grid grid(EvaluationSheet.Grid grid) {
    return new EvaluationView.Grid(
        Printable.line(grid.title()),
        grid.header(),
        grid.rows().stream().map(row -> row.stream().map(Printable::line).toList()).toList());
  }

  private static EvaluationView.Dispute dispute(Dispute dispute, boolean startsGroup) {
    return new EvaluationView.Dispute(
        startsGroup ? Printable.line(dispute.heading()) : "",
        Printable.line(dispute.lead()),
        Printable.isInvisible(dispute.answer()) ? List.of() : pieces(dispute),
        dispute.reasons());
  }

  private static List<EvaluationView.Piece> pieces(Dispute dispute) {
    List<Evidence> evidence = new ArrayList<>();
    List<VerdictTone> tones = new ArrayList<>();
    for (ConceptScore concept : dispute.concepts()) {
      for (Evidence one : concept.evidence()) {
        evidence.add(one);
        tones.add(VerdictTone.of(one, concept.weight() < 0));
      }
    }
    return MarkedAnswer.pieces(dispute.answer(), evidence, List.of()).stream()
        .map(piece ->
            new EvaluationView.Piece(
                piece.text(),
                piece.evidence().stream()
                    .map(tones::get)
                    .min(VerdictTone.STRONGEST_FIRST)
                    .map(VerdictTone::key)
                    .orElse("")))
        .toList();
  }
}
