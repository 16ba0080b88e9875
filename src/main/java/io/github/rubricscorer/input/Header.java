package io.github.rubricscorer.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What the first lines of CSV tell before they are read as such.
 *
 * @param delimiter what separates cells
 * @param linesBefore how many lines have been taken that are no part of the table
 */
record Header(char delimiter, long linesBefore) {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /** Names of columns are short; a longer line is looked at no further. */
  private static final int MAX_LENGTH = 1 << 15;

  /** Looks at the header and takes what stands before it. */
  static Header read(BufferedReader text, Collection<String> wanted) throws IOException {
    long before = 0;
    String first = line(text);
    while (first.isBlank() && !first.isEmpty()) {
      take(text, first);
      before++;
      first = line(text);
    }
    String said = first.strip().replace("\"", "");
    if (said.length() == 5 && said.regionMatches(true, 0, "sep=", 0, 4)) {
      take(text, first);
      return new Header(said.charAt(4), before + 1);
    }
    if (first.strip().equalsIgnoreCase("sep=")) {
      take(text, first);
      return new Header('\t', before + 1);
    }
    return new Header(delimiter(first, wanted), before);
  }

  /** What separates the cells of a header best: most names that are wanted, then most cells. */
  static char delimiter(String header, Collection<String> wanted) {
    return DELIMITERS.stream()
        .max(
            Comparator.<Character>comparingLong(c -> known(header, c, wanted))
                .thenComparingInt(c -> cells(header, c).size())
                .thenComparingInt(c -> -DELIMITERS.indexOf(c)))
        .orElseThrow();
  }

  /** How many of the names that are wanted a header has. */
  static long known(String header, char delimiter, Collection<String> wanted) {
    List<String> cells = cells(header, delimiter);
    return wanted.stream()
        .filter(name -> cells.stream().anyMatch(cell -> cell.equalsIgnoreCase(name.strip())))
        .count();
  }

  /** The cells of a header, without spaces and quotes around. */
  static List<String> cells(String header, char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      quoted ^= c == '"';
      if (c == delimiter && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else if (c != '"') {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /** The next line with its line end, which is not taken; empty at the end of the text. */
  private static String line(BufferedReader text) throws IOException {
    text.mark(MAX_LENGTH + 2);
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    int c = text.read();
    while (c >= 0 && line.length() < MAX_LENGTH) {
      line.append((char) c);
      quoted ^= c == '"';
      if (c == '\n' && !quoted) {
        break;
      }
      c = text.read();
      if (line.charAt(line.length() - 1) == '\r' && c != '\n' && !quoted) {
        break;
      }
    }
    text.reset();
    return line.toString();
  }

  private static void take(BufferedReader text, String line) throws IOException {
    text.skip(line.length());
  }
}
