package io.github.rubricscorer.number;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of German numbers. A number below a million is one word, so that each of these is
 * listed by itself: {@code zweihundertfünfzig}, {@code zwanzigtausend}. "Ein" is an article and no
 * number.
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

  private GermanNumbers() {}

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
    for (int i = 0; i < ORDINALS.size(); i++) {
      for (String ending : List.of("e", "er", "en", "es", "em")) {
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
