package io.github.rubricscorer.compact;

import java.util.Arrays;

/**
 * Some words in lower case. They are looked up where they stand in an answer, in capitals or not,
 * without a copy of them: nearly all words are in no set, and the first letter with the length
 * mostly tells. Immutable.
 */
public final class WordSet {
  /** The letters a to z, and all other characters together. */
  private static final int BEGINNINGS = 27;

  /** The words as they were given. */
  private final String[] words;

  /** The words that begin with each letter. */
  private final String[][] byBeginning = new String[BEGINNINGS][];

  /** For each first letter a bit for each length, longer ones by their remainder. */
  private final int[] lengths = new int[BEGINNINGS];

  private WordSet(String... words) {
    this.words = words;
    for (int beginning = 0; beginning < BEGINNINGS; beginning++) {
      int own = beginning;
      byBeginning[own] =
          Arrays.stream(words)
              .filter(word -> beginning(word.charAt(0)) == own)
              .toArray(String[]::new);
    }
    for (String word : words) {
      lengths[beginning(word.charAt(0))] |= 1 << word.length();
    }
  }

  public static WordSet of(String... words) {
    return new WordSet(words);
  }

  /** Returns the words in the order in which they were given; not to be changed. */
  public String[] words() {
    return words;
  }

  public boolean contains(String word) {
    return containsIn(word, 0, word.length());
  }

  /** Whether the word between two offsets of a text, of ASCII characters, is one of them. */
  public boolean containsIn(String text, int from, int to) {
    if (from >= to) {
      return false;
    }
    int beginning = beginning(lower(text.charAt(from)));
    if ((lengths[beginning] >>> to - from & 1) == 0) {
      return false;
    }
    for (String word : byBeginning[beginning]) {
      if (isAt(word, text, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word in lower case is the one between two offsets of a text. */
  public static boolean isAt(String word, String text, int from, int to) {
    return word.length() == to - from && endsAt(word, text, to);
  }

  /** Whether what ends at an offset of a text, in capitals or not, is some letters. */
  public static boolean endsAt(String letters, String text, int to) {
    int from = to - letters.length();
    for (int i = 0; i < letters.length(); i++) {
      if (lower(text.charAt(from + i)) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static int beginning(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : BEGINNINGS - 1;
  }
}
