package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges rubrics: finds what is valid and yet hardly meant. Deterministic: the same rubrics give
 * the same findings in any locale. Stateless.
 */
public final class Lint {
  private Lint() {}

  /**
   * Judges all rubrics of a set, and the vocabulary that they share.
   *
   * @param set the rubrics
   * @return the findings by place, with those that a rubric suppresses
   */
  public static List<Finding> check(RubricSet set) {
    return check(
        set, set.rubrics().stream().map(Rubric::id).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Judges some rubrics of a set; the vocabulary only if they are all.
   *
   * @param set the rubrics, with all that they refer to
   * @param ids the ids of those to judge; ids of no rubric are passed over
   * @return the findings by place, with those that a rubric suppresses
   */
  public static List<Finding> check(RubricSet set, Set<String> ids) {
    Objects.requireNonNull(ids, "ids");
    RubricCompiler compiler = new RubricCompiler(set.vocabulary());
    List<Fault> faults = new ArrayList<>();
    List<LintedRubric> rubrics = new ArrayList<>();
    for (Rubric rubric : set.rubrics()) {
      CompiledRubric compiled =
          compiler.compile(
              rubric,
              (pointer, problem, offending) ->
                  faults.add(set.fault(rubric.id(), pointer, problem, offending)));
      if (compiled != null) {
        PatternTable table =
            new PatternTable(
                new SynonymProbe(compiled), Samples.of(rubric.terms(), set.vocabulary()));
        rubrics.add(new LintedRubric(set, rubric, table));
      }
    }
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    List<Finding> findings = new ArrayList<>();
    rubrics.parallelStream()
        .filter(rubric -> ids.contains(rubric.rubric().id()))
        .map(Lint::findings)
        .toList()
        .forEach(findings::addAll);
    if (rubrics.stream().allMatch(rubric -> ids.contains(rubric.rubric().id()))) {
      findings.addAll(VocabularyRules.check(set, rubrics));
    }
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }

  /**
   * Makes findings of what keeps rubrics from being read.
   *
   * @param problem what reading them threw
   * @return a finding for each fault
   */
  public static List<Finding> invalid(RubricException problem) {
    return invalid(problem.faults());
  }

  private static List<Finding> invalid(List<Fault> faults) {
    return faults.stream()
        .map(fault ->
            new Finding(
                Rule.INVALID,
                "",
                fault.place(),
                fault.pointer(),
                "",
                fault.offending(),
                fault.description(),
                "",
                List.of(),
                null))
        .sorted(Finding.BY_PLACE)
        .toList();
  }

  private static List<Finding> findings(LintedRubric rubric) {
    Findings findings = new Findings(rubric);
    SynonymRules.check(rubric, findings);
    AlternativeRules.check(rubric, findings);
    MatchRules.check(rubric, findings);
    CommonnessRules.check(rubric, findings);
    TextRules.check(rubric, findings);
    WeightRules.check(rubric, findings);
    CompletenessRules.check(rubric, findings);
    return Suppressions.apply(rubric, findings.all());
  }
}
