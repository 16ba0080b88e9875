package io.github.rubricscorer.authoring;

import io.github.rubricscorer.base.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order of keys: that of the schema for editors, which an author has before his eyes. It is
 * what the schema says of some place in a rubric: one or more alternatives. Immutable.
 */
final class KeyOrder {
  private static final String FILE = "/io/github/rubricscorer/rubrics/rubric.schema.json";

  /** Where a schema has further ones of which any may hold. */
  private static final List<String> BRANCHES = List.of("oneOf", "anyOf", "then", "else");

  private final JsonNode root;
  private final List<JsonNode> schemas;

  private KeyOrder(JsonNode root, List<JsonNode> schemas) {
    this.root = root;
    this.schemas = schemas;
  }

  /** Returns the order of a rubric. */
  static KeyOrder ofRubric() {
    JsonNode root = JsonMapper.shared().readTree(Resource.text(KeyOrder.class, FILE));
    return new KeyOrder(root, List.of(root));
  }

  /** Returns the order of what a key has. */
  KeyOrder member(String key) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode schema : schemas) {
      JsonNode named = schema.path("properties").path(key);
      add(named.isMissingNode() ? schema.path("additionalProperties") : named, found);
    }
    return new KeyOrder(root, found);
  }

  /** Returns the order of the items of an array. */
  KeyOrder items() {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode schema : schemas) {
      add(schema.path("items"), found);
    }
    return new KeyOrder(root, found);
  }

  /** Adds a schema, what it refers to, and its branches. */
  private void add(JsonNode schema, List<JsonNode> found) {
    if (!schema.isObject()) {
      return;
    }
    found.add(schema);
    String reference = schema.path("$ref").asString("");
    if (!reference.isEmpty()) {
      add(root.at(reference.substring(1)), found);
    }
    for (String branch : BRANCHES) {
      JsonNode next = schema.path(branch);
      if (next.isArray()) {
        next.forEach(one -> add(one, found));
      } else {
        add(next, found);
      }
    }
  }

  /** Returns the order of the first alternative that has all these keys, or this if none has. */
  KeyOrder with(Collection<String> keys) {
    for (JsonNode schema : schemas) {
      if (schema.path("properties").propertyNames().containsAll(keys)) {
        return new KeyOrder(root, List.of(schema));
      }
    }
    return this;
  }

  /** Returns the place of a key; unknown keys come last. */
  int of(String key) {
    Set<String> known = new LinkedHashSet<>();
    for (JsonNode schema : schemas) {
      known.addAll(schema.path("properties").propertyNames());
    }
    int place = 0;
    for (String one : known) {
      if (one.equals(key)) {
        return place;
      }
      place++;
    }
    return Integer.MAX_VALUE;
  }
}
