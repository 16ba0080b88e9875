package io.github.rubricscorer.importing;

import java.util.Locale;

/** Parts of notes as sentences. */
final class Sentence {
  private Sentence() {}

  /** With a capital and a full stop. */
  static String of(String text) {
    String begun = begun(text.strip());
    return begun.isEmpty() || ".!?…\"”".indexOf(begun.charAt(begun.length() - 1)) >= 0
        ? begun
        : begun.replaceAll("[,;:]+$", "") + ".";
  }

  /** With a capital, but a name that begins with a small letter. */
  static String begun(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    boolean name = text.substring(1, end).chars().anyMatch(Character::isUpperCase);
    return name ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** With a small letter, but a name. */
  static String lower(String text) {
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    boolean name =
        text.substring(Math.min(1, end), end)
            .chars()
            .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
