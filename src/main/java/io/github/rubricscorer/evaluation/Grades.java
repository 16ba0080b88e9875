package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradeAgreement.OfQuestion;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.evaluation.measure.Correlation;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.evaluation.measure.Resampling;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The scores of two readers for the answers to one question. */
final class Grades {
  private static final List<Function<Grades, OptionalDouble>> MEASURES =
      List.of(Grades::pearson, Grades::spearman, Grades::weightedKappa, Grades::error);

  /** The grades of the one who is right, as shares of the maximum, by answer. */
  private final double[] right;

  /** The grades of the other one. */
  private final double[] judged;

  /** Those of the other, each moved to the nearest level of the scale. */
  private final double[] levels;

  /**
   * The scores of one answer, as shares of the maximum.
   *
   * @param question the number of the question, from 0
   * @param right what the reader who is right gives
   * @param judged what the other one gives
   * @param level the same on the scale of the reader who is right
   */
  record Row(int question, double right, double judged, double level) {}

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
    List<List<Row>> groups = Resampling.groups(rows, Row::question);
    Iterator<Estimate> estimates =
        new Resampling<>(bootstrap, groups)
            .estimates(
                drawn -> Resampling.groups(drawn, Row::question).stream().map(Grades::new).toList(),
                measures)
            .iterator();
    Measures mean = measures(estimates);
    List<OfQuestion> each =
        IntStream.range(0, questions.size())
            .mapToObj(
                i -> new OfQuestion(questions.get(i), groups.get(i).size(), measures(estimates)))
            .toList();
    return new GradeAgreement(each, mean);
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
