package io.github.rubricscorer.input.answers;

import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.Encoding;
import io.github.rubricscorer.input.Form;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The answers of an input in their order, blank lines and rows left out. Not thread-safe. */
public sealed interface AnswerEntries permits CsvEntries, JsonEntries {
  /**
   * Finds out what an input is.
   *
   * @param source the input's name, which may tell its form
   * @param form what the user says of it
   * @param longest the most bytes of an object of JSON; a longer one is a fault
   * @throws AnswerLineException if the first line of a table is at fault, or a column is not there
   */
  static AnswerEntries of(InputStream in, String source, AnswerForm form, int longest)
      throws IOException {
    Encoding.Opened opened = form.encoding().open(in);
    BufferedInputStream utf8 = new BufferedInputStream(opened.utf8(), 1 << 16);
    AnswerForm written = form.encoded(opened.found());
    Form found = form.csv() ? Form.CSV : Form.of(utf8, source, form.names());
    return switch (found) {
      case CSV -> new CsvEntries(utf8, written);
      case JSON, JSON_LINES -> new JsonEntries(Chunks.of(utf8, found, longest), written, longest);
    };
  }

  /** Returns the next answer, or null at the end. */
  @Nullable Entry next() throws IOException;

  /** Whether nothing more is at hand, so that the next call may wait. */
  boolean mayWait();

  /** The number of bytes read so far. */
  long bytes();

  /** An answer that has not been read yet, which any thread can do. */
  interface Entry {
    /** The line on which it starts, from 1. */
    long line();

    /** About how many bytes it keeps. */
    int length();

    /**
     * Reads it.
     *
     * @throws AnswerLineException if it holds no answer; its line is one of the input
     */
    AnswerLine read();
  }
}
