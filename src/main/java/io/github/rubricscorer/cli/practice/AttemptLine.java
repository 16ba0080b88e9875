package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.json.JsonText;
import java.time.Instant;
import java.util.Objects;

/**
 * An answer that was given while practising, as one line of JSON Lines. {@link AnswerLine} reads
 * it, so whatever takes answers takes it too:
 *
 * <pre>{@code
 * {"id":"salesforce-sync-1","question":"salesforce-sync","answer":"I'd use the Bulk API.",
 *  "started":"2026-01-01T09:30:00Z","seconds":41.5,"coverage":0.0833}
 * }</pre>
 *
 * @param answer the answer, its id and its question
 * @param started when the question was asked
 * @param seconds the time that the answer took, at least 0
 * @param coverage the score that it got, 0..1
 */
record AttemptLine(AnswerLine answer, Instant started, double seconds, double coverage) {
  /** Checks the ranges. */
  AttemptLine {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(started, "started");
    if (!(seconds >= 0) || !(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException(seconds + " seconds, coverage " + coverage);
    }
  }

  /**
   * Writes the line. Numbers have at most four decimals.
   *
   * @return a JSON object without line breaks, and without one at the end
   */
  String text() {
    return JsonText.compact(json -> {
      json.writeStringProperty("id", answer.id());
      json.writeStringProperty("question", answer.question());
      json.writeStringProperty("answer", answer.answer());
      json.writeStringProperty("started", started.toString());
      json.writeNumberProperty("seconds", Decimal.of(seconds));
      json.writeNumberProperty("coverage", Decimal.of(coverage));
    });
  }
}
