package io.github.rubricscorer.number;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words that numbers are made of in a language. Immutable and thread-safe. */
public final class NumberWords {
  /** How a word goes together with others. */
  enum Role {
    SIGN,
    UNIT,
    TEEN,
    TENS,
    HUNDRED,
    SCALE,
    /** An ordinal, of a unit, a teen or tens. */
    ORDINAL,
    /** An ordinal, of a hundred or more. */
    LARGE_ORDINAL,
    /** Several equal parts: thirds. */
    PARTS,
    HALF,
    /** A whole number and a half in one word. */
    MIXED,
    /** A part that is no ordinal: a quarter. */
    QUARTER
  }

  /**
   * What a word stands for.
   *
   * @param role how it goes together with others
   * @param value its value; of parts, how many make a whole
   */
  record Numeral(Role role, BigDecimal value) {
    Numeral(Role role, long value) {
      this(role, BigDecimal.valueOf(value));
    }
  }

  private static final List<String> UNITS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
  private static final List<String> TEENS =
      List.of(
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  /** The names of per cent in English, which other languages have as well. */
  private static final List<String> PERCENT = List.of("percent", "per cent", "pct");

  /** Their own names. */
  private static final Map<String, List<String>> PERCENT_OF_LANGUAGES =
      Map.ofEntries(
          Map.entry("bg", List.of("процент", "процента")),
          Map.entry("cs", List.of("procent", "procenta", "procento")),
          Map.entry("da", List.of("procent")),
          Map.entry("de", List.of("prozent")),
          Map.entry("es", List.of("por ciento", "porciento")),
          Map.entry("fi", List.of("prosenttia", "prosentti")),
          Map.entry("fr", List.of("pour cent", "pourcent")),
          Map.entry("gl", List.of("por cento")),
          Map.entry("hu", List.of("százalék")),
          Map.entry("id", List.of("persen")),
          Map.entry("it", List.of("per cento", "percento")),
          Map.entry("lv", List.of("procenti", "procentu")),
          Map.entry("nl", List.of("procent")),
          Map.entry("no", List.of("prosent")),
          Map.entry("pt", List.of("por cento", "porcento")),
          Map.entry("ro", List.of("la sută", "procente")),
          Map.entry("ru", List.of("процентов", "процента", "процент")),
          Map.entry("sr", List.of("odsto", "posto", "одсто", "посто")),
          Map.entry("sv", List.of("procent")));

  private static final NumberWords ENGLISH = new NumberWords("en", words());
  private static final NumberWords GERMAN = new NumberWords("de", GermanNumbers.words());
  private static final NumberWords NONE = new NumberWords("", Map.of());
  private static final Map<String, NumberWords> WITHOUT_WORDS =
      PERCENT_OF_LANGUAGES.keySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(code -> code, code -> new NumberWords(code, Map.of())));

  private final Map<String, Numeral> words;
  private final boolean english;

  /** The first two letters of each word, one after the other in a number. */
  private final Set<Integer> beginnings;

  /** Longer English words are none. */
  private static final int LONGEST_ENGLISH = 16;

  /** Longer words of others are none, which are put together. */
  private static final int LONGEST_OTHER = 72;

  private final int longest;

  /** The names of per cent, each with its words. */
  private final List<List<String>> percents;

  private NumberWords(String language, Map<String, Numeral> words) {
    english = language.equals("en");
    percents =
        Stream.concat(
                PERCENT_OF_LANGUAGES.getOrDefault(language, List.of()).stream(), PERCENT.stream())
            .map(name -> List.of(name.split(" ", -1)))
            .toList();
    longest = english ? LONGEST_ENGLISH : LONGEST_OTHER;
    this.words = Map.copyOf(words);
    beginnings =
        words.keySet().stream()
            .map(word -> beginning(word.charAt(0), word.charAt(1)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static int beginning(char first, char second) {
    return first << Character.SIZE | second;
  }

  /**
   * Returns the words of a language.
   *
   * @param language its code
   * @return its words; none where they are not known
   */
  public static NumberWords of(String language) {
    return switch (language) {
      case "en" -> ENGLISH;
      case "de" -> GERMAN;
      default -> WITHOUT_WORDS.getOrDefault(language, NONE);
    };
  }

  /**
   * Tells whether a number can begin with a word.
   *
   * @param surface the word in lower case
   * @return true for a number, an ordinal and a sign
   */
  public boolean contains(String surface) {
    Numeral numeral = find(surface);
    return numeral != null && numeral.role != Role.PARTS && numeral.role != Role.QUARTER;
  }

  /**
   * Returns the words that are a number or an ordinal by themselves.
   *
   * @return in the order of the alphabet
   */
  public List<String> whole() {
    return words.entrySet().stream()
        .filter(entry -> contains(entry.getKey()) && entry.getValue().role != Role.SIGN)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  @Nullable Numeral find(String lowerCase) {
    Numeral known = words.get(lowerCase);
    return known == null && this == GERMAN ? GermanNumbers.ofParts(lowerCase) : known;
  }

  /** Returns the word between a whole number and its decimals. */
  String point() {
    return english ? "point" : "komma";
  }

  /** Returns the names of per cent, each with its words. */
  List<List<String>> percents() {
    return percents;
  }

  /** Returns the length of the longest word that is looked at. */
  int longest() {
    return longest;
  }

  /** Tells whether a character can be in a word. */
  boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || !english && Character.isLetter(c);
  }

  /** Tells from two letters whether a word can be one: most are none. */
  boolean mayBegin(char first, char second) {
    return english
        ? mayBeginEnglish(first, second)
        : beginnings.contains(
            beginning(Character.toLowerCase(first), Character.toLowerCase(second)));
  }

  private static boolean mayBeginEnglish(char first, char second) {
    return switch (first | 0x20) {
      case 'o' -> (second | 0x20) == 'n';
      case 't' -> "wheri".indexOf(second | 0x20) >= 0;
      case 'f' -> "oi".indexOf(second | 0x20) >= 0;
      case 's' -> "ie".indexOf(second | 0x20) >= 0;
      case 'e' -> "il".indexOf(second | 0x20) >= 0;
      case 'n' -> "ie".indexOf(second | 0x20) >= 0;
      case 'h' -> "ua".indexOf(second | 0x20) >= 0;
      case 'm' -> (second | 0x20) == 'i';
      case 'z' -> (second | 0x20) == 'e';
      case 'b' -> (second | 0x20) == 'i';
      case 'q' -> (second | 0x20) == 'u';
      default -> false;
    };
  }

  private static Map<String, Numeral> words() {
    Map<String, Numeral> words = new HashMap<>();
    words.put("minus", new Numeral(Role.SIGN, -1));
    words.put("negative", new Numeral(Role.SIGN, -1));
    for (int i = 0; i < UNITS.size(); i++) {
      words.put(UNITS.get(i), new Numeral(Role.UNIT, i));
    }
    for (int i = 0; i < TEENS.size(); i++) {
      words.put(TEENS.get(i), new Numeral(Role.TEEN, 10 + i));
      addOrdinal(i < 3 ? ORDINALS.get(9 + i) : TEENS.get(i) + "th", 10 + i, words);
    }
    for (int i = 0; i < TENS.size(); i++) {
      String tens = TENS.get(i);
      words.put(tens, new Numeral(Role.TENS, 20 + 10L * i));
      addOrdinal(tens.substring(0, tens.length() - 1) + "ieth", 20 + 10L * i, words);
    }
    for (int i = 0; i < 9; i++) {
      addOrdinal(ORDINALS.get(i), 1 + i, words);
    }
    words.remove("firsts");
    words.remove("seconds");
    words.put("hundred", new Numeral(Role.HUNDRED, 100));
    addLarge("thousand", 1_000L, words);
    addLarge("million", 1_000_000L, words);
    addLarge("billion", 1_000_000_000L, words);
    addLarge("trillion", 1_000_000_000_000L, words);
    addLargeOrdinal("hundredth", 100, words);
    words.put("half", new Numeral(Role.HALF, 2));
    words.put("halves", new Numeral(Role.PARTS, 2));
    words.put("quarter", new Numeral(Role.QUARTER, 4));
    words.put("quarters", new Numeral(Role.PARTS, 4));
    return Map.copyOf(words);
  }

  private static void addOrdinal(String word, long value, Map<String, Numeral> words) {
    words.put(word, new Numeral(Role.ORDINAL, value));
    words.put(word + "s", new Numeral(Role.PARTS, value));
  }

  private static void addLarge(String word, long value, Map<String, Numeral> words) {
    words.put(word, new Numeral(Role.SCALE, value));
    addLargeOrdinal(word + "th", value, words);
  }

  private static void addLargeOrdinal(String word, long value, Map<String, Numeral> words) {
    words.put(word, new Numeral(Role.LARGE_ORDINAL, value));
    words.put(word + "s", new Numeral(Role.PARTS, value));
  }
}
