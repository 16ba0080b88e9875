package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;

/**
 * The clause that a cue stands in, for languages in which a negation stands at its end ("Den Cache
 * brauchen wir hier <em>nicht</em>", "weil ein Index hier <em>nicht</em> hilft"), and whether the
 * negation is of all of it or of the one thing after it ("hängt <em>nicht</em> von der Masse ab").
 *
 * <p>A clause ends at a comma, unless the comma is one of a list, at a word that ends every reach,
 * and at an "and" that another subject or verb follows. Names are what begins with a capital, has a
 * determiner or comes after a preposition.
 */
final class WholeClauses {
  /** The longest item of a list after its last comma, in words. */
  private static final int LONGEST_ITEM = 4;

  private final CueWords words;
  private final ClauseWalk walk;
  private final WordRoles roles;

  WholeClauses(CueWords words, ClauseWalk walk) {
    this.words = words;
    this.walk = walk;
    roles = walk.roles();
  }

  /** Returns where the clause of a cue begins; no more than the longest reach before it. */
  int begin(CueMatch cue) {
    int limit = Math.max(0, cue.from() - CueBook.MAX_REACH);
    int at = cue.from();
    while (at > limit && !beginsClause(at, cue.from())) {
      at--;
    }
    return at;
  }

  private boolean beginsClause(int position, int cue) {
    Boundary before = walk.boundary(position);
    if (before == Boundary.COMMA) {
      return !isItem(position, cue);
    }
    return before.compareTo(Boundary.COMMA) > 0
        || walk.isEnd(position - 1)
        || roles.is(position - 1, WordRole.AND) && (position == cue || beginsAnother(position));
  }

  /** Whether an item of a list begins after a comma: "a, b and c are not needed". */
  private boolean isItem(int position, int cue) {
    int limit = Math.min(cue, position + LONGEST_ITEM);
    for (int at = position; at < limit; at++) {
      if (at > position && walk.boundary(at).compareTo(Boundary.COMMA) >= 0 || walk.isEnd(at)) {
        return false;
      }
      if (roles.is(at, WordRole.CONJUNCTIONS)) {
        return at > position;
      }
    }
    return false;
  }

  /** Returns where the clause of a cue ends; no more than the longest reach after it. */
  int end(CueMatch cue) {
    int limit = Math.min(words.size(), cue.to() + CueBook.MAX_REACH);
    int at = cue.to();
    while (at < limit
        && walk.boundary(at).compareTo(Boundary.COMMA) < 0
        && !walk.isEnd(at)
        && !(roles.is(at, WordRole.AND) && at + 1 < limit && beginsAnother(at + 1))) {
      at++;
    }
    return at;
  }

  private boolean beginsAnother(int position) {
    return walk.isSubject(position)
        || roles.is(position, WordRole.WHO)
        || walk.isCue(position)
        || walk.stopsAt(position, Kind.PROPOSAL);
  }

  /** Whether one thing that can be negated alone comes first in the rest of a clause. */
  boolean negatesOne(int from, int end) {
    for (int at = from; at < end; at++) {
      if (isNamed(at) || at + 1 < end && roles.isPreposition(at)) {
        return true;
      }
      if (!roles.isAdverb(at)) {
        return false;
      }
    }
    return false;
  }

  /** Whether words name something. */
  boolean names(int from, int end) {
    for (int at = from; at < end; at++) {
      if (isNamed(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(int position) {
    boolean begins = words.boundaryBefore(position).beginsSentence();
    boolean capital = Character.isUpperCase(words.answer().charAt(words.startOffset(position)));
    boolean small =
        roles.isAdverb(position)
            || roles.isPreposition(position)
            || roles.is(position, WordRole.AUXILIARIES)
            || roles.is(position, WordRole.WHO)
            || roles.is(position, WordRole.POINTERS)
            || roles.is(position, WordRole.ASKING);
    return !small
        && (capital && !begins
            || capital && !walk.isCue(position)
            || roles.isIn(WordRole.DETERMINERS, roles.lastFiller(position)) && !isVerb(position));
  }

  private boolean isVerb(int position) {
    return walk.stopsAt(position, Kind.PROPOSAL);
  }

  /** Whether a clause speaks of what was said before it: "das brauchen wir nicht". */
  boolean pointsBack(int begin, int end) {
    return begin < end
        && (roles.isIn(WordRole.THIS, roles.lastFiller(begin))
            || roles.isBetween(begin, end, WordRole.POINTERS))
        && !names(begin, end);
  }
}
