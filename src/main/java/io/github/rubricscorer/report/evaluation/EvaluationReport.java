package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import io.github.rubricscorer.report.layout.Palette;

/**
 * How well a scorer agrees with people, written down: the measures, and the answers that they judge
 * differently with the reasons. Every text takes how many disagreements to write at most, from the
 * first one on; 0 for none. Lines end in line feeds, the last one too. Immutable and thread-safe.
 */
public final class EvaluationReport {
  private final Pages pages;
  private final String scorerVersion;

  /** Makes a report that tells the version of this library. */
  public EvaluationReport() {
    this(new Pages(Scorer.version(), Assets.BUNDLED), Scorer.version());
  }

  /** Makes a report of certain pages and a certain version. */
  public EvaluationReport(Pages pages, String scorerVersion) {
    this.pages = pages;
    this.scorerVersion = scorerVersion;
  }

  /** Writes text for a terminal. */
  public String text(Evaluation evaluation, int disagreements, boolean coloured) {
    return new TextEvaluation(new Palette(coloured)).text(evaluation, disagreements);
  }

  /** Writes Markdown. */
  public String markdown(Evaluation evaluation, int disagreements) {
    return MarkdownEvaluation.text(evaluation, disagreements);
  }

  /** Writes an HTML page. */
  public String html(Evaluation evaluation, int disagreements) {
    return pages.evaluation(HtmlEvaluation.of(evaluation, disagreements));
  }

  /** Writes a JSON object, indented; a value that is not defined is null. */
  public String json(Evaluation evaluation, int disagreements) {
    return JsonText.indented(json -> {
      new JsonEvaluation(json).write(evaluation, disagreements);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }
}
