package io.github.rubricscorer.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a command of a shell, as far as pages need a shell: quotes, and signs between
 * blanks that end a command.
 */
final class ShellLine {
  private static final List<String> ENDS = List.of("|", ">", "<", "&&", "#");

  private ShellLine() {}

  /** Returns the arguments of each {@code rubric} on the line. */
  static List<List<String>> rubrics(String line) {
    return commands(line).stream()
        .filter(command -> !command.isEmpty() && command.getFirst().matches("(.*/)?rubric"))
        .map(command -> command.subList(1, command.size()))
        .toList();
  }

  /** Tells whether a line is nothing but one {@code rubric}, and so can be run without a shell. */
  static boolean isPlain(String line) {
    return commands(line).size() == 1 && line.startsWith("rubric ");
  }

  private static List<List<String>> commands(String line) {
    List<List<String>> commands = new ArrayList<>();
    List<String> command = new ArrayList<>();
    for (String word : words(line)) {
      if (ENDS.contains(word)) {
        commands.add(command);
        command = new ArrayList<>();
      } else {
        command.add(word);
      }
    }
    commands.add(command);
    return commands;
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    boolean begun = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        begun = true;
      } else if (quote == 0 && c == ' ') {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
