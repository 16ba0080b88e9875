package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a file can say, builders can: every rubric of the project is built anew, each key by the
 * method of that name, and equals what is read. A new key is added here with its method.
 */
final class BuilderTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("rubrics"), Path.of("src/test/resources"), Path.of("src/main/resources"));

  private static final Path FAULTY =
      Path.of("src/test/resources/io/github/rubricscorer/cli/faulty");

  /** With what the rubrics of the project do not use. */
  private static final String EVERY_KEY =
      """
      {
        "$schema": "rubric.schema.json", "title": "T", "question": "Q?",
        "hedgedCredit": 0.25, "listedCredit": 0.75, "negation": "ignored", "stance": "proposals",
        "language": "de", "decimal": ".",
        "needsReview": ["mixed", "single-synonym"], "reviewSignals": ["hidden-text"],
        "groups": {"g": {"best": 2, "ownWords": true}},
        "levels": {"by": "concepts", "rounding": "up", "from": [1, 2.5]},
        "terms": {"t": ["x", "y"]},
        "concepts": [
          {"id": "a", "name": "A", "points": 2, "layer": "app", "themes": ["one"], "group": "g",
           "synonyms": ["<t>", {"all": ["x", "z"], "within": 9}, {"times": 2, "of": ["u"]},
             {"atLeast": 1, "of": ["v", "w"], "within": "answer"}],
           "partial": [{"credit": 0.5, "synonyms": ["p"]}], "unless": ["q"],
           "negation": "required", "praise": "Good.", "hint": "Say A."},
          {"id": "b", "weight": 0, "impliedBy": ["a"], "group": "g", "synonyms": ["b"],
           "onlyIf": {"all": ["a"], "noneOf": ["c"], "of": ["a"], "atLeast": 1, "atMost": 1}},
          {"id": "c", "combination": {"of": ["a", "b"], "atLeast": 2}}
        ],
        "modelAnswer": "x",
        "delivery": {"seconds": [10, 20], "wordsPerMinute": 120},
        "followUps": ["f", {"question": "h", "when": ["a"]}],
        "examples": [
          {"name": "e", "answer": "x", "covers": ["a"], "hedges": ["b"], "partials": ["c"],
           "score": [0.1, 0.9]},
          {"name": "f", "answer": "y", "misses": ["a"], "rejects": ["b"], "level": 1,
           "knownGap": "why"}
        ],
        "lint": {"ignore": [{"rule": "r", "where": "a", "reason": "why"},
          {"rule": "s", "reason": "why"}]}
      }
      """;

  static Stream<Path> rubrics() throws IOException {
    Stream<Path> all = Stream.empty();
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        all = Stream.concat(all, files.filter(BuilderTest::isRubric).toList().stream());
      }
    }
    return all.sorted();
  }

  private static boolean isRubric(Path file) {
    if (!RubricSet.reads(file) || file.endsWith("vocabulary.txt") || file.startsWith(FAULTY)) {
      return false;
    }
    try {
      JsonNode root = JsonMapper.shared().readTree(Files.readString(file));
      return root.has("question") && root.has("concepts") && !root.has("coverage");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void aRubricBuiltByTheKeysOfItsFileEqualsIt(Path file) throws IOException {
    assertBuildsAlike(file.getFileName().toString(), Files.readString(file));
  }

  @Test
  void aRubricBuiltByAllKeysThereAreEqualsItsFile() throws IOException {
    assertBuildsAlike("every-key.json", EVERY_KEY);

    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("rubrics/rubric.schema.json")));
    Set<String> keys = new TreeSet<>();
    schema.findValues("properties").forEach(each -> keys.addAll(each.propertyNames()));
    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(key -> assertThat(EVERY_KEY).contains("\"" + key + "\":"));
  }

  @Test
  void numbersBelowZeroAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Condition.builder().of("a").atLeast(-1).build())
        .withMessage("atLeast -1 is below 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Condition.builder().of("a").atMost(-5).build())
        .withMessage("atMost -5 is below 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Example.builder("e", "x").level(-1).build())
        .withMessage("the level -1 is below 0");
  }

  private static void assertBuildsAlike(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

    Rubric read = RubricSet.readChecked(Map.of(name, bytes)).rubrics().getFirst();

    assertThat(rubric(name.replace(".json", ""), JsonMapper.shared().readTree(text)))
        .isEqualTo(read);
  }

  private static Rubric rubric(String id, JsonNode json) {
    Rubric.Builder rubric = Rubric.builder(id);
    each(
        json,
        key ->
            value -> {
              switch (key) {
                case "$schema" -> {}
                case "title" -> rubric.title(text(value));
                case "question" -> rubric.question(text(value));
                case "hedgedCredit" -> rubric.hedgedCredit(value.doubleValue());
                case "listedCredit" -> rubric.listedCredit(value.doubleValue());
                case "negation" -> rubric.negation(constant(Negation.class, value));
                case "stance" -> rubric.stance(constant(StancePolicy.class, value));
                case "groups" -> each(value, name -> group -> rubric.group(name, group(group)));
                case "levels" -> rubric.levels(levels(value));
                case "needsReview" ->
                    rubric.needsReview(
                        list(value, reason -> constant(ReviewReason.class, reason))
                            .toArray(new ReviewReason[0]));
                case "reviewSignals" ->
                    rubric.reviewSignals(
                        list(value, kind -> constant(Signal.Kind.class, kind))
                            .toArray(new Signal.Kind[0]));
                case "language" -> rubric.language(text(value));
                case "decimal" -> rubric.decimal(decimal(value));
                case "terms" -> each(value, name -> terms -> rubric.terms(name, texts(terms)));
                case "concepts" -> value.forEach(concept -> rubric.concept(concept(concept)));
                case "modelAnswer" -> rubric.modelAnswer(text(value));
                case "delivery" -> rubric.delivery(delivery(value));
                case "followUps" -> value.forEach(next -> rubric.followUp(next(next)));
                case "examples" -> value.forEach(example -> rubric.example(example(example)));
                case "lint" ->
                    value.path("ignore").forEach(ignored -> rubric.suppress(suppression(ignored)));
                default -> throw new AssertionError("no method for the key " + key);
              }
            });
    return rubric.build();
  }

  private static Concept.Builder concept(JsonNode json) {
    Concept.Builder concept = Concept.builder(text(json.path("id")));
    each(
        json,
        key ->
            value -> {
              switch (key) {
                case "id" -> {}
                case "name" -> concept.name(text(value));
                case "weight", "points" -> concept.weight(value.doubleValue());
                case "layer" -> concept.layer(constant(Layer.class, value));
                case "themes" -> concept.themes(texts(value));
                case "synonyms" -> value.forEach(synonym -> concept.synonym(synonym(synonym)));
                case "partial" -> value.forEach(partial -> concept.partial(partial(partial)));
                case "unless" -> value.forEach(synonym -> concept.unless(synonym(synonym)));
                case "negation" -> concept.negation(constant(Negation.class, value));
                case "impliedBy" -> concept.impliedBy(texts(value));
                case "combination" -> concept.combination(condition(value));
                case "onlyIf" -> concept.onlyIf(condition(value));
                case "group" -> concept.group(text(value));
                case "praise" -> concept.praise(text(value));
                case "hint" -> concept.hint(text(value));
                default -> throw new AssertionError("no method for the key " + key);
              }
            });
    return concept;
  }

  private static Partial.Builder partial(JsonNode json) {
    Partial.Builder partial = Partial.builder(json.path("credit").doubleValue());
    json.path("synonyms").forEach(synonym -> partial.synonym(synonym(synonym)));
    return partial;
  }

  private static Synonym synonym(JsonNode json) {
    if (json.isString()) {
      return Synonym.of(text(json));
    }
    Extent within = within(json.path("within"));
    if (json.has("all")) {
      return Synonym.all(within, texts(json.path("all")));
    }
    return json.has("times")
        ? Synonym.times(json.path("times").intValue(), within, texts(json.path("of")))
        : Synonym.atLeast(json.path("atLeast").intValue(), within, texts(json.path("of")));
  }

  private static Extent within(JsonNode json) {
    if (json.isNumber()) {
      return Extent.words(json.intValue());
    }
    return json.asString("").equals("answer") ? Extent.ANSWER : Extent.SENTENCE;
  }

  private static Condition condition(JsonNode json) {
    Condition.Builder condition = Condition.builder();
    each(
        json,
        key ->
            value -> {
              switch (key) {
                case "all" -> condition.all(texts(value));
                case "noneOf" -> condition.noneOf(texts(value));
                case "of" -> condition.of(texts(value));
                case "atLeast" -> condition.atLeast(value.intValue());
                case "atMost" -> condition.atMost(value.intValue());
                default -> throw new AssertionError("no method for the key " + key);
              }
            });
    return condition.build();
  }

  private static Group group(JsonNode json) {
    return Group.DEFAULT
        .withBest(json.path("best").asInt(1))
        .withOwnWords(json.path("ownWords").asBoolean(false));
  }

  private static Levels levels(JsonNode json) {
    Levels levels =
        json.path("by").asString("points").equals("points") ? Levels.BY_POINTS : Levels.BY_CONCEPTS;
    Levels bounded =
        levels.withBounds(
            list(json.path("from"), JsonNode::doubleValue).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    return json.has("rounding")
        ? bounded.withRounding(constant(Levels.Rounding.class, json.path("rounding")))
        : bounded;
  }

  private static Rubric.DecimalMark decimal(JsonNode json) {
    return Stream.of(Rubric.DecimalMark.values())
        .filter(mark -> mark.key().equals(text(json)))
        .findFirst()
        .orElseThrow();
  }

  private static DeliveryTarget delivery(JsonNode json) {
    DeliveryTarget target = DeliveryTarget.DEFAULT;
    if (json.has("seconds")) {
      target =
          target.withSeconds(json.at("/seconds/0").intValue(), json.at("/seconds/1").intValue());
    }
    return json.has("wordsPerMinute")
        ? target.withWordsPerMinute(json.path("wordsPerMinute").intValue())
        : target;
  }

  private static NextQuestion next(JsonNode json) {
    return json.isString()
        ? NextQuestion.of(text(json))
        : NextQuestion.of(text(json.path("question")), texts(json.path("when")));
  }

  private static Rubric.Suppression suppression(JsonNode json) {
    String where = json.has("where") ? text(json.path("where")) : null;
    return new Rubric.Suppression(text(json.path("rule")), where, text(json.path("reason")));
  }

  private static Example.Builder example(JsonNode json) {
    Example.Builder example = Example.builder(text(json.path("name")), text(json.path("answer")));
    each(
        json,
        key ->
            value -> {
              switch (key) {
                case "name", "answer" -> {}
                case "covers" -> example.covers(texts(value));
                case "hedges" -> example.hedges(texts(value));
                case "partials" -> example.partials(texts(value));
                case "misses" -> example.misses(texts(value));
                case "rejects" -> example.rejects(texts(value));
                case "score" ->
                    example.score(value.path(0).doubleValue(), value.path(1).doubleValue());
                case "level" -> example.level(value.intValue());
                case "knownGap" -> example.knownGap(text(value));
                default -> throw new AssertionError("no method for the key " + key);
              }
            });
    return example;
  }

  private static void each(JsonNode json, Function<String, Consumer<JsonNode>> member) {
    json.properties().forEach(each -> member.apply(each.getKey()).accept(each.getValue()));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json) {
    return Enum.valueOf(type, text(json).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String text(JsonNode json) {
    return json.stringValue();
  }

  private static String[] texts(JsonNode json) {
    return list(json, BuilderTest::text).toArray(new String[0]);
  }

  private static <T> List<T> list(JsonNode json, Function<JsonNode, T> element) {
    return StreamSupport.stream(json.spliterator(), false).map(element).toList();
  }
}
