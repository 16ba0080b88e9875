package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the digits and the signs between them are one number. */
class DigitRunsTest {
  private static final String NO_NUMBER = "none";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          12              ! 12
          12 ms           ! 12
          3.14.           ! 3.14
          1,000,000 rows  ! 1,000,000
          10:30 sharp     ! 10:30
          5-10            ! 5-10
          5--10           ! 5
          5- 10           ! 5
          1/2;            ! 1/2
          1,,2            ! 1
          7’000           ! 7’000
          3⁄4 of it       ! 3⁄4
          4xx             ! 4
          """)
  void aRunIsDigitsAndTheSingleSignsBetweenThem(String text, String run) {
    DigitRuns runs = runs(text);

    assertThat(text.substring(0, runs.end(0))).isEqualTo(run);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          7               ! 7
          007             ! 007
          3.14            ! 3.14
          1,000           ! 1,000
          12,345,678.9    ! 12,345,678.9
          1_000_000       ! 1_000_000
          7’000           ! 7’000
          7'000           ! 7'000
          0,500           ! 0
          1234,567        ! 1234
          1,00            ! 1
          1,000,00        ! 1
          10,20,30        ! 10
          1.5,2.5         ! 1.5
          1,000_000       ! none
          1_00            ! none
          5-10            ! 5
          1,000-2,000     ! 1,000
          5–10            ! 5
          1.5-2.5         ! 1.5
          5-05            ! none
          2024-01-02      ! none
          555-12          ! 555
          1.2.3-4         ! none
          10,20-30        ! none
          10:30           ! none
          1.2.3           ! none
          10.0.0.1        ! none
          1/2             ! 1/2
          999/100         ! 999/100
          3⁄4             ! 3⁄4
          1000/3          ! 1000
          24/7            ! 24/7
          1/101           ! 1
          1/0             ! 1
          01/02           ! 01
          1/02            ! 1
          1/2/3           ! none
          1.5/2           ! none
          1,5/2           ! none
          1-2/3           ! none
          1.2.3,4         ! none
          1.5,2.3.4       ! none
          """)
  void theRunDecidesWhatItsFirstNumberIs(String run, String number) {
    int end = runs(run).endOfNumeral(0, run.length());

    assertThat(end == DigitRuns.NONE ? NO_NUMBER : run.substring(0, end)).isEqualTo(number);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          20,30           ! 20
          2.5,3           ! 2.5
          2.5.1,3         ! none
          10              ! 10
          """)
  void aPartOfAListEndsAtTheNextSign(String rest, String part) {
    int end = runs(rest).endOfPart(0, rest.length());

    assertThat(end == DigitRuns.NONE ? NO_NUMBER : rest.substring(0, end)).isEqualTo(part);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          500:30          ! true
          500,000         ! true
          500.5           ! false
          500.            ! false
          500-            ! false
          500 000         ! false
          500             ! false
          """)
  void aPointAfterDigitsMakesThemNothingElse(String text, boolean goesOn) {
    assertThat(runs(text).goesOn(3)).isEqualTo(goesOn);
  }

  private static DigitRuns runs(String value) {
    NumberText text = new NumberText(NumberWords.of("en"));
    text.reset(value);
    return new DigitRuns(text);
  }
}
