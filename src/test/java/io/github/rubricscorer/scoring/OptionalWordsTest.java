package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pattern with words that may be missing finds what the patterns with and without them find. */
class OptionalWordsTest {
  private static final int RUBRICS = 300;
  private static final List<String> WORDS =
      List.of("cache", "queue", "rate", "limit", "the", "read", "replica", "12", "pool");

  /**
   * No article: one before the next word of its bracket or run counts for nothing, else it does.
   */
  private static final List<String> MISSING = WORDS.stream().filter(w -> !w.equals("the")).toList();

  private static final List<String> BETWEEN = List.of(" ", " ", " ", "-", ", ", ". ", " and ");

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          "read (only|) replica"        | A read-only replica.            | read-only replica
          "read (only|) replica"        | A read replica.                 | read replica
          "read (only|) replica"        | A ReadReplica.                  | ReadReplica
          "read (only|) replica"        | A read large replica.           | ""
          "(the|) pool"                 | The pool.                       | pool
          "pool (of threads|)"          | A pool of threads.              | pool
          "rate (of the|per|) limit"    | The rateLimit.                  | rateLimit
          "heat ..3 (the|very|) rod"    | Heat makes the very rod expand. | Heat makes the very rod
          "x (\\>|) 5"                  | Since x > 5 here.               | x > 5
          "<kind> (big|) tank & (so|) water" | A steel big tank, with water. | steel big tank, with water
          "<kind> (big|) tank & (so|) water" | The oak tank has water.    | oak tank has water
          "<kind> (big|) tank & (so|) water" | The oak small tank has water. | ""
          """)
  void aWordThatMayBeMissingIsPartOfWhatIsFound(String pattern, String answer, String found) {
    assertThat(found(answer, pattern)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void asTheWrittenOutPatternsFind() {
    for (int i = 0; i < RUBRICS; i++) {
      String before = pick(MISSING) + (random.nextBoolean() ? " ..2 " : " ");
      String after = " " + pick(WORDS) + (random.nextBoolean() ? " & " + pick(WORDS) : "");
      String may = pick(MISSING);
      String other = pick(MISSING) + " " + pick(MISSING);
      String pattern = before + "(%s|%s|)".formatted(may, other) + after;
      String[] written = {before + may + after, before + other + after, before.strip() + after};
      for (int a = 0; a < 10; a++) {
        String answer = answer();
        assertThat(found(answer, pattern))
            .as("seed %d: %s in '%s'", seed, pattern, answer)
            .isEqualTo(found(answer, written));
      }
    }
  }

  private static List<String> found(String answer, String... patterns) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .terms("kind", "oak", "steel")
            .concept(Concept.builder("c").synonyms(patterns))
            .build();
    return Scorer.of(List.of(rubric)).score("q", answer).concept("c").evidence().stream()
        .map(Evidence::text)
        .toList();
  }

  private String answer() {
    List<String> parts = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      parts.add(pick(WORDS));
      parts.add(pick(BETWEEN));
    }
    return String.join("", parts);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
