package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.input.answers.AnswerLine;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees and types, at a pseudo-terminal of tmux. */
@DisplayName("A practice session at a terminal")
@Timeout(120)
class PracticeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PROMPT = "(?s:.*)\n>\n(?s:.*)0:\\d\\d of 0:30";
  private static final String CLOCK = "\n  0:0%d of 0:30 to 0:45   An empty line ends the answer";

  @TempDir private Path directory;

  /** Each session has a server of its own: one that is told to end lives on for a while. */
  private int server;

  @BeforeAll
  static void needTmux() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tmux")));
    assumeTrue(there, "no tmux on this machine");
  }

  @BeforeEach
  void writeRubrics() throws IOException {
    Files.writeString(
        Files.createDirectory(directory.resolve("rubrics")).resolve("leaves.json"),
        """
        { "question": "Why are leaves green?", "followUps": ["pigments"],
          "concepts": [ { "id": "reflect", "synonyms": ["reflect"] } ] }
        """);
    Files.writeString(
        directory.resolve("rubrics/pigments.json"),
        """
        { "question": "Which pigments?", "concepts": [ { "id": "a", "synonyms": ["chlorophyll"] } ] }
        """);
    Files.writeString(
        directory.resolve("rubrics/roots.json"),
        """
        { "question": "What are roots for?", "concepts": [ { "id": "b", "synonyms": ["water"] } ] }
        """);
  }

  @AfterEach
  void endTheServer() throws Exception {
    run("kill-server");
  }

  @Test
  void runsFromTheFirstQuestionToTheSummaryAndGoesOnLater() throws Exception {
    Path session = directory.resolve("session.jsonl");
    start("--save", session.toString());

    await("Question 1 of 2 \\(leaves\\)\nleaves\n\n  Why are leaves green\\?");
    await(CLOCK.formatted(1));
    await(CLOCK.formatted(2));
    paste("They reflect\n\ngreen light!");
    await("> They reflect\n\n  green light!\n");
    keys("Enter", "Enter");
    await("100% of what was expected, answered in 0:0\\d\\.");
    await("\\[Enter] follow-up  \\[n] next question  \\[r] try again  \\[q] finish >\n");
    keys("Enter");

    await("Follow-up \\(pigments\\)" + PROMPT);
    type("clorophyll");
    keys("Home", "Right");
    type("h");
    keys("C-c");
    await("Paused; your answer is kept\\.");
    keys("Enter");
    await("> chlorophyll\n(?s:.*)An empty line ends");
    keys("C-d");
    await("\\[Enter] next question  \\[r] try again  \\[q] finish >\n");
    keys("Enter");

    await("Question 2 of 2 \\(roots\\)" + PROMPT);
    keys("C-c");
    await("2 questions, 2 answers");
    await("exit code 130\n");
    assertThat(session).content().endsWith("\n");

    start("--save", session.toString(), "--resume");
    await("Question 2 of 2 \\(roots\\)" + PROMPT);
    type("For water.");
    keys("Enter", "Enter");
    await("\\[Enter] finish  \\[r] try again >\n");
    keys("Enter");
    await("3 questions, 3 answers");
    await("exit code 0\n");
    assertThat(Files.readAllLines(session).stream().map(AnswerLine::parse))
        .containsExactly(
            new AnswerLine("leaves-1", "leaves", "They reflect\n\ngreen light!"),
            new AnswerLine("pigments-1", "pigments", "chlorophyll"),
            new AnswerLine("roots-1", "roots", "For water."));
  }

  /** Starts a session in a terminal of its own and shows its exit code at the end. */
  private void start(String... arguments) throws Exception {
    run("kill-server");
    server++;
    List<String> command = new ArrayList<>();
    command.addAll(List.of("new-session", "-d", "-x", "80", "-y", "24", "sh", "-c"));
    command.addAll(List.of("\"$@\"; echo \"exit code $?\"; exec sleep 300", "sh"));
    command.addAll(ImageIT.Packaging.IMAGE.command());
    command.addAll(List.of("practice", "--rubrics", directory.resolve("rubrics").toString()));
    command.addAll(List.of(arguments));
    run(command.toArray(String[]::new));
  }

  private void type(String text) throws Exception {
    run("send-keys", "-l", text);
  }

  private void keys(String... names) throws Exception {
    List<String> command = new ArrayList<>(List.of("send-keys"));
    command.addAll(List.of(names));
    run(command.toArray(String[]::new));
  }

  /** Pastes as a terminal does that marks what is pasted. */
  private void paste(String text) throws Exception {
    run("set-buffer", text);
    run("paste-buffer", "-p");
  }

  /** Waits until the screen and what has scrolled off it show a pattern. */
  private void await(String pattern) throws Exception {
    Pattern awaited = Pattern.compile(pattern);
    long end = System.nanoTime() + PATIENCE.toNanos();
    String screen = "";
    while (System.nanoTime() < end) {
      screen = run("capture-pane", "-p", "-S", "-");
      if (awaited.matcher(screen).find()) {
        return;
      }
      Thread.sleep(50);
    }
    assertThat(screen).containsPattern(awaited);
  }

  /** Runs a command of a tmux server that belongs to this test only. */
  private String run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("tmux", "-S", directory.resolve("tmux" + server).toString(), "-f", "/dev/null"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TMUX"));
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TERM", "xterm-256color");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
