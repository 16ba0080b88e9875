package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Operators")
class OperatorTest {
  @ParameterizedTest(name = "[{0}]: {1}")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\" \"|TIMES",
        " * |TIMES",
        "\u00B7|TIMES",
        " \u00D7 |TIMES",
        " : |TIMES",
        " is the |TIMES",
        " = |EQUAL",
        ":=|EQUAL",
        " the = |EQUAL",
        "==|SAME",
        "\u2261|SAME",
        "!=|NOT_EQUAL",
        "<>|NOT_EQUAL",
        "<|LESS",
        "\uFF1C|LESS",
        ">|GREATER",
        "<=|AT_MOST",
        "\u2264|AT_MOST",
        ">=|AT_LEAST",
        "<<|MUCH_LESS",
        ">>|MUCH_GREATER",
        "~|ABOUT",
        "\u2248|ABOUT",
        "->|ARROW",
        "-->|ARROW",
        "\u2192|ARROW",
        "\u27F6|ARROW",
        "\u2794|ARROW",
        "<-|ARROW_BACK",
        "\u2190|ARROW_BACK",
        "<=>|ARROW_BOTH_WAYS",
        "\u21CC|ARROW_BOTH_WAYS",
        "^|POWER",
        "**|POWER",
        "+|PLUS",
        " - |MINUS",
        "\u2013|MINUS",
        "\u2212|MINUS",
        "\uFF0D|MINUS",
        "/|DIVIDED",
        "\u00F7|DIVIDED",
        "\u2044|DIVIDED",
        "= -|EQUAL",
        "<= \u2212|AT_MOST",
        "- -|MINUS",
        "=(|EQUAL",
        "= <|",
        "= - |",
        "- =|",
        "=-|",
        "=!|",
        "+ +|",
        "\u2192 \u2192|",
      })
  void areReadBetweenTheWordsOfAnAnswer(String between, Operator operator) {
    assertThat(Operator.inAnswer(between)).isEqualTo(operator);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "x = y, EQUAL",
    "x := y, EQUAL",
    "x < y, LESS",
    "x ^ y, POWER",
    "x y, ",
    "x-y, ",
    "x + y, ",
    "x / y, ",
    "x \u2013 y, ",
    "x \uFF0B y, PLUS",
    "x \uFF0D y, MINUS",
    "x \uFF0F y, DIVIDED",
    "x = < y, ",
  })
  void areFewerInAPattern(String pattern, Operator operator) {
    assertThat(Operator.inPattern(pattern, 1, pattern.length() - 1)).isEqualTo(operator);
  }

  @Test
  void areReadWithinTheirPlaceAlone() {
    assertThat(Operator.inPattern("x = y < z", 1, 4)).isEqualTo(Operator.EQUAL);
    assertThat(Operator.inPattern("x = y < z", 5, 8)).isEqualTo(Operator.LESS);
    assertThat(Operator.inPattern("x = y", 3, 4)).isNull();
  }

  @ParameterizedTest
  @ValueSource(chars = {'+', '-', '/', ')'})
  void areEscapedInAPattern(char sign) {
    assertThat(Operator.escaped(sign)).isNotEqualTo(sign);
    assertThat(Operator.written("x" + Operator.escaped(sign) + "y")).isEqualTo("x" + sign + "y");
  }

  @ParameterizedTest
  @ValueSource(chars = {'=', '<', '*', 'x'})
  void needMostlyNoEscape(char sign) {
    assertThat(Operator.escaped(sign)).isEqualTo(sign);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"++, true", "*, true", "-, true", "<=, false", "=, false", "C++, false", "1, false"})
  void areNotAllSigns(String word, boolean noSign) {
    assertThat(Operator.isNoSign(word)).isEqualTo(noSign);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "), CLOSING, ",
    "\u00B0, DEGREE, ",
    "\u00BA, DEGREE, ",
    "+, , POSITIVE",
    "\u207A, , POSITIVE",
    "\uFF0B, , POSITIVE",
    "-, , NEGATIVE",
    "\u2212, , NEGATIVE",
    "\u207B, , NEGATIVE",
    "(, , ",
    "x, , ",
  })
  void mayStandAfterAWord(char sign, Operator after, Operator charge) {
    assertThat(Operator.after(sign)).isEqualTo(after);
    assertThat(Operator.charge(sign)).isEqualTo(charge);
  }

  @ParameterizedTest
  @EnumSource
  void standBeforeAWordIfNotAfterIt(Operator operator) {
    boolean after =
        operator.toString().equals(")")
            || Operator.after(operator.toString().isEmpty() ? ' ' : operator.toString().charAt(0))
                != null
            || operator == Operator.POSITIVE
            || operator == Operator.NEGATIVE;
    assertThat(operator.isAfterWords()).isEqualTo(after);
  }

  @Test
  void areWrittenAsPeopleSetThem() {
    assertThat(Operator.AT_MOST).hasToString("\u2264");
    assertThat(Operator.EQUAL).hasToString("=");
    assertThat(Operator.ARROW).hasToString("\u2192");
    assertThat(Operator.TIMES).hasToString("");
  }
}
