package io.github.rubricscorer.report.layout;

import java.util.ArrayList;
import java.util.List;

/** Rows whose columns line up; the last column is left ragged. */
public final class Table {
  private static final String GAP = "  ";

  private final String indent;
  private final int width;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** Makes a table with one line for each row. */
  public Table(String indent) {
    this(indent, Integer.MAX_VALUE);
  }

  /** Makes a table whose last column is wrapped at a width where rows have several columns. */
  public Table(String indent, int width) {
    this.indent = indent;
    this.width = width;
  }

  /** A text and its colour. */
  public record Cell(String text, Ink ink) {
    public static Cell plain(String text) {
      return new Cell(text, Ink.NONE);
    }
  }

  public void row(Cell... cells) {
    rows.add(List.of(cells));
  }

  /** Adds a text below a row, wrapped and indented by so many columns; it takes the whole width. */
  public void note(int columns, String text) {
    Paragraph.wrapped(" ".repeat(columns), text, Paragraph.WIDTH - Paragraph.width(indent))
        .lines()
        .forEach(line -> row(Cell.plain(line)));
  }

  public String text(Palette palette) {
    StringBuilder out = new StringBuilder();
    List<Integer> widest = widest();
    for (List<Cell> row : rows) {
      StringBuilder lead = new StringBuilder(indent);
      for (int column = 0; column < row.size() - 1; column++) {
        Cell cell = row.get(column);
        lead.append(palette.paint(cell.ink(), cell.text()))
            .repeat(" ", widest.get(column) - Paragraph.width(cell.text()))
            .append(GAP);
      }
      Cell last = row.getLast();
      String text = palette.paint(last.ink(), last.text());
      String line = row.size() > 1 ? Paragraph.wrapped(lead.toString(), text, width) : lead + text;
      out.append(line.stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /** Returns the width of each column but the last ones of rows. */
  private List<Integer> widest() {
    List<Integer> widest = new ArrayList<>();
    for (List<Cell> row : rows) {
      for (int column = 0; column < row.size() - 1; column++) {
        int cell = Paragraph.width(row.get(column).text());
        if (column == widest.size()) {
          widest.add(cell);
        } else {
          widest.set(column, Math.max(cell, widest.get(column)));
        }
      }
    }
    return widest;
  }
}
