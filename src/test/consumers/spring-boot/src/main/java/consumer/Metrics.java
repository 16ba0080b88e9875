package consumer;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;

/** Counts and times scores for Micrometer. */
final class Metrics implements Scorer.Listener {
  private final MeterRegistry registry;

  Metrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void scored(Score score, int characters, long nanos) {
    registry
        .timer("rubric.score", "question", score.questionId())
        .record(nanos, TimeUnit.NANOSECONDS);
    registry.summary("rubric.coverage", "question", score.questionId()).record(score.coverage());
  }

  @Override
  public void failed(String questionId, RuntimeException reason) { // anybody's text: no tag
    registry.counter("rubric.failures", "reason", reason.getClass().getSimpleName()).increment();
  }
}
