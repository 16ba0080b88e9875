package io.github.rubricscorer.text;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Puts the stems of irregular forms for them, and keeps the stemmer away from these: Lucene's
 * {@code StemmerOverrideFilter} with a hash table for its transducer, which takes a word in one
 * step instead of one for each letter.
 */
final class IrregularFormsFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final CharArrayMap<String> stems;

  IrregularFormsFilter(TokenStream input, CharArrayMap<String> stems) {
    super(input);
    this.stems = stems;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String stem = keyword.isKeyword() ? null : stems.get(term.buffer(), 0, term.length());
    if (stem != null) {
      term.setEmpty().append(stem);
      keyword.setKeyword(true);
    }
    return true;
  }
}
