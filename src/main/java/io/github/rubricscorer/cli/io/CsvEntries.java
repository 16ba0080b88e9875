package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.CsvTable.Row;
import io.github.rubricscorer.report.lines.AnswerLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers as rows of CSV. Not thread-safe. */
final class CsvEntries implements Entries {
  private final CsvTable table;
  private final AnswerForm form;
  private final int id;
  private final int question;
  private final int answer;
  private final int least;
  private long number;

  /**
   * Reads the header.
   *
   * @param source the input's name
   * @throws InputException if a column is not there
   */
  CsvEntries(InputStream utf8, String source, AnswerForm form) throws IOException {
    this.form = form;
    table = CsvTable.of(utf8, form.encoding(), form.names());
    Row header = table.header();
    if (header != null && header.fault() != null) {
      String place = header.line() + (header.column() > 0 ? ":" + header.column() : "");
      throw new InputException(source + ":" + place + ": error: " + header.fault());
    }
    boolean empty = header == null;
    id = form.numbered() || empty ? -1 : place(form.id());
    question = form.only() != null || empty ? -1 : place(form.question());
    answer = empty ? -1 : place(form.answer());
    least = Math.max(id, Math.max(question, answer)) + 1;
    if (header != null) {
      require(source + ":" + header.line() + ": error: ");
    }
  }

  private int place(AnswerForm.Field field) {
    return table.place(field.name());
  }

  private void require(String place) {
    StringBuilder missing = new StringBuilder();
    if (id < 0 && !form.numbered() && form.id().given()) {
      missing.append(missing(place, form.id()));
    }
    if (question < 0 && form.only() == null) {
      missing.append(missing(place, form.question()));
    }
    if (answer < 0) {
      missing.append(missing(place, form.answer()));
    }
    if (!missing.isEmpty()) {
      throw new InputException(missing.toString().stripTrailing());
    }
  }

  private String missing(String place, AnswerForm.Field field) {
    return "%sno column '%s'; %s; %s NAME says which it is%s\n"
        .formatted(
            place,
            field.name(),
            table.described(),
            field.option(),
            field.equals(form.question()) ? ", --question ID that it is one for all" : "");
  }

  @Override
  public @Nullable Entry next() throws IOException {
    Row row = answer < 0 ? null : table.next(least);
    return row == null ? null : new RowEntry(row, ++number);
  }

  /** Rows are read ahead, so nobody can wait for one. */
  @Override
  public boolean mayWait() {
    return false;
  }

  @Override
  public long bytes() {
    return table.bytes();
  }

  private final class RowEntry implements Entry {
    private final Row row;
    private final long count;

    RowEntry(Row row, long count) {
      this.row = row;
      this.count = count;
    }

    @Override
    public long line() {
      return row.line();
    }

    @Override
    public int length() {
      return row.cells().stream().mapToInt(String::length).sum();
    }

    @Override
    public AnswerLine read() throws FaultException {
      if (row.fault() != null) {
        throw new FaultException(row.line(), row.column(), row.fault());
      }
      List<String> cells = row.cells();
      return new AnswerLine(
          id < 0 ? Long.toString(count) : cells.get(id).strip(),
          form.only() != null
              ? Objects.requireNonNull(form.only())
              : form.questionMeant(cells.get(question).strip()),
          cells.get(answer));
    }
  }
}
