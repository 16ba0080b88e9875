package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.lint.sample.Sample;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds sets of the vocabulary that no rubric has a use for. */
final class VocabularyRules {
  private final RubricSet set;
  private final List<LintedRubric> rubrics;
  private final List<Finding> findings = new ArrayList<>();

  private VocabularyRules(RubricSet set, List<LintedRubric> rubrics) {
    this.set = set;
    this.rubrics = rubrics;
  }

  static List<Finding> check(RubricSet set, List<LintedRubric> rubrics) {
    VocabularyRules rules = new VocabularyRules(set, rubrics);
    rules.sets();
    rules.synonyms();
    return rules.findings;
  }

  private void sets() {
    Set<String> used = new HashSet<>();
    for (LintedRubric rubric : rubrics) {
      SynonymPattern.Visitor collector =
          new SynonymPattern.Visitor() {
            @Override
            public void set(String name) {
              if (!rubric.rubric().terms().containsKey(name)) {
                used.add(name);
              }
            }
          };
      rubric.table().probe().synonyms().forEach(one -> accept(one.synonym(), collector));
    }
    for (String name : set.vocabulary().sets().keySet()) {
      if (!used.contains(name)) {
        report("/sets/" + name, name, name, "no rubric has <%s>".formatted(name));
      }
    }
  }

  private static void accept(Synonym synonym, SynonymPattern.Visitor visitor) {
    switch (synonym) {
      case Synonym.Phrase phrase -> SynonymPattern.of(phrase.notation()).accept(visitor);
      case Synonym.Several several ->
          several.of().forEach(of -> SynonymPattern.of(of).accept(visitor));
    }
  }

  /**
   * A set of synonyms is used if one of its terms is found in a text that a pattern asks for, read
   * as the rubric of the pattern is.
   */
  private void synonyms() {
    List<List<String>> lines = set.vocabulary().synonyms();
    if (lines.isEmpty()) {
      return;
    }
    BitSet used = new BitSet();
    rubrics.stream()
        .collect(Collectors.groupingBy(VocabularyRules::reading))
        .values()
        .forEach(alike -> use(alike, lines, used));
    for (int i = 0; i < lines.size(); i++) {
      if (!used.get(i)) {
        String line = String.join(", ", lines.get(i));
        report("/synonyms/" + i, "", line, "no rubric has a term of '%s'".formatted(line));
      }
    }
  }

  /** What the words of a text are to a rubric depends on these. */
  private static List<Object> reading(LintedRubric linted) {
    return List.of(linted.rubric().language(), linted.rubric().decimal());
  }

  private static void use(List<LintedRubric> alike, List<List<String>> lines, BitSet used) {
    Rubric first = alike.getFirst().rubric();
    Rubric.Builder terms =
        Rubric.builder("vocabulary").language(first.language()).decimal(first.decimal());
    for (int i = 0; i < lines.size(); i++) {
      Concept.Builder concept = Concept.builder("c" + i);
      lines.get(i).forEach(term -> concept.synonym(Synonym.of(Notation.ofTerm(term))));
      terms.concept(concept);
    }
    CompiledRubric compiled =
        new RubricCompiler(Vocabulary.EMPTY)
            .compile(terms.build(), (pointer, problem, offending) -> {});
    if (compiled == null) {
      used.set(0, lines.size());
      return;
    }
    SynonymProbe probe = new SynonymProbe(compiled);
    for (LintedRubric rubric : alike) {
      for (int synonym = 0; synonym < rubric.table().size(); synonym++) {
        for (Sample sample : rubric.table().of(synonym).own()) {
          probe.found(sample.text()).stream().forEach(term -> used.set(probe.conceptOf(term)));
        }
      }
    }
  }

  private void report(String pointer, String subject, String text, String problem) {
    findings.add(
        new Finding(
            Rule.UNUSED_VOCABULARY,
            "",
            set.vocabularyPlace(pointer),
            pointer,
            subject,
            text,
            problem,
            "use it, or take it out",
            List.of(),
            null));
  }
}
