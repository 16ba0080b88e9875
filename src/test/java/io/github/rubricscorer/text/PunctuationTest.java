package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first mark after the word "word" makes, in texts without markup. */
class PunctuationTest {
  private final ScannedText text = new ScannedText();
  private final Punctuation punctuation = new Punctuation(text);

  @ParameterizedTest(name = "word{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          , next!COMMA
          ,next!COMMA
          、next!COMMA
          … next!COMMA
          ... next!COMMA
          .. next!COMMA
          ... The!SENTENCE
          … But!SENTENCE
          ... I'd!COMMA
          ... Kafka!COMMA
          ; next!CLAUSE
          —next!CLAUSE
          : next!CLAUSE
          :!CLAUSE
          :30!NONE
          ：next!NONE
          -next!NONE
          - next!NONE
          –next!NONE
          (next!OPENING
          [next!OPENING
          {next!OPENING
          ) next!CLOSING
          ] next!CLOSING
          } next!CLOSING
          ? next!QUESTION
          ?!QUESTION
          ?) next!QUESTION
          ?next!NONE
          ？next!QUESTION
          。next!SENTENCE
          . next!SENTENCE
          . Next!SENTENCE
          .!SENTENCE
          .Next!SENTENCE
          .NEXT!NONE
          .next!NONE
          ." Next!SENTENCE
          .’) next!SENTENCE
          / next!NONE
          * next!NONE
          = next!NONE
          """)
  void aMarkMakesABoundary(String rest, Boundary boundary) {
    assertThat(read("word" + rest, 4)).isEqualTo(boundary);
  }

  @ParameterizedTest(name = "word{0} next")
  @CsvSource({
    "\u0964, SENTENCE",
    "\u0965, SENTENCE",
    "\u06D4, SENTENCE",
    "\u0589, SENTENCE",
    "\uFF61, SENTENCE",
    "\u061F, QUESTION",
    "\u037E, QUESTION",
    "\u061B, CLAUSE",
    "\u0387, CLAUSE",
    "\u2015, CLAUSE",
    "\u060C, COMMA",
    "\u055D, COMMA",
    "\uFF64, COMMA",
    "\u066A, NONE",
    "\u00B7, NONE",
  })
  void languagesHaveMarksOfTheirOwn(String mark, Boundary boundary) {
    assertThat(read("word" + mark + " next", 4)).isEqualTo(boundary);
    assertThat(read("word" + mark + "next", 4)).isEqualTo(boundary);
  }

  @Test
  void anExclamationMarkEndsASentenceBeforeABlank() {
    assertThat(read("word! next", 4)).isEqualTo(Boundary.SENTENCE);
    assertThat(read("word!next", 4)).isEqualTo(Boundary.NONE);
    assertThat(read("word！next", 4)).isEqualTo(Boundary.SENTENCE);
  }

  @Test
  void aDashBetweenBlanksEndsAClause() {
    assertThat(read("word - next", 5)).isEqualTo(Boundary.CLAUSE);
    assertThat(read("word – next", 5)).isEqualTo(Boundary.CLAUSE);
    assertThat(read("word -next", 5)).isEqualTo(Boundary.NONE);
    assertThat(read("word -", 5)).isEqualTo(Boundary.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'e.g. redis', NONE",
    "'etc. redis', NONE",
    "'No. 5', NONE",
    "'No. Redis', SENTENCE",
    "'J. Smith', NONE",
    "'B. The', SENTENCE",
    "'a.m. today', NONE",
    "'unabbreviated. redis', SENTENCE",
  })
  void theStopOfAnAbbreviationEndsNothing(String phrase, Boundary boundary) {
    int stop = phrase.indexOf(". ");

    assertThat(read(phrase, stop)).isEqualTo(boundary);
  }

  @Test
  void aStopThatNoWordEndsAtIsOfNoAbbreviation() {
    assertThat(read("e.g) . redis", 5)).isEqualTo(Boundary.SENTENCE);
    assertThat(read("(.Redis", 1)).isEqualTo(Boundary.SENTENCE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'word... next', 7",
    "'word. next', 5",
    "'word, next', 5",
    "'word?! next', 5",
    "'word\uD83D\uDE00next', 6",
    "'word\u2192next', 5",
  })
  void aMarkIsPassedAsAWhole(String value, int end) {
    read(value, 4);

    assertThat(punctuation.end()).isEqualTo(end);
  }

  @Test
  void closingMarksAreForgottenWithTheirText() {
    read("word?????????? next", 4);

    assertThat(read("word?next, and more", 4)).isEqualTo(Boundary.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a b      | TIMES
          a · b    | TIMES
          a = b    | EQUAL
          a <= b   | AT_MOST
          a -> b   | ARROW
          a + b    | PLUS
          a = -b   | EQUAL
          a + = b  |
          """)
  void signsBetweenWordsAreOneOperator(String value, Operator operator) {
    reset(value);

    assertThat(punctuation.operatorBetween(1, value.length() - 1)).isEqualTo(operator);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Na+ and  | POSITIVE
          Cl- and  | NEGATIVE
          Cl−      | NEGATIVE
          Na+K     |
          Na, K    |
          ab) c    | CLOSING
          90°      | DEGREE
          90 ° C   | DEGREE
          90 C     |
          O²⁻ and  | NEGATIVE
          """)
  void aSignRightAfterAWordIsItsOwn(String value, Operator operator) {
    reset(value);
    int end = value.startsWith("O") ? 3 : 2;

    assertThat(punctuation.operatorAfter(end)).isEqualTo(operator);
  }

  private Boundary read(String value, int at) {
    reset(value);
    int wordEnd = at;
    while (wordEnd > 0 && !Character.isLetterOrDigit(value.charAt(wordEnd - 1))) {
      wordEnd--;
    }
    return punctuation.read(at, wordEnd);
  }

  private void reset(String value) {
    text.reset(value);
    punctuation.reset();
  }
}
