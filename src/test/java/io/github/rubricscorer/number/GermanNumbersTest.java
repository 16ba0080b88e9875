package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
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

  @Test
  void thereAreAllUpTo999() {
    assertThat(words.values().stream().filter(each -> each.role() == Role.TEEN).distinct())
        .hasSize(990 + 999);
  }
}
