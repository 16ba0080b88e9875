package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttributeImpl;
import org.jspecify.annotations.Nullable;

/**
 * Which words are one word to a rubric: puts for a word the name of its family, which is a word of
 * the family or the beginning of one.
 *
 * <p>A family is a word with its inflections (plural, verb forms, comparative and superlative), its
 * British and American spellings, and the words that a dictionary derives from it in the same
 * sense: {@code replicate}, {@code replication}, {@code replicator}. Words that only look alike
 * ({@code import}, {@code important}), words that are derived from each other by way of a third
 * ({@code author}, {@code authorization}) and the words of grammar ({@code on}, {@code one}) stay
 * apart.
 *
 * <p>There are two sources. {@code word-families.txt} was made from WordNet 3.0 (Miller, "WordNet:
 * a lexical database for English", Communications of the ACM 38(11), 1995), whose derivational
 * links join senses of words; its head tells which links count. For words that are not in it there
 * are rules: they take regular inflection away, and of longer words the endings that new words are
 * made with (-ation, -ability, -ness, -ly, -er). The file lists exactly those words of the
 * dictionaries that the rules get wrong, or would confuse. That keeps it small, and words of no
 * dictionary ({@code autoscaling}, {@code memoized}) are families of the same kind.
 *
 * <p>A word is looked for in the file as it is, and then without what regular inflection may have
 * added, so that the file need not have all forms. Words of other letters than a to z are families
 * of their own. Takes time in proportion to the length of the word and the logarithm of that of the
 * file. Immutable and thread-safe.
 */
public final class WordFamilies {
  private static final int SHORTEST_VERB = 3;
  private static final int SHORTEST_IN_Y = 5;
  private static final int SHORTEST_IN_Z = 6;

  /** From where the file has more letters than digits for their number: a is 10. */
  private static final int RADIX = 36;

  /** What is taken off words of no dictionary; the first that fits. */
  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("ization", 9, 6, "z", false),
          new Ending("isation", 9, 6, "z", false),
          new Ending("ation", 8, 3, "", false),
          new Ending("izer", 7, 3, "z", false),
          new Ending("iser", 7, 3, "z", false),
          new Ending("ator", 8, 2, "", false),
          new Ending("ability", 9, 5, "l", false),
          new Ending("ibility", 9, 5, "l", false),
          new Ending("ness", 8, 4, "", true),
          new Ending("ically", 8, 4, "", false),
          new Ending("ably", 7, 1, "", false),
          new Ending("ibly", 7, 1, "", false),
          new Ending("only", 5, 0, "", false),
          new Ending("ly", 7, 2, "", true),
          new Ending("ency", 8, 2, "t", false),
          new Ending("ence", 8, 2, "t", false),
          new Ending("ancy", 8, 2, "t", false),
          new Ending("ance", 8, 2, "t", false),
          new Ending("er", 7, 2, "", false));

  private final SortedLines listed;

  private WordFamilies(SortedLines listed) {
    this.listed = listed;
  }

  /**
   * Returns the families that ship with the scorer.
   *
   * @return always the same instance
   */
  public static WordFamilies bundled() {
    return Bundled.FAMILIES;
  }

  /**
   * Returns the name of a word's family.
   *
   * @param word the word, lower case
   * @return the name, the same for all words of the family and for no other word
   */
  public String of(String word) {
    CharTermAttribute term = new CharTermAttributeImpl();
    term.append(word);
    reduce(term);
    return term.toString();
  }

  /**
   * Returns the words of the file that begin with other letters than their family's name: {@code
   * went}, {@code haemoglobin}.
   *
   * @param letters how many letters have to be the same
   * @return the words, ascending
   */
  public List<String> beginningOtherwise(int letters) {
    List<String> words = new ArrayList<>();
    listed.forEach((word, rest) -> {
      int cut = Character.digit(rest.charAt(0), RADIX);
      String name = word.substring(0, word.length() - cut) + rest.substring(1);
      int known = Math.min(letters, Math.min(word.length(), name.length()));
      if (!word.regionMatches(0, name, 0, known)) {
        words.add(word);
      }
    });
    return words;
  }

  /** Puts the name of its family for a word. */
  void reduce(CharTermAttribute term) {
    int length = term.length();
    if (!isOfLetters(term.buffer(), length)) {
      term.setLength(withoutPluralOfNumber(term.buffer(), length));
      return;
    }
    if (isListed(term, length)) {
      return;
    }
    int singular = withoutPlural(term, length);
    if (singular == 0) {
      return;
    }
    int base = withoutVerbEnding(term, singular);
    if (base > 0) {
      boolean verb = base < singular;
      boolean value = verb && term.buffer()[base - 1] == 'u';
      term.setLength(value ? base + 1 : withoutEndings(term.buffer(), base, verb));
    }
  }

  /** Takes the s of {@code 429s} off. */
  private static int withoutPluralOfNumber(char[] word, int length) {
    boolean plural = length > 2 && word[length - 1] == 's' && Character.isDigit(word[length - 2]);
    return plural ? length - 1 : length;
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static boolean isOfLetters(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (word[i] < 'a' || word[i] > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Puts the family for the first letters, if these are listed. */
  private boolean isListed(CharTermAttribute term, int length) {
    int place = listed.find(term.buffer(), length);
    if (place < 0) {
      return false;
    }
    int cut = Character.digit(listed.at(place + 1), RADIX);
    term.setLength(length - cut);
    for (int i = place + 2; listed.at(i) != '\n'; i++) {
      term.append((char) listed.at(i));
    }
    return true;
  }

  /** Returns the length of the singular or the infinitive; 0 if that was listed. */
  private int withoutPlural(CharTermAttribute term, int length) {
    char[] word = term.buffer();
    if (length < 3 || word[length - 1] != 's') {
      return length;
    }
    if (isListed(term, length - 1)) {
      return 0;
    }
    if (length >= SHORTEST_IN_Y && endsWith("ies", word, length)) {
      word[length - 3] = 'y';
      return isListed(term, length - 2) ? 0 : length - 2;
    }
    boolean es = word[length - 2] == 'e';
    if (es && isListed(term, length - 2)) {
      return 0;
    }
    if (es && hisses(word, length - 2)) {
      return length - 2;
    }
    char before = word[length - 2];
    return before == 's' || before == 'u' || before == 'i' ? length : length - 1;
  }

  private static boolean hisses(char[] word, int length) {
    return length >= 3
        && (endsWith("ss", word, length)
            || endsWith("x", word, length)
            || endsWith("z", word, length)
            || endsWith("ch", word, length)
            || endsWith("sh", word, length));
  }

  /** Returns the length of the verb, without its e; 0 if that was listed. */
  private int withoutVerbEnding(CharTermAttribute term, int length) {
    char[] word = term.buffer();
    if (length >= SHORTEST_IN_Y && endsWith("ied", word, length)) {
      word[length - 3] = 'y';
      return isListed(term, length - 2) ? 0 : length - 2;
    }
    int verb = length;
    if (endsWith("ing", word, length)) {
      verb = length - 3;
    } else if (endsWith("ed", word, length) && !endsWith("eed", word, length)) {
      verb = length - 2;
    }
    if (verb == length || verb < SHORTEST_VERB || !hasVowel(word, verb)) {
      return length;
    }
    boolean doubled = word[verb - 1] == word[verb - 2] && !isVowel(word[verb - 1]);
    if (doubled && isListed(term, verb - 1) || isListed(term, verb)) {
      return 0;
    }
    word[verb] = 'e';
    if (isListed(term, verb + 1)) {
      return 0;
    }
    return doubled && "lszf".indexOf(word[verb - 1]) < 0 ? verb - 1 : verb;
  }

  private static boolean hasVowel(char[] word, int length) {
    for (int i = 0; i < length; i++) {
      if (isVowel(word[i]) || word[i] == 'y') {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes off what makes words of others, and a final e.
   *
   * @param verb whether the ending of a verb was there, and maybe an e
   */
  private static int withoutEndings(char[] word, int length, boolean verb) {
    int shorter = length;
    Ending ending = endingOf(word, shorter);
    while (ending != null) {
      shorter -= ending.cut;
      ending.added.getChars(0, ending.added.length(), word, shorter);
      shorter += ending.added.length();
      if (!ending.again) {
        return shorter;
      }
      ending = endingOf(word, shorter);
    }
    return withoutFinalE(word, shorter, verb);
  }

  private static @Nullable Ending endingOf(char[] word, int length) {
    for (Ending ending : ENDINGS) {
      if (length >= ending.shortest && endsWith(ending.letters, word, length)) {
        return ending;
      }
    }
    return null;
  }

  private static int withoutFinalE(char[] word, int length, boolean verb) {
    boolean e = length > SHORTEST_VERB && word[length - 1] == 'e' && !isVowel(word[length - 2]);
    int rest = e ? length - 1 : length;
    if ((verb || e)
        && rest >= SHORTEST_IN_Z
        && (endsWith("is", word, rest) || endsWith("ys", word, rest))) {
      word[rest - 1] = 'z';
    }
    return rest;
  }

  private static boolean endsWith(String ending, char[] word, int length) {
    int from = length - ending.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < ending.length(); i++) {
      if (word[from + i] != ending.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * An ending of words of no dictionary.
   *
   * @param letters the ending
   * @param shortest how many letters the word has at least
   * @param cut how many of them go
   * @param added what is put for them
   * @param again whether there may be another ending before it
   */
  private record Ending(String letters, int shortest, int cut, String added, boolean again) {}

  /** Reads the file when it is first needed. */
  private static final class Bundled {
    private static final WordFamilies FAMILIES =
        new WordFamilies(SortedLines.of(Language.ENGLISH.bytes("word-families.txt")));
  }
}
