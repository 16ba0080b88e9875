package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.Chunks.Chunk;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerObject;
import io.github.rubricscorer.json.JsonFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Labels as JSON objects, one a line or laid out in any other way. Not thread-safe. */
final class LabelLines {
  private static final ObjectReader READER =
      JsonMapper.shared().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private final AnswerChecks checks;
  private final List<LabelledAnswer> answers = new ArrayList<>();
  private int number;
  private int line;
  private int firstColumn;

  LabelLines(AnswerChecks checks) {
    this.checks = checks;
  }

  List<LabelledAnswer> read(String text) {
    try {
      Chunks chunks = Chunks.of(text, Form.of(text, "labels.json", Set.of()));
      for (Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        read(chunk);
      }
      Chunks.Truncation truncation = chunks.truncation();
      if (truncation != null) {
        checks.fault((int) truncation.line(), truncation.problem(), "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checks.finish();
    return List.copyOf(answers);
  }

  /** Tells whether a text is an object that has labels. */
  static boolean hasLabels(String object) {
    try {
      JsonNode json = READER.readTree(object);
      return json.isObject() && json.has("covered");
    } catch (JacksonException e) {
      return false;
    }
  }

  private void read(Chunk chunk) {
    byte[] bytes = Objects.requireNonNull(chunk.bytes());
    if (!chunk.isBlank()) {
      number++;
      line = (int) chunk.number();
      firstColumn = chunk.column();
      String text = new String(bytes, StandardCharsets.UTF_8);
      JsonNode object = object(text);
      LabelledAnswer answer = object == null ? null : answer(object, text);
      if (answer != null) {
        answers.add(answer);
      }
    }
  }

  private @Nullable JsonNode object(String content) {
    try (JsonParser json = READER.createParser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        fault(json.currentTokenLocation(), "not a JSON object");
        return null;
      }
      JsonNode object = json.readValueAsTree();
      if (json.nextToken() != null) {
        fault(json.currentTokenLocation(), "text after the JSON object");
        return null;
      }
      return object;
    } catch (JacksonException e) {
      fault(e.getLocation(), JsonFault.of(e, content).problem());
      return null;
    }
  }

  /**
   * Makes an answer; returns null where it has a fault, or is to a question that does not count.
   */
  private @Nullable LabelledAnswer answer(JsonNode object, String text) {
    int before = checks.count();
    AnswerForm form = checks.form();
    String question = question(object, text);
    if (question != null && checks.isPassedOver(question)) {
      return null;
    }
    boolean isNumbered = form.numbered() || !form.needsIds() && !object.has(form.id().name());
    String id = isNumbered ? Integer.toString(number) : string(object, form.id(), text);
    String answer = string(object, form.answer(), text);
    List<String> concepts = question == null ? null : checks.conceptsOf(line, question);
    if (!object.has("covered")) {
      checks.fault(line, "no 'covered'", "");
    }
    Set<String> covered = concepts(object, "covered", concepts);
    Set<String> rejected = concepts(object, "rejected", concepts);
    Set<String> hedged = concepts(object, "hedged", concepts);
    for (String concept : hedged) {
      if (object.has("covered") && !covered.contains(concept)) {
        checks.fault(line, "hedged but not covered", concept);
      }
    }
    for (String concept : rejected) {
      if (covered.contains(concept)) {
        checks.fault(line, "covered and rejected", concept);
      }
    }
    if (id != null) {
      checks.checkId(line, new JudgedAnswer.Key(question == null ? "" : question, id));
    }
    if (answer != null) {
      checks.checkLength(line, answer);
    }
    if (checks.count() > before || concepts == null) {
      return null;
    }
    LabelledAnswer labelled =
        new LabelledAnswer(
            Objects.requireNonNull(id),
            Objects.requireNonNull(question),
            Objects.requireNonNull(answer),
            covered,
            rejected,
            hedged);
    checks.checkSame(line, labelled);
    return labelled;
  }

  private @Nullable String question(JsonNode object, String text) {
    AnswerForm form = checks.form();
    String called = form.only() != null ? "" : string(object, form.question(), text);
    return called == null ? null : form.questionMeant(called);
  }

  /** Reads a string, or a number as it is written. */
  private @Nullable String string(JsonNode object, AnswerForm.Field field, String text) {
    String key = field.name();
    JsonNode value = object.get(key);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    if (value != null && value.isNumber()) {
      return AnswerObject.read(text, Set.of(key)).get(key);
    }
    checks.fault(line, (value == null ? "no '%s'" : "'%s' is not a string").formatted(key), "");
    return null;
  }

  /**
   * Reads ids of concepts. People who say what an answer says have nothing to refuse in most, so a
   * list that is not there is empty.
   *
   * @param known the concepts that there are, or null where that is not known
   */
  private Set<String> concepts(JsonNode object, String key, @Nullable List<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    JsonNode value = object.get(key);
    if (value == null) {
      return ids;
    }
    if (!value.isArray()) {
      checks.fault(line, "'%s' is not an array".formatted(key), "");
      return ids;
    }
    for (int i = 0; i < value.size(); i++) {
      String pointer = "/" + key + "/" + i;
      if (!value.get(i).isString()) {
        checks.fault(line, 0, "not a string", "", pointer);
        continue;
      }
      String id = value.get(i).stringValue();
      if (!ids.add(id)) {
        checks.fault(line, 0, "the concept stands here already", id, pointer);
      } else if (known != null && !known.contains(id)) {
        checks.fault(line, 0, "unknown concept" + Nearest.hint(id, known), id, pointer);
      }
    }
    return ids;
  }

  /** Reports a fault at a place of the object that is read. */
  private void fault(@Nullable TokenStreamLocation place, String problem) {
    int row = place == null ? 1 : Math.max(place.getLineNr(), 1);
    int column = place == null ? 0 : Math.max(place.getColumnNr(), 0);
    int before = row == 1 && column > 0 ? firstColumn - 1 : 0;
    checks.fault(line + row - 1, column + before, problem, "", "");
  }
}
