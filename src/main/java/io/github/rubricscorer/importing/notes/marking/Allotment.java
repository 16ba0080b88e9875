package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line above or below a list says of how its items count: "Any two from:", "(max 3)", "1
 * point each:".
 *
 * @param best how many items count; 0 where all do
 * @param most the most points that they can earn together; 0 where nothing is said
 * @param each the points of each; 0 where nothing is said
 */
public record Allotment(int best, double most, double each) {
  private static final Pattern ANY =
      Pattern.compile(
          "(?i)\\b(?:any|beliebige|irgend)\\s*(?<any>"
              + Points.COUNT
              + ")\\b|\\b(?<of>"
              + Points.COUNT
              + ")\\s+(?:of|from|out of|aus|von|der)\\s+(?:the\\s+|den\\s+)?(?:following|these|those|below|folgenden)\\b"
              + "|^\\W*(?<among>"
              + Points.COUNT
              + ")\\s+(?:of|from|aus|von)\\s+"
              + Points.COUNT
              + "\\b");

  private static final Pattern MOST =
      Pattern.compile(
          "(?i)[(\\[,;–—-]?\\s?\\b(?:(?:up to(?: a)?\\s+)?max(?:\\.|imum|imal|imum of)?(?: of)?\\s*(?<max>"
              + Points.NUMBER
              + ")|(?<below>"
              + Points.NUMBER
              + ")(?:"
              + Points.UNIT
              + ")?\\s*max(?:\\.|imum)?)(?:"
              + Points.UNIT
              + ")?\\s*[)\\]]?");

  private static final Pattern EACH =
      Pattern.compile(
          "(?i)[(\\[,;–—-]?\\s?(?:(?<each>"
              + Points.NUMBER
              + ")(?:"
              + Points.UNIT
              + ")?\\s+each\\b|\\bje(?:weils)?\\s+(?<je>"
              + Points.NUMBER
              + ")"
              + Points.UNIT
              + ")\\s*[)\\]]?");

  /** What is all that a line says: "max 4", "Max. 7 P.". */
  private static final Pattern ALONE =
      Pattern.compile("(?i)\\W*" + MOST.pattern().substring(4) + "\\W*");

  /** What the chosen items earn, before how many they are: "1 point for any two". */
  private static final Pattern BEFORE =
      Pattern.compile("(?i)(" + Points.NUMBER + ")" + Points.UNIT + "\\s+(?:for|für)\\s+$");

  private static final Pattern OVER = Pattern.compile(":(?:\\s?([(\\[][^()\\[\\]]{1,12}[)\\]]))?$");

  /** What says nothing. */
  public static final Allotment NONE = new Allotment(0, 0, 0);

  /** Whether a line stands over a list: it ends with a colon, or with the points behind it. */
  public static boolean isOver(String line) {
    return OVER.matcher(line).find();
  }

  /** What a line above a list says: a heading, or one that ends with a colon. */
  public static Allotment above(RichText line) {
    String text = line.text();
    Matcher any = ANY.matcher(text);
    if (any.find()) {
      double count = value(any, "any", "of", "among");
      Matcher each = EACH.matcher(text);
      return new Allotment(
          (int) count, most(text, any), each.find() ? value(each, "each", "je") : 0);
    }
    Matcher most = MOST.matcher(text);
    Matcher each = EACH.matcher(text);
    return new Allotment(
        0,
        most.find() ? value(most, "max", "below") : 0,
        each.find() ? value(each, "each", "je") : 0);
  }

  /** What the items can earn together: "1 point for any two of these", "Any two from: (2)". */
  private static double most(String text, Matcher any) {
    Points points = Points.of(RichText.plain(text.replaceFirst("[:\\s]+$", "")));
    if (points.value() != 0) {
      return points.value();
    }
    Matcher over = OVER.matcher(text);
    if (over.find() && over.group(1) != null) {
      return Points.alone(over.group(1));
    }
    Matcher before = BEFORE.matcher(text.substring(0, any.start()));
    return before.find() ? Points.number(before.group(1)) : 0;
  }

  /** What a line below a list says; nothing where it is none such. */
  public static Allotment below(String line) {
    Matcher most = MOST.matcher(line);
    return ALONE.matcher(line).matches() && most.find()
        ? new Allotment(0, value(most, "max", "below"), 0)
        : NONE;
  }

  /** Whether it says nothing. */
  public boolean isNone() {
    return equals(NONE);
  }

  /** The same, with the most points that the items can earn. */
  public Allotment withMost(double points) {
    return new Allotment(best, points, each);
  }

  private static double value(Matcher matcher, String... groups) {
    for (String group : groups) {
      if (matcher.group(group) != null) {
        return Points.number(matcher.group(group));
      }
    }
    return 0;
  }
}
