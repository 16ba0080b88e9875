package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a rubric file, and exactly what the author is told. */
final class RubricFaultsTest {
  /** A file's content, and the lines of the exception's message. */
  record Row(String what, String json, String faults) {
    @Override
    public String toString() {
      return what;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"syntax", "forms", "texts", "concepts", "synonyms", "references", "examples"})
  void theMessageNamesThePlaceTheProblemAndTheText(Row row) {
    assertThat(faultsOf(row.json())).isEqualTo(row.faults());
  }

  @Test
  void theMessagesAreTheSameUnderTurkishAndArabicLocales() {
    List<Row> rows =
        Stream.of(syntax(), forms(), texts(), concepts(), synonyms(), references(), examples())
            .flatMap(table -> table)
            .toList();
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(rows).allSatisfy(row -> theMessageNamesThePlaceTheProblemAndTheText(row));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  static Stream<Row> syntax() {
    return Stream.of(
        row("an empty file", "", "r.json:1:1: error: the file is empty"),
        row("blank lines only", "\n\n", "r.json:3:1: error: the file is empty"),
        row(
            "a file that ends too early",
            """
            {"question": "Q?",
             "concepts": [
            """,
            "r.json:3:1: error: unexpected end of file"),
        row(
            "a text that is not closed",
            """
            {"question": "Q?\
            """,
            "r.json:1:17: error: unexpected end of file"),
        row(
            "a comma before the end of an object",
            """
            {"question": "Q?",
            }\
            """,
            "r.json:2:1: error: expected a key in double quotes, '}'"),
        row(
            "a comma before the end of an array",
            """
            {"concepts": [1, 2,
             ]}\
            """,
            "r.json:2:2: error: expected a value, ']'"),
        row(
            "a missing comma",
            """
            {"question": "Q?"
             "concepts": []}\
            """,
            "r.json:2:2: error: expected a ',', '\"'"),
        row(
            "a missing colon",
            """
            {"question" "Q?"}\
            """,
            "r.json:1:13: error: expected a ':', '\"'"),
        row(
            "a key without quotes",
            """
            {question: "Q?"}\
            """,
            "r.json:1:2: error: expected a key in double quotes, 'question'"),
        row(
            "single quotes",
            """
            {"question": 'Q?'}\
            """,
            "r.json:1:14: error: expected a value, ''Q?''"),
        row(
            "a comment",
            """
            // my rubric
            {"question": "Q?"}\
            """,
            "r.json:1:1: error: expected a value, '//'"),
        row(
            "brackets that do not match",
            """
            {"concepts": [1, 2}}\
            """,
            "r.json:1:19: error: unexpected bracket, '}'"),
        row(
            "a word that is no JSON",
            """
            {"question": True}\
            """,
            "r.json:1:14: error: expected a value, 'True'"),
        row(
            "not a number",
            """
            {"concepts": [{"id": "a", "weight": NaN}]}\
            """,
            "r.json:1:37: error: expected a value, 'NaN'"),
        row(
            "infinity",
            """
            {"concepts": [{"id": "a", "weight": -Infinity}]}\
            """,
            "r.json:1:37: error: expected a value, '-Infinity'"),
        row(
            "a number with leading zeros",
            """
            {"concepts": [{"id": "a", "weight": 01}]}\
            """,
            "r.json:1:37: error: no JSON number, '01'"),
        row(
            "a number that ends with a point",
            """
            {"concepts": [{"id": "a", "weight": 1.}]}\
            """,
            "r.json:1:37: error: no JSON number, '1.'"),
        row(
            "a number with a plus",
            """
            {"concepts": [{"id": "a", "weight": +1}]}\
            """,
            "r.json:1:37: error: no JSON number, '+1'"),
        row(
            "a number with a letter",
            """
            {"concepts": [{"id": "a", "weight": 0x10}]}\
            """,
            "r.json:1:37: error: no JSON number, '0x10'"),
        row(
            "a line break in a text",
            """
            {"question": "one
            two"}\
            """,
            "r.json:1:18: error: control character in a string, '\\n'"),
        row(
            "an unknown escape",
            """
            {"question": "99\\.9%"}\
            """,
            "r.json:1:17: error: no such escape, '\\.'"),
        row(
            "an escape without its digits",
            """
            {"question": "\\u12"}\
            """,
            "r.json:1:15: error: no such escape, '\\u12\"'"),
        row(
            "a blank that JSON does not know",
            "{\"question\":\u00a0\"Q?\"}",
            "r.json:1:13: error: expected a value, '\u00a0'"),
        row(
            "text after the end",
            """
            {"question": "Q?"}
            end\
            """,
            "r.json:2:1: error: more follows the end, 'end'"),
        row(
            "a second object",
            """
            {"question": "Q?"}
            {"question": "Q?"}\
            """,
            "r.json:2:1: error: more follows the end, '{'"),
        row(
            "arrays nested too deep",
            "[".repeat(40),
            "r.json:1:33: error: nested more than 32 deep"));
  }

  static Stream<Row> forms() {
    return Stream.of(
        row(
            "no object",
            """
            ["PgBouncer"]\
            """,
            "r.json:1:1: error: must be an object, not an array, '[\"PgBouncer\"]'"),
        row(
            "an object without anything",
            "{}",
            """
            r.json:1:1: error: 'concepts' is missing
            r.json:1:1: error: 'question' is missing\
            """),
        row(
            "unknown keys",
            """
            {"question": "Q?", "qestion": "Q?",
             "concepts": [
               {"id": "a", "synonym": ["x"], "synonyms": ["y"]},
               {"id": "b", "synonyms": ["x"], "Weight": 2, "colour": "blue"}]}\
            """,
            """
            r.json:1:20: error: unknown key (did you mean 'question'?), 'qestion' (at /qestion)
            r.json:3:16: error: unknown key (did you mean 'synonyms'?), 'synonym' (at /concepts/0/synonym)
            r.json:4:35: error: unknown key (did you mean 'weight'?), 'Weight' (at /concepts/1/Weight)
            r.json:4:48: error: unknown key, 'colour' (at /concepts/1/colour)\
            """),
        row(
            "unknown keys in every other object",
            """
            {"question": "Q?", "concepts": [{"id": "a", "synonyms": [
               {"all": ["x"], "with in": "answer"}],
               "partial": [{"credits": 0.5, "credit": 0.5, "synonyms": ["y"]}]}],
             "delivery": {"second": [30, 45]},
             "examples": [{"name": "n", "answer": "", "cover": []}]}\
            """,
            """
            r.json:2:19: error: unknown key (did you mean 'within'?), 'with in' (at /concepts/0/synonyms/0/with in)
            r.json:3:17: error: unknown key (did you mean 'credit'?), 'credits' (at /concepts/0/partial/0/credits)
            r.json:4:15: error: unknown key (did you mean 'seconds'?), 'second' (at /delivery/second)
            r.json:5:43: error: unknown key (did you mean 'covers'?), 'cover' (at /examples/0/cover)\
            """),
        row(
            "an unknown key that must be escaped",
            """
            {"question": "Q?", "a/b~c\\nd": 1, "concepts": [{"id": "a", "synonyms": ["x"]}]}\
            """,
            "r.json:1:20: error: unknown key, 'a/b~c\\nd' (at /a~1b~0c\\nd)"),
        row(
            "duplicate keys",
            """
            {"question": "Q?", "question": "R?", "terms": {"s": ["x"], "s": ["y"]},
             "concepts": [{"id": "a", "id": "b", "synonyms": ["x"]}]}\
            """,
            """
            r.json:1:20: error: duplicate key, 'question' (at /question)
            r.json:1:60: error: duplicate key, 's' (at /terms/s)
            r.json:2:27: error: duplicate key, 'id' (at /concepts/0/id)\
            """),
        row(
            "wrong types at the top",
            """
            {"$schema": 1, "title": true, "question": null, "hedgedCredit": "0.5",
             "terms": [], "concepts": {}, "modelAnswer": ["x"], "delivery": "short",
             "followUps": "x", "examples": {"name": "n"}}\
            """,
            """
            r.json:1:13: error: must be a string, not a number, '1' (at /$schema)
            r.json:1:25: error: must be a string, not true, 'true' (at /title)
            r.json:1:43: error: must be a string, not null, 'null' (at /question)
            r.json:1:65: error: must be a number, not a string, '0.5' (at /hedgedCredit)
            r.json:2:11: error: must be an object, not an array, '[]' (at /terms)
            r.json:2:27: error: must be an array, not an object, '{}' (at /concepts)
            r.json:2:46: error: must be a string, not an array, '["x"]' (at /modelAnswer)
            r.json:2:65: error: must be an object, not a string, 'short' (at /delivery)
            r.json:3:15: error: must be an array, not a string, 'x' (at /followUps)
            r.json:3:32: error: must be an array, not an object, '{"name": "n"}' (at /examples)\
            """),
        row(
            "wrong types in a concept",
            """
            {"question": "Q?", "concepts": [
               "a",
               {"id": 7, "name": 8, "weight": "heavy", "layer": 1, "synonyms": "x", "partial": {},
                "unless": "x", "impliedBy": "a", "group": 1, "praise": [], "hint": {}}]}\
            """,
            """
            r.json:2:4: error: must be an object, not a string, 'a' (at /concepts/0)
            r.json:3:11: error: must be a string, not a number, '7' (at /concepts/1/id)
            r.json:3:22: error: must be a string, not a number, '8' (at /concepts/1/name)
            r.json:3:35: error: must be a number, not a string, 'heavy' (at /concepts/1/weight)
            r.json:3:53: error: must be a string, not a number, '1' (at /concepts/1/layer)
            r.json:3:68: error: must be an array, not a string, 'x' (at /concepts/1/synonyms)
            r.json:3:84: error: must be an array, not an object, '{}' (at /concepts/1/partial)
            r.json:4:15: error: must be an array, not a string, 'x' (at /concepts/1/unless)
            r.json:4:33: error: must be an array, not a string, 'a' (at /concepts/1/impliedBy)
            r.json:4:47: error: must be a string, not a number, '1' (at /concepts/1/group)
            r.json:4:60: error: must be a string, not an array, '[]' (at /concepts/1/praise)
            r.json:4:72: error: must be a string, not an object, '{}' (at /concepts/1/hint)\
            """),
        row(
            "wrong types inside arrays",
            """
            {"question": "Q?", "concepts": [
               {"id": "a", "synonyms": [1, ["x"], null, "y"], "impliedBy": [2],
                "partial": [3], "unless": [true]}],
             "terms": {"s": [4], "t": "x"},
             "followUps": [5], "examples": [6]}\
            """,
            """
            r.json:2:29: error: must be a string or an object, not a number, '1' (at /concepts/0/synonyms/0)
            r.json:2:32: error: must be a string or an object, not an array, '["x"]' (at /concepts/0/synonyms/1)
            r.json:2:39: error: must be a string or an object, not null, 'null' (at /concepts/0/synonyms/2)
            r.json:2:65: error: must be a string, not a number, '2' (at /concepts/0/impliedBy/0)
            r.json:3:17: error: must be an object, not a number, '3' (at /concepts/0/partial/0)
            r.json:3:32: error: must be a string or an object, not true, 'true' (at /concepts/0/unless/0)
            r.json:4:18: error: must be a string, not a number, '4' (at /terms/s/0)
            r.json:4:27: error: must be an array, not a string, 'x' (at /terms/t)
            r.json:5:16: error: must be a string, not a number, '5' (at /followUps/0)
            r.json:5:33: error: must be an object, not a number, '6' (at /examples/0)\
            """),
        row(
            "columns after characters of several units",
            """
            {"question": "d\u00e9j\u00e0 \ud83d\ude00", "x": 1, "concepts": [{"id": "a", "synonyms": ["x"]}]}\
            """,
            "r.json:1:25: error: unknown key, 'x' (at /x)"),
        row(
            "lines that end in three ways",
            "{\"question\": \"Q?\",\r\n\"x\": 1,\r\"y\": 2,\n\"concepts\": [{\"id\": \"a\"}]}",
            """
            r.json:2:1: error: unknown key, 'x' (at /x)
            r.json:3:1: error: unknown key, 'y' (at /y)
            r.json:4:14: error: a concept needs a synonym or an 'impliedBy' (at /concepts/0)\
            """),
        row(
            "a long text with characters that a terminal would obey",
            """
            {"question": "Q?", "\\u001b[31m\\u202e%s": 1, "concepts": [{"id": "a", "synonyms": ["x"]}]}\
            """
                .formatted("x".repeat(300)),
            "r.json:1:20: error: unknown key, '\\u001B[31m\\u202E%s\u2026' (at /\\u001B[31m\\u202E%s\u2026)"
                .formatted("x".repeat(74), "x".repeat(193))));
  }

  static Stream<Row> texts() {
    return Stream.of(
        row(
            "blank texts",
            """
            {"title": "", "question": " ", "modelAnswer": "\\n", "concepts": [
               {"id": "a", "name": "\\t", "synonyms": [" ", "x"], "unless": [""], "praise": "",
                "hint": " ", "group": ""}],
             "examples": [{"name": " ", "answer": " "}]}\
            """,
            """
            r.json:1:11: error: blank text (at /title)
            r.json:1:27: error: blank text, ' ' (at /question)
            r.json:1:47: error: blank text, '\\n' (at /modelAnswer)
            r.json:2:24: error: blank text, '\\t' (at /concepts/0/name)
            r.json:2:43: error: blank text, ' ' (at /concepts/0/synonyms/0)
            r.json:2:65: error: blank text (at /concepts/0/unless/0)
            r.json:2:80: error: blank text (at /concepts/0/praise)
            r.json:3:13: error: blank text, ' ' (at /concepts/0/hint)
            r.json:3:27: error: a group needs another concept (at /concepts/0/group)
            r.json:3:27: error: blank text (at /concepts/0/group)
            r.json:4:24: error: blank text, ' ' (at /examples/0/name)\
            """),
        row(
            "hedged credit out of range",
            rubric(
                """
                "hedgedCredit": 1.50, "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            "r.json:2:17: error: the credit is not in 0..1, '1.50' (at /hedgedCredit)"),
        row(
            "terms that are none",
            rubric(
                """
                "terms": {"my set": ["x"], "none": [], "": ["x"],
                  "s": ["Kafka", " ", "kafka", "S(QS)", "=SQS", "a & b", ".NET", "C++"]},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:21: error: a set's name is a letter, then letters, digits, '-' or '_', 'my set' (at /terms/my set)
            r.json:2:36: error: a named set needs a term (at /terms/none)
            r.json:2:44: error: a set's name is a letter, then letters, digits, '-' or '_' (at /terms/)
            r.json:3:18: error: a term is missing (at /terms/s/1)
            r.json:3:23: error: duplicate term, 'kafka' (at /terms/s/2)
            r.json:3:32: error: '(' inside a word is written '\\(', 'S(QS)' (at /terms/s/3)
            r.json:3:49: error: a term has neither a gap nor an '&', 'a & b' (at /terms/s/5)\
            """),
        row(
            "sets that contain themselves",
            rubric(
                """
                "terms": {"a": ["(x|<b>)"], "b": ["<c> y"], "c": ["<a>", "<d>"], "e": ["<e>"],
                  "f": ["<a>", "y, z"]},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:16: error: a set cannot contain itself, '<a>' (at /terms/a)
            r.json:2:34: error: a set cannot contain itself, '<b>' (at /terms/b)
            r.json:2:50: error: a set cannot contain itself, '<c>' (at /terms/c)
            r.json:2:58: error: unknown set (did you mean 'a'?), '<d>' (at /terms/c/1)
            r.json:2:71: error: a set cannot contain itself, '<e>' (at /terms/e)\
            """),
        row(
            "sets that are nested too deep",
            rubric(
                """
                "terms": {%s, "s48": ["x"], "top": ["<s0>"]},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """
                    .formatted(
                        IntStream.range(0, 48)
                            .mapToObj(i -> "\"s%s\": [\"<s%s>\"]".formatted(i, i + 1))
                            .collect(Collectors.joining(", ")))),
            "r.json:2:17: error: sets are nested more than 48 deep, '<s0>' (at /terms/s0)"),
        row(
            "delivery out of range",
            rubric(
                """
                "delivery": {"seconds": [45, 30], "wordsPerMinute": 0},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:25: error: the range runs backwards, '[45, 30]' (at /delivery/seconds)
            r.json:2:53: error: must be a whole number in 1..1000, '0' (at /delivery/wordsPerMinute)\
            """),
        row(
            "delivery that is no range of seconds",
            rubric(
                """
                "delivery": {"seconds": [1.5, "x"]},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:26: error: must be a whole number in 1..86400, '1.5' (at /delivery/seconds/0)
            r.json:2:31: error: must be a number, not a string, 'x' (at /delivery/seconds/1)\
            """),
        row(
            "delivery with one number",
            rubric(
                """
                "delivery": {"seconds": [30]},
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            "r.json:2:25: error: must be an array of two numbers, '[30]' (at /delivery/seconds)"));
  }

  static Stream<Row> concepts() {
    return Stream.of(
        row(
            "no concept",
            rubric(
                """
                "concepts": []\
                """),
            "r.json:2:13: error: a rubric needs a concept (at /concepts)"),
        row(
            "misconceptions only",
            rubric(
                """
                "concepts": [{"id": "a", "weight": -1, "synonyms": ["x"]}]\
                """),
            "r.json:2:13: error: no concept has a positive weight (at /concepts)"),
        row(
            "ids that are none",
            rubric(
                """
                "concepts": [{"id": "Pooling", "synonyms": ["x"]}, {"id": "a--b", "synonyms": ["x"]},
                  {"id": "-a", "synonyms": ["x"]}, {"id": "a-", "synonyms": ["x"]},
                  {"id": "a_b", "synonyms": ["x"]}, {"id": "", "synonyms": ["x"]},
                  {"id": "\u0131", "synonyms": ["x"]}, {"synonyms": ["x"]}]\
                """),
            """
            r.json:2:21: error: an id is lower-case letters, digits and single hyphens between, 'Pooling' (at /concepts/0/id)
            r.json:2:59: error: an id is lower-case letters, digits and single hyphens between, 'a--b' (at /concepts/1/id)
            r.json:3:10: error: an id is lower-case letters, digits and single hyphens between, '-a' (at /concepts/2/id)
            r.json:3:43: error: an id is lower-case letters, digits and single hyphens between, 'a-' (at /concepts/3/id)
            r.json:4:10: error: an id is lower-case letters, digits and single hyphens between, 'a_b' (at /concepts/4/id)
            r.json:4:44: error: an id is lower-case letters, digits and single hyphens between (at /concepts/5/id)
            r.json:5:10: error: an id is lower-case letters, digits and single hyphens between, '\u0131' (at /concepts/6/id)
            r.json:5:35: error: 'id' is missing (at /concepts/7)\
            """),
        row(
            "themes that are no ids, not strings or there twice",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"],
                  "themes": ["scaling", "Trade offs", 1, "scaling", ""]}]\
                """),
            """
            r.json:3:25: error: a theme is lower-case letters, digits and single hyphens between, 'Trade offs' (at /concepts/0/themes/1)
            r.json:3:39: error: must be a string, not a number, '1' (at /concepts/0/themes/2)
            r.json:3:42: error: duplicate theme, 'scaling' (at /concepts/0/themes/3)
            r.json:3:53: error: a theme is lower-case letters, digits and single hyphens between (at /concepts/0/themes/4)\
            """),
        row(
            "a duplicate id",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}, {"id": "a", "synonyms": ["y"]}]\
                """),
            "r.json:2:53: error: duplicate concept id, 'a' (at /concepts/1/id)"),
        row(
            "weights that are none",
            rubric(
                """
                "concepts": [{"id": "a", "weight": 0, "synonyms": ["x"]},
                  {"id": "b", "weight": -0.0, "synonyms": ["x"]},
                  {"id": "c", "weight": 1e999, "synonyms": ["x"]},
                  {"id": "d", "weight": -1E+999, "synonyms": ["x"]},
                  {"id": "e", "weight": 1000001, "synonyms": ["x"]},
                  {"id": "f", "weight": 1e-999, "synonyms": ["x"]},
                  {"id": "g", "weight": 2.50, "synonyms": ["x"]}]\
                """),
            """
            r.json:2:36: error: the weight is 0, '0' (at /concepts/0/weight)
            r.json:3:25: error: the weight is 0, '-0.0' (at /concepts/1/weight)
            r.json:4:25: error: the weight is not finite, '1e999' (at /concepts/2/weight)
            r.json:5:25: error: the weight is not finite, '-1E+999' (at /concepts/3/weight)
            r.json:6:25: error: the weight is not in -1000000..1000000, '1000001' (at /concepts/4/weight)
            r.json:7:25: error: the weight is 0, '1e-999' (at /concepts/5/weight)\
            """),
        row(
            "an unknown negation",
            rubric(
                """
                "concepts": [{"id": "a", "negation": "Required", "synonyms": ["x"]}]\
                """),
            "r.json:2:38: error: a negation is one of rejects, ignored, required (did you mean 'required'?), 'Required' (at /concepts/0/negation)"),
        row(
            "an unknown stance",
            rubric(
                """
                "stance": "mention", "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            "r.json:2:11: error: a stance is one of mentions, proposals (did you mean 'mentions'?), 'mention' (at /stance)"),
        row(
            "an unknown layer",
            rubric(
                """
                "concepts": [{"id": "a", "layer": "Data", "synonyms": ["x"]}]\
                """),
            "r.json:2:35: error: a layer is one of infra, app, data (did you mean 'data'?), 'Data' (at /concepts/0/layer)"),
        row(
            "neither a synonym nor an implication",
            rubric(
                """
                "concepts": [{"id": "a"}, {"id": "b", "synonyms": [], "impliedBy": []},
                  {"id": "c", "partial": [{"credit": 0.5, "synonyms": ["x"]}]}]\
                """),
            """
            r.json:2:14: error: a concept needs a synonym or an 'impliedBy' (at /concepts/0)
            r.json:2:51: error: a concept needs a synonym or an 'impliedBy' (at /concepts/1/synonyms)
            r.json:3:3: error: a concept needs a synonym or an 'impliedBy' (at /concepts/2)\
            """),
        row(
            "partials that are none",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"], "partial": [
                  {"credit": 0, "synonyms": ["y"]}, {"credit": 1, "synonyms": ["z"]},
                  {"credit": "0.5", "synonyms": []}, {}]}]\
                """),
            """
            r.json:3:14: error: a partial's credit is above 0 and below 1, '0' (at /concepts/0/partial/0/credit)
            r.json:3:48: error: a partial's credit is above 0 and below 1, '1' (at /concepts/0/partial/1/credit)
            r.json:4:14: error: must be a number, not a string, '0.5' (at /concepts/0/partial/2/credit)
            r.json:4:33: error: a partial needs a synonym (at /concepts/0/partial/2/synonyms)
            r.json:4:38: error: 'credit' is missing (at /concepts/0/partial/3)
            r.json:4:38: error: 'synonyms' is missing (at /concepts/0/partial/3)\
            """),
        row(
            "groups that are none",
            rubric(
                """
                "concepts": [{"id": "a", "group": "queue", "synonyms": ["x"]},
                  {"id": "b", "group": "queue", "synonyms": ["x"]},
                  {"id": "c", "group": "queues", "synonyms": ["x"]},
                  {"id": "d", "group": "cache", "synonyms": ["x"]},
                  {"id": "e", "group": "queue", "weight": -1, "synonyms": ["x"]}]\
                """),
            """
            r.json:4:24: error: a group needs another concept (did you mean 'queue'?), 'queues' (at /concepts/2/group)
            r.json:5:24: error: a group needs another concept, 'cache' (at /concepts/3/group)
            r.json:6:24: error: a misconception cannot be in a group, 'queue' (at /concepts/4/group)\
            """));
  }

  static Stream<Row> synonyms() {
    return Stream.of(
        row(
            "faults of notation",
            rubric(
                """
                "concepts": [{"id": "a",
                  "synonyms": ["retry &backoff", "<bro ker>", {"all": ["x", "(y"]}, "99\\\\.9%", "ok*"],
                  "partial": [{"credit": 0.5, "synonyms": ["z ..."]}],
                  "unless": ["thread |"]}]\
                """),
            """
            r.json:3:16: error: '&' needs a blank after it, at character 8, 'retry &backoff' (at /concepts/0/synonyms/0)
            r.json:3:34: error: a set's name is a letter, then letters, digits, '-' or '_', at character 1, '<bro ker>' (at /concepts/0/synonyms/1)
            r.json:3:61: error: '(' is not closed, at character 1, '(y' (at /concepts/0/synonyms/2/all/1)
            r.json:3:80: error: '*' needs 3 letters before it and nothing but letters and digits, at character 1, 'ok*' (at /concepts/0/synonyms/4)
            r.json:4:44: error: a word is missing, at character 6, 'z ...' (at /concepts/0/partial/0/synonyms/0)
            r.json:5:14: error: unexpected '|', at character 8, 'thread |' (at /concepts/0/unless/0)\
            """),
        row(
            "duplicates",
            rubric(
                """
                "concepts": [{"id": "a", "unless": ["retry", "retry"],
                  "synonyms": ["retry", " Retry", {"all": ["x", "y"]}, {"all": ["x", "y"]}, "=SQS", "=sqs"],
                  "partial": [{"credit": 0.5, "synonyms": ["retry"]}]}]\
                """),
            """
            r.json:2:46: error: duplicate synonym, 'retry' (at /concepts/0/unless/1)
            r.json:3:25: error: duplicate synonym, ' Retry' (at /concepts/0/synonyms/1)
            r.json:3:56: error: duplicate synonym, 'all of [x, y] within sentence' (at /concepts/0/synonyms/3)
            r.json:4:44: error: duplicate synonym, 'retry' (at /concepts/0/partial/0/synonyms/0)\
            """),
        row(
            "objects that are no synonyms",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": [{}, {"all": []}, {"atLeast": 2, "of": ["x"]},
                  {"all": ["y"], "of": ["y"], "atLeast": 1}, {"of": ["z"]}, {"atLeast": 1},
                  {"all": "x"}, {"all": [1, " "]}, {"atLeast": 0, "of": ["u"]},
                  {"atLeast": 1.5, "of": ["x", "y"]}]}]\
                """),
            """
            r.json:2:39: error: needs 'all', or 'atLeast' and 'of', '{}' (at /concepts/0/synonyms/0)
            r.json:2:51: error: takes 1..32 patterns (at /concepts/0/synonyms/1/all)
            r.json:2:68: error: must be a whole number in 1..1, '2' (at /concepts/0/synonyms/2/atLeast)
            r.json:3:24: error: 'all' and 'of' exclude each other, '["y"]' (at /concepts/0/synonyms/3/of)
            r.json:3:42: error: 'all' and 'atLeast' exclude each other, '1' (at /concepts/0/synonyms/3/atLeast)
            r.json:3:46: error: 'atLeast' is missing (at /concepts/0/synonyms/4)
            r.json:3:61: error: 'of' is missing (at /concepts/0/synonyms/5)
            r.json:4:11: error: must be an array, not a string, 'x' (at /concepts/0/synonyms/6/all)
            r.json:4:26: error: must be a string, not a number, '1' (at /concepts/0/synonyms/7/all/0)
            r.json:4:29: error: blank text, ' ' (at /concepts/0/synonyms/7/all/1)
            r.json:4:48: error: must be a whole number in 1..1, '0' (at /concepts/0/synonyms/8/atLeast)
            r.json:5:15: error: must be a whole number in 1..2, '1.5' (at /concepts/0/synonyms/9/atLeast)\
            """),
        row(
            "extents that are none",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": [{"all": ["x"], "within": "paragraph"},
                  {"all": ["x"], "within": 0}, {"all": ["y"], "within": 1001},
                  {"all": ["z"], "within": null}]}]\
                """),
            """
            r.json:2:64: error: must be 'sentence', 'answer' or a number of words, 'paragraph' (at /concepts/0/synonyms/0/within)
            r.json:3:28: error: must be a whole number in 1..1000, '0' (at /concepts/0/synonyms/1/within)
            r.json:3:57: error: must be a whole number in 1..1000, '1001' (at /concepts/0/synonyms/2/within)
            r.json:4:28: error: must be 'sentence', 'answer' or a number of words, 'null' (at /concepts/0/synonyms/3/within)\
            """),
        row(
            "unknown sets",
            rubric(
                """
                "terms": {"broker": ["Kafka"]},
                "concepts": [{"id": "a", "synonyms": ["<brokr> & (write|<verb>)", {"all": ["x", "<cloud>"]}],
                  "partial": [{"credit": 0.5, "synonyms": ["<Broker>"]}],
                  "unless": [{"atLeast": 1, "of": ["<broker>", "<brokers>"]}]}]\
                """),
            """
            r.json:3:39: error: unknown set, '<verb>' (at /concepts/0/synonyms/0)
            r.json:3:39: error: unknown set (did you mean 'broker'?), '<brokr>' (at /concepts/0/synonyms/0)
            r.json:3:81: error: unknown set, '<cloud>' (at /concepts/0/synonyms/1/all/1)
            r.json:4:44: error: unknown set (did you mean 'broker'?), '<Broker>' (at /concepts/0/partial/0/synonyms/0)
            r.json:5:48: error: unknown set (did you mean 'broker'?), '<brokers>' (at /concepts/0/unless/0/of/1)\
            """));
  }

  static Stream<Row> references() {
    return Stream.of(
        row(
            "points and weights of one concept, and helpers that nobody needs",
            rubric(
                """
                "concepts": [{"id": "a", "points": 1, "weight": 1, "synonyms": ["x"]},
                  {"id": "b", "points": 0, "synonyms": ["x"]},
                  {"id": "c", "weight": 0, "synonyms": ["x"], "group": "g"},
                  {"id": "d", "impliedBy": ["c"], "group": "g"}]\
                """),
            """
            r.json:2:49: error: 'points' and 'weight' exclude each other, '1' (at /concepts/0/weight)
            r.json:3:25: error: the weight is 0, '0' (at /concepts/1/points)
            r.json:4:56: error: a concept of weight 0 cannot be in a group, 'g' (at /concepts/2/group)\
            """),
        row(
            "conditions",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}, {"id": "wrong", "weight": -1, "synonyms": ["x"]},
                  {"id": "b", "combination": {"all": ["a", "b", "wrong", "aa"]}},
                  {"id": "c", "combination": {"noneOf": ["a"]}},
                  {"id": "d", "combination": {"atLeast": 2, "of": ["a"]}},
                  {"id": "e", "synonyms": ["x"], "onlyIf": {"atMost": 1, "of": ["a"], "all": ["e"]}},
                  {"id": "f", "synonyms": ["x"], "onlyIf": {}},
                  {"id": "g", "synonyms": ["x"], "onlyIf": {"of": ["a"]}},
                  {"id": "h", "synonyms": ["x"], "onlyIf": {"atLeast": 2, "atMost": 1, "of": ["a", "b"]}},
                  {"id": "i", "synonyms": ["x"], "onlyIf": {"any": ["a"]}},
                  {"id": "j", "weight": -1, "synonyms": ["x"], "combination": {"all": ["a"]}}]\
                """),
            """
            r.json:3:44: error: a concept cannot imply itself, 'b' (at /concepts/2/combination/all/1)
            r.json:3:49: error: a misconception cannot imply a concept, 'wrong' (at /concepts/2/combination/all/2)
            r.json:3:58: error: unknown concept (did you mean 'a'?), 'aa' (at /concepts/2/combination/all/3)
            r.json:4:30: error: a combination has only 'all', or 'atLeast' and 'of' (at /concepts/3/combination)
            r.json:5:42: error: 'of' has only 1, '2' (at /concepts/4/combination/atLeast)
            r.json:6:55: error: 'of' has no more than 1 anyway, '1' (at /concepts/5/onlyIf/atMost)
            r.json:6:79: error: a concept cannot depend on itself, 'e' (at /concepts/5/onlyIf/all/0)
            r.json:7:44: error: needs 'all', 'noneOf', or 'of' with 'atLeast' or 'atMost' (at /concepts/6/onlyIf)
            r.json:8:44: error: 'of' needs 'atLeast' or 'atMost', '{"of": ["a"]}' (at /concepts/7/onlyIf)
            r.json:9:56: error: 'atLeast' is above 'atMost', '2' (at /concepts/8/onlyIf/atLeast)
            r.json:10:44: error: needs 'all', 'noneOf', or 'of' with 'atLeast' or 'atMost' (at /concepts/9/onlyIf)
            r.json:10:45: error: unknown key, 'any' (at /concepts/9/onlyIf/any)
            r.json:11:63: error: a misconception cannot be implied, 'j' (at /concepts/10/combination)\
            """),
        row(
            "circles of conditions",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"], "onlyIf": {"noneOf": ["b"]}},
                  {"id": "b", "synonyms": ["x"], "impliedBy": ["c"]},
                  {"id": "c", "combination": {"all": ["a", "d"]}}, {"id": "d", "synonyms": ["x"]}]\
                """),
            "r.json:2:55: error: circular conditions: a -> b -> c -> a, 'b' (at /concepts/0/onlyIf)"),
        row(
            "groups, levels and reasons",
            rubric(
                """
                "groups": {"metal": {"best": 2}, "metals": {"best": 3, "worst": 1}},
                "levels": {"by": "point", "rounding": "off", "from": [1, 1]},
                "needsReview": ["hedge", "mixed", "mixed"],
                "concepts": [{"id": "a", "group": "metals", "synonyms": ["x"]},
                  {"id": "b", "group": "metals", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:21: error: no concept is in the group (did you mean 'metals'?), 'metal' (at /groups/metal)
            r.json:2:53: error: the group has 2 concepts, '3' (at /groups/metals/best)
            r.json:2:56: error: unknown key, 'worst' (at /groups/metals/worst)
            r.json:3:18: error: 'by' is one of points, concepts (did you mean 'points'?), 'point' (at /levels/by)
            r.json:3:39: error: a rounding is one of none, down, nearest, up, 'off' (at /levels/rounding)
            r.json:3:58: error: bounds are above 0 and ascend, '1' (at /levels/from/1)
            r.json:4:17: error: a reason is one of single-synonym, mixed, hedged (did you mean 'hedged'?), 'hedge' (at /needsReview/0)
            r.json:4:35: error: duplicate reason, 'mixed' (at /needsReview/2)\
            """),
        row(
            "signals",
            rubric(
                """
                "reviewSignals": ["copied-questions", "repetition", "repetition"],
                "concepts": [{"id": "a", "synonyms": ["x"]}]\
                """),
            """
            r.json:2:19: error: a signal is one of grader-address, hidden-text, mixed-scripts, retraction, copied-question, keyword-list, shuffled-words, repetition, evidence-density, off-length (did you mean 'copied-question'?), 'copied-questions' (at /reviewSignals/0)
            r.json:2:53: error: duplicate signal, 'repetition' (at /reviewSignals/2)\
            """),
        row(
            "implications of unknown and wrong concepts",
            rubric(
                """
                "concepts": [{"id": "retries", "synonyms": ["x"]},
                  {"id": "a", "impliedBy": ["retires", "nothing-near", "a", "retries", "retries", "wrong"]},
                  {"id": "wrong", "weight": -1, "synonyms": ["x"], "impliedBy": ["retries"]}]\
                """),
            """
            r.json:3:29: error: unknown concept (did you mean 'retries'?), 'retires' (at /concepts/1/impliedBy/0)
            r.json:3:40: error: unknown concept, 'nothing-near' (at /concepts/1/impliedBy/1)
            r.json:3:56: error: a concept cannot imply itself, 'a' (at /concepts/1/impliedBy/2)
            r.json:3:72: error: duplicate id, 'retries' (at /concepts/1/impliedBy/4)
            r.json:3:83: error: a misconception cannot imply a concept, 'wrong' (at /concepts/1/impliedBy/5)
            r.json:4:65: error: a misconception cannot be implied, 'wrong' (at /concepts/2/impliedBy)\
            """),
        row(
            "circles",
            rubric(
                """
                "concepts": [{"id": "x", "impliedBy": ["b"]}, {"id": "a", "impliedBy": ["b", "c"]},
                  {"id": "b", "impliedBy": ["a"]}, {"id": "c", "impliedBy": ["d"]},
                  {"id": "d", "impliedBy": ["a"]}, {"id": "e", "impliedBy": ["f"]},
                  {"id": "f", "impliedBy": ["e"]}]\
                """),
            """
            r.json:2:73: error: circular impliedBy: a -> b -> a, 'b' (at /concepts/1/impliedBy/0)
            r.json:2:78: error: circular impliedBy: a -> c -> d -> a, 'c' (at /concepts/1/impliedBy/1)
            r.json:4:62: error: circular impliedBy: e -> f -> e, 'f' (at /concepts/5/impliedBy/0)\
            """),
        row(
            "follow-ups",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}],
                "followUps": ["other", "othre", "nothing-near", "r", "other"]\
                """),
            """
            r.json:3:24: error: unknown question (did you mean 'other'?), 'othre' (at /followUps/1)
            r.json:3:33: error: unknown question, 'nothing-near' (at /followUps/2)
            r.json:3:49: error: a question cannot follow itself, 'r' (at /followUps/3)
            r.json:3:54: error: duplicate id, 'other' (at /followUps/4)\
            """),
        row(
            "follow-ups that ask back for something wrong",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}],
                "followUps": [{"question": "othre", "when": ["a", "b"]}, {"question": "other", "when": []}]\
                """),
            """
            r.json:3:28: error: unknown question (did you mean 'other'?), 'othre' (at /followUps/0/question)
            r.json:3:51: error: unknown concept (did you mean 'a'?), 'b' (at /followUps/0/when/1)
            r.json:3:88: error: 'when' needs a concept (at /followUps/1/when)\
            """));
  }

  static Stream<Row> examples() {
    return Stream.of(
        row(
            "examples that lack something or contradict themselves",
            rubric(
                """
                "concepts": [{"id": "pooling", "synonyms": ["x"]}, {"id": "failover", "synonyms": ["y"]}],
                "examples": [{}, {"name": "n", "answer": "",
                    "covers": ["pooling", "poling", "pooling"],
                    "misses": ["pooling", "failover"],
                    "rejects": ["failover", "pooling", "other"]},
                  {"name": "n", "answer": "", "covers": "pooling"}]\
                """),
            """
            r.json:3:14: error: 'answer' is missing (at /examples/0)
            r.json:3:14: error: 'name' is missing (at /examples/0)
            r.json:4:27: error: unknown concept (did you mean 'pooling'?), 'poling' (at /examples/1/covers/1)
            r.json:4:37: error: duplicate id, 'pooling' (at /examples/1/covers/2)
            r.json:5:16: error: 'covers' names the same concept, 'pooling' (at /examples/1/misses/0)
            r.json:6:29: error: 'covers' names the same concept, 'pooling' (at /examples/1/rejects/1)
            r.json:6:40: error: unknown concept, 'other' (at /examples/1/rejects/2)
            r.json:7:12: error: duplicate example name, 'n' (at /examples/2/name)
            r.json:7:41: error: must be an array, not a string, 'pooling' (at /examples/2/covers)\
            """),
        row(
            "examples that contradict themselves",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}, {"id": "b", "synonyms": ["y"]}],
                "examples": [{"name": "n", "answer": "", "knownGap": " ",
                    "covers": ["a"], "hedges": ["a", "b"], "partials": ["b"],
                    "misses": ["a", "b"], "rejects": ["b"]}]\
                """),
            """
            r.json:3:54: error: blank text, ' ' (at /examples/0/knownGap)
            r.json:4:57: error: 'hedges' names the same concept, 'b' (at /examples/0/partials/0)
            r.json:5:16: error: 'covers' names the same concept, 'a' (at /examples/0/misses/0)
            r.json:5:21: error: 'hedges' names the same concept, 'b' (at /examples/0/misses/1)
            r.json:5:39: error: 'hedges' names the same concept, 'b' (at /examples/0/rejects/0)\
            """),
        row(
            "scores out of range",
            rubric(
                """
                "concepts": [{"id": "a", "synonyms": ["x"]}],
                "examples": [{"name": "1", "answer": "", "score": [0.5, 0.4]},
                  {"name": "2", "answer": "", "score": [-0.1, 1.1]},
                  {"name": "3", "answer": "", "score": [0.5]},
                  {"name": "4", "answer": "", "score": 0.5},
                  {"name": "5", "answer": "", "score": [0, "1"]}]\
                """),
            """
            r.json:3:51: error: the range runs backwards, '[0.5, 0.4]' (at /examples/0/score)
            r.json:4:41: error: a score is in 0..1, '-0.1' (at /examples/1/score/0)
            r.json:4:47: error: a score is in 0..1, '1.1' (at /examples/1/score/1)
            r.json:5:40: error: must be an array of two numbers, '[0.5]' (at /examples/2/score)
            r.json:6:40: error: must be an array of two numbers, '0.5' (at /examples/3/score)
            r.json:7:44: error: must be a number, not a string, '1' (at /examples/4/score/1)\
            """));
  }

  private static Row row(String what, String json, String faults) {
    return new Row(what, json, faults);
  }

  /** Puts a question in line 1 and what is given from line 2 on. */
  private static String rubric(String members) {
    return "{\"question\": \"Q?\",\n" + members + "\n}";
  }

  /** Reads a text as r.json, beside another rubric that is fine. */
  private static String faultsOf(String json) {
    String other = rubric("\"concepts\": [{\"id\": \"a\", \"synonyms\": [\"x\"]}]");
    Map<String, byte[]> files = Map.of("r.json", utf8(json), "other.json", utf8(other));
    RubricException thrown =
        catchThrowableOfType(RubricException.class, () -> RubricSet.read(files));
    assertThat(thrown).as("faults").isNotNull();
    assertThat(thrown.getMessage())
        .isEqualTo(thrown.faults().stream().map(Fault::toString).collect(Collectors.joining("\n")));
    return thrown.getMessage();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
