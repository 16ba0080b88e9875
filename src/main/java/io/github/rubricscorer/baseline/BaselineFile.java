package io.github.rubricscorer.baseline;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.json.JsonFault;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of a baseline: JSON Lines, the first of which says what it is. */
final class BaselineFile {
  private static final int FORMAT = 1;

  private final String file;
  private int line;

  BaselineFile(String file) {
    this.file = file;
  }

  // Writing.

  static Stream<String> lines(Baseline baseline) {
    return Stream.concat(
        Stream.of(JsonText.compact(json -> writeHead(json, baseline))),
        baseline.answers().stream().map(score -> JsonText.compact(json -> write(json, score))));
  }

  private static void writeHead(JsonGenerator json, Baseline baseline) {
    json.writeNumberProperty("baseline", FORMAT);
    json.writeStringProperty("scorerVersion", baseline.scorerVersion());
    json.writeNumberProperty("answers", baseline.answers().size());
    json.writeStringProperty("vocabulary", baseline.vocabularyHash());
    json.writeObjectPropertyStart("rubrics");
    baseline.rubricHashes().forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, StoredScore score) {
    json.writeStringProperty("id", score.id());
    json.writeStringProperty("question", score.question());
    json.writeStringProperty("answer", score.answerHash());
    json.writeNumberProperty("coverage", Decimal.of(score.coverage()));
    Integer level = score.level();
    if (level != null) {
      json.writeNumberProperty("level", level);
    }
    json.writeObjectPropertyStart("concepts");
    score.concepts().forEach((id, verdict) -> write(json, id, verdict));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String id, StoredVerdict verdict) {
    json.writeObjectPropertyStart(id);
    json.writeStringProperty("verdict", key(verdict.verdict()));
    json.writeNumberProperty("credit", Decimal.of(verdict.credit()));
    writeUnlessNull(json, "synonym", verdict.synonym());
    writeUnlessNull(json, "cue", verdict.cue());
    writeUnlessNull(json, "impliedBy", verdict.impliedBy());
    json.writeEndObject();
  }

  private static void writeUnlessNull(JsonGenerator json, String key, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(key, value);
    }
  }

  private static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  // Reading.

  Baseline parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw fault("the file is empty", "");
    }
    line = 1;
    JsonNode head = object(lines.getFirst());
    JsonNode format = head.get("baseline");
    if (format == null || !format.isInt()) {
      throw fault("no baseline: the first line has no number 'baseline'", "");
    }
    if (format.intValue() != FORMAT) {
      throw fault(
          "the baseline's format is not %s, which is what this version reads".formatted(FORMAT),
          format.toString());
    }
    int count = count(head);
    List<StoredScore> answers = new ArrayList<>();
    Set<StoredScore.Key> keys = new HashSet<>();
    for (String answer : lines.subList(1, lines.size())) {
      line++;
      if (!answer.isBlank()) {
        StoredScore score = score(object(answer));
        if (!keys.add(score.key())) {
          throw fault(
              "a second answer to '%s' with this id".formatted(score.question()), score.id());
        }
        answers.add(score);
      }
    }
    line = 0;
    if (answers.size() != count) {
      throw fault(
          "the file has %s answers, its first line says %s%s"
              .formatted(answers.size(), count, answers.size() < count ? ": it is cut off" : ""),
          "");
    }
    return new Baseline(
        text(head, "scorerVersion"), text(head, "vocabulary"), hashes(head), answers);
  }

  private int count(JsonNode head) {
    JsonNode count = head.get("answers");
    if (count == null || !count.isInt() || count.intValue() < 0) {
      throw fault("'answers' is not a number", count == null ? "" : count.toString());
    }
    return count.intValue();
  }

  private Map<String, String> hashes(JsonNode head) {
    Map<String, String> hashes = new TreeMap<>();
    JsonNode rubrics = members(head, "rubrics");
    rubrics.propertyNames().forEach(id -> hashes.put(id, text(rubrics, id)));
    return hashes;
  }

  private StoredScore score(JsonNode node) {
    Map<String, StoredVerdict> concepts = new LinkedHashMap<>();
    JsonNode members = members(node, "concepts");
    for (String id : members.propertyNames()) {
      concepts.put(id, verdict(members(members, id)));
    }
    return new StoredScore(
        text(node, "id"),
        text(node, "question"),
        text(node, "answer"),
        share(node, "coverage"),
        level(node),
        concepts);
  }

  private StoredVerdict verdict(JsonNode node) {
    String name = text(node, "verdict");
    Verdict verdict =
        Arrays.stream(Verdict.values())
            .filter(value -> key(value).equals(name))
            .findFirst()
            .orElseThrow(() ->
                fault(
                    "'verdict' is none of "
                        + Arrays.stream(Verdict.values())
                            .map(BaselineFile::key)
                            .collect(Collectors.joining(", ")),
                    name));
    return new StoredVerdict(
        verdict,
        share(node, "credit"),
        textOrNull(node, "synonym"),
        textOrNull(node, "cue"),
        textOrNull(node, "impliedBy"));
  }

  private JsonNode object(String text) {
    try {
      JsonNode node = JsonMapper.shared().readTree(text);
      if (!node.isObject()) {
        throw fault("not a JSON object", text);
      }
      return node;
    } catch (JacksonException e) {
      throw fault(JsonFault.of(e, text).problem(), "");
    }
  }

  private JsonNode members(JsonNode node, String key) {
    JsonNode members = node.get(key);
    if (members == null || !members.isObject()) {
      throw fault(
          "'%s' is not an object".formatted(key), members == null ? "" : members.toString());
    }
    return members;
  }

  private String text(JsonNode node, String key) {
    String text = textOrNull(node, key);
    if (text == null) {
      throw fault("no '%s'".formatted(key), "");
    }
    return text;
  }

  private @Nullable String textOrNull(JsonNode node, String key) {
    JsonNode value = node.get(key);
    if (value != null && !value.isString()) {
      throw fault("'%s' is not a string".formatted(key), value.toString());
    }
    return value == null ? null : value.stringValue();
  }

  private double share(JsonNode node, String key) {
    JsonNode value = node.get(key);
    double share = value != null && value.isNumber() ? value.doubleValue() : -1;
    if (!(share >= 0 && share <= 1)) {
      throw fault(
          "'%s' is not a number in 0..1".formatted(key), value == null ? "" : value.toString());
    }
    return share;
  }

  private @Nullable Integer level(JsonNode node) {
    JsonNode level = node.get("level");
    if (level != null && (!level.isInt() || level.intValue() < 0)) {
      throw fault("'level' is not a level", level.toString());
    }
    return level == null ? null : level.intValue();
  }

  private BaselineException fault(String problem, String offending) {
    return new BaselineException(file, line, problem, offending);
  }
}
