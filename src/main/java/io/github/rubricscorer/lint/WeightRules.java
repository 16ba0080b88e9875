package io.github.rubricscorer.lint;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.List;

/** Finds weights beside which others do not matter. */
final class WeightRules {
  /** A concept worth less than this part of the whole is not seen in a score in per cent. */
  private static final double LEAST_SHARE = 0.01;

  /** Or less than this part of what the weightiest is worth. */
  private static final double LEAST_OF_GREATEST = 0.05;

  /** One that is worth more than all others three times over decides alone. */
  private static final double GREATEST_SHARE = 0.75;

  private static final int MANY = 3;

  private WeightRules() {}

  static void check(LintedRubric rubric, FindingCollector findings) {
    List<Concept> concepts = rubric.rubric().concepts();
    List<Unit> units = Unit.of(concepts, rubric.rubric()::group);
    double whole = units.stream().mapToDouble(Unit::maxPoints).sum();
    double greatest = concepts.stream().mapToDouble(Concept::weight).max().orElse(0);
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      if (concept.isHelper()) {
        continue;
      }
      double weight = Math.abs(concept.weight());
      boolean small =
          concept.isMisconception()
              ? weight < LEAST_SHARE * whole
              : weight < LEAST_SHARE * whole || weight < LEAST_OF_GREATEST * greatest;
      boolean great =
          concept.isMisconception()
              ? weight >= whole && units.size() > 1
              : weight >= GREATEST_SHARE * whole && units.size() >= MANY;
      if (small) {
        report(Rule.IRRELEVANT_WEIGHT, rubric, i, whole, findings, "give it more, or take it out");
      } else if (great) {
        report(Rule.OVERBEARING_WEIGHT, rubric, i, whole, findings, "give it less");
      }
    }
  }

  private static void report(
      Rule rule,
      LintedRubric rubric,
      int index,
      double whole,
      FindingCollector findings,
      String remedy) {
    Concept concept = rubric.rubric().concepts().get(index);
    findings.add(
        rule,
        "/concepts/" + index + "/weight",
        concept.id(),
        "",
        "'%s' has %s of %s points"
            .formatted(concept.id(), Decimal.text(concept.weight()), Decimal.text(whole)),
        remedy,
        List.of());
  }
}
