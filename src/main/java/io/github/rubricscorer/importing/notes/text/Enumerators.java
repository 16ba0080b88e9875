package io.github.rubricscorer.importing.notes.text;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers and letters that count questions: {@code 1)}, {@code (a)}, {@code 2.}, {@code Q3.} */
public final class Enumerators {
  private static final Pattern ENUMERATOR =
      Pattern.compile(
          "^\\s*(?:(?:[Qq](?:uestion)?\\s?)?\\(?(\\d{1,3})[).]|\\([a-zA-Z]\\)|[a-zA-Z]\\))\\s+");

  private static final Pattern LETTER = Pattern.compile("^\\s*\\(?[a-zA-Z]\\)");

  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx");

  /** What counts the rows of a table. */
  private enum Count {
    /** "1", "MP2", "1.3". */
    NUMBER("(?<group>(?:\\p{L}{1,3}[ .-]?)?(?:\\d{1,2}\\.)*)(?<count>\\d{1,3})"),
    /** "a)", "(b)", "2c". */
    LETTER("(?<group>(?:\\d{1,3}[.)]? ?)?)\\(?(?<count>[a-zA-Z])"),
    /** "iv". */
    ROMAN("(?<group>)(?<count>[ivx]{1,5}|[IVX]{1,5})");

    private final Pattern pattern;

    Count(String cell) {
      pattern = Pattern.compile("[(\\[#]{0,2}" + cell + "[)\\].:]{0,2}");
    }

    private int place(String count) {
      return switch (this) {
        case NUMBER -> Integer.parseInt(count);
        case LETTER -> Character.toLowerCase(count.charAt(0)) - 'a' + 1;
        case ROMAN -> Enumerators.ROMAN.indexOf(count.toLowerCase(Locale.ROOT)) + 1;
      };
    }

    /** Whether each cell is the next after the one before, or the first of another group. */
    private boolean isIn(List<String> cells) {
      String group = "";
      int last = 0;
      int seen = 0;
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i).strip();
        Matcher matcher = pattern.matcher(cell);
        if (cell.isEmpty()) {
          continue;
        }
        if (!matcher.matches()) {
          return seen > 1 && i + 1 == cells.size();
        }
        int own = place(matcher.group("count"));
        int next = seen > 0 && matcher.group("group").equals(group) ? last + 1 : 1;
        if (own == 0 || seen > 0 && own != next) {
          return false;
        }
        group = matcher.group("group");
        last = own;
        seen++;
      }
      return seen > 1;
    }
  }

  private Enumerators() {}

  /**
   * Whether cells below each other only count; empty ones do not matter, nor does the last, which
   * may sum up.
   */
  public static boolean count(List<String> cells) {
    return Stream.of(Count.values()).anyMatch(count -> count.isIn(cells));
  }

  /** Whether a cell has nothing but what counts. */
  public static boolean isCount(String cell) {
    return Stream.of(Count.values())
        .anyMatch(count -> count.pattern.matcher(cell.strip()).matches());
  }

  /** How many characters an enumerator has at the start, with the blanks after it; 0 for none. */
  public static int length(String text) {
    Matcher matcher = ENUMERATOR.matcher(text);
    return matcher.find() ? matcher.end() : 0;
  }

  /** The number that a text begins with; 0 where there is none. */
  public static int number(String text) {
    Matcher matcher = ENUMERATOR.matcher(text);
    return matcher.find() && matcher.group(1) != null ? Integer.parseInt(matcher.group(1)) : 0;
  }

  /** Whether it begins with a letter that counts parts of a question. */
  public static boolean isLetter(String text) {
    return LETTER.matcher(text).find();
  }

  /** The text behind an enumerator. */
  public static RichText without(RichText text) {
    return text.from(length(text.text()));
  }
}
