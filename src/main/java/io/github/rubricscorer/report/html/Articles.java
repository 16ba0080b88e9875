package io.github.rubricscorer.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The answers of a page, in their order: written out while they are few, packed once they are many.
 * A page begins with what all its answers have in common, which is known when the last has come;
 * until then they are kept. Not thread-safe, but for {@link #article}.
 */
public final class Articles {
  /** The most answers that are written out: a browser takes a millisecond to read each. */
  public static final int MOST_WRITTEN_OUT = 1000;

  /** The id of the element of an answer, up to its number; so are the ids of its parts. */
  public static final String ANCHOR = "answer";

  /** The level of the heading that an answer has among others. */
  private static final int LEVEL = 2;

  private final List<Article> few = new ArrayList<>();
  private final PackedArticles packed = new PackedArticles();

  /** Read by whoever makes articles while others are added. */
  private final AtomicInteger count = new AtomicInteger();

  /** Begins without answers. */
  public Articles() {}

  /**
   * An answer and how it looks among many; the few are written out with anchors of their own. Any
   * thread can make one.
   *
   * @param view what the page says of the answer, whose anchor is {@link Articles#ANCHOR}
   * @param html the same as markup; empty where that is not made yet
   */
  public record Article(AnswerView view, String html) {
    /** Checks that neither is null. */
    public Article {
      Objects.requireNonNull(view, "view");
      Objects.requireNonNull(html, "html");
    }

    private Article rendered() {
      return html.isEmpty() ? new Article(view, render(view)) : this;
    }
  }

  /**
   * Makes what is to be added of an answer. Rendering is most of the work, and is done here as soon
   * as the answers are many; any thread can do it.
   *
   * @param view what the page says of the answer, whose anchor is {@link Articles#ANCHOR}
   * @return the article
   */
  public Article article(AnswerView view) {
    Article article = new Article(view, "");
    return arePacked() ? article.rendered() : article;
  }

  /**
   * Adds an answer.
   *
   * @param article the answer
   */
  public void add(Article article) {
    if (count.incrementAndGet() <= MOST_WRITTEN_OUT) {
      few.add(article);
      return;
    }
    few.forEach(one -> packed.add(one.rendered()));
    few.clear();
    packed.add(article.rendered());
  }

  /**
   * Tells which way the answers are kept.
   *
   * @return whether they are packed
   */
  public boolean arePacked() {
    return count.get() > MOST_WRITTEN_OUT;
  }

  /**
   * Returns the answers that are written out, for a list to choose from.
   *
   * @return what the page says of each, with {@link #anchor} for the number that it has; empty
   *     where they are packed
   */
  List<AnswerView> writtenOut() {
    return few.stream().map(Article::view).toList();
  }

  /**
   * Returns the id of an answer's element.
   *
   * @param number the answer's number, from 1
   * @return the id
   */
  static String anchor(int number) {
    return ANCHOR + "-" + number;
  }

  /**
   * The answers that have come, as markup that is already escaped.
   *
   * @param language the language of the page
   */
  Content content(List<QuestionView> questions, Language language) {
    return arePacked() ? packed.content(questions, language) : this::writeOut;
  }

  private void writeOut(TemplateOutput out) {
    for (int i = 0; i < few.size(); i++) {
      out.writeContent(render(few.get(i).view().withAnchor(anchor(i + 1))));
    }
  }

  /** Returns an answer as the element {@code article} of a page of several. */
  static String render(AnswerView answer) {
    StringOutput out = new StringOutput();
    JtearticleGenerated.render(new OwaspHtmlTemplateOutput(out), null, answer, LEVEL);
    return out.toString();
  }
}
