package io.github.rubricscorer.importing.notes.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * @param isNamed whether a column is called a criterion, so that the table is none of an answer
 */
public record Columns(
    int question, int criterion, int points, int keywords, int hint, boolean isNamed) {
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
          "points", "marks", "mark", "weight", "score", "pts", "value", "credit", "punkte",
          "gewicht");

  /** The same, where another column may have what somebody got. */
  private static final Set<String> MOST_POINTS =
      Set.of("max", "max points", "maximum", "max marks", "max score", "out of");

  private static final Set<String> KEYWORDS =
      Set.of(
          "key words",
          "keywords",
          "synonyms",
          "accept",
          "terms",
          "also accept",
          "key terms",
          "accepted answers",
          "words",
          "alternatives",
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

  /** Names that columns may have. */
  public static final List<String> NAMES = names();

  private static final Pattern NUMBER =
      Pattern.compile("(^\\s*[-−–])?\\s?(\\d{1,6}(?:[.,]\\d{1,3})?)");

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    List.of(QUESTIONS, CRITERIA, POINTS, MOST_POINTS, KEYWORDS, EITHER, HINTS)
        .forEach(names::addAll);
    names.sort(null);
    return List.copyOf(names);
  }

  /** Tells columns by their names. */
  public static Columns of(List<String> names) {
    List<String> plain = names.stream().map(Columns::plain).toList();
    int most = place(plain, MOST_POINTS);
    int points = most < 0 ? place(plain, POINTS) : most;
    int keywords = place(plain, KEYWORDS);
    int hint = place(plain, HINTS);
    int either = place(plain, EITHER);
    if (keywords < 0) {
      keywords = either;
    } else if (hint < 0) {
      hint = either;
    }
    int question = place(plain, QUESTIONS);
    int criterion = place(plain, CRITERIA);
    if (criterion < 0 && hint >= 0 && plain.get(hint).equals("description")) {
      criterion = hint;
      hint = -1;
    }
    boolean named = criterion >= 0;
    for (int i = 0; criterion < 0 && i < plain.size(); i++) {
      if (i != points && i != keywords && i != hint && i != question) {
        criterion = i;
      }
    }
    return new Columns(question, criterion, points, keywords, hint, named);
  }

  /** The same without points. */
  public Columns pointless() {
    return new Columns(question, criterion, -1, keywords, hint, isNamed);
  }

  /** Whether a column is for anything. */
  public boolean has(int column) {
    return column == question
        || column == criterion
        || column == points
        || column == keywords
        || column == hint;
  }

  /** Whether a column may have this name. */
  public static boolean isName(String name) {
    return NAMES.contains(plain(name));
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

  /** The points in a cell, below 0 where they are taken off; 0 where there are none. */
  public static double points(String cell) {
    Matcher matcher = NUMBER.matcher(cell);
    if (!matcher.find()) {
      return 0;
    }
    double points = Double.parseDouble(matcher.group(2).replace(',', '.'));
    return matcher.group(1) == null ? points : -points;
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
