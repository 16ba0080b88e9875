package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.number.NumberWords.Numeral;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far words go on with the number that the first of them begins. */
class CardinalReaderTest {
  private final NumberText text = new NumberText(NumberWords.of("en"));
  private final CardinalReader reader = new CardinalReader(text);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          seven eight                  ! seven                     ! 7
          ten one                      ! ten                       ! 10
          thirty-zero                  ! thirty                    ! 30
          thirty nine                  ! thirty nine               ! 39
          thirty-nine hundred          ! thirty-nine hundred       ! 3900
          one hundred zero             ! one hundred               ! 100
          one hundred hundred          ! one hundred               ! 100
          one hundred and fifty        ! one hundred and fifty     ! 150
          one hundred and hundred      ! one hundred               ! 100
          one hundred and a half       ! one hundred and a half    ! 100.5
          seven and fifty              ! seven                     ! 7
          two thousand and one         ! two thousand and one      ! 2001
          two thousand million         ! two thousand              ! 2000
          two million thousand         ! two million               ! 2000000
          two million ten thousand     ! two million ten thousand  ! 2010000
          thousand one                 ! thousand one              ! 1001
          half one                     ! half                      ! 0.5
          half million                 ! half                      ! 0.5
          half thousandth              ! half                      ! 0.5
          """)
  void eachNextScaleIsSmaller(String words, String number, String value) {
    read(words);

    assertThat(words.substring(0, reader.to())).isEqualTo(number);
    assertThat(reader.value()).isEqualByComparingTo(value);
    assertThat(reader.kind()).isEqualTo(NumberKind.PLAIN);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          twenty-third of may          ! twenty-third              ! 23
          hundred and first            ! hundred and first         ! 101
          two thousandth               ! two thousandth            ! 2000
          thirty-second of may         ! thirty-second             ! 32
          hundred and second           ! hundred and second        ! 102
          thousandth                   ! thousandth                ! 1000
          two million and third        ! two million and third     ! 2000003
          third percent                ! third                     ! 3
          """)
  void anOrdinalEndsItsNumber(String words, String number, String value) {
    read(words);

    assertThat(words.substring(0, reader.to())).isEqualTo(number);
    assertThat(reader.value()).isEqualByComparingTo(value);
    assertThat(reader.kind()).isEqualTo(NumberKind.ORDINAL);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          thirty second timeout        ! thirty                    ! 30
          sixty second rule            ! sixty                     ! 60
          two hundred second wait      ! two hundred               ! 200
          one thousand second run      ! one thousand              ! 1000
          ninety seconds               ! ninety                    ! 90
          """)
  void aSecondAfterABlankIsATime(String words, String number, String value) {
    read(words);

    assertThat(words.substring(0, reader.to())).isEqualTo(number);
    assertThat(reader.value()).isEqualByComparingTo(value);
    assertThat(reader.kind()).isEqualTo(NumberKind.PLAIN);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          one point five million       ! one point five million        ! 1500000
          three point two billion of   ! three point two billion       ! 3200000000
          two and a half million       ! two and a half million        ! 2500000
          two and a quarter thousand   ! two and a quarter thousand    ! 2250
          half a million users         ! half a million                ! 500000
          half a dozen                 ! half                          ! 0.5
          half a percent               ! half                          ! 0.5
          half a second                ! half                          ! 0.5
          one half million             ! one half million              ! 500000
          one point five hundred       ! one point five hundred        ! 150
          two and a half percent       ! two and a half percent        ! 2.5
          one point five million five  ! one point five million        ! 1500000
          """)
  void aScaleCountsAfterDecimalsAndParts(String words, String number, String value) {
    read(words);

    assertThat(words.substring(0, reader.to())).isEqualTo(number);
    assertThat(reader.value()).isEqualByComparingTo(value);
  }

  @Test
  void nothingIsLeftOfTheNumberBefore() {
    read("two million three");
    read("five hundred");

    assertThat(reader.value()).isEqualByComparingTo("500");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"no one,true", "Each one,true", "the one,true", "just one,false", "the two,false"})
  void oneIsSomebodyAfterADeterminer(String words, boolean pronoun) {
    text.reset(words);
    int start = words.indexOf(' ') + 1;
    text.wordAt(start);

    assertThat(reader.isPronoun(start)).isEqualTo(pronoun);
  }

  private void read(String words) {
    text.reset(words);
    Numeral first = Objects.requireNonNull(text.wordAt(0));
    reader.read(first);
  }
}
