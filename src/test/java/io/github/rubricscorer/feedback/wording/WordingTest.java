package io.github.rubricscorer.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theFileHasExactlyTheKeysOfTheConstants(String language) {
    assertThat(Wording.MESSAGES.keys(Language.of(language)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Wording.values()).map(Messages::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateHasAnApostropheThatMessageFormatWouldEat(Wording wording) {
    assertThat(Wording.MESSAGES.template(Language.ENGLISH, wording))
        .doesNotContain("'")
        .isNotBlank();
  }

  @Test
  void argumentsStayAsTheyAre() {
    assertThat(Wording.QUOTE.text(Language.ENGLISH, "it's {0} {1} '' 50%"))
        .isEqualTo("“it's {0} {1} '' 50%”");
  }
}
