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
  private final boolean whole;

  /** Makes a report that tells the version of this library. */
  public EvaluationReport() {
    this(new Pages(Scorer.version(), Assets.BUNDLED), Scorer.version());
  }

  /** Makes a report of certain pages and a certain version. */
  public EvaluationReport(Pages pages, String scorerVersion) {
    this(pages, scorerVersion, false);
  }

  private EvaluationReport(Pages pages, String scorerVersion, boolean whole) {
    this.pages = pages;
    this.scorerVersion = scorerVersion;
    this.whole = whole;
  }

  /**
   * Returns a report that shows all concepts of an answer whose score is not the person's, not only
   * those that may be wrong. JSON has all of them anyway.
   */
  public EvaluationReport withAllConcepts() {
    return new EvaluationReport(pages, scorerVersion, true);
  }

  /** Writes text for a terminal. */
  public String text(Evaluation evaluation, int disagreements, boolean coloured) {
    return new TextEvaluation(new Palette(coloured)).text(sheet(evaluation, disagreements));
  }

  /** Writes Markdown. */
  public String markdown(Evaluation evaluation, int disagreements) {
    return MarkdownEvaluation.text(sheet(evaluation, disagreements));
  }

  /** Writes an HTML page. */
  public String html(Evaluation evaluation, int disagreements) {
    return pages.evaluation(HtmlEvaluation.of(sheet(evaluation, disagreements)));
  }

  private EvaluationSheet sheet(Evaluation evaluation, int disagreements) {
    return EvaluationSheet.of(evaluation, disagreements, whole);
  }

  /** Writes a JSON object, indented; a value that is not defined is null. */
  public String json(Evaluation evaluation, int disagreements) {
    return JsonText.indented(json -> {
      new JsonEvaluation(json).write(evaluation, disagreements);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }
}
