package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallLettersTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Kafka, kafka",
    "AZ az 09, az az 09",
    "É, e",
    "e\u0301, e",
    "a\u0300\u036F, a",
    "\uFF2B\uFF41, ka",
    "\uFB01x, fix",
    "\u0130, i",
    "a\u02FF, a\u02FF",
    "a\u0371, a\u0371",
    "Straße, straße",
    "'', ''",
  })
  void haveNoCapitalsNoAccentsAndOrdinaryWidth(String text, String small) {
    assertThat(SmallLetters.of(text)).isEqualTo(small);
  }
}
