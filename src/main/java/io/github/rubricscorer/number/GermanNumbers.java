package io.github.rubricscorer.number;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of German numbers. A number below a million is one word: those below a thousand and the
 * whole thousands are listed by themselves ({@code zweihundertfünfzig}, {@code zwanzigtausend}), of
 * others the parts are read ({@code tausendfünfhundert}, {@code zwanzigste}, {@code zweieinhalb}).
 * "Ein" is an article and no number.
 */
final class GermanNumbers {
  private static final int MOST = 999;
  private static final long THOUSAND = 1_000;

  private static final List<String> BELOW_TWENTY =
      List.of(
          "null",
          "eins",
          "zwei",
          "drei",
          "vier",
          "fünf",
          "sechs",
          "sieben",
          "acht",
          "neun",
          "zehn",
          "elf",
          "zwölf",
          "dreizehn",
          "vierzehn",
          "fünfzehn",
          "sechzehn",
          "siebzehn",
          "achtzehn",
          "neunzehn");
  private static final List<String> TENS =
      List.of(
          "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig");
  private static final List<String> ORDINALS =
      List.of(
          "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
          "elft", "zwölft");

  private static final List<String> ORDINALS_WITHOUT_UMLAUTS =
      ORDINALS.stream().map(GermanNumbers::withoutUmlauts).toList();

  private static final List<String> ENDINGS = List.of("e", "er", "en", "es", "em");
  private static final String HUNDRED = "hundert";
  private static final String THOUSAND_WORD = "tausend";
  private static final String AND = "und";
  private static final String HALF = "einhalb";

  /** In place of nothing after "hundert" and "tausend"; no word. */
  private static final String NOTHING = ".";

  private static final int NO_NUMBER = -1;

  /** The numbers below a hundred by their words without umlauts, and "ein". */
  private static final Map<String, Integer> BELOW_HUNDRED = belowHundred();

  private GermanNumbers() {}

  private static Map<String, Integer> belowHundred() {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      numbers.put(withoutUmlauts(word(i)), i);
    }
    numbers.put("ein", 1);
    return Map.copyOf(numbers);
  }

  private static String withoutUmlauts(String word) {
    return word.replace("ü", "u")
        .replace("ö", "o")
        .replace("ß", "ss")
        .replace("fuenf", "funf")
        .replace("zwoelf", "zwolf");
  }

  /** Reads a word by its parts; null where these make no number. */
  static @Nullable Numeral ofParts(String lowerCase) {
    String word = withoutUmlauts(lowerCase);
    if (word.endsWith(HALF)) {
      int whole = number(word.substring(0, word.length() - HALF.length()));
      return whole < 1 ? null : new Numeral(Role.MIXED, withHalf(whole));
    }
    int number = word.contains(HUNDRED) || word.contains(THOUSAND_WORD) ? number(word) : NO_NUMBER;
    if (number >= 0) {
      return new Numeral(Role.TEEN, number);
    }
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        int ordinal = ordinal(word.substring(0, word.length() - ending.length()));
        return ordinal < 0 ? null : new Numeral(Role.ORDINAL, ordinal);
      }
    }
    return null;
  }

  private static BigDecimal withHalf(int whole) {
    return new BigDecimal(whole + ".5");
  }

  /** Reads an ordinal without its ending: those from twenty up have st, others t. */
  private static int ordinal(String word) {
    if (word.endsWith("st")) {
      int number = number(word.substring(0, word.length() - 2));
      if (number >= 20 && (number % 100 == 0 || number % 100 >= 20)) {
        return number;
      }
    }
    int teen = word.endsWith("t") ? number(word.substring(0, word.length() - 1)) : NO_NUMBER;
    if (teen % 100 >= 13 && teen % 100 < 20) {
      return teen;
    }
    for (int i = ORDINALS.size() - 1; i >= 0; i--) {
      String last = ORDINALS_WITHOUT_UMLAUTS.get(i);
      if (word.endsWith(last)) {
        int before = number(word.substring(0, word.length() - last.length()));
        return before > 0 && before % 100 == 0 ? before + i + 1 : NO_NUMBER;
      }
    }
    return NO_NUMBER;
  }

  private static int number(String word) {
    int at = word.indexOf(THOUSAND_WORD);
    int thousands = at < 0 ? 0 : multiple(word, at);
    int below = belowThousand(at < 0 ? word : rest(word, at + THOUSAND_WORD.length()));
    return thousands < 0 || below < 0 ? NO_NUMBER : (int) THOUSAND * thousands + below;
  }

  private static int belowThousand(String word) {
    int at = word.indexOf(HUNDRED);
    int hundreds = at < 0 ? 0 : multiple(word, at);
    String rest = at < 0 ? word : rest(word, at + HUNDRED.length());
    int below = rest.equals(NOTHING) ? 0 : BELOW_HUNDRED.getOrDefault(rest, NO_NUMBER);
    return hundreds < 0 || below < 0 ? NO_NUMBER : 100 * hundreds + below;
  }

  /** What stands before "hundert" or "tausend": "ein" or nothing is one. */
  private static int multiple(String word, int end) {
    String before = word.substring(0, end);
    if (before.isEmpty()) {
      return 1;
    }
    int number = before.endsWith("eins") ? NO_NUMBER : belowThousand(before);
    return number > 0 ? number : NO_NUMBER;
  }

  private static String rest(String word, int from) {
    String rest = word.substring(from);
    return rest.isEmpty() ? NOTHING : rest.startsWith(AND) ? rest.substring(AND.length()) : rest;
  }

  /** Returns them in small letters, with umlauts, without, and with two letters for each. */
  static Map<String, Numeral> words() {
    Map<String, Numeral> words = new HashMap<>();
    add("minus", new Numeral(Role.SIGN, -1), words);
    for (int i = 0; i <= MOST; i++) {
      add(word(i), new Numeral(i < 10 ? Role.UNIT : Role.TEEN, i), words);
      if (i > 1) {
        add(word(i) + "tausend", new Numeral(Role.TEEN, i * THOUSAND), words);
      }
    }
    add("eintausend", new Numeral(Role.TEEN, THOUSAND), words);
    add("hundert", new Numeral(Role.HUNDRED, 100), words);
    add("tausend", new Numeral(Role.SCALE, THOUSAND), words);
    for (String ending : List.of("", "en")) {
      add("million" + ending, new Numeral(Role.SCALE, 1_000_000), words);
    }
    for (String ending : List.of("e", "en")) {
      add("milliard" + ending, new Numeral(Role.SCALE, 1_000_000_000), words);
    }
    add("tsd", new Numeral(Role.SCALE, THOUSAND), words);
    add("mio", new Numeral(Role.SCALE, 1_000_000), words);
    add("mrd", new Numeral(Role.SCALE, 1_000_000_000), words);
    add("anderthalb", new Numeral(Role.MIXED, withHalf(1)), words);
    for (int i = 0; i < ORDINALS.size(); i++) {
      for (String ending : ENDINGS) {
        add(ORDINALS.get(i) + ending, new Numeral(Role.ORDINAL, i + 1), words);
      }
    }
    return words;
  }

  private static void add(String word, Numeral numeral, Map<String, Numeral> words) {
    words.putIfAbsent(word, numeral);
    words.putIfAbsent(word.replace("ü", "u").replace("ö", "o").replace("ß", "ss"), numeral);
    words.putIfAbsent(word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss"), numeral);
  }

  private static String word(int number) {
    if (number < BELOW_TWENTY.size()) {
      return BELOW_TWENTY.get(number);
    }
    if (number < 100) {
      String tens = TENS.get(number / 10 - 2);
      return number % 10 == 0 ? tens : beforeOthers(number % 10) + "und" + tens;
    }
    String rest = number % 100 == 0 ? "" : word(number % 100);
    return beforeOthers(number / 100) + "hundert" + rest;
  }

  private static String beforeOthers(int unit) {
    return unit == 1 ? "ein" : BELOW_TWENTY.get(unit);
  }
}
