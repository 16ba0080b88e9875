package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {
  @ParameterizedTest(name = "{0}. {1}")
  @CsvSource({
    "e.g, Kafka",
    "E.g, Kafka",
    "vs, Kafka",
    "Dr, Who",
    "fig, ''",
    "z.B, Kafka",
    "No, 5",
    "p, 12",
    "vol, 2",
    "max, five",
    "etc, and",
    "etc, 5",
    "approx, Five",
    "a.m, and",
    "U.S, army",
    "J, Smith",
    "E, coli",
    "1, hit",
    "12, hit",
  })
  void goOn(String word, String next) {
    assertThat(Abbreviations.goesOn(word, next)).isTrue();
  }

  @ParameterizedTest(name = "{0}. {1}")
  @CsvSource({
    "cat, dog",
    "cat, Dog",
    "etc, The",
    "etc, ''",
    "No, five",
    "No, Five",
    "max, Five",
    "U.S, Army",
    "B, The",
    "I, Smith",
    "b, Smith",
    "1, Hit",
    "123, hit",
    "a1, hit",
    "'', a",
    "a..m, and",
    ".a., and",
  })
  void otherwiseASentenceEnds(String word, String next) {
    assertThat(Abbreviations.goesOn(word, next)).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "e.g, true",
    "ETC, true",
    "x, true",
    "12, true",
    "9x, true",
    "ａｐｐ, true",
    "u.s, true",
    "cat, false",
    "kafka, false",
    ":x, false",
    "ab, false",
  })
  void mostWordsNeedNoQuestion(String word, boolean mayGoOn) {
    char[] text = ("(" + word + ".").toCharArray();

    assertThat(Abbreviations.mayGoOn(text, 1, word.length())).isEqualTo(mayGoOn);
    assertThat(Abbreviations.mayGoOn(text, 1, 0)).isFalse();
  }
}
