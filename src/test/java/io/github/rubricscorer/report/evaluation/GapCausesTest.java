package io.github.rubricscorer.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.GradeEvaluation.Gap;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapCausesTest {
  private static final Rubric RUBRIC =
      Rubric.builder("trees")
          .question("?")
          .concept(Concept.builder("water").synonyms("water"))
          .concept(Concept.builder("oak").weight(3).group("tree").synonyms("oak"))
          .concept(Concept.builder("elm").weight(1).group("tree").synonyms("elm"))
          .concept(Concept.builder("myth").weight(-1).synonyms("magic"))
          .build();

  private final Scorer scorer = Scorer.of(List.of(RUBRIC));

  @ParameterizedTest(name = "{0} with {1} of 1: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          An elm and water.             | 1 | oak
          An oak.                       | 1 | water
          Maybe an oak, water.          | 1 | oak
          Water.                        | 1 | oak elm
          An elm, an oak, magic, water. | 1 | myth
          An elm and water.             | 0 | water elm
          """)
  void areWhatCouldEarnMoreOrLess(String answer, double grade, String causes) {
    Gap gap =
        new Gap(
            new GradedAnswer("a", "trees", answer, grade, 1),
            scorer.explain("trees", answer),
            RUBRIC);

    assertThat(GapCauses.of(gap)).extracting(ConceptScore::id).containsExactly(causes.split(" "));
  }
}
