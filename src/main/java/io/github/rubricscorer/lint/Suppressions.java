package io.github.rubricscorer.lint;

import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.Rubric.Suppression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Marks findings that a rubric suppresses, and finds suppressions of nothing. */
final class Suppressions {
  private final LintedRubric rubric;
  private final List<Suppression> suppressions;

  /** Which suppressions a finding was met for. */
  private final boolean[] used;

  private Suppressions(LintedRubric rubric) {
    this.rubric = rubric;
    suppressions = rubric.rubric().suppressions();
    used = new boolean[suppressions.size()];
  }

  /**
   * Returns findings with the reasons to keep them quiet, and those about suppressions of nothing.
   *
   * @param lookedFor the rules that could find something
   */
  static List<Finding> apply(LintedRubric rubric, List<Finding> findings, Set<Rule> lookedFor) {
    Suppressions suppressions = new Suppressions(rubric);
    List<Finding> all = new ArrayList<>();
    for (Finding finding : findings) {
      String reason = suppressions.reason(finding);
      all.add(reason == null ? finding : finding.suppressedBy(reason));
    }
    suppressions.addUnused(all, lookedFor);
    return all;
  }

  private @Nullable String reason(Finding finding) {
    String reason = null;
    for (int i = 0; i < used.length; i++) {
      if (isMeant(finding, suppressions.get(i))) {
        used[i] = true;
        reason = reason == null ? suppressions.get(i).reason() : reason;
      }
    }
    return reason;
  }

  private static boolean isMeant(Finding finding, Suppression suppression) {
    String where = suppression.where();
    return finding.rule().id().equals(suppression.rule())
        && (where == null || where.equals(finding.subject()) || where.equals(finding.text()));
  }

  private void addUnused(List<Finding> findings, Set<Rule> lookedFor) {
    FindingCollector unused = new FindingCollector(rubric);
    for (int i = 0; i < used.length; i++) {
      Suppression suppression = suppressions.get(i);
      Optional<Rule> rule = Rule.of(suppression.rule());
      if (!used[i] && rule.map(lookedFor::contains).orElse(true)) {
        unused.add(
            Rule.UNUSED_SUPPRESSION,
            "/lint/ignore/" + i,
            "",
            suppression.rule(),
            rule.isPresent()
                ? "there is no finding of '%s' to suppress%s"
                    .formatted(suppression.rule(), where(suppression))
                : "there is no rule '%s'%s".formatted(suppression.rule(), nearest(suppression)),
            "take it out",
            List.of());
      }
    }
    findings.addAll(unused.all());
  }

  private static String where(Suppression suppression) {
    return suppression.where() == null ? "" : " for '" + suppression.where() + "'";
  }

  private static String nearest(Suppression suppression) {
    return Nearest.hint(suppression.rule(), Arrays.stream(Rule.values()).map(Rule::id).toList());
  }
}
