package io.github.rubricscorer.text;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Takes off what Lucene's light stemmer of German leaves: the endings of verbs in the third person
 * and the past, and those that make nouns of verbs and adjectives, so that {@code verdunstet},
 * {@code verdunsten} and {@code Verdunstung} are one word. Keywords stay.
 */
final class GermanEndingFilter extends TokenFilter {
  private static final int SHORTEST_IN_T = 6;
  private static final int SHORTEST_IN_ET = 7;
  private static final int SHORTEST_STEM = 4;

  /** What is left of an infinitive before the ending of a noun or a verb. */
  private static final List<String> BEFORE_ENDINGS = List.of("er", "en", "e");

  /** The letters before the s of plurals of foreign words. */
  private static final String FOREIGN = "aiouyp";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  GermanEndingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (!keyword.isKeyword()) {
      takeOffEndings();
    }
    return true;
  }

  private void takeOffEndings() {
    takeOffForeignS();
    boolean noun = takeOff("heit") || takeOff("keit") || takeOff("ung");
    boolean verb = takeOffT();
    for (String ending : noun || verb ? BEFORE_ENDINGS : List.<String>of()) {
      if (takeOff(ending)) {
        return;
      }
    }
  }

  /** Takes an ending off that leaves a stem. */
  private boolean takeOff(String ending) {
    int shorter = term.length() - ending.length();
    for (int i = 0; i < ending.length(); i++) {
      if (shorter < SHORTEST_STEM || term.charAt(shorter + i) != ending.charAt(i)) {
        return false;
      }
    }
    term.setLength(shorter);
    return true;
  }

  /** The plural in s, which the stemmer takes off after some consonants only: Fotos, Apps. */
  private void takeOffForeignS() {
    int length = term.length();
    if (length >= SHORTEST_STEM
        && term.charAt(length - 1) == 's'
        && (length > SHORTEST_STEM ? FOREIGN : "p").indexOf(term.charAt(length - 2)) >= 0) {
      term.setLength(length - 1);
    }
  }

  private boolean takeOffT() {
    int length = term.length();
    boolean ended = length >= SHORTEST_IN_ET && takeOff("et");
    return term.length() >= SHORTEST_IN_T && takeOff("t") || ended;
  }
}
