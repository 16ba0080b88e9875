package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void spoiltArgumentsAreTakenFromTheEndOfTheCommandLine() {
    byte[] commandLine =
        "java\0-cp\0x.jar\0Main\0score\0q\0--answer\0na\u00efve \ud83d\ude00\0\0"
            .getBytes(StandardCharsets.UTF_8);

    assertThat(Arguments.decoded(commandLine, "score", "q", "--answer", "na\uFFFD\uFFFDve ...", ""))
        .containsExactly("score", "q", "--answer", "na\u00efve \ud83d\ude00", "");
  }

  @Test
  void aCommandLineThatIsTooShortIsNotUsed() {
    assertThat(Arguments.decoded("a\0".getBytes(StandardCharsets.UTF_8), "x", "\uFFFD"))
        .containsExactly("x", "\uFFFD");
  }

  @Test
  void goodArgumentsStayAsTheyAre() {
    String[] args = {"score", "é"};

    assertThat(Arguments.decoded(args)).isSameAs(args);
  }
}
