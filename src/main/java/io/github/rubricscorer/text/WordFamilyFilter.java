package io.github.rubricscorer.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Puts the names of their families for words. */
final class WordFamilyFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final WordFamilies families;

  WordFamilyFilter(TokenStream input, WordFamilies families) {
    super(input);
    this.families = families;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    families.reduce(term);
    return true;
  }
}
