package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.Band;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The colours of a text report.
 *
 * @param coloured false for a report without escape sequences
 */
public record Palette(boolean coloured) {
  public String paint(Ink ink, String text) {
    return coloured ? ink.paint(text) : text;
  }

  public static Ink ink(Band band) {
    return switch (band) {
      case EXCELLENT, STRONG -> Ink.GREEN;
      case PARTIAL -> Ink.YELLOW;
      case WEAK -> Ink.RED;
    };
  }

  public String heading(ReportLabel heading, Language language) {
    return paint(Ink.BOLD, heading.text(language)) + "\n";
  }

  public String title(String title, String id) {
    return paint(Ink.BOLD, title) + (title.equals(id) ? "" : " (" + id + ")") + "\n";
  }

  /** An answer with its evidence marked: bold, or {@code [[like this]]} without colours. */
  public String answer(
      String indent, String answer, List<ConceptScore> concepts, Language language) {
    if (Printable.isInvisible(answer)) {
      return indent + ReportLabel.EMPTY_ANSWER.text(language) + "\n";
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
