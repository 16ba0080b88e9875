package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which of the numbers that patterns ask for a number is. The ends of all ranges, sorted, cut the
 * line of numbers into points and what lies between them. All numbers of one kind in one such piece
 * carry the same labels, so that there are finitely many sets of labels, and a number's is found by
 * binary search. Immutable and thread-safe.
 */
public final class NumberTable {
  private static final int[][] NO_PIECES = {{}};
  private static final NumberTable NONE = new NumberTable(new BigDecimal[0], Map.of());

  /** The ends, ascending. */
  private final BigDecimal[] ends;

  /**
   * For each kind the labels of each piece: before the first end, that end, after it, and so on.
   */
  private final Map<NumberKind, int[][]> labels;

  private NumberTable(BigDecimal[] ends, Map<NumberKind, int[][]> labels) {
    this.ends = ends;
    this.labels = labels;
  }

  /**
   * Makes a table.
   *
   * @param texts the texts of the ranges
   * @param firstLabel the label of the first of them; the others follow
   */
  static NumberTable of(List<String> texts, int firstLabel) {
    if (texts.isEmpty()) {
      return NONE;
    }
    List<NumberRange> ranges = texts.stream().map(NumberRange::parse).toList();
    Set<BigDecimal> all = new TreeSet<>();
    for (NumberRange range : ranges) {
      addEnd(range.low(), all);
      addEnd(range.high(), all);
    }
    BigDecimal[] ends = all.toArray(BigDecimal[]::new);
    Map<NumberKind, int[][]> labels = new EnumMap<>(NumberKind.class);
    for (NumberKind kind : NumberKind.values()) {
      int[][] ofKind = new int[2 * ends.length + 1][];
      for (int piece = 0; piece < ofKind.length; piece++) {
        ofKind[piece] = labels(ranges, kind, value(ends, piece), firstLabel);
      }
      labels.put(kind, ofKind);
    }
    return new NumberTable(ends, labels);
  }

  private static void addEnd(@Nullable BigDecimal end, Set<BigDecimal> ends) {
    if (end != null) {
      ends.add(end);
    }
  }

  private static int[] labels(
      List<NumberRange> ranges, NumberKind kind, BigDecimal value, int firstLabel) {
    IntList labels = new IntList(2);
    for (int i = 0; i < ranges.size(); i++) {
      if (ranges.get(i).contains(kind, value)) {
        labels.add(firstLabel + i);
      }
    }
    return labels.toArray();
  }

  /** Returns a value in a piece. */
  private static BigDecimal value(BigDecimal[] ends, int piece) {
    int after = piece / 2;
    if (piece % 2 == 1) {
      return ends[after];
    }
    if (ends.length == 0) {
      return BigDecimal.ZERO;
    }
    if (after == 0) {
      return ends[0].subtract(BigDecimal.ONE);
    }
    return after == ends.length
        ? ends[after - 1].add(BigDecimal.ONE)
        : ends[after - 1].add(ends[after]).divide(BigDecimal.TWO);
  }

  /** Tells whether no pattern asks for a number. */
  public boolean isEmpty() {
    return labels.isEmpty();
  }

  /** Returns the labels of a number, ascending, not to be changed. */
  int[] labels(NumberKind kind, BigDecimal value) {
    int[][] ofKind = labels.getOrDefault(kind, NO_PIECES);
    int end = Arrays.binarySearch(ends, value);
    return end >= 0 ? ofKind[2 * end + 1] : ofKind[2 * (-end - 1)];
  }

  /** Returns the labels of each kind and piece. */
  public List<int[]> all() {
    List<int[]> all = new ArrayList<>();
    labels.values().forEach(ofKind -> all.addAll(List.of(ofKind)));
    return all;
  }
}
