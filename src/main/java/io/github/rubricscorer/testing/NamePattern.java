package io.github.rubricscorer.testing;

import java.util.Objects;
import java.util.regex.Pattern;

/** A text that names contain, or a pattern of whole names with {@code *} and {@code ?}. */
record NamePattern(Pattern pattern) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  static NamePattern of(String text) {
    Objects.requireNonNull(text, "pattern");
    boolean isGlob = text.contains("*") || text.contains("?");
    return new NamePattern(Pattern.compile(isGlob ? glob(text) : anywhere(text), FLAGS));
  }

  boolean matches(String name) {
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
