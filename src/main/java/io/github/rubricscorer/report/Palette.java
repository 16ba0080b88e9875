package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Band;
import io.github.rubricscorer.feedback.Wording;
import io.github.rubricscorer.result.ConceptScore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The colours of a text report.
 *
 * @param coloured false for a report without escape sequences
 */
record Palette(boolean coloured) {
  String paint(Ink ink, String text) {
    return coloured ? ink.paint(text) : text;
  }

  static Ink ink(Band band) {
    return switch (band) {
      case EXCELLENT, STRONG -> Ink.GREEN;
      case PARTIAL -> Ink.YELLOW;
      case WEAK -> Ink.RED;
    };
  }

  String heading(Wording heading) {
    return paint(Ink.BOLD, heading.text()) + "\n";
  }

  String title(String title, String id) {
    return paint(Ink.BOLD, title) + (title.equals(id) ? "" : " (" + id + ")") + "\n";
  }

  /** An answer with its evidence marked: bold, or {@code [[like this]]} without colours. */
  String answer(String indent, String answer, List<ConceptScore> concepts) {
    if (answer.isBlank()) {
      return indent + Wording.EMPTY_ANSWER.text() + "\n";
    }
    return MarkedAnswer.of(answer, concepts, this::mark)
        .strip()
        .lines()
        .map(line -> line.isBlank() ? "\n" : Paragraph.wrapped(indent, line))
        .collect(Collectors.joining());
  }

  private String mark(String evidence) {
    return coloured ? Ink.BOLD.paint(evidence) : "[[" + evidence + "]]";
  }
}
