package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plan;

/**
 * Tells why the runs of a synonym make no match although an answer has all of them: what is wrong
 * with what lies between them.
 */
public final class RunGaps {
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
      if (follows(first, second, gap) && !follows(second, first, gap)) {
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
          int gap = phrase.gaps()[i];
          if (!follows(phrase.fragments()[i + 1], phrase.fragments()[i], gap)) {
            continue;
          }
          if (PackedLimit.isExcluding(gap)) {
            return new ExcludedBetween(phrase.excluded()[i]);
          }
          if (PackedLimit.isWithinClause(gap)) {
            return new BoundaryBetween();
          }
        }
      }
    }
    return new TooFar();
  }

  /** Whether some hit of a fragment begins near one of another's that it comes after. */
  private boolean follows(int fragment, int other, int gap) {
    int before = Hits.NONE;
    int next = hits.first(other);
    for (int hit = hits.first(fragment); hit != Hits.NONE; hit = hits.next(hit)) {
      while (next != Hits.NONE && hits.end(next) <= hits.start(hit)) {
        before = next;
        next = hits.next(next);
      }
      if (before != Hits.NONE && isNear(before, hit, gap)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a hit is no further after another than a gap is wide and reaches. */
  private boolean isNear(int before, int hit, int gap) {
    return reading.distance(hits.end(before), hits.start(hit)) <= PackedLimit.words(gap)
        && (PackedLimit.isOverSentences(gap)
            || reading.sentence(hits.start(hit)) == reading.sentence(hits.start(before)));
  }
}
