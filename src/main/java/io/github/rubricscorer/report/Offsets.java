package io.github.rubricscorer.report;

import io.github.rubricscorer.report.layout.CodePoints;
import java.util.function.IntUnaryOperator;

/**
 * What the offsets in JSON count. They differ where an answer has characters beyond U+FFFF, such as
 * emoji.
 */
public enum Offsets {
  /** UTF-16 units, as strings of Java, JavaScript and C# count. */
  UTF_16("utf-16"),
  /** Unicode code points, as strings of Python and of most databases count. */
  CODEPOINTS("codepoints");

  private final String key;

  Offsets(String key) {
    this.key = key;
  }

  /**
   * Returns the name used in output and on the command line.
   *
   * @return {@code utf-16} or {@code codepoints}
   */
  public String key() {
    return key;
  }

  /** Returns what turns an index into an answer into such an offset. */
  IntUnaryOperator in(String answer) {
    return this == UTF_16 ? IntUnaryOperator.identity() : CodePoints.of(answer);
  }
}
