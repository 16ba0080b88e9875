package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportLabelTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theFileHasExactlyTheKeysOfTheConstants(String language) {
    assertThat(ReportLabel.MESSAGES.keys(Language.of(language)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ReportLabel.values()).map(Messages::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateHasAnApostropheThatMessageFormatWouldEat(ReportLabel label) {
    assertThat(ReportLabel.MESSAGES.template(Language.ENGLISH, label))
        .doesNotContain("'")
        .isNotBlank();
    assertThat(ReportLabel.MESSAGES.template(Language.of("de"), label))
        .doesNotContain("'")
        .isNotBlank();
  }
}
