package io.github.rubricscorer.mutation;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.Synonym;

/** The phrases that descriptions of mutations share. */
final class MutantWording {
  private MutantWording() {}

  static String quoted(Synonym synonym) {
    return "'" + Printable.line(synonym.notation()) + "'";
  }

  static String step(double from, double to) {
    String way = Math.abs(to) > Math.abs(from) ? "raised" : "lowered";
    return "%s %s to %s".formatted(Decimal.text(from), way, Decimal.text(to));
  }
}
