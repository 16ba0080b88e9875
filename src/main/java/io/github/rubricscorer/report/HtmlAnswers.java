package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.report.html.AnswerData;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Many answers on one HTML page: the distribution of the scores and the concepts by answers for
 * each question, and every answer with its evidence and feedback, to be searched, filtered and
 * sorted.
 *
 * <p>Answers are written as they come; what stays in memory of each is its coverage and the verdict
 * on each concept. Needs {@code gg.jte:jte-runtime}, an optional dependency. Not thread-safe.
 */
public final class HtmlAnswers {
  private final AnswerData data;
  private final Map<String, HtmlOverview> overviews;

  private HtmlAnswers(AnswerData data, Map<String, HtmlOverview> overviews) {
    this.data = data;
    this.overviews = overviews;
  }

  /**
   * Writes a page.
   *
   * @param title what the page is called, such as the name of the file with the answers
   * @param out where to write; it is left open
   * @param answers adds the answers, by {@link #add}
   * @throws UncheckedIOException if {@code out} fails with an exception of input and output
   */
  public static void write(String title, Writer out, Consumer<HtmlAnswers> answers) {
    write(new Pages(Scorer.version(), Assets.BUNDLED), title, out, answers);
  }

  static void write(Pages pages, String title, Writer out, Consumer<HtmlAnswers> answers) {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(answers, "answers");
    Map<String, HtmlOverview> overviews = new LinkedHashMap<>();
    pages.answers(
        out,
        title,
        data -> answers.accept(new HtmlAnswers(data, overviews)),
        () -> HtmlOverview.of(overviews.values()));
  }

  /**
   * Adds an answer.
   *
   * @param id the answer's own id
   * @param review the review of the answer
   */
  public void add(String id, Review review) {
    Objects.requireNonNull(id, "id");
    HtmlOverview overview =
        overviews.computeIfAbsent(
            review.rubric().id(),
            question ->
                new HtmlOverview(HtmlViews.anyAnswersQuestion(review.rubric(), review.feedback())));
    data.add(HtmlViews.answer(id, overview.question(), review, true));
    overview.add(review);
  }
}
