package io.github.rubricscorer.lint;

import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntToDoubleFunction;

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
      findings.synonym(
          Rule.QUESTION_EARNS_CREDIT,
          synonym,
          "the question says “%s” itself, which earns '%s'"
              .formatted(deciding(alone), rubric.conceptOf(synonym).id()),
          "ask for a word that the question does not have");
    }
  }

  private void modelAnswer(String answer) {
    Score score = table.probe().score(answer);
    BitSet asked = askedFor(score);
    for (int i = 0; i < rubric.rubric().concepts().size(); i++) {
      Concept concept = rubric.rubric().concepts().get(i);
      ConceptScore scored = score.concept(concept.id());
      if (concept.isMisconception()) {
        errs(concept, scored, i);
      } else if (asked.get(i)) {
        misses(concept, scored, i);
      }
    }
  }

  /** Returns the concepts that would count if they were said, too; those said in part are said. */
  private BitSet askedFor(Score score) {
    List<Concept> concepts = rubric.rubric().concepts();
    IntToDoubleFunction said =
        place -> score.concepts().get(place).credit() > 0 ? concepts.get(place).weight() : 0;
    BitSet asked = new BitSet();
    for (Unit unit : Unit.of(concepts, rubric.rubric()::group)) {
      double now = unit.sum(said);
      for (int i = 0; i < unit.size(); i++) {
        int member = unit.member(i);
        double weight = concepts.get(member).weight();
        double then = unit.sum(place -> place == member ? weight : said.applyAsDouble(place));
        asked.set(member, then > now);
      }
    }
    return asked;
  }

  private void misses(Concept concept, ConceptScore scored, int index) {
    boolean rejected = scored.verdict() == Verdict.REJECTED;
    add(
        Rule.MODEL_ANSWER_MISSES,
        concept,
        index,
        rejected
            ? "the model answer refuses '%s': “%s”".formatted(concept.id(), deciding(scored))
            : "the model answer does not say '%s'".formatted(concept.id()),
        rejected ? "affirm it there" : "say it there, or add what it says to the synonyms");
  }

  private void errs(Concept concept, ConceptScore scored, int index) {
    if (scored.credit() > 0) {
      add(
          Rule.MODEL_ANSWER_ERRS,
          concept,
          index,
          "the model answer says the misconception '%s': “%s”"
              .formatted(concept.id(), deciding(scored)),
          "take it out there, or narrow the synonym");
    }
  }

  private static String deciding(ConceptScore scored) {
    return scored.decidingEvidence().map(Evidence::text).orElse("");
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
