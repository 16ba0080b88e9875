package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, run as tests. */
class ScorerExampleTest {
  @Test
  void scores() {
    // @start region="score"
    Scorer scorer = Scorer.bundled();
    Score score =
        scorer.score(
            "django-connection-spikes",
            "I'd put PgBouncer in front of Postgres, and maybe queue the writes.");

    Verdict pooling = score.concept("connection-pooling").verdict(); // COVERED
    Verdict buffering = score.concept("write-buffering").verdict(); // HEDGED
    double coverage = score.coverage(); // between 0 and 1
    // @end
    assertThat(pooling).isEqualTo(Verdict.COVERED);
    assertThat(buffering).isEqualTo(Verdict.HEDGED);
    assertThat(coverage).isBetween(0.1, 0.4);
  }
}
