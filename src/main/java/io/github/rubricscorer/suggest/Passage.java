package io.github.rubricscorer.suggest;

import java.util.List;

/**
 * A sentence of an answer, or a part of a long one. Immutable.
 *
 * @param answer the index of the answer
 * @param tokens its words, at least one
 */
record Passage(int answer, List<Token> tokens) {
  Passage {
    tokens = List.copyOf(tokens);
  }

  /** Where it begins in the answer, in UTF-16 units. */
  int start() {
    return tokens.getFirst().start();
  }

  /** Where it ends, exclusive. */
  int end() {
    return tokens.getLast().end();
  }
}
