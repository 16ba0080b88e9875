package io.github.rubricscorer.report.html;

import java.util.List;
import java.util.Objects;

/**
 * What a page says of many answers.
 *
 * @param headline how many answers there are to how many questions
 * @param questions each question that has answers, in the order of their first ones
 */
public record AnswersView(String headline, List<OverviewView> questions) {
  /** Copies the list. */
  public AnswersView {
    Objects.requireNonNull(headline, "headline");
    questions = List.copyOf(questions);
  }
}
