package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** {@link Tea#SCORER} against older rubrics for tea, which it betters here and worsens there. */
public final class EditionEvaluatorTest {
  public static final Scorer OLDER =
      Scorer.of(
          List.of(
              Rubric.builder("tea")
                  .title("Tea")
                  .question("How do you make it?")
                  .concept(Concept.builder("water").synonyms("kettle"))
                  .concept(Concept.builder("milk").synonyms("cream"))
                  .concept(Concept.builder("leaves").synonyms("leaves"))
                  .build()));

  private static final EditionEvaluator EVALUATOR = Evaluator.of(Tea.SCORER).against(OLDER, 100);

  @Test
  void verdictsThatMovedAreToldTheWorstFirst() {
    RubricChange<Agreement, Shift.OfVerdict> change =
        Objects.requireNonNull(EVALUATOR.labels(Tea.LABELLED, null).change());

    assertThat(change.shifts())
        .extracting(shift -> shift.answer().id(), Shift::reasons, Shift::gain)
        .containsExactly(
            tuple("c", List.of("water: covered by 'kettle' -> nothing"), -1.0),
            tuple("d", List.of("milk: nothing -> covered by 'milk'"), -1.0),
            tuple("a", List.of("water: nothing -> covered by 'boil'"), 1.0),
            tuple("b", List.of("water: nothing -> hedged by 'Maybe'"), 1.0),
            tuple("b", List.of("milk: nothing -> rejected by 'I wouldn't add'"), 1.0));
    assertThat(change).extracting("better", "worse", "inAll").containsExactly(3, 2, 5);
  }

  @Test
  void theOlderRubricsAreMeasuredByTheConceptsThatTheyHave() {
    LabelledAnswer sweet =
        new LabelledAnswer("e", "tea", "Sugar.", Set.of("sugar"), Set.of(), Set.of());
    LabelEvaluation evaluation = EVALUATOR.labels(List.of(Tea.LABELLED.get(2), sweet), null);

    assertThat(Objects.requireNonNull(evaluation.change()).before().concepts())
        .extracting(Agreement.OfConcept::concept, Agreement.OfConcept::counts)
        .containsExactly(
            tuple("water", new Counts(1, 0, 0, 1)),
            tuple("milk", new Counts(0, 0, 0, 2)),
            tuple("leaves", new Counts(1, 0, 0, 1)));
    assertThat(evaluation.scorer().concepts()).hasSize(4);
  }

  @Test
  void conceptsThatOnlyTheOlderRubricsHaveCountForNothing() {
    RubricChange<Agreement, Shift.OfVerdict> change =
        changeSince(
            Concept.builder("boiled").synonyms("kettle", "boil"),
            Concept.builder("milk").synonyms("cream"));

    assertThat(change.before().concepts())
        .extracting(Agreement.OfConcept::concept)
        .containsExactly("milk");
  }

  @Test
  void aQuestionWhoseConceptsAreAllRenamedHasNothingBefore() {
    RubricChange<Agreement, Shift.OfVerdict> change =
        changeSince(Concept.builder("boiled").synonyms("kettle", "boil"));

    assertThat(change.before().concepts()).isEmpty();
    assertThat(change.before().overall(Facet.DETECTION).counts()).isEqualTo(new Counts(0, 0, 0, 0));
  }

  /** What changed since the rubric had these concepts. */
  private static RubricChange<Agreement, Shift.OfVerdict> changeSince(Concept.Builder... concepts) {
    Rubric.Builder older = Rubric.builder("tea").title("Tea").question("How do you make it?");
    for (Concept.Builder concept : concepts) {
      older.concept(concept);
    }
    return Objects.requireNonNull(
        Evaluator.of(Tea.SCORER)
            .against(Scorer.of(List.of(older.build())), 100)
            .labels(Tea.LABELLED, null)
            .change());
  }

  @Test
  void whatIsJudgedNowIsAsWithoutOlderRubrics() {
    LabelEvaluation alone = Evaluator.of(Tea.SCORER).labels(Tea.LABELLED, Tea.LABELLED_AGAIN);
    LabelEvaluation beside = EVALUATOR.labels(Tea.LABELLED, Tea.LABELLED_AGAIN);

    assertThat(beside).usingRecursiveComparison().ignoringFields("change").isEqualTo(alone);
    assertThat(alone.change()).isNull();
  }

  @Test
  void scoresThatMovedAreToldTheWorstFirst() {
    RubricChange<GradeAgreement, Shift.OfScore> change =
        Objects.requireNonNull(EVALUATOR.grades(Tea.GRADED, null).change());

    assertThat(change.shifts())
        .extracting(
            shift -> shift.answer().id(), Shift.OfScore::before, Shift.OfScore::after, Shift::gain)
        .containsExactly(
            tuple("b", 1.0 / 3, 0.5, 0.1667),
            tuple("c", 0.0, 0.25, 0.25),
            tuple("a", 1.0 / 3, 1.0, 0.6667));
    assertThat(change.before().questions().getFirst().measures().pearson().low()).isEmpty();
  }

  @Test
  void shiftsBeyondThoseAskedForAreOnlyCounted() {
    RubricChange<Agreement, Shift.OfVerdict> change =
        Objects.requireNonNull(
            Evaluator.of(Tea.SCORER).against(OLDER, 1).labels(Tea.LABELLED, null).change());

    assertThat(change.shifts()).hasSize(1);
    assertThat(change.inAll()).isEqualTo(5);
    assertThatThrownBy(() -> Evaluator.of(Tea.SCORER).against(OLDER, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fewer than no shift: -1");
  }

  @Test
  void oneQuestionAtLeastMustBeThere() {
    Rubric coffee =
        Rubric.builder("coffee")
            .title("Coffee")
            .question("How?")
            .concept(Concept.builder("beans").synonyms("beans"))
            .build();

    assertThatThrownBy(() ->
            Evaluator.of(Tea.SCORER)
                .against(Scorer.of(List.of(coffee)), 1)
                .labels(Tea.LABELLED, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the older rubrics have none of the questions");
  }
}
