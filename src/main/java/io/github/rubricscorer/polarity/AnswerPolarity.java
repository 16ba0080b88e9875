package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.find.Strengths;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cues of one answer make of its words. The cues are read when the first match asks, since
 * many answers have no match that needs them. A match is asked about by its positions in the
 * rubric's reading, which are looked up in {@link CueWords}. Reused from answer to answer; not
 * thread-safe.
 */
public final class AnswerPolarity implements Strengths {
  private final AnswerReading reading;
  private final CueWords words;
  private final CueFinder finder;

  /** For each position of the reading that of its word among the cue words; after it, the end. */
  private int[] located = new int[256];

  private @Nullable CueBook book;
  private @Nullable CueScopes scopes;

  public AnswerPolarity(AnswerReading reading) {
    this.reading = reading;
    words = reading.cueWords();
    finder = new CueFinder(words);
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
    if (found.isEmpty()) {
      return Strength.ASSERTED;
    }
    int first = located[from];
    boolean before = first > 0 && reading.areLastFillers(from, to);
    return found.strength(before ? first - 1 : first, located[to]);
  }

  /**
   * Returns the scope that decides on a match, or null where it is asserted: the weakest of its
   * runs decides.
   */
  public CueScopes.@Nullable Scope deciding(Match found) {
    if (scopes().isEmpty()) {
      return null;
    }
    Match match = words.locate(found, reading);
    CueScopes.Scope weakest = null;
    for (int run = 0; run < match.runCount(); run++) {
      CueScopes.Scope scope = scopes().deciding(match.runFrom(run), match.runTo(run), match);
      if (scope != null && (weakest == null || scope.strength() < weakest.strength())) {
        weakest = scope;
      }
    }
    return weakest;
  }

  /** Goes through both readings of the answer in step. */
  private void locate() {
    if (located.length <= reading.size()) {
      located = new int[2 * reading.size() + 1];
    }
    int at = 0;
    for (int position = 0; position < reading.size(); position++) {
      int start = reading.startOffset(position);
      while (at < words.size() && words.endOffset(at) <= start) {
        at++;
      }
      located[position] = at;
    }
    located[reading.size()] = words.size();
  }

  private CueScopes scopes() {
    CueScopes known = scopes;
    if (known == null) {
      known = finder.find(Objects.requireNonNull(book, "no answer was begun"));
      scopes = known;
      if (!known.isEmpty()) {
        locate();
      }
    }
    return known;
  }
}
