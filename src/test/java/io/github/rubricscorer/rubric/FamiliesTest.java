package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of one's own that count as the same word. */
class FamiliesTest {
  private static final RubricSet RUBRICS =
      RubricSet.of(
          List.of(
              Rubric.builder("q")
                  .question("What holds the writes back?")
                  .concept(Concept.builder("queue").synonyms("queue & write"))
                  .build()),
          Vocabulary.of(List.of(List.of("write", "insert")), Map.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Buffer the writes.           | COVERED
          Buffering absorbs inserts.   | COVERED
          Buffered inserts             | COVERED
          A Warteschlange for writes.  | COVERED
          Queue the writes.            | COVERED
          No buffer for the writes.    | REJECTED
          Maybe buffer the writes.     | HEDGED
          A bluff about the writes.    | MISSING
          """)
  void aWordOfTheFamilyIsFoundInItsFormsWhereverAPatternHasOne(String answer, Verdict verdict) {
    Scorer scorer = Scorer.compile(RUBRICS.withFamily("queue", "buffer", "Warteschlange"));

    assertThat(scorer.score("q", answer).concept("queue").verdict()).isEqualTo(verdict);
  }

  @Test
  void itCountsForNothingWithoutTheFamily() {
    assertThat(Scorer.compile(RUBRICS).score("q", "Buffer the writes.").coverage()).isZero();
  }

  @Test
  void familiesThatShareAWordBecomeOne() {
    assertThat(RUBRICS.withFamily("INSERT", "upsert").vocabulary().synonyms())
        .containsExactly(List.of("INSERT", "upsert", "write"));
    assertThat(RUBRICS.withFamily("a", "b").withFamily("b", "write").vocabulary().synonyms())
        .containsExactly(List.of("b", "write", "insert", "a"));
    assertThat(RUBRICS.vocabulary().synonyms()).containsExactly(List.of("write", "insert"));
  }

  @Test
  void whatIsNoFamilyIsRefused() {
    assertThatThrownBy(() -> RUBRICS.withFamily("alone"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a family has at least two words");
    assertThatThrownBy(() -> RUBRICS.withFamily("queue", "")).isInstanceOf(RubricException.class);
  }
}
