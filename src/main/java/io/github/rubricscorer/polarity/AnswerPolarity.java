package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.CuePositions;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.find.Strengths;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cues of one answer make of its words. The cues are read when the first match asks, since
 * many answers have no match that needs them. A match is asked about by its positions in the
 * rubric's reading, which {@link CuePositions} translates. Reused from answer to answer; not
 * thread-safe.
 */
public final class AnswerPolarity implements Strengths {
  private final CueFinder finder;
  private final CuePositions positions;

  private @Nullable CueBook book;
  private @Nullable CueScopes scopes;

  public AnswerPolarity(AnswerReading reading) {
    finder = new CueFinder(reading.cueWords());
    positions = new CuePositions(reading);
  }

  /** Begins with the answer that the reading has. */
  public void reset(CueBook cues) {
    book = cues;
    scopes = null;
  }

  /** Returns the {@link Strength} of the words from one position to another by themselves. */
  @Override
  public int of(int from, int to) {
    CueScopes found = scopes();
    return found.isEmpty()
        ? Strength.ASSERTED
        : found.strength(positions.from(from, to), positions.to(to));
  }

  /**
   * Returns the scope that decides on a match, or null where it is asserted: the weakest of its
   * runs decides.
   */
  public CueScopes.@Nullable Scope deciding(Match found) {
    if (scopes().isEmpty()) {
      return null;
    }
    Match match = positions.of(found);
    CueScopes.Scope weakest = null;
    for (int run = 0; run < match.runCount(); run++) {
      CueScopes.Scope scope = scopes().deciding(match.runFrom(run), match.runTo(run), match);
      if (scope != null && (weakest == null || scope.strength() < weakest.strength())) {
        weakest = scope;
      }
    }
    return weakest;
  }

  private CueScopes scopes() {
    CueScopes known = scopes;
    if (known == null) {
      known = finder.find(Objects.requireNonNull(book, "no answer was begun"));
      scopes = known;
      if (!known.isEmpty()) {
        positions.read();
      }
    }
    return known;
  }
}
