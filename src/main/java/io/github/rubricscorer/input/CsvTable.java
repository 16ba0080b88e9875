package io.github.rubricscorer.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * CSV as spreadsheets write it: cells in quotes or not, separated by commas, semicolons, tabs or
 * bars, whichever the header uses; a line {@code sep=;} before the header says so itself. Line ends
 * may be of any kind. The first row that is not empty names the columns, in any letters and with
 * spaces around; columns at the end without a name are none. Rows of empty cells are passed over,
 * and empty cells at a row's end may be missing. Not thread-safe.
 *
 * <p>A row that is not what it should be is told and no more; only a quote that is never closed
 * takes everything after it along.
 */
public final class CsvTable {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private final @Nullable TextReader bytes;
  private final Encoding encoding;
  private final char delimiter;
  private final RowReader rows;
  private CSVParser parser;
  private Iterator<CSVRecord> records;

  /** How many lines the parser has not seen. */
  private long linesBefore;

  private List<String> names = List.of();
  private long line;
  private boolean ended;

  /**
   * A row of the table below the header.
   *
   * @param line the number of the line on which it starts, from 1
   * @param column the column at fault in UTF-16 units from 1, or 0
   * @param cells its cells, as many as there are columns; missing ones are empty
   * @param fault what is wrong, or null
   */
  public record Row(long line, int column, List<String> cells, @Nullable String fault) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private CsvTable(
      Reader text, @Nullable TextReader bytes, Encoding encoding, Collection<String> wanted)
      throws IOException {
    this.bytes = bytes;
    this.encoding = encoding;
    BufferedReader reader = new BufferedReader(text, 1 << 16);
    Header header = Header.read(reader, wanted);
    delimiter = header.delimiter();
    linesBefore = header.linesBefore();
    rows = new RowReader(reader);
    parser = parser(rows, delimiter);
    records = parser.iterator();
    line = linesBefore + 1;
  }

  private static CSVParser parser(RowReader rows, char delimiter) throws IOException {
    return CSVParser.builder()
        .setReader(rows)
        .setFormat(FORMAT.builder().setDelimiter(delimiter).get())
        .get();
  }

  /**
   * Opens a text.
   *
   * @param wanted names that columns may have, which help to find out what separates them
   */
  public static CsvTable of(String text, Collection<String> wanted) throws IOException {
    return new CsvTable(new StringReader(text), null, Encoding.DEFAULT, wanted);
  }

  /**
   * Opens an input of UTF-8, as {@link Encoding} returns it.
   *
   * @param encoding what it was before, for messages
   * @param wanted names that columns may have, which help to find out what separates them
   */
  public static CsvTable of(InputStream utf8, Encoding encoding, Collection<String> wanted)
      throws IOException {
    TextReader bytes = new TextReader(utf8);
    return new CsvTable(bytes, bytes, encoding, wanted);
  }

  /** Reads the header; to be called once, before any row. Returns it, or null at the end. */
  public @Nullable Row header() throws IOException {
    Row header = record();
    if (header != null && header.fault() == null) {
      List<String> found = new ArrayList<>(header.cells().stream().map(String::strip).toList());
      while (!found.isEmpty() && found.getLast().isEmpty()) {
        found.removeLast();
      }
      names = List.copyOf(found);
      return new Row(header.line(), 0, names, null);
    }
    return header;
  }

  /** The names of the columns; empty before the header is read. */
  public List<String> names() {
    return names;
  }

  /** The place of a column by its name, or else by its name in other letters; -1 for none. */
  public int place(String name) {
    int exact = names.indexOf(name);
    for (int i = 0; exact < 0 && i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name.strip())) {
        return i;
      }
    }
    return exact;
  }

  /** Whether a name leaves it open which of several columns is meant. */
  public boolean isAmbiguous(String name) {
    int exact = names.indexOf(name);
    return exact >= 0
        ? exact != names.lastIndexOf(name)
        : names.stream().filter(name.strip()::equalsIgnoreCase).count() > 1;
  }

  /** The number of bytes read so far; 0 where it is not known. */
  public long bytes() {
    return bytes == null ? 0 : bytes.bytes();
  }

  /**
   * Reads the next row that is not empty; null at the end.
   *
   * @param cells how many cells it must have at least
   */
  public @Nullable Row next(int cells) throws IOException {
    Row row = record();
    return row == null || row.fault() != null ? row : fitted(row, cells);
  }

  private Row fitted(Row row, int least) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() > names.size() && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    if (cells.size() > names.size()) {
      return fault(
          row.line(),
          "%d values for %d columns; a value with '%s' in it stands in quotes"
              .formatted(cells.size(), names.size(), shown(delimiter)));
    }
    if (cells.size() < least) {
      return fault(
          row.line(), "%d values for %d columns".formatted(row.cells().size(), names.size()));
    }
    while (cells.size() < names.size()) {
      cells.add("");
    }
    return new Row(row.line(), 0, cells, null);
  }

  /** Reads up to a record that is not empty. */
  private @Nullable Row record() throws IOException {
    while (!ended) {
      rows.renew();
      long at = line;
      Row row = parsed(at);
      line = linesBefore + parser.getCurrentLineNumber() + 1;
      Row checked = checked(row);
      if (checked != null) {
        return checked;
      }
    }
    return null;
  }

  private @Nullable Row checked(@Nullable Row row) {
    TextReader.Malformed malformed = bytes == null ? null : bytes.malformedUpTo(line - 1);
    if (malformed != null) {
      return new Row(
          malformed.line(), malformed.column(), List.of(), encoding.problem(malformed.value()));
    }
    boolean empty =
        row != null && row.fault() == null && row.cells().stream().allMatch(String::isBlank);
    return empty ? null : row;
  }

  private @Nullable Row parsed(long at) throws IOException {
    try {
      if (records.hasNext()) {
        return new Row(at, 0, records.next().toList(), null);
      }
      ended = true;
      return null;
    } catch (UncheckedIOException e) {
      return broken(at, Objects.requireNonNull(e.getCause()));
    }
  }

  private Row broken(long at, IOException reason) throws IOException {
    boolean tooLong = reason instanceof RowReader.LimitException;
    if (tooLong && rows.isQuoted() || isEnd(reason)) {
      ended = true;
      return fault(at, "a quote is opened and never closed, so " + lost(at));
    }
    if (!tooLong && !isMisquoted(reason)) {
      throw reason;
    }
    skipRest();
    return fault(
        at,
        tooLong
            ? "the row has more than " + RowReader.MOST + " characters"
            : "text after a closing quote; a quote inside quotes is written twice");
  }

  private String lost(long at) {
    long last = Math.max(at, linesBefore + parser.getCurrentLineNumber());
    return (last == at ? "line %d is".formatted(at) : "lines %d to %d are".formatted(at, last))
        + " not read; close it, or write it twice where it is meant";
  }

  /**
   * Goes on with the next line. The parser, which takes what is left of a row for a row, has read
   * no more than this line ahead.
   */
  private void skipRest() throws IOException {
    rows.skipLine();
    linesBefore += parser.getCurrentLineNumber();
    parser = parser(rows, delimiter);
    records = parser.iterator();
  }

  private static boolean isEnd(IOException reason) {
    return String.valueOf(reason.getMessage()).contains("EOF");
  }

  private static boolean isMisquoted(IOException reason) {
    return String.valueOf(reason.getMessage()).contains("between encapsulated token");
  }

  private static Row fault(long line, String problem) {
    return new Row(line, 0, List.of(), problem);
  }

  private static String shown(char delimiter) {
    return delimiter == '\t' ? "a tab" : Character.toString(delimiter);
  }

  /** Says which columns there are, for a message about one that is not. */
  public String described() {
    String there = names.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    return names.isEmpty() ? "there is no column with a name" : "the columns are " + there;
  }
}
