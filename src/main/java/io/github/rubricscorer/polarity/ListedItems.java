package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.text.Boundary;

/**
 * The items that share what a cue says of one of them: "no salt, pepper, garlic or onions".
 *
 * <p>Reused from answer to answer; not thread-safe.
 */
final class ListedItems {
  /** The longest item, in words. */
  static final int LONGEST = 8;

  /** The longest list, in words. */
  static final int LONGEST_LIST = 4 * CueBook.MAX_REACH;

  /** The longest item after the first "and", where a clause is as likely. */
  private static final int SHORT = 3;

  private final CueWords words;
  private final WordRoles roles;
  private final ClauseWalk walk;

  ListedItems(CueWords words, WordRoles roles, ClauseWalk walk) {
    this.words = words;
    this.roles = roles;
    this.walk = walk;
  }

  /**
   * Returns where a list ends that goes on at a position after a cue, or a negative number where
   * what begins there is another clause. Items are short; the last one follows "and" or "or"; after
   * "and" a clause is as likely, and a longer item is taken for one.
   *
   * @param listed whether the position is in the list already
   */
  int end(CueMatch cue, int from, boolean listed) {
    if (cue.has(Option.FRONTED) && walk.opensClause(cue.from())) {
      return -1;
    }
    boolean repeated = cue.has(Option.DETERMINER) && isRepeated(cue);
    int most = Math.min(words.size(), from + LONGEST_LIST);
    int item = from;
    int items = 0;
    while (item < most) {
      int to = itemEnd(item, most);
      if (roles.is(item, WordRole.CONJUNCTIONS)) {
        boolean or = roles.is(item, WordRole.DISJUNCTIONS);
        if (repeated && !or) {
          return -1;
        }
        if (or || items > 0 || listed) {
          return Math.min(to, item + 1 + LONGEST);
        }
        return to - item <= SHORT && !walk.atComma(item) ? to : -1;
      }
      if (to - item > LONGEST || to >= most || stops(to)) {
        return -1;
      }
      items++;
      item = to;
    }
    return -1;
  }

  /**
   * "No gadgets, <em>no</em> starter, plain flour and water": each item that is refused has its own
   * "no", unless "or" joins more to one.
   */
  private boolean isRepeated(CueMatch cue) {
    int from = cue.from();
    return from > 0 && walk.atComma(from) && roles.is(walk.clauseBegin(from - 1), WordRole.NO);
  }

  /** An item goes to the next comma, conjunction or stop. */
  private int itemEnd(int from, int most) {
    int to = from + 1;
    while (to < most
        && walk.boundary(to).compareTo(Boundary.COMMA) < 0
        && !walk.endsAt(to)
        && !roles.isConjunct(to)) {
      to++;
    }
    return to;
  }

  /** Whether what comes after an item is no other item. */
  private boolean stops(int position) {
    return walk.boundary(position).compareTo(Boundary.COMMA) > 0 || walk.endsAt(position);
  }

  /**
   * Whether items between commas stand before a conjunction: "a, b and c are out". One comma that
   * is before "and" begins a clause: "we have a, and b is out".
   */
  boolean isBefore(int conjunction) {
    boolean another = walk.atComma(conjunction) && !roles.is(conjunction, WordRole.DISJUNCTIONS);
    int at = another ? conjunction - 1 : conjunction;
    int least = Math.max(0, conjunction - LONGEST - LONGEST / 2);
    while (at > least && walk.boundary(at).compareTo(Boundary.COMMA) < 0) {
      at--;
      if (walk.endsAt(at)) {
        return false;
      }
    }
    return at > 0 && walk.atComma(at) && at > least;
  }
}
