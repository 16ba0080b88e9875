package io.github.rubricscorer.input.answers;

import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.CsvTable.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Answers as rows of CSV. Not thread-safe. */
final class CsvEntries implements AnswerEntries {
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
   * @throws AnswerLineException if it is at fault, or columns are not there
   */
  CsvEntries(InputStream utf8, AnswerForm form) throws IOException {
    this.form = form;
    table = CsvTable.of(utf8, form.encoding(), form.names());
    Row header = table.header();
    if (header != null && header.fault() != null) {
      throw new AnswerLineException(header.fault(), header.line(), header.column());
    }
    boolean empty = header == null;
    id = form.numbered() || empty ? -1 : place(form.id());
    question = form.only() != null || empty ? -1 : place(form.question());
    answer = empty ? -1 : place(form.answer());
    least = Math.max(id, Math.max(question, answer)) + 1;
    if (header != null) {
      require(header.line());
    }
  }

  private int place(AnswerForm.Field field) {
    return table.place(field.name());
  }

  private void require(long line) {
    List<String> problems = new ArrayList<>();
    if (!form.numbered()) {
      check(form.id(), !form.id().given(), problems);
    }
    if (form.only() == null) {
      check(form.question(), false, problems);
    }
    check(form.answer(), false, problems);
    if (!problems.isEmpty()) {
      throw new AnswerLineException(String.join("\n", problems), line, 0);
    }
  }

  private void check(AnswerForm.Field field, boolean mayMiss, List<String> problems) {
    if (table.isAmbiguous(field.name())) {
      problems.add("two columns have this name, '%s'".formatted(field.name()));
    } else if (place(field) < 0 && !mayMiss) {
      problems.add(missing(field));
    }
  }

  private String missing(AnswerForm.Field field) {
    String hint = form.hint(field);
    return "no column '%s'; %s%s%s"
        .formatted(
            field.name(),
            table.described(),
            hint,
            !hint.isEmpty() && field.equals(form.question())
                ? ", --question ID that it is one for all"
                : "");
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
    public AnswerLine read() {
      if (row.fault() != null) {
        throw new AnswerLineException(row.fault(), row.line(), row.column());
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
