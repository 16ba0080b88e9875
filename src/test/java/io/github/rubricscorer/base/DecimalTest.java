package io.github.rubricscorer.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "100, 100",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "0.5555555555555556, 0.5556",
    "0.00005, 0.0001",
    "0.00004999, 0",
    "-2, -2",
    "2.5, 2.5",
    "1e-12, 0",
    "1e7, 10000000",
    "1e20, 100000000000000000000"
  })
  void hasAtMostFourDecimalsAndNoExponent(double number, String text) {
    assertThat(Decimal.text(number)).isEqualTo(text);
    assertThat(Decimal.of(number).toString()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 100", "0.5, 50", "0.4444444444444444, 44.4", "0.9996, 100", "0.0004, 0"})
  void percentHasAtMostOneDecimal(double share, String text) {
    assertThat(Decimal.percent(share)).isEqualTo(text);
  }
}
