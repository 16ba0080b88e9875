package io.github.rubricscorer.report.html;

import java.util.List;
import java.util.Objects;

/**
 * What a page says of many answers, but for the answers themselves.
 *
 * @param headline how many answers there are to how many questions
 * @param questions each question that has answers, in the order of their first ones
 * @param answers the answers to choose from, as they came
 */
public record AnswersView(String headline, List<OverviewView> questions, List<Entry> answers) {
  /** Copies the lists. */
  public AnswersView {
    Objects.requireNonNull(headline, "headline");
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /**
   * An answer in a list to choose from.
   *
   * @param anchor the id of the element that shows it
   * @param name what it is called
   * @param question the title of the question that it answers
   * @param percent the coverage in percent, a numeral
   */
  public record Entry(String anchor, String name, String question, String percent) {}

  /**
   * Returns whether an answer's question needs to be told.
   *
   * @return true for two questions or more
   */
  public boolean hasSeveralQuestions() {
    return questions.size() > 1;
  }
}
