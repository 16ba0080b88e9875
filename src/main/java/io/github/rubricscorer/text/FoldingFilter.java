package io.github.rubricscorer.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes one spelling of the many that Unicode has for a word: compatibility forms (full-width
 * letters, ligatures) and accents go, apostrophes become {@code '}, the commas of numbers and
 * invisible characters vanish, and {@code n't} is written {@code nt}, as chat has it ({@code
 * dont}), also where it is misspelt ({@code dosent}).
 *
 * <p>Combining marks of scripts that need them (Devanagari, Hebrew, Thai) stay: only the block of
 * combining diacritics, U+0300 to U+036F, is taken out.
 */
final class FoldingFilter extends TokenFilter {
  private static final int SHORTEST_CONTRACTION = 4;
  private static final char FIRST_GREEK = '\u03B1';

  /** The names of the small letters in the order of Unicode, final sigma among them. */
  private static final List<String> GREEK =
      List.of(
          "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa",
          "lambda", "mu", "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon",
          "phi", "chi", "psi", "omega");

  private static final CharArrayMap<String> MISSPELT_CONTRACTIONS = misspeltContractions();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private char[] folded = new char[64];

  /** A character that {@link #fold} takes out. */
  private static final char INVISIBLE = '\u200B';

  /**
   * The letters that typing errors leave out, add and swap, in the contractions that are frequent.
   */
  private static CharArrayMap<String> misspeltContractions() {
    CharArrayMap<String> mended = new CharArrayMap<>(32, false);
    Map.of(
            "doesnt", "dosent doesent dosnt doenst deosnt",
            "didnt", "didint dident ddint",
            "dont", "dontt donnt",
            "isnt", "isint isent insnt",
            "wasnt", "wasent wasint",
            "wouldnt", "woudnt wouldent woulnt wouldint woudlnt",
            "couldnt", "coudnt couldent coulnt couldint coudlnt",
            "shouldnt", "shoudnt shouldent shoulnt shouldint shoudlnt",
            "havent", "havnt hevent",
            "hasnt", "hasent hasint")
        .forEach((right, others) -> {
          for (String other : others.split(" ", -1)) {
            mended.put(other, right);
          }
        });
    return CharArrayMap.unmodifiableMap(mended);
  }

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    boolean ascii = true;
    boolean plain = true;
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      ascii &= c < 0x80;
      plain &= c >= 'a' && c <= 'z';
    }
    if (plain) {
      mendContraction();
      return true;
    }
    if (!ascii) {
      straightenApostrophes();
      fold(Normalizer.normalize(term, Normalizer.Form.NFKD));
      nameLetter();
    }
    removeCommasAndNegationApostrophe();
    mendContraction();
    return true;
  }

  /** Before anything else, since some are decomposed to a blank with an accent. */
  private void straightenApostrophes() {
    char[] letters = term.buffer();
    for (int i = 0; i < term.length(); i++) {
      if (LookAlikes.isApostrophe(letters[i])) {
        letters[i] = '\'';
      } else if (isSign(letters[i])) {
        letters[i] = INVISIBLE;
      }
    }
  }

  /** A Greek letter alone is a symbol that has a name. */
  private void nameLetter() {
    int letter = term.length() == 1 ? term.charAt(0) - FIRST_GREEK : -1;
    if (letter >= 0 && letter < GREEK.size()) {
      term.setEmpty().append(GREEK.get(letter));
    }
  }

  /** Writes a contraction of "not" as most do: these words are too short to be corrected. */
  private void mendContraction() {
    int length = term.length();
    if (length >= SHORTEST_CONTRACTION && term.charAt(length - 1) == 't') {
      String mended = MISSPELT_CONTRACTIONS.get(term.buffer(), 0, length);
      if (mended != null) {
        term.setEmpty().append(mended);
      }
    }
  }

  /** The signs of charges and exponents, which nobody writes in one line with the word. */
  private static boolean isSign(char c) {
    return c == '\u207A' || c == '\u207B' || c == '\u208A' || c == '\u208B';
  }

  private void fold(String decomposed) {
    term.setEmpty();
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if ((c < '\u0300' || c > '\u036F') && Character.getType(c) != Character.FORMAT) {
        term.append(Character.toLowerCase(c));
      }
    }
    int length = term.length();
    if (folded.length < 4 * length) {
      folded = new char[4 * length];
    }
    int foldedLength = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, length);
    term.copyBuffer(folded, 0, foldedLength);
  }

  /** The commas of numbers, and the apostrophe of {@code n't}. */
  private void removeCommasAndNegationApostrophe() {
    char[] buffer = term.buffer();
    int length = term.length();
    int kept = 0;
    for (int i = 0; i < length; i++) {
      char c = buffer[i];
      boolean negation =
          c == '\'' && i == length - 2 && buffer[i + 1] == 't' && i > 0 && buffer[i - 1] == 'n';
      if (c != ',' && !negation) {
        buffer[kept++] = c;
      }
    }
    term.setLength(kept);
  }
}
