package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;

/**
 * The pipeline of the scorer as a Lucene analyzer: words, lower case, folding, possessive, {@link
 * WordFamilies families} of words.
 *
 * <p>No word is dropped, so that negators ({@code no}, {@code not}, {@code without}) stay.
 * Thread-safe, as every analyzer.
 */
public final class AnswerAnalyzer extends Analyzer {
  private final Language language;

  /**
   * Makes the analyzer.
   *
   * @param language the language of the texts
   */
  public AnswerAnalyzer(Language language) {
    this.language = language;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTokenizer words = new WordTokenizer();
    return new TokenStreamComponents(
        words,
        LanguageChain.stems(
            language,
            language == Language.ENGLISH ? LanguageChain.surfaces(language, words) : words));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return LanguageChain.surfaces(language, in);
  }
}
