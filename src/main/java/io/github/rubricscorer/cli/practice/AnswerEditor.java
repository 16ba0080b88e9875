package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.cli.io.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes answers from the user's own editor. The editor opens a temporary file, which holds the
 * answer so far and, below a line that says so, the question; what is below is not read back.
 *
 * @param command the editor with its options, as a shell reads them
 */
record AnswerEditor(String command) {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  // With these a shell tells that it could not start a command.
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private static final String RULER =
      "------------- >8 ------------- The answer stands above, the question below.";

  /**
   * The editor that the environment names: {@code VISUAL}, else {@code EDITOR}, else a usual one.
   */
  static AnswerEditor of(Map<String, String> environment) {
    String fallback = environment.getOrDefault("EDITOR", "");
    String command = environment.getOrDefault("VISUAL", "");
    if (command.isBlank()) {
      command = fallback;
    }
    if (command.isBlank()) {
      command = WINDOWS ? "notepad" : "vi";
    }
    return new AnswerEditor(command);
  }

  /**
   * Opens the editor and waits until it is closed. A text that cannot be read stays in its file.
   *
   * @param question the question
   * @param draft the answer so far
   * @return the answer; paused where the editor says that it failed, if there is something to keep
   * @throws InputException if the editor does not start or leaves no text in UTF-8
   */
  PracticeReply edit(String question, String draft) {
    try {
      Path file = Files.createTempFile("answer-", ".txt");
      boolean kept = false;
      try {
        Files.writeString(file, draft + "\n\n" + RULER + "\n" + question);
        int code = run(file);
        String answer = answer(file);
        if (answer.isEmpty() && (code == NOT_EXECUTABLE || code == NOT_FOUND)) {
          throw new InputException(command + ": the editor does not start");
        }
        return code == 0 || answer.isEmpty()
            ? new PracticeReply.Given(answer)
            : new PracticeReply.Paused(answer);
      } catch (Utf8.MalformedException e) {
        kept = true;
        throw new InputException(
            "%s: %s; the answer is kept in %s".formatted(command, e.getMessage(), file));
      } finally {
        if (!kept) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new InputException(command, e);
    }
  }

  private int run(Path file) throws IOException {
    List<String> shell =
        WINDOWS
            ? List.of("cmd", "/c", command + " \"" + file + "\"")
            : List.of("/bin/sh", "-c", command + " \"$1\"", "sh", file.toString());
    Process process = new ProcessBuilder(shell).inheritIO().start();
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // An interrupt is meant for the editor, which has the terminal; go on waiting for it.
      }
    }
  }

  private static String answer(Path file) throws IOException {
    String text = Utf8.decode(Files.readAllBytes(file));
    int end = text.indexOf(RULER);
    return (end < 0 ? text : text.substring(0, end)).strip();
  }
}
