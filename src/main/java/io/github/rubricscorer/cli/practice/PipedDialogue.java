package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.input.ByteLines;
import io.github.rubricscorer.input.Chunks.Chunk;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue over plain streams: a pipe, a file, or a terminal that can do no more than that. It
 * writes no escape sequences of its own and shows no clock. No answer is paused, so that there is
 * no draft of one.
 */
final class PipedDialogue implements Dialogue {
  private static final int WIDTH = 80;

  /** The most characters of an answer that are kept, however many lines they are. */
  private static final int MAX_CHARACTERS = AnswerLines.MAX_LINE_BYTES;

  private static final String PROMPT = "> ";

  private final Streams streams;
  private final Source source = Source.of(null);
  private final ByteLines lines;

  PipedDialogue(Streams streams) {
    this.streams = streams;
    this.lines = new ByteLines(streams.in(), AnswerLines.MAX_LINE_BYTES);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public void show(String text) {
    streams.out().print(text);
  }

  @Override
  public void warn(String problem) {
    streams.out().flush();
    streams.tell("rubric: " + problem);
  }

  @Override
  public PracticeReply answer(String question, String draft, AnswerClock clock) {
    StringBuilder answer = new StringBuilder();
    String line = line();
    while (line != null && !line.isBlank()) {
      answer.append(answer.isEmpty() ? "" : "\n").append(line);
      requireRoom(answer.length());
      line = line();
    }
    return line == null && answer.isEmpty()
        ? new PracticeReply.Ended(false)
        : new PracticeReply.Given(answer.toString());
  }

  /** Refuses lines without end, which would be no answer to any scorer. */
  private void requireRoom(int characters) {
    if (characters > MAX_CHARACTERS) {
      throw new InputException(
          source.name() + ": the answer has more than " + MAX_CHARACTERS + " characters");
    }
  }

  @Override
  public PracticeReply choice(List<Choice> choices) {
    show("\n" + Choice.menu(choices, UnaryOperator.identity()) + "\n");
    String line = line();
    return line == null ? new PracticeReply.Ended(false) : new PracticeReply.Given(line);
  }

  @Override
  public void close() {
    streams.out().flush();
  }

  /** Reads a line, or null at the end of the input. */
  private @Nullable String line() {
    if (streams.terminal().in()) {
      show(PROMPT);
    }
    streams.out().flush();
    try {
      Chunk line = lines.next();
      return line == null ? null : text(line);
    } catch (IOException e) {
      throw new InputException(source.name(), e);
    }
  }

  private String text(Chunk line) {
    String place = source.name() + ":" + line.number();
    byte[] bytes = line.bytes();
    if (bytes == null) {
      throw new InputException(
          place + ": the line has more than " + AnswerLines.MAX_LINE_BYTES + " bytes");
    }
    try {
      return Utf8.decode(bytes).stripTrailing();
    } catch (Utf8.MalformedException e) {
      throw new InputException(place, e);
    }
  }
}
