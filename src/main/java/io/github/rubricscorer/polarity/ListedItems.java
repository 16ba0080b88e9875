package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueBook.Option;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;

/**
 * The items that share what a cue says of one of them: "no salt, pepper, garlic or onions".
 *
 * <p>Reused from answer to answer; not thread-safe.
 */
final class ListedItems {
  /** What parts items that are parted by nothing less: "no nails; brass, glue and a clamp". */
  private static final String PARTING = ";";

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
    return ofCue(cue, end(cue, from, listed, cue.has(Option.DETERMINER) && isRepeated(cue)));
  }

  /** Returns the same for items that only "or" joins. */
  int disjointEnd(CueMatch cue, int from) {
    return ofCue(cue, end(cue, from, false, true));
  }

  /** Returns the end of a list if the list can be the cue's, else a negative number. */
  private int ofCue(CueMatch cue, int end) {
    boolean fronted = cue.has(Option.FRONTED) && walk.opensClause(cue.from());
    return fronted && end >= 0 && !opensMain(end) ? -1 : end;
  }

  /** "Instead of beef, pork and lamb, <em>we</em> serve lentils." */
  private boolean opensMain(int position) {
    return position < words.size() && walk.atComma(position) && walk.endsAt(position);
  }

  /**
   * Returns what stands behind a bracket that opens in the reach of a cue: "no plastic (it cracks),
   * <em>rubber</em> or foam"; a negative number where none does.
   */
  int behindBracket(CueMatch cue, int to) {
    int open = to < words.size() && walk.boundary(to) == Boundary.OPENING ? to : to - 1;
    while (open > cue.to() && walk.boundary(open) != Boundary.OPENING) {
      open--;
    }
    if (open <= cue.to()) {
      return -1;
    }
    int most = Math.min(words.size(), open + LONGEST);
    for (int at = open + 1; at < most && !walk.boundary(at).beginsSentence(); at++) {
      if (walk.brackets().isClosed(at)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Returns where the list ends.
   *
   * @param disjoint whether only "or" joins the items
   */
  private int end(CueMatch cue, int from, boolean listed, boolean disjoint) {
    int most = Math.min(words.size(), from + LONGEST_LIST);
    boolean parting = isParting(from);
    boolean deeds = isDeed(cue.to());
    int item = from;
    int items = 0;
    while (item < most) {
      int to = itemEnd(item, most);
      if (walk.atComma(item) && isParting(item) != parting
          || !deeds && isDeed(roles.isConjunct(item) ? item + 1 : item)) {
        return -1;
      }
      if (roles.is(item, WordRole.CONJUNCTIONS)) {
        boolean or = roles.is(item, WordRole.DISJUNCTIONS);
        if (!or && (disjoint || !listed && items > 0 && !isAlike(cue, from, item, to))) {
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
   * "Gas rather than coal, <em>a lid on the pot</em> and a timer": beside a bare thing what has an
   * article is no item, nor, but after a verb, what has a preposition.
   */
  private boolean isAlike(CueMatch cue, int from, int last, int end) {
    boolean article = hasArticle(cue.to(), from);
    boolean phrase = cue.entry().kind() == Kind.AVOID || hasPhrase(cue.to(), from);
    int item = from;
    while (item < last) {
      int to = itemEnd(item, last);
      if (!article && hasArticle(item, to) || !phrase && hasPhrase(item, to)) {
        return false;
      }
      item = to;
    }
    return (article || !hasArticle(last + 1, end)) && (phrase || !hasPhrase(last + 1, end));
  }

  /**
   * Whether a verb with its object begins at a position: "stop the pump, <em>keep the</em> pressure
   * and <em>open the</em> valve" stops nothing but the pump.
   */
  private boolean isDeed(int position) {
    return position + 1 < words.size()
        && walk.boundary(position + 1) == Boundary.NONE
        && words.gapBefore(position + 1) > 1
        && !roles.is(position, WordRole.PREDETERMINERS)
        && !roles.isPreposition(position)
        && roles.isIn(WordRole.DETERMINERS, roles.lastFiller(position + 1));
  }

  private boolean hasArticle(int from, int to) {
    return from < to && roles.isIn(WordRole.INDEFINITE, roles.lastFiller(from));
  }

  private boolean hasPhrase(int from, int to) {
    for (int at = from + 1; at < to; at++) {
      if (roles.isPreposition(at)) {
        return true;
      }
    }
    return false;
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
    while (to < most && !endsItem(to)) {
      int bracket = walk.brackets().end(to);
      to = bracket > to ? Math.min(most, bracket) : to + 1;
    }
    return to;
  }

  private boolean endsItem(int position) {
    Boundary before = walk.boundary(position);
    return before.compareTo(Boundary.COMMA) >= 0
        || before != Boundary.OPENING
            && (walk.endsAt(position)
                || roles.is(position, WordRole.THINGS)
                || roles.isConjunct(position));
  }

  /** Whether what comes after an item is no other item. */
  private boolean stops(int position) {
    return walk.boundary(position).compareTo(Boundary.COMMA) > 0
        || walk.endsAt(position)
        || roles.is(position, WordRole.THINGS); // "not a drawer, lock them in and keep the key"
  }

  private boolean isParting(int position) {
    return walk.atComma(position) && words.isMarked(position, PARTING);
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
