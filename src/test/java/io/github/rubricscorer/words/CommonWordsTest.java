package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "poll",
        "steaming",
        "nitrite",
        "colour",
        "color",
        "cats",
        "days",
        "dog's",
        "horses",
        "boxes",
        "dishes",
        "matches",
        "heroes",
        "cities",
        "queries",
        "tried",
        "carrier",
        "walked",
        "baked",
        "baking",
        "baker",
        "planned",
        "planning",
        "quickly",
        "happily",
        "simply",
        "gently",
        "bakers",
        "teachings",
        "walker's",
      })
  void listedWordsAndTheirRegularFormsAreCommon(String word) {
    assertThat(CommonWords.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "s",
        "'s",
        "ly",
        "ily",
        "ied",
        "ies",
        "qqs",
        "boxs",
        "citys",
        "dishs",
        "wlaked",
        "planer's's's",
        "seeeing",
      })
  void otherWordsAreNot(String word) {
    assertThat(CommonWords.contains(word)).isFalse();
  }
}
