package io.github.rubricscorer.workbench;

import io.github.rubricscorer.authoring.Beginning;
import io.github.rubricscorer.base.Lazy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys that the file of a rubric can have anywhere, by the schema for editors. */
final class FormatKeys {
  /** By the alphabet. */
  static final Lazy<List<String>> ALL = Lazy.of(FormatKeys::read);

  private FormatKeys() {}

  private static List<String> read() {
    Set<String> keys = new TreeSet<>();
    add(JsonMapper.shared().readTree(Beginning.schema()), keys);
    return List.copyOf(keys);
  }

  private static void add(JsonNode schema, Set<String> keys) {
    keys.addAll(schema.path("properties").propertyNames());
    schema.forEach(part -> add(part, keys));
  }
}
