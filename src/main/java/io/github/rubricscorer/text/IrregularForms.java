package io.github.rubricscorer.text;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.base.Resource;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Inflected and variant forms that no suffix rule finds ({@code written}, {@code indices}, {@code
 * optimise}), read from {@code irregular-forms.txt}. Immutable.
 */
public final class IrregularForms {
  private static final String[] ISE = {
    "ise", "ises", "ised", "ising", "isation", "isations", "iser"
  };

  private static final Lazy<IrregularForms> BUNDLED = Lazy.of(IrregularForms::read);

  private final Map<String, String> baseForms;
  private final CharArrayMap<String> stems;

  private IrregularForms(Map<String, String> baseForms, CharArrayMap<String> stems) {
    this.baseForms = baseForms;
    this.stems = stems;
  }

  /**
   * Returns the forms that ship with the scorer.
   *
   * @return always the same instance
   */
  public static IrregularForms bundled() {
    return BUNDLED.get();
  }

  /**
   * Returns what is read as what.
   *
   * @return the base form of each irregular form, unmodifiable
   */
  public Map<String, String> baseForms() {
    return baseForms;
  }

  CharArrayMap<String> stems() {
    return stems;
  }

  private static IrregularForms read() {
    Map<String, String> forms = new LinkedHashMap<>();
    Resource.text(IrregularForms.class, "irregular-forms.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> readLine(line, forms));
    CharArrayMap<String> stems = new CharArrayMap<>(forms.size(), false);
    for (Map.Entry<String, String> form : forms.entrySet()) {
      stems.put(form.getKey(), porterStem(form.getValue()));
    }
    return new IrregularForms(Map.copyOf(forms), CharArrayMap.unmodifiableMap(stems));
  }

  private static void readLine(String line, Map<String, String> forms) {
    int colon = line.indexOf(':');
    String base = line.substring(0, colon);
    for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
      if (base.equals("-ise")) {
        for (String ending : ISE) {
          forms.put(word + ending, word + ending.replace("is", "iz"));
        }
      } else {
        forms.put(word, base);
      }
    }
  }

  /** The stem put for a form is not stemmed any more, so it has to be a stem. */
  private static String porterStem(String word) {
    try (KeywordTokenizer source = new KeywordTokenizer();
        TokenStream stems = new PorterStemFilter(source)) {
      source.setReader(new StringReader(word));
      stems.reset();
      stems.incrementToken();
      return stems.getAttribute(CharTermAttribute.class).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
