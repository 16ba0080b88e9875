package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "cache, false",
    "cасhе, true",
    "сaсhe, true",
    "Zοο, true",
    "naïvе, true",
    "кафка, false",
    "кафkа, true",
    "naïve, false",
    "éе, true",
    "Éж, false",
    "жork, false",
    "12а, false",
    "'', false",
  })
  void areLettersOfOtherScriptsAmongThoseOfLatin(String word, boolean mixed) {
    assertThat(LookAlikes.isIn(word)).isEqualTo(mixed);
  }

  @ParameterizedTest(name = "{0} looks like {1}")
  @CsvSource({"а, a", "ԁ, d", "ӏ, l", "А, A", "Ү, Y", "Ԝ, W", "ο, o", "ϳ, j", "Α, A", "Χ, X"})
  void areReadAsWhatTheyLookLike(char letter, char latin) {
    assertThat(LookAlikes.isLikeLatin(letter)).isTrue();
    assertThat(LookAlikes.latin(letter)).isEqualTo(latin);
  }

  @ParameterizedTest
  @CsvSource({"ж", "a", "λ", "٣"})
  void othersStay(char letter) {
    assertThat(LookAlikes.isLikeLatin(letter)).isFalse();
    assertThat(LookAlikes.latin(letter)).isEqualTo(letter);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "², true, true",
    "³, true, true",
    "¹, true, true",
    "⁰, true, true",
    "⁴, true, true",
    "⁾, true, true",
    "ⁿ, false, false",
    "₀, true, false",
    "₎, true, false",
    "ₐ, false, false",
    "2, false, false",
  })
  void digitsAreRaisedOrLowered(char digit, boolean either, boolean raised) {
    assertThat(LookAlikes.isRaisedOrLowered(digit)).isEqualTo(either);
    assertThat(LookAlikes.isRaised(digit)).isEqualTo(raised);
  }
}
