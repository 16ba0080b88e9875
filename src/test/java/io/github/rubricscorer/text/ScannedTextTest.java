package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTextTest {
  private final ScannedText text = new ScannedText();

  @ParameterizedTest
  @ValueSource(strings = {"- one\n- two", "1. one", "  # one", "> one", "• one", "+ one"})
  void markupThatBeginsTheTextIsOverwrittenAtOnce(String value) {
    text.reset(value);

    assertThat(text.isToBeMarked('\n')).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one\ntwo", "one <b>two</b>", "", "(one)"})
  void otherMarkupWaitsForItsFirstCharacter(String value) {
    text.reset(value);

    assertThat(text.isToBeMarked('\n')).isTrue();
    assertThat(text.isToBeMarked('<')).isTrue();
    assertThat(text.isToBeMarked('\u2028')).isTrue();
    assertThat(text.isToBeMarked('a')).isFalse();
    assertThat(text.isToBeMarked('\u2022')).isFalse();
    text.mark();
    assertThat(text.isToBeMarked('<')).isFalse();
  }

  @Test
  void overwritingKeepsAllOffsets() {
    String value = "a <b>pool</b> of connections";
    text.reset(value);

    text.mark();

    assertThat(text.length()).isEqualTo(value.length());
    assertThat(new String(text.characters(), 5, 4)).isEqualTo("pool");
    assertThat(text.afterNothing(2)).isEqualTo(5);
    assertThat(text.afterNothing(9)).isEqualTo(13);
  }

  @Test
  void aLongerTextFindsRoomAndAShorterOneHasNothingOfItLeft() {
    text.reset("x".repeat(5_000));
    assertThat(text.length()).isEqualTo(5_000);

    text.reset("one");

    assertThat(text.length()).isEqualTo(3);
    assertThat(text.characters()[3]).isEqualTo((char) 0);
    assertThat(text.mayHaveFrom('\u0080')).isFalse();
  }

  @Test
  void itIsKnownHowFarFromAsciiCharactersGo() {
    text.reset("na\u00EFve");

    assertThat(text.mayHaveFrom('\u0080')).isTrue();
    assertThat(text.mayHaveFrom('\u0100')).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "\"e.g. redis\", 4, redis",
    "\"no. (5)\", 3, ''",
    "\"no. ) 5\", 3, 5",
    "\"no. don't\", 3, don't",
    "\"no. 'tis\", 3, tis",
    "\"no.\", 3, ''",
    "\"no. internationalisations\", 3, internationalisa",
  })
  void theNextWordIsReadAsFarAsItMatters(String value, int from, String word) {
    String bare = value.replace("\"", "");
    text.reset(bare);

    assertThat(text.wordAfter(from)).isEqualTo(word);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"don't, true", "users', false", "5'x, false", "x'5, false"})
  void anApostropheJoinsLettersOnly(String value, boolean joins) {
    text.reset(value);

    assertThat(text.joinsLetters(value.indexOf('\''), 0)).isEqualTo(joins);
  }

  @Test
  void aWordGoesOnWithLettersAndWithNoIdeograph() {
    text.reset("ab9é缓 c");

    assertThat(text.goesOn(1, 0)).isTrue();
    assertThat(text.goesOn(2, 0)).isTrue();
    assertThat(text.goesOn(3, 0)).isTrue();
    assertThat(text.goesOn(4, 0)).isFalse();
    assertThat(text.goesOn(5, 0)).isFalse();
  }

  @Test
  void aWordIsCapitalisedByItsFirstTwoLetters() {
    text.reset("Redis RDS R");

    assertThat(text.isCapitalised(0)).isTrue();
    assertThat(text.isCapitalised(1)).isFalse();
    assertThat(text.isCapitalised(6)).isFalse();
    assertThat(text.isCapitalised(10)).isFalse();
  }
}
