package io.github.rubricscorer.rubric;

import java.util.Objects;

/**
 * Where a part of a rubric stands. Immutable and thread-safe.
 *
 * @param file the file, as it was given; the rubric's id where it was built in Java
 * @param line the line, from 1; 0 where it is not known
 * @param column the column in UTF-16 units, from 1; 0 where it is not known
 */
public record Place(String file, int line, int column) {
  /** Checks that the file is not null. */
  public Place {
    Objects.requireNonNull(file, "file");
  }

  /**
   * Returns the place as compilers print theirs, on one line.
   *
   * @return {@code file:line:column}; parts that are not known are left out
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(Fault.printable(file, Integer.MAX_VALUE));
    if (line > 0) {
      out.append(':').append(line);
    }
    if (column > 0) {
      out.append(':').append(column);
    }
    return out.toString();
  }
}
