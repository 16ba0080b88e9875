package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {
  @ParameterizedTest
  @CsvSource({
    "'',           0",
    "plain,        0 1 2 3 4 5",
    "né\u0301,     0 1 2 3",
    "😀,           0 1 1",
    "a😀b,         0 1 2 2 3",
    "😀😀,         0 1 1 2 2",
    "👩‍💻,           0 1 1 2 3 3",
    "'\ud83d',     0 1",
    "'\ude00\ud83d', 0 1 2",
    "'a\ud83d😀',  0 1 2 3 3",
  })
  void eachIndexCountsTheCodePointsBeforeIt(String text, String counts) {
    IntUnaryOperator offsets = CodePoints.of(text);

    assertThat(IntStream.rangeClosed(0, text.length()).map(offsets).boxed())
        .containsExactlyElementsOf(Stream.of(counts.split(" ")).map(Integer::valueOf).toList());
  }
}
