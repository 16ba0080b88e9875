package io.github.rubricscorer.importing;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A drafted rubric as JSON, with the keys in the order of the manual. */
final class RubricJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private RubricJson() {}

  /**
   * Returns a rubric.
   *
   * @param ids what the rubrics that it names are called elsewhere, where that is another id
   */
  static ObjectNode of(Rubric rubric, Map<String, String> ids) {
    ObjectNode json = NODES.objectNode();
    json.put("$schema", "rubric.schema.json");
    if (!rubric.title().equals(rubric.id())) {
      json.put("title", rubric.title());
    }
    if (!rubric.language().equals(Language.ENGLISH.code())) {
      json.put("language", rubric.language());
    }
    json.put("question", rubric.question());
    if (!rubric.groups().isEmpty()) {
      ObjectNode groups = json.putObject("groups");
      rubric.groups().forEach((name, group) -> groups.putObject(name).put("best", group.best()));
    }
    if (!rubric.terms().isEmpty()) {
      ObjectNode terms = json.putObject("terms");
      rubric.terms().forEach((name, set) -> terms.set(name, strings(set)));
    }
    ArrayNode concepts = json.putArray("concepts");
    rubric.concepts().forEach(concept -> concepts.add(concept(concept)));
    text(json, "modelAnswer", rubric.modelAnswer());
    if (!rubric.delivery().equals(DeliveryTarget.DEFAULT)) {
      ArrayNode seconds = json.putObject("delivery").putArray("seconds");
      seconds.add(rubric.delivery().minSeconds()).add(rubric.delivery().maxSeconds());
    }
    if (!rubric.followUps().isEmpty()) {
      List<String> next = rubric.followUps().stream().map(NextQuestion::id).toList();
      json.set("followUps", strings(next.stream().map(id -> ids.getOrDefault(id, id)).toList()));
    }
    if (!rubric.examples().isEmpty()) {
      ArrayNode examples = json.putArray("examples");
      rubric.examples().forEach(example -> examples.add(example(example)));
    }
    return json;
  }

  private static ObjectNode concept(Concept concept) {
    ObjectNode json = NODES.objectNode();
    json.put("id", concept.id());
    if (!concept.name().equals(concept.id())) {
      json.put("name", concept.name());
    }
    if (concept.weight() != 1) {
      number(json, "weight", concept.weight());
    }
    json.set("synonyms", strings(concept.synonyms().stream().map(Synonym::notation).toList()));
    if (concept.negation() != Negation.REJECTS) {
      json.put("negation", concept.negation().name().toLowerCase(Locale.ROOT));
    }
    text(json, "group", concept.group());
    text(json, "praise", concept.praise());
    text(json, "hint", concept.hint());
    return json;
  }

  private static void number(ObjectNode json, String key, double value) {
    if (value == Math.rint(value)) {
      json.put(key, (long) value);
    } else {
      json.put(key, value);
    }
  }

  private static ObjectNode example(Example example) {
    ObjectNode json = NODES.objectNode();
    json.put("name", example.name());
    json.put("answer", example.answer());
    for (Expectation expectation : Expectation.values()) {
      List<String> ids = example.conceptIds(expectation);
      if (!ids.isEmpty()) {
        json.set(expectation.name().toLowerCase(Locale.ROOT), strings(ids));
      }
    }
    text(json, "knownGap", example.knownGap());
    return json;
  }

  private static void text(ObjectNode json, String key, @Nullable String value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  static ArrayNode strings(List<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return array;
  }
}
