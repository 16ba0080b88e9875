package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradeAgreement.OfQuestion;
import io.github.rubricscorer.evaluation.GradeAgreement.Points;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.evaluation.measure.Correlation;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.evaluation.measure.Resampling;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The scores of two readers for the answers to one question. */
final class Grades {
  private static final List<Function<Grades, OptionalDouble>> MEASURES =
      List.of(Grades::pearson, Grades::spearman, Grades::weightedKappa, Grades::error);

  /** Of rows that are not reported in points. */
  static final Distance NO_POINTS = new Distance(1, true, true);

  /** The grades of the one who is right, as shares of the maximum, by answer. */
  private final double[] right;

  /** The grades of the other one. */
  private final double[] judged;

  /** Those of the other, each moved to the nearest level of the scale. */
  private final double[] levels;

  /** By how many points the other one gives too much. */
  private final double[] excess;

  /**
   * The scores of one answer, as shares of the maximum.
   *
   * @param question the number of the question, from 0
   * @param right what the reader who is right gives
   * @param judged what the other one gives
   * @param level the same on the scale of the reader who is right
   * @param distance how far apart they are in points
   */
  record Row(int question, double right, double judged, double level, Distance distance) {
    /** By how many points the other one gives too much. */
    double excess() {
      return (judged - right) * distance.best();
    }
  }

  /**
   * How far two scores of one answer are apart in points.
   *
   * @param best the best there is
   * @param exact whether they are the same in the steps of the reader who is right
   * @param withinOne whether they are at most a point apart
   */
  record Distance(double best, boolean exact, boolean withinOne) {}

  /**
   * The steps of the scores that a person gives to a question: the largest part of a point, of
   * whole hundredths, of which all of them are multiples. Not thread-safe.
   */
  static final class Steps {
    private static final int PARTS = 100;

    /** Sums of weights and shares of them, which decimals are not in binary. */
    private static final double TOLERANCE = 1e-9;

    private BigInteger step = BigInteger.valueOf(PARTS);

    void add(GradedAnswer answer) {
      step = step.gcd(parts(answer.score())).gcd(parts(answer.maxScore()));
    }

    /**
     * Compares a score.
     *
     * @param answer an answer with the person's score
     * @param share the other score, as a share of the best
     * @param best the best there is in the points that are reported
     */
    Distance distance(GradedAnswer answer, double share, double best) {
      double parts = share * answer.maxScore() * PARTS;
      double nearest = Math.ceil(parts / step.doubleValue() - 0.5 - TOLERANCE) * step.doubleValue();
      boolean exact = nearest == parts(answer.score()).doubleValue();
      double rounded = nearest / PARTS / answer.maxScore();
      double apart = Math.min(Math.abs(share - answer.share()), Math.abs(rounded - answer.share()));
      return new Distance(best, exact, exact || apart * best <= 1 + TOLERANCE);
    }

    private static BigInteger parts(double points) {
      return BigInteger.valueOf(Math.round(points * PARTS));
    }
  }

  /**
   * The scores that a person gives to a question, as shares of the best: those that were given, and
   * those that there certainly are besides. Not thread-safe.
   */
  static final class Scale {
    private final NavigableSet<Double> shares = new TreeSet<>(List.of(0.0, 1.0));

    /** Begins with 0, 1 and the levels of the rubric between them, of which 0 is none. */
    Scale(int levels) {
      for (int level = 1; level < levels; level++) {
        shares.add((double) level / levels);
      }
    }

    void add(double share) {
      shares.add(share);
    }

    /** Returns the nearest; of two that are as near, the lower one. */
    double nearest(double share) {
      double below = Objects.requireNonNull(shares.floor(share));
      double above = Objects.requireNonNull(shares.ceiling(share));
      return share - below <= above - share ? below : above;
    }
  }

  private Grades(List<Row> rows) {
    right = column(rows, Row::right);
    judged = column(rows, Row::judged);
    levels = column(rows, Row::level);
    excess = column(rows, Row::excess);
  }

  /** Compares the readers of all rows; the questions stand in the order of their numbers. */
  static GradeAgreement agreement(List<Row> rows, List<String> questions, Bootstrap bootstrap) {
    List<Function<List<Grades>, OptionalDouble>> measures = new ArrayList<>();
    for (Function<Grades, OptionalDouble> measure : MEASURES) {
      measures.add(
          grades -> grades.stream().map(measure).flatMapToDouble(OptionalDouble::stream).average());
    }
    for (int i = 0; i < questions.size(); i++) {
      int question = i;
      for (Function<Grades, OptionalDouble> measure : MEASURES) {
        measures.add(grades -> measure.apply(grades.get(question)));
      }
    }
    measures.add(grades -> inAll(grades, Math::abs));
    measures.add(grades -> inAll(grades, DoubleUnaryOperator.identity()));
    for (int i = 0; i < questions.size(); i++) {
      int question = i;
      measures.add(grades -> inAll(List.of(grades.get(question)), Math::abs));
      measures.add(grades -> inAll(List.of(grades.get(question)), DoubleUnaryOperator.identity()));
    }
    List<List<Row>> groups = Resampling.groups(rows, Row::question);
    Iterator<Estimate> estimates =
        new Resampling<>(bootstrap, groups)
            .estimates(
                drawn -> Resampling.groups(drawn, Row::question).stream().map(Grades::new).toList(),
                measures)
            .iterator();
    Measures mean = measures(estimates);
    List<Measures> each = groups.stream().map(group -> measures(estimates)).toList();
    Points all = points(rows, estimates);
    return new GradeAgreement(
        IntStream.range(0, questions.size())
            .mapToObj(i -> {
              List<Row> group = groups.get(i);
              return new OfQuestion(
                  questions.get(i), group.size(), each.get(i), points(group, estimates));
            })
            .toList(),
        mean,
        all);
  }

  private static OptionalDouble inAll(List<Grades> questions, DoubleUnaryOperator size) {
    return questions.stream()
        .flatMapToDouble(grades -> Arrays.stream(grades.excess))
        .map(size)
        .average();
  }

  private static Points points(List<Row> rows, Iterator<Estimate> estimates) {
    double[] best = rows.stream().mapToDouble(row -> row.distance().best()).distinct().toArray();
    return new Points(
        best.length == 1 ? OptionalDouble.of(best[0]) : OptionalDouble.empty(),
        count(rows, row -> row.distance().exact()),
        count(rows, row -> row.distance().withinOne()),
        count(rows, row -> !row.distance().exact() && row.excess() > 0),
        count(rows, row -> !row.distance().exact() && row.excess() <= 0),
        estimates.next(),
        estimates.next());
  }

  private static int count(List<Row> rows, Predicate<Row> counted) {
    return (int) rows.stream().filter(counted).count();
  }

  /** Compares the readers of one question, without intervals. */
  static GradeAgreement.Values measures(List<Row> rows) {
    Grades grades = new Grades(rows);
    return new GradeAgreement.Values(grades.pearson(), grades.weightedKappa(), grades.error());
  }

  private static Measures measures(Iterator<Estimate> estimates) {
    return new Measures(estimates.next(), estimates.next(), estimates.next(), estimates.next());
  }

  private static double[] column(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value).toArray();
  }

  private OptionalDouble pearson() {
    return Correlation.pearson(right, judged);
  }

  private OptionalDouble spearman() {
    return Correlation.spearman(right, judged);
  }

  private OptionalDouble weightedKappa() {
    return Correlation.weightedKappa(right, levels);
  }

  private OptionalDouble error() {
    return IntStream.range(0, right.length)
        .mapToDouble(i -> Math.abs(right[i] - judged[i]))
        .average();
  }
}
