package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.rubric.Extent;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a program, in one array of numbers until they are looked at: of the plans of many
 * rubrics, answers ask for few, and as objects they would take ten times the memory. Thread-safe: a
 * plan is immutable, so that it does not matter if two threads make the same.
 *
 * <p>A plan that is one fragment is no more than the complement of its number. Any other begins at
 * an index of {@link #numbers}:
 *
 * <pre>
 * plan    = window | (-1 | -2) atLeast extent count {window}
 * extent  = words | 0 (sentence) | -1 (answer)
 * window  = count [{window of each phrase}] {phrase}     no windows where there is one phrase
 * phrase  = count fragment {gap [fragment that is excluded] fragment}
 * </pre>
 */
public final class Plans extends AbstractList<Plan> implements RandomAccess {
  /** In place of a gap between two runs: an {@code &}. */
  public static final int AND = -1;

  /** In place of a count of phrases: several windows follow. */
  public static final int SEVERAL = -1;

  /** The same, where it is their matches that are counted. */
  public static final int TIMES = -2;

  private static final int SENTENCE = 0;
  private static final int ANSWER = -1;
  private static final int[] NO_INTS = {};

  /** For each plan where it begins in {@link #numbers}, or the complement of its only fragment. */
  private final int[] starts;

  private final int[] numbers;
  private final @Nullable Plan[] made;

  /**
   * Takes plans in numbers.
   *
   * @param starts where each begins in the numbers, or the complement of its only fragment
   * @param numbers all plans, as told above
   */
  public Plans(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
    made = new Plan[starts.length];
  }

  /** Takes what was written. */
  public Plans(ProgramFile.Reader in) {
    this(in.ints(), in.ints());
  }

  void write(ProgramFile.Writer out) {
    out.ints(starts);
    out.ints(numbers);
  }

  @Override
  public Plan get(int plan) {
    Plan known = made[plan];
    if (known == null) {
      known = make(plan);
      made[plan] = known;
    }
    return known;
  }

  @Override
  public int size() {
    return starts.length;
  }

  /** Returns all plans, without keeping them. */
  public List<Plan> madeAnew() {
    return IntStream.range(0, size()).mapToObj(this::make).toList();
  }

  /** Makes a plan anew, without keeping it. */
  public Plan make(int plan) {
    return starts[plan] < 0
        ? new Plan.Window(
            List.of(new Plan.Phrase(new int[] {~starts[plan]}, NO_INTS, NO_INTS)), NO_INTS)
        : new Reader(starts[plan]).plan();
  }

  /** Returns an extent as a number. */
  public static int number(Extent extent) {
    return switch (extent.unit()) {
      case ANSWER -> ANSWER;
      case SENTENCE -> SENTENCE;
      case WORDS -> extent.words();
    };
  }

  private static Extent extent(int number) {
    return switch (number) {
      case ANSWER -> Extent.ANSWER;
      case SENTENCE -> Extent.SENTENCE;
      default -> Extent.words(number);
    };
  }

  /** Reads from an index on. */
  private final class Reader {
    private int at;

    private Reader(int start) {
      at = start;
    }

    private Plan plan() {
      if (numbers[at] >= 0) {
        return window();
      }
      boolean countsMatches = numbers[at++] == TIMES;
      int atLeast = numbers[at++];
      Extent within = extent(numbers[at++]);
      int count = numbers[at++];
      List<Plan.Window> windows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        windows.add(window());
      }
      return new Plan.Several(atLeast, List.copyOf(windows), within, countsMatches);
    }

    private Plan.Window window() {
      int count = numbers[at++];
      int[] windows = NO_INTS;
      if (count > 1) {
        windows = new int[count];
        for (int i = 0; i < count; i++) {
          windows[i] = numbers[at++];
        }
      }
      List<Plan.Phrase> phrases = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        phrases.add(phrase());
      }
      return new Plan.Window(List.copyOf(phrases), windows);
    }

    private Plan.Phrase phrase() {
      int[] fragments = new int[numbers[at++]];
      int[] gaps = fragments.length == 1 ? NO_INTS : new int[fragments.length - 1];
      int[] excluded = NO_INTS;
      fragments[0] = numbers[at++];
      for (int i = 1; i < fragments.length; i++) {
        gaps[i - 1] = numbers[at++];
        if (PackedLimit.isExcluding(gaps[i - 1])) {
          excluded = excluded.length == 0 ? new int[gaps.length] : excluded;
          excluded[i - 1] = numbers[at++];
        }
        fragments[i] = numbers[at++];
      }
      return new Plan.Phrase(fragments, gaps, excluded);
    }
  }
}
