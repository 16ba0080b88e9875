package io.github.rubricscorer.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Runs the chain of {@link AnswerAnalyzer} for single words. Not thread-safe; meant to be reused.
 */
public final class WordAnalysis {
  private final OneWord source = new OneWord();
  private final Surface surface = new Surface(AnswerAnalyzer.surfaces(source));
  private final TokenStream chain = AnswerAnalyzer.stems(surface);
  private final CharTermAttribute term = chain.getAttribute(CharTermAttribute.class);

  /** Makes an analysis. */
  public WordAnalysis() {}

  /**
   * Analyses a word.
   *
   * @param word the word as {@link WordScanner} cut it
   * @return its forms
   */
  public Forms analyse(String word) {
    Objects.requireNonNull(word, "word");
    try {
      source.word = word;
      chain.incrementToken();
      return new Forms(surface.value, term.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The forms of a word.
   *
   * @param surface lower case, without accents and possessive, inflection kept
   * @param stem the surface without its inflection
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
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(word);
      keyword.setKeyword(false);
      return true;
    }
  }

  /** Remembers the word before its inflection goes. */
  private static final class Surface extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String value = "";

    private Surface(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      boolean more = input.incrementToken();
      value = term.toString();
      return more;
    }
  }
}
