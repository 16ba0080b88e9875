package io.github.rubricscorer.report.layout;

/** The colours of a terminal, as SGR sequences of ECMA-48. */
public enum Ink {
  /** As the terminal shows text. */
  NONE(""),
  /** Bold, for headings and evidence. */
  BOLD("1"),
  /** Faint, for what matters least. */
  DIM("2"),
  /** Red, for what is wrong. */
  RED("31"),
  /** Green, for what is right. */
  GREEN("32"),
  /** Yellow, for what is between. */
  YELLOW("33");

  private final String parameter;

  Ink(String parameter) {
    this.parameter = parameter;
  }

  /**
   * Puts a text between escape sequences.
   *
   * @param text the text, without control characters
   * @return the text in this colour
   */
  public String paint(String text) {
    return this == NONE || text.isEmpty() ? text : "\u001b[" + parameter + "m" + text + "\u001b[0m";
  }
}
