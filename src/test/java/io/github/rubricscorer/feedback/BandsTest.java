package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {
  @ParameterizedTest
  @CsvSource({
    "0, WEAK",
    "0.2499, WEAK",
    "0.25, PARTIAL",
    "0.4999, PARTIAL",
    "0.5, STRONG",
    "0.7499, STRONG",
    "0.75, EXCELLENT",
    "1, EXCELLENT"
  })
  void boundsBelongToTheBandAbove(double coverage, Band band) {
    assertThat(Bands.DEFAULT.of(coverage)).isEqualTo(band);
  }

  @Test
  void boundsAscend() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bands(0.5, 0.6, 0.2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bands(0.5, 0.4, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bands(Double.NaN, 0.4, 0.2));
  }
}
