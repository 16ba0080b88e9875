package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What other code has found in an answer, as matches of the words that the reading has there. So
 * cues, exclusions and stances decide on it as on what a synonym finds. Where the reading has no
 * words (fillers, addresses, what is crossed out), nothing is left of it.
 */
final class DetectedMatches {
  static final DetectedMatches NONE = new DetectedMatches(List.of());

  private static final Comparator<Placed> BY_PLACE =
      (a, b) -> Match.BY_PLACE.compare(a.match, b.match);

  private static final Comparator<Placed> BY_CONCEPT =
      Comparator.comparingInt(one -> one.detected.concept());

  private final List<Placed> placed;

  /** A piece of it, with its words. */
  record Placed(Detected detected, Match match) {}

  private DetectedMatches(List<Placed> placed) {
    this.placed = placed;
  }

  /** Looks the words up. */
  static DetectedMatches of(List<Detected> all, AnswerReading reading) {
    if (all.isEmpty()) {
      return NONE;
    }
    List<Placed> placed = new ArrayList<>();
    for (Detected one : all) {
      int from = first(reading, position -> reading.endOffset(position) > one.start());
      int to = first(reading, position -> reading.startOffset(position) >= one.end());
      if (from < to) {
        placed.add(new Placed(one, new Match(from, to, Strength.ASSERTED)));
      }
    }
    placed.sort(BY_PLACE);
    return new DetectedMatches(placed);
  }

  /** Returns the first position from which on all are so, by halving; else that after the last. */
  private static int first(AnswerReading reading, IntPredicate so) {
    int low = 0;
    int high = reading.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (so.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Returns what begins between two positions, by concept, then by place. */
  DetectedMatches within(int from, int to) {
    if (placed.isEmpty()) {
      return NONE;
    }
    List<Placed> found = new ArrayList<>(placed.subList(firstFrom(from), firstFrom(to)));
    found.sort(BY_CONCEPT);
    return new DetectedMatches(found);
  }

  /** Returns how many begin before a position, by halving. */
  private int firstFrom(int position) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (placed.get(middle).match.from() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int size() {
    return placed.size();
  }

  /** Returns the concept of the piece with a number. */
  int concept(int number) {
    return placed.get(number).detected.concept();
  }

  /** Returns the number after the last piece for a concept, from a number on. */
  int endOf(int concept, int first) {
    int end = first;
    while (end < placed.size() && concept(end) == concept) {
      end++;
    }
    return end;
  }

  /** Returns the pieces from one number to another. */
  List<Placed> between(int first, int end) {
    return first == end ? List.of() : placed.subList(first, end);
  }
}
