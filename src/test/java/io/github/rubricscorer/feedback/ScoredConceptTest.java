package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoredConceptTest {
  private static final Concept CONCEPT = Concept.builder("a").synonyms("a").weight(3).build();
  private static final List<Evidence> EVIDENCE =
      List.of(
          evidence("refused", 1, Polarity.REJECTED),
          evidence("half hedge", 0.5, Polarity.HEDGED),
          evidence("hedge", 1, Polarity.HEDGED),
          evidence("part", 0.5, Polarity.ASSERTED),
          evidence("full", 1, Polarity.ASSERTED),
          evidence("full again", 1, Polarity.ASSERTED));

  @ParameterizedTest
  @CsvSource({"COVERED, full", "HEDGED, hedge", "REJECTED, refused"})
  void theVerdictTellsWhichEvidenceDecided(Verdict verdict, String text) {
    ConceptScore score = new ConceptScore("a", verdict, 0.5, 3, EVIDENCE, null);

    assertThat(new ScoredConcept(CONCEPT, score).decidingEvidence())
        .map(Evidence::text)
        .contains(text);
  }

  @Test
  void nothingOfItsOwnDecidesAnImpliedOrMissingConcept() {
    ConceptScore implied = new ConceptScore("a", Verdict.COVERED, 1, 3, EVIDENCE, "b");
    ConceptScore missing = new ConceptScore("a", Verdict.MISSING, 0, 3, List.of(), null);

    assertThat(new ScoredConcept(CONCEPT, implied).decidingEvidence()).isEmpty();
    assertThat(new ScoredConcept(CONCEPT, missing).decidingEvidence()).isEmpty();
  }

  @Test
  void pointsAreCreditTimesWeight() {
    ConceptScore half = new ConceptScore("a", Verdict.HEDGED, 0.5, 3, List.of(), null);

    assertThat(new ScoredConcept(CONCEPT, half).points()).isEqualTo(1.5);
  }

  @Test
  void onlyAScoreOfTheSameConceptFits() {
    ConceptScore other = new ConceptScore("b", Verdict.MISSING, 0, 3, List.of(), null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoredConcept(CONCEPT, other))
        .withMessage("'a' with the score of 'b'");
  }

  private static Evidence evidence(String text, double level, Polarity polarity) {
    return new Evidence(
        0, text.length(), text, "a", level, polarity, Stance.MENTION, null, List.of());
  }
}
