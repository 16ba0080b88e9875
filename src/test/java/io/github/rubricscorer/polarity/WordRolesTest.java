package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are counted from 0, fillers aside, a contraction as two. */
@DisplayName("What words are in a clause")
class WordRolesTest {
  @ParameterizedTest(name = "word {0} of \"We would needn't it\": {1}")
  @CsvSource({"0, false", "1, true", "2, true", "4, false"})
  void auxiliaries(int position, boolean auxiliary) {
    assertThat(CueAnswer.walk("We would needn't it").roles().isAuxiliary(position))
        .isEqualTo(auxiliary);
  }

  @ParameterizedTest(name = "word {0} of \"It isn't not Kafka\": {1}")
  @CsvSource({"0, false", "1, false", "2, true", "3, true", "4, false"})
  void negations(int position, boolean negation) {
    assertThat(CueAnswer.walk("It isn't not Kafka").roles().isNegation(position))
        .isEqualTo(negation);
  }

  @Test
  void givesWordsFoldedAndTheFillersBeforeThem() {
    WordRoles roles = CueAnswer.walk("We USE the very Ärger, Kafka’s").roles();
    assertThat(roles.word(1)).isEqualTo("use");
    assertThat(roles.word(2)).isEqualTo("arger");
    assertThat(roles.lastFiller(2)).isEqualTo("very");
    assertThat(roles.lastFiller(1)).isEmpty();
  }
}
