package io.github.rubricscorer.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * How well scores agree with those of a person who is taken to be right. All scores are shares of
 * the maximum, 0..1. Immutable.
 *
 * @param questions each question by itself, by id
 * @param mean for each measure the mean of the questions for which it is defined
 */
public record GradeAgreement(List<OfQuestion> questions, Measures mean) {
  /** Copies the list. */
  public GradeAgreement {
    questions = List.copyOf(questions);
    Objects.requireNonNull(mean, "mean");
  }

  /**
   * One question.
   *
   * @param question its id
   * @param answers how many answers to it were compared
   * @param measures how well the scores agree
   */
  public record OfQuestion(String question, int answers, Measures measures) {
    /** Checks that nothing is null. */
    public OfQuestion {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(measures, "measures");
    }
  }

  /**
   * Measures of how well two rows of scores agree.
   *
   * @param pearson the correlation of the scores, -1..1; not defined where one row is constant
   * @param spearman the correlation of their ranks, ties at their mean rank, -1..1; not defined
   *     where one row is constant
   * @param weightedKappa the kappa with quadratic weights of J. Cohen, "Weighted kappa: nominal
   *     scale agreement with provision for scaled disagreement or partial credit",
   *     <cite>Psychological Bulletin</cite> 70 (1968), at most 1; a coverage counts as the nearest
   *     of 0, 1 and the scores that the person gave to the question, and the weight of a pair is
   *     the square of its difference. Not defined where both rows are one and the same score
   * @param meanAbsoluteError the mean distance of the scores, 0..1
   */
  public record Measures(
      Estimate pearson, Estimate spearman, Estimate weightedKappa, Estimate meanAbsoluteError) {
    /** Checks that nothing is null. */
    public Measures {
      Objects.requireNonNull(pearson, "pearson");
      Objects.requireNonNull(spearman, "spearman");
      Objects.requireNonNull(weightedKappa, "weightedKappa");
      Objects.requireNonNull(meanAbsoluteError, "meanAbsoluteError");
    }
  }
}
