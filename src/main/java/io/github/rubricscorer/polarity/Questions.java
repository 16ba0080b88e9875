package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import io.github.rubricscorer.polarity.role.WordRole;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.List;

/**
 * A question of a few words without a verb ("A circuit breaker?") doubts what it names, unless the
 * writer answers it with a yes. (A no is a cue of its own.)
 */
final class Questions {
  /** The longest such question, in words. */
  private static final int LONGEST = 9;

  private Questions() {}

  static List<Scope> scopes(CueWords words, ClauseWalk walk) {
    if (words.answer().indexOf('?') < 0) {
      return List.of();
    }
    List<Scope> scopes = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= words.size(); end++) {
      if (end == words.size() || words.boundaryBefore(end).beginsSentence()) {
        int or = choice(begin, end, words, walk);
        if (or > 0) {
          addLoser(begin, or, end, words, walk, scopes);
        } else if (end - begin <= LONGEST && isBare(begin, end, words, walk)) {
          int mark = words.endOffset(end - 1) + words.textBefore(end).indexOf('?');
          scopes.add(Scope.ofMark(begin, end, Kind.HEDGE, mark, mark + 1));
        }
        begin = end;
      }
    }
    return scopes;
  }

  /** Returns where "or" is in a question that the next sentence answers by one of its sides. */
  private static int choice(int begin, int end, CueWords words, ClauseWalk walk) {
    if (end == words.size() || words.boundaryBefore(end) != Boundary.QUESTION) {
      return -1;
    }
    for (int at = Math.max(begin + 1, end - LONGEST); at < end - 1; at++) {
      if (walk.roles().is(at, WordRole.ALTERNATIVE)) {
        return names(begin, at, end, walk) == names(at + 1, end, end, walk) ? -1 : at;
      }
    }
    return -1;
  }

  /** Whether words between two positions name what an answer begins with. */
  private static boolean names(int from, int to, int answer, ClauseWalk walk) {
    for (int at = Math.max(from, to - LONGEST); at < to; at++) {
      if (walk.roles().word(at).equals(walk.roles().word(answer))) {
        return true;
      }
    }
    return false;
  }

  /** Of two things that a question offers, the one is refused that is not chosen. */
  private static void addLoser(
      int begin, int or, int end, CueWords words, ClauseWalk walk, List<Scope> scopes) {
    boolean first = names(begin, or, end, walk);
    int from = first ? or + 1 : Math.max(begin, or - LONGEST);
    int start = words.startOffset(end);
    scopes.add(Scope.ofMark(from, first ? end : or, Kind.REJECT, start, words.endOffset(end)));
  }

  /** "<em>And</em> a queue?", which nothing after it decides. */
  private static boolean isAddition(int from, int end, CueWords words, ClauseWalk walk) {
    return from + 1 < end
        && walk.roles().is(from, WordRole.AND)
        && (end == words.size() || !walk.isCue(end));
  }

  private static boolean isBare(int from, int end, CueWords words, ClauseWalk walk) {
    int begin = isAddition(from, end, words, walk) ? from + 1 : from;
    if (words.boundaryBefore(end) != Boundary.QUESTION || walk.roles().is(begin, WordRole.ASKING)) {
      return false;
    }
    if (end < words.size() && (walk.roles().is(end, WordRole.AGREEING) || walk.agrees(end))) {
      return false;
    }
    boolean stated = // "We use Redis?"
        begin + 1 < end
            && walk.roles().is(begin, WordRole.WRITERS)
            && !walk.roles().is(begin + 1, WordRole.THINKING);
    for (int at = begin; at < end; at++) {
      if (!stated && walk.belongsToSubject(at) || walk.isCue(at)) {
        return false;
      }
    }
    return true;
  }
}
