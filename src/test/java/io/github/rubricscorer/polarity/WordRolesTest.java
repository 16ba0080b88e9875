package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.polarity.role.WordRoles;
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

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "use, use, true",
    "use, used, false",
    "shard, sharding, true",
    "cache, caching, false",
    "caches, cached, true",
    "index, indexes, true",
    "queue, query, false",
  })
  void formsBeginWithFiveLettersInCommon(String word, String other, boolean forms) {
    assertThat(WordRoles.areForms(word, other)).isEqualTo(forms);
    assertThat(WordRoles.areForms(other, word)).isEqualTo(forms);
    assertThat(CueAnswer.walk("We would " + other).roles().isNamed(word, 0, 3)).isEqualTo(forms);
    assertThat(CueAnswer.walk("We would " + other).roles().isNamed(word, 0, 2)).isFalse();
  }
}
