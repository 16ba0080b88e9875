package io.github.rubricscorer.rubric.pattern;

import java.util.Objects;

/** What a named set of terms may be called: {@code broker} in {@code <broker>}. */
public final class SetName {
  /** The rule, as messages tell it. */
  public static final String RULE = "a set's name is a letter, then letters, digits, '-' or '_'";

  /** What stands for any number, unless a set is called so. */
  public static final String NUMBER = "number";

  private SetName() {}

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
