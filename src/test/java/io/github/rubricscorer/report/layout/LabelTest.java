package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theFileHasExactlyTheKeysOfTheConstants(String language) {
    assertThat(Label.MESSAGES.keys(Language.of(language)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Label.values()).map(Messages::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateHasAnApostropheThatMessageFormatWouldEat(Label label) {
    assertThat(Label.MESSAGES.template(Language.ENGLISH, label)).doesNotContain("'").isNotBlank();
    assertThat(Label.MESSAGES.template(Language.of("de"), label)).doesNotContain("'").isNotBlank();
  }
}
