package io.github.rubricscorer.rubric.pattern;

import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.Objects;

/** What a named set of terms may be called: {@code broker} in {@code <broker>}. */
public final class SetName {
  /** The rule, as messages tell it. */
  public static final String RULE = "a set's name is a letter, then letters, digits, '-' or '_'";

  /** What stands for any number, unless a set is called so. */
  public static final String NUMBER = "number";

  /** The set of the words that deny a verb, which each language has, unless a set is called so. */
  public static final String NOT = "not";

  private SetName() {}

  /**
   * Returns the terms of a set that needs not be written.
   *
   * @param name the name of the set
   * @param language the language of the rubric
   * @return the terms; none where no such set is built in
   */
  public static List<String> builtIn(String name, Language language) {
    return name.equals(NOT) ? language.section("words.txt", "negations") : List.of();
  }

  /**
   * Tells whether a text can name a set: a letter, then letters, digits, hyphens or underscores.
   *
   * @param name the text
   * @return true if it can
   */
  public static boolean isOne(String name) {
    Objects.requireNonNull(name, "name");
    if (name.isEmpty() || !Character.isLetter(name.codePointAt(0))) {
      return false;
    }
    int c;
    for (int i = 0; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
