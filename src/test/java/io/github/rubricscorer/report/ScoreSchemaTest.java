package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Band;
import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.report.JsonReport.Offsets;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code score.schema.json} tells what {@link JsonReport} writes, no more and no less. */
class ScoreSchemaTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/github/rubricscorer/report");
  private static final Set<String> OPTIONAL =
      Set.of("misses", "spellings", "impliedBy", "needsReview", "signals");
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA = REGISTRY.getSchema(JsonReport.schema(), InputFormat.JSON);

  @Test
  void itIsTheFileBesideTheRubrics() throws IOException {
    assertThat(JsonReport.schema())
        .isEqualTo(Files.readString(Path.of("rubrics/score.schema.json")));
  }

  @Test
  void itIsASchemaItself() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

    assertThat(meta.validate(JsonReport.schema(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line.jsonl",
        "marked-line.jsonl",
        "feedback.json",
        "explanation.json",
        "marked-explanation.json",
        "signals-line.jsonl",
        "signals-explanation.json"
      })
  void goldenScoresAreValid(String file) throws IOException {
    assertThat(faults(Files.readString(GOLDEN.resolve(file)))).isEmpty();
  }

  /** Every twentieth: validating takes a thousand times as long as scoring. */
  static Stream<Arguments> examples() {
    Scorer scorer = Scorer.bundled();
    List<Arguments> all =
        scorer.questionIds().stream()
            .map(scorer::rubric)
            .flatMap(rubric -> rubric.examples().stream().map(each -> Arguments.of(rubric, each)))
            .toList();
    return IntStream.range(0, all.size()).filter(i -> i % 20 == 0).mapToObj(all::get);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void scoresOfExamplesAreValid(Rubric rubric, Example example) {
    Review review = Review.explained(Scorer.bundled(), rubric.id(), example.answer());
    JsonReport report = new JsonReport().withOffsets(Offsets.CODEPOINTS);

    assertThat(faults(report.score(review.answer(), review.score()))).isEmpty();
    assertThat(faults(report.line("1", review.answer(), review.score()))).isEmpty();
    assertThat(faults(report.feedback(review))).isEmpty();
    assertThat(faults(report.explanation(review))).isEmpty();
  }

  @Test
  void newKeysAreValidEverywhere() throws IOException {
    JsonNode feedback = golden("feedback.json");
    JsonNode explanation = golden("marked-explanation.json");
    List.of(feedback, explanation).forEach(ScoreSchemaTest::addKeys);

    assertThat(faults(feedback.toString())).isEmpty();
    assertThat(faults(explanation.toString())).isEmpty();
  }

  private static void addKeys(JsonNode node) {
    node.forEach(ScoreSchemaTest::addKeys);
    if (node instanceof ObjectNode object) {
      object.put("aKeyOfALaterVersion", "value");
    }
  }

  /**
   * Every key but those that are there only where they say something; of the elements of a list the
   * first that has it.
   */
  static Stream<Arguments> neededKeys() throws IOException {
    Map<String, Arguments> keys = new LinkedHashMap<>();
    for (String file :
        List.of("line.jsonl", "feedback.json", "marked-explanation.json", "signals-line.jsonl")) {
      collect(file, "", golden(file), keys);
    }
    return keys.values().stream();
  }

  private static void collect(String file, String at, JsonNode node, Map<String, Arguments> keys) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String pointer = at + "/" + member.getKey();
      if (!OPTIONAL.contains(member.getKey()) && !pointer.equals("/id")) {
        keys.putIfAbsent(
            file + pointer.replaceAll("/\\d+/", "/*/"), Arguments.of(file, at, member.getKey()));
      }
      collect(file, pointer, member.getValue(), keys);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(file, at + "/" + i, node.get(i), keys);
    }
  }

  @ParameterizedTest(name = "{0}{1}: {2}")
  @MethodSource("neededKeys")
  void aScoreWithoutOneOfItsKeysIsNotValid(String file, String at, String key) throws IOException {
    JsonNode score = golden(file);
    ((ObjectNode) score.at(at)).remove(key);

    assertThat(faults(score.toString())).isNotEmpty();
  }

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("/$defs/concept/properties/verdict", Verdict.values()),
        Arguments.of("/$defs/evidence/properties/polarity", Polarity.values()),
        Arguments.of("/$defs/evidence/properties/stance", Stance.values()),
        Arguments.of("/$defs/miss/properties/reason", Miss.Reason.values()),
        Arguments.of("/$defs/feedback/properties/band", Band.values()),
        Arguments.of(
            "/$defs/feedback/properties/remarks/items/properties/kind", Remark.Kind.values()),
        Arguments.of("/$defs/delivery/properties/length", Delivery.Length.values()),
        Arguments.of("/$defs/delivery/properties/layers/items/properties/name", Layer.values()),
        Arguments.of(
            "/properties/needsReview/items/properties/reasons/items", ReviewReason.values()),
        Arguments.of("/$defs/signalKind", Signal.Kind.values()),
        Arguments.of("/properties/offsets", Offsets.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void valuesThatItListsAreAllThereAre(String pointer, Enum<?>[] constants) {
    Set<String> listed = new LinkedHashSet<>();
    SCHEMA.getSchemaNode().at(pointer).path("enum").forEach(each -> listed.add(each.stringValue()));

    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(constants).map(ScoreSchemaTest::key).toList());
  }

  private static String key(Enum<?> constant) {
    return constant instanceof Offsets offsets ? offsets.key() : ScoreJson.key(constant);
  }

  @Test
  void itTellsTheVersionThatIsWritten() {
    assertThat(SCHEMA.getSchemaNode().at("/properties/schemaVersion/const").intValue())
        .isEqualTo(JsonReport.SCHEMA_VERSION);
  }

  private static JsonNode golden(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(GOLDEN.resolve(file)));
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
