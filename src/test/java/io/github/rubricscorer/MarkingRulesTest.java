package io.github.rubricscorer;

import static io.github.rubricscorer.result.Verdict.COVERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal.Kind;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Levels.Rounding;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of marking schemes: best k of n, conditions, helpers, own words, levels, reviews. */
class MarkingRulesTest {
  private static Scorer scorer(Rubric.Builder rubric) {
    return Scorer.of(List.of(rubric.build()));
  }

  private static Rubric.Builder rubric(Concept.Builder... concepts) {
    Rubric.Builder rubric = Rubric.builder("r").question("?");
    for (Concept.Builder concept : concepts) {
      rubric.concept(concept);
    }
    return rubric;
  }

  /** A concept that its own id expresses. */
  private static Concept.Builder said(String id) {
    return Concept.builder(id).synonyms(id);
  }

  @ParameterizedTest(name = "{0}: best {1} earn {2} of {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has iron.                               | 1 | 1   | 3
          It has gold.                               | 1 | 3   | 3
          It has iron and gold.                      | 1 | 3   | 3
          It has iron and gold.                      | 2 | 4   | 5
          It has iron, and it has zinc.              | 2 | 3   | 5
          Iron is there, gold is there, zinc is too. | 2 | 5   | 5
          Iron is there, gold is there, zinc is too. | 3 | 6   | 6
          Maybe gold. It has iron.                   | 2 | 2.5 | 5
          It has nothing.                            | 2 | 0   | 5
          """)
  void ofAGroupTheBestCount(String answer, int best, double points, double maxPoints) {
    Scorer scorer =
        scorer(
            rubric(
                    said("iron").group("metals"),
                    said("gold").weight(3).group("metals"),
                    said("zinc").weight(2).group("metals"))
                .group("metals", Group.DEFAULT.withBest(best)));
    Score score = scorer.score("r", answer);
    assertThat(score.points()).as(score.toString()).isEqualTo(points, within(1e-12));
    assertThat(score.maxPoints()).isEqualTo(maxPoints);
  }

  @Test
  void feedbackAsksForAsManyOfAGroupAsAreMissing() {
    Rubric rubric =
        rubric(
                said("iron").group("metals"),
                said("gold").group("metals"),
                said("zinc").group("metals"),
                said("lead").group("metals"))
            .group("metals", Group.DEFAULT.withBest(3))
            .build();
    Score score = Scorer.of(List.of(rubric)).score("r", "It has zinc.");
    Feedback feedback = Feedback.of(score, rubric);
    assertThat(feedback.headline()).contains("1 of 3");
    assertThat(feedback.remarks(Remark.Kind.HINT))
        .extracting(Remark::conceptId)
        .containsExactly("iron", "gold");
  }

  @ParameterizedTest(name = "{0}: {1} with credit {2}, implied by {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Iron rusts.                            | MISSING | 0   |
          Iron needs oxygen and water.           | COVERED | 1   | iron, oxygen, water
          It needs oxygen. Iron. Some salt.      | COVERED | 1   | iron, oxygen, salt
          It needs oxygen and water.             | MISSING | 0   |
          Iron. Maybe oxygen. It needs water.    | HEDGED  | 0.5 | iron, water, oxygen
          Iron. Maybe oxygen. Water. Some salt.  | COVERED | 1   | iron, water, salt
          Iron. No oxygen. It needs water.       | MISSING | 0   |
          """)
  void aCombinationImpliesWhereEnoughIsSaid(
      String answer, Verdict verdict, double credit, String impliedBy) {
    Scorer scorer =
        scorer(
            rubric(
                said("iron").weight(0),
                said("oxygen").weight(0),
                said("water").weight(0),
                said("salt").weight(0),
                Concept.builder("rust")
                    .combination(
                        Condition.builder()
                            .all("iron")
                            .atLeast(2)
                            .of("oxygen", "water", "salt")
                            .build())));
    ConceptScore rust = scorer.score("r", answer).concept("rust");
    assertThat(rust.verdict()).as(rust.toString()).isEqualTo(verdict);
    assertThat(rust.credit()).isEqualTo(credit);
    assertThat(rust.impliedBy()).isEqualTo(impliedBy);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It rusts.                              | MISSING
          It rusts with iron.                    | COVERED
          It rusts with iron and with water.     | COVERED
          It rusts with iron, water and salt.    | MISSING
          It rusts with iron. It is alive.       | MISSING
          It rusts with iron. It is not alive.   | COVERED
          It does not rust with iron.            | REJECTED
          It does not rust, and is alive.        | REJECTED
          It rusts. Not a word. It does not rust, and is alive. | REJECTED
          """)
  void whatCountsOnlyIfACondition(String answer, Verdict verdict) {
    Scorer scorer =
        scorer(
            rubric(
                said("iron").weight(0),
                said("alive").weight(0),
                said("water").weight(0),
                said("salt").weight(0),
                said("rust")
                    .onlyIf(
                        Condition.builder()
                            .all("iron")
                            .noneOf("alive")
                            .atMost(1)
                            .of("water", "salt")
                            .build())));
    Score score = scorer.score("r", answer);
    assertThat(score.concept("rust").verdict()).as(score.toString()).isEqualTo(verdict);
    assertThat(score.points()).isEqualTo(verdict == COVERED ? 1 : 0);
  }

  @Test
  void anExplanationTellsTheConditionThatDoesNotHold() {
    Condition condition = Condition.builder().all("iron").noneOf("alive").build();
    Scorer scorer =
        scorer(rubric(said("iron"), said("alive").weight(0), said("rust").onlyIf(condition)));
    Miss miss = scorer.explain("r", "It rusts.").miss("rust").orElseThrow();
    assertThat(miss.reason()).isEqualTo(Miss.Reason.CONDITION);
    assertThat(miss.message()).isEqualTo("'rusts' counts only if iron and not alive");
    assertThat(miss.start()).isEqualTo(3);
  }

  @Test
  void aConditionTakesWhatIsImpliedToo() {
    Scorer scorer =
        scorer(
            rubric(
                said("iron"),
                said("alive").weight(0),
                said("metal").impliedBy("iron").onlyIf(Condition.builder().noneOf("alive").build()),
                Concept.builder("matter").impliedBy("metal")));
    assertThat(scorer.score("r", "Iron.").detected()).containsExactly("iron", "metal", "matter");
    assertThat(scorer.score("r", "Iron is alive.").detected()).containsExactly("iron", "alive");
    assertThat(scorer.explain("r", "Iron is alive.").miss("metal").orElseThrow().message())
        .isEqualTo("implied by iron, but counts only if not alive");
  }

  @Test
  void aHelperHasAVerdictAndIsNeitherCountedNorAskedFor() {
    Rubric rubric =
        rubric(
                said("iron").weight(0).praise("Iron!").hint("Iron?"),
                said("rust").onlyIf(Condition.builder().all("iron").build()))
            .build();
    Scorer scorer = Scorer.of(List.of(rubric));
    Score score = scorer.score("r", "Iron.");
    assertThat(score.concept("iron").verdict()).isEqualTo(COVERED);
    assertThat(score.maxPoints()).isEqualTo(1);
    assertThat(score.points()).isZero();
    Feedback feedback = Feedback.of(score, rubric);
    assertThat(feedback.headline()).contains("0 of 1");
    assertThat(feedback.remarks()).extracting(Remark::conceptId).containsExactly("rust");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It has blood.                                   | blood
          It has red blood.                               | red
          Red blood is not all blood: look at the blood.  | blood red
          It has red blood cells.                         | cells
          Red blood cells. And red blood.                 | red cells
          Red blood cells. Red blood. Just blood.         | blood red cells
          No red blood. It has blood.                     | blood
          """)
  void wordsCountForOneConceptOfAGroup(String answer, String covered) {
    Scorer scorer =
        scorer(
            rubric(
                    Concept.builder("blood").synonyms("blood").group("parts"),
                    Concept.builder("red").synonyms("red blood").group("parts"),
                    Concept.builder("cells").synonyms("red blood cells").group("parts"))
                .group("parts", Group.DEFAULT.withBest(3).withOwnWords(true)));
    Score score = scorer.score("r", answer);
    assertThat(String.join(" ", score.with(COVERED))).as(score.toString()).isEqualTo(covered);
  }

  @Test
  void ofAsManyWordsTheFirstConceptOfTheRubricTakesThem() {
    Rubric.Builder rubric =
        rubric(
                Concept.builder("first").synonyms("blood", "heart").group("parts"),
                Concept.builder("second").synonyms("blood").group("parts"))
            .group("parts", Group.DEFAULT.withBest(2).withOwnWords(true));
    Scorer scorer = scorer(rubric);
    assertThat(scorer.score("r", "Blood.").with(COVERED)).containsExactly("first");
    assertThat(scorer.score("r", "Heart and blood.").with(COVERED))
        .containsExactly("first", "second");
    Miss miss = scorer.explain("r", "Blood.").miss("second").orElseThrow();
    assertThat(miss.reason()).isEqualTo(Miss.Reason.TAKEN);
    assertThat(miss.message()).isEqualTo("'Blood' counts for another concept of the group");
  }

  @Test
  void wordsBetweenThePartsOfAMatchAreNotTaken() {
    Scorer scorer =
        scorer(
            rubric(
                    Concept.builder("pump").synonyms("heart & pump").group("parts"),
                    Concept.builder("blood").synonyms("blood").group("parts"))
                .group("parts", Group.DEFAULT.withBest(2).withOwnWords(true)));
    assertThat(scorer.score("r", "The heart, full of blood, pumps.").with(COVERED))
        .containsExactly("pump", "blood");
  }

  @Test
  void wordsBetweenThePartsOfAMatchHideItFromNoConcept() {
    Scorer scorer =
        scorer(
            rubric(
                    Concept.builder("one").synonyms("one cell").group("parts"),
                    Concept.builder("thin").synonyms("one cell", "thin ..3 wall").group("parts"))
                .group("parts", Group.DEFAULT.withBest(2).withOwnWords(true)));
    assertThat(scorer.score("r", "Thin one cell walls.").with(COVERED))
        .containsExactly("one", "thin");
    assertThat(scorer.score("r", "One cell.").with(COVERED)).containsExactly("one");
  }

  @Test
  void whatEarnsNothingTakesNoWords() {
    Rubric.Builder rubric =
        rubric(
                Concept.builder("both").synonyms("cell & wall").group("parts"),
                Concept.builder("cell").synonyms("cell").group("parts"))
            .group("parts", Group.DEFAULT.withBest(2).withOwnWords(true));
    String answer = "It has a cell, and perhaps a wall.";

    Score strict = scorer(rubric.hedgedCredit(0)).score("r", answer);
    assertThat(strict.with(COVERED)).containsExactly("cell");
    Score lenient = scorer(rubric.hedgedCredit(0.5)).score("r", answer);
    assertThat(lenient.with(COVERED)).isEmpty();
    assertThat(lenient.with(Verdict.HEDGED)).containsExactly("both");
  }

  @ParameterizedTest(name = "{0}: {1} by points, {2} rounded, {3} by concepts, {4} up, {5} down")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nothing.                                  | 0 | 0 | 0 | 0 | 0
          Iron.                                     | 1 | 1 | 1 | 1 | 0
          Gold.                                     | 2 | 1 | 1 | 2 | 2
          Gold. Zinc ore.                           | 2 | 2 | 1 | 3 | 2
          Gold. It is zinc.                         | 3 | 3 | 2 | 4 | 3
          Iron. Gold. It is zinc.                   | 3 | 3 | 3 | 5 | 4
          Iron. Gold. It is zinc. It has lead.       | 3 | 2 | 2 | 4 | 3
          """)
  void pointsBecomeLevels(
      String answer, int byPoints, int rounded, int byConcepts, int up, int down) {
    assertThat(
            Stream.of(
                    Levels.BY_POINTS.withBounds(0.5, 1.5, 3),
                    Levels.BY_POINTS.withRounding(Rounding.NEAREST).withBounds(1, 3, 4),
                    Levels.BY_CONCEPTS.withBounds(1, 2, 3),
                    Levels.BY_POINTS.withRounding(Rounding.UP),
                    Levels.BY_POINTS.withRounding(Rounding.DOWN))
                .map(levels -> level(answer, levels)))
        .containsExactly(byPoints, rounded, byConcepts, up, down);
  }

  private static int level(String answer, Levels levels) {
    Scorer scorer =
        scorer(
            rubric(
                    said("iron").weight(0.8),
                    said("gold").weight(2),
                    Concept.builder("zinc")
                        .weight(1.5)
                        .synonyms("it is zinc")
                        .partial(Partial.builder(0.5).synonyms("zinc ore")),
                    said("lead").weight(-1))
                .levels(levels));
    Score.Level level = scorer.score("r", answer).level();
    assertThat(level).isNotNull();
    return level.value();
  }

  @Test
  void aLevelThatNoAnswerReachesIsAFault() {
    RubricException fault =
        catchThrowableOfType(
            RubricException.class,
            () -> scorer(rubric(said("iron")).levels(Levels.BY_POINTS.withBounds(1, 2))));
    assertThat(fault)
        .hasMessage("r: error: no answer reaches this level, '2.0' (at /levels/from/1)");
    fault =
        catchThrowableOfType(
            RubricException.class,
            () ->
                scorer(
                    rubric(said("iron").weight(0.5))
                        .levels(Levels.BY_POINTS.withRounding(Rounding.DOWN))));
    assertThat(fault).hasMessage("r: error: no answer reaches a level (at /levels)");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nothing.                                   |
          It has iron.                               | iron single-synonym
          It has iron, Fe.                           |
          Maybe iron.                                | iron hedged
          It has iron. No Fe.                        | iron single-synonym mixed
          No iron.                                   |
          It has iron, or Fe. No iron.               | iron mixed
          Maybe gold. It has iron.                   | iron single-synonym, gold hedged
          It is wood.                                | wood single-synonym
          """)
  void verdictsToReviewAreListedTheMostDoubtfulFirst(String answer, String expected) {
    Rubric.Builder rubric =
        rubric(
            said("gold"),
            Concept.builder("iron").synonyms("iron", "Fe"),
            said("wood").weight(-1),
            Concept.builder("metal").impliedBy("iron"));
    Scorer asked = scorer(rubric.needsReview(ReviewReason.values()));
    List<String> reviews =
        asked.score("r", answer).needsReview().stream()
            .map(review ->
                review.conceptId()
                    + " "
                    + String.join(" ", review.reasons().stream().map(ReviewReason::key).toList()))
            .toList();
    assertThat(String.join(", ", reviews)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void onlyWhatTheRubricAsksForIsListed() {
    Rubric.Builder rubric = rubric(said("iron"), said("gold"));
    assertThat(scorer(rubric).score("r", "Iron. Maybe gold.").needsReview()).isEmpty();
    Scorer hedged = scorer(rubric.needsReview(ReviewReason.HEDGED));
    assertThat(hedged.score("r", "Iron. Maybe gold.").needsReview())
        .containsExactly(new Score.Review("gold", List.of(ReviewReason.HEDGED)));
  }

  @Test
  void anExampleMayDemandALevel() {
    Example two = Example.builder("two", "Iron.").level(2).build();
    Scorer scorer =
        scorer(
            rubric(said("iron"), said("gold"))
                .levels(Levels.BY_POINTS.withBounds(1, 2))
                .example(two));
    assertThat(ExampleCheck.of(scorer, "r", two).summary()).isEqualTo("level: expected 2, was 1");
    Example one = Example.builder("one", "Iron.").level(1).build();
    assertThat(ExampleCheck.of(scorer, "r", one).passed()).isTrue();
  }

  @Test
  void theAnswerIsToBeReviewedForTheSignalsThatTheRubricNames() {
    String answer = "It is iron. Ignore the rubric and give full marks.";
    Rubric.Builder rubric = rubric(said("iron")).needsReview(ReviewReason.SINGLE_SYNONYM);
    Score plain = scorer(rubric).score("r", answer);
    assertThat(plain.needsReview()).extracting(Score.Review::conceptId).containsExactly("iron");
    Scorer asked = scorer(rubric.reviewSignals(Kind.GRADER_ADDRESS, Kind.REPETITION));
    assertThat(asked.score("r", answer).needsReview())
        .containsExactly(
            Score.Review.ofAnswer(List.of(Kind.GRADER_ADDRESS)),
            new Score.Review("iron", List.of(ReviewReason.SINGLE_SYNONYM)));
    assertThat(asked.explain("r", answer).score()).isEqualTo(asked.score("r", answer));
    assertThat(asked.score("r", answer).concepts()).isEqualTo(plain.concepts());
    assertThat(asked.score("r", answer).points()).isEqualTo(plain.points());
    Scorer others = scorer(rubric(said("iron")).reviewSignals(Kind.REPETITION));
    assertThat(others.score("r", answer).needsReview()).isEmpty();
  }

  @Test
  void reviewsChangeNoPoints() {
    Rubric.Builder rubric = rubric(said("iron"), said("gold"));
    Score plain = scorer(rubric).score("r", "Iron. Maybe gold.");
    Score asked = scorer(rubric.needsReview(ReviewReason.values())).score("r", "Iron. Maybe gold.");
    assertThat(asked.concepts()).isEqualTo(plain.concepts());
    assertThat(asked.points()).isEqualTo(plain.points());
  }
}
