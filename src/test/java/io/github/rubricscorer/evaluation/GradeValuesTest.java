package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradeValuesTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("leaves")
                  .question("Why?")
                  .concept(Concept.builder("green").synonyms("green"))
                  .concept(Concept.builder("light").synonyms("light"))
                  .build()));

  private static final List<String> ANSWERS =
      List.of("green light", "green", "light", "nothing of it", "it is green");

  private static final List<Double> GRADES = List.of(1.0, 0.75, 0.5, 0.0, 0.25);

  @Test
  void areThoseOfTheEvaluator() {
    List<GradedAnswer> graded = new ArrayList<>();
    for (int i = 0; i < ANSWERS.size(); i++) {
      graded.add(new GradedAnswer("a" + i, "leaves", ANSWERS.get(i), GRADES.get(i), 1));
    }
    GradeAgreement.Measures whole = Evaluator.of(SCORER).grades(graded).scorer().mean();

    GradeAgreement.Values measures = GradeAgreement.Values.of(GRADES, scores());

    assertThat(measures.pearson()).isEqualTo(whole.pearson().value()).isPresent();
    assertThat(measures.weightedKappa()).isEqualTo(whole.weightedKappa().value()).isPresent();
    assertThat(measures.meanAbsoluteError())
        .isEqualTo(whole.meanAbsoluteError().value())
        .isPresent();
  }

  @Test
  void areEmptyWithoutAnswers() {
    GradeAgreement.Values measures = GradeAgreement.Values.of(List.of(), List.of());

    assertThat(measures.pearson()).isEmpty();
    assertThat(measures.weightedKappa()).isEmpty();
    assertThat(measures.meanAbsoluteError()).isEmpty();
  }

  @Test
  void wantAGradeForEachScore() {
    assertThatThrownBy(() -> GradeAgreement.Values.of(List.of(1.0), scores()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 grades of 5 scores");
  }

  private static List<Score> scores() {
    return ANSWERS.stream().map(answer -> SCORER.score("leaves", answer)).toList();
  }
}
