package io.github.rubricscorer.importing.notes.marking;

import io.github.rubricscorer.importing.notes.text.Enumerators;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the columns of a table of criteria are for; -1 for those that it does not have.
 *
 * @param question the question
 * @param criterion what is to be said
 * @param points what it is worth
 * @param keywords words that say it
 * @param hint what to say when it is missing
 * @param number what numbers the rows
 * @param accepted what else earns the points; possibly several, or none
 * @param refused what does not; possibly several, or none
 * @param isNamed whether a column is called a criterion, so that the table is none of an answer
 */
public record Columns(
    int question,
    int criterion,
    int points,
    int keywords,
    int hint,
    int number,
    List<Integer> accepted,
    List<Integer> refused,
    boolean isNamed) {
  private static final Set<String> QUESTIONS =
      Set.of("question", "task", "exercise", "prompt", "item text", "frage", "aufgabe");

  private static final Set<String> CRITERIA =
      Set.of(
          "criterion",
          "criteria",
          "aspect",
          "concept",
          "topic",
          "key point",
          "what",
          "point",
          "expected answer",
          "expected",
          "marking point",
          "requirement",
          "element",
          "item",
          "kriterium",
          "aspekt",
          "erwartung");

  private static final Set<String> POINTS =
      Set.of(
          "points", "marks", "mark", "weight", "score", "pts", "value", "worth", "credit", "punkte",
          "pkt", "be", "gewicht");

  /** The same, where another column may have what somebody got. */
  private static final Set<String> MOST_POINTS =
      Set.of("max", "max points", "maximum", "max marks", "max score", "out of");

  private static final Set<String> KEYWORDS =
      Set.of(
          "key words",
          "keywords",
          "synonyms",
          "terms",
          "key terms",
          "words",
          "examples",
          "example",
          "e g",
          "beispiele",
          "stichwörter",
          "schlüsselwörter",
          "synonyme");

  /** Key words where nothing else has them, else a hint. */
  private static final Set<String> EITHER = Set.of("comment", "comments", "details");

  private static final Set<String> HINTS =
      Set.of(
          "hint",
          "notes",
          "note",
          "description",
          "feedback",
          "guidance",
          "explanation",
          "remarks",
          "hinweis",
          "hinweise");

  /** Names of columns that say what is accepted, or what is not, as spreadsheets have them. */
  private static final List<String> GUIDANCE =
      List.of(
          "accept",
          "also accept",
          "accepted answers",
          "alternatives",
          "allow",
          "do not accept",
          "not accepted",
          "reject",
          "ignore",
          "not enough",
          "auch richtig",
          "nicht akzeptiert");

  /** Names that columns may have. */
  public static final List<String> NAMES = names();

  /** Columns that number the rows. */
  private static final Set<String> NUMBERS =
      Set.of(
          "", "no", "nr", "number", "num", "nummer", "lfd nr", "ref", "id", "mp", "row", "line",
          "code", "letter", "part", "step", "teil", "schritt", "zeile");

  private static final String AMOUNT = "(?:\\d?[½¼]|\\d{1,6}(?:[.,]\\d{1,3})?)";

  private static final Pattern NUMBER = Pattern.compile("(^\\s*[-−–])?\\s?(" + AMOUNT + ")");

  /** Behind a number of points, another that it may be, or that comes to it: "1 or 2", "0-2". */
  private static final Pattern NEXT =
      Pattern.compile(
          "(?i)(?:"
              + Points.UNIT
              + ")?(?:\\s*+\\([^()]{1,40}\\)|\\s*+(?:for )?each)?\\s*+(?<by>[-−–—/,;+×]|(?<= )x(?= )"
              + "|(?<=[ \\d])(?:or|oder|to|bis|and|und|bzw\\.)(?= ))\\s*+"
              + "(?:(?:or|oder|up to|max(?:imum|\\.)?|höchstens)\\s)?\\s*+(?<next>"
              + AMOUNT
              + ")");

  /** Copies the lists. */
  public Columns {
    accepted = List.copyOf(accepted);
    refused = List.copyOf(refused);
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    List.of(QUESTIONS, CRITERIA, POINTS, MOST_POINTS, KEYWORDS, EITHER, HINTS, GUIDANCE)
        .forEach(names::addAll);
    names.sort(null);
    return List.copyOf(names);
  }

  /**
   * Tells columns by their names.
   *
   * @param rows what is in them, for one that only numbers the rows
   */
  public static Columns of(List<String> names, List<List<String>> rows) {
    List<String> plain = new ArrayList<>(names.stream().map(Columns::plain).toList());
    int most = place(plain, MOST_POINTS);
    int points = most < 0 ? place(plain, POINTS) : most;
    int question = place(plain, QUESTIONS);
    boolean named = place(plain, CRITERIA) >= 0;
    int number = number(plain, rows, question, points);
    if (number >= 0) {
      plain.set(number, "");
    }
    List<Integer> accepted = new ArrayList<>();
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != points && i != question && i != number) {
        guidance(names.get(i), i, accepted, refused);
      }
    }
    int keywords = place(plain, KEYWORDS);
    int hint = place(plain, HINTS);
    int either = place(plain, EITHER);
    if (keywords < 0 && accepted.isEmpty()) {
      keywords = either;
    } else if (hint < 0) {
      hint = either;
    }
    int criterion = place(plain, CRITERIA);
    if (criterion < 0 && hint >= 0 && plain.get(hint).equals("description")) {
      criterion = hint;
      hint = -1;
      named = true;
    }
    List<Integer> known = new ArrayList<>(List.of(question, points, keywords, hint, number));
    known.addAll(accepted);
    known.addAll(refused);
    for (int i = 0; criterion < 0 && i < plain.size(); i++) {
      criterion = known.contains(i) ? -1 : i;
    }
    if (criterion < 0 && !accepted.isEmpty() && !refused.isEmpty()) {
      criterion = accepted.removeFirst();
    } else if (criterion < 0 && number >= 0) {
      criterion = number;
      number = -1;
    }
    return new Columns(
        question,
        criterion,
        points,
        keywords,
        hint,
        number,
        accepted,
        refused,
        named || !refused.isEmpty());
  }

  private static void guidance(
      String name, int column, List<Integer> accepted, List<Integer> refused) {
    Optional<Guidance.Kind> kind = Guidance.ofColumn(name);
    if (kind.isPresent() && kind.get() == Guidance.Kind.ACCEPTED) {
      accepted.add(column);
    } else if (kind.isPresent() && kind.get() == Guidance.Kind.REFUSED) {
      refused.add(column);
    }
  }

  /** The column that only numbers the rows: one that is called so, or the first. */
  private static int number(List<String> names, List<List<String>> rows, int question, int points) {
    boolean first = true;
    for (int i = 0; i < names.size(); i++) {
      if (i == question || i == points) {
        continue;
      }
      int column = i;
      if ((first || NUMBERS.contains(names.get(i)))
          && Enumerators.count(
              rows.stream().map(row -> column < row.size() ? row.get(column) : "").toList())) {
        return i;
      }
      first = false;
    }
    return -1;
  }

  /** The same without points. */
  public Columns pointless() {
    return new Columns(question, criterion, -1, keywords, hint, number, accepted, refused, isNamed);
  }

  /** Whether a column is for anything but to number the rows. */
  public boolean has(int column) {
    return column == question
        || column == criterion
        || column == points
        || column == keywords
        || column == hint
        || accepted.contains(column)
        || refused.contains(column);
  }

  /** Whether the column that numbers the rows has a name that says something else. */
  public boolean isNumberedAs(List<String> names) {
    String name = number < 0 ? "" : plain(names.get(number));
    return !NUMBERS.contains(name) && !CRITERIA.contains(name);
  }

  /** Whether a column may have this name. */
  public static boolean isName(String name) {
    return NAMES.contains(plain(name)) || Guidance.ofColumn(name).isPresent();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
  }

  private static int place(List<String> names, Set<String> known) {
    for (int i = 0; i < names.size(); i++) {
      if (known.contains(names.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The points in a cell, below 0 where they are taken off; 0 where there are none. Of several that
   * it may be, "1 or 2", "0-2", those that all of it earns.
   */
  public static double points(String cell) {
    Matcher matcher = NUMBER.matcher(cell);
    if (!matcher.find()) {
      return 0;
    }
    double points = Points.number(matcher.group(2));
    if (matcher.group(1) != null) {
      return -points;
    }
    Matcher next = NEXT.matcher(cell);
    for (int end = matcher.end(); next.region(end, cell.length()).lookingAt(); end = next.end()) {
      double other = Points.number(next.group("next"));
      points =
          switch (next.group("by")) {
            case "+" -> points + other;
            case "×", "x" -> points * other;
            default -> Math.max(points, other);
          };
    }
    return points;
  }

  /** The words in a cell, which commas, semicolons, slashes or bars part. */
  public static List<String> words(String cell) {
    List<String> words = new ArrayList<>();
    for (String word : cell.split("[,;|\\n]|\\s/\\s|\\sor\\s", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
