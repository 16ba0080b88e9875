package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Points that a line of a list ends with: "(2 marks)", "[1]", "- 3 pts"; below 0 in "(-1 mark)" and
 * "says it is soil: -1 mark".
 *
 * @param text the line without them
 * @param value how many; 0 where it names none
 */
public record Points(RichText text, double value) {
  private static final String NUMBER = "\\d{1,4}(?:[.,]\\d{1,3})?";
  private static final String MINUS = "(?:[-−–]\\s?|minus\\s)";
  private static final String UNIT = "\\s?(?:marks?|points?|pts?|p)";

  /** Percent in brackets or behind a dash are a share; behind a colon or "=" they are a value. */
  private static final Pattern END =
      Pattern.compile(
          "(?i)(?:[(\\[]\\s*+(?:worth\\s++)?\\+?(?<less>"
              + MINUS
              + ")?(?<bracketed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + "|\\s?%)(?:\\s+each)?\\s*[)\\]]|\\[(?<below>"
              + MINUS
              + ")?(?<squared>"
              + NUMBER
              + ")\\]|\\s(?<dash>[-–—−])\\s?(?<dashed>"
              + NUMBER
              + ")(?:"
              + UNIT
              + "|\\s?%)|\\s[:=]\\s?(?<equal>"
              + NUMBER
              + ")"
              + UNIT
              + ")\\s*+[.;]?\\s*+$");

  private static final List<String> NUMBERS = List.of("bracketed", "squared", "dashed", "equal");

  /** The points of a line. */
  public static Points of(RichText text) {
    Matcher end = END.matcher(text.text());
    if (!end.find() || end.start() == 0) {
      return new Points(text, 0);
    }
    RichText rest = text.part(0, end.start());
    boolean less =
        end.group("less") != null
            || end.group("below") != null
            || end.group("dash") != null && rest.text().endsWith(":");
    String number =
        NUMBERS.stream().map(end::group).filter(Objects::nonNull).findFirst().orElseThrow();
    double value = Double.parseDouble(number.replace(',', '.'));
    return new Points(rest, less ? -value : value);
  }
}
