package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.result.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The best score there is where neither a table nor its reader says it: the highest level of a
 * rubric with levels; of others the points where a score is above 1, else 1.
 */
public final class AssumedBest {
  /** What says otherwise where no option can. */
  public static final String COLUMN = "A column max_score";

  private AssumedBest() {}

  /**
   * Returns the best score of a question.
   *
   * @param highest the highest score of an answer to it
   */
  static double of(Scorer scorer, String questionId, double highest) {
    if (!scorer.questionIds().contains(questionId)) {
      return 1;
    }
    Score nothing = scorer.score(questionId, "");
    if (nothing.level() != null) {
      return nothing.level().max();
    }
    return highest > 1 ? Math.max(1, Decimal.of(nothing.maxPoints()).doubleValue()) : 1;
  }

  /** Whether a best score is that of a rubric's points, and neither a level nor that of shares. */
  static boolean isOfPoints(Scorer scorer, String questionId, double bestScore) {
    return bestScore > 1
        && scorer.questionIds().contains(questionId)
        && scorer.rubric(questionId).levels() == null;
  }

  /**
   * Tells of a table what was taken for the best, unless a column of it says so, or it goes without
   * saying: 1 for shares, the highest level for levels.
   *
   * @param answers its answers
   * @param text its text
   * @param scorer has the rubrics by which it was read
   * @param otherwise what would say so, in a sentence's beginning
   * @return a line for each question
   * @throws IOException never: the table is a text
   */
  public static List<String> told(
      List<GradedAnswer> answers, String text, CsvColumns columns, Scorer scorer, String otherwise)
      throws IOException {
    List<String> lines = new ArrayList<>();
    if (JudgedAnswers.opened(text, columns).place(columns.maxScore()) >= 0) {
      return lines;
    }
    Map<String, GradedAnswer> highest = new TreeMap<>();
    for (GradedAnswer answer : answers) {
      highest.merge(
          answer.question(), answer, (one, other) -> one.score() >= other.score() ? one : other);
    }
    highest.forEach((question, answer) -> {
      String given = Decimal.text(answer.score());
      double rubrics = of(scorer, question, answer.score());
      String best = Decimal.text(rubrics);
      boolean isLevel = scorer.rubric(question).levels() != null;
      String what = "";
      if (answer.maxScore() > rubrics) {
        String below = isLevel ? "highest level of the rubric, " + best : points(best);
        what = "the highest given, " + given + ", which is above the " + below;
      } else if (answer.maxScore() > 1 && !isLevel) {
        what = "the " + points(best) + "; the highest given is " + given;
      }
      if (!what.isEmpty()) {
        lines.add(
            "%s: the best score is taken to be %s. %s says otherwise"
                .formatted(question, what, otherwise));
      }
    });
    return lines;
  }

  private static String points(String best) {
    return best + (best.equals("1") ? " point" : " points") + " of the rubric";
  }
}
