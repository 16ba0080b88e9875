package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.NumberWords.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {
  private static final NumberWords ENGLISH = NumberWords.of("en");
  private static final NumberWords GERMAN = NumberWords.of("de");

  /** What is compiled depends on the order, and must be the same in every process. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void wholeNumbersComeInTheOrderOfTheAlphabet(String language) {
    assertThat(NumberWords.of(language).whole()).isSorted().doesNotContain("minus");
  }

  @Test
  void wholeNumbersAreNumbersAndOrdinals() {
    assertThat(ENGLISH.whole())
        .contains("seven", "twenty", "third", "hundredth", "half", "million")
        .doesNotContain("negative", "thirds", "quarter", "seconds", "firsts");
    assertThat(GERMAN.whole()).contains("zwanzigtausend", "dritte").doesNotContain("ein");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "minus, true",
    "seven, true",
    "third, true",
    "half, true",
    "thirds, false",
    "quarter, false",
    "quarters, false",
    "water, false",
  })
  void aNumberCanBeginWithMostOfThem(String word, boolean begins) {
    assertThat(ENGLISH.contains(word)).isEqualTo(begins);
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "eleven, TEEN, 11",
    "nineteen, TEEN, 19",
    "twelfth, ORDINAL, 12",
    "thirteenth, ORDINAL, 13",
    "tenth, ORDINAL, 10",
    "twentieth, ORDINAL, 20",
    "ninety, TENS, 90",
    "ninth, ORDINAL, 9",
    "ninths, PARTS, 9",
    "thousand, SCALE, 1000",
    "trillionth, LARGE_ORDINAL, 1000000000000",
    "hundredths, PARTS, 100",
    "halves, PARTS, 2",
  })
  void eachHasItsRoleAndItsValue(String word, Role role, long value) {
    assertThat(ENGLISH.find(word)).isEqualTo(new NumberWords.Numeral(role, value));
  }

  @Test
  void twoLettersTellThatMostWordsAreNone() {
    for (NumberWords words : List.of(ENGLISH, GERMAN)) {
      for (String word : words.whole()) {
        assertThat(words.mayBegin(word.charAt(0), word.charAt(1))).as(word).isTrue();
        assertThat(words.mayBegin(capital(word, 0), capital(word, 1))).as(word).isTrue();
        assertThat(word.length()).isLessThanOrEqualTo(words.longest());
      }
    }
    for (String word : List.of("water", "of", "at", "so", "eat", "us", "he", "me", "zoo", "be")) {
      assertThat(ENGLISH.mayBegin(word.charAt(0), word.charAt(1))).as(word).isFalse();
    }
    assertThat(GERMAN.mayBegin('w', 'a')).isFalse();
    assertThat(ENGLISH.longest()).isEqualTo(16);
    assertThat(GERMAN.longest()).isGreaterThan(16);
  }

  private static char capital(String word, int index) {
    return Character.toUpperCase(word.charAt(index));
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "a, true, true",
    "z, true, true",
    "A, true, true",
    "Z, true, true",
    "ü, false, true",
    "@, false, false",
    "[, false, false",
    "`, false, false",
    "{, false, false",
    "1, false, false",
  })
  void theyHaveTheLettersOfTheirLanguage(char letter, boolean english, boolean german) {
    assertThat(ENGLISH.isLetter(letter)).isEqualTo(english);
    assertThat(GERMAN.isLetter(letter)).isEqualTo(german);
  }

  @Test
  void otherLanguagesHaveNone() {
    assertThat(NumberWords.of("fr").whole()).isEmpty();
    assertThat(NumberWords.of("fr").contains("un")).isFalse();
    assertThat(NumberWords.of("fr").mayBegin('o', 'n')).isFalse();
  }
}
