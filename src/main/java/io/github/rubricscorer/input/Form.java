package io.github.rubricscorer.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How an input of many answers is laid out. */
public enum Form {
  /** One JSON object a line. */
  JSON_LINES,

  /** JSON of any other layout: an array of objects, or objects of several lines each. */
  JSON,

  /** A table whose first line names the columns. */
  CSV;

  /** The most bytes that are looked at. */
  private static final int LOOK = 1 << 16;

  private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");
  private static final List<String> OBJECTS = List.of(".json", ".jsonl", ".ndjson");

  /**
   * Finds out the form of an input, of which nothing is taken.
   *
   * <p>Its first character tells an array, its first line whether an object ends where the line
   * does. Anything else is CSV where the file's name says so or the line has a name that is wanted
   * or, in a file that is not called JSON, something that separates cells.
   *
   * @param in UTF-8
   * @param name the file's name
   * @param wanted names that columns of CSV may have
   */
  public static Form of(BufferedInputStream in, String name, Collection<String> wanted)
      throws IOException {
    in.mark(LOOK);
    byte[] line = firstLine(in);
    in.reset();
    String text = new String(line, StandardCharsets.UTF_8).strip();
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case '[' -> JSON;
      case '{' -> line.length < LOOK - 1 && isCutOff(line) ? JSON : JSON_LINES;
      default -> isTable(text, name, wanted) ? CSV : JSON_LINES;
    };
  }

  /** Finds out the form of a text. */
  public static Form of(String text, String name, Collection<String> wanted) {
    String start = text.substring(0, Math.min(text.length(), LOOK));
    byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
    try {
      return of(new BufferedInputStream(new ByteArrayInputStream(bytes)), name, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isTable(String line, String name, Collection<String> wanted) {
    String lower = name.toLowerCase(Locale.ROOT);
    char delimiter = Header.delimiter(line, wanted);
    return TABLES.stream().anyMatch(lower::endsWith)
        || Header.known(line, delimiter, wanted) > 0
        || OBJECTS.stream().noneMatch(lower::endsWith)
            && (Header.cells(line, delimiter).size() > 1
                || line.replace("\"", "").startsWith("sep="));
  }

  /** Whether an object does not end on its line. */
  private static boolean isCutOff(byte[] line) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length; i++) {
      switch (line[i]) {
        case '"' -> quoted = !quoted;
        case '\\' -> i += quoted ? 1 : 0;
        case '{', '[' -> depth += quoted ? 0 : 1;
        case '}', ']' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
    }
    return depth > 0 && !quoted;
  }

  /** The first line that is not blank, as far as it is looked at. */
  private static byte[] firstLine(BufferedInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean blank = true;
    for (int i = 0; i < LOOK - 1; i++) {
      int b = in.read();
      if (b < 0 || (b == '\n' || b == '\r') && !blank) {
        break;
      }
      blank &= b <= ' ';
      line.write(b);
    }
    return line.toByteArray();
  }
}
