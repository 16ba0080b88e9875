package io.github.rubricscorer.importing;

import io.github.rubricscorer.authoring.RubricFormat;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds a draft to a rubric that is there already. Whatever stands in the rubric stays as it is:
 * what it does not have yet is added. A synonym that the notes give to a concept of the rubric, and
 * the rubric does not have, may have been taken out by hand; so it is reported, and not added.
 *
 * @param json the rubric's file as it should be
 * @param added the ids of the concepts that were added
 * @param unlisted for each concept that was there, the synonyms of the draft that it does not have
 */
public record Merge(String json, List<String> added, Map<String, List<String>> unlisted) {
  /** What a concept may get: nothing that changes what it finds, or what it is worth. */
  private static final Set<String> TOLD = Set.of("name", "praise", "hint");

  /** Copies the lists. */
  public Merge {
    added = List.copyOf(added);
    unlisted = Collections.unmodifiableMap(new LinkedHashMap<>(unlisted));
  }

  /**
   * Adds a draft to the text of a rubric's file.
   *
   * @param ids what drafts are called where they are written, for those with another id there
   */
  public static Merge of(String existing, Rubric draft, Map<String, String> ids) {
    JsonNode tree = JsonMapper.shared().readTree(existing);
    ObjectNode rubric = (ObjectNode) tree;
    ObjectNode drafted = RubricJson.of(draft, ids);
    List<String> added = new ArrayList<>();
    Map<String, List<String>> unlisted = new LinkedHashMap<>();
    examples(rubric, drafted);
    keys(rubric, drafted, key -> !key.equals("language"));
    for (JsonNode concept : drafted.path("concepts")) {
      ObjectNode there = concept(rubric, concept);
      String id = concept.path("id").asString();
      if (there == null) {
        ((ArrayNode) rubric.path("concepts")).add(concept);
        added.add(id);
      } else {
        unlisted(there, concept, unlisted);
        keys(there, (ObjectNode) concept, TOLD::contains);
      }
    }
    sets(rubric, drafted, "groups");
    sets(rubric, drafted, "terms");
    named(rubric, drafted, "examples");
    followUps(rubric, drafted);
    return new Merge(RubricFormat.ofWritten(rubric.toString()), added, unlisted);
  }

  /** Lets drafted examples speak of concepts that are there by the ids that they have there. */
  private static void examples(ObjectNode rubric, ObjectNode drafted) {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode concept : drafted.path("concepts")) {
      ObjectNode there = concept(rubric, concept);
      if (there != null) {
        ids.put(concept.path("id").asString(), there.path("id").asString());
      }
    }
    for (JsonNode example : drafted.path("examples")) {
      for (Expectation expectation : Expectation.values()) {
        String key = expectation.key();
        if (example.path(key) instanceof ArrayNode named) {
          Set<String> renamed = new LinkedHashSet<>();
          named.forEach(id -> renamed.add(ids.getOrDefault(id.asString(), id.asString())));
          ((ObjectNode) example).set(key, RubricJson.strings(List.copyOf(renamed)));
        }
      }
    }
  }

  /** Adds the keys that are not there, as far as they are wanted. */
  private static void keys(ObjectNode there, ObjectNode drafted, Predicate<String> wanted) {
    for (Map.Entry<String, JsonNode> entry : drafted.properties()) {
      if (!there.has(entry.getKey()) && wanted.test(entry.getKey())) {
        there.set(entry.getKey(), entry.getValue());
      }
    }
  }

  private static @Nullable ObjectNode concept(ObjectNode rubric, JsonNode drafted) {
    for (String key : List.of("id", "name")) {
      for (JsonNode concept : rubric.path("concepts")) {
        if (concept instanceof ObjectNode there && isSame(there.path(key), drafted.path(key))) {
          return there;
        }
      }
    }
    return null;
  }

  private static boolean isSame(JsonNode a, JsonNode b) {
    return a.isString() && b.isString() && a.asString().equalsIgnoreCase(b.asString());
  }

  private static void unlisted(
      ObjectNode there, JsonNode drafted, Map<String, List<String>> unlisted) {
    String all = there.toString().toLowerCase(Locale.ROOT);
    List<String> missing = new ArrayList<>();
    for (JsonNode synonym : drafted.path("synonyms")) {
      if (!all.contains(synonym.toString().toLowerCase(Locale.ROOT))) {
        missing.add(synonym.asString());
      }
    }
    if (!missing.isEmpty()) {
      unlisted.put(there.path("id").asString(), missing);
    }
  }

  /** Adds what has a name and is not there. */
  private static void sets(ObjectNode rubric, ObjectNode drafted, String key) {
    if (rubric.path(key) instanceof ObjectNode there
        && drafted.path(key) instanceof ObjectNode more
        && !there.equals(more)) {
      keys(there, more, name -> true);
    }
  }

  private static void named(ObjectNode rubric, ObjectNode drafted, String key) {
    if (rubric.path(key) instanceof ArrayNode there
        && drafted.path(key) instanceof ArrayNode more
        && !there.equals(more)) {
      for (JsonNode one : more) {
        boolean known = false;
        for (JsonNode other : there) {
          known |=
              isSame(other.path("name"), one.path("name"))
                  || isSame(other.path("answer"), one.path("answer"));
        }
        if (!known) {
          there.add(one);
        }
      }
    }
  }

  private static void followUps(ObjectNode rubric, ObjectNode drafted) {
    if (rubric.path("followUps") instanceof ArrayNode there
        && drafted.path("followUps") instanceof ArrayNode more
        && !there.equals(more)) {
      String all = there.toString();
      for (JsonNode one : more) {
        if (!all.contains(one.toString())) {
          there.add(one);
        }
      }
    }
  }
}
