package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

/**
 * Runs the chain of {@link AnswerAnalyzer} for single words. Words of the letters A to Z, which are
 * nearly all, only lose their capitals in its first part, and so begin at its second. Not
 * thread-safe; meant to be reused.
 */
public final class WordAnalysis {
  private final Language language;
  private final OneWord source = new OneWord();
  private final TokenStream surfaces;
  private final CharTermAttribute surface;
  private final OneWord plain = new OneWord();
  private final TokenStream stems;
  private final CharTermAttribute stem;

  /**
   * Makes an analysis.
   *
   * @param language the language of the words
   */
  public WordAnalysis(Language language) {
    this.language = language;
    surfaces = LanguageChain.surfaces(language, source);
    surface = surfaces.getAttribute(CharTermAttribute.class);
    stems = LanguageChain.stems(language, plain);
    stem = stems.getAttribute(CharTermAttribute.class);
  }

  /**
   * Returns the language of the words.
   *
   * @return what it was made with
   */
  public Language language() {
    return language;
  }

  /**
   * Returns the version of Lucene, whose filters decide on what words become.
   *
   * @return the version
   */
  public static String basis() {
    return Version.LATEST.toString();
  }

  /**
   * Analyses a word.
   *
   * @param word the word as {@link WordScanner} cut it
   * @return its forms
   */
  public Forms analyse(String word) {
    Objects.requireNonNull(word, "word");
    try {
      String surface = surfaceOf(word);
      plain.word = language == Language.ENGLISH ? surface : word;
      stems.incrementToken();
      return new Forms(surface, text(stem, surface));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the surface of a word, for whoever needs no more of its forms.
   *
   * @param word the word as {@link WordScanner} cut it
   * @return its surface, see {@link Forms}
   */
  public String surface(String word) {
    Objects.requireNonNull(word, "word");
    try {
      return surfaceOf(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String surfaceOf(String word) throws IOException {
    if (language != Language.ENGLISH) {
      source.word = word;
      surfaces.incrementToken();
      return surface.toString();
    }
    boolean letters = true;
    boolean capitals = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      capitals |= capital;
      letters &= capital || c >= 'a' && c <= 'z';
    }
    if (letters && !(word.endsWith("t") || word.endsWith("T"))) {
      return capitals ? word.toLowerCase(Locale.ROOT) : word;
    }
    source.word = word;
    surfaces.incrementToken();
    return surface.toString();
  }

  /** Returns the text of a term; the known one, where they are the same, saves making it again. */
  private static String text(CharTermAttribute term, String known) {
    if (term.length() == known.length()) {
      int same = 0;
      while (same < known.length() && term.charAt(same) == known.charAt(same)) {
        same++;
      }
      if (same == known.length()) {
        return known;
      }
    }
    return term.toString();
  }

  /**
   * Puts its family for a word that has only the letters a to z, so that there is nothing else to
   * do.
   *
   * @param surface the word
   * @return the name of its family, until the next call
   */
  public CharSequence stem(CharSequence surface) {
    try {
      plain.word = surface;
      stems.incrementToken();
      return stem;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The forms of a word.
   *
   * @param surface lower case, without accents and possessive, inflection kept
   * @param stem the name of its family, see {@link WordFamilies}
   */
  public record Forms(String surface, String stem) {
    /** Checks that neither is null. */
    public Forms {
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(stem, "stem");
    }
  }

  /** Gives one word, as often as it is asked. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private CharSequence word = "";

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(word);
      return true;
    }
  }
}
