package io.github.rubricscorer.suggest;

import io.github.rubricscorer.evaluation.measure.Correlation;
import io.github.rubricscorer.result.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Levels that put scores right which lie above or below the grades as a whole. Immutable.
 *
 * <p>Scores are laid on the grades by a straight line that gives them the mean and the spread of
 * the grades; that is all that is fitted, so that it carries over to other answers. A level begins
 * half a level below the score that the line lays on it. What earns nothing stays level 0, and all
 * points the highest level, whatever the line says.
 *
 * <p>Levels are the steps of the grades: of 0 to 5 by halves there are ten. Grades on a finer scale
 * get tenths.
 *
 * @param bounds the least points of each level from 1, ascending and above 0
 * @param kappaBefore how the scores agree with the grades: kappa with quadratic weights
 * @param kappaAfter how the levels do, where each answer's level is by the other answers
 */
public record LevelProposal(List<Double> bounds, double kappaBefore, double kappaAfter) {
  /** Of fewer answers, mean and spread tell too little. */
  public static final int LEAST_ANSWERS = 15;

  /**
   * A gain is to be as large as this. Measured on rubrics of eight questions that had lost synonyms
   * or got other weights, levels by 30 answers that promised so much brought kappa on the others to
   * what they promised, and lowered it by more than 0.02 for one rubric of fifty.
   */
  private static final double LEAST_GAIN = 0.05;

  private static final int MOST_LEVELS = 20;
  private static final int LEVELS_OF_FINE_GRADES = 10;

  /** Grades may be rounded, as thirds are. */
  private static final double GRADE_TOLERANCE = 0.02;

  private static final double TOLERANCE = 1e-9;

  /** Bounds have so many decimals where there is a point to be had, else more. */
  private static final int DECIMALS = 2;

  private static final int MORE_DECIMALS = 4;

  /** Copies the list. */
  public LevelProposal {
    bounds = List.copyOf(bounds);
  }

  /** Sums of pairs of a score and a grade, both 0 to 1, of which one can be left out. */
  private record Sums(int count, double score, double scores, double grade, double grades) {
    static Sums of(double[] scores, double[] grades) {
      Sums sums = new Sums(0, 0, 0, 0, 0);
      for (int i = 0; i < scores.length; i++) {
        sums = sums.with(1, scores[i], grades[i]);
      }
      return sums;
    }

    private Sums with(int sign, double one, double other) {
      return new Sums(
          count + sign,
          score + sign * one,
          scores + sign * one * one,
          grade + sign * other,
          grades + sign * other * other);
    }

    Sums without(double one, double other) {
      return with(-1, one, other);
    }

    /** The line of the same mean and spread; null where one of both is always the same. */
    @Nullable Line line() {
      double ofScores = scores / count - score / count * (score / count);
      double ofGrades = grades / count - grade / count * (grade / count);
      if (ofScores < TOLERANCE || ofGrades < TOLERANCE) {
        return null;
      }
      double slope = Math.sqrt(ofGrades / ofScores);
      return new Line(slope, grade / count - slope * score / count);
    }
  }

  /** Lays scores on grades. */
  private record Line(double slope, double start) {
    /** The level of a score. */
    int level(double score, int levels) {
      if (score < TOLERANCE || score > 1 - TOLERANCE) {
        return score < TOLERANCE ? 0 : levels;
      }
      double level = Math.floor((start + slope * score) * levels + 0.5 + TOLERANCE);
      return (int) Math.clamp(level, 0, levels);
    }

    /** The score from which on a level is reached. */
    double bound(int level, int levels) {
      return ((level - 0.5) / levels - start) / slope;
    }
  }

  /**
   * Proposes levels.
   *
   * @param scores the scores of the answers
   * @param answers the answers
   * @param kappaBefore how the scores agree with the grades
   * @return null without grades, of few answers, where the rubric has levels already, and where
   *     they would gain little
   */
  static @Nullable LevelProposal of(
      List<Score> scores, List<GivenAnswer> answers, OptionalDouble kappaBefore) {
    double[] grades = GradedCredit.grades(answers);
    if (grades.length < LEAST_ANSWERS
        || kappaBefore.isEmpty()
        || scores.stream().anyMatch(score -> score.level() != null)) {
      return null;
    }
    double before = kappaBefore.getAsDouble();
    int levels = levels(grades);
    double[] shares = scores.stream().mapToDouble(Score::coverage).toArray();
    Sums sums = Sums.of(shares, grades);
    Line line = sums.line();
    OptionalDouble after =
        line == null ? OptionalDouble.empty() : after(sums, levels, shares, grades);
    if (line == null || after.isEmpty() || after.getAsDouble() < before + LEAST_GAIN) {
      return null;
    }
    double[] points = scores.stream().mapToDouble(Score::points).toArray();
    List<Double> bounds = bounds(line, levels, points, scores.getFirst().maxPoints());
    return bounds.isEmpty() ? null : new LevelProposal(bounds, before, after.getAsDouble());
  }

  /** How many levels from 1 the steps of the grades make. */
  private static int levels(double[] grades) {
    return IntStream.rangeClosed(1, MOST_LEVELS)
        .filter(levels -> Arrays.stream(grades).allMatch(grade -> isWhole(grade * levels)))
        .findFirst()
        .orElse(LEVELS_OF_FINE_GRADES);
  }

  private static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) <= GRADE_TOLERANCE;
  }

  /** Kappa where the level of each answer is by the line of all others. */
  private static OptionalDouble after(Sums sums, int levels, double[] scores, double[] grades) {
    double[] shares = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      Line others = sums.without(scores[i], grades[i]).line();
      if (others == null) {
        return OptionalDouble.empty();
      }
      shares[i] = (double) others.level(scores[i], levels) / levels;
    }
    return Correlation.weightedKappa(grades, shares);
  }

  /** Points for each level, ascending, above 0 and not above the most; none if there is no room. */
  private static List<Double> bounds(Line line, int levels, double[] points, double maxPoints) {
    int decimals = maxPoints >= 1 ? DECIMALS : MORE_DECIMALS;
    BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal most = BigDecimal.valueOf(maxPoints).setScale(decimals, RoundingMode.DOWN);
    List<Double> bounds = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int level = 1; level <= levels; level++) {
      BigDecimal bound =
          rounded(line.bound(level, levels) * maxPoints, decimals, points)
              .min(most.subtract(step.multiply(BigDecimal.valueOf(levels - level))))
              .max(before.add(step));
      bounds.add(bound.doubleValue());
      before = bound;
    }
    return before.compareTo(most) <= 0 ? bounds : List.of();
  }

  /** The number with the fewest decimals that parts the same points, rounded down if none does. */
  private static BigDecimal rounded(double bound, int decimals, double[] points) {
    BigDecimal exact = BigDecimal.valueOf(bound);
    for (int scale = 0; scale <= decimals; scale++) {
      for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
        BigDecimal round = exact.setScale(scale, mode);
        if (reaching(round.doubleValue(), points) == reaching(bound, points)) {
          return round;
        }
      }
    }
    return exact.setScale(decimals, RoundingMode.DOWN);
  }

  private static long reaching(double bound, double[] points) {
    return Arrays.stream(points).filter(one -> one >= bound - TOLERANCE).count();
  }
}
