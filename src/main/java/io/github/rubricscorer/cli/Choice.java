package io.github.rubricscorer.cli;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a person can choose to do next. */
enum Choice {
  FOLLOW_UP("f", "follow-up"),
  NEXT("n", "next question"),
  GO_ON("w", "write on"),
  SCORE("s", "score it as it is"),
  AGAIN("r", "try again"),
  FINISH("q", "finish");

  private static final int QUOTE_LENGTH = 30;

  private final String key;
  private final String label;

  Choice(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /**
   * The choices on one line, the first one as what Enter alone chooses.
   *
   * @param highlight what makes a key stand out
   */
  static String menu(List<Choice> choices, UnaryOperator<String> highlight) {
    return choices.stream()
        .map(choice -> {
          String key = choice == choices.getFirst() ? "Enter" : choice.key;
          return highlight.apply("[" + key + "]") + " " + choice.label;
        })
        .collect(Collectors.joining("  "));
  }

  /** The choice that a line stands for: its key or its label; an empty line is the first one. */
  static Optional<Choice> of(String line, List<Choice> choices) {
    String typed = line.strip().toLowerCase(Locale.ROOT);
    return typed.isEmpty()
        ? Optional.of(choices.getFirst())
        : choices.stream()
            .filter(choice -> typed.equals(choice.key) || typed.equals(choice.label))
            .findFirst();
  }

  /** What to tell of a line that is no choice. */
  static String unknown(String line, List<Choice> choices) {
    String keys = choices.stream().map(choice -> choice.key).collect(Collectors.joining(", "));
    return "%s is none of %s".formatted(Printable.quote(line, QUOTE_LENGTH), keys);
  }
}
