package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Noun;
import io.github.rubricscorer.report.html.AnswerView;
import io.github.rubricscorer.report.html.AnswersView;
import io.github.rubricscorer.report.html.AnswersView.Entry;
import io.github.rubricscorer.report.html.Articles;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Many answers on one HTML page: the distribution of the scores and the concepts by answers for
 * each question, and every answer with its evidence and feedback, to be searched, filtered and
 * sorted.
 *
 * <p>The page is written once the last answer has come. What stays in memory of each until then is
 * its coverage, the verdict on each concept, and what the page shows of it, compressed to about a
 * kilobyte. Needs {@code gg.jte:jte-runtime}, an optional dependency. Not thread-safe.
 */
public final class HtmlAnswers {
  private final Articles articles;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, HtmlOverview> overviews = new LinkedHashMap<>();

  private HtmlAnswers(Articles articles) {
    this.articles = articles;
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
    try (Articles articles = new Articles()) {
      HtmlAnswers all = new HtmlAnswers(articles);
      answers.accept(all);
      pages.answers(out, title, all.view(), articles);
    }
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
    int number = entries.size() + 1;
    AnswerView answer = HtmlViews.answer("answer-" + number, id, overview.question(), review, true);
    articles.add(answer);
    entries.add(
        new Entry(
            answer.anchor(),
            answer.id().isEmpty() ? "answer " + number : answer.id(),
            answer.question().title(),
            answer.percent()));
    overview.add(review);
  }

  private AnswersView view() {
    return new AnswersView(
        Noun.ANSWER.counted(entries.size()) + " to " + Noun.QUESTION.counted(overviews.size()),
        overviews.values().stream().map(HtmlOverview::view).toList(),
        entries);
  }
}
