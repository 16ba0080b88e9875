package io.github.rubricscorer.scoring.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;
import io.github.rubricscorer.rubric.Condition;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissWordingTest {
  private static final Condition CONDITION =
      Condition.builder().all("a", "b").noneOf("c").of("d", "e").atLeast(1).build();

  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theFileHasExactlyTheKeysOfTheConstants(String language) {
    assertThat(MissWording.MESSAGES.keys(Language.of(language)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MissWording.values()).map(Messages::key).toList());
  }

  @Test
  void conditionsInEnglishAreThoseOfTheRubric() {
    assertThat(new ConditionWording(Language.ENGLISH).text(CONDITION))
        .isEqualTo("all of a, b and not c and at least 1 of d, e")
        .isEqualTo(CONDITION.toString());
  }

  @Test
  void conditionsInGermanEndInTheirVerbs() {
    assertThat(new ConditionWording(Language.of("de")).text(CONDITION))
        .isEqualTo(
            "alles von a, b genannt ist und c nicht genannt ist und mindestens 1 von d, e genannt"
                + " sind");
  }
}
