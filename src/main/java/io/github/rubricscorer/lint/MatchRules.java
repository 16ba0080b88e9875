package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.sample.Sample;
import io.github.rubricscorer.rubric.Concept;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what can match nothing, and what takes away too much or nothing. */
final class MatchRules {
  private static final BitSet NOTHING = new BitSet();

  private static final String NOT_FOUND = "'%s' is not even found in a text that has it";
  private static final String WRITE_OTHERWISE =
      "answers are read without addresses and words of over 64 letters, so write it otherwise";

  private final LintedRubric rubric;
  private final PatternTable table;
  private final FindingCollector findings;

  /** The synonyms that are of no use, and why. */
  private final Map<Integer, Rule> useless = new HashMap<>();

  /** What the synonyms of a concept ask for. */
  private final Map<Integer, BitSet> labels = new HashMap<>();

  /** The exclusions of a concept. */
  private final Map<Integer, BitSet> exclusions = new HashMap<>();

  private MatchRules(LintedRubric rubric, FindingCollector findings) {
    this.rubric = rubric;
    this.table = rubric.table();
    this.findings = findings;
    for (int synonym = 0; synonym < table.size(); synonym++) {
      if (table.isExclusion(synonym)) {
        int concept = table.probe().conceptOf(synonym);
        exclusions.computeIfAbsent(concept, key -> new BitSet()).set(synonym);
      }
    }
  }

  static void check(LintedRubric rubric, FindingCollector findings) {
    MatchRules rules = new MatchRules(rubric, findings);
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      rules.use(synonym);
    }
    Set<Integer> unmatchable = rules.unmatchable();
    unmatchable.forEach(rules::reportConcept);
    for (int synonym = 0; synonym < rules.table.size(); synonym++) {
      rules.report(synonym, unmatchable);
    }
  }

  private void use(int synonym) {
    if (table.isExclusion(synonym)) {
      return;
    }
    if (table.of(synonym).isUnmatchable()) {
      useless.put(synonym, Rule.UNMATCHABLE_SYNONYM);
    } else if (!rubric.conceptOf(synonym).unless().isEmpty() && isExcluded(synonym)) {
      useless.put(synonym, Rule.EXCLUDED_SYNONYM);
    }
  }

  /** One text of which something is left is enough, wherever in the lists its words stand. */
  private boolean isExcluded(int synonym) {
    BitSet ofConcept = exclusions.getOrDefault(table.probe().conceptOf(synonym), NOTHING);
    return table.of(synonym).own().stream()
        .map(Sample::text)
        .allMatch(text ->
            table.probe().found(text).intersects(ofConcept)
                && table.probe().alone(synonym, text).evidence().isEmpty());
  }

  /** Returns the concepts that can be earned neither by themselves nor by others. */
  private Set<Integer> unmatchable() {
    Set<Integer> unmatchable = new TreeSet<>();
    for (int concept = 0; concept < rubric.rubric().concepts().size(); concept++) {
      if (rubric.rubric().concepts().get(concept).combination() == null) {
        unmatchable.add(concept);
      }
    }
    for (int synonym = 0; synonym < table.size(); synonym++) {
      if (!table.isExclusion(synonym) && !useless.containsKey(synonym)) {
        unmatchable.remove(table.probe().conceptOf(synonym));
      }
    }
    Set<String> ids = new HashSet<>();
    unmatchable.forEach(concept -> ids.add(rubric.rubric().concepts().get(concept).id()));
    boolean changed = true;
    while (changed) {
      changed =
          unmatchable.removeIf(concept -> {
            Concept one = rubric.rubric().concepts().get(concept);
            return !ids.containsAll(one.impliedBy()) && ids.remove(one.id());
          });
    }
    return unmatchable;
  }

  private void reportConcept(int concept) {
    Concept one = rubric.rubric().concepts().get(concept);
    findings.concept(
        Rule.UNMATCHABLE_CONCEPT,
        concept,
        "no answer can say '%s': %s".formatted(one.id(), why(concept)),
        "give it a synonym that can be found");
  }

  private String why(int concept) {
    boolean none = true;
    for (int synonym = 0; synonym < table.size(); synonym++) {
      if (table.probe().conceptOf(synonym) == concept && !table.isExclusion(synonym)) {
        if (useless.get(synonym) == Rule.EXCLUDED_SYNONYM) {
          return "its 'unless' takes away all that its synonyms find";
        }
        none = false;
      }
    }
    return none ? "nothing implies it" : "none of its synonyms can be found";
  }

  private void report(int synonym, Set<Integer> unmatchable) {
    if (table.isExclusion(synonym)) {
      exclusion(synonym);
      return;
    }
    Rule rule = useless.get(synonym);
    if (rule == null || unmatchable.contains(table.probe().conceptOf(synonym))) {
      return;
    }
    String notation = rubric.notation(synonym);
    if (rule == Rule.UNMATCHABLE_SYNONYM) {
      findings.synonym(rule, synonym, NOT_FOUND.formatted(notation), WRITE_OTHERWISE);
    } else {
      findings.synonym(
          rule,
          synonym,
          "'unless' takes away all that '%s' finds".formatted(notation),
          "remove it, or narrow the 'unless'");
    }
  }

  private void exclusion(int exclusion) {
    if (table.of(exclusion).isUnmatchable()) {
      findings.synonym(
          Rule.IDLE_EXCLUSION,
          exclusion,
          NOT_FOUND.formatted(rubric.notation(exclusion)) + ", so it takes nothing away",
          WRITE_OTHERWISE);
      return;
    }
    BitSet ofConcept =
        labels.computeIfAbsent(table.probe().conceptOf(exclusion), this::labelsOfConcept);
    if (!table.labels(exclusion).intersects(ofConcept)) {
      findings.synonym(
          Rule.IDLE_EXCLUSION,
          exclusion,
          "'%s' has no word of a synonym of '%s', so it takes nothing away%s"
              .formatted(
                  rubric.notation(exclusion),
                  rubric.conceptOf(exclusion).id(),
                  rubric.notation(exclusion).contains("..")
                      ? ", not even what stands in its gap"
                      : ""),
          "remove it, or name the phrase that is found wrongly");
    }
  }

  private BitSet labelsOfConcept(int concept) {
    BitSet all = new BitSet();
    for (int synonym = 0; synonym < table.size(); synonym++) {
      if (!table.isExclusion(synonym) && table.probe().conceptOf(synonym) == concept) {
        all.or(table.labels(synonym));
      }
    }
    return all;
  }
}
