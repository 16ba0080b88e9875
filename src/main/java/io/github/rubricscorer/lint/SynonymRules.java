package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.sample.Sample;
import io.github.rubricscorer.lint.sample.Samples;
import java.util.BitSet;
import java.util.List;

/** Finds synonyms that add nothing to others. */
final class SynonymRules {
  private static final double TOLERANCE = 1e-9;

  /** So many texts of a synonym are scored to see whether another one earns as much. */
  private static final int MOST_SCORED = 6;

  private final LintedRubric rubric;
  private final PatternTable table;
  private final FindingCollector findings;

  private SynonymRules(LintedRubric rubric, FindingCollector findings) {
    this.rubric = rubric;
    this.table = rubric.table();
    this.findings = findings;
  }

  static void check(LintedRubric rubric, FindingCollector findings) {
    SynonymRules rules = new SynonymRules(rubric, findings);
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      if (!rules.table.isExclusion(synonym) && !rules.duplicate(synonym)) {
        rules.shadowed(synonym);
      }
    }
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      rules.shared(synonym);
    }
  }

  private boolean isOfSameConcept(int one, int other) {
    return table.probe().conceptOf(one) == table.probe().conceptOf(other);
  }

  private boolean duplicate(int synonym) {
    BitSet with = table.of(synonym).with();
    for (int other = with.nextSetBit(0); other >= 0 && other < synonym; ) {
      if (isOfSameConcept(synonym, other)
          && table.isEqual(synonym, other)
          && isRedundant(synonym, other)) {
        findings.synonym(
            Rule.DUPLICATE_SYNONYM,
            synonym,
            "'%s' finds the same as '%s'"
                .formatted(rubric.notation(synonym), rubric.notation(other)),
            "remove one",
            other);
        return true;
      }
      other = with.nextSetBit(other + 1);
    }
    return false;
  }

  private void shadowed(int synonym) {
    int by = -1;
    BitSet with = table.of(synonym).with();
    for (int other = with.nextSetBit(0); other >= 0; other = with.nextSetBit(other + 1)) {
      if (isOfSameConcept(synonym, other)
          && !table.isEqual(synonym, other)
          && isRedundant(synonym, other)
          && (by < 0 || rubric.notation(other).length() < rubric.notation(by).length())) {
        by = other;
      }
    }
    if (by >= 0) {
      findings.synonym(
          Rule.SHADOWED_SYNONYM,
          synonym,
          "'%s' finds nothing that '%s' does not find"
              .formatted(rubric.notation(synonym), rubric.notation(by)),
          "remove it, or narrow '" + rubric.notation(by) + "'",
          by);
    }
  }

  /** Tells whether a concept earns as much by another synonym as by this one. */
  private boolean isRedundant(int synonym, int other) {
    if (table.isExclusion(other)
        || table.level(other) < table.level(synonym)
        || Samples.asksForForms(rubric.notation(other))
            && !Samples.asksForForms(rubric.notation(synonym))) {
      return false;
    }
    List<Sample> own = table.of(synonym).own();
    for (Sample sample : own.subList(0, Math.min(own.size(), MOST_SCORED))) {
      double credit = table.probe().alone(synonym, sample.text()).credit();
      if (table.probe().alone(other, sample.text()).credit() < credit - TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  private void shared(int synonym) {
    BitSet with = table.of(synonym).with();
    for (int other = with.nextSetBit(0); other >= 0 && other < synonym; ) {
      if (!table.isExclusion(synonym)
          && !table.isExclusion(other)
          && !isOfSameConcept(synonym, other)
          && table.isEqual(synonym, other)
          && bothEarn(synonym, other)) {
        findings.synonym(
            Rule.SHARED_SYNONYM,
            synonym,
            "'%s' finds the same as '%s' of '%s', so that one phrase counts twice"
                .formatted(
                    rubric.notation(synonym), rubric.notation(other), rubric.conceptOf(other).id()),
            "leave it to one of the two",
            other);
        return;
      }
      other = with.nextSetBit(other + 1);
    }
  }

  private boolean bothEarn(int synonym, int other) {
    String text = table.of(synonym).own().getFirst().text();
    return !table.probe().alone(synonym, text).evidence().isEmpty()
        && !table.probe().alone(other, text).evidence().isEmpty();
  }
}
