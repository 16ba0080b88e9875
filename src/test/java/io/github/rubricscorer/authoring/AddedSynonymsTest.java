package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Only the lines of the lists that get a synonym change, and they stay as their author has them.
 */
class AddedSynonymsTest {
  private static String added(String text, Map<String, List<String>> synonyms) {
    try {
      return AddedSynonyms.to(text, new JsonFile("test.json", text).read(), synonyms);
    } catch (SyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ["x"]                  | ["x", "new"]
          [ "x" ]                | [ "x", "new" ]
          ["x","y"]              | ["x","y","new"]
          ["x" , "y"]            | ["x" , "y" , "new"]
          []                     | ["new"]
          [ ]                    | ["new"]
          [{"all": ["x", "y"]}]  | [{"all": ["x", "y"]}, "new"]
          [N  "x"N]              | [N  "x",N  "new"N]
          [NT"x",NT"y"N]         | [NT"x",NT"y",NT"new"N]
          [R  "x"R]              | [R  "x",R  "new"R]
          ["x",N  "y"]           | ["x",N  "y",N  "new"]
          ["x", "y",N  "z"]      | ["x", "y",N  "z", "new"]
          [N"x", "y",N"z"N]      | [N"x", "y",N"z", "new"N]
          """)
  void aListGoesOnAsItBegan(String list, String expected) {
    String before = "{'concepts': [{'id': 'a', 'synonyms': %s, 'hint': ''}]}";

    assertThat(added(text(before.formatted(list)), Map.of("a", List.of("new"))))
        .isEqualTo(text(before.formatted(expected)));
  }

  private static String text(String form) {
    return form.replace("'", "\"").replace("N", "\n").replace("T", "\t").replace("R", "\r\n");
  }

  @Test
  void aLineThatWouldBeTooLongIsBroken() {
    String x = "x".repeat(80);
    String before =
        """
        {
          "question": "?",  "concepts": [
            { "id": "a",
              "synonyms": ["%s"] } ]
        }
        """;

    assertThat(added(before.formatted(x), Map.of("a", List.of("one more", "and another"))))
        .isEqualTo(before.formatted(x + "\",\n        \"one more\", \"and another"));
  }

  @Test
  void aFileOfOneLineStaysOne() {
    String before = "{\"concepts\":[{\"id\":\"a\",\"synonyms\":[\"%s\"]}]}";
    String x = "x".repeat(200);

    assertThat(added(before.formatted(x), Map.of("a", List.of("new"))))
        .isEqualTo(before.formatted(x + "\",\"new"));
  }

  @Test
  void severalConceptsGetSeveralSynonymsWithTheirSignsEscaped() {
    String before =
        """
        { "concepts": [ { "id": "a", "synonyms": ["x"] },
          { "synonyms": ["y"], "id": "b" } ] }
        """;

    assertThat(added(before, Map.of("a", List.of("Node\\.js", "\"q\""), "b", List.of("é & ü"))))
        .isEqualTo(
            """
            { "concepts": [ { "id": "a", "synonyms": ["x", "Node\\\\.js", "\\"q\\""] },
              { "synonyms": ["y", "é & ü"], "id": "b" } ] }
            """);
  }

  @Test
  void aConceptWithoutTheKeyGetsItAfterThoseThatStandBeforeItInTheSchema() {
    String before =
        """
        { "concepts": [
          { "id": "a", "weight": 2, "impliedBy": ["b"] },
          {
            "impliedBy": ["a"],
            "id": "b"
          } ] }
        """;

    assertThat(added(before, Map.of("a", List.of("new"), "b", List.of("x", "y"))))
        .isEqualTo(
            """
            { "concepts": [
              { "id": "a", "weight": 2, "synonyms": ["new"], "impliedBy": ["b"] },
              {
                "impliedBy": ["a"],
                "id": "b",
                "synonyms": ["x", "y"]
              } ] }
            """);
  }

  @Test
  void aFormattedFileStaysFormatted() throws SyntaxException {
    String raw =
        "{\"concepts\": [{\"id\": \"a\", \"synonyms\": [\"%s\"], \"hint\": \"Say it.\"}]}"
            .formatted("x".repeat(80));
    String before = RubricFormat.of(raw, new JsonFile("test.json", raw).read());

    String after = added(before, Map.of("a", List.of("the longer one", "the other one")));

    assertThat(after)
        .contains("\"the other one\"")
        .isEqualTo(RubricFormat.of(after, new JsonFile("test.json", after).read()));
  }
}
