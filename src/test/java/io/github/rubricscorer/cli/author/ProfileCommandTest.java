package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
  private static final String ANSWERS =
      """
      {"id":"a","question":"leaves","answer":"Green leaves. No green light and green light here."}
      {"id":"b","question":"leaves","answer":"A leaf. Then something green. Paint it green."}
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        directory.resolve("leaves.json"),
        """
        {
          "question": "Why?",
          "concepts": [
            {"id": "light", "synonyms": ["green & light", "never said"], "unless": ["paint"]},
            {"id": "both", "synonyms": ["leaf ...+ green"]}
          ]
        }
        """);
  }

  private Result profile(String answers, String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "profile";
    args[1] = directory.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return new Cli().reading(answers).with(args);
  }

  /** In the second sentence, green and light are twice each; both answers have leaf and green. */
  @Test
  void theCostliestSynonymComesFirst() {
    assertThat(profile(ANSWERS))
        .isEqualTo(
            new Result(
                0,
                """
                leaves, answers: 2, synonyms: 4, never found: 1

                  Parts  Tried  Found  Concept  Synonym
                  7      2      4      both     leaf ...+ green
                  4      1      3      light    green & light
                  1      1      1      light    unless paint
                  0      0      0      light    never said

                """,
                ""));
  }

  @Test
  void noMoreAreShownThanAskedFor() {
    assertThat(profile(ANSWERS, "-", "--top", "1").out())
        .isEqualTo(
            """
            leaves, answers: 2, synonyms: 4, never found: 1

              Parts  Tried  Found  Concept  Synonym
              7      2      4      both     leaf ...+ green

            """);
    assertThat(profile(ANSWERS, "-", "--top", "0").code()).isEqualTo(2);
  }

  @Test
  void answersAtFaultAreToldAndLeftOut() {
    Result result = profile(ANSWERS + "{\"id\":\"c\",\"question\":\"bark\",\"answer\":\"x\"}\n");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).startsWith("leaves, answers: 2,");
    assertThat(result.err()).contains("bark");
  }

  @Test
  void noAnswerIsNoProfile() {
    Result result = profile("");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("no answer to profile");
  }
}
