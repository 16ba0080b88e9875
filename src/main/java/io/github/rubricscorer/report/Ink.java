package io.github.rubricscorer.report;

/** The colours of a terminal, as SGR sequences of ECMA-48. */
enum Ink {
  NONE(""),
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33");

  private final String parameter;

  Ink(String parameter) {
    this.parameter = parameter;
  }

  String paint(String text) {
    return this == NONE || text.isEmpty() ? text : "\u001b[" + parameter + "m" + text + "\u001b[0m";
  }
}
