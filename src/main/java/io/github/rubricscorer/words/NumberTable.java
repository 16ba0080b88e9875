package io.github.rubricscorer.words;

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
  private static final int[] NO_LABELS = {};
  private static final int[][] NO_PIECES = {NO_LABELS};
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
   * How large a table is.
   *
   * @param labels how many labels all pieces have together: ranges that overlap multiply
   * @param widest the number of the range that is a label of the most pieces
   */
  public record Size(long labels, int widest) {}

  /** Returns how large the table of ranges would be, by their texts. */
  public static Size size(List<String> texts) {
    Line line = Line.of(texts);
    long sum = 0;
    int widest = 0;
    for (int i = 0; i < texts.size(); i++) {
      sum += line.count(i);
      widest = line.count(i) > line.count(widest) ? i : widest;
    }
    return new Size(sum, widest);
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
    Line line = Line.of(texts);
    Map<NumberKind, int[][]> labels = new EnumMap<>(NumberKind.class);
    for (NumberKind kind : NumberKind.values()) {
      labels.put(kind, line.labels(kind, firstLabel));
    }
    return new NumberTable(line.ends, labels);
  }

  /**
   * The line of numbers with all ranges.
   *
   * @param ranges the ranges
   * @param ends their ends, ascending
   */
  private record Line(List<NumberRange> ranges, BigDecimal[] ends) {
    private static Line of(List<String> texts) {
      List<NumberRange> ranges = texts.stream().map(NumberRange::parse).toList();
      Set<BigDecimal> ends = new TreeSet<>();
      for (NumberRange range : ranges) {
        addEnd(range.low(), ends);
        addEnd(range.high(), ends);
      }
      return new Line(ranges, ends.toArray(BigDecimal[]::new));
    }

    private static void addEnd(@Nullable BigDecimal end, Set<BigDecimal> ends) {
      if (end != null) {
        ends.add(end);
      }
    }

    private int pieces() {
      return 2 * ends.length + 1;
    }

    /** Returns the first piece that a range has. */
    private int first(NumberRange range) {
      return range.low() == null ? 0 : piece(ends, range.low());
    }

    /** Returns the last piece that a range has. */
    private int last(NumberRange range) {
      return range.high() == null ? pieces() - 1 : piece(ends, range.high());
    }

    /** Returns of how many pieces of all kinds a range is a label. */
    private long count(int index) {
      NumberRange range = ranges.get(index);
      long kinds = Arrays.stream(NumberKind.values()).filter(range.kind()::accepts).count();
      return kinds * Math.max(0, last(range) - first(range) + 1);
    }

    /** Returns the labels of each piece, ascending. */
    private int[][] labels(NumberKind kind, int firstLabel) {
      int[] missing = new int[pieces()];
      for (NumberRange range : ranges) {
        int last = last(range);
        for (int piece = firstOf(kind, range); piece <= last; piece++) {
          missing[piece]++;
        }
      }
      int[][] labels = new int[pieces()][];
      Arrays.setAll(labels, piece -> missing[piece] == 0 ? NO_LABELS : new int[missing[piece]]);
      for (int i = ranges.size() - 1; i >= 0; i--) {
        NumberRange range = ranges.get(i);
        int last = last(range);
        for (int piece = firstOf(kind, range); piece <= last; piece++) {
          labels[piece][--missing[piece]] = firstLabel + i;
        }
      }
      return labels;
    }

    /** Returns the first piece of a kind that a range has; one after all where it has none. */
    private int firstOf(NumberKind kind, NumberRange range) {
      return range.kind().accepts(kind) ? first(range) : pieces();
    }
  }

  /** Returns the piece that a value is in. */
  private static int piece(BigDecimal[] ends, BigDecimal value) {
    int end = Arrays.binarySearch(ends, value);
    return end >= 0 ? 2 * end + 1 : 2 * (-end - 1);
  }

  /** Tells whether no pattern asks for a number. */
  public boolean isEmpty() {
    return labels.isEmpty();
  }

  /** Returns the labels of a number, ascending, not to be changed. */
  int[] labels(NumberKind kind, BigDecimal value) {
    return labels.getOrDefault(kind, NO_PIECES)[piece(ends, value)];
  }

  /** Returns the labels of each kind and piece. */
  public List<int[]> all() {
    List<int[]> all = new ArrayList<>();
    labels.values().forEach(ofKind -> all.addAll(List.of(ofKind)));
    return all;
  }
}
