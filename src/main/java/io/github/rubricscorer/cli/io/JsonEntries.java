package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.Chunks.Chunk;
import io.github.rubricscorer.input.Chunks.Truncation;
import io.github.rubricscorer.report.lines.AnswerLine;
import io.github.rubricscorer.report.lines.AnswerLineException;
import io.github.rubricscorer.report.lines.AnswerObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as JSON objects. Not thread-safe. */
final class JsonEntries implements Entries {
  private final Chunks chunks;
  private final AnswerForm form;
  private final Set<String> names;
  private long number;
  private boolean ended;

  JsonEntries(Chunks chunks, AnswerForm form) {
    this.chunks = chunks;
    this.form = form;
    this.names = form.names();
  }

  @Override
  public @Nullable Entry next() throws IOException {
    for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      if (!chunk.isBlank()) {
        return new JsonEntry(chunk, ++number);
      }
    }
    Truncation truncation = ended ? null : chunks.truncation();
    ended = true;
    return truncation == null ? null : new EndEntry(truncation);
  }

  @Override
  public boolean mayWait() {
    return chunks.mayWait();
  }

  @Override
  public long bytes() {
    return chunks.bytes();
  }

  /** What tells that the input ends too early. */
  private record EndEntry(Truncation truncation) implements Entry {
    @Override
    public long line() {
      return truncation.line();
    }

    @Override
    public int length() {
      return 0;
    }

    @Override
    public AnswerLine read() throws FaultException {
      throw new FaultException(truncation.line(), 0, truncation.problem());
    }
  }

  /** An object that is not yet decoded. */
  private final class JsonEntry implements Entry {
    private final Chunk chunk;
    private final long count;

    JsonEntry(Chunk chunk, long count) {
      this.chunk = chunk;
      this.count = count;
    }

    @Override
    public long line() {
      return chunk.number();
    }

    @Override
    public int length() {
      return chunk.length();
    }

    @Override
    public AnswerLine read() throws FaultException {
      String text = text();
      try {
        Map<String, String> values = AnswerObject.read(text, names);
        String id =
            form.numbered()
                ? Long.toString(count)
                : value(values, form.id(), text, "; --id row numbers the answers");
        String question =
            form.only() != null
                ? form.only()
                : form.questionMeant(value(values, form.question(), text, ""));
        return new AnswerLine(id, question, value(values, form.answer(), text, ""));
      } catch (AnswerLineException e) {
        throw fault(e.line(), e.column(), Objects.requireNonNull(e.getMessage()));
      }
    }

    private String value(
        Map<String, String> values, AnswerForm.Field field, String text, String hint) {
      String value = values.get(field.name());
      if (value == null) {
        throw new AnswerLineException(
            "no '%s'".formatted(field.name()) + others(text, field, hint), 0);
      }
      return value;
    }

    /** What stands in place of a key, where there is anything. */
    private String others(String text, AnswerForm.Field field, String hint) {
      List<String> keys = AnswerObject.keys(text);
      if (names.containsAll(keys)) {
        return "";
      }
      return " among %s; %s NAME says which it is%s"
          .formatted(
              keys.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")),
              field.option(),
              hint);
    }

    private String text() throws FaultException {
      byte[] bytes = chunk.bytes();
      if (bytes == null) {
        throw new FaultException(
            chunk.number(), 0, "the line has more than " + AnswerLines.MAX_LINE_BYTES + " bytes");
      }
      try {
        return Utf8.decode(bytes);
      } catch (Utf8.MalformedException e) {
        String before = e.before();
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        throw fault(line, column, form.encoding().problem(e.malformed()[0]));
      }
    }

    private FaultException fault(int line, int column, String problem) {
      int first = line == 1 && column > 0 ? chunk.column() - 1 : 0;
      return new FaultException(chunk.number() + line - 1, column + first, problem);
    }
  }
}
