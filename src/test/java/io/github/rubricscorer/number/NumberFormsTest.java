package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are read at the beginnings of words, from left to right, as {@code [what] = value}. */
class NumberFormsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          200 rows                ! [200]=200
          10, 20                  ! [10]=10 [20]=20
          10,20,30                ! [10]=10 [20]=20 [30]=30
          1,000,000 rows          ! [1,000,000]=1000000
          12 500 rows             ! [12 500]=12500
          1 234.5 rows            ! [1 234.5]=1234.5
          ports 80 443            ! [80]=80 [443]=443
          1 000 000 rows          ! [1 000 000]=1000000
          10 200 3000             ! [10]=10 [200]=200 [3000]=3000
          .5 and 0.25             ! [.5]=0.5 [0.25]=0.25
          1.2.3 of 10.0.0.1       !
          at 10:30 sharp          !
          5-10 nodes              ! [5]=5 [10]=10
          2024-01-02              !
          1/2 of it               ! [1/2]=0.5
          1 1/2 cups              ! [1 1/2]=1.5
          1½ cups                 ! [1½]=1.5
          ½ of it                 ! [½]=0.5
          1e3 and 2.5e-3          ! [1e3]=1000 [2.5e-3]=0.0025
          10^6 or 2**3            ! [10^6]=1000000 [2**3]=8
          10⁻³ of 10²             ! [10⁻³]=0.001 [10²]=100
          6.02 × 10^23            ! [6.02 × 10^23]=602000000000000000000000
          1e999                   !
          0x1F, 0b101 and 1Fh     ! [0x1F]=31 [0b101]=5 [1Fh]=31
          24h                     ! [24]=24
          5GB and 10ms            ! [5]=5 [10]=10
          2FA, 3NF and 4xx        !
          10units                 ! [10]=10
          0.5mv                   ! [0.5]=0.5
          5k, 3M and 2bn          ! [5k]=5000 [3M]=3000000 [2bn]=2000000000
          500s in the 1990s       ! [500s]=500 [1990s]=1990
          30s                     ! [30]=30
          5 million rows          ! [5 million]=5000000
          2 thirds                ! [2 thirds]=0.6666666666666666666666666666666667
          """)
  void readsDigits(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers == null ? "" : numbers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          three of them                   ! [three]=3
          twenty-one                      ! [twenty-one]=21
          twenty one hundred              ! [twenty one hundred]=2100
          two hundred and five            ! [two hundred and five]=205
          two and five                    ! [two]=2 [five]=5
          two three                       ! [two]=2 [three]=3
          twenty eleven                   ! [twenty]=20 [eleven]=11
          one thousand two hundred        ! [one thousand two hundred]=1200
          two million three thousand      ! [two million three thousand]=2003000
          two thousand three million      ! [two thousand three]=2003 [million]=1000000
          a hundred                       ! [hundred]=100
          hundred hundred                 ! [hundred]=100 [hundred]=100
          half of it                      ! [half]=0.5
          three and a half                ! [three and a half]=3.5
          three and a quarter             ! [three and a quarter]=3.25
          three and one half              ! [three and one half]=3.5
          three and a day                 ! [three]=3
          two thirds                      ! [two thirds]=0.6666666666666666666666666666666667
          one third                       ! [one third]=0.3333333333333333333333333333333333
          one second                      ! [one]=1 [second]=2nd
          one quarter                     ! [one quarter]=0.25
          two point five                  ! [two point five]=2.5
          zero point one two              ! [zero point one two]=0.12
          two points five                 ! [two]=2 [five]=5
          the first                       ! [first]=1st
          the twenty-first                ! [twenty-first]=21st
          the two hundredth               ! [two hundredth]=200th
          five third                      ! [five]=5 [third]=3rd
          no one                          !
          which one thing                 !
          only one thing                  ! [one]=1
          twofold                         !
          one's                           !
          """)
  void readsWords(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers == null ? "" : numbers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          99.9% of it             ! [99.9%]=99.9%
          50 % of it              ! [50 %]=50%
          50%x                    ! [50]=50
          90 percent              ! [90 percent]=90%
          90 per cent             ! [90 per cent]=90%
          90 per-cent             ! [90 per-cent]=90%
          90 per second           ! [90]=90 [second]=2nd
          90pct                   ! [90pct]=90%
          ninety percent          ! [ninety percent]=90%
          ½ %                     ! [½ %]=0.5%
          2nd place               ! [2nd]=2nd
          2nd percent             ! [2nd]=2nd
          11th                    ! [11th]=11th
          """)
  void tellsShareAndOrderFromPlainNumbers(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          -5                      ! [-5]=-5
          at -5 degrees           ! [-5]=-5
          at −5 degrees           ! [−5]=-5
          (-5)                    ! [-5]=-5
          x=-5                    ! [-5]=-5
          3 -5                    ! [3]=3 [-5]=-5
          node-5                  ! [5]=5
          10-5                    ! [10]=10 [5]=5
          (a)-5                   ! [5]=5
          --5                     ! [5]=5
          -.5                     ! [-.5]=-0.5
          -½                      ! [-½]=-0.5
          -minus ½                ! [minus ½]=-0.5
          -minus 5                ! [minus 5]=-5
          minus 5                 ! [minus 5]=-5
          minus-5                 ! [minus-5]=-5
          minus .5                ! [minus .5]=-0.5
          minus ½                 ! [minus ½]=-0.5
          minus five              ! [minus five]=-5
          negative two hundred    ! [negative two hundred]=-200
          minus half              ! [minus half]=-0.5
          ten minus one           ! [ten]=10 [one]=1
          minus the cost          !
          minus third             ! [third]=3rd
          minus                   !
          """)
  void aSignBelongsToANumberThatNothingStandsBefore(String text, String numbers) {
    assertThat(numbers(text)).isEqualTo(numbers == null ? "" : numbers);
  }

  @Test
  void whatIsNoNumberIsClosedToItsEnd() {
    NumberReader reader = reader("10:30 20");

    assertThat(reader.read(0)).isFalse();
    assertThat(reader.read(3)).isFalse();
    assertThat(reader.read(6)).isTrue();
  }

  @Test
  void aTextBeginsWithoutWhatWasReadOfTheOneBefore() {
    NumberReader reader = reader("10:30:50 ten");
    reader.read(0);
    reader.read(9);

    reader.reset("15 minus 3");

    assertThat(numbers(reader, "15 minus 3")).isEqualTo("[15]=15 [3]=3");
    reader.reset("minus 3");
    assertThat(numbers(reader, "minus 3")).isEqualTo("[minus 3]=-3");
  }

  @Test
  void wordsAreThoseOfTheLanguageInUse() {
    NumberReader reader = reader("zweihundert two");
    assertThat(reader.read(0)).isFalse();

    reader.use(NumberWords.of("de"));

    assertThat(reader.read(0)).isTrue();
    assertThat(reader.value()).isEqualByComparingTo("200");
    assertThat(reader.read(12)).isFalse();
  }

  private static String numbers(String text) {
    return numbers(reader(text), text);
  }

  /** Asks at each place that a word begins at, as those do that scan a text. */
  private static String numbers(NumberReader reader, String text) {
    List<String> numbers = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      boolean begins = isOfWord(text, at) && (at == 0 || !isOfWord(text, at - 1));
      if (begins && reader.read(at)) {
        String written = text.substring(reader.from(), reader.to());
        numbers.add("[" + written + "]=" + reader.range().notation());
        at = reader.to();
      } else {
        at++;
      }
    }
    return String.join(" ", numbers);
  }

  private static boolean isOfWord(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index)) || NumberReader.begins(text.charAt(index));
  }

  private static NumberReader reader(String text) {
    NumberReader reader = new NumberReader(NumberWords.of("en"));
    reader.reset(text);
    return reader;
  }
}
