package io.github.rubricscorer.report.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.List;
import java.util.Objects;

/**
 * The pages, by their templates; the one place that knows the template engine.
 *
 * @param version the version of this library that the pages tell
 * @param assets their style sheet and script
 */
public record Pages(String version, Assets assets) {
  /** Checks that neither is null. */
  public Pages {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(assets, "assets");
  }

  /**
   * Shows one answer.
   *
   * @param answer the answer
   * @return the page
   */
  public String answer(AnswerView answer) {
    StringOutput out = new StringOutput();
    JteanswerGenerated.render(new OwaspHtmlTemplateOutput(out), null, answer, version, assets);
    return out.toString();
  }

  /**
   * Shows one answer as a part of another page.
   *
   * @param answer the answer
   * @return the element {@code article}
   */
  public String article(AnswerView answer) {
    return Articles.render(answer);
  }

  /**
   * Shows the workbench, which gets style and scripts from where it comes from.
   *
   * @param editor whether there is a component to edit text with
   * @return the page
   */
  public String workbench(boolean editor) {
    StringOutput out = new StringOutput();
    JteworkbenchGenerated.render(new OwaspHtmlTemplateOutput(out), null, version, editor);
    return out.toString();
  }

  /**
   * Shows a summary.
   *
   * @param summary the summary
   * @return the page
   */
  public String summary(SummaryView summary) {
    StringOutput out = new StringOutput();
    JtesummaryGenerated.render(new OwaspHtmlTemplateOutput(out), null, summary, version, assets);
    return out.toString();
  }

  /**
   * Shows an evaluation.
   *
   * @param evaluation the evaluation
   * @return the page
   */
  public String evaluation(EvaluationView evaluation) {
    StringOutput out = new StringOutput();
    JteevaluationGenerated.render(
        new OwaspHtmlTemplateOutput(out), null, evaluation, version, assets);
    return out.toString();
  }

  /**
   * Shows many answers.
   *
   * @param out where to write; it is left open
   * @param title what the page is called
   * @param all the answers and what they have in common
   */
  public void answers(Writer out, String title, AnswersView all) {
    List<QuestionView> questions = all.questions().stream().map(OverviewView::question).toList();
    JteanswersGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(out)),
        null,
        title,
        all,
        all.articles().content(questions, all.language()),
        version,
        assets);
  }
}
