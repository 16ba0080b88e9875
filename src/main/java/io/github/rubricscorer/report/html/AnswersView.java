package io.github.rubricscorer.report.html;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a page says of many answers, but for the answers themselves.
 *
 * @param headline how many answers there are to how many questions
 * @param questions each question that has answers, in the order of their first ones
 * @param articles the answers
 * @param language the language of all questions, or English where they have several
 */
public record AnswersView(
    String headline, List<OverviewView> questions, Articles articles, Language language) {
  /** Copies the list. */
  public AnswersView {
    Objects.requireNonNull(headline, "headline");
    questions = List.copyOf(questions);
    Objects.requireNonNull(articles, "articles");
    Objects.requireNonNull(language, "language");
  }

  /**
   * An answer in a list to choose from.
   *
   * @param anchor the id of the element that shows it
   * @param name what it is called
   * @param question the title of the question that it answers
   * @param percent the coverage in percent, a numeral
   */
  public record Entry(String anchor, String name, String question, String percent) {
    /** An entry for the script to fill in. */
    public static final Entry BLANK = new Entry("", "", "", "");
  }

  /**
   * Returns the answers to choose from.
   *
   * @return those that are written out, as they came
   */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (AnswerView answer : articles.writtenOut()) {
      int number = entries.size() + 1;
      entries.add(
          new Entry(
              Articles.anchor(number),
              AnswerView.name(answer.id(), number, language),
              answer.question().title(),
              answer.percent()));
    }
    return entries;
  }

  /**
   * Returns whether an answer's question needs to be told.
   *
   * @return true for two questions or more
   */
  public boolean hasSeveralQuestions() {
    return questions.size() > 1;
  }
}
