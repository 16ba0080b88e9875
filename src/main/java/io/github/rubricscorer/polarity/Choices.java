package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.polarity.role.WordRoles;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.List;

/**
 * What was offered and not chosen is refused: "You can use butter or oil. Of the two, I prefer
 * oil."
 *
 * <p>An offer is a sentence with several items that are joined by commas, "or" or "and", and a word
 * that offers or compares ("options", "either", "could", "compared"). The sentence or clause after
 * it chooses where it names one of the items again ("I'd go with oil"), or by its place ("the
 * latter"). Where it names none of them, or more, nothing is refused: it may as well go on.
 */
final class Choices {
  /** An offer is no longer, in words. */
  private static final int LONGEST_OFFER = CueBook.MAX_REACH;

  /** How many words of a sentence may say that it chooses. */
  private static final int CHOOSING_REACH = 7;

  /** How many words after that name what is chosen. */
  private static final int CHOSEN_REACH = 6;

  private final CueWords words;
  private final ClauseWalk walk;
  private final WordRoles roles;
  private final List<Scope> scopes = new ArrayList<>();

  private Choices(CueWords words, ClauseWalk walk) {
    this.words = words;
    this.walk = walk;
    roles = walk.roles();
  }

  /** Something offered. */
  private record Item(int from, int to) {}

  /** Returns the scopes of what is offered and not chosen. */
  static List<Scope> scopes(CueWords words, ClauseWalk walk) {
    Choices choices = new Choices(words, walk);
    int begin = 0;
    int sign = -1;
    for (int at = 1; at < words.size(); at++) {
      if (choices.roles.is(at - 1, WordRole.OFFER_SIGNS)) {
        sign = at - 1;
      }
      Boundary before = words.boundaryBefore(at);
      if (before.compareTo(Boundary.COMMA) >= 0) {
        int from = Math.max(begin, at - LONGEST_OFFER);
        if (sign >= from) {
          choices.read(from, at);
        }
        begin = before.beginsSentence() ? at : begin;
      } else if (sign >= begin && choices.roles.is(at, WordRole.AND)) {
        choices.read(Math.max(begin, at - LONGEST_OFFER), at);
      }
    }
    return choices.scopes;
  }

  /** Reads what may be an offer and the clause or sentence that begins after it. */
  private void read(int begin, int end) {
    int choosing = roles.is(end, WordRole.REASONS) ? -1 : choosing(end);
    if (choosing < 0 || !offers(begin, end)) {
      return;
    }
    List<Item> items = items(begin, end);
    int chosen = chosen(items, end, choosing);
    if (items.size() < 2 || chosen < 0) {
      return;
    }
    int start = words.startOffset(end);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (i != chosen && item.from < item.to) {
        scopes.add(Scope.ofMark(item.from, item.to, Kind.REJECT, start, words.endOffset(choosing)));
      }
    }
  }

  /** Returns where the word is by which a sentence chooses, or a negative number. */
  private int choosing(int begin) {
    int limit = Math.min(words.size(), begin + CHOOSING_REACH);
    boolean chooser = false;
    for (int at = begin; at < limit; at++) {
      if (at > begin && words.boundaryBefore(at).beginsSentence() || roles.isNegation(at)) {
        return -1;
      }
      chooser |= roles.is(at, WordRole.CHOOSERS) || roles.is(at, WordRole.CHOICE);
      if (roles.is(at, WordRole.JUDGING)
          || isIt(at)
          || roles.is(at, WordRole.SETTLING)
          || chooser && roles.is(at, WordRole.CHOOSING)) {
        return at + 1 < words.size() && roles.isPair(at, WordRole.BEGINNING_PAIRS) ? -1 : at;
      }
    }
    return -1;
  }

  /** "Beech it is." */
  private boolean isIt(int position) {
    return roles.is(position, WordRole.SINGULAR)
        && roles.is(position - 1, WordRole.IT)
        && walk.closesClause(position + 1);
  }

  private boolean offers(int begin, int end) {
    boolean or = false;
    boolean offering = words.boundaryBefore(end) != Boundary.SENTENCE; // a question, a heading
    for (int at = begin; at < end; at++) {
      if (roles.is(at, WordRole.OFFERS)) {
        return true;
      }
      if (roles.isNegation(at)) {
        return false; // "it can't live here or there"
      }
      or |= roles.is(at, WordRole.ALTERNATIVE);
      offering |= roles.is(at, WordRole.OFFERING);
    }
    return or && (offering || wasEither(begin, end));
  }

  /** "It was this or that." */
  private boolean wasEither(int begin, int end) {
    for (int at = begin; at < end && !walk.isEnd(at); at++) {
      if (roles.is(at, WordRole.SINGULAR)) {
        return !walk.settles(begin, end);
      }
    }
    return false;
  }

  /** Returns the items between two positions: after the last colon, if there is one. */
  private List<Item> items(int begin, int end) {
    List<Item> items = new ArrayList<>();
    int from = begin;
    for (int at = begin + 1; at < end; at++) {
      if (words.boundaryBefore(at) == Boundary.CLAUSE) {
        items.clear();
        from = at;
      } else if (words.boundaryBefore(at) == Boundary.COMMA || isJoining(at)) {
        items.add(new Item(from, at));
        from = isJoining(at) ? at + 1 : at;
      }
    }
    items.add(new Item(from, end));
    items.removeIf(item -> item.from >= item.to);
    return items;
  }

  private boolean isJoining(int position) {
    return roles.is(position, WordRole.ALTERNATIVE) || roles.is(position, WordRole.AND);
  }

  /** Returns which of some items a sentence chooses, or a negative number if none or several. */
  private int chosen(List<Item> items, int begin, int choosing) {
    boolean judged = roles.is(choosing, WordRole.JUDGING) || isIt(choosing);
    int from = judged ? begin : choosing + 1;
    int to = judged ? choosing : sentenceEnd(choosing + 1);
    int chosen = -1;
    for (int at = from; at < to; at++) {
      String word = roles.word(at);
      boolean placed = roles.isIn(WordRole.DEFINITE, roles.lastFiller(at));
      if (placed && roles.isIn(WordRole.FIRST, word)) {
        return 0;
      }
      if (placed && roles.isIn(WordRole.LAST, word)) {
        return items.size() - 1;
      }
      if (!roles.isIn(WordRole.SMALL_WORDS, word)) {
        for (int i = 0; i < items.size(); i++) {
          if (roles.isNamed(word, items.get(i).from, items.get(i).to)) {
            if (chosen >= 0 && chosen != i) {
              return -1;
            }
            chosen = i;
          }
        }
      }
    }
    return chosen;
  }

  private int sentenceEnd(int from) {
    int limit = Math.min(words.size(), from + CHOSEN_REACH);
    int at = from;
    while (at < limit && !(at > from && words.boundaryBefore(at).compareTo(Boundary.COMMA) >= 0)) {
      at++;
    }
    return at;
  }
}
