package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Plain text escaped for CommonMark 0.31 and GitHub's extensions, so that it is shown as it is.
 *
 * <p>Characters that begin inline markup get a backslash wherever they stand, those that begin a
 * block only at the start of a line. Markup of HTML becomes character references, which hold even
 * where a processor passes over backslashes.
 */
public final class MarkdownText {
  private static final String INLINE_MARKUP = "\\`*_[]|~$";
  private static final Pattern BLOCK_START =
      Pattern.compile("^(?=[#+=-])|(?<=^\\d{1,9})(?=[.)](?: |$))");

  private MarkdownText() {}

  /**
   * Returns a text on one line.
   *
   * @param text any text
   * @return the text, escaped for inline content at the start of a block or in a table
   */
  public static String line(String text) {
    StringBuilder out = new StringBuilder();
    Printable.line(text).codePoints().forEach(c -> appendEscaped(out, c));
    return BLOCK_START.matcher(out).replaceFirst("\\\\");
  }

  /** Returns a text of several lines as a block quotation; blank lines part its paragraphs. */
  public static String quotation(String text) {
    List<String> lines = Printable.lines(text).strip().lines().map(MarkdownText::line).toList();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      boolean breaks =
          i < lines.size() - 1 && !lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty();
      out.append(lines.get(i).isEmpty() ? ">" : "> " + lines.get(i));
      out.append(breaks ? "\\\n" : "\n");
    }
    return out.toString();
  }

  /** Returns an answer as a block quotation. */
  public static String answer(String answer, Language language) {
    return Printable.isInvisible(answer)
        ? "> " + ReportLabel.EMPTY_ANSWER.text(language) + "\n"
        : quotation(answer);
  }

  /** Returns plain texts as a list after a lead, or nothing if there are none. */
  public static String list(String lead, List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(MarkdownText::line)
            .collect(Collectors.joining("\n- ", lead + "\n- ", "\n"));
  }

  /**
   * Returns a table.
   *
   * @param header the cells of the first row, Markdown already
   * @param rows the cells of the others, as many in each
   * @return the table, whose lines end in line feeds
   */
  public static String table(List<String> header, List<List<String>> rows) {
    return row(header)
        + row(header.stream().map(name -> "---").toList())
        + rows.stream().map(MarkdownText::row).collect(Collectors.joining());
  }

  /** Returns the row of a table of cells that are Markdown already. */
  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static void appendEscaped(StringBuilder out, int c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      default -> {
        if (INLINE_MARKUP.indexOf(c) >= 0) {
          out.append('\\');
        }
        out.appendCodePoint(c);
      }
    }
  }
}
