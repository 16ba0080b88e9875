package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import java.util.ArrayList;
import java.util.List;

/** A table as it is pasted from a word processor: a line for each row, tabs between its cells. */
final class TabbedRows {
  private static final String TAB = "\t";

  /** Points that go up by one from row to row do so in no more rows. */
  private static final int MOST_RISING = 3;

  private TabbedRows() {}

  /** Whether all lines but a title have as many cells, and more than one. */
  static boolean isIn(List<RichText> lines) {
    List<RichText> rows = rows(lines);
    return rows.size() > 1
        && rows.stream().map(row -> cells(row).size()).distinct().count() == 1
        && rows.stream().skip(1).allMatch(row -> hasNumber(cells(row)));
  }

  private static List<RichText> rows(List<RichText> lines) {
    int from = 0;
    while (from < lines.size() && !lines.get(from).text().contains(TAB)) {
      from++;
    }
    List<RichText> rows = lines.subList(from, lines.size());
    return rows.stream().allMatch(row -> row.text().contains(TAB)) ? rows : List.of();
  }

  private static boolean hasNumber(List<RichText> cells) {
    return cells.stream().anyMatch(TabbedRows::isNumber);
  }

  private static boolean isNumber(RichText cell) {
    return Columns.points(cell.text()) != 0 && cell.text().length() <= 10;
  }

  private static List<RichText> cells(RichText row) {
    List<RichText> cells = new ArrayList<>();
    int from = 0;
    for (String cell : row.text().split(TAB, -1)) {
      cells.add(row.part(from, from + cell.length()));
      from += cell.length() + 1;
    }
    return cells;
  }

  /** The rows as those of a table, below the text that stands over them. */
  static List<Segment> of(List<RichText> lines, int first) {
    List<Segment> segments = new ArrayList<>();
    List<RichText> rows = rows(lines);
    int over = lines.size() - rows.size();
    if (over > 0) {
      RichText text = RichText.joined(lines.subList(0, over), " ");
      segments.add(segment(Segment.Kind.TEXT, first, first + over - 1, text, List.of()));
    }
    List<RichText> names = cells(rows.getFirst());
    boolean named = names.stream().anyMatch(name -> Columns.isName(name.text()));
    int line = first + over;
    if (!named) {
      segments.add(
          segment(Segment.Kind.TABLE_HEAD, line, line, RichText.plain(""), unnamed(names, rows)));
    }
    for (RichText row : rows) {
      Segment.Kind kind =
          named && line == first + over ? Segment.Kind.TABLE_HEAD : Segment.Kind.TABLE_ROW;
      segments.add(segment(kind, line, line, row, cells(row)));
      line++;
    }
    return segments;
  }

  /** Names for columns that have none, by what is in them; the first may only number the rows. */
  private static List<RichText> unnamed(List<RichText> cells, List<RichText> rows) {
    List<String> first = rows.stream().map(row -> cells(row).getFirst().text()).toList();
    boolean more =
        rows.size() > MOST_RISING || cells.stream().skip(1).anyMatch(TabbedRows::isNumber);
    boolean numbered = more && Enumerators.count(first);
    List<RichText> names = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean points = isNumber(cells.get(i)) && !(i == 0 && numbered);
      names.add(RichText.plain(points ? "points" : ""));
    }
    return names;
  }

  private static Segment segment(
      Segment.Kind kind, int first, int last, RichText text, List<RichText> cells) {
    return new Segment(kind, 0, 0, false, first, last, text, cells);
  }
}
