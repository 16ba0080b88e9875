package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How well scores agree with those of a person who is taken to be right. Scores are shares of the
 * maximum, 0..1, except those given in points. Immutable.
 *
 * @param questions each question by itself, by id
 * @param mean for each measure the mean of the questions for which it is defined
 * @param points all answers together in points
 */
public record GradeAgreement(List<OfQuestion> questions, Measures mean, Points points) {
  /** Copies the list. */
  public GradeAgreement {
    questions = List.copyOf(questions);
    Objects.requireNonNull(mean, "mean");
    Objects.requireNonNull(points, "points");
  }

  /**
   * One question.
   *
   * @param question its id
   * @param answers how many answers to it were compared
   * @param measures how well the scores agree
   * @param points the same in points
   */
  public record OfQuestion(String question, int answers, Measures measures, Points points) {
    /** Checks that nothing is null. */
    public OfQuestion {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(measures, "measures");
      Objects.requireNonNull(points, "points");
    }
  }

  /**
   * How far scores are from a person's in the points that the person gives; where these are shares
   * (1 is the best), in those of the rubric.
   *
   * @param best the best there is; empty where it differs between answers
   * @param exact how many scores are the person's: no other step of the person's scores to the
   *     question is nearer. A step is a point where all of them are whole, half a point where they
   *     are halves, and so on down to a hundredth; of two as near the lower counts
   * @param withinOne how many are exact or at most a point off, as they are or as the nearest step
   * @param tooHigh how many are neither exact nor too low
   * @param tooLow how many are neither exact nor too high
   * @param meanError the mean distance in points
   * @param bias the mean of score less the person's, in points: above 0 the scores are too high
   */
  public record Points(
      OptionalDouble best,
      int exact,
      int withinOne,
      int tooHigh,
      int tooLow,
      Estimate meanError,
      Estimate bias) {
    /** Checks that nothing is null. */
    public Points {
      Objects.requireNonNull(best, "best");
      Objects.requireNonNull(meanError, "meanError");
      Objects.requireNonNull(bias, "bias");
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

  /**
   * The measures of one question without intervals, so that they can be worked out at each
   * keystroke. Immutable.
   *
   * @param pearson the correlation of the scores, -1..1; empty where one row is constant
   * @param weightedKappa the kappa with quadratic weights, at most 1; empty where both rows are one
   *     and the same score
   * @param meanAbsoluteError the mean distance of the scores, 0..1; empty without answers
   */
  public record Values(
      OptionalDouble pearson, OptionalDouble weightedKappa, OptionalDouble meanAbsoluteError) {
    /**
     * Compares scores.
     *
     * @param grades a person's scores, as shares of the best
     * @param scores the scores of the same answers in the same order
     * @return the measures; all empty without answers
     * @throws IllegalArgumentException if the lists are not of the same length
     */
    public static Values of(List<Double> grades, List<Score> scores) {
      if (grades.size() != scores.size()) {
        throw new IllegalArgumentException(
            grades.size() + " grades of " + scores.size() + " scores");
      }
      if (grades.isEmpty()) {
        return new Values(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
      }
      Score.Level level = scores.getFirst().level();
      Grades.Scale scale = new Grades.Scale(level == null ? 0 : level.max());
      grades.forEach(scale::add);
      List<Grades.Row> rows = new ArrayList<>();
      for (int i = 0; i < grades.size(); i++) {
        double share = scores.get(i).share();
        rows.add(new Grades.Row(0, grades.get(i), share, scale.nearest(share), Grades.NO_POINTS));
      }
      return Grades.measures(rows);
    }
  }
}
