package io.github.rubricscorer.report.layout;

import java.util.regex.Pattern;

/** Text wrapped at blanks, for terminals. */
public final class Paragraph {
  /** The width of a terminal that nobody has touched. */
  public static final int WIDTH = 80;

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[\\d*m");

  private Paragraph() {}

  /**
   * Wraps a text that is safe to print. The first line starts with the lead, the others with blanks
   * of its width; a word that is too long for a line has one to itself.
   */
  public static String wrapped(String lead, String text) {
    return wrapped(lead, text, WIDTH);
  }

  /** The same for another width. */
  public static String wrapped(String lead, String text, int columns) {
    StringBuilder out = new StringBuilder(lead);
    int indent = width(lead);
    int used = indent;
    for (String word : text.strip().split("\\s+", -1)) {
      int needed = width(word);
      if (used > indent && used + 1 + needed > columns) {
        out.append('\n').repeat(" ", indent);
        used = indent;
      } else if (used > indent) {
        out.append(' ');
        used++;
      }
      out.append(word);
      used += needed;
    }
    return out.append('\n').toString();
  }

  /** The number of columns that a text takes: two for a pictograph, none for a colour or accent. */
  public static int width(String text) {
    return COLOUR.matcher(text).replaceAll("").codePoints().map(Paragraph::columns).sum();
  }

  private static int columns(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    return Character.isIdeographic(c)
        || (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x3041 && c <= 0x33FF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xFF01 && c <= 0xFF60)
        || Character.isEmojiPresentation(c);
  }
}
