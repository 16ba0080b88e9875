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
