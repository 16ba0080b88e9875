package io.github.rubricscorer.importing.notes;

import io.github.rubricscorer.importing.notes.marking.Columns;
import io.github.rubricscorer.importing.notes.text.Enumerators;
import io.github.rubricscorer.importing.notes.text.RichText;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.CsvTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A marking scheme as a spreadsheet exports it: a criterion a row, with points, key words and a
 * hint where there are such columns. A column of questions makes a rubric of each; a cell left
 * empty means the question above.
 */
public final class MarkingScheme {
  private final Map<String, QuestionNotes> questions = new LinkedHashMap<>();
  private final List<Leftover> leftovers = new ArrayList<>();
  private String asked = "";

  private MarkingScheme() {}

  /** Reads CSV. */
  public static Notes read(String csv) {
    try {
      return new MarkingScheme().notes(CsvTable.of(csv, Columns.NAMES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Notes notes(CsvTable table) throws IOException {
    Row header = table.header();
    if (header == null || header.fault() != null) {
      if (header != null) {
        fault(header);
      }
      return new Notes(List.of(), leftovers, null);
    }
    boolean names = header.cells().stream().anyMatch(Columns::isName);
    List<Row> rows = new ArrayList<>();
    for (Row row = table.next(1); row != null; row = table.next(1)) {
      rows.add(row);
    }
    List<List<String>> cells = new ArrayList<>(rows.stream().map(Row::cells).toList());
    if (!names) {
      cells.addFirst(header.cells());
    }
    Columns columns = Columns.of(header.cells(), cells);
    if (columns.criterion() < 0) {
      leave(
          header, String.join("; ", header.cells()), "no column of criteria; call one 'criterion'");
      return new Notes(List.of(), leftovers, null);
    }
    if (!names) {
      row(header, columns);
    } else if (columns.isNumberedAs(header.cells())) {
      leave(header, cell(header, columns.number()), SchemeRow.NUMBERS);
    }
    Columns known = columns;
    if (names && rows.stream().anyMatch(row -> cell(row, known.points()).equals("0"))) {
      leave(header, cell(header, known.points()), SchemeRow.SOMEBODYS);
      columns = known.pointless();
    }
    for (Row row : rows) {
      if (row.fault() == null) {
        row(row, columns);
      } else {
        fault(row);
      }
    }
    return new Notes(List.copyOf(questions.values()), leftovers, null);
  }

  private void fault(Row row) {
    leave(row, "", String.valueOf(row.fault()));
  }

  private void leave(Row row, String text, String reason) {
    int line = Math.toIntExact(row.line());
    leftovers.add(new Leftover(line, line, text, reason));
  }

  private void row(Row row, Columns columns) {
    int line = Math.toIntExact(row.line());
    String question = cell(row, columns.question());
    asked = question.isEmpty() ? asked : question;
    SchemeRow criterion =
        new SchemeRow(columns, row.cells().stream().map(RichText::plain).toList(), line, line);
    if (criterion.isRefused()) {
      leftovers.addAll(criterion.leftovers());
      return;
    }
    if (criterion.criterion().isBlank()) {
      leave(row, String.join("; ", row.cells()), "a row without a criterion");
      return;
    }
    if (criterion.isTotal()) {
      leave(row, criterion.text(), SchemeRow.SUM);
      return;
    }
    if (criterion.isMistake()) {
      leave(row, criterion.text(), SchemeRow.MISTAKE);
      return;
    }
    leftovers.addAll(criterion.leftovers());
    questions
        .computeIfAbsent(asked, text -> begun(line, text))
        .add(criterion.remark(Role.CRITERION));
  }

  private static QuestionNotes begun(int line, String question) {
    QuestionNotes begun = new QuestionNotes(line, null);
    if (!question.isEmpty()) {
      begun.addQuestion(Enumerators.without(RichText.plain(question)).text());
    }
    return begun;
  }

  private static String cell(Row row, int column) {
    return column < 0 || column >= row.cells().size() ? "" : row.cells().get(column).strip();
  }
}
