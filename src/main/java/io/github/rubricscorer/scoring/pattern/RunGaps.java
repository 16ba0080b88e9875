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

  /** What is wrong. */
  public sealed interface Fault {}

  /** Neighbouring runs stand near each other in the opposite order. */
  public record OtherOrder() implements Fault {}

  /**
   * What a gap excludes stands between two runs.
   *
   * @param fragment what is excluded
   */
  public record ExcludedBetween(int fragment) implements Fault {}

  /** A comma or a stronger mark stands in a gap that may have none. */
  public record BoundaryBetween() implements Fault {}

  /** The runs are too far apart, or in different sentences. */
  public record TooFar() implements Fault {}

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
    return isReversed(plan) ? new OtherOrder() : inOrder(plan);
  }

  private boolean isReversed(Plan plan) {
    return plan.allWindows().stream()
        .flatMap(window -> window.phrases().stream())
        .anyMatch(this::isReversed);
  }

  private boolean isReversed(Plan.Phrase phrase) {
    for (int i = 0; i < phrase.gaps().length; i++) {
      int first = phrase.fragments()[i];
      int second = phrase.fragments()[i + 1];
      int gap = phrase.gaps()[i];
      if (areNear(second, first, gap, ANY) && !areNear(first, second, gap, ANY)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what keeps runs apart that stand in the right order. */
  private Fault inOrder(Plan plan) {
    for (Plan.Window window : plan.allWindows()) {
      for (Plan.Phrase phrase : window.phrases()) {
        for (int i = 0; i < phrase.gaps().length; i++) {
          Fault fault = between(phrase, i);
          if (fault != null) {
            return fault;
          }
        }
      }
    }
    return new TooFar();
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
    if (areNear(
        first,
        second,
        gap,
        (before, hit) -> !isExcluded.test(before, hit) && !isParted.test(before, hit))) {
      return null;
    }
    if (areNear(first, second, gap, isExcluded)) {
      return new ExcludedBetween(phrase.excluded()[index]);
    }
    return areNear(first, second, gap, isParted) ? new BoundaryBetween() : null;
  }

  /** Returns what tells whether that is between two hits which a gap excludes. */
  private Hits.Pair excluding(Plan.Phrase phrase, int index) {
    if (!PackedLimit.isExcluding(phrase.gaps()[index])) {
      return (before, hit) -> false;
    }
    LatestHits excluded = new LatestHits(hits, phrase.excluded()[index]);
    return (before, hit) -> excluded.beforeOrAt(hits.start(hit)) >= hits.end(before);
  }

  /**
   * Whether some hit of a fragment is near the one of another's before it, and a condition holds.
   */
  private boolean areNear(int fragment, int next, int gap, Hits.Pair condition) {
    return hits.anyPair(
        fragment, next, (before, hit) -> isNear(before, hit, gap) && condition.test(before, hit));
  }

  /** Whether a hit is no further after another than a gap is wide and reaches. */
  private boolean isNear(int before, int hit, int gap) {
    return reading.distance(hits.end(before), hits.start(hit)) <= PackedLimit.words(gap)
        && (PackedLimit.isOverSentences(gap)
            || reading.sentence(hits.start(hit)) == reading.sentence(hits.start(before)));
  }
}
