package io.github.rubricscorer.text;

import static io.github.rubricscorer.text.WordCharacters.isDigit;

import io.github.rubricscorer.language.Language;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Full stops that end no sentence: those of abbreviations, initials and ordinal numbers in a
 * language, from {@code abbreviations.txt} in its folder. Those of English are known everywhere.
 *
 * <p>Some abbreviations always go on; of others the next word has to begin with a small letter or a
 * digit, or to be a number ("No. 5"), or must not be one that begins sentences ("max. Anzahl").
 * Immutable and thread-safe.
 */
final class Abbreviations {
  /** The longest of all. */
  static final int LONGEST = 12;

  private static final String FILE = "abbreviations.txt";
  private static final int LONGEST_ORDINAL = 2;
  private static final char END_OF_ASCII = '\u0080';
  private static final Map<Language, Abbreviations> ALL = new ConcurrentHashMap<>();

  private final Set<String> goOn;
  private final Set<String> titles;
  private final Set<String> beforeNumbers;
  private final Set<String> beforeSmallLetters;
  private final Set<String> beforeOthers;
  private final Set<String> beforeOrdinals;
  private final Set<String> afterOrdinals;
  private final Set<String> beginnings;

  /** What those with full stops inside begin with, up to a full stop: "i.d" of "i.d.r". */
  private final Set<String> parts;

  /** Those that there is more to ask of, as they are written and without accents. */
  private final CharArraySet all = new CharArraySet(0, true);

  /** For each character of ASCII that one of them ends with, a bit for each length. */
  private final int[] lengths = new int[END_OF_ASCII];

  private Abbreviations(Language language) {
    goOn = abbreviations(language, "go on");
    titles = abbreviations(language, "titles");
    beforeNumbers = abbreviations(language, "before numbers");
    beforeSmallLetters = abbreviations(language, "before small letters");
    beforeOthers = abbreviations(language, "unless a sentence begins");
    beforeOrdinals = words(language, "before ordinals");
    afterOrdinals = words(language, "after ordinals");
    Set<String> begin = words(language, "beginnings");
    if (language != Language.ENGLISH) {
      StopWords.of(language).forEach(word -> begin.add(SmallLetters.of(word)));
    }
    beginnings = Set.copyOf(begin);
    parts =
        Stream.of(goOn, beforeSmallLetters, beforeOthers)
            .flatMap(Set::stream)
            .flatMap(Abbreviations::parts)
            .collect(Collectors.toUnmodifiableSet());
    for (Object abbreviation : all) {
      noteLength((char[]) abbreviation);
    }
  }

  private void noteLength(char[] abbreviation) {
    char last = abbreviation[abbreviation.length - 1];
    if (last < END_OF_ASCII) {
      lengths[last] |= 1 << abbreviation.length;
      lengths[Character.toUpperCase(last)] |= 1 << abbreviation.length;
    }
  }

  /** Returns those of a language. */
  static Abbreviations of(Language language) {
    return ALL.computeIfAbsent(language, Abbreviations::new);
  }

  private Set<String> abbreviations(Language language, String section) {
    Set<String> words = words(language, section);
    all.addAll(words);
    all.addAll(language.section(FILE, section));
    return words;
  }

  /** Returns the words of a section, those of English too, without accents. */
  private static Set<String> words(Language language, String section) {
    return Stream.of(Language.ENGLISH, language)
        .flatMap(each -> each.section(FILE, section).stream())
        .map(SmallLetters::of)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Stream<String> parts(String abbreviation) {
    return Stream.iterate(
            abbreviation.indexOf('.'),
            stop -> stop >= 0,
            stop -> abbreviation.indexOf('.', stop + 1))
        .map(stop -> abbreviation.indexOf('.', stop + 1))
        .map(next -> next < 0 ? abbreviation : abbreviation.substring(0, next));
  }

  /**
   * Tells whether there is more to ask, which for most words there is not.
   *
   * @param text has the word before a full stop
   * @param start where it begins
   * @param length its length, or 0 where it is longer than any abbreviation
   */
  boolean mayGoOn(char[] text, int start, int length) {
    return length == 1
        || length > 1
            && (mayEnd(text[start + length - 1], length) && all.contains(text, start, length)
                || text[start + 1] == '.'
                || text[start] <= '9'
                || text[start] >= END_OF_ASCII); // of full width, say: goesOn folds it
  }

  /** Whether one of them may end with a character and have a length; most words are told by it. */
  private boolean mayEnd(char last, int length) {
    return last >= END_OF_ASCII || (lengths[last] >>> length & 1) != 0;
  }

  /**
   * Tells whether a full stop ends no sentence.
   *
   * @param before the word before the abbreviation, or "" where there is none
   * @param word the word before the full stop
   * @param next the word after it, or "" where there is none
   */
  boolean goesOn(String before, String word, String next) {
    String small = SmallLetters.of(word);
    if (word.isEmpty() || next.isEmpty()) {
      return goOn.contains(small) || isTitle(before, word, "");
    }
    char first = next.charAt(0);
    boolean number = isDigit(first);
    boolean goesOnSmall = Character.isLowerCase(first) || number;
    if (goOn.contains(small)
        || isTitle(before, word, next)
        || number && beforeNumbers.contains(small)
        || goesOnSmall && (beforeSmallLetters.contains(small) || isDotted(small))
        || beforeOthers.contains(small) && (goesOnSmall || !beginsSentence(next))) {
      return true;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      return !word.equals("I") && !beginsSentence(next); // "J. Smith", "E. coli"; not "plan B. The"
    }
    return isOrdinal(word) && (Character.isLowerCase(first) || isOfOrdinal(before, next));
  }

  /**
   * Tells whether letters with full stops begin an abbreviation that has more of them.
   *
   * @param letters "i.d" of "i. d. R.", say
   */
  boolean isPart(String letters) {
    return parts.contains(letters);
  }

  /** "Dr. Who"; not "200 ms. Use". */
  private boolean isTitle(String before, String word, String next) {
    if (!titles.contains(SmallLetters.of(word))
        || !before.isEmpty() && isDigit(before.charAt(before.length() - 1))) {
      return false;
    }
    return Character.isUpperCase(word.charAt(0))
        || !next.isEmpty() && Character.isLowerCase(next.charAt(0));
  }

  /** Tells whether a word, in capitals or not, is one that many sentences begin with. */
  boolean beginsSentence(String word) {
    return beginnings.contains(SmallLetters.of(word));
  }

  /** "1. hit" in the middle of a line. */
  private static boolean isOrdinal(String word) {
    return word.length() <= LONGEST_ORDINAL && word.chars().allMatch(c -> isDigit((char) c));
  }

  /** "im 19. Jahrhundert". */
  private boolean isOfOrdinal(String before, String next) {
    return afterOrdinals.contains(SmallLetters.of(next))
        || beforeOrdinals.contains(SmallLetters.of(before)) && !beginsSentence(next);
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
