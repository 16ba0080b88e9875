package io.github.rubricscorer.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerClockTest {
  private final AtomicLong nanos = new AtomicLong(-5);
  private final Stopwatch watch = new Stopwatch(nanos::get);
  private final AnswerClock clock = new AnswerClock(watch, 30, 45);

  @ParameterizedTest
  @CsvSource({
    "0, 0:00, EARLY",
    "29.9, 0:29, EARLY",
    "30, 0:30, GOOD",
    "45, 0:45, GOOD",
    "45.5, 0:45, LATE",
    "3600, 60:00, LATE"
  })
  void theTimeStandsBesideItsTarget(double seconds, String time, AnswerClock.Phase phase) {
    watch.start();
    pass(seconds);

    assertThat(clock.time()).isEqualTo(time);
    assertThat(clock.phase()).isEqualTo(phase);
    assertThat(clock.target()).isEqualTo("0:30 to 0:45");
  }

  @Test
  void aPauseDoesNotCount() {
    watch.start();
    watch.start();
    pass(2);
    watch.stop();
    pass(100);
    watch.stop();
    watch.start();
    pass(3);

    assertThat(watch.seconds()).isEqualTo(5);
  }

  private void pass(double seconds) {
    nanos.addAndGet(Math.round(seconds * 1e9));
  }
}
