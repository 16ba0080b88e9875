package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.text.Boundary;

/**
 * Where brackets open and close between the words of an answer. A reach passes over a bracket: "A
 * lift <em>(old, loud)</em> isn't needed".
 */
final class Brackets {
  private static final String OPENING = "([{\uFF08";
  private static final String CLOSING = ")]}\uFF09";

  /** The longest bracket, in words. */
  private static final int LONGEST = 20;

  private final CueWords words;

  Brackets(CueWords words) {
    this.words = words;
  }

  /** Whether one opens before a position. */
  boolean opens(int position) {
    return position < words.size() && words.boundaryBefore(position) == Boundary.OPENING;
  }

  /** Whether one closes before a position, whatever other mark stands there. */
  boolean isClosed(int position) {
    return words.isMarked(position, CLOSING);
  }

  /** Whether one closes before a position, be there a comma or a colon after it. */
  boolean closes(int position) {
    Boundary before = words.boundaryBefore(position);
    return before == Boundary.CLOSING
        || (before == Boundary.COMMA || before == Boundary.CLAUSE || before == Boundary.QUESTION)
            && isClosed(position);
  }

  /** Returns where the one begins that closes before a position; the position if none does. */
  int begin(int position) {
    if (!closes(position) || words.isMarked(position, OPENING)) {
      return position;
    }
    int limit = Math.max(0, position - LONGEST);
    for (int at = position - 1; at >= limit; at--) {
      if (words.isMarked(at, OPENING)) {
        return opens(at) ? at : position; // "Pets: [x] yes"
      }
    }
    return position;
  }

  /** Returns where the one ends that opens before a position; the position if none does. */
  int end(int position) {
    if (!opens(position)) {
      return position;
    }
    int limit = Math.min(words.size(), position + LONGEST);
    for (int at = position + 1; at <= limit; at++) {
      if (isClosed(at)) {
        return at;
      }
    }
    return position;
  }

  /** Whether one opens before a position with which its sentence ends. */
  boolean opensLast(int position) {
    int end = end(position);
    return end > position && (end == words.size() || words.boundaryBefore(end).beginsSentence());
  }

  /** Whether words have a part of one, and not all: "(it was her <em>idea) would be</em> dear". */
  boolean cut(int from, int to) {
    boolean open = false;
    for (int at = from + 1; at < to; at++) {
      Boundary before = words.boundaryBefore(at);
      if (before == Boundary.CLOSING && !open) {
        return true;
      }
      open = before == Boundary.OPENING || open && (before == Boundary.NONE || !isClosed(at));
    }
    return open && !isClosed(to);
  }
}
