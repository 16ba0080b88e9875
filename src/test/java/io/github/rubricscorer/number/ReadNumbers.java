package io.github.rubricscorer.number;

import java.math.MathContext;
import java.util.StringJoiner;

/** The numbers of a text, read at the beginning of each of its words. */
final class ReadNumbers {
  private ReadNumbers() {}

  /**
   * Returns each number as it is written, {@code =} and its value to nine digits, with {@code %} or
   * {@code th} after those that are no plain ones.
   */
  static String in(String text, String language) {
    NumberReader reader = new NumberReader(NumberWords.of(language));
    reader.reset(text);
    StringJoiner found = new StringJoiner("; ");
    int end = 0;
    for (int at = 0; at < text.length(); at++) {
      if (at >= end && beginsWord(text, at) && reader.read(at)) {
        end = reader.to();
        found.add(text.substring(reader.from(), end) + "=" + value(reader));
      }
    }
    return found.toString();
  }

  private static boolean beginsWord(String text, int at) {
    boolean inside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    char c = text.charAt(at);
    return !inside && (Character.isLetterOrDigit(c) || NumberReader.begins(c));
  }

  private static String value(NumberReader reader) {
    String digits = reader.value().round(new MathContext(9)).stripTrailingZeros().toPlainString();
    return switch (reader.kind()) {
      case PLAIN -> digits;
      case PERCENT -> digits + "%";
      case ORDINAL -> digits + "th";
    };
  }
}
