package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.evaluation.Agreement.OfConcept;
import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradeAgreement.Points;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {
  private static final LabelEvaluation LABELS =
      Evaluator.of(Tea.SCORER).labels(Tea.LABELLED, Tea.LABELLED_AGAIN);
  private static final GradeEvaluation GRADES =
      Evaluator.of(Tea.SCORER).grades(Tea.GRADED, Tea.GRADED_AGAIN);

  @Test
  void everyConceptIsCounted() {
    assertThat(LABELS.scorer().concepts())
        .extracting(OfConcept::concept, OfConcept::counts)
        .containsExactly(
            tuple("water", new Counts(2, 0, 1, 1)),
            tuple("leaves", new Counts(2, 0, 0, 2)),
            tuple("milk", new Counts(0, 1, 0, 3)),
            tuple("sugar", new Counts(0, 0, 0, 4)));
  }

  @Test
  void measuresThatAreNotDefinedAreEmpty() {
    OfConcept sugar = LABELS.scorer().concepts().getLast();

    assertThat(List.of(sugar.precision(), sugar.recall(), sugar.f1(), sugar.kappa()))
        .allSatisfy(estimate -> assertThat(estimate.value()).isEmpty())
        .allSatisfy(estimate -> assertThat(estimate.low()).isEmpty());
  }

  /** Macro F1 is the mean of water 0.8, leaves 1 and milk 0; sugar has none. */
  @ParameterizedTest
  @CsvSource({
    "DETECTION,    4, 1, 1, 10, 0.8, 0.8, 0.8, 0.6",
    "REJECTION,    1, 0, 0, 15, 1, 1, 1, 1",
    "HEDGING,      1, 0, 0, 15, 1, 1, 1, 1",
    "ANY_POLARITY, 4, 2, 1, 9, 0.6666667, 0.8, 0.7272727, 0.6"
  })
  void allConceptsTogether(
      Facet facet,
      long tp,
      long fp,
      long fn,
      long tn,
      double precision,
      double recall,
      double micro,
      double macro) {
    Agreement.Overall overall = LABELS.scorer().overall(facet);

    assertThat(overall.counts()).isEqualTo(new Counts(tp, fp, fn, tn));
    assertIs(overall.precision(), precision);
    assertIs(overall.recall(), recall);
    assertIs(overall.microF1(), micro);
    assertIs(overall.macroF1(), macro);
  }

  @Test
  void peopleAgreeWithEachOtherOnFourOfFiveLabels() {
    Agreement annotators = Objects.requireNonNull(LABELS.annotators());

    assertThat(annotators.overall(Facet.DETECTION).counts()).isEqualTo(new Counts(4, 0, 1, 11));
    assertIs(annotators.overall(Facet.DETECTION).microF1(), 8.0 / 9);
    assertThat(Evaluator.of(Tea.SCORER).labels(Tea.LABELLED).annotators()).isNull();
  }

  @Test
  void disagreementsHaveReasonsAndTheWorstConceptComesFirst() {
    assertThat(LABELS.disagreements())
        .extracting(d -> d.actual().id(), d -> d.answer().id(), Disagreement::expected)
        .containsExactly(tuple("milk", "d", Verdict.MISSING), tuple("water", "c", Verdict.COVERED));

    Disagreement milk = LABELS.disagreements().getFirst();
    assertThat(milk.actual().verdict()).isEqualTo(Verdict.COVERED);
    assertThat(milk.actual().evidence()).extracting(e -> e.text()).containsExactly("Milk");
    assertThat(milk.miss()).isNull();
    assertThat(LABELS.disagreements().getLast().miss())
        .extracting(Miss::reason)
        .isEqualTo(Miss.Reason.NOTHING_FOUND);
  }

  @Test
  void disagreementsBeyondThoseAskedForAreOnlyCounted() {
    LabelEvaluation one = Evaluator.of(Tea.SCORER).keeping(1).labels(Tea.LABELLED);
    GradeEvaluation none = Evaluator.of(Tea.SCORER).keeping(0).grades(Tea.GRADED);

    assertThat(one.disagreements()).containsExactly(LABELS.disagreements().getFirst());
    assertThat(one.disagreementsInAll()).isEqualTo(2);
    assertThat(none.disagreements()).isEmpty();
    assertThat(none.disagreementsInAll()).isEqualTo(GRADES.disagreements().size());
    assertThatThrownBy(() -> Evaluator.of(Tea.SCORER).keeping(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fewer than no disagreement: -1");
  }

  /**
   * The person gives 1, 0.5, 0.5 and 0, the scorer 1, 0.5, 0.25 and 0; 0.25 counts as 0, the lower
   * one of its neighbours. Pearson is 0.5 / sqrt(0.5 * 0.546875), Spearman that of the ranks 4 2.5
   * 2.5 1 and 4 3 2 1, kappa 1 - 0.25 / 1.25.
   */
  @Test
  void gradesAreCorrelated() {
    Measures tea = GRADES.scorer().questions().getFirst().measures();

    assertIs(tea.pearson(), 0.9561829);
    assertIs(tea.spearman(), 0.9486833);
    assertIs(tea.weightedKappa(), 0.8);
    assertIs(tea.meanAbsoluteError(), 0.0625);
    assertThat(GRADES.scorer().mean()).isEqualTo(tea);
  }

  @Test
  void correlationsWithAConstantAreNotDefined() {
    Measures annotators = Objects.requireNonNull(GRADES.annotators()).mean();

    assertThat(annotators.pearson().value()).isEmpty();
    assertThat(annotators.spearman().value()).isEmpty();
    assertIs(annotators.weightedKappa(), 0);
    assertIs(annotators.meanAbsoluteError(), 0.5);

    List<GradedAnswer> one = List.of(new GradedAnswer("x", "tea", "", 0, 1));
    assertThat(Evaluator.of(Tea.SCORER).grades(one).scorer().mean().weightedKappa().value())
        .isEmpty();
  }

  /** The third answer has 1 point of 4, and the person gives 2. */
  @Test
  void gradesAreComparedInPointsToo() {
    Points tea = GRADES.scorer().questions().getFirst().points();

    assertThat(tea.best()).hasValue(4);
    assertThat(tea)
        .extracting(Points::exact, Points::withinOne, Points::tooHigh, Points::tooLow)
        .containsExactly(3, 4, 0, 1);
    assertIs(tea.meanError(), 0.25);
    assertIs(tea.bias(), -0.25);
    assertThat(GRADES.scorer().points()).isEqualTo(tea);

    // The second person gives all that there is to each, on a scale of its own.
    Points second = Objects.requireNonNull(GRADES.annotators()).points();
    assertThat(second)
        .extracting(Points::exact, Points::withinOne, Points::tooHigh, Points::tooLow)
        .containsExactly(1, 1, 3, 0);
    assertIs(second.meanError(), 2);
    assertIs(second.bias(), 2);
  }

  /** The scorer gives "Milk into hot water." a quarter of the best. */
  @ParameterizedTest
  @CsvSource({
    "2,    10, 2.5, 1, 1, 0, 0, whole numbers: 2.5 is 2",
    "3,    10, 2.5, 0, 1, 0, 1, and one below 3",
    "1,    10, 2.5, 0, 1, 1, 0, and one above 1",
    "4,    10, 2.5, 0, 0, 0, 1, and two below 4",
    "1,    5,  1.25, 1, 1, 0, 0, 1.25 is 1",
    "1.5,  5,  1.25, 0, 1, 0, 1, and of halves too",
    "1.25, 5,  1.25, 1, 1, 0, 0, but of quarters 1.25",
    "1.2,  5,  1.25, 1, 1, 0, 0, of fifths 1.2",
    "1.3,  5,  1.25, 0, 1, 0, 1, of tenths too",
    "1.26, 5,  1.25, 0, 1, 0, 1, and of hundredths itself",
    "0.2,  0.8, 0.2, 1, 1, 0, 0, less than a point in all",
    "0.5,  1,  1,    0, 1, 0, 1, shares are of the 4 points of the rubric",
    "0.75, 1,  1,    0, 0, 0, 1, and two of them are too many",
    "1,    1,  1,    0, 0, 0, 1, and so is all or nothing",
    "0,    1,  1,    1, 1, 0, 0, of which it is nearer to nothing"
  })
  void aScoreIsExactWhereNoOtherStepOfTheGradesIsNearer(
      double score,
      double best,
      double points,
      int exact,
      int within,
      int high,
      int low,
      String remark) {
    Points of =
        Evaluator.of(Tea.SCORER)
            .grades(List.of(new GradedAnswer("x", "tea", "Milk into hot water.", score, best)))
            .scorer()
            .points();

    assertThat(of)
        .as(remark)
        .extracting(Points::exact, Points::withinOne, Points::tooHigh, Points::tooLow)
        .containsExactly(exact, within, high, low);
    double given = best == 1 ? score * 4 : score;
    assertIs(of.bias(), points - given);
    assertIs(of.meanError(), Math.abs(points - given));
  }

  /** Nobody else has 3 points, so that 2 would be the nearest grade. */
  @Test
  void whatIsNotExactInPointsIsListed() {
    List<GradedAnswer> graded =
        List.of(
            new GradedAnswer("x", "tea", "Boil water, add leaves, milk.", 2, 4),
            new GradedAnswer("y", "tea", "", 0, 4));
    GradeEvaluation evaluation = Evaluator.of(Tea.SCORER).grades(graded);

    assertThat(evaluation.scorer().points())
        .extracting(Points::exact, Points::tooHigh)
        .containsExactly(1, 1);
    assertThat(evaluation.disagreements())
        .extracting(gap -> gap.answer().id())
        .containsExactly("x");
  }

  @Test
  void answersOfDifferentBestScoresHaveNoneInCommon() {
    List<GradedAnswer> graded =
        List.of(
            new GradedAnswer("x", "tea", "Milk into hot water.", 2, 8),
            new GradedAnswer("y", "tea", "Boil water.", 2, 4));

    Points points = Evaluator.of(Tea.SCORER).grades(graded).scorer().points();

    assertThat(points.best()).isEmpty();
    assertThat(points).extracting(Points::exact, Points::tooLow).containsExactly(1, 1);
    assertIs(points.meanError(), 0.5);
  }

  @Test
  void gradesThatDifferAreListed() {
    assertThat(GRADES.disagreements())
        .extracting(gap -> gap.answer().id(), gap -> gap.size())
        .containsExactly(tuple("c", -0.25));
  }

  @Test
  void theListenerHearsOfEveryAnswer() {
    List<Integer> heard = new ArrayList<>();
    Evaluator.of(Tea.SCORER).telling(heard::add).labels(Tea.LABELLED);

    assertThat(heard).containsExactly(1, 2, 3, 4);
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    Evaluator evaluator = Evaluator.of(Tea.SCORER);
    LabelledAnswer first = Tea.LABELLED.getFirst();
    LabelledAnswer coffee =
        new LabelledAnswer("x", "tea", "", Set.of("coffee"), Set.of(), Set.of());

    assertThatThrownBy(() -> evaluator.labels(List.of())).hasMessage("no answers");
    assertThatThrownBy(() -> evaluator.labels(List.of(first, first))).hasMessage("two answers 'a'");
    assertThatThrownBy(() -> evaluator.labels(List.of(coffee)))
        .hasMessage("'x' has labels for unknown concepts: coffee");
    assertThatThrownBy(() -> evaluator.labels(Tea.LABELLED, List.of(first)))
        .hasMessage("the second person has judged other answers");
    assertThatThrownBy(() -> new LabelledAnswer("x", "tea", "", Set.of(), Set.of(), Set.of("milk")))
        .hasMessage("hedged but not covered in 'x'");
    assertThatThrownBy(
            () -> new LabelledAnswer("x", "tea", "", Set.of("milk"), Set.of("milk"), Set.of()))
        .hasMessage("covered and rejected in 'x'");
    assertThatThrownBy(() -> new GradedAnswer("x", "tea", "", 2, 1))
        .hasMessage("score 2.0 is not in 0..1.0");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  private static void assertIs(Estimate estimate, double value) {
    assertThat(estimate.value()).hasValueCloseTo(value, within(1e-6));
  }
}
