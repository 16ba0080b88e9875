package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An answer is read alike by two editions of a rubric where what only one of them asks for changes
 * nothing for the others: here for {@code cache}, while a second concept asks first for one pattern
 * and then for another.
 */
class ReadPositionsTest {
  @ParameterizedTest(name = "by {0}, then {1}: {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queue       | queue        | A cache and a queue.             | true
          queue       | broker       | A cache and a queue.             | true
          queue       | broker       | A broker and a cache.            | true
          queue       | broker       | A brokr and a cache.             | false
          broker      | queue        | A brokr and a cache.             | false
          broker      | broker, ham  | A brokr and a cache.             | true
          queue       | data cache   | A datacache and a cache.         | false
          data cache  | queue        | A datacache and a cache.         | false
          queue       | data cache   | A data cache.                    | true
          queue       | cach*        | A cache.                         | false
          queue       | =Cache       | A cache.                         | true
          queue       | =Cache       | A Cache.                         | false
          queue       | just queue   | Use just a cache.                | true
          queue       | just queue   | A cache just.                    | true
          just queue  | queue        | Use just a cache.                | true
          just queue  | queue        | A cache just.                    | true
          just queue  | very queue   | Use just a very very cache.      | true
          queue       | just queue   | Use just just just cache.        | true
          queue       | just queue   | Use just just just just cache.   | false
          just queue  | queue        | Use just just just just cache.   | false
          just queue  | just queue, ham | Use just just just just cache. | true
          queue       | just queue   | Use just cache just cache just cache just cache just. | true
          queue       | broker       | A cache-free queue.              | true
          queue       | broker       | A cache‑free queue.              | true
          queue       | broker       | A **queue**-free cache.          | true
          queue       | cache free   | A cache‑free queue.              | true
          queue       | broker       | A 12-hour cache.                 | false
          queue       | broker       | A 12 hour cache.                 | true
          queue       | broker       | A queue-free cache.              | true
          queue       | 12 hours     | A 12 hour cache.                 | true
          queue       | broker       |                                  | true
          """)
  void areTheSame(String before, String now, String answer, boolean alike) {
    CompiledRubric earlier = compiled(before);
    CompiledRubric later = compiled(now);
    String text = answer == null ? "" : answer;
    ScoredAnswer scoredBefore = earlier.scored(text, new Scratch());
    ScoredAnswer scoredNow = later.scored(text, new Scratch());
    RubricEdit edit = RubricEdit.of(earlier, later);
    assertThat(edit.isTotal()).isFalse();
    assertThat(scoredNow.positions().isAs(scoredBefore.positions(), edit)).isEqualTo(alike);
    assertThat(later.rescored(scoredBefore, edit, new Scratch()).score())
        .isEqualTo(scoredNow.score());
  }

  private static CompiledRubric compiled(String second) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("first").synonyms("cache"))
            .concept(Concept.builder("second").synonyms(second.split(", ", -1)))
            .build();
    return Objects.requireNonNull(
        RubricCompiler.ofEditions(Vocabulary.EMPTY)
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                }));
  }
}
