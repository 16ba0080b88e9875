package io.github.rubricscorer.stance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stance is the same in other letters and when lines are wrapped. ⏎ is a line break. */
class StanceWritingTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("stance")
                  .question("?")
                  .concept(Concept.builder("it").synonyms("shard"))
                  .build()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROPOSAL | I would use a shard.
          PROPOSAL | Ｉ ｗｏｕｌｄ ｕｓｅ ａ ｓｈａｒｄ．
          PROPOSAL | I wóuld usé a shard.
          PROPOSAL | I wo\u0301uld use\u0301 a shard.
          MENTION  | It is simple: a new cluster, a shard, and then a token.
          MENTION  | Ｉｔ ｉｓ ｓｉｍｐｌｅ： ａ ｎｅｗ ｃｌｕｓｔｅｒ， ａ ｓｈａｒｄ， ａｎｄ ｔｈｅｎ ａ ｔｏｋｅｎ．
          MENTION  | a shard backend, fast proxy backend, and then cache replica. I guess it works.
          MENTION  | a⏎shard⏎backend, fast⏎proxy⏎backend, and⏎then cache⏎replica. I⏎guess it works.
          LISTED   | Redis, cluster, shard, token
          """)
  void isTheSame(Stance expected, String answer) {
    assertThat(SCORER.score("stance", answer.replace("⏎", "\n")).concept("it").evidence())
        .extracting(Evidence::stance)
        .containsExactly(expected);
  }
}
