package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.language.Language;
import java.util.List;

/** The words that end a list. */
public enum Conjunction {
  /** All of them. */
  AND(Wording.AND),
  /** Any of them. */
  OR(Wording.OR);

  private final Wording end;

  Conjunction(Wording end) {
    this.end = end;
  }

  /**
   * Joins words by commas, with the conjunction before the last of several.
   *
   * @param words at least one
   * @param language the language of the reader
   * @return the list
   */
  public String join(List<String> words, Language language) {
    return words.size() == 1
        ? words.getFirst()
        : end.text(
            language, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
  }
}
