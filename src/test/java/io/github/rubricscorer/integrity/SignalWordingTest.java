package io.github.rubricscorer.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalWordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"de", "en"})
  void theFileHasExactlyTheKeysOfTheConstants(String language) {
    assertThat(SignalWording.MESSAGES.keys(Language.of(language)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(SignalWording.values()).map(Messages::key).toList());
  }
}
