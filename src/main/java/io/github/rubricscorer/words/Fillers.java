package io.github.rubricscorer.words;

import java.util.Set;

/**
 * Words that carry little. They are skipped inside a phrase unless its pattern asks for them, and
 * do not count as words of a gap or a window: determiners (the closed class of articles,
 * possessives and demonstratives of any English grammar), a few intensifiers, and the filled pauses
 * of speech (um, uh, er, like, well). No negator is among them.
 */
public final class Fillers {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private static final Set<String> WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "some",
          "any",
          "my",
          "our",
          "your",
          "his",
          "her",
          "its",
          "their",
          "really",
          "very",
          "just",
          "quite",
          "basically",
          "actually",
          "simply",
          "um",
          "uh",
          "uhm",
          "er",
          "erm",
          "hmm",
          "like",
          "well");

  private Fillers() {}

  public static Set<String> words() {
    return WORDS;
  }

  /** Tells whether a word is an article, which no pattern asks for before another word. */
  public static boolean isArticle(String surface) {
    return ARTICLES.contains(surface);
  }

  public static boolean contains(String surface) {
    return WORDS.contains(surface);
  }
}
