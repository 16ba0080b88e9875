package io.github.rubricscorer.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Puts Latin letters for those of other scripts that look like them, in words of Latin letters, and
 * one apostrophe for all that are set for it. Works before the lower case, since many only look
 * alike as capitals, and before elision, which knows two apostrophes only.
 */
final class LookAlikeFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  LookAlikeFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    boolean latin = false;
    boolean other = false;
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      latin |= LookAlikes.isLatin(letters[i]);
      other |= LookAlikes.isLikeLatin(letters[i]);
    }
    for (int i = 0; i < term.length(); i++) {
      if (LookAlikes.isApostrophe(letters[i])) {
        letters[i] = '\'';
      } else if (latin && other) {
        letters[i] = LookAlikes.latin(letters[i]);
      }
    }
    return true;
  }
}
