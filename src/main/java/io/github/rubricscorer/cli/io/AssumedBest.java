package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells where the points of rubrics are taken for the best scores that there are. */
public final class AssumedBest {
  private AssumedBest() {}

  /**
   * Tells it of a table, unless a column of it says what the best scores are.
   *
   * @param answers its answers
   * @param text its text
   */
  public static void tell(
      List<GradedAnswer> answers, String text, CsvColumns columns, Scorer scorer, Streams streams)
      throws IOException {
    if (JudgedAnswers.opened(text, columns).place(columns.maxScore()) >= 0) {
      return;
    }
    Map<String, GradedAnswer> highest = new TreeMap<>();
    for (GradedAnswer answer : answers) {
      highest.merge(
          answer.question(), answer, (one, other) -> one.score() >= other.score() ? one : other);
    }
    highest.forEach((question, answer) -> {
      if (answer.maxScore() > 1 && scorer.rubric(question).levels() == null) {
        streams.note(
            "%s: the best score is taken to be the %s points of the rubric; the highest given is %s."
                    .formatted(
                        question, Decimal.text(answer.maxScore()), Decimal.text(answer.score()))
                + " --max-score says otherwise");
      }
    });
  }
}
