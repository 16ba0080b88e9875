package io.github.rubricscorer.report;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns line up; the last column is left ragged. */
final class Table {
  private static final String GAP = "  ";

  private final String indent;
  private final List<List<Cell>> rows = new ArrayList<>();

  Table(String indent) {
    this.indent = indent;
  }

  /** A text and its colour. */
  record Cell(String text, Ink ink) {
    static Cell plain(String text) {
      return new Cell(text, Ink.NONE);
    }
  }

  void row(Cell... cells) {
    rows.add(List.of(cells));
  }

  /** Adds a text below a row, wrapped and indented by so many columns; it takes the whole width. */
  void note(int columns, String text) {
    Paragraph.wrapped(" ".repeat(columns), text).lines().forEach(line -> row(Cell.plain(line)));
  }

  String text(Palette palette) {
    StringBuilder out = new StringBuilder();
    for (List<Cell> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        Cell cell = row.get(column);
        line.append(palette.paint(cell.ink(), cell.text()));
        if (column < row.size() - 1) {
          line.repeat(" ", widest(column) - Paragraph.width(cell.text())).append(GAP);
        }
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private int widest(int column) {
    return rows.stream()
        .filter(row -> column < row.size() - 1)
        .mapToInt(row -> Paragraph.width(row.get(column).text()))
        .max()
        .orElse(0);
  }
}
