package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import java.util.Set;

/**
 * Words that carry little. They are skipped inside a phrase unless its pattern asks for them, and
 * do not count as words of a gap or a window: determiners (articles, possessives and
 * demonstratives), a few intensifiers, and the filled pauses of speech (um, uh, er, like, well). No
 * negator is among them. Each language lists them in its {@code words.txt}. Immutable and
 * thread-safe.
 */
public final class Fillers {
  private final Set<String> words;
  private final Set<String> articles;

  private Fillers(Set<String> words, Set<String> articles) {
    this.words = words;
    this.articles = articles;
  }

  /** Returns those of a language. */
  public static Fillers of(Language language) {
    return new Fillers(language.set("words.txt", "fillers"), language.set("words.txt", "articles"));
  }

  public Set<String> words() {
    return words;
  }

  /** Tells whether a word is an article, which no pattern asks for before another word. */
  public boolean isArticle(String surface) {
    return articles.contains(surface);
  }

  public boolean contains(String surface) {
    return words.contains(surface);
  }
}
