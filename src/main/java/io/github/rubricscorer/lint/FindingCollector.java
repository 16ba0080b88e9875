package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings about one rubric. */
final class FindingCollector {
  private final LintedRubric rubric;
  private final List<Finding> all = new ArrayList<>();

  FindingCollector(LintedRubric rubric) {
    this.rubric = rubric;
  }

  List<Finding> all() {
    return all;
  }

  /** Adds a finding about a synonym. */
  void synonym(Rule rule, int synonym, String problem, String remedy, int... related) {
    List<Finding.Related> others = new ArrayList<>();
    for (int other : related) {
      others.add(related(rubric.pointer(other), rubric.notation(other)));
    }
    add(
        rule,
        rubric.pointer(synonym),
        rubric.conceptOf(synonym).id(),
        rubric.notation(synonym),
        problem,
        remedy,
        others);
  }

  /** Adds a finding about a concept. */
  void concept(Rule rule, int concept, String problem, String remedy) {
    String id = rubric.rubric().concepts().get(concept).id();
    add(rule, LintedRubric.pointerOf(concept), id, "", problem, remedy, List.of());
  }

  Finding.Related related(String pointer, String text) {
    return new Finding.Related(rubric.place(pointer), pointer, text);
  }

  void add(
      Rule rule,
      String pointer,
      String subject,
      String text,
      String problem,
      String remedy,
      List<Finding.Related> related) {
    all.add(
        new Finding(
            rule,
            rubric.rubric().id(),
            rubric.place(pointer),
            pointer,
            subject,
            text,
            problem,
            remedy,
            related,
            null));
  }
}
