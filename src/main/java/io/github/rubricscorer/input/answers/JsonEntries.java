package io.github.rubricscorer.input.answers;

import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.Chunks.Chunk;
import io.github.rubricscorer.input.Chunks.Truncation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers as JSON objects. Not thread-safe. */
final class JsonEntries implements AnswerEntries {
  private final Chunks chunks;
  private final AnswerForm form;
  private final Set<String> names;
  private final int longest;
  private long number;
  private boolean ended;

  JsonEntries(Chunks chunks, AnswerForm form, int longest) {
    this.chunks = chunks;
    this.form = form;
    this.names = form.names();
    this.longest = longest;
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
    public AnswerLine read() {
      throw new AnswerLineException(truncation.problem(), truncation.line(), 0);
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
    public AnswerLine read() {
      String text = text();
      try {
        Map<String, String> values = AnswerObject.read(text, names);
        String id =
            form.numbered() || !form.needsIds() && !values.containsKey(form.id().name())
                ? Long.toString(count)
                : value(values, form.id(), text, "; --id row numbers the answers");
        String question =
            form.only() != null
                ? form.only()
                : form.questionMeant(value(values, form.question(), text, ""));
        return new AnswerLine(id, question, value(values, form.answer(), text, ""));
      } catch (AnswerLineException e) {
        throw fault(e.line(), e.column(), e.problem());
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
      return " among %s%s%s"
          .formatted(
              keys.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")),
              form.hint(field),
              form.hint(field).isEmpty() ? "" : hint);
    }

    private String text() {
      byte[] bytes = chunk.bytes();
      if (bytes == null) {
        throw new AnswerLineException(
            "the line has more than " + longest + " bytes", chunk.number(), 0);
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

    private AnswerLineException fault(long line, int column, String problem) {
      int first = line == 1 && column > 0 ? chunk.column() - 1 : 0;
      return new AnswerLineException(problem, chunk.number() + line - 1, column + first);
    }
  }
}
