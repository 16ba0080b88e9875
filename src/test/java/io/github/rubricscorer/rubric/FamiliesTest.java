package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  @Test
  void aRubricThatWasReadAloneTakesAFamilyToo() {
    Map<String, byte[]> files = Map.of("a.json", rubric("b"), "b.json", rubric("a"));

    assertThat(
            RubricSet.readOne(files, "a.json")
                .withFamily("queue", "buffer")
                .vocabulary()
                .synonyms())
        .containsExactly(List.of("queue", "buffer"));
    assertThat(
            RubricSet.readChecked(Map.of("a.json", rubric("b")))
                .withFamily("queue", "buffer")
                .rubrics())
        .hasSize(1);
  }

  private static byte[] rubric(String next) {
    return """
    {"question": "?", "followUps": ["%s"], "concepts": [{"id": "c", "synonyms": ["queue"]}]}
    """
        .formatted(next)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatWasInAVocabularyBeforeKeepsItsPlace() {
    byte[] vocabulary = "a, b\nc, d\ne, f\ns: g, h".getBytes(StandardCharsets.UTF_8);
    RubricSet wider =
        RubricSet.read(
                Map.of(
                    "r.json", rubric("r2"), "r2.json", rubric("r"), "vocabulary.txt", vocabulary))
            .withFamily("F", "x", "b")
            .withFamily("y", "z");

    assertThat(wider.vocabulary().synonyms())
        .containsExactly(List.of("c", "d"), List.of("F", "x", "b", "a", "e"), List.of("y", "z"));
    assertThat(
            Stream.of("0", "0/1", "1", "1/0", "1/1", "1/2", "1/3", "1/4", "2", "2/1")
                .map(pointer -> wider.vocabularyPlace("/synonyms/" + pointer).toString()))
        .containsExactly(
            "vocabulary.txt:2:1",
            "vocabulary.txt:2:4",
            "vocabulary.txt:3:1",
            "vocabulary.txt:3:4",
            "vocabulary.txt:3:1",
            "vocabulary.txt:1:4",
            "vocabulary.txt:1:1",
            "vocabulary.txt:3:1",
            "vocabulary.txt:1:1",
            "vocabulary.txt:1:1");
    assertThat(wider.vocabularyPlace("/sets/s/1")).hasToString("vocabulary.txt:4:7");
  }
}
