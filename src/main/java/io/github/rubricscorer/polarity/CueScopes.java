package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.result.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the cues of one answer reach, and which of them decides on some words. Immutable. */
public final class CueScopes {
  static final CueScopes NONE = new CueScopes(List.of());

  private static final Comparator<Scope> BY_BEGINNING = (a, b) -> Integer.compare(a.from, b.from);

  /** By their beginnings. */
  private final List<Scope> scopes;

  private CueScopes(List<Scope> scopes) {
    this.scopes = scopes;
  }

  /** Takes scopes in any order. */
  static CueScopes of(List<Scope> scopes) {
    if (scopes.isEmpty()) {
      return NONE;
    }
    List<Scope> sorted = new ArrayList<>(scopes);
    sorted.sort(BY_BEGINNING);
    return new CueScopes(sorted);
  }

  boolean isEmpty() {
    return scopes.isEmpty();
  }

  /**
   * What a cue reaches: words that begin at or after a position, before another one, and end at or
   * before a third.
   *
   * @param cue the words of the cue; null where it is none of the book, but a mark, or what chooses
   *     between two things: that is near to all that it reaches
   * @param negated null, or words of which a match must have some
   * @param start the offset of the answer where the cue begins
   * @param end the offset where it ends
   */
  public record Scope(
      int from,
      int before,
      int to,
      @Nullable Match cue,
      @Nullable Match negated,
      Kind kind,
      int start,
      int end) {
    static Scope of(int from, int before, int to, CueMatch cue, CueWords words) {
      return new Scope(
          from,
          before,
          to,
          cue.match(),
          cue.negated(),
          cue.entry().kind(),
          words.startOffset(cue.from()),
          words.endOffset(cue.to() - 1));
    }

    static Scope ofMark(int from, int to, Kind kind, int start, int end) {
      return new Scope(from, to, to, null, null, kind, start, end);
    }

    /** Returns the part before a position, which the cue only leaves open. */
    Scope leftOpen(int limit) {
      return new Scope(from, limit, limit, cue, negated, Kind.HEDGE, start, end);
    }

    private boolean reaches(int first, int end) {
      return from <= first && first < before && end <= to;
    }

    /** Returns the {@link Strength} that it gives. */
    int strength() {
      return kind == Kind.HEDGE ? Strength.HEDGED : Strength.REJECTED;
    }

    /** Returns the polarity that it gives. */
    public Polarity polarity() {
      return kind == Kind.HEDGE ? Polarity.HEDGED : Polarity.REJECTED;
    }
  }

  /** Returns the strength of words by themselves. */
  int strength(int from, int to) {
    Scope scope = deciding(from, to, null);
    return scope == null ? Strength.ASSERTED : scope.strength();
  }

  /**
   * Returns the scope that decides on the words between two positions: a rejecting one before a
   * hedging one, then the one whose cue is nearest. A cue that is one of the match's own words does
   * not count.
   */
  @Nullable Scope deciding(int from, int to, @Nullable Match own) {
    if (scopes.isEmpty()) {
      return null;
    }
    Scope best = null;
    for (int i = firstScope(from - CueBook.MAX_REACH); i < scopes.size(); i++) {
      Scope scope = scopes.get(i);
      if (scope.from > from) {
        break;
      }
      if (scope.reaches(from, to)
          && isForeign(scope.cue, from, to, own)
          && (scope.negated == null || isOf(scope.negated, from, to, own))
          && isStronger(scope, best, from)) {
        best = scope;
      }
    }
    return best;
  }

  private static boolean isForeign(@Nullable Match cue, int from, int to, @Nullable Match own) {
    return cue == null || !isOf(cue, from, to, own);
  }

  /** Whether a match, or the words between two positions, have some of the words. */
  private static boolean isOf(Match words, int from, int to, @Nullable Match own) {
    return own == null ? words.usesAny(from, to) : own.sharesWords(words);
  }

  private static boolean isStronger(Scope scope, @Nullable Scope best, int position) {
    if (best == null) {
      return true;
    }
    int difference = scope.strength() - best.strength();
    return difference < 0
        || difference == 0 && distance(scope, position) < distance(best, position);
  }

  private static int distance(Scope scope, int position) {
    return scope.cue == null ? 0 : Math.abs(scope.cue.from() - position);
  }

  /** Returns the first scope that begins at or after a position. */
  private int firstScope(int position) {
    return BinarySearch.first(0, scopes.size(), scope -> scopes.get(scope).from >= position);
  }
}
