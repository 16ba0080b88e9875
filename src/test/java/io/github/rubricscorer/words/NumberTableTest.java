package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberRange;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The numbers that patterns ask for")
class NumberTableTest {
  /** 3..4 has the label 10, 4..6 has 11, 5% 12, the second 13, -1 has 14. */
  private static final NumberTable TABLE =
      table(
          range(NumberKind.PLAIN, "3", "4"),
          range(NumberKind.PLAIN, "4", "6"),
          range(NumberKind.PERCENT, "5", "5"),
          range(NumberKind.ORDINAL, "2", "2"),
          range(NumberKind.PLAIN, "-1", "-1"));

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PLAIN, 2.99, '[]'",
    "PLAIN, 3, '[10]'",
    "PLAIN, 3.00, '[10]'",
    "PLAIN, 3.5, '[10]'",
    "PLAIN, 4, '[10, 11]'",
    "PLAIN, 4.5, '[11]'",
    "PLAIN, 5, '[11]'",
    "PLAIN, 5.5, '[11]'",
    "PLAIN, 6, '[11]'",
    "PLAIN, 6.01, '[]'",
    "PLAIN, 1e9, '[]'",
    "PLAIN, -1, '[14]'",
    "PLAIN, -1.01, '[]'",
    "PLAIN, -9, '[]'",
    "PLAIN, 2, '[]'",
    "PERCENT, 4, '[10, 11]'",
    "PERCENT, 5, '[11, 12]'",
    "PERCENT, 5.01, '[11]'",
    "ORDINAL, 2, '[13]'",
    "ORDINAL, 2.5, '[]'",
    "ORDINAL, 4, '[]'",
  })
  void areAllThatANumberIsAmong(NumberKind kind, BigDecimal value, String labels) {
    assertThat(Arrays.toString(TABLE.labels(kind, value))).isEqualTo(labels);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "PLAIN, 0, '[10]'",
    "PLAIN, -1e9, '[10]'",
    "PERCENT, 7, '[10]'",
    "ORDINAL, 7, '[]'",
  })
  void mayBeAny(NumberKind kind, BigDecimal value, String labels) {
    NumberTable any = table(NumberRange.ANY);

    assertThat(any.isEmpty()).isFalse();
    assertThat(Arrays.toString(any.labels(kind, value))).isEqualTo(labels);
  }

  @Test
  void areNoneInMostRubrics() {
    NumberTable none = table();

    assertThat(none.isEmpty()).isTrue();
    assertThat(none.all()).isEmpty();
    assertThat(none.labels(NumberKind.PLAIN, BigDecimal.ONE)).isEmpty();
  }

  @Test
  void cutTheLineIntoPointsAndWhatIsBetween() {
    NumberTable table =
        table(range(NumberKind.PLAIN, "3", "4"), range(NumberKind.ORDINAL, "4", "4"));

    assertThat(table.all())
        .extracting(Arrays::toString)
        .containsExactly(
            "[]", "[10]", "[10]", "[10]", "[]", // plain: below 3, 3, between, 4, above
            "[]", "[10]", "[10]", "[10]", "[]", // per cent
            "[]", "[]", "[]", "[11]", "[]"); // ordinals
  }

  @Test
  void areAsManyAsThePiecesOfEachRangeForEachKindThatItAccepts() {
    List<String> ranges =
        Stream.of(
                range(NumberKind.ORDINAL, "2", "2"),
                range(NumberKind.PLAIN, "3", "4"),
                NumberRange.ANY,
                range(NumberKind.PERCENT, "4", "3"))
            .map(NumberRange::text)
            .toList();

    assertThat(NumberTable.size(ranges)).isEqualTo(new NumberTable.Size(1 + 2 * 3 + 2 * 7, 2));
    assertThat(NumberTable.of(ranges, 10).all().stream().mapToInt(labels -> labels.length).sum())
        .isEqualTo(1 + 2 * 3 + 2 * 7);
  }

  private static NumberRange range(NumberKind kind, String low, String high) {
    return new NumberRange(kind, new BigDecimal(low), new BigDecimal(high));
  }

  private static NumberTable table(NumberRange... ranges) {
    List<String> texts = Stream.of(ranges).map(NumberRange::text).toList();
    return NumberTable.of(texts, 10);
  }
}
