package io.github.rubricscorer.testing.suite;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text that names contain, or a pattern of whole names with {@code *} and {@code ?}. Immutable.
 */
public final class NamePattern {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  private final Pattern pattern;

  private NamePattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * Makes a pattern.
   *
   * @param text a text that names contain or, with {@code *} for any characters or {@code ?} for
   *     one, a pattern of whole names; whether letters are capitals does not matter; every name
   *     contains the empty text
   * @return the pattern
   */
  public static NamePattern of(String text) {
    Objects.requireNonNull(text, "pattern");
    boolean isGlob = text.contains("*") || text.contains("?");
    return new NamePattern(Pattern.compile(isGlob ? glob(text) : anywhere(text), FLAGS));
  }

  /**
   * Tells whether a name is meant.
   *
   * @param name the name
   * @return true if it is
   */
  public boolean matches(String name) {
    return pattern.matcher(name).matches();
  }

  private static String anywhere(String text) {
    return ".*" + Pattern.quote(text) + ".*";
  }

  private static String glob(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c ->
            out.append(
                switch (c) {
                  case '*' -> ".*";
                  case '?' -> ".";
                  default -> Pattern.quote(Character.toString(c));
                }));
    return out.toString();
  }
}
