package io.github.rubricscorer.input;

import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows of CSV as they are written: with commas, and quotes where RFC 4180 has them. */
public final class CsvRow {
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private CsvRow() {}

  /** Returns a row with its line end. */
  public static String of(List<String> cells) {
    return FORMAT.format(cells.toArray()) + "\n";
  }
}
