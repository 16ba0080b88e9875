package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "s", "ms", "\u00B5s", "\u03BCs", "GB", "x", "kWh", "units", "abc", "zzz", "\u00B5l",
        "\u03BCl", "\u03BCL", "\u03BCmol", "kA", "\u00B5F", "\u03BCF", "nF", "pF", "mmHg", "Bq",
            "kBq",
        "Sv", "\u03BCSv", "Gy", "lm", "lx", "cd", "GPa", "mAh", "nA", "ha"
      })
  void symbolsAndWordsOfSmallLettersAreUnits(String letters) {
    assertThat(Units.contains(letters)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "FA", "NF", "xx", "Units", "ab1", "ete\u0301", "ab{", "a`c"})
  void otherLettersMakeANameOfBoth(String letters) {
    assertThat(Units.contains(letters)).isFalse();
  }
}
