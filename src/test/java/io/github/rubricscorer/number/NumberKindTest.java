package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberKindTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    "PLAIN, PLAIN, true",
    "PLAIN, PERCENT, true",
    "PLAIN, ORDINAL, false",
    "PERCENT, PLAIN, false",
    "PERCENT, PERCENT, true",
    "PERCENT, ORDINAL, false",
    "ORDINAL, PLAIN, false",
    "ORDINAL, PERCENT, false",
    "ORDINAL, ORDINAL, true",
  })
  void aPerCentSignMayBeLeftOut(NumberKind asked, NumberKind read, boolean accepts) {
    assertThat(asked.accepts(read)).isEqualTo(accepts);
  }
}
