package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.report.lines.AnswerLine;
import io.github.rubricscorer.report.lines.AnswerLineException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An input of answers as JSON Lines, of which a line at fault spoils no other.
 *
 * @param source the input's name, for messages
 */
public record AnswerLines(String source) {
  /**
   * The most bytes of a line: the longest answer with every character as an escape of six bytes,
   * and room for the rest.
   */
  public static final int MAX_LINE_BYTES = 8 * Scorer.DEFAULT_MAX_ANSWER_LENGTH;

  /**
   * What became of a line.
   *
   * @param scored false also for a blank line
   * @param fault what to tell the user, or null
   */
  record Outcome(boolean scored, @Nullable String fault) {}

  /** Returns the next line, or null at the end. */
  ByteLines.@Nullable Line next(ByteLines lines) {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  /** Hands the answer of a line to what scores it. */
  Outcome score(ByteLines.Line line, Consumer<AnswerLine> scoring) {
    try {
      String text = text(line);
      if (text.isBlank()) {
        return new Outcome(false, null);
      }
      scoring.accept(AnswerLine.parse(text));
      return new Outcome(true, null);
    } catch (AnswerLineException e) {
      return fault(line.number() + (e.column() > 0 ? ":" + e.column() : ""), e);
    } catch (UnknownQuestionException | AnswerTooLongException | Utf8.MalformedException e) {
      return fault(Long.toString(line.number()), e);
    }
  }

  /**
   * Hands all answers on in their order and reports the lines at fault.
   *
   * @return the number of lines at fault
   */
  public long forEach(
      InputStream in, Consumer<AnswerLine> scoring, Progress progress, Streams streams) {
    ByteLines lines = new ByteLines(in, MAX_LINE_BYTES);
    long scored = 0;
    long faults = 0;
    for (ByteLines.Line line = next(lines); line != null; line = next(lines)) {
      Outcome outcome = score(line, scoring);
      scored += outcome.scored() ? 1 : 0;
      if (outcome.fault() != null) {
        faults++;
        progress.clear();
        streams.tell(outcome.fault());
      }
      progress.update(scored, lines.bytes());
    }
    progress.clear();
    if (faults > 0) {
      streams.tell(leftOut(faults, scored));
    }
    return faults;
  }

  private static String text(ByteLines.Line line) throws Utf8.MalformedException {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      throw new AnswerLineException("the line has more than " + MAX_LINE_BYTES + " bytes", 0);
    }
    return Utf8.decode(bytes);
  }

  private Outcome fault(String place, Exception reason) {
    String what = Objects.requireNonNull(reason.getMessage());
    return new Outcome(false, source + ":" + place + ": error: " + what);
  }

  /** What to tell at the end where lines were at fault. */
  static String leftOut(long faults, long scored) {
    return "rubric: %s of %s answers not scored".formatted(faults, scored + faults);
  }
}
