package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says that earns more and less of the same points: "Partly (1): quieter; fully (2):
 * quieter step by step".
 *
 * @param before what it says besides; possibly blank
 * @param each what each degree asks for, with its label, and its points
 * @param full what the highest asks for
 */
public record Degrees(RichText before, List<Points> each, RichText full) {
  /** The points of a degree before what it asks for: "(1):", "[2 marks]:", "2 marks:", "1 =". */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:(?<=\\p{L}[)*]?\\s?)[(\\[]\\s?(?<bracketed>"
              + Points.NUMBER
              + ")(?:"
              + Points.UNIT
              + ")?\\s?[)\\]]\\s?[:=–—-]|(?<![\\p{L}\\d.,])(?<named>"
              + Points.NUMBER
              + ")(?:"
              + Points.UNIT
              + "\\s?[:=]|\\s?=))\\s*");

  /** What a degree is called is no longer, and has no stop in it. */
  private static final Pattern NAME = Pattern.compile("(?:^|[.;,:\\n])\\s*([^.;,:\\n]{0,40})$");

  private static final int MOST_NAME_WORDS = 4;

  /** No name of a degree begins farther before its points. */
  private static final int FARTHEST = 60;

  /** Copies the list. */
  public Degrees {
    each = List.copyOf(each);
  }

  /**
   * The degrees in a cell.
   *
   * @param worth the points of its row, which the highest has
   */
  public static Optional<Degrees> of(RichText cell, double worth) {
    return labelled(cell).or(() -> ended(cell)).filter(degrees -> degrees.worth() == worth);
  }

  /** The points of the highest. */
  public double worth() {
    return highest(each).value();
  }

  /** All of the cell that earns all points. */
  public RichText whole() {
    return before.isBlank() ? full : RichText.joined(List.of(before, full), " ");
  }

  /** Those that do not earn all points. */
  public List<Points> lower() {
    return each.stream().filter(one -> one.value() < worth()).toList();
  }

  private static Points highest(List<Points> each) {
    return each.stream().max(Comparator.comparingDouble(Points::value)).orElseThrow();
  }

  private static Optional<Degrees> labelled(RichText cell) {
    String text = cell.text();
    List<Integer> starts = new ArrayList<>();
    List<Integer> asked = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher label = LABEL.matcher(text);
    while (label.find()) {
      int from = asked.isEmpty() ? 0 : asked.getLast();
      int near = Math.max(from, label.start() - FARTHEST);
      Matcher name = NAME.matcher(text.substring(near, label.start()));
      if (name.find() && name.group(1).strip().split("\\s+", -1).length <= MOST_NAME_WORDS) {
        starts.add(near + name.start(1));
        asked.add(label.end());
        names.add(name.group(1).strip().toLowerCase(Locale.ROOT));
        String number = label.group("bracketed");
        values.add(Points.number(number == null ? label.group("named") : number));
      }
    }
    names.removeIf(String::isEmpty);
    if (!areDegrees(values) || names.stream().distinct().count() < names.size()) {
      return Optional.empty();
    }
    List<Points> each = new ArrayList<>();
    int highest = 0;
    for (int i = 0; i < starts.size(); i++) {
      each.add(new Points(cell.part(starts.get(i), end(starts, i, text)), values.get(i)));
      highest = values.get(i) > values.get(highest) ? i : highest;
    }
    RichText full = unparted(cell.part(asked.get(highest), end(starts, highest, text)));
    return Optional.of(new Degrees(unparted(cell.part(0, starts.getFirst())), each, full));
  }

  private static int end(List<Integer> starts, int at, String text) {
    return at + 1 < starts.size() ? starts.get(at + 1) : text.length();
  }

  /** Those whose points stand after them: "gets quieter [1]; does so step by step [2]". */
  private static Optional<Degrees> ended(RichText cell) {
    List<Points> each = Points.each(cell);
    return areDegrees(each.stream().map(Points::value).toList())
        ? Optional.of(new Degrees(RichText.plain(""), each, highest(each).text()))
        : Optional.empty();
  }

  /** Whether each is worth another number of points: two of the same are two things to say. */
  private static boolean areDegrees(List<Double> values) {
    return values.size() > 1
        && values.stream().distinct().count() == values.size()
        && values.stream().allMatch(value -> value >= 0);
  }

  private static RichText unparted(RichText text) {
    int end = text.text().length();
    while (end > 0 && ",; ".indexOf(text.text().charAt(end - 1)) >= 0) {
      end--;
    }
    return text.part(0, end);
  }
}
