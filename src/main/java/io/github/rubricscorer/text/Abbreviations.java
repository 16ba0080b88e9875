package io.github.rubricscorer.text;

import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Full stops that end no sentence: those of abbreviations, initials and ordinal numbers.
 *
 * <p>Some abbreviations always go on; of others the next word has to begin with a small letter or a
 * digit, or to be a number ("No. 5").
 */
final class Abbreviations {
  /** The longest of all. */
  static final int LONGEST = 7;

  private static final int LONGEST_ORDINAL = 2;

  private static final Set<String> GO_ON =
      Set.of(
          "e.g", "i.e", "eg", "ie", "vs", "approx", "incl", "resp", "cf", "fig", "figs", "viz",
          "dr", "mr", "mrs", "ms", "mx", "prof", "st", "messrs", "hon", "rev", "capt", "lt", "sgt",
          "gov", "sen", "pres", "maj", "z.b", "d.h", "bzw", "ca", "vgl", "ggf", "evtl", "sog",
          "inkl", "u.a", "abb", "p.ex");

  private static final Set<String> BEFORE_NUMBERS =
      Set.of(
          "no", "nos", "nr", "num", "vol", "vols", "p", "pp", "ch", "chap", "sec", "sect", "eq",
          "eqs", "eqn", "art", "para", "ref", "refs", "tab", "ver", "v", "ed", "app", "pt", "col",
          "ex", "step", "op", "cap", "c");

  private static final Set<String> BEFORE_SMALL_LETTERS =
      Set.of(
          "abbr", "abs", "acc", "addr", "adj", "adv", "al", "alt", "amt", "assoc", "asst", "avg",
          "cert", "ch", "chap", "co", "coeff", "comp", "conc", "cond", "conn", "const", "cont",
          "corp", "deg", "dep", "dept", "diff", "dist", "div", "ed", "eds", "eff", "equiv", "eq",
          "eqs", "esp", "est", "etc", "excl", "exp", "expt", "ext", "freq", "gen", "govt", "hr",
          "hrs", "inc", "intl", "jan", "feb", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "jr", "lab", "lat", "lim", "ltd", "max", "mfg", "mgmt", "mgr", "min",
          "mins", "misc", "mol", "neg", "obs", "opt", "orig", "oz", "param", "params", "perf",
          "ph.d", "b.sc", "m.sc", "pos", "poss", "pp", "pref", "prelim", "prev", "prob", "proc",
          "pt", "qty", "rec", "ref", "refs", "rel", "req", "sec", "secs", "sect", "seq", "spec",
          "specs", "sq", "sr", "std", "subj", "suppl", "sys", "tech", "tel", "temp", "tot",
          "transl", "univ", "usu", "usw", "var", "ver", "viz", "vol", "vols", "wk", "wks", "wt",
          "yr", "yrs");

  /** Words that begin sentences, and so are no surnames after an initial. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "a", "after", "all", "also", "an", "and", "any", "are", "as", "at", "because", "before",
          "both", "but", "by", "can", "do", "each", "every", "finally", "first", "for", "from",
          "he", "here", "how", "however", "i", "i'd", "i'm", "i've", "if", "in", "instead", "is",
          "it", "its", "it's", "just", "last", "later", "let", "many", "maybe", "most", "my", "no",
          "not", "now", "of", "on", "once", "one", "only", "or", "our", "she", "since", "so",
          "some", "such", "that", "the", "their", "then", "there", "these", "they", "this", "those",
          "though", "thus", "to", "two", "use", "we", "well", "what", "when", "where", "which",
          "while", "who", "why", "will", "with", "without", "yes", "you", "your");

  private static final CharArraySet ALL = all();

  private static final char END_OF_ASCII = '\u0080';

  private Abbreviations() {}

  /**
   * Tells whether there is more to ask, which for most words there is not.
   *
   * @param text has the word before a full stop
   * @param start where it begins
   * @param length its length, or 0 where it is longer than any abbreviation
   */
  static boolean mayGoOn(char[] text, int start, int length) {
    return length == 1
        || length > 1
            && (ALL.contains(text, start, length)
                || text[start + 1] == '.'
                || text[start] <= '9'
                || text[start] >= END_OF_ASCII); // of full width, say: goesOn folds it
  }

  private static CharArraySet all() {
    CharArraySet all = new CharArraySet(GO_ON, true);
    all.addAll(BEFORE_NUMBERS);
    all.addAll(BEFORE_SMALL_LETTERS);
    return all;
  }

  /**
   * Tells whether a full stop ends no sentence.
   *
   * @param word the word before it
   * @param next the word after it, or "" where there is none
   */
  static boolean goesOn(String word, String next) {
    if (word.isEmpty() || next.isEmpty()) {
      return GO_ON.contains(SmallLetters.of(word));
    }
    String small = SmallLetters.of(word);
    char first = next.charAt(0);
    boolean number = first >= '0' && first <= '9';
    boolean goesOnSmall = Character.isLowerCase(first) || number;
    if (GO_ON.contains(small)
        || number && BEFORE_NUMBERS.contains(small)
        || goesOnSmall && (BEFORE_SMALL_LETTERS.contains(small) || isDotted(small))) {
      return true;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return isInitial(word, next);
    }
    return Character.isLowerCase(first) && isOrdinal(word);
  }

  /** "J. Smith", "E. coli"; not "plan B. The". */
  private static boolean isInitial(String letter, String next) {
    return !letter.equals("I") && !BEGINNINGS.contains(SmallLetters.of(next));
  }

  /** "1. hit" in the middle of a line. */
  private static boolean isOrdinal(String word) {
    return word.length() <= LONGEST_ORDINAL && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "a.m", "u.s". */
  private static boolean isDotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (i % 2 == 0 ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() > 2 && word.length() % 2 == 1;
  }
}
