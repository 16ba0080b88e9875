package io.github.rubricscorer.importing.notes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points that a line of a list ends with: "(2 marks)", "[1]", "- 3 pts".
 *
 * @param text the line without them
 * @param value how many; 0 where it names none
 */
record Points(RichText text, double value) {
  private static final String NUMBER = "(\\d{1,4}(?:[.,]\\d{1,3})?)";
  private static final String UNIT = "\\s?(?:marks?|points?|pts?|p|%)";

  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:[(\\[]\\s*+(?:worth\\s++)?\\+?"
              + NUMBER
              + UNIT
              + "(?:\\s+each)?\\s*[)\\]]|\\["
              + NUMBER
              + "\\]|\\s[-–—:=]\\s?"
              + NUMBER
              + UNIT
              + ")\\s*+[.;]?\\s*+$");

  static Points of(RichText text) {
    Matcher end = END.matcher(text.text());
    if (!end.find() || end.start() == 0) {
      return new Points(text, 0);
    }
    for (int group = 1; group <= end.groupCount(); group++) {
      if (end.group(group) != null) {
        double value = Double.parseDouble(end.group(group).replace(',', '.'));
        return new Points(text.part(0, end.start()), value);
      }
    }
    return new Points(text, 0);
  }
}
