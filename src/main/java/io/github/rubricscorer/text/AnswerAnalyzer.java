package io.github.rubricscorer.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;

/**
 * The pipeline of the scorer as a Lucene analyzer: words, lower case, folding, possessive, {@link
 * WordFamilies families} of words.
 *
 * <p>No word is dropped, so that negators ({@code no}, {@code not}, {@code without}) stay.
 * Thread-safe, as every analyzer.
 */
public final class AnswerAnalyzer extends Analyzer {
  /** Makes the analyzer. */
  public AnswerAnalyzer() {}

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    WordTokenizer words = new WordTokenizer();
    return new TokenStreamComponents(words, stems(surfaces(words)));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return surfaces(in);
  }

  /** The part of the chain that keeps inflection. */
  static TokenStream surfaces(TokenStream in) {
    return new EnglishPossessiveFilter(
        new FoldingFilter(new LowerCaseFilter(new LookAlikeFilter(in))));
  }

  /** The part of the chain that puts families for words. */
  static TokenStream stems(TokenStream surfaces) {
    return new WordFamilyFilter(surfaces, WordFamilies.bundled());
  }
}
