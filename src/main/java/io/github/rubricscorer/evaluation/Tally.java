package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.evaluation.measure.Resampling;
import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Counts for every facet of every concept, summed over answers. The concepts of all questions stand
 * in one row of columns.
 */
final class Tally {
  private static final int CELLS = 4;
  private static final int TRUE = 2;
  private static final int FOUND = 1;

  private final int columns;
  private final Map<Facet, int[]> cells = new EnumMap<>(Facet.class);

  /**
   * A concept with its column.
   *
   * @param question the id of its question
   * @param concept its own id
   */
  record Column(String question, String concept) {}

  /**
   * Two readers' verdicts on an answer.
   *
   * @param first the column of the question's first concept
   * @param right the verdicts of the reader who is right, in rubric order
   * @param judged those of the other one
   */
  record Row(int first, List<Verdict> right, List<Verdict> judged) {}

  private Tally(int columns) {
    this.columns = columns;
    for (Facet facet : Facet.values()) {
      cells.put(facet, new int[columns * CELLS]);
    }
  }

  /** Compares the readers of all rows. */
  static Agreement agreement(List<Row> rows, List<Column> columns, Bootstrap bootstrap) {
    List<Function<Tally, OptionalDouble>> measures = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      measures.add(tally -> tally.counts(facet).precision());
      measures.add(tally -> tally.counts(facet).recall());
      measures.add(tally -> tally.counts(facet).f1());
      measures.add(tally -> tally.macroF1(facet));
    }
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      measures.add(tally -> tally.counts(Facet.DETECTION, column).precision());
      measures.add(tally -> tally.counts(Facet.DETECTION, column).recall());
      measures.add(tally -> tally.counts(Facet.DETECTION, column).f1());
      measures.add(tally -> tally.counts(Facet.DETECTION, column).kappa());
    }
    Iterator<Estimate> estimates =
        new Resampling<>(bootstrap, Resampling.groups(rows, Row::first))
            .estimates(drawn -> of(drawn, columns.size()), measures)
            .iterator();
    return of(rows, columns.size()).agreement(columns, estimates);
  }

  private static Tally of(Collection<Row> rows, int columns) {
    Tally tally = new Tally(columns);
    rows.forEach(tally::add);
    return tally;
  }

  private void add(Row row) {
    for (Facet facet : Facet.values()) {
      int[] of = cells(facet);
      for (int i = 0; i < row.right().size(); i++) {
        int cell =
            (facet.isTrue(row.right().get(i)) ? TRUE : 0)
                + (facet.isFound(row.judged().get(i)) ? FOUND : 0);
        of[(row.first() + i) * CELLS + cell]++;
      }
    }
  }

  private Agreement agreement(List<Column> concepts, Iterator<Estimate> estimates) {
    List<Agreement.Overall> overall = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      overall.add(
          new Agreement.Overall(
              facet,
              counts(facet),
              estimates.next(),
              estimates.next(),
              estimates.next(),
              estimates.next()));
    }
    List<Agreement.OfConcept> each = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      each.add(
          new Agreement.OfConcept(
              concepts.get(column).question(),
              concepts.get(column).concept(),
              counts(Facet.DETECTION, column),
              estimates.next(),
              estimates.next(),
              estimates.next(),
              estimates.next()));
    }
    return new Agreement(overall, each);
  }

  private OptionalDouble macroF1(Facet facet) {
    return IntStream.range(0, columns)
        .mapToObj(column -> counts(facet, column).f1())
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  private Counts counts(Facet facet) {
    return IntStream.range(0, columns)
        .mapToObj(column -> counts(facet, column))
        .reduce(Counts.NONE, Counts::plus);
  }

  private Counts counts(Facet facet, int column) {
    int[] of = cells(facet);
    int at = column * CELLS;
    return new Counts(of[at + TRUE + FOUND], of[at + FOUND], of[at + TRUE], of[at]);
  }

  private int[] cells(Facet facet) {
    return Objects.requireNonNull(cells.get(facet));
  }
}
