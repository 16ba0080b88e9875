package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation.Unused;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.wording.ConditionWording;
import io.github.rubricscorer.scoring.wording.MissWording;
import java.util.ArrayList;
import java.util.List;

/** Tells what synonyms matched besides the evidence, and why it does not count. */
final class UnusedMatches {
  private final Rubric rubric;
  private final List<ConceptPlans> concepts;
  private final AnswerReading reading;
  private final Language language;

  UnusedMatches(Rubric rubric, List<ConceptPlans> concepts, AnswerReading reading) {
    this.rubric = rubric;
    this.concepts = concepts;
    this.reading = reading;
    this.language = Language.of(rubric.language());
  }

  /**
   * Returns it by concept: what a condition keeps from counting, what was excluded, what another
   * concept took, what adds nothing.
   */
  List<Unused> of(FoundConcepts found, Score score) {
    List<Unused> unused = new ArrayList<>();
    for (int index : found.concepts()) {
      ConceptPlans concept = concepts.get(index);
      Findings findings = found.of(index);
      Condition condition = rubric.concepts().get(index).onlyIf();
      if (condition != null
          && score.concepts().get(index).evidence().size() < findings.evidence().size()) {
        unused.addAll(unmet(concept, findings, condition));
      }
      findings.excluded().forEach(one -> unused.add(excluded(concept, one)));
      findings
          .taken()
          .forEach(
              one -> unused.add(unused(concept, one, MissWording.UNUSED_TAKEN.text(language))));
      findings
          .covering()
          .forEach(one ->
              unused.add(unused(concept, one, MissWording.UNUSED_SAME_PLACE.text(language))));
    }
    return unused;
  }

  /** What is refused is evidence whatever the condition. */
  private List<Unused> unmet(ConceptPlans concept, Findings findings, Condition condition) {
    String said = new ConditionWording(language).text(condition);
    String reason = MissWording.UNUSED_ONLY_IF.text(language, said);
    return findings.evidence().stream()
        .filter(piece -> piece.polarity() != Polarity.REJECTED)
        .map(piece -> unused(concept, piece, reason))
        .toList();
  }

  private Unused excluded(ConceptPlans concept, Findings.Excluded excluded) {
    int start = reading.startOffset(excluded.match().from());
    int end = reading.endOffset(excluded.match().to() - 1);
    String exclusion = concept.notation(excluded.by());
    return new Unused(
        concept.id(),
        start,
        end,
        reading.answer().substring(start, end),
        excluded.synonym(),
        MissWording.UNUSED_EXCLUDED.text(language, exclusion),
        exclusion);
  }

  private static Unused unused(ConceptPlans concept, Evidence evidence, String reason) {
    return new Unused(
        concept.id(),
        evidence.start(),
        evidence.end(),
        evidence.text(),
        evidence.synonym(),
        reason,
        null);
  }
}
