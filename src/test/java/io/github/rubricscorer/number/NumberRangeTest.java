package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {
  private static NumberRange range(String notation) {
    NumberNotation read = read(notation);
    assertThat(read.problem()).isNull();
    assertThat(read.end()).isEqualTo(notation.length());
    return read.range();
  }

  private static NumberNotation read(String notation) {
    return Objects.requireNonNull(NumberNotation.at(notation, 0, NumberWords.of("en")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "3, 3",
    "3.0, 3",
    "1000, 1000",
    "'1,000', 1000",
    "three, 3",
    "-3, -3",
    ".5, 0.5",
    "3%, 3%",
    "1st, 1st",
    "2nd, 2nd",
    "3rd, 3rd",
    "4th, 4th",
    "11th, 11th",
    "12th, 12th",
    "113th, 113th",
    "21st, 21st",
    "3..4, 3..4",
    "3..4%, 3..4%",
    "3%..4%, 3..4%",
    "1st..3rd, 1..3rd",
    "9.81±0.02, 9.79..9.83",
    "9.81+-0.02, 9.79..9.83",
    "5±0, 5",
    "50±5%, 45..55%",
    "-1..1, -1..1",
    "5..5, 5",
  })
  void isReadAndWritten(String notation, String written) {
    NumberRange range = range(notation);

    assertThat(range).hasToString("#" + written);
    assertThat(range.notation()).isEqualTo(written);
    assertThat(NumberRange.parse(range.text())).isEqualTo(range).hasToString("#" + written);
  }

  @Test
  void ofNoEndsIsAnyNumber() {
    assertThat(NumberRange.ANY).hasToString("#PLAIN");
    assertThat(NumberRange.parse(NumberRange.ANY.text())).isEqualTo(NumberRange.ANY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "3..-           | 1 | null",
        "5..3           | 4 | a range goes from the lower number to the higher",
        "3%..4          | 5 | both ends of a range are numbers of one kind",
        "3..4th         | 6 | both ends of a range are numbers of one kind",
        "3±             | 2 | a tolerance needs a number after its sign",
        "3+-x           | 3 | a tolerance needs a number after its sign",
        "3±-1           | 4 | a tolerance is a number from 0 of the same kind",
        "3%±1           | 4 | a tolerance is a number from 0 of the same kind",
        "3rd±1st        | 7 | a tolerance is a number from 0 of the same kind",
        "3..x           | 1 | null",
        "3 ..4          | 1 | null",
      },
      nullValues = "null")
  void whatIsWrongIsTold(String notation, int end, String problem) {
    NumberNotation read = read(notation);

    assertThat(read.problem()).isEqualTo(problem);
    assertThat(read.end()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({"x", "-", ".", "''", "a3", "-x"})
  void otherTextIsNoNumber(String text) {
    assertThat(NumberNotation.at(text, 0, NumberWords.of("en"))).isNull();
  }
}
