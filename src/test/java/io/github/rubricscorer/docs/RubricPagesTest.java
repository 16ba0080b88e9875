package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.docs.Page.Block;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.testing.RubricTests;
import io.github.rubricscorer.words.Fillers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the pages say about rubrics, table by table and rubric by rubric. A table is known by its
 * columns, so that a page gets another row, or another such table, without a change here.
 */
class RubricPagesTest {
  private static final Path FORMAT = Path.of("docs", "rubric-format.md");
  private static final Path NOTATION = Path.of("docs", "notation.md");

  /** The keys that stand in a rubric itself; all others stand in a concept. */
  private static final Set<String> OF_RUBRIC =
      Set.of(
          "title",
          "terms",
          "groups",
          "levels",
          "needsReview",
          "reviewSignals",
          "hedgedCredit",
          "listedCredit",
          "stance",
          "language",
          "decimal",
          "modelAnswer",
          "delivery",
          "followUps",
          "examples");

  private static final List<String> DEFINITIONS_WITH_KEYS =
      List.of("concept", "group", "condition", "partial", "followUp", "all", "atLeast", "example");

  @TempDir private Path directories;

  @TestFactory
  Stream<DynamicNode> rubricsPassTheirExamples(@TempDir Path directory) throws IOException {
    int number = 0;
    for (Page page : Page.all()) {
      for (Block block : page.blocks("json")) {
        if (isRubric(block)) {
          String name = block.name().isEmpty() ? number++ + "/rubric.json" : block.name();
          write(directory.resolve(name), block.text());
        }
      }
    }
    try (Stream<Path> rubrics = Files.list(directory)) {
      return rubrics
          .sorted()
          .<DynamicNode>map(each ->
              dynamicContainer(each.getFileName().toString(), RubricTests.in(each).toList()))
          .toList()
          .stream();
    }
  }

  private static boolean isRubric(Block block) {
    JsonNode json = JsonMapper.shared().readTree(block.text());
    return json.has("question") && json.has("concepts") && !json.has("coverage");
  }

  @TestFactory
  Stream<DynamicNode> patternsFindWhatTheirRowsSay() {
    return rows("write")
        .map(row ->
            test(
                row,
                directory -> {
                  for (String pattern : row.code("write")) {
                    Scorer scorer =
                        scorerOf(directory, pattern.startsWith("{") ? pattern : quoted(pattern));
                    if (row.table().has("finds")) {
                      assertThat(row.answers("finds"))
                          .allMatch(answer -> verdict(scorer, answer).isDetected());
                      assertThat(row.answers("does not find"))
                          .noneMatch(answer -> verdict(scorer, answer).isDetected());
                    }
                  }
                }));
  }

  @TestFactory
  Stream<DynamicNode> conceptsEarnWhatTheirRowsSay() {
    return rows("write in the concept", "finds", "finds half", "does not find")
        .map(row ->
            test(
                row,
                directory -> {
                  String keys = row.code("write in the concept").getFirst();
                  write(directory.resolve("q.json"), rubricWith(keys));
                  Scorer scorer = Scorer.load(directory);
                  assertThat(row.answers("finds"))
                      .isNotEmpty()
                      .allSatisfy(answer -> assertThat(credit(scorer, answer)).isEqualTo(1));
                  assertThat(row.answers("finds half"))
                      .allSatisfy(answer -> assertThat(credit(scorer, answer)).isEqualTo(0.5));
                  assertThat(row.answers("does not find"))
                      .isNotEmpty()
                      .allSatisfy(answer -> assertThat(credit(scorer, answer)).isZero());
                }));
  }

  @TestFactory
  Stream<DynamicNode> answersGetTheVerdictsOfTheirRows() {
    return rows("the answer says", "Kafka is")
        .map(row ->
            test(
                row,
                directory -> {
                  Scorer scorer = scorerOf(directory, quoted("Kafka"));
                  Verdict expected = Verdict.valueOf(row.cell("Kafka is").toUpperCase(Locale.ROOT));
                  assertThat(row.answers("the answer says"))
                      .isNotEmpty()
                      .allSatisfy(
                          answer -> assertThat(verdict(scorer, answer)).isEqualTo(expected));
                }));
  }

  @TestFactory
  Stream<DynamicNode> answersGetTheVerdictsThatKeysMake() {
    return rows("with the key", "synonym", "the answer says", "it is")
        .map(row ->
            test(
                row,
                directory -> {
                  String key = row.code("with the key").getFirst();
                  String synonyms =
                      "\"synonyms\": [%s]".formatted(quoted(row.code("synonym").getFirst()));
                  write(directory.resolve("q.json"), rubricWith(key, synonyms));
                  Scorer scorer = Scorer.load(directory);
                  Verdict expected = Verdict.valueOf(row.cell("it is").toUpperCase(Locale.ROOT));
                  assertThat(row.answers("the answer says"))
                      .isNotEmpty()
                      .allSatisfy(
                          answer -> assertThat(verdict(scorer, answer)).isEqualTo(expected));
                }));
  }

  @TestFactory
  Stream<DynamicNode> faultsHaveTheMessagesOfTheirRows() {
    return rows("in the file", "message")
        .map(row ->
            test(
                row,
                directory -> {
                  write(
                      directory.resolve("q.json"), rubricWith(row.code("in the file").getFirst()));
                  assertFaults(() -> Scorer.load(directory))
                      .withMessageContaining(row.code("message").getFirst());
                }));
  }

  private static ThrowableAssertAlternative<RubricException> assertFaults(ThrowingCallable load) {
    return org.assertj.core.api.Assertions.assertThatExceptionOfType(RubricException.class)
        .isThrownBy(load);
  }

  @Test
  void everyKeyOfTheSchemaIsExplained() throws IOException {
    JsonNode schema =
        JsonMapper.shared().readTree(Files.readString(Path.of("rubrics", "rubric.schema.json")));
    Set<String> keys = new TreeSet<>(schema.get("properties").propertyNames());
    for (String key : List.of("delivery", "levels")) {
      keys.addAll(schema.get("properties").get(key).get("properties").propertyNames());
    }
    for (String definition : DEFINITIONS_WITH_KEYS) {
      keys.addAll(schema.get("$defs").get(definition).get("properties").propertyNames());
    }
    Set<String> explained =
        Page.read(FORMAT).tables().stream()
            .filter(table -> table.columns().getFirst().startsWith("key "))
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> Page.code(row.getFirst()).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(explained).containsAll(keys);
  }

  @Test
  void allFillersAreListed() {
    String notation = String.join(" ", Page.read(NOTATION).lines());
    String from = notation.substring(notation.indexOf("**Fillers**"));
    String words = from.substring(from.indexOf(": ") + 2, from.indexOf('.'));
    assertThat(words.split(", "))
        .containsExactlyInAnyOrderElementsOf(Fillers.of(Language.ENGLISH).words());
  }

  /**
   * A row of a table with certain columns.
   *
   * @param page where it is
   * @param table its table
   * @param cells what it has
   */
  private record Row(Page page, TableOnPage table, List<String> cells) {
    List<String> code(String column) {
      return table.code(cells, column);
    }

    /** Returns the answers of a column, in which {@code \n} stands for the end of a line. */
    List<String> answers(String column) {
      return code(column).stream().map(answer -> answer.replace("\\n", "\n")).toList();
    }

    String cell(String column) {
      return cells.get(table.columns().indexOf(column));
    }

    @Override
    public String toString() {
      return page + ": " + String.join(" | ", cells);
    }
  }

  private static Stream<Row> rows(String... columns) {
    List<Row> rows =
        Page.all().stream()
            .flatMap(page ->
                page.tables().stream()
                    .filter(table -> table.has(columns))
                    .flatMap(
                        table -> table.rows().stream().map(cells -> new Row(page, table, cells))))
            .toList();
    assertThat(rows).isNotEmpty();
    return rows.stream();
  }

  /** What holds for a row, given a directory of its own. */
  @FunctionalInterface
  private interface Check {
    void in(Path directory) throws IOException;
  }

  private DynamicNode test(Row row, Check check) {
    return DynamicTest.dynamicTest(
        row.toString(), () -> check.in(Files.createTempDirectory(directories, "row")));
  }

  private static Scorer scorerOf(Path directory, String synonym) throws IOException {
    write(directory.resolve("q.json"), rubricWith("\"synonyms\": [" + synonym + "]"));
    return Scorer.load(directory);
  }

  private static Verdict verdict(Scorer scorer, String answer) {
    return scorer.score("q", answer).concept("a").verdict();
  }

  private static double credit(Scorer scorer, String answer) {
    return scorer.score("q", answer).concept("a").credit();
  }

  private static String quoted(String pattern) {
    return JsonMapper.shared().writeValueAsString(pattern);
  }

  /** Returns a rubric with one member that a row shows, in the place of its key. */
  private static String rubricWith(String member) {
    return rubricWith(member, member.startsWith("\"synonym") ? "" : "\"synonyms\": [\"a\"]");
  }

  private static String rubricWith(String member, String synonyms) {
    String key = member.substring(1, member.indexOf('"', 1));
    String terms = "\"terms\": {\"broker\": [\"Kafka\", \"message queue\"]}";
    String ofRubric = OF_RUBRIC.contains(key) ? member : terms;
    String ofConcept = OF_RUBRIC.contains(key) ? "" : ", " + member;
    return "{\"question\": \"Q?\", %s, \"concepts\": [{\"id\": \"a\"%s%s}]}"
        .formatted(ofRubric, synonyms.isEmpty() ? "" : ", " + synonyms, ofConcept);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
