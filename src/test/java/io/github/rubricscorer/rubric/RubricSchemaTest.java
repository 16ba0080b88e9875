package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors check rubrics with the schema, the scorer with the reader: they must agree. */
final class RubricSchemaTest {
  private static final Path RUBRICS = Path.of("rubrics");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final String TEXT = schemaText();
  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

  static Stream<Path> rubrics() throws IOException {
    try (Stream<Path> files = Files.list(RUBRICS)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.toString().endsWith(".schema.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void everyRubricOfTheProjectIsValid(Path rubric) throws IOException {
    assertThat(SCHEMA.validate(Files.readString(rubric), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theSchemaIsValidItself() {
    Schema metaSchema =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(metaSchema.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  /**
   * A key of a rubric, or what keys refer to.
   *
   * @param path where it is, for messages
   * @param property what the schema says of it
   */
  record Key(String path, JsonNode property) {
    /** Returns a keyword of the key itself, or of what it refers to. */
    JsonNode keyword(String name) {
      String referred = property.path("$ref").asString("").replaceFirst("^#", "");
      JsonNode own = property.path(name);
      return own.isMissingNode() ? SCHEMA.getSchemaNode().at(referred).path(name) : own;
    }

    @Override
    public String toString() {
      return path;
    }
  }

  static Stream<Key> keys() {
    JsonNode schema = JsonMapper.shared().readTree(TEXT);
    List<Key> keys = new ArrayList<>();
    collect(schema, "rubric", keys);
    schema.path("$defs").forEachEntry((name, def) -> collect(def, name, keys));
    return keys.stream();
  }

  private static void collect(JsonNode schema, String path, List<Key> keys) {
    schema
        .path("properties")
        .forEachEntry((name, property) -> {
          keys.add(new Key(path + "." + name, property));
          if (!property.has("$ref")) { // beside which properties only narrow what it refers to
            collect(property, path + "." + name, keys);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyKeyIsDescribedAndHasAnExampleThatIsValid(Key key) {
    assertThat(key.keyword("description").asString("")).endsWith(".");
    assertThat(key.keyword("examples")).isNotEmpty();
    JsonNode definitions = SCHEMA.getSchemaNode().get("$defs");
    String ofKey = "{\"$defs\": %s, \"allOf\": [%s]}".formatted(definitions, key.property());
    Schema schema = REGISTRY.getSchema(ofKey, InputFormat.JSON);
    for (JsonNode example : key.keyword("examples")) {
      assertThat(schema.validate(example.toString(), InputFormat.JSON))
          .as(example.toString())
          .isEmpty();
    }
  }

  /** What both accept. */
  static Stream<String> good() {
    return Stream.of(
        concepts("{'id': 'a', 'synonyms': ['x']}"),
        concepts(
            "{'id': 'a1-b2', 'name': 'A', 'weight': 2.5, 'layer': 'infra', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 1000000, 'layer': 'app', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 1e-9, 'layer': 'data', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'unless': [], 'impliedBy': [], 'partial': []}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'praise': 'Good.', 'hint': 'Say x.'}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'themes': ['scaling', 'trade-offs']}"),
        concepts("{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'impliedBy': ['a']}"),
        concepts("{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'synonyms': [], 'impliedBy': ['a']}"),
        concepts("{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'weight': -0.5, 'synonyms': ['x']}"),
        concepts(
            "{'id': 'a', 'group': 'g', 'synonyms': ['x']}, {'id': 'b', 'group': 'g', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{'credit': 0.5, 'synonyms': ['y']}]}"),
        concepts("{'id': 'a', 'points': 2, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 0, 'synonyms': ['x']}, {'id': 'b', 'impliedBy': ['a']}"),
        concepts(
            "{'id': 'a', 'points': 0, 'synonyms': ['x']},"
                + " {'id': 'b', 'synonyms': ['y'], 'onlyIf': {'noneOf': ['a']}}"),
        combined("{'all': ['a', 'b']}"),
        combined("{'atLeast': 1, 'of': ['a', 'b']}"),
        combined("{'all': ['a'], 'atLeast': 1, 'of': ['b']}"),
        onlyIf("{'all': ['a']}"),
        onlyIf("{'noneOf': ['a', 'b']}"),
        onlyIf("{'atMost': 1, 'of': ['a', 'b']}"),
        onlyIf("{'atLeast': 1, 'atMost': 1, 'of': ['a', 'b'], 'noneOf': []}"),
        grouped("{'g': {}}"),
        grouped("{'g': {'best': 2, 'ownWords': true}}"),
        grouped("{'g': {'ownWords': false}}"),
        with("'levels': {'from': [1]}"),
        with("'levels': {'by': 'concepts', 'from': [0.5, 1]}"),
        with("'levels': {'rounding': 'down'}"),
        with("'levels': {'by': 'points', 'rounding': 'nearest', 'from': [1]}"),
        with("'needsReview': []"),
        with("'needsReview': ['single-synonym', 'mixed', 'hedged']"),
        with("'reviewSignals': []"),
        with("'reviewSignals': ['copied-question', 'grader-address', 'off-length']"),
        synonyms("{'all': ['x']}"),
        synonyms("{'all': ['x', 'y'], 'within': 'sentence'}"),
        synonyms("{'all': ['x', 'y'], 'within': 'answer'}"),
        synonyms("{'atLeast': 1, 'of': ['x', 'y'], 'within': 1}"),
        synonyms("{'atLeast': 2.0, 'of': ['x', 'y'], 'within': 1e3}"),
        synonyms("{'all': [" + "'x', ".repeat(31) + "'x']}"),
        synonyms("{'times': 100, 'of': ['x'], 'within': 'answer'}"),
        synonyms("'a ..3! b', 'a &6+ b', 'a ... !b c', '10, 20'"),
        with("'terms': {'s': ['autoscal*', '(a|=b) c', 'x <t>'], 't': ['=x', '~y z']}"),
        with("'terms': {'s': ['\\\\=', 'x \\\\>\\\\= y', '\\\\+ 5']}"),
        with("'terms': {'s': ['f\\\\(x\\\\)', 'a\\\\-b\\\\/c', 'a\\\\\\\\b']}"),
        synonyms("'read replica', 'a & b', 'autoscal*', '=SQS', '99\\\\.9%'"),
        with("'$schema': 'rubric.schema.json', 'title': 'T', 'modelAnswer': 'Pool.'"),
        with("'hedgedCredit': 0"),
        with("'hedgedCredit': 1"),
        with("'listedCredit': 0"),
        with("'negation': 'ignored'"),
        with("'stance': 'mentions'"),
        with("'stance': 'proposals'"),
        with("'language': 'en'"),
        with("'language': 'de'"),
        with("'decimal': '.'"),
        with("'decimal': ','"),
        concepts("{'id': 'a', 'negation': 'rejects', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'negation': 'ignored', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'negation': 'required', 'synonyms': ['x']}"),
        with("'terms': {}"),
        with("'terms': {'broker': ['Kafka', '.NET', 'C++', 'R&D', 'node.js'], '\u00e9-2_': ['x']}"),
        with("'delivery': {}"),
        with("'delivery': {'seconds': [30, 30], 'wordsPerMinute': 150}"),
        with("'delivery': {'seconds': [1, 86400]}"),
        with("'followUps': ['other']"),
        with("'followUps': [{'question': 'other', 'when': ['a']}]"),
        with("'followUps': [], 'examples': []"),
        with("'lint': {}"),
        with("'lint': {'ignore': []}"),
        with("'lint': {'ignore': [{'rule': 'common-word', 'where': 'a', 'reason': 'So it is.'}]}"),
        with("'lint': {'ignore': [{'rule': 'common-word', 'reason': 'So it is.'}]}"),
        example("'covers': ['a'], 'misses': [], 'rejects': [], 'score': [0, 1]"),
        example("'misses': ['a'], 'rejects': ['a'], 'score': [0.5, 0.5]"),
        example("'covers': ['a'], 'hedges': ['a'], 'partials': [], 'knownGap': 'no idea'"),
        example("'covers': ['a'], 'partials': ['a']"),
        with("'levels': {'from': [1]}, 'examples': [{'name': 'n', 'answer': 'x', 'level': 1}]"));
  }

  /** What both refuse. */
  static Stream<String> bad() {
    return Stream.of(
        "[]",
        "null",
        "{}",
        "{'question': 'Q?'}",
        "{'question': 'Q?', 'concepts': []}",
        "{'question': 'Q?', 'concepts': {}}",
        "{'question': ' ', 'concepts': [{'id': 'a', 'synonyms': ['x']}]}",
        "{'question': 1, 'concepts': [{'id': 'a', 'synonyms': ['x']}]}",
        "{'concepts': [{'id': 'a', 'synonyms': ['x']}]}",
        with("'questions': 'Q?'"),
        with("'$schema': 1"),
        with("'title': ''"),
        with("'title': null"),
        with("'modelAnswer': '\\t'"),
        with("'hedgedCredit': -0.1"),
        with("'listedCredit': 1.1"),
        with("'stance': 'proposal'"),
        with("'stance': true"),
        with("'language': 'DE'"),
        with("'language': 'xx'"),
        with("'language': true"),
        with("'decimal': ';'"),
        with("'decimal': true"),
        concepts("{'id': 'a', 'negation': 'forbidden', 'synonyms': ['x']}"),
        with("'hedgedCredit': 1.1"),
        with("'hedgedCredit': '0.5'"),
        with("'terms': []"),
        with("'terms': {'my set': ['x']}"),
        with("'terms': {'': ['x']}"),
        with("'terms': {'2nd': ['x']}"),
        with("'terms': {'s': []}"),
        with("'terms': {'s': 'x'}"),
        with("'terms': {'s': [1]}"),
        with("'terms': {'s': [' ']}"),
        with("'terms': {'s': ['x', 'x']}"),
        with("'terms': {'s': ['S(QS)']}"),
        with("'terms': {'s': ['a\\\\b']}"),
        with("'terms': {'s': ['a\\\\\\\\\\\\b']}"),
        with("'terms': {'s': ['\\\\= =']}"),
        with("'terms': {'s': ['a & b']}"),
        synonyms("{'times': 0, 'of': ['x']}"),
        synonyms("{'times': 101, 'of': ['x']}"),
        synonyms("{'times': 2, 'atLeast': 1, 'of': ['x']}"),
        with("'terms': {'s': ['..3']}"),
        with("'delivery': []"),
        with("'delivery': {'second': [1, 2]}"),
        with("'delivery': {'seconds': [1]}"),
        with("'delivery': {'seconds': [1, 2, 3]}"),
        with("'delivery': {'seconds': [0, 2]}"),
        with("'delivery': {'seconds': [1, 86401]}"),
        with("'delivery': {'seconds': [1.5, 2]}"),
        with("'delivery': {'wordsPerMinute': 0}"),
        with("'delivery': {'wordsPerMinute': 1001}"),
        with("'followUps': 'other'"),
        with("'followUps': [5]"),
        with("'followUps': [{'question': 'other'}]"),
        with("'followUps': [{'when': ['a']}]"),
        with("'followUps': [{'question': 'other', 'when': []}]"),
        with("'followUps': [{'question': 'other', 'when': 'a'}]"),
        with("'followUps': [{'question': 'other', 'when': ['a'], 'then': 1}]"),
        with("'followUps': ['Other']"),
        with("'followUps': ['other', 'other']"),
        with("'lint': []"),
        with("'lint': {'rules': []}"),
        with("'lint': {'ignore': ['common-word']}"),
        with("'lint': {'ignore': [{'rule': 'common-word'}]}"),
        with("'lint': {'ignore': [{'reason': 'So it is.'}]}"),
        with("'lint': {'ignore': [{'rule': 'common-word', 'reason': ' '}]}"),
        with("'lint': {'ignore': [{'rule': '', 'reason': 'So it is.'}]}"),
        with("'lint': {'ignore': [{'rule': 'common-word', 'where': ' ', 'reason': 'So.'}]}"),
        with("'examples': {}"),
        with("'examples': [{}]"),
        with("'examples': [{'name': 'n'}]"),
        with("'examples': [{'name': '', 'answer': 'x'}]"),
        with("'examples': [{'name': 'n', 'answer': 1}]"),
        example("'cover': ['a']"),
        example("'covers': 'a'"),
        example("'covers': ['A']"),
        example("'covers': ['a', 'a']"),
        example("'misses': [1]"),
        example("'rejects': [null]"),
        example("'hedges': {}"),
        example("'partials': ['a', 'a']"),
        example("'level': -1"),
        example("'level': 1.5"),
        example("'level': '1'"),
        example("'knownGap': ' '"),
        example("'knownGap': true"),
        example("'score': 0.5"),
        example("'score': [0.5]"),
        example("'score': [0, 1, 1]"),
        example("'score': [-0.1, 1]"),
        example("'score': [0, 1.1]"),
        example("'score': [0, '1']"),
        concepts("'a'"),
        concepts("{'id': 'a'}"),
        concepts("{'synonyms': ['x']}"),
        concepts("{'id': 'A', 'synonyms': ['x']}"),
        concepts("{'id': 'a--b', 'synonyms': ['x']}"),
        concepts("{'id': '', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'synonym': ['x'], 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'name': '', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 1e999, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 1000001, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': -1, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': '1', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'layer': 'DATA', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'layer': 1, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'themes': 'scaling'}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'themes': ['Trade-offs']}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'themes': ['scaling', 'scaling']}"),
        concepts("{'id': 'a', 'synonyms': []}"),
        concepts("{'id': 'a', 'synonyms': 'x'}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'unless': ['']}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'praise': ''}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'hint': 1}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'group': ''}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'impliedBy': 'b'}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': {}}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{}]}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{'credit': 0.5, 'synonyms': []}]}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{'credit': 0, 'synonyms': ['y']}]}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{'credit': 1, 'synonyms': ['y']}]}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['y'], 'impliedBy': ['a', 'a']}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x'], 'group': 'g'}, {'id': 'b', 'synonyms': ['y'], 'group': 'g'},"
                + " {'id': 'c', 'synonyms': ['z'], 'group': 'g', 'weight': -1}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x']},"
                + " {'id': 'c', 'synonyms': ['z'], 'impliedBy': ['a'], 'weight': -1}"),
        concepts("{'id': 'a', 'weight': 1, 'points': 1, 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'points': -1, 'synonyms': ['x']}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x'], 'group': 'g'}, {'id': 'b', 'synonyms': ['y'], 'group': 'g'},"
                + " {'id': 'c', 'synonyms': ['z'], 'group': 'g', 'weight': 0},"
                + " {'id': 'd', 'impliedBy': ['c']}"),
        combined("{}"),
        combined("[]"),
        combined("{'all': []}"),
        combined("{'all': 'a'}"),
        combined("{'all': ['a', 'a']}"),
        combined("{'of': ['a']}"),
        combined("{'atLeast': 1}"),
        combined("{'atLeast': 0, 'of': ['a']}"),
        combined("{'atMost': 1, 'of': ['a', 'b']}"),
        combined("{'all': ['a'], 'noneOf': ['b']}"),
        combined("{'any': ['a', 'b']}"),
        onlyIf("{}"),
        onlyIf("['a']"),
        onlyIf("{'noneOf': []}"),
        onlyIf("{'atMost': -1, 'of': ['a']}"),
        onlyIf("{'atMost': 1.5, 'of': ['a', 'b']}"),
        grouped("[]"),
        grouped("{'g': 2}"),
        grouped("{'g': {'best': 0}}"),
        grouped("{'g': {'best': '2'}}"),
        grouped("{'g': {'ownWords': 'yes'}}"),
        grouped("{'g': {'ownWords': null}}"),
        grouped("{'g': {'most': 2}}"),
        with("'levels': {}"),
        with("'levels': []"),
        with("'levels': {'from': []}"),
        with("'levels': {'rounding': 'none'}"),
        with("'levels': {'rounding': 'off'}"),
        with("'levels': {'by': 'marks', 'from': [1]}"),
        with("'levels': {'from': [0]}"),
        with("'levels': {'from': ['1']}"),
        with("'levels': {'from': [1, 1]}"),
        with("'levels': {'from': [1], 'marks': [1]}"),
        with("'needsReview': 'hedged'"),
        with("'needsReview': ['misspelt']"),
        with("'needsReview': ['hedged', 'hedged']"),
        with("'needsReview': true"),
        with("'reviewSignals': 'repetition'"),
        with("'reviewSignals': ['hedged']"),
        with("'reviewSignals': ['repetition', 'repetition']"),
        synonyms("1"),
        synonyms("' '"),
        synonyms("['x']"),
        synonyms("'x', 'x'"),
        synonyms("{}"),
        synonyms("{'all': []}"),
        synonyms("{'all': 'x'}"),
        synonyms("{'all': [1]}"),
        synonyms("{'all': ['']}"),
        synonyms("{'all': [" + "'x', ".repeat(32) + "'x']}"),
        synonyms("{'all': ['x'], 'of': ['y'], 'atLeast': 1}"),
        synonyms("{'of': ['x']}"),
        synonyms("{'atLeast': 1}"),
        synonyms("{'atLeast': 0, 'of': ['x']}"),
        synonyms("{'atLeast': 1.5, 'of': ['x', 'y']}"),
        synonyms("{'all': ['x'], 'within': 'paragraph'}"),
        synonyms("{'all': ['x'], 'within': 0}"),
        synonyms("{'all': ['x'], 'within': 1001}"),
        synonyms("{'all': ['x'], 'within': 1.5}"),
        synonyms("{'all': ['x'], 'anywhere': true}"));
  }

  /** What only the reader can see: order, references, and the notation inside a string. */
  static Stream<String> readerOnly() {
    return Stream.of(
        "{'question': 'Q?', 'question': 'R?', 'concepts': [{'id': 'a', 'synonyms': ['x']}]}",
        concepts("{'id': 'a', 'weight': 0, 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['x']}"),
        concepts("{'id': 'a', 'weight': 0.0, 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['x']}"),
        combined("{'all': ['a', 'd']}"),
        combined("{'all': ['c']}"),
        combined("{'atLeast': 3, 'of': ['a', 'b']}"),
        onlyIf("{'all': ['c']}"),
        onlyIf("{'noneOf': ['d']}"),
        onlyIf("{'atMost': 2, 'of': ['a', 'b']}"),
        onlyIf("{'atLeast': 2, 'atMost': 1, 'of': ['a', 'b']}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x'], 'onlyIf': {'noneOf': ['b']}},"
                + " {'id': 'b', 'synonyms': ['y'], 'onlyIf': {'noneOf': ['a']}}"),
        concepts(
            "{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['y'], 'weight': -1},"
                + " {'id': 'c', 'combination': {'all': ['a', 'b']}}"),
        grouped("{'h': {}}"),
        grouped("{'g': {'best': 3}}"),
        with("'levels': {'from': [2, 1]}"),
        with("'delivery': {'seconds': [45, 30]}"),
        with("'followUps': ['another']"),
        with("'followUps': ['other', {'question': 'other', 'when': ['a']}]"),
        with("'followUps': [{'question': 'other', 'when': ['b']}]"),
        with("'followUps': ['r']"),
        with("'terms': {'s': ['Kafka', 'kafka']}"),
        example("'level': 1"),
        example("'covers': ['b']"),
        example("'misses': ['b']"),
        example("'rejects': ['b']"),
        example("'covers': ['a'], 'misses': ['a']"),
        example("'covers': ['a'], 'rejects': ['a']"),
        example("'hedges': ['a'], 'partials': ['a']"),
        example("'hedges': ['a'], 'misses': ['a']"),
        example("'partials': ['a'], 'rejects': ['a']"),
        example("'score': [0.5, 0.4]"),
        with("'examples': [{'name': 'n', 'answer': 'x'}, {'name': 'n', 'answer': 'y'}]"),
        concepts("{'id': 'a', 'synonyms': ['x']}, {'id': 'a', 'synonyms': ['y']}"),
        concepts("{'id': 'a', 'impliedBy': ['b']}"),
        concepts("{'id': 'a', 'impliedBy': ['a']}"),
        concepts("{'id': 'a', 'impliedBy': ['b']}, {'id': 'b', 'impliedBy': ['a']}"),
        concepts("{'id': 'a', 'impliedBy': ['b']}, {'id': 'b', 'synonyms': ['x'], 'weight': -1}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'group': 'g'}"),
        concepts("{'id': 'a', 'synonyms': ['x'], 'partial': [{'credit': 0.5, 'synonyms': ['x']}]}"),
        synonyms("'x', 'X'"),
        synonyms("'a &b'"),
        synonyms("'<broker>'"),
        synonyms("{'all': ['(x']}"),
        synonyms("{'atLeast': 2, 'of': ['x']}"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void bothAccept(String json) {
    assertThat(errors(json)).isEmpty();
    assertThat(faults(json)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bad")
  void bothRefuse(String json) {
    assertThat(errors(json)).isNotEmpty();
    assertThat(faults(json)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("readerOnly")
  void onlyTheReaderRefuses(String json) {
    assertThat(errors(json)).isEmpty();
    assertThat(faults(json)).isNotEmpty();
  }

  private static String concepts(String concepts) {
    return "{'question': 'Q?', 'concepts': [" + concepts + "]}";
  }

  private static String synonyms(String synonyms) {
    return concepts("{'id': 'a', 'synonyms': [" + synonyms + "]}");
  }

  private static String with(String members) {
    return "{'question': 'Q?', 'concepts': [{'id': 'a', 'synonyms': ['x']}], " + members + "}";
  }

  /** Two concepts, and one that they together say. */
  private static String combined(String combination) {
    return concepts(
        "{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['y']},"
            + " {'id': 'c', 'combination': "
            + combination
            + "}");
  }

  /** Two concepts, and one that depends on them. */
  private static String onlyIf(String condition) {
    return concepts(
        "{'id': 'a', 'synonyms': ['x']}, {'id': 'b', 'synonyms': ['y']},"
            + " {'id': 'c', 'synonyms': ['z'], 'onlyIf': "
            + condition
            + "}");
  }

  /** A group of two, and how groups count. */
  private static String grouped(String groups) {
    return "{'question': 'Q?', 'groups': "
        + groups
        + ", 'concepts': [{'id': 'a', 'synonyms': ['x'], 'group': 'g'},"
        + " {'id': 'b', 'synonyms': ['y'], 'group': 'g'}]}";
  }

  private static String example(String members) {
    return with("'examples': [{'name': 'n', 'answer': '', " + members + "}]");
  }

  private static List<Error> errors(String json) {
    return SCHEMA.validate(quoted(json), InputFormat.JSON);
  }

  /** Reads a text as r.json, beside a rubric that is fine. */
  private static List<Fault> faults(String json) {
    String other = concepts("{'id': 'a', 'synonyms': ['x']}");
    try {
      RubricSet read =
          RubricSet.read(Map.of("r.json", utf8(quoted(json)), "other.json", utf8(quoted(other))));
      assertThat(read.rubrics()).hasSize(2);
      return List.of();
    } catch (RubricException e) {
      return e.faults();
    }
  }

  /** Returns JSON for a text that is easier to read in Java. */
  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  private static byte[] utf8(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  private static String schemaText() {
    try {
      return Files.readString(RUBRICS.resolve("rubric.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
