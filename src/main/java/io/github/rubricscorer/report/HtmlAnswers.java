package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Noun;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.AnswersView;
import io.github.rubricscorer.report.html.Articles;
import io.github.rubricscorer.report.html.Articles.Article;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import io.github.rubricscorer.report.html.QuestionView;
import io.github.rubricscorer.report.layout.ReportLabel;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Many answers on one HTML page: the distribution of the scores and the concepts by answers for
 * each question, and every answer with its evidence and feedback, to be searched, filtered and
 * sorted.
 *
 * <p>Up to 1,000 answers are written out, and the page is complete without its script. More are
 * packed, to about half a kilobyte each, and the page says that it needs JavaScript to unpack them.
 *
 * <p>The page is written once the last answer has come. What stays in memory of each until then is
 * its coverage, the verdict on each concept, and what the page shows of it, packed. Needs {@code
 * gg.jte:jte-runtime}, an optional dependency. Not thread-safe, but for {@link #answer}.
 */
public final class HtmlAnswers {
  /** The most answers of a page that is complete without its script. */
  static final int MOST_WRITTEN_OUT = Articles.MOST_WRITTEN_OUT;

  private final Articles articles = new Articles();
  private final Map<String, HtmlOverview> overviews = new LinkedHashMap<>();
  private final Map<String, QuestionView> questions = new ConcurrentHashMap<>();
  private int count;

  private HtmlAnswers() {}

  /** What a page shows of an answer. Immutable and thread-safe. */
  public static final class Answer {
    private final Article article;
    private final HtmlOverview.Standing standing;

    private Answer(Article article, HtmlOverview.Standing standing) {
      this.article = article;
      this.standing = standing;
    }
  }

  /**
   * Writes a page.
   *
   * @param title what the page is called, such as the name of the file with the answers
   * @param out where to write; it is left open
   * @param answers adds the answers, by {@link #add(String, Review)} or {@link #add(Answer)}
   * @throws UncheckedIOException if {@code out} fails with an exception of input and output
   */
  public static void write(String title, Writer out, Consumer<HtmlAnswers> answers) {
    write(new Pages(Scorer.version(), Assets.BUNDLED), title, out, answers);
  }

  static void write(Pages pages, String title, Writer out, Consumer<HtmlAnswers> answers) {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(answers, "answers");
    HtmlAnswers all = new HtmlAnswers();
    answers.accept(all);
    pages.answers(out, title, all.view());
  }

  /**
   * Adds an answer.
   *
   * @param id the answer's own id
   * @param review the review of the answer
   */
  public void add(String id, Review review) {
    add(answer(id, review));
  }

  /**
   * Makes what the page shows of an answer, which is most of the work. Any thread can do it, and
   * several at a time.
   *
   * @param id the answer's own id
   * @param review the review of the answer
   * @return what to {@link #add(Answer)}
   */
  public Answer answer(String id, Review review) {
    Objects.requireNonNull(id, "id");
    QuestionView question =
        questions.computeIfAbsent(
            review.rubric().id(),
            key -> HtmlViews.anyAnswersQuestion(review.rubric(), review.feedback()));
    return new Answer(
        articles.article(HtmlViews.answer(Articles.ANCHOR, id, question, review, true)),
        HtmlOverview.Standing.of(review.score()));
  }

  /**
   * Adds an answer that is ready.
   *
   * @param answer what {@link #answer} made for this page
   */
  public void add(Answer answer) {
    QuestionView question = answer.article.view().question();
    overviews
        .computeIfAbsent(question.id(), key -> new HtmlOverview(question))
        .add(answer.standing);
    articles.add(answer.article);
    count++;
  }

  private AnswersView view() {
    Language language = language();
    return new AnswersView(
        ReportLabel.ANSWERS_TO.text(
            language,
            Noun.ANSWER.counted(count, language),
            Noun.QUESTION.counted(overviews.size(), language)),
        overviews.values().stream().map(overview -> overview.view(language)).toList(),
        articles,
        language);
  }

  /** Returns the language of all questions, or English where they have several. */
  private Language language() {
    List<Language> languages =
        questions.values().stream().map(QuestionView::language).distinct().toList();
    return languages.size() == 1 ? languages.getFirst() : Language.ENGLISH;
  }
}
