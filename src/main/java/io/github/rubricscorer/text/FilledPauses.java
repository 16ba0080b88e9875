package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sounds with which speakers fill a pause ("uh", "um"), as transcripts have them: Clark and Fox
 * Tree, "Using <em>uh</em> and <em>um</em> in spontaneous speaking", Cognition 84(1), 2002.
 * Immutable.
 */
final class FilledPauses {
  /** The longest of them has no more characters. */
  static final int LONGEST = 4;

  private static final Map<Language, FilledPauses> ALL = new ConcurrentHashMap<>();

  private final String[] sounds;

  private FilledPauses(Language language) {
    sounds = language.section("words.txt", "filled pauses").toArray(new String[0]);
  }

  static FilledPauses of(Language language) {
    return ALL.computeIfAbsent(language, FilledPauses::new);
  }

  /** Tells whether the word between two places of a text is one of them, in capitals or not. */
  boolean isAt(char[] text, int from, int to) {
    for (String sound : sounds) {
      if (sound.length() == to - from && isSound(sound, text, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSound(String sound, char[] text, int from) {
    for (int i = 0; i < sound.length(); i++) {
      if (Character.toLowerCase(text[from + i]) != sound.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
