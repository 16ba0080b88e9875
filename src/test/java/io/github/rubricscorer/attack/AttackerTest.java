package io.github.rubricscorer.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.attack.AttackKind.Limit;
import io.github.rubricscorer.attack.RubricAttack.Result;
import io.github.rubricscorer.attack.RubricAttack.Result.Attempt;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What attacks on the rubrics of this project get. */
class AttackerTest {
  /**
   * Kinds that get more than they may: a list earns what a text does, unless {@code listedCredit}
   * says less. The rubrics ask a person to look at it.
   */
  private static final Set<AttackKind> KNOWN = EnumSet.of(AttackKind.LISTED);

  @Test
  void noAttackOnTheBundledRubricsGetsMoreThanItMay() {
    RubricSet rubrics = BundledRubrics.read();
    Attacker attacker = Attacker.of(rubrics);
    for (Rubric rubric : rubrics.rubrics()) {
      for (Result result : attacker.attack(rubric.id()).results()) {
        if (!KNOWN.contains(result.kind())) {
          assertThat(result.headroom())
              .as("%s: %s", rubric.id(), result)
              .isGreaterThanOrEqualTo(-1e-9);
        }
      }
    }
  }

  @Test
  void noAttackOnTheBundledRubricsGetsThroughUnseen() {
    RubricSet rubrics = BundledRubrics.read();
    Attacker attacker = Attacker.of(rubrics);
    AttackReport report = new AttackReport(0);
    for (Rubric rubric : rubrics.rubrics()) {
      assertThat(attacker.attack(rubric.id()).results())
          .as(rubric.id())
          .filteredOn(report::isBroken)
          .isEmpty();
    }
  }

  @Test
  void aListThatGetsThroughHasASignal() {
    RubricSet rubrics = BundledRubrics.read();
    Scorer scorer = Scorer.bundled();
    Attacker attacker = Attacker.of(rubrics);
    for (Rubric rubric : rubrics.rubrics()) {
      String list = attack(attacker, rubric.id()).get(AttackKind.LISTED).answer();
      assertThat(scorer.signals(list, scorer.score(rubric.id(), list)))
          .as("%s: %s", rubric.id(), list)
          .extracting(Signal::kind)
          .contains(Signal.Kind.KEYWORD_LIST);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"physics", "saf"})
  void whatMustNotHurtDoesNotOnOtherRubrics(String directory) {
    RubricSet rubrics = RubricSet.read(Path.of("src/test/resources/benchmarks", directory));
    Attacker attacker = Attacker.of(rubrics);
    for (Rubric rubric : rubrics.rubrics()) {
      assertThat(attacker.attack(rubric.id()).results())
          .filteredOn(result -> result.kind().limit() == Limit.AT_LEAST)
          .filteredOn(result -> result.kind() != AttackKind.FILLERS)
          .allSatisfy(result -> assertThat(result.headroom()).isGreaterThanOrEqualTo(-1e-9));
    }
  }

  private static Map<AttackKind, Result> attack(Rubric.Builder rubric) {
    RubricSet set = RubricSet.of(List.of(rubric.build()), Vocabulary.EMPTY);
    return attack(Attacker.of(set), "tea");
  }

  private static Map<AttackKind, Result> attack(Attacker attacker, String question) {
    return attacker.attack(question).results().stream()
        .collect(Collectors.toMap(Result::kind, Function.identity()));
  }

  @Test
  void aQuestionThatEarnsItsOwnPointsIsFound() {
    Result question =
        attack(
                Rubric.builder("tea")
                    .question("Why is tea brewed hot?")
                    .concept(Concept.builder("heat").synonyms("hot")))
            .get(AttackKind.QUESTION);
    assertThat(question.headroom()).isEqualTo(-1);
    assertThat(question.answer()).isEqualTo("Why is tea brewed hot?");
  }

  @Test
  void wordsAnywhereInTheAnswerAreFound() {
    Result scattered =
        attack(
                Rubric.builder("tea")
                    .question("?")
                    .concept(
                        Concept.builder("heat")
                            .synonym(Synonym.all(Extent.ANSWER, "boiling", "water"))))
            .get(AttackKind.SCATTERED);
    assertThat(scattered.worst()).isEqualTo(1);
  }

  @Test
  void withoutAModelAnswerOrAnExampleNothingIsRewritten() {
    assertThat(
            attack(
                    Rubric.builder("tea")
                        .question("?")
                        .concept(Concept.builder("heat").synonyms("hot")))
                .keySet())
        .contains(AttackKind.REFUSED, AttackKind.HEDGED, AttackKind.LISTED)
        .doesNotContain(AttackKind.CAPITALS, AttackKind.ANNOUNCED_AS_WRONG);
  }

  @Test
  void aGermanRubricIsAttackedInGerman() {
    Map<AttackKind, Result> german =
        attack(
            Rubric.builder("tea")
                .language("de")
                .question("Warum sind Blätter grün?")
                .modelAnswer("Chlorophyll nimmt das rote Licht auf.")
                .concept(Concept.builder("pigment").synonyms("Chlorophyll"))
                .concept(Concept.builder("light").synonyms("rotes Licht")));

    assertThat(german.get(AttackKind.REFUSED).answer())
        .contains("Chlorophyll")
        .doesNotContain("I ");
    assertThat(german.get(AttackKind.REFUSED).headroom()).isPositive();
    assertThat(german.get(AttackKind.FILLERS).headroom()).isPositive();
    assertThat(german).doesNotContainKeys(AttackKind.BRITISH, AttackKind.ADJECTIVES);
  }

  @Test
  void theSameSeedGivesTheSame() {
    Attacker attacker = Attacker.of(BundledRubrics.read());
    RubricAttack once = attacker.attack("salesforce-sync");
    assertThat(attacker.attack("salesforce-sync")).isEqualTo(once);
    assertThat(attacker.withSeed(7).attack("salesforce-sync")).isNotEqualTo(once);
  }

  @Test
  void theAnswerThatBreaksABoundIsShownAndNoneThatAPersonIsToLookAt() {
    Result result =
        new Result(
            AttackKind.LISTED, 3, 0.5, 0.8, 0.9, "a, b, c", 2, new Attempt("a b and so on", 0.6));
    List<RubricAttack> attacks = List.of(new RubricAttack("tea", List.of(result)));

    assertThat(new AttackReport(0).text(attacks))
        .isEqualTo(
            """
            tea
              Kind    Answers  May get  Mean  Worst  Headroom
              listed  3        <= 0.50  0.80  0.60   -0.10 broken

              listed got 0.60:
                a b and so on
            """);
    assertThat(new AttackReport(0).json(attacks))
        .contains(
            "\"worst\": 0.6,",
            "\"headroom\": -0.1,",
            "\"broken\": true,",
            "\"answer\": \"a b and so on\"")
        .doesNotContain("0.9");
  }

  @Test
  void theWorstAnswerIsShownWhereNoneBreaksTheBoundUnseen() {
    Result result =
        new Result(AttackKind.LISTED, 3, 0.5, 0.8, 0.9, "a, b, c", 2, new Attempt("a b", 0.6));
    Result all = new Result(AttackKind.LISTED, 3, 0.5, 0.8, 0.9, "a, b, c", 3, null);

    for (Result one : List.of(result, all)) {
      String text = new AttackReport(0.1).text(List.of(new RubricAttack("tea", List.of(one))));
      assertThat(text)
          .isEqualTo(
              """
              tea
                Kind    Answers  May get  Mean  Worst  Headroom
                listed  3        <= 0.50  0.80  0.90   -0.40 to be reviewed
              """);
    }
  }

  @Test
  void theUnreviewedAnswerIsTheWorstOfThoseWithoutASignalThatTheRubricAsksFor() {
    Map<AttackKind, Result> results =
        attack(
            Rubric.builder("tea")
                .question("Why is tea brewed hot?")
                .reviewSignals(Signal.Kind.COPIED_QUESTION)
                .concept(Concept.builder("heat").synonyms("boiling")));

    Result listed = results.get(AttackKind.LISTED);
    assertThat(listed.reviewed()).isZero();
    assertThat(listed.unreviewed()).isEqualTo(new Attempt(listed.answer(), listed.worst()));
  }
}
