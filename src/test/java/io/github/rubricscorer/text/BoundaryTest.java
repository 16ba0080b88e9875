package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundaryTest {
  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "NONE, true, false",
    "OPENING, true, false",
    "CLOSING, true, false",
    "COMMA, false, false",
    "CLAUSE, false, false",
    "SENTENCE, false, true",
    "QUESTION, false, true",
  })
  void joinsAPhraseOrBeginsASentenceOrNeither(Boundary boundary, boolean joins, boolean begins) {
    assertThat(boundary.joinsPhrase()).isEqualTo(joins);
    assertThat(boundary.beginsSentence()).isEqualTo(begins);
  }

  @Test
  void theStrongerIsTheLater() {
    for (Boundary one : Boundary.values()) {
      for (Boundary other : Boundary.values()) {
        assertThat(one.stronger(other)).isEqualTo(one.compareTo(other) > 0 ? one : other);
      }
    }
  }
}
