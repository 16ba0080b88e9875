package io.github.rubricscorer.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  @ParameterizedTest(name = "{0}: nothing {1}, item {2}, blank {3}")
  @CsvSource({
    "\uFDD0, true, false, false",
    "\uFDD1, false, false, true",
    "\uFDD2, false, false, true",
    "\uFDD3, false, false, false",
    "\uFDD4, false, false, false",
    "\uFDD5, false, false, true",
    "\uFDD6, true, false, false",
    "\uFDD7, false, false, false",
    "\uFDD8, true, true, false",
    "\uFDE1, true, true, false",
  })
  void standForMarkup(char mark, boolean nothing, boolean item, boolean blank) {
    assertThat(Marks.isMark(mark)).isTrue();
    assertThat(Marks.isNothing(mark)).isEqualTo(nothing);
    assertThat(Marks.isItem(mark)).isEqualTo(item);
    assertThat(Marks.isBlank(mark)).isEqualTo(blank);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"\uFDCF, false", "\uFDD0, true", "\uFDE2, true", "\uFDEF, true", "\uFDF0, false"})
  void areReservedByUnicode(char character, boolean reserved) {
    assertThat(Marks.isReserved(character)).isEqualTo(reserved);
  }

  @ParameterizedTest
  @ValueSource(chars = {'a', '0', '.', '\uFDCF', '\uFDE2', '\uFFFD', '\u200B'})
  void areNoOtherCharacters(char other) {
    assertThat(Marks.isMark(other)).isFalse();
    assertThat(Marks.isNothing(other)).isFalse();
    assertThat(Marks.isItem(other)).isFalse();
    assertThat(Marks.isBlank(other)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '\n', '\t', '\r', '\f', '\u00A0', '\u2003', '\u2028', '\u3000'})
  void areBlanksBesideThoseOfTheText(char blank) {
    assertThat(Marks.isBlank(blank)).isTrue();
    assertThat(Marks.isMark(blank)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(chars = {'!', '~', '\u007F', '\0'})
  void areNoneOfThem(char sign) {
    assertThat(Marks.isBlank(sign)).isFalse();
  }

  @Test
  void keepTheDigitsOfItems() {
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(Marks.isItem(Marks.item(digit))).isTrue();
      assertThat(Marks.digit(Marks.item(digit))).isEqualTo(digit - '0');
      assertThat(Marks.isDigit(digit)).isTrue();
    }
    assertThat(Marks.isDigit('/')).isFalse();
    assertThat(Marks.isDigit(':')).isFalse();
    assertThat(Marks.isDigit('\u0661')).isFalse();
  }

  @ParameterizedTest(name = "U+{0}: {1}")
  @CsvSource({
    "61, true",
    "39, true",
    "E9, true",
    "301, true",
    "903, true",
    "20DD, true",
    "AD, true",
    "1D400, true",
    "5F, false",
    "27, false",
    "20, false",
    "1F600, false",
  })
  void standBesideTheCharactersOfWords(String hex, boolean word) {
    assertThat(Marks.isWordCharacter(Integer.parseInt(hex, 16))).isEqualTo(word);
  }
}
