package io.github.rubricscorer.importing.notes.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and letters that count questions: {@code 1)}, {@code (a)}, {@code 2.}, {@code Q3.} */
public final class Enumerators {
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "^\\s*(?:(?:[Qq](?:uestion)?\\s?)?\\(?(\\d{1,3})[).]|\\([a-zA-Z]\\)|[a-zA-Z]\\))\\s+");

  private static final Pattern LETTER = Pattern.compile("^\\s*\\(?[a-zA-Z]\\)");

  private Enumerators() {}

  /** How many characters an enumerator has at the start, with the blanks after it; 0 for none. */
  public static int length(String text) {
    Matcher matcher = ENUMERATOR.matcher(text);
    return matcher.find() ? matcher.end() : 0;
  }

  /** The number that a text begins with; 0 where there is none. */
  public static int number(String text) {
    Matcher matcher = ENUMERATOR.matcher(text);
    return matcher.find() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Whether it begins with a letter that counts parts of a question. */
  public static boolean isLetter(String text) {
    return LETTER.matcher(text).find();
  }

  /** The text behind an enumerator. */
  public static RichText without(RichText text) {
    return text.from(length(text.text()));
  }
}
