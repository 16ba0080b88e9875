package io.github.rubricscorer.rubric;

/**
 * What stands before the decimals of numbers, in a rubric and in its answers. Immutable and
 * thread-safe, as every enum.
 */
public enum DecimalMark {
  /** {@code 66.67}, with commas between groups of three digits. */
  POINT("."),
  /**
   * {@code 66,67}, with full stops between groups of three digits. A full stop that cannot stand
   * between groups is a decimal mark as well: 66.67.
   */
  COMMA(",");

  private final String key;

  DecimalMark(String key) {
    this.key = key;
  }

  /**
   * Returns the name used in rubric files.
   *
   * @return the mark itself
   */
  public String key() {
    return key;
  }
}
