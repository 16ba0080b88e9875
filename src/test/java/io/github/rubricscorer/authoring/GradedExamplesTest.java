package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.authoring.GradedExamples.Graded;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which graded answers become examples, and what they demand. */
class GradedExamplesTest {
  private static Rubric.Builder rubric() {
    return Rubric.builder("q")
        .question("?")
        .concept(Concept.builder("a").synonyms("ant", "aphid"))
        .concept(Concept.builder("b").synonyms("bee", "beetle"))
        .concept(Concept.builder("c").synonyms("cricket"))
        .concept(Concept.builder("d").synonyms("drone"));
  }

  private static GradedExamples chosen(Rubric.Builder rubric, int most, String... answers) {
    List<Graded> graded = new ArrayList<>();
    for (String answer : answers) {
      String[] parts = answer.split(": ", -1);
      graded.add(new Graded(parts[0], parts[2], Double.parseDouble(parts[1])));
    }
    Rubric built = rubric.build();
    Scorer scorer = Scorer.of(List.of(built));
    return GradedExamples.of(built, answer -> scorer.score("q", answer), graded, most);
  }

  private static List<String> names(GradedExamples chosen) {
    return chosen.examples().stream().map(Example::name).toList();
  }

  @Test
  void areThoseThatScoreAsTheyWereGradedInTheOrderOfTheAnswers() {
    GradedExamples chosen =
        chosen(
            rubric(),
            9,
            "1: 0.5: An ant, a bee.",
            "2: 0.75: An ant.",
            "3: 0: ?",
            "4: 0.25: A bee.");

    assertThat(names(chosen)).containsExactly("graded 1", "graded 3", "graded 4");
    assertThat(chosen.agreeing()).isEqualTo(3);
  }

  @Test
  void theScoreIsTheGradeWithHalfAStepOfTheGradesAround() {
    GradedExamples chosen =
        chosen(
            rubric(),
            9,
            "1: 1: Ant, bee, cricket, drone.",
            "2: 0.5: Ant, bee.",
            "3: 0.4: Ant.",
            "4: 0: ?");

    assertThat(chosen.examples())
        .containsExactly(
            Example.builder("graded 1", "Ant, bee, cricket, drone.").score(0.95, 1).build(),
            Example.builder("graded 2", "Ant, bee.").score(0.45, 0.55).build(),
            Example.builder("graded 4", "?").score(0, 0).build());
  }

  @Test
  void theScaleIsCoveredFromItsEnds() {
    String[] answers = {
      "1: 1: Ant, bee, cricket, drone.",
      "2: 0.75: Ant, bee, cricket.",
      "3: 0.5: Ant, bee.",
      "4: 0.25: Ant.",
      "5: 0: ?"
    };

    assertThat(names(chosen(rubric(), 1, answers))).containsExactly("graded 1");
    assertThat(names(chosen(rubric(), 2, answers))).containsExactly("graded 1", "graded 5");
    assertThat(names(chosen(rubric(), 3, answers)))
        .containsExactly("graded 1", "graded 3", "graded 5");
  }

  @Test
  void whatIsFoundInNoOtherComesFirstAndWhatShowsNothingNewIsLeftOut() {
    String[] answers = {
      "1: 0.25: An ant.", "2: 0.25: An ant?", "3: 0.25: An aphid is there.", "4: 0.25: An aphid."
    };

    assertThat(names(chosen(rubric(), 2, answers))).containsExactly("graded 1", "graded 4");
    assertThat(names(chosen(rubric(), 4, answers))).containsExactly("graded 1", "graded 4");
    assertThat(
            names(chosen(rubric().example(Example.builder("mine", "The ant").build()), 1, answers)))
        .containsExactly("graded 4");
  }

  @Test
  void whatIsAnExampleAlreadyIsNoneAgainAndNamesAreTheirOwn() {
    Rubric.Builder rubric =
        rubric()
            .example(Example.builder("graded 1", "An ant.").build())
            .example(Example.builder("graded 1, 2", "?").build());

    assertThat(names(chosen(rubric, 9, "7: 0.25: An ant. ", "1: 0.25: A bee.")))
        .containsExactly("graded 1, 3");
  }

  @Test
  void ofARubricWithLevelsTheLevelIsDemanded() {
    GradedExamples chosen =
        chosen(
            rubric().levels(Levels.BY_POINTS.withBounds(1, 3)),
            9,
            "1: 0.5: Ant, bee.",
            "2: 1: Ant.",
            "3: 0: ?");

    assertThat(chosen.examples())
        .containsExactly(
            Example.builder("graded 1", "Ant, bee.").level(1).build(),
            Example.builder("graded 3", "?").level(0).build());
  }
}
