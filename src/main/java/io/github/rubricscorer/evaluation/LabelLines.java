package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.distance.Nearest;
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

/** Labels as JSON Lines. Not thread-safe. */
final class LabelLines {
  private static final ObjectReader READER =
      JsonMapper.shared().reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private final AnswerChecks checks;
  private int line;

  LabelLines(AnswerChecks checks) {
    this.checks = checks;
  }

  List<LabelledAnswer> read(String text) {
    List<LabelledAnswer> answers = new ArrayList<>();
    for (String content : text.split("\n", -1)) {
      line++;
      JsonNode object = content.isBlank() ? null : object(content);
      LabelledAnswer answer = object == null ? null : answer(object);
      if (answer != null) {
        answers.add(answer);
      }
    }
    checks.finish();
    return List.copyOf(answers);
  }

  private @Nullable JsonNode object(String content) {
    try (JsonParser json = READER.createParser(content)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        checks.fault(line, column(json.currentTokenLocation()), "not a JSON object", "", "");
        return null;
      }
      JsonNode object = json.readValueAsTree();
      if (json.nextToken() != null) {
        int column = column(json.currentTokenLocation());
        checks.fault(line, column, "text after the JSON object", "", "");
        return null;
      }
      return object;
    } catch (JacksonException e) {
      checks.fault(line, column(e.getLocation()), "not JSON: " + e.getOriginalMessage(), "", "");
      return null;
    }
  }

  /** Makes an answer; returns null where it has a fault. */
  private @Nullable LabelledAnswer answer(JsonNode object) {
    int before = checks.count();
    String id = string(object, "id");
    String question = checks.question() != null ? checks.question() : string(object, "question");
    String answer = string(object, "answer");
    List<String> concepts = question == null ? null : checks.conceptsOf(line, question);
    Set<String> covered = concepts(object, "covered", concepts);
    Set<String> rejected = concepts(object, "rejected", concepts);
    Set<String> hedged = concepts(object, "hedged", concepts);
    for (String concept : hedged) {
      if (!covered.contains(concept)) {
        checks.fault(line, "hedged but not covered", concept);
      }
    }
    for (String concept : rejected) {
      if (covered.contains(concept)) {
        checks.fault(line, "covered and rejected", concept);
      }
    }
    if (id != null) {
      checks.checkId(line, id);
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

  private @Nullable String string(JsonNode object, String key) {
    JsonNode value = object.get(key);
    if (value != null && value.isString()) {
      return value.stringValue();
    }
    checks.fault(line, (value == null ? "no '%s'" : "'%s' is not a string").formatted(key), "");
    return null;
  }

  /** Reads ids of concepts; those that there are is null where that is not known. */
  private Set<String> concepts(JsonNode object, String key, @Nullable List<String> known) {
    Set<String> ids = new LinkedHashSet<>();
    JsonNode value = object.get(key);
    if (value == null || !value.isArray()) {
      checks.fault(line, (value == null ? "no '%s'" : "'%s' is not an array").formatted(key), "");
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

  private static int column(@Nullable TokenStreamLocation location) {
    return location == null ? 0 : Math.max(location.getColumnNr(), 0);
  }
}
