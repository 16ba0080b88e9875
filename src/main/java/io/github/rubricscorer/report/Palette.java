package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Wording;

/**
 * The colours of a text report.
 *
 * @param coloured false for a report without escape sequences
 */
record Palette(boolean coloured) {
  String paint(Ink ink, String text) {
    return coloured ? ink.paint(text) : text;
  }

  String heading(Wording heading) {
    return paint(Ink.BOLD, heading.text()) + "\n";
  }

  String title(String title, String id) {
    return paint(Ink.BOLD, title) + (title.equals(id) ? "" : " (" + id + ")") + "\n";
  }
}
