package io.github.rubricscorer.scoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.find.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is wrong between runs")
class RunGapsTest {
  @ParameterizedTest(name = "of {0} in: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lock ... queue       | the queue has a lock               | OtherOrder
          lock ..1 queue       | the queue has one big old lock     | TooFar
          lock ..1 queue       | a lock of one big old queue        | TooFar
          lock ... queue       | A queue. A lock.                   | OtherSentence
          lock ... queue       | A lock. A queue.                   | OtherSentence
          lock ... queue       | a queue, a lock, a queue           | Apart
          lock ..3 !key queue  | a lock with a key and a queue      | ExcludedBetween
          lock ..3 !key queue  | a queue with a key and a lock      | OtherOrder
          lock ..3! queue      | a lock, then a queue               | BoundaryBetween
          lock ..3! queue      | A lock. A queue.                   | OtherSentence
          lock & queue         | A lock. A queue.                   | OtherSentence
          lock ...+ queue      | A queue. A lock.                   | OtherOrder
          lock ..2+ queue      | A queue. In it, one big old lock.  | TooFar
          lock ..5+ !key queue | A lock. A key. A queue.            | ExcludedBetween
          key & lock ... queue | a key and a queue and a lock       | OtherOrder
          lock ..3! queue ..1 retry | a lock with a queue, then one big retry | TooFar
          lock ..3! queue ..1 retry | a lock with a queue then one big retry  | TooFar
          lock ..3! queue ..3! retry | a lock with a queue, then a retry      | BoundaryBetween
          lock ..9 !key queue ..1 retry | a lock, a queue, one big old retry  | TooFar
          lock ..9 !key queue ..1 retry | a key, a lock, a queue, one big old retry | TooFar
          lock ..9 !key queue & retry ..1 key | a lock, a queue, a retry of one big old key | TooFar
          lock ..9! !key queue | a lock, then a queue               | BoundaryBetween
          lock ..9! !key queue | a lock with a key, then a queue    | ExcludedBetween
          lock ..9 !key queue  | a lock with a key, a queue, a lock of one two three four five six seven eight nine ten queue | ExcludedBetween
          """)
  void isTheFirstOfOrderAndWhatStandsBetween(String pattern, String answer, String fault) {
    PatternProgram patterns = PatternProgram.of(pattern);
    AnswerReading reading = new AnswerReading();
    reading.read(answer, patterns.program(), patterns.words(), false);

    RunGaps gaps = new RunGaps(reading, hits(patterns.program(), reading));

    assertThat(gaps.fault(patterns.program().plans().get(0)).getClass().getSimpleName())
        .isEqualTo(fault);
  }

  private static Hits hits(Program program, AnswerReading reading) {
    Hits hits = new Hits();
    hits.reset(program.fragmentCount(), reading);
    for (int fragment = 0; fragment < program.fragmentCount(); fragment++) {
      hits.want(fragment);
    }
    hits.addAll(program, 0, reading.size());
    return hits;
  }
}
