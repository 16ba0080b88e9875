package io.github.rubricscorer.report.html;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The answers of a page, in their order: written out while they are few, packed once they are many.
 * A page begins with what all its answers have in common, which is known when the last has come;
 * until then they are kept. Not thread-safe.
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
  private int count;

  /** Begins without answers. */
  public Articles() {}

  /**
   * An answer and how it looks. Making one is most of the work; any thread can do it.
   *
   * @param view what the page says of the answer, whose anchor is {@link Articles#ANCHOR}
   * @param html the same as markup
   */
  public record Article(AnswerView view, String html) {
    /** Checks that neither is null. */
    public Article {
      Objects.requireNonNull(view, "view");
      Objects.requireNonNull(html, "html");
    }

    /**
     * Renders an answer.
     *
     * @param view what the page says of it
     * @return the article
     */
    public static Article of(AnswerView view) {
      return new Article(view, render(view));
    }
  }

  /**
   * Adds an answer.
   *
   * @param article the answer
   */
  public void add(Article article) {
    count++;
    if (count <= MOST_WRITTEN_OUT) {
      few.add(article);
      return;
    }
    few.forEach(packed::add);
    few.clear();
    packed.add(article);
  }

  /**
   * Tells which way the answers are kept.
   *
   * @return whether they are packed
   */
  public boolean arePacked() {
    return count > MOST_WRITTEN_OUT;
  }

  /**
   * Returns the answers that are written out, for a list to choose from.
   *
   * @return what the page says of each; empty where they are packed
   */
  public List<AnswerView> writtenOut() {
    return arePacked() ? List.of() : numbered();
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

  private List<AnswerView> numbered() {
    List<AnswerView> views = new ArrayList<>();
    for (Article article : few) {
      views.add(article.view().withAnchor(anchor(views.size() + 1)));
    }
    return views;
  }

  /** The answers that have come, as markup that is already escaped. */
  Content content(List<QuestionView> questions) {
    return arePacked()
        ? packed.content(questions)
        : out -> numbered().forEach(view -> out.writeContent(render(view)));
  }

  /** Returns an answer as the element {@code article} of a page of several. */
  static String render(AnswerView answer) {
    StringOutput out = new StringOutput();
    JtearticleGenerated.render(new OwaspHtmlTemplateOutput(out), null, answer, LEVEL);
    return out.toString();
  }
}
