package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a reader takes from a sentence, asserted, hedged or rejected, is what the cues make of it.
 *
 * <p>The sentences are in {@code polarity.txt}; those that are still misread in {@code
 * polarity-gaps.txt}, with what would be right, so that whoever mends one notices and moves it.
 */
class PolarityTest {
  @ParameterizedTest(name = "{2} is {0} in: {3}")
  @CsvFileSource(resources = "polarity.txt", delimiter = '|', quoteCharacter = '"')
  void readsAsAReaderDoes(Polarity polarity, String cueWord, String synonym, String answer) {
    List<Evidence> evidence = evidence(synonym, answer);
    assertThat(evidence).as(answer).isNotEmpty();
    assertThat(evidence)
        .as("%s in: %s", evidence, answer)
        .allMatch(piece -> piece.polarity() == polarity && isDecidedBy(piece.cue(), cueWord));
  }

  @ParameterizedTest(name = "{1} is not yet {0} in: {2}")
  @CsvFileSource(resources = "polarity-gaps.txt", delimiter = '|', quoteCharacter = '"')
  void misreadsWhatItIsKnownToMisread(Polarity polarity, String synonym, String answer) {
    List<Evidence> evidence = evidence(synonym, answer);
    assertThat(evidence).as(answer).isNotEmpty();
    assertThat(evidence)
        .as("This is read well now; move it to polarity.txt: %s", answer)
        .anyMatch(piece -> piece.polarity() != polarity);
  }

  @ParameterizedTest(name = "{2} is rejected and {1} asserted in: {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Skip Kafka, use Celery.                             | Celery | Kafka
          I'd use Celery instead of Kafka.                    | Celery | Kafka
          Not Kafka but Celery.                               | Celery | Kafka
          Kafka is overkill, I'd go with Celery.              | Celery | Kafka
          I'd take Celery over Kafka.                         | Celery | Kafka
          We don't need Kafka; Celery is already there.       | Celery | Kafka
          Kafka? No. Celery, yes.                             | Celery | Kafka
          Use honey rather than sugar.                        | honey  | sugar
          No sugar. Honey sweetens it, sugar isn't necessary. | honey  | sugar
          """)
  void keepsRejectedEvidenceBesideAsserted(String answer, String asserted, String rejected) {
    assertThat(evidence("(" + asserted + "|" + rejected + ")", answer))
        .as(answer)
        .hasSizeGreaterThan(1)
        .allSatisfy(piece ->
            assertThat(piece.polarity())
                .isEqualTo(
                    piece.text().equalsIgnoreCase(asserted)
                        ? Polarity.ASSERTED
                        : Polarity.REJECTED));
  }

  private static List<Evidence> evidence(String synonym, String answer) {
    Rubric rubric =
        Rubric.builder("polarity")
            .question("?")
            .concept(Concept.builder("it").synonyms(synonym))
            .build();
    return Scorer.of(List.of(rubric))
        .score("polarity", answer.replace(" ¶ ", "\n"))
        .concept("it")
        .evidence();
  }

  private static boolean isDecidedBy(Cue cue, String word) {
    return word == null
        ? cue == null
        : cue != null
            && cue.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
