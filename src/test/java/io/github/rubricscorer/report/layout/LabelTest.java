package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.feedback.wording.Messages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LabelTest {
  @Test
  void theFileHasExactlyTheKeysOfTheConstants() {
    assertThat(Label.MESSAGES.keys())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Label.values()).map(Messages::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTemplateHasAnApostropheThatMessageFormatWouldEat(Label label) {
    assertThat(Label.MESSAGES.template(label)).doesNotContain("'").isNotBlank();
  }
}
