package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.source.Finding;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a rubric, a vocabulary or a file of judged answers. Immutable and
 * thread-safe.
 *
 * @param file the file, as it was given; the rubric's id where it was built in Java
 * @param line the line, from 1; 0 where the place is not known
 * @param column the column in UTF-16 units, from 1; 0 where the place is not known
 * @param problem what is wrong
 * @param offending the text that is at fault; empty where something is absent
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole file and for a
 *     vocabulary that was read from text
 */
public record Fault(
    String file, int line, int column, String problem, String offending, String pointer)
    implements Comparable<Fault> {
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparingInt(Fault::column)
          .thenComparing(Fault::pointer)
          .thenComparing(Fault::problem)
          .thenComparing(Fault::offending);

  private static final int MAX_OFFENDING = 80;
  private static final int MAX_POINTER = 200;

  /** Checks that nothing is null. */
  public Fault {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(problem, "problem");
    Objects.requireNonNull(offending, "offending");
    Objects.requireNonNull(pointer, "pointer");
  }

  static Fault of(Finding finding) {
    return new Fault(
        finding.file(),
        finding.line(),
        finding.column(),
        finding.problem(),
        finding.offending(),
        finding.pointer());
  }

  /**
   * Orders faults by file, line and column.
   *
   * @param other the fault to compare with
   * @return as {@link Comparable#compareTo} says
   */
  @Override
  public int compareTo(Fault other) {
    return BY_PLACE.compare(this, other);
  }

  /**
   * Returns where it is.
   *
   * @return the file, line and column
   */
  public Place place() {
    return new Place(file, line, column);
  }

  /**
   * Returns what is wrong, the text at fault and the JSON Pointer, on one line: control characters
   * are escaped, and a long offending text is cut.
   *
   * @return {@code what, 'offending text' (at /json/pointer)}; empty parts are left out
   */
  public String description() {
    StringBuilder out = new StringBuilder(printable(problem, Integer.MAX_VALUE));
    if (!offending.isEmpty()) {
      out.append(", '").append(printable(offending, MAX_OFFENDING)).append('\'');
    }
    if (!pointer.isEmpty()) {
      out.append(" (at ").append(printable(pointer, MAX_POINTER)).append(')');
    }
    return out.toString();
  }

  /**
   * Returns the fault as compilers print theirs, always on one line.
   *
   * @return {@code file:line:column: error: }{@link #description description}; parts of the place
   *     that are not known are left out
   */
  @Override
  public String toString() {
    return place() + ": error: " + description();
  }

  /**
   * Returns the fault as compilers print what does not stop them.
   *
   * @return the same as {@link #toString} with {@code warning} in place of {@code error}
   */
  public String toWarning() {
    return place() + ": warning: " + description();
  }

  /** Escapes what would break the line or reorder it, and cuts what is longer than a limit. */
  static String printable(String text, int limit) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int count = 0; at < text.length() && count < limit; count++) {
      int c = text.codePointAt(at);
      out.append(printable(c));
      at += Character.charCount(c);
    }
    return at < text.length() ? out.append('…').toString() : out.toString();
  }

  private static String printable(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isPrintable(c) ? Character.toString(c) : "\\u%04X".formatted(c);
    };
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
