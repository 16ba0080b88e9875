package io.github.rubricscorer.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.cli.io.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerEditorTest {
  @TempDir private Path directory;

  @BeforeEach
  void needAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh on this machine");
  }

  @Test
  void theEnvironmentNamesTheEditor() {
    assertThat(AnswerEditor.of(Map.of("VISUAL", "code -w", "EDITOR", "nano")).command())
        .isEqualTo("code -w");
    assertThat(AnswerEditor.of(Map.of("VISUAL", " ", "EDITOR", "nano")).command())
        .isEqualTo("nano");
    assertThat(AnswerEditor.of(Map.of()).command()).isIn("vi", "notepad");
  }

  @Test
  void theAnswerStandsAboveTheQuestion() throws IOException {
    Path seen = directory.resolve("seen");
    AnswerEditor editor =
        editor("cp \"$1\" '%s'; sed -i '1s/^/Première, /' \"$1\"".formatted(seen));

    assertThat(editor.edit("Why?\n", "a draft\n\nof two parts"))
        .isEqualTo(new PracticeReply.Given("Première, a draft\n\nof two parts"));
    assertThat(seen)
        .hasContent(
            """
            a draft

            of two parts

            ------------- >8 ------------- The answer stands above, the question below.
            Why?
            """);
  }

  @Test
  void whereTheQuestionIsDeletedAllOfItIsTheAnswer() throws IOException {
    assertThat(editor("echo all > \"$1\"").edit("Why?\n", ""))
        .isEqualTo(new PracticeReply.Given("all"));
  }

  @Test
  void anEditorThatFailsLosesNothing() throws IOException {
    assertThat(editor("exit 1").edit("Why?\n", "")).isEqualTo(new PracticeReply.Given(""));
    assertThat(editor("exit 1").edit("Why?\n", "kept")).isEqualTo(new PracticeReply.Paused("kept"));
  }

  @Test
  void anAnswerThatIsNotUtf8StaysInItsFile() throws IOException {
    AnswerEditor editor = editor("printf 'Caf\\351' > \"$1\"");

    assertThatThrownBy(() -> editor.edit("Why?\n", ""))
        .isInstanceOf(InputException.class)
        .hasMessageMatching(
            ".*: not UTF-8: byte 0xE9 at offset 3; the answer is kept in .*answer-.*\\.txt")
        .satisfies(problem -> {
          String message = problem.getMessage();
          Path kept = Path.of(message.substring(message.indexOf("kept in ") + 8));
          assertThat(Files.readAllBytes(kept)).containsExactly('C', 'a', 'f', 0xE9);
          Files.delete(kept);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/editor", "/dev/null"})
  void anEditorThatDoesNotStartIsReported(String command) {
    assertThatThrownBy(() -> new AnswerEditor(command).edit("Why?\n", ""))
        .isInstanceOf(InputException.class)
        .hasMessage(command + ": the editor does not start");
  }

  private AnswerEditor editor(String script) throws IOException {
    Path file = Files.writeString(directory.resolve("my editor"), script + "\n");
    return new AnswerEditor("sh '" + file + "'");
  }
}
