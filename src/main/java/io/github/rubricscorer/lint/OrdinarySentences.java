package io.github.rubricscorer.lint;

import io.github.rubricscorer.language.Language;
import java.util.List;

/** Sentences of several kinds of text, none of them an answer, from a language's folder. */
final class OrdinarySentences {
  private OrdinarySentences() {}

  /** Returns those of a language; none where there are none. */
  static List<String> of(Language language) {
    return language.lines("ordinary-sentences.txt");
  }
}
