package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.scoring.SynonymNumbers.Numbered;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The synonyms of a rubric")
class SynonymProbeTest {
  private static final Rubric RUBRIC =
      Rubric.builder("q")
          .question("?")
          .concept(
              Concept.builder("queue")
                  .synonyms("queue", "broker & write")
                  .partial(Partial.builder(0.4).synonyms("buffer"))
                  .partial(Partial.builder(0.2).synonyms("file", "log"))
                  .unless("queue of people"))
          .concept(Concept.builder("implied").impliedBy("queue"))
          .concept(
              Concept.builder("wide")
                  .synonyms("retry", "alpha &2+ beta")
                  .synonym(Synonym.atLeast(2, Extent.ANSWER, "batch", "window", "batch window")))
          .build();

  private final CompiledRubric compiled = compiled();
  private final SynonymProbe probe = new SynonymProbe(compiled);

  private static CompiledRubric compiled() {
    return Objects.requireNonNull(
        new RubricCompiler(Vocabulary.EMPTY)
            .compile(
                RUBRIC,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                }));
  }

  @Test
  void areNumberedConceptByConcept() {
    assertThat(probe.synonyms())
        .extracting(Numbered::pointer)
        .containsExactly(
            "/concepts/0/synonyms/0",
            "/concepts/0/synonyms/1",
            "/concepts/0/partial/0/synonyms/0",
            "/concepts/0/partial/1/synonyms/0",
            "/concepts/0/partial/1/synonyms/1",
            "/concepts/0/unless/0",
            "/concepts/2/synonyms/0",
            "/concepts/2/synonyms/1",
            "/concepts/2/synonyms/2");
    assertThat(probe.synonyms())
        .extracting(Numbered::level)
        .containsExactly(1.0, 1.0, 0.4, 0.2, 0.2, 0.0, 1.0, 1.0, 1.0);
    assertThat(List.of(0, 5, 6, 8)).extracting(probe::conceptOf).containsExactly(0, 0, 2, 2);
    assertThat(SynonymNumbers.byPointer(RUBRIC))
        .hasSize(9)
        .containsEntry("/concepts/0/synonyms/0", 0)
        .containsEntry("/concepts/0/partial/1/synonyms/1", 4)
        .containsEntry("/concepts/2/synonyms/2", 8);
  }

  @ParameterizedTest(name = "of: {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          No queue.                        | 0
          A queue of people.               | 0 5
          Maybe the broker writes a file.  | 1 3
          Nothing of it.                   |
          Retry. Buffer. Log.              | 2 4 6
          Alpha. Beta.                     | 7
          A batch. A window.               | 8
          A batch window.                  | 8
          """)
  void areFoundWhateverIsSaidOfThem(String text, String numbers) {
    assertThat(text(probe.found(text))).isEqualTo(numbers == null ? "" : numbers);
  }

  @Test
  void haveLabelsInCommonWhereTheyHaveWordsInCommon() {
    assertThat(probe.labels("queues")).isEqualTo(probe.labels("Queue, zebra"));
    assertThat(probe.labels("queue").cardinality()).isEqualTo(1);
    assertThat(probe.labels("A zebra.").isEmpty()).isTrue();
    BitSet both = probe.labels("queue, retry");
    assertThat(both.cardinality()).isEqualTo(2);
    assertThat(both.intersects(probe.labels("retries"))).isTrue();
  }

  @ParameterizedTest(name = "{0} alone in: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | A queue.                     | COVERED
          0 | The broker writes.           | MISSING
          0 | A queue of people.           | MISSING
          1 | A queue; the broker writes.  | COVERED
          2 | A buffer.                    | PARTIAL
          2 | A queue.                     | MISSING
          4 | A log.                       | PARTIAL
          6 | Maybe retry.                 | HEDGED
          6 | Don't retry.                 | REJECTED
          """)
  void mayBeTheirConceptsOnly(int synonym, String text, String verdict) {
    assertThat(probe.alone(synonym, text).verdict()).hasToString(verdict);
    assertThat(probe.score("A queue.").detected()).containsExactly("queue", "implied");
  }

  @ParameterizedTest(name = "are tried on: {0}: {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          A queue and a queue.        > 0:2:2
          A queue. A queue of people. > 0:1:1 0:1:1 5:1:1
          The broker sleeps.          >
          The broker writes. Writes.  > 1:2:1
          Write, broker, write.       > 1:3:2
          Alpha. Beta. Alpha.         > 7:3:2
          A batch, a window.          > 8:2:1
          A batch window.             > 8:3:1
          """)
  void areTriedSentenceBySentence(String text, String trials) {
    List<String> heard = new ArrayList<>();
    compiled.tryAll(
        text,
        new Scratch(),
        (synonym, parts, matches) -> heard.add(synonym + ":" + parts + ":" + matches));
    assertThat(String.join(" ", heard)).isEqualTo(trials == null ? "" : trials);
  }

  @ParameterizedTest(name = "of {0} as {1}, inflected: {2}, ask for: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache   | INFLECTED  | false | Cache, cache
          cache   | INFLECTED  | false | cache
          cache   | INFLECTED  | true  | cache, caches, cached
          cache   | INFLECTION | true  | cache, caches, cached
          cache   | EXACT      | true  | cache
          SQS     | EXACT      | true  | SQS
          SQS     | ANY_CASE   | true  | SQS, sqs
          Cach    | PREFIX     | true  | Cach, cach, cachxq
          100..200 | INFLECTED | true  | 100, 200
          9+-1    | INFLECTED  | true  | 9
          9±1     | INFLECTED  | true  | 9
          1,5..2,5 | INFLECTED | true  | 1,5, 2,5
          K+-channel     | EXACT | true | K+-channel
          Na+-K+-ATPase  | EXACT | true | Na+-K+-ATPase
          1..n    | EXACT      | true  | 1..n
          +-1     | EXACT      | true  | +-1
          ..9     | EXACT      | true  | ..9
          """)
  void wordsAskForForms(String word, Form form, boolean inflected, String forms) {
    assertThat(String.join(", ", SynonymProbe.forms(word, form, inflected, Language.ENGLISH)))
        .isEqualTo(forms);
  }

  @Test
  void mayHaveArticles() {
    assertThat(SynonymProbe.isArticle("The", Language.ENGLISH)).isTrue();
    assertThat(SynonymProbe.isArticle("just", Language.ENGLISH)).isFalse();
  }

  @Test
  void mayBeLeftOut() {
    BitSet skipped = new BitSet();
    skipped.set(0);
    CompiledRubric variant = compiled.variant(RUBRIC, skipped);
    assertThat(variant.score("A queue. A buffer.", new Scratch()).concepts().getFirst().credit())
        .isEqualTo(0.4);
    assertThat(variant.isPlain()).isFalse();
    assertThat(compiled.isPlain()).isTrue();
    assertThat(compiled.score("A queue.", new Scratch()).concepts().getFirst().credit())
        .isEqualTo(1);
  }

  private static String text(BitSet numbers) {
    return String.join(" ", numbers.stream().mapToObj(Integer::toString).toList());
  }
}
