package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import org.jspecify.annotations.Nullable;

/**
 * A cue in an answer.
 *
 * @param match its words
 * @param entry what the book says of it
 * @param plan its number in the book
 * @param negated the words that it negates and nothing else; null where it negates what it reaches
 */
record CueMatch(Match match, CueBook.Entry entry, int plan, @Nullable Match negated) {
  CueMatch(Match match, CueBook.Entry entry, int plan) {
    this(match, entry, plan, null);
  }

  /**
   * Returns the same cue for what has some words of another alone: "does not block the channel"
   * refuses no channel, but that something is blocked.
   */
  CueMatch negatingOnly(Match words) {
    return new CueMatch(match, entry, plan, words);
  }

  int from() {
    return match.from();
  }

  int to() {
    return match.to();
  }

  /** Returns how many words it has, without those in its gaps. */
  int words() {
    int words = 0;
    for (int run = 0; run < match.runCount(); run++) {
      words += match.runTo(run) - match.runFrom(run);
    }
    return words;
  }

  boolean refuses() {
    return entry.kind().refuses();
  }

  boolean has(Option option) {
    return entry.has(option);
  }

  /** Whether it says no in its clause, so that a refusal after it may be taken back. */
  boolean negates() {
    return refuses() && (entry.direction().isForward() || is(Direction.BACKWARD));
  }

  /** Whether it takes back all refusals that it reaches ("if"). */
  boolean isHypothetical() {
    return entry.kind() == Kind.ASSERT && entry.words() > 0 && !has(Option.TAKEN);
  }

  /**
   * Whether, as a negation, it takes a refusal after it back: "don't skip it", "isn't valid without
   * it", "I don't think it's useless".
   */
  boolean takesBack(CueMatch later) {
    if (is(Direction.BACKWARD)) {
      return later.is(Direction.MEDIAL);
    }
    return later.entry.kind() == Kind.AVOID
        || later.refuses() && later.is(Direction.BACKWARD) && has(Option.CLAUSE);
  }

  /** Whether it says yes to the question before it. */
  boolean agrees() {
    return entry.kind() == Kind.ASSERT && is(Direction.ANSWER);
  }

  /**
   * Whether another cue has the same words and reaches elsewhere. What is a cue only at the end of
   * a clause says more than what is one anywhere.
   */
  boolean isTurned(CueMatch other) {
    return match.equalsWords(other.match)
        && !is(other.entry.direction())
        && (refuses() == other.refuses() || !has(Option.ENDING) || other.has(Option.ENDING));
  }

  boolean is(Direction direction) {
    return entry.direction() == direction;
  }
}
