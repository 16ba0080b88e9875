package io.github.rubricscorer.docs;

import java.util.Arrays;
import java.util.List;

/**
 * A table of a page.
 *
 * @param line the number of its first line
 * @param columns the words of its head
 * @param rows the cells of each row, with {@code \|} read as {@code |}
 */
record TableOnPage(int line, List<String> columns, List<List<String>> rows) {
  static TableOnPage of(int line, List<String> lines) {
    return new TableOnPage(
        line, cells(lines.getFirst()), lines.stream().skip(2).map(TableOnPage::cells).toList());
  }

  private static List<String> cells(String line) {
    String inner = line.strip().replace("\\|", "\0");
    return Arrays.stream(inner.substring(1, inner.length() - 1).split("\\|", -1))
        .map(cell -> cell.replace('\0', '|').strip())
        .toList();
  }

  boolean has(String... names) {
    return columns.containsAll(List.of(names));
  }

  /** Returns what stands in backticks in one cell of a row. */
  List<String> code(List<String> row, String column) {
    return Page.code(row.get(columns.indexOf(column)));
  }
}
