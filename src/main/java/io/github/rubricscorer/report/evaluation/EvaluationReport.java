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
  private final EvaluationSheet.Detail detail;

  /** Makes a report that tells the version of this library. */
  public EvaluationReport() {
    this(new Pages(Scorer.version(), Assets.BUNDLED), Scorer.version());
  }

  /** Makes a report of certain pages and a certain version. */
  public EvaluationReport(Pages pages, String scorerVersion) {
    this(pages, scorerVersion, EvaluationSheet.Detail.LIKELY);
  }

  private EvaluationReport(Pages pages, String scorerVersion, EvaluationSheet.Detail detail) {
    this.pages = pages;
    this.scorerVersion = scorerVersion;
    this.detail = detail;
  }

  /**
   * Returns a report that tells where there is more to see of an answer whose score is not the
   * person's: of such it shows few of the concepts that may be wrong, those first that most likely
   * are. JSON has all of them anyway.
   *
   * @param more a sentence
   */
  public EvaluationReport withMore(String more) {
    return new EvaluationReport(
        pages, scorerVersion, new EvaluationSheet.Detail(EvaluationSheet.Extent.LIKELY, more));
  }

  /** Returns a report that shows all concepts that may be wrong, each with all that is known. */
  public EvaluationReport withAllCauses() {
    return new EvaluationReport(pages, scorerVersion, EvaluationSheet.Detail.POSSIBLE);
  }

  /** Returns a report that shows all concepts. */
  public EvaluationReport withAllConcepts() {
    return new EvaluationReport(pages, scorerVersion, EvaluationSheet.Detail.ALL);
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
    return EvaluationSheet.of(evaluation, disagreements, detail);
  }

  /** Writes a JSON object, indented; a value that is not defined is null. */
  public String json(Evaluation evaluation, int disagreements) {
    return JsonText.indented(json -> {
      new JsonEvaluation(json).write(evaluation, disagreements);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }
}
