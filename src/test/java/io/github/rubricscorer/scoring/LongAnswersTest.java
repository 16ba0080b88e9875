package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The end of an answer is read as if it stood alone, however much stands before it and whatever was
 * read before.
 */
@DisplayName("An answer of any length")
class LongAnswersTest {
  private static final String END =
      "\nWe wouldn't use Kafka. We have SQS, but that's for the logs. I'd use Redis, maybe shards.";

  private final CompiledRubric rubric = compiled();

  @Test
  void isReadToItsEnd() {
    Scratch reused = new Scratch();
    int[] lengths =
        IntStream.of(32, 64, 128, 256, 512, 1_024, 2_048)
            .flatMap(length -> IntStream.rangeClosed(length - 12, length + 2))
            .toArray();
    for (int length : lengths) {
      for (String word : new String[] {"fine. ", "ok so ", "the "}) {
        String answer = word.repeat(length) + END;
        assertThat(verdicts(answer, new Scratch())).as("%s%d", word, length).isEqualTo(verdicts());
        assertThat(verdicts(answer, reused)).as("%s%d", word, length).isEqualTo(verdicts());
      }
    }
    assertThat(verdicts(END, reused)).isEqualTo(verdicts());
    assertThat(verdicts("", reused))
        .isEqualTo("kafka=MISSING sqs=MISSING redis=MISSING shard=MISSING");
  }

  private static String verdicts() {
    return String.join(
        " ",
        "kafka=REJECTED MENTION",
        "sqs=COVERED ELSEWHERE",
        "redis=COVERED PROPOSAL",
        "shard=HEDGED PROPOSAL");
  }

  private String verdicts(String answer, Scratch scratch) {
    StringBuilder verdicts = new StringBuilder();
    for (ConceptScore concept : rubric.score(answer, scratch).concepts()) {
      verdicts.append(' ').append(concept.id()).append('=').append(concept.verdict());
      for (Evidence piece : concept.evidence()) {
        verdicts.append(' ').append(piece.stance());
      }
    }
    return verdicts.substring(1);
  }

  private static CompiledRubric compiled() {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("kafka").synonyms("Kafka"))
            .concept(Concept.builder("sqs").synonyms("SQS"))
            .concept(Concept.builder("redis").synonyms("Redis"))
            .concept(Concept.builder("shard").synonyms("shard"))
            .build();
    return Objects.requireNonNull(
        new RubricCompiler(Vocabulary.EMPTY)
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                }));
  }
}
