package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.source.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formatting changes blanks and the order of keys, once. */
class RubricFormatTest {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("rubrics"),
          Path.of("src/test/resources/benchmarks/physics"),
          Path.of("src/test/resources/io/github/rubricscorer/lint/planted"));

  static Stream<Path> rubrics() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .filter(file -> !file.toString().endsWith(".schema.json"))
            .forEach(all::add);
      }
    }
    return all.stream().sorted();
  }

  private static String formatted(String text) throws Exception {
    return RubricFormat.of(text, new JsonFile("r.json", text).read());
  }

  private static JsonNode tree(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void keysComeInTheOrderOfTheSchemaAndShortValuesOnOneLine() throws Exception {
    assertThat(
            formatted(
                """
                {"concepts":[{"synonyms":["x",{"within":"answer","all":["a","b"]}],"id":"a","later":1e3,
                "partial":[{"synonyms":["y"],"credit":0.50}]}],
                "terms":{"set":["b","a"]},"question":"Why\\u003f", "lint":{}}
                """))
        .isEqualTo(
            """
            {
              "question": "Why\\u003f",
              "terms": { "set": ["b", "a"] },
              "concepts": [
                {
                  "id": "a",
                  "synonyms": ["x", { "all": ["a", "b"], "within": "answer" }],
                  "partial": [{ "credit": 0.50, "synonyms": ["y"] }],
                  "later": 1e3
                }
              ],
              "lint": {}
            }
            """);
  }

  @Test
  void keysOfSynonymsAndOfGroupsComeInTheOrderOfTheirOwnSchema() throws Exception {
    assertThat(
            formatted(
                """
                {"groups":{"g":{"ownWords":true,"best":2}},"concepts":[{"synonyms":[
                {"within":"answer","of":["a","b"],"atLeast":2},{"within":5,"of":["a"],"times":3}]}]}
                """))
        .isEqualTo(
            """
            {
              "groups": { "g": { "best": 2, "ownWords": true } },
              "concepts": [
                {
                  "synonyms": [
                    { "atLeast": 2, "of": ["a", "b"], "within": "answer" },
                    { "times": 3, "of": ["a"], "within": 5 }
                  ]
                }
              ]
            }
            """);
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void nothingIsLostAndASecondTimeChangesNothing(Path rubric) throws Exception {
    String text = Files.readString(rubric);
    String once = formatted(text);

    assertThat(tree(once)).isEqualTo(tree(text));
    assertThat(formatted(once)).isEqualTo(once);
  }

  @RepeatedTest(20)
  void anyOrderOfKeysGivesTheSame() throws Exception {
    long seed = System.nanoTime();
    String text = Files.readString(FOLDERS.getLast().resolve("contract.json"));
    String shuffled = shuffled(tree(text), new Random(seed));

    assertThat(formatted(shuffled)).as("seed %s", seed).isEqualTo(formatted(text));
  }

  private static String shuffled(JsonNode node, Random random) {
    List<String> parts = new ArrayList<>();
    if (node.isObject()) {
      node.forEachEntry((key, value) ->
          parts.add("\"" + key + "\"" + blanks(random) + ":" + shuffled(value, random)));
      if (!node.has("court")) { // the order of sets is the author's
        Collections.shuffle(parts, random);
      }
      return "{" + String.join("," + blanks(random), parts) + blanks(random) + "}";
    }
    if (node.isArray()) {
      node.forEach(item -> parts.add(shuffled(item, random)));
      return "[" + blanks(random) + String.join("," + blanks(random), parts) + "]";
    }
    return node.toString();
  }

  private static String blanks(Random random) {
    return List.of("", " ", "\n", "\r\n\t", "  ").get(random.nextInt(5));
  }
}
