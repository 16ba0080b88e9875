package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.scoring.CompiledPatterns.Surroundings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of two concepts, the first of which has a synonym and an exclusion, the second a synonym. */
@DisplayName("What an edit leaves as it was")
class RubricEditTest {
  private static final Vocabulary WORDS = Vocabulary.EMPTY;

  private final CompiledRubric before = compiled(rubric(first(), second("queue")), WORDS);

  private static Rubric.Builder rubric(Concept.Builder... concepts) {
    Rubric.Builder rubric = Rubric.builder("q").question("?").group("g", Group.DEFAULT);
    for (Concept.Builder concept : concepts) {
      rubric.concept(concept);
    }
    return rubric;
  }

  private static Concept.Builder first() {
    return Concept.builder("first").synonyms("rate limit").unless("rate card");
  }

  private static Concept.Builder second(String... synonyms) {
    return Concept.builder("second").synonyms(synonyms);
  }

  @Test
  void areTheSynonymsOfTheConceptsWithTheSamePatterns() {
    assertThat(same(rubric(first(), second("queue")))).containsExactly(0, 1, 2);
    assertThat(same(rubric(first().weight(7).name("F"), second("queue").weight(3).group("g"))))
        .containsExactly(0, 1, 2);
    assertThat(same(rubric(first(), second("broker")))).containsExactly(0, 1);
    assertThat(same(rubric(first(), second("queue", "broker")))).containsExactly(0, 1);
    assertThat(same(rubric(second("queue"), first()))).containsExactly(0, 1, 2);
    assertThat(same(rubric(second("queue")))).containsExactly(0);
    assertThat(same(rubric(Concept.builder("new").synonyms("queue"), first())))
        .containsExactly(1, 2);
    assertThat(same(rubric(first().unless("rate it"), second("queue")))).containsExactly(3);
    assertThat(same(rubric(first().negation(Negation.IGNORED), second("queue"))))
        .containsExactly(2);
    assertThat(same(rubric(first().partial(Partial.builder(0.5).synonyms("x")), second("queue"))))
        .containsExactly(3);
  }

  @Test
  void areNotThoseThatAnotherConceptsJoinedWordsChange() {
    assertThat(same(rubric(first(), second("ratelimit")))).isEmpty();
    assertThat(same(rubric(first(), second("queue", "limit rate")))).containsExactly(0, 1);
  }

  @Test
  void isNothingWhereTheAnswerIsReadOtherwise() {
    Rubric.Builder plain = rubric(first(), second("queue"));
    assertThat(edit(plain, WORDS).isTotal()).isFalse();
    assertThat(edit(rubric(first(), second("queue")).language("de"), WORDS).isTotal()).isTrue();
    assertThat(
            edit(rubric(first(), second("queue")).decimal(Rubric.DecimalMark.COMMA), WORDS)
                .isTotal())
        .isTrue();
    assertThat(
            edit(rubric(first(), second("queue")).stance(StancePolicy.PROPOSALS), WORDS).isTotal())
        .isTrue();
    assertThat(edit(rubric(first(), second("queue")).terms("t", "u"), WORDS).isTotal()).isTrue();
    assertThat(
            edit(plain, Vocabulary.of(List.of(List.of("k8s", "kubernetes")), Map.of())).isTotal())
        .isTrue();
    assertThat(
            edit(
                    rubric(first().group("own"), second("queue").group("own"))
                        .group("own", Group.DEFAULT.withBest(2).withOwnWords(true)),
                    WORDS)
                .isTotal())
        .isTrue();
  }

  @Test
  void isFoundAgainWithoutLooking() {
    CompiledRubric now = compiled(rubric(second("broker"), first()), WORDS);
    RubricEdit edit = RubricEdit.of(before, now);
    for (String answer :
        new String[] {
          "A rate limit and a queue.", "A broker, no rate limit.", "A rate card.", ""
        }) {
      ScoredAnswer earlier = before.scored(answer, new Scratch());
      ScoredAnswer later = now.rescored(earlier, edit, new Scratch());
      assertThat(later.score()).isEqualTo(now.score(answer, new Scratch()));
      assertThat(later.answer()).isEqualTo(answer);
      assertThat(later.found().concepts())
          .isEqualTo(now.scored(answer, new Scratch()).found().concepts());
    }
  }

  @Test
  void isToldOfSynonymsFromOneToBeforeAnother() {
    Surroundings around = new Surroundings(WORDS, Map.of(2, 10L, 3, 100L, 5, 1_000L));
    assertThat(around.joined(2, 5)).isEqualTo(110);
    assertThat(around.joined(3, 6)).isEqualTo(1_100);
    assertThat(around.joined(0, 2)).isZero();
  }

  private List<Integer> same(Rubric.Builder now) {
    return edit(now, WORDS).same().stream().boxed().toList();
  }

  private RubricEdit edit(Rubric.Builder now, Vocabulary vocabulary) {
    return RubricEdit.of(before, compiled(now, vocabulary));
  }

  private static CompiledRubric compiled(Rubric.Builder rubric, Vocabulary vocabulary) {
    return Objects.requireNonNull(
        new RubricCompiler(vocabulary)
            .compile(
                rubric.build(),
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                }));
  }
}
