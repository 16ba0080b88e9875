package io.github.rubricscorer.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvaluationSheetTest {
  private static final String TREES = "(oak|ash|elm|fir|yew|lime|pine|beech|maple|birch|willow)";

  @Test
  void aSynonymThatIsTooLongToShowIsToldByItsPlaceInDisagreements() {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("q")
                    .question("?")
                    .concept(Concept.builder("a").synonyms("plum", TREES + " ..5 fall on " + TREES))
                    .concept(Concept.builder("myth").weight(-1).synonyms("magic wand"))
                    .build()));
    LabelledAnswer answer =
        new LabelledAnswer(
            "1",
            "q",
            "An ash may fall on an elm. A trick of magic.",
            Set.of("myth"),
            Set.of(),
            Set.of());

    List<Dispute> disputes =
        EvaluationSheet.of(
                Evaluator.of(scorer).labels(List.of(answer), null),
                10,
                EvaluationSheet.Detail.LIKELY)
            .sections()
            .getFirst()
            .disputes();

    assertThat(disputes)
        .flatExtracting(Dispute::reasons)
        .satisfiesExactly(
            found -> assertThat(found).endsWith("maple|birch|willow), synonyms[1]"),
            missed ->
                assertThat(missed)
                    .isEqualTo(
                        "nearest miss: magic wand: 'magic' is there, 'wand' is not, near “magic”"));
  }
}
