package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.Operator;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scanner tells of signs, items and numbers beside its words. */
class WordScannerOperatorsTest {
  private final WordScanner scanner = new WordScanner();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x y            | TIMES",
        "x  y           | TIMES",
        "x = y          | EQUAL",
        "x=y            | EQUAL",
        "x <b>=</b> y   | EQUAL",
        "x &lt;= y      | AT_MOST",
        "x &rarr; y     | ARROW",
        "x = &lt; y     | ",
      })
  void betweenTwoWordsIsAnOperator(String text, Operator operator) {
    scanner.reset(text);
    assertThat(scanner.next()).isTrue();
    int from = scanner.end();
    assertThat(scanner.next()).isTrue();

    assertThat(scanner.endBefore()).isEqualTo(from);
    assertThat(scanner.operatorBetween(from, scanner.start())).isEqualTo(operator);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x) y           | CLOSING",
        "x</b>) y       | CLOSING",
        "90\u00B0 y     | DEGREE",
        "90 \u00B0 y    | DEGREE",
        "90 \u00BA      | DEGREE",
        "90 ) y         | ",
        "Na+ y          | POSITIVE",
        "Na+            | POSITIVE",
        "Na+) y         | POSITIVE",
        "Cl- y          | NEGATIVE",
        "Cl<sup>-</sup> | NEGATIVE",
        "Na\u207A y     | POSITIVE",
        "Cl\u207B y     | NEGATIVE",
        "Na+y           | ",
        "Cl-<b>y</b>    | ",
        "x y            | ",
        "x              | ",
        "x\u00B2 y      | ",
      })
  void afterAWordIsABracketADegreeOrACharge(String text, Operator operator) {
    scanner.reset(text);
    assertThat(scanner.next()).isTrue();
    int end = scanner.end();
    scanner.next(); // so that the markup after the word was read

    assertThat(scanner.operatorAfter(end)).isEqualTo(operator);
  }

  @Test
  void theNumbersOfItemsAreWordsWhereTheyAreAskedFor() {
    assertThat(wordsOf("12. a\n13. b2", true)).isEqualTo("#12 a #13 b2");
    assertThat(wordsOf("12. a\n13. b2", false)).isEqualTo("a b2");
    assertThat(wordsOf("1) a", true)).isEqualTo("#1 a");
    assertThat(wordsOf("- a", true)).isEqualTo("a");
  }

  private String wordsOf(String text, boolean items) {
    scanner.askForItems(items);
    scanner.reset(text);
    StringJoiner words = new StringJoiner(" ");
    while (scanner.next()) {
      words.add(scanner.item() < 0 ? scanner.word() : "#" + scanner.item());
      assertThat(scanner.hasKey()).isEqualTo(scanner.item() < 0);
    }
    return words.toString();
  }

  @ParameterizedTest(name = "{0} from {1} to {2}: {3} then {4}")
  @CsvSource({
    "'10,20,30 x', 0, 2, 10, 20",
    "'10.5 x', 0, 4, 10.5, x",
    "one hundred x, 0, 11, one hundred, x",
    "'1,5x y', 0, 1, 1, 5x",
    "one.two, 0, 3, one, two",
  })
  void aWordCanBeMadeLongerOrShorter(String text, int from, int to, String word, String next) {
    scanner.reset(text);
    assertThat(scanner.next()).isTrue();
    scanner.take(from, to);
    assertThat(scanner.word()).isEqualTo(word);
    assertThat(scanner.isAsWritten()).isTrue();
    assertThat(scanner.hasKey()).isFalse();
    assertThat(scanner.next()).isTrue();

    assertThat(scanner.word()).isEqualTo(next);
    assertThat(scanner.endBefore()).isEqualTo(to);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"5x, true", "\u00BD, true", "x5, false", ".5, true", "five, false"})
  void aNumberBeginsWithADigitOrAFraction(String text, boolean begins) {
    scanner.reset(text);
    assertThat(scanner.next()).isTrue();

    assertThat(scanner.beginsNumber()).isEqualTo(begins);
  }
}
