package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.LatestHits;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plan;
import org.jspecify.annotations.Nullable;

/**
 * Tells why the runs of a synonym make no match although an answer has all of them: what is wrong
 * with what lies between them.
 */
public final class RunGaps {
  private static final Hits.Pair ANY = (before, hit) -> true;

  private final AnswerReading reading;
  private final Hits hits;

  /** What is wrong. Hits are those nearest to each other, in the order of the answer. */
  public sealed interface Fault {}

  /** It is wrong between two hits. */
  public sealed interface OfPair extends Fault {
    /** The hit that comes first in the answer. */
    int before();

    /** The other. */
    int hit();
  }

  /** Neighbouring runs stand near each other in the opposite order. */
  public record OtherOrder(int before, int hit) implements OfPair {}

  /**
   * What a gap excludes stands between two runs.
   *
   * @param fragment what is excluded
   */
  public record ExcludedBetween(int before, int hit, int fragment) implements OfPair {}

  /** A comma or a stronger mark stands in a gap that may have none. */
  public record BoundaryBetween(int before, int hit) implements OfPair {}

  /** The runs are in different sentences. */
  public record OtherSentence(int before, int hit) implements OfPair {}

  /**
   * The runs are too far apart.
   *
   * @param between how many words are between them
   * @param most how many may be
   */
  public record TooFar(int before, int hit, int between, int most) implements OfPair {}

  /**
   * The same words are both runs, and nothing else is either.
   *
   * @param fragment one run
   * @param other the other
   */
  public record SameWords(int hit, int fragment, int other) implements Fault {}

  /** Each run is near its neighbours, but not near the same ones. */
  public record Apart() implements Fault {}

  /** Two hits that something is so of; none where nothing is. */
  private static final class Found {
    private int before = Hits.NONE;
    private int hit = Hits.NONE;

    private boolean isThere() {
      return hit != Hits.NONE;
    }
  }

  /**
   * Takes where runs are.
   *
   * @param hits those of all fragments in the whole answer
   */
  public RunGaps(AnswerReading reading, Hits hits) {
    this.reading = reading;
    this.hits = hits;
  }

  /** Returns what is wrong between the runs of a plan all of which are there. */
  public Fault fault(Plan plan) {
    Fault reversed = first(plan, this::reversed);
    if (reversed != null) {
      return reversed;
    }
    Fault between = first(plan, this::between);
    if (between != null) {
      return between;
    }
    Fault apart = plan instanceof Plan.Window window ? apart(window) : null;
    return apart == null ? new Apart() : apart;
  }

  /** Tells what is wrong with a gap, or null for nothing. */
  private interface GapFault {
    @Nullable Fault of(Plan.Phrase phrase, int gap);
  }

  private static @Nullable Fault first(Plan plan, GapFault fault) {
    for (Plan.Window window : plan.allWindows()) {
      for (Plan.Phrase phrase : window.phrases()) {
        for (int i = 0; i < phrase.gaps().length; i++) {
          Fault found = fault.of(phrase, i);
          if (found != null) {
            return found;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Fault reversed(Plan.Phrase phrase, int index) {
    int first = phrase.fragments()[index];
    int second = phrase.fragments()[index + 1];
    int gap = phrase.gaps()[index];
    Found found = near(second, first, gap, ANY);
    return found.isThere() && !near(first, second, gap, ANY).isThere()
        ? new OtherOrder(found.before, found.hit)
        : null;
  }

  /**
   * Returns what stands in a gap wherever the runs beside it are near each other; null where there
   * is nothing in it, or they never are.
   */
  private @Nullable Fault between(Plan.Phrase phrase, int index) {
    int first = phrase.fragments()[index];
    int second = phrase.fragments()[index + 1];
    int gap = phrase.gaps()[index];
    Hits.Pair isExcluded = excluding(phrase, index);
    Hits.Pair isParted =
        (before, hit) ->
            PackedLimit.isWithinClause(gap)
                && reading.hasBoundary(hits.end(before), hits.start(hit));
    Hits.Pair isRight =
        (before, hit) -> !isExcluded.test(before, hit) && !isParted.test(before, hit);
    if (near(first, second, gap, isRight).isThere()) {
      return null;
    }
    Found excluding = near(first, second, gap, isExcluded);
    if (excluding.isThere()) {
      return new ExcludedBetween(excluding.before, excluding.hit, phrase.excluded()[index]);
    }
    Found parted = near(first, second, gap, isParted);
    return parted.isThere() ? new BoundaryBetween(parted.before, parted.hit) : null;
  }

  /** Returns what tells whether that is between two hits which a gap excludes. */
  private Hits.Pair excluding(Plan.Phrase phrase, int index) {
    if (!PackedLimit.isExcluding(phrase.gaps()[index])) {
      return (before, hit) -> false;
    }
    LatestHits excluded = new LatestHits(hits, phrase.excluded()[index]);
    return (before, hit) -> excluded.beforeOrAt(hits.start(hit)) >= hits.end(before);
  }

  /** Returns a hit of a fragment near one of another's before it of which a condition holds. */
  private Found near(int fragment, int next, int gap, Hits.Pair condition) {
    Found found = new Found();
    hits.anyPair(
        fragment,
        next,
        (before, hit) -> {
          if (!isNear(before, hit, gap) || !condition.test(before, hit)) {
            return false;
          }
          found.before = before;
          found.hit = hit;
          return true;
        });
    return found;
  }

  /** Whether a hit is no further after another than a gap is wide and reaches. */
  private boolean isNear(int before, int hit, int gap) {
    return between(before, hit) <= PackedLimit.words(gap)
        && (PackedLimit.isOverSentences(gap) || areTogether(before, hit));
  }

  private int between(int before, int hit) {
    return reading.distance(hits.end(before), hits.start(hit));
  }

  private boolean areTogether(int before, int hit) {
    return reading.sentence(hits.start(hit)) == reading.sentence(hits.start(before));
  }

  /** Returns the first neighbours that are not near each other, or null where all are. */
  private @Nullable Fault apart(Plan.Window window) {
    for (Plan.Phrase phrase : window.phrases()) {
      for (int i = 0; i < phrase.gaps().length; i++) {
        Fault fault =
            apart(phrase.fragments()[i], phrase.fragments()[i + 1], phrase.gaps()[i], false);
        if (fault != null) {
          return fault;
        }
      }
    }
    for (int i = 1; i < window.phrases().size(); i++) {
      int[] one = window.phrases().get(i - 1).fragments();
      int[] other = window.phrases().get(i).fragments();
      if (one.length == 1 && other.length == 1) {
        int limit = PackedLimit.wider(window.windows()[i - 1], window.windows()[i]);
        Fault fault = apart(one[0], other[0], limit, true);
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private @Nullable Fault apart(int first, int second, int limit, boolean eitherWay) {
    Found nearest = new Found();
    Hits.Pair nearer =
        (before, hit) -> {
          if (!nearest.isThere() || isNearer(before, hit, nearest)) {
            nearest.before = before;
            nearest.hit = hit;
          }
          return false;
        };
    hits.anyPair(first, second, nearer);
    if (eitherWay || !nearest.isThere()) {
      hits.anyPair(second, first, nearer);
    }
    if (!nearest.isThere()) {
      return new SameWords(hits.first(first), first, second);
    }
    int before = nearest.before;
    int hit = nearest.hit;
    if (isNear(before, hit, limit)) {
      return null;
    }
    return areTogether(before, hit) || PackedLimit.isOverSentences(limit)
        ? new TooFar(before, hit, between(before, hit), PackedLimit.words(limit))
        : new OtherSentence(before, hit);
  }

  /** Nearer is what is in one sentence, then what has fewer words between. */
  private boolean isNearer(int before, int hit, Found than) {
    boolean together = areTogether(before, hit);
    return together == areTogether(than.before, than.hit)
        ? between(before, hit) < between(than.before, than.hit)
        : together;
  }
}
