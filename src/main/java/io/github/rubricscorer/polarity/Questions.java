package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import io.github.rubricscorer.text.Boundary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A question of a few words without a verb ("A circuit breaker?") doubts what it names, unless the
 * writer answers it with a yes. (A no is a cue of its own.)
 */
final class Questions {
  /** The longest such question, in words. */
  private static final int LONGEST = 9;

  private static final Set<String> ASKING =
      Set.of(
          "why", "how", "what", "which", "who", "where", "when", "so", "whose", "right", "or",
          "can", "could", "have", "shall", "ok", "and", "but", "then");
  private static final Set<String> AGREEING =
      Set.of(
          "yes", "yep", "yeah", "sure", "absolutely", "definitely", "certainly", "of", "always",
          "please", "why", "exactly", "right", "use", "add", "do", "good", "great");

  private Questions() {}

  static List<Scope> scopes(CueWords words, ClauseWalk reach) {
    if (words.answer().indexOf('?') < 0) {
      return List.of();
    }
    List<Scope> scopes = new ArrayList<>();
    int begin = 0;
    for (int end = 1; end <= words.size(); end++) {
      if (end == words.size() || words.boundaryBefore(end).beginsSentence()) {
        if (end - begin <= LONGEST && isBare(begin, end, words, reach)) {
          int mark = words.answer().indexOf('?', words.endOffset(end - 1));
          scopes.add(Scope.ofMark(begin, end, Kind.HEDGE, mark, mark + 1));
        }
        begin = end;
      }
    }
    return scopes;
  }

  private static boolean isBare(int begin, int end, CueWords words, ClauseWalk reach) {
    boolean question =
        end < words.size()
            ? words.boundaryBefore(end) == Boundary.QUESTION && !agrees(end, words, reach)
            : words.textBefore(end).stripLeading().startsWith("?");
    if (!question || ASKING.contains(reach.word(begin))) {
      return false;
    }
    for (int at = begin; at < end; at++) {
      if (reach.belongsToSubject(at) || reach.isCue(at)) {
        return false;
      }
    }
    return true;
  }

  private static boolean agrees(int position, CueWords words, ClauseWalk reach) {
    return AGREEING.contains(reach.word(position));
  }
}
