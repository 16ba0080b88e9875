package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores the question's own text, which should earn nothing, and the model answer. */
final class TextRules {
  private static final String MODEL_ANSWER = "/modelAnswer";

  private final LintedRubric rubric;
  private final PatternTable table;
  private final FindingCollector findings;

  private TextRules(LintedRubric rubric, FindingCollector findings) {
    this.rubric = rubric;
    this.table = rubric.table();
    this.findings = findings;
  }

  static void check(LintedRubric rubric, FindingCollector findings) {
    TextRules rules = new TextRules(rubric, findings);
    rules.question(rubric.rubric().question());
    if (rubric.rubric().modelAnswer() != null) {
      rules.modelAnswer(rubric.rubric().modelAnswer());
    }
  }

  private void question(String question) {
    Score score = table.probe().score(question);
    BitSet found = table.probe().found(question);
    found.stream()
        .filter(synonym -> !table.isExclusion(synonym))
        .filter(synonym -> rubric.conceptOf(synonym).weight() > 0)
        .filter(synonym -> score.concept(rubric.conceptOf(synonym).id()).credit() > 0)
        .forEach(synonym -> question(synonym, table.probe().alone(synonym, question)));
  }

  private void question(int synonym, ConceptScore alone) {
    if (alone.credit() > 0) {
      String text = alone.decidingEvidence().map(Evidence::text).orElse("");
      findings.synonym(
          Rule.QUESTION_EARNS_CREDIT,
          synonym,
          "the question says “%s” itself, which earns '%s'"
              .formatted(text, rubric.conceptOf(synonym).id()),
          "ask for a word that the question does not have");
    }
  }

  private void modelAnswer(String answer) {
    Score score = table.probe().score(answer);
    Map<String, Integer> covered = new HashMap<>();
    for (Concept concept : rubric.rubric().concepts()) {
      if (concept.group() != null && score.concept(concept.id()).credit() > 0) {
        covered.merge(concept.group(), 1, Integer::sum);
      }
    }
    for (int i = 0; i < rubric.rubric().concepts().size(); i++) {
      Concept concept = rubric.rubric().concepts().get(i);
      ConceptScore scored = score.concept(concept.id());
      if (concept.isMisconception()) {
        errs(concept, scored, i);
      } else if (!concept.isHelper() && scored.credit() == 0 && isAskedFor(concept, covered)) {
        misses(concept, scored, i);
      }
    }
  }

  /** Tells whether a concept is in no group, or in one of which not enough are covered. */
  private boolean isAskedFor(Concept concept, Map<String, Integer> covered) {
    String group = concept.group();
    return group == null || covered.getOrDefault(group, 0) < rubric.rubric().group(group).best();
  }

  private void misses(Concept concept, ConceptScore scored, int index) {
    Optional<String> rejected = scored.decidingEvidence().map(Evidence::text);
    add(
        Rule.MODEL_ANSWER_MISSES,
        concept,
        index,
        rejected.isPresent()
            ? "the model answer refuses '%s': “%s”".formatted(concept.id(), rejected.get())
            : "the model answer does not say '%s'".formatted(concept.id()),
        rejected.isPresent()
            ? "affirm it there"
            : "say it there, or add what it says to the synonyms");
  }

  private void errs(Concept concept, ConceptScore scored, int index) {
    if (scored.credit() > 0) {
      add(
          Rule.MODEL_ANSWER_ERRS,
          concept,
          index,
          "the model answer says the misconception '%s'%s"
              .formatted(
                  concept.id(),
                  scored
                      .decidingEvidence()
                      .map(evidence -> ": “" + evidence.text() + "”")
                      .orElse(", which '%s' implies".formatted(scored.impliedBy()))),
          "take it out there, or narrow the synonym");
    }
  }

  private void add(Rule rule, Concept concept, int index, String problem, String remedy) {
    findings.add(
        rule,
        MODEL_ANSWER,
        concept.id(),
        "",
        problem,
        remedy,
        List.of(findings.related(LintedRubric.pointerOf(index), concept.id())));
  }
}
