package io.github.rubricscorer.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
  @Test
  void theFileHasExactlyTheKeysOfTheConstants() {
    assertThat(Wording.MESSAGES.keys())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Wording.values()).map(Messages::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateHasAnApostropheThatMessageFormatWouldEat(Wording wording) {
    assertThat(Wording.MESSAGES.template(wording)).doesNotContain("'").isNotBlank();
  }

  @Test
  void argumentsStayAsTheyAre() {
    assertThat(Wording.QUOTE.text("it's {0} {1} '' 50%")).isEqualTo("“it's {0} {1} '' 50%”");
  }
}
