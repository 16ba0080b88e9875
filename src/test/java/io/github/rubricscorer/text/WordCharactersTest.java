package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCharactersTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          a, true, true, false, false
          Z, true, true, false, false
          7, true, true, false, false
          é, true, true, false, false
          Ⅳ, true, true, false, false
          ½, true, false, false, false
          缓, true, false, true, true
          の, true, false, true, true
          カ, true, true, false, true
          ー, true, true, false, true
          Ж, true, true, false, true
          μ, true, true, false, true
          한, true, true, false, true
          \u0301, false, true, false, false
          \u00AD, false, true, false, false
          -, false, false, false, false
          €, false, false, false, false
          ⑤, false, false, false, false
          😀, false, false, false, false
          𝑥, true, true, false, false
          """)
  void aCharacterBeginsAWordOrGoesOnWithOne(
      String character, boolean begins, boolean continues, boolean alone, boolean foreign) {
    int codePoint = character.codePointAt(0);

    assertThat(WordCharacters.mayBegin(codePoint)).as("begins").isEqualTo(begins);
    assertThat(WordCharacters.continuesWord(codePoint)).as("continues").isEqualTo(continues);
    assertThat(WordCharacters.standsAlone(codePoint)).as("stands alone").isEqualTo(alone);
    assertThat(WordCharacters.isForeign(codePoint)).as("foreign").isEqualTo(foreign);
  }

  @Test
  void aSetHasTheCharactersOfAsciiThatItWasMadeOf() {
    boolean[] set = WordCharacters.asciiSet("-_");

    assertThat(set).hasSize(128);
    assertThat(set['-']).isTrue();
    assertThat(set['_']).isTrue();
    assertThat(set['a']).isFalse();
  }

  @Test
  void lettersAndDigitsOfAsciiAreKnownByTable() {
    boolean[] set = WordCharacters.asciiLettersAndDigits();

    assertThat(set['a'] && set['Z'] && set['0']).isTrue();
    assertThat(set['\''] || set['-'] || set[' '] || set[0]).isFalse();
  }
}
