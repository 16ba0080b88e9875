package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
      int size = reading.size();
      int from = BinarySearch.first(0, size, position -> reading.endOffset(position) > one.start());
      int to = BinarySearch.first(0, size, position -> reading.startOffset(position) >= one.end());
      if (from < to) {
        placed.add(new Placed(one, new Match(from, to, Strength.ASSERTED)));
      }
    }
    placed.sort(BY_PLACE);
    return new DetectedMatches(placed);
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

  /** Returns how many begin before a position. */
  private int firstFrom(int position) {
    return BinarySearch.first(0, placed.size(), one -> placed.get(one).match.from() >= position);
  }

  int size() {
    return placed.size();
  }

  /** Returns the concept of the piece with a number; a greater one than all where there is none. */
  int concept(int number) {
    return number == placed.size() ? Integer.MAX_VALUE : placed.get(number).detected.concept();
  }

  /** Returns the number after the last piece for a concept, from a number on. */
  int endOf(int concept, int first) {
    int end = first;
    while (concept(end) == concept) {
      end++;
    }
    return end;
  }

  /** Returns the pieces from one number to another. */
  List<Placed> between(int first, int end) {
    return first == end ? List.of() : placed.subList(first, end);
  }
}
