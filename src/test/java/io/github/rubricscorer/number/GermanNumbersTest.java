package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanNumbersTest {
  private final Map<String, Numeral> words = GermanNumbers.words();

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "null, UNIT, 0",
    "eins, UNIT, 1",
    "neun, UNIT, 9",
    "zehn, TEEN, 10",
    "neunzehn, TEEN, 19",
    "zwanzig, TEEN, 20",
    "einundzwanzig, TEEN, 21",
    "neunundneunzig, TEEN, 99",
    "einhundert, TEEN, 100",
    "einhunderteins, TEEN, 101",
    "zweihundert, TEEN, 200",
    "neunhundertneunundneunzig, TEEN, 999",
    "eintausend, TEEN, 1000",
    "zweitausend, TEEN, 2000",
    "einhunderteinstausend, TEEN, 101000",
    "neunhundertneunundneunzigtausend, TEEN, 999000",
    "hundert, HUNDRED, 100",
    "tausend, SCALE, 1000",
    "million, SCALE, 1000000",
    "millionen, SCALE, 1000000",
    "milliarde, SCALE, 1000000000",
    "milliarden, SCALE, 1000000000",
    "minus, SIGN, -1",
    "erste, ORDINAL, 1",
    "erster, ORDINAL, 1",
    "achten, ORDINAL, 8",
    "neuntes, ORDINAL, 9",
    "zwölftem, ORDINAL, 12",
  })
  void eachWordHasItsRoleAndItsValue(String word, Role role, long value) {
    assertThat(words.get(word)).isEqualTo(new Numeral(role, value));
  }

  @ParameterizedTest(name = "{0}, {1} and {2}")
  @CsvSource({
    "fünf, funf, fuenf",
    "zwölf, zwolf, zwoelf",
    "dreißig, dreissig, dreissig",
    "fünfunddreißig, funfunddreissig, fuenfunddreissig",
    "zwölfte, zwolfte, zwoelfte",
  })
  void umlautsMayBeWrittenOtherwise(String word, String without, String twoLetters) {
    assertThat(words.get(word))
        .isNotNull()
        .isEqualTo(words.get(without))
        .isEqualTo(words.get(twoLetters));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ein", "einstausend", "nulltausend", "tausendtausend", "erst", "milliard"})
  void articlesAndOtherWordsAreNone(String word) {
    assertThat(words).doesNotContainKey(word);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "hundertfünfzig, TEEN, 150",
    "hunderteins, TEEN, 101",
    "hundertundeins, TEEN, 101",
    "zwölfhundert, TEEN, 1200",
    "tausendfünfhundert, TEEN, 1500",
    "tausendundeins, TEEN, 1001",
    "eintausendzweihundert, TEEN, 1200",
    "zweitausendvierundzwanzig, TEEN, 2024",
    "hunderttausend, TEEN, 100000",
    "zweihundertfünfzigtausenddreihundert, TEEN, 250300",
    "tausendfuenfhundertzwoelf, TEEN, 1512",
    "zwanzigste, ORDINAL, 20",
    "einundzwanzigsten, ORDINAL, 21",
    "dreißigster, ORDINAL, 30",
    "dreissigstem, ORDINAL, 30",
    "dreizehnte, ORDINAL, 13",
    "neunzehntes, ORDINAL, 19",
    "hundertste, ORDINAL, 100",
    "tausendste, ORDINAL, 1000",
    "hunderterste, ORDINAL, 101",
    "hundertzwölfte, ORDINAL, 112",
    "hundertzwanzigste, ORDINAL, 120",
    "zweieinhalb, MIXED, 2.5",
    "eineinhalb, MIXED, 1.5",
    "zwölfeinhalb, MIXED, 12.5",
  })
  void othersAreReadByTheirParts(String word, Role role, BigDecimal value) {
    assertThat(words).doesNotContainKey(word);
    assertThat(GermanNumbers.ofParts(word)).isEqualTo(new Numeral(role, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ein",
        "eine",
        "einer",
        "zehnt",
        "einhalb",
        "nulleinhalb",
        "einstausend",
        "nulltausend",
        "tausendtausend",
        "hunderthundert",
        "hundertschaft",
        "tausendsassa",
        "zweite",
        "siebte",
        "letzte",
        "beste",
        "zwanzigte",
        "zwanzig",
        "erste",
        "und",
        "hundertund",
        "jahrhundert",
        "jahrtausende"
      })
  void otherWordsHaveNoSuchParts(String word) {
    assertThat(GermanNumbers.ofParts(word)).isNull();
  }

  @Test
  void thereAreAllUpTo999() {
    assertThat(words.values().stream().filter(each -> each.role() == Role.TEEN).distinct())
        .hasSize(990 + 999);
  }
}
