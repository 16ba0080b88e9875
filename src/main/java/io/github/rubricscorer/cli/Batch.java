package io.github.rubricscorer.cli;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.report.AnswerLine;
import io.github.rubricscorer.report.AnswerLineException;
import io.github.rubricscorer.report.JsonReport;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/**
 * Scores JSON Lines one by one, in their order. It keeps one line at a time, whatever the length of
 * the input. A line at fault is reported and passed over. Not thread-safe.
 */
final class Batch {
  /**
   * The most bytes of a line: the longest answer with every character as an escape of six bytes,
   * and room for the rest.
   */
  static final int MAX_LINE_BYTES = 8 * Scorer.DEFAULT_MAX_ANSWER_LENGTH;

  private final Scorer scorer;
  private final String source;
  private final PrintWriter out;
  private final Progress progress;
  private final Streams streams;
  private final JsonReport report = new JsonReport();
  private long scored;
  private long faults;

  /**
   * Makes a batch.
   *
   * @param source the input's name, for messages
   * @param out where results go
   * @param streams where messages go
   */
  Batch(Scorer scorer, String source, PrintWriter out, Progress progress, Streams streams) {
    this.scorer = scorer;
    this.source = source;
    this.out = out;
    this.progress = progress;
    this.streams = streams;
  }

  /** Scores all lines; returns the number of those at fault. */
  long run(ByteLines lines) {
    for (ByteLines.Line line = next(lines); line != null; line = next(lines)) {
      score(line);
      progress.update(scored, lines.bytes());
      if (lines.mayWait()) {
        out.flush();
      }
    }
    out.flush();
    progress.clear();
    if (faults > 0) {
      streams.tell("rubric: %s of %s answers not scored".formatted(faults, scored + faults));
    }
    return faults;
  }

  private ByteLines.@Nullable Line next(ByteLines lines) {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  private void score(ByteLines.Line line) {
    try {
      String text = text(line);
      if (!text.isBlank()) {
        AnswerLine answer = AnswerLine.parse(text);
        String result = report.line(answer.id(), scorer.score(answer.question(), answer.answer()));
        out.print(result + "\n");
        scored++;
      }
    } catch (AnswerLineException e) {
      fault(line.number() + (e.column() > 0 ? ":" + e.column() : ""), e);
    } catch (UnknownQuestionException | AnswerTooLongException | Utf8.MalformedException e) {
      fault(Long.toString(line.number()), e);
    }
  }

  private static String text(ByteLines.Line line) throws Utf8.MalformedException {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      throw new AnswerLineException("the line has more than " + MAX_LINE_BYTES + " bytes", 0);
    }
    return Utf8.decode(bytes);
  }

  private void fault(String place, Exception reason) {
    faults++;
    progress.clear();
    streams.tell(source + ":" + place + ": error: " + reason.getMessage());
  }
}
