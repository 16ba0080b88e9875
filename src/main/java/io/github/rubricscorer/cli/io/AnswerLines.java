package io.github.rubricscorer.cli.io;

import static java.util.stream.Collectors.joining;

import io.github.rubricscorer.AnswerTooLongException;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.input.answers.AnswerEntries;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.input.answers.AnswerLineException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
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
    this(source, AnswerForm.DEFAULT);
  }

  /**
   * What became of an answer.
   *
   * @param answer the answer that was scored, or null
   * @param fault what to tell the user, or null
   */
  record Outcome(@Nullable AnswerLine answer, @Nullable String fault) {}

  /** Finds out what the input is. */
  AnswerEntries open(InputStream in) {
    try {
      return AnswerEntries.of(in, source, form, MAX_LINE_BYTES);
    } catch (AnswerLineException e) {
      throw new InputException(
          e.problem().lines().map(problem -> told(e.place(), problem)).collect(joining("\n")));
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  /** Returns the next answer, or null at the end. */
  AnswerEntries.@Nullable Entry next(AnswerEntries entries) {
    try {
      return entries.next();
    } catch (IOException e) {
      throw new InputException(source, e);
    }
  }

  /**
   * Refuses an answer that cannot be scored, without scoring those that can be.
   *
   * @return the id of its question
   */
  public static String checked(Scorer scorer, AnswerLine answer) {
    String question = scorer.rubric(answer.question()).id();
    if (answer.answer().length() > scorer.maxAnswerLength()) {
      scorer.score(question, answer.answer()); // says how long it may be
    }
    return question;
  }

  /** Hands an answer to what scores it. */
  Outcome score(AnswerEntries.Entry entry, Consumer<AnswerLine> scoring) {
    String line = Long.toString(entry.line());
    try {
      AnswerLine answer = entry.read();
      scoring.accept(answer);
      return new Outcome(answer, null);
    } catch (AnswerLineException e) {
      return fault(e.place(), e, "");
    } catch (UnknownQuestionException e) {
      boolean mapped = e.nearest().isEmpty() && !form.question().option().isEmpty();
      return fault(
          line, e, mapped ? "; --map FROM=TO says which question of 'rubric list' it is" : "");
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
    AnswerEntries entries = open(in);
    long scored = 0;
    long faults = 0;
    for (AnswerEntries.Entry entry = next(entries); entry != null; entry = next(entries)) {
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

  /** Returns the questions of the answers that can be read, in their order. */
  Set<String> questions(InputStream in) {
    Set<String> questions = new LinkedHashSet<>();
    AnswerEntries entries = open(in);
    for (AnswerEntries.Entry entry = next(entries); entry != null; entry = next(entries)) {
      try {
        questions.add(entry.read().question());
      } catch (AnswerLineException e) {
        // Told where the answers are read.
      }
    }
    return questions;
  }

  private Outcome fault(String place, Exception reason, String hint) {
    return new Outcome(null, told(place, Objects.requireNonNull(reason.getMessage()) + hint));
  }

  private String told(String place, String problem) {
    return source + ":" + place + ": error: " + problem;
  }

  /** What to tell at the end where answers were at fault. */
  static String leftOut(long faults, long scored) {
    return "rubric: %s of %s answers not scored".formatted(faults, scored + faults);
  }
}
