package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.input.ByteLines;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.JsonObjects;
import io.github.rubricscorer.report.lines.AnswerLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An input of answers, of which one at fault spoils no other.
 *
 * @param source the input's name, for messages and for what it tells of the input's form
 * @param form what the user says of the input
 */
public record AnswerLines(String source, AnswerForm form) {
  /**
   * The most bytes of a line: the longest answer with every character as an escape of six bytes,
   * and room for the rest.
   */
  public static final int MAX_LINE_BYTES = 8 * Scorer.DEFAULT_MAX_ANSWER_LENGTH;

  /** An input of which the user says nothing. */
  public AnswerLines(String source) {
    this(source, AnswerForm.TOLD);
  }

  /**
   * What became of an answer.
   *
   * @param answer the answer that was scored, or null
   * @param fault what to tell the user, or null
   */
  record Outcome(@Nullable AnswerLine answer, @Nullable String fault) {}

  /** Finds out what the input is. */
  Entries open(InputStream in) {
    try {
      BufferedInputStream utf8 = new BufferedInputStream(form.encoding().utf8(in), 1 << 16);
      Form found = form.csv() ? Form.CSV : Form.of(utf8, source, form.names());
      return switch (found) {
        case CSV -> new CsvEntries(utf8, source, form);
        case JSON -> new JsonEntries(new JsonObjects(utf8, MAX_LINE_BYTES), form);
        case JSON_LINES -> new JsonEntries(new ByteLines(utf8, MAX_LINE_BYTES), form);
      };
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  /** Returns the next answer, or null at the end. */
  Entries.@Nullable Entry next(Entries entries) {
    try {
      return entries.next();
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  /** Hands an answer to what scores it. */
  Outcome score(Entries.Entry entry, Consumer<AnswerLine> scoring) {
    String line = Long.toString(entry.line());
    try {
      AnswerLine answer = entry.read();
      scoring.accept(answer);
      return new Outcome(answer, null);
    } catch (Entries.FaultException e) {
      return fault(e.place(), e, "");
    } catch (UnknownQuestionException e) {
      String hint = "; --map FROM=TO says which question of 'rubric list' it is";
      return fault(line, e, e.nearest().isEmpty() ? hint : "");
    } catch (AnswerTooLongException e) {
      return fault(line, e, "");
    }
  }

  /**
   * Hands all answers on in their order and reports those at fault.
   *
   * @return the number of answers at fault
   */
  public long forEach(
      InputStream in, Consumer<AnswerLine> scoring, Progress progress, Streams streams) {
    Entries entries = open(in);
    long scored = 0;
    long faults = 0;
    for (Entries.Entry entry = next(entries); entry != null; entry = next(entries)) {
      String fault = score(entry, scoring).fault();
      if (fault == null) {
        scored++;
      } else {
        faults++;
        progress.clear();
        streams.tell(fault);
      }
      progress.update(scored, entries.bytes());
    }
    progress.clear();
    if (faults > 0) {
      streams.tell(leftOut(faults, scored));
    }
    return faults;
  }

  private Outcome fault(String place, Exception reason, String hint) {
    String what = Objects.requireNonNull(reason.getMessage()) + hint;
    return new Outcome(null, source + ":" + place + ": error: " + what);
  }

  /** What to tell at the end where answers were at fault. */
  static String leftOut(long faults, long scored) {
    return "rubric: %s of %s answers not scored".formatted(faults, scored + faults);
  }
}
