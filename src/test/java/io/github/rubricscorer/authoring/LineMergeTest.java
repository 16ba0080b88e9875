package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineMergeTest {
  @ParameterizedTest(name = "{0}: {1} and {2} give {3}")
  @CsvSource({
    "abcde, abcde, abcde, abcde",
    "abcde, Abcde, abcde, Abcde",
    "abcde, abcde, abcdE, abcdE",
    "abcde, Abcde, abcdE, AbcdE",
    "abcde, aXbcde, abcdYe, aXbcdYe",
    "abcde, bcde, abcd, bcd",
    "abcde, aXcde, aXcde, aXcde",
    "abcde, aXcde, aYcde,",
    "abcde, abXde, abcYe,",
    "abcde, aXbcde, aYbcde,",
    "abcde, abcdeX, Yabcde, YabcdeX",
  })
  void changesOfBothAreJoinedUnlessTheyTouch(
      String base, String mine, String theirs, String joined) {
    assertThat(LineMerge.of(lines(base), lines(mine), lines(theirs)).joined().orElse(null))
        .isEqualTo(joined == null ? null : lines(joined));
  }

  private static String lines(String letters) {
    return letters.replaceAll("(.)", "$1\n");
  }
}
