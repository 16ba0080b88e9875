package io.github.rubricscorer.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The job")
class ScoreArchiveIT {
  private static final String RUBRIC =
      """
      {
        "question": "Why do leaves look green?",
        "concepts": [
          { "id": "reflects-green", "weight": 2, "synonyms": ["(reflect|scatter|bounce) ... green"] },
          { "id": "chlorophyll", "synonyms": ["chlorophyll"] }
        ]
      }
      """;

  private static final StructType COLUMNS =
      new StructType()
          .add("id", DataTypes.StringType)
          .add("question", DataTypes.StringType)
          .add("answer", DataTypes.StringType)
          .add("class", DataTypes.StringType);

  /** Answers with what the forms of archives write in ways of their own. */
  private static final List<Row> ANSWERS =
      List.of(
          row("007", "leaves", "Chlorophyll reflects green light.", "a"),
          row("2", "leaves", "Maybe \"chlorophyl\", with 'quotes' and \\ strokes\\", "a"),
          row("3", "leaves", "No chlorophyll,\nbut; a\ttab 😀 reflects\r\ngreen", "b"),
          row("4", "leaves", "It scatters – “très” – green.", "b"),
          row("5", "leaves", "", "b"),
          row("6", "sky", "Blue is scattered.", "b"));

  private static SparkSession spark;

  @TempDir private static Path rubrics;
  @TempDir private Path directory;
  private final StringWriter messages = new StringWriter();

  @BeforeAll
  static void start() throws IOException {
    spark = Sessions.on("local[2,3]").getOrCreate();
    Files.writeString(rubrics.resolve("leaves.json"), RUBRIC);
    Files.writeString(
        rubrics.resolve("sky.json"), RUBRIC.replace("green", "blue").replace("leaves", "sky"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @EnumSource(ArchiveFormat.class)
  void givesTheLibrarysScoresInEachForm(ArchiveFormat format) throws IOException {
    Path input = written(format);

    assertThat(run("--input", input.toString())).as(messages.toString()).isZero();
    assertThat(scores("out")).isEqualTo(expected());
    assertThat(read("out/faults").count()).isZero();
    assertThat(read("out/scores").columns()).contains("class").endsWith("rubric_score");
    assertThat(messages.toString()).isEqualTo(output() + ": 6 scored, 0 at fault\n");
    assertThat(Path.of(output())).isDirectoryContaining("glob:**/_SUCCESS");
  }

  private Path written(ArchiveFormat format) throws IOException {
    Path input = directory.resolve("answers." + format.name().toLowerCase(Locale.ROOT));
    Dataset<Row> answers = spark.createDataFrame(ANSWERS, COLUMNS);
    switch (format) {
      case PARQUET -> answers.write().parquet(input.toString());
      case JSONL -> Files.write(input, answers.toJSON().collectAsList());
      case CSV -> Files.writeString(input, csv());
    }
    return input;
  }

  private static String csv() {
    return Stream.concat(
            Stream.of(RowFactory.create((Object[]) COLUMNS.fieldNames())), ANSWERS.stream())
        .map(ScoreArchiveIT::csvRow)
        .collect(Collectors.joining("\r\n"));
  }

  private static String csvRow(Row row) {
    return Stream.of(0, 1, 2, 3)
        .map(row::getString)
        .map(cell -> cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  @Test
  void rowsAtFaultGoToTheSideWithTheReason() throws IOException {
    Path input =
        write(
            "answers.jsonl",
            """
            {"id": 1, "question": "leaves", "answer": "Chlorophyll", "class": "a"}
            {"id": 2, "question": "leave", "answer": "Chlorophyll", "class": "a"}
            {"id": 3, "answer": "Chlorophyll", "class": "a"}
            {"id": 4, "question": "leaves", "answer": null, "class": "a"}
            {"id": 5, "question": "leaves", "answer": "
            [6]
            {"id": 7, "question": "leaves", "answer": "%s", "class": "a"}
            {"id": 8, "question": "leaves", "answer": 42, "class": "a"}
            """
                .formatted("a ".repeat(1 << 20)));

    assertThat(run("--input", input.toString())).isZero();
    assertThat(messages.toString()).endsWith(": 2 scored, 6 at fault\n");
    assertThat(scores("out").keySet()).containsExactly("1", "8");
    assertThat(
            read("out/faults").collectAsList().stream()
                .map(row -> row.getAs("id") + ": " + row.getAs("rubric_fault")))
        .containsExactlyInAnyOrder(
            "2: unknown question 'leave'; did you mean leaves?",
            "3: the question is null",
            "4: the answer is null",
            "null: the line is no JSON object",
            "null: the line is no JSON object",
            "7: the answer has 2097152 characters; the limit is 1048576");
    assertThat(read("out/faults").select("rubric_malformed").dropDuplicates().collectAsList())
        .extracting(row -> row.get(0))
        .containsExactlyInAnyOrder(
            null, "{\"id\": 5, \"question\": \"leaves\", \"answer\": \"", "[6]");
  }

  @Test
  void aLineIsOneObjectOrAtFault() throws IOException {
    List<String> faulty =
        List.of(
            "{\"id\": 1, \"question\": \"leaves\", \"answer\": \"a\"} {\"id\": 2}",
            "{\"id\": 3, \"question\": \"leaves\", \"answer\": \"a\"}]",
            "[{\"id\": 4, \"question\": \"leaves\", \"answer\": \"a\"}]",
            "[]",
            "null",
            "7",
            "\0",
            "{\"id\": " + "[".repeat(100_000));
    Path input =
        write(
            "answers.jsonl",
            "\uFEFF{\"id\": \"first\", \"question\": \"leaves\", \"answer\": \"a\"}\n \n\n"
                + String.join("\n", faulty)
                + "\r\n{'id': 'last', 'question': 'leaves', 'answer': ''}");

    assertThat(run("--input", input.toString())).as(messages.toString()).isZero();
    assertThat(scores("out").keySet()).containsExactly("first", "last");
    assertThat(read("out/faults").collectAsList())
        .allMatch(row -> row.getAs("rubric_fault").equals("the line is no JSON object"))
        .extracting(row -> row.<String>getAs("rubric_malformed"))
        .containsExactlyInAnyOrderElementsOf(faulty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "answer": "a", "Rubric_Score": ""     |         | the input has a column 'Rubric_Score' already
          "answer": "a", "rubric_fault": ""     |         | the input has a column 'rubric_fault' already
          "answer": "a", "rubric_malformed": "" |         | the input has a column 'rubric_malformed' already
          "answer": "a", "Answer": "b"          |         | the input has two columns of one name: 'Answer', 'answer'
          "answer": ["a", "b"]                  |         | the column 'answer' is of type array, which is no text
          "answer": {"text": "a"}               |         | the column 'answer' is of type struct, which is no text
          "answer": "a", "Concept": "b"         | Concept | the output has a column 'Concept' of its own; give that of the input another name
          "answer": "a", "covered": "b"         | covered | the output has a column 'covered' of its own; give that of the input another name
          "\\u001b[2J\\u202e": "a"            |         | the input has no column 'answer', only [\uFFFD[2J\uFFFD, question]
          """)
  void columnsThatCannotBeReadOrMadeAreRefusedBeforeTheWork(String cells, String by, String message)
      throws IOException {
    Path input = write("answers.jsonl", "{\"question\": \"leaves\", " + cells + "}\n");

    assertThat(run("--input", input.toString(), "--by", by == null ? "question" : by)).isEqualTo(2);
    assertThat(messages.toString()).startsWith("ScoreArchive: " + message + "\n");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void aColumnMayHaveAnyOtherName() throws IOException {
    Path input =
        write(
            "answers.jsonl",
            """
            {"q.x": "leaves", "a`b.c": "Chlorophyll", "verdict": "v", "rubric_line": "l"}
            """);

    assertThat(
            run(
                ("--input " + input + " --question-column q.x --answer-column a`b.c --by verdict")
                    .split(" ", -1)))
        .as(messages.toString())
        .isZero();
    assertThat(read("out/scores").columns())
        .containsExactly("a`b.c", "q.x", "rubric_line", "verdict", "rubric_score");
    assertThat(read("out/questions").first().toString()).startsWith("[leaves,v,1,0.3");
  }

  @Test
  void aColumnOfCsvMayHaveAnyOtherNameToo() throws IOException {
    Path input =
        write("answers.csv", "id,question,answer,e.mail,a`b\n1,leaves,,,\n2,leaves,a,x@y,z\n");

    assertThat(run("--input", input.toString())).as(messages.toString()).isZero();
    assertThat(
            read("out/scores").drop("rubric_score").sort("id").collectAsList().stream()
                .map(Row::toString))
        .containsExactly("[1,leaves,,,]", "[2,leaves,a,x@y,z]");
  }

  @Test
  void aFileInTheDirectoryTellsTheTabs() throws IOException {
    Path input = Files.createDirectory(directory.resolve("in"));
    Files.writeString(input.resolve("a.tsv"), "id\tquestion\tanswer\n1\tleaves\tChlorophyll\n");

    assertThat(run("--input", input.toString())).as(messages.toString()).isZero();
    assertThat(scores("out").keySet()).containsExactly("1");
  }

  @Test
  void theFirstNameOfAPatternThatTellsAFormatTellsIt() throws IOException {
    Path input = Files.createDirectory(directory.resolve("in"));
    Files.writeString(input.resolve("_SUCCESS"), "");
    Files.writeString(
        input.resolve("b.jsonl"), "{\"id\": 1, \"question\": \"leaves\", \"answer\": \"a\"}");

    assertThat(run("--input", input + "/[_b]*")).as(messages.toString()).isZero();
    assertThat(scores("out").keySet()).containsExactly("1");
  }

  @Test
  void whatIsStagedGoesWhereTheDriverIsToldToEnd() throws IOException {
    Configuration configuration = new Configuration();
    org.apache.hadoop.fs.Path output = new org.apache.hadoop.fs.Path(output());
    Staging staging = new Staging(output, configuration);
    assertThat(directory).isDirectoryContaining("glob:**/.out.*");

    output.getFileSystem(configuration).close(); // as Hadoop does at the end of a process

    assertThat(directory).isEmptyDirectory();
    staging.close();
  }

  @ParameterizedTest
  @CsvSource({"jsonl, 'B'", "csv, 'id,question,answer\nB'"})
  void whatDirectoriesTellStaysAsItIsWritten(String ending, String text) throws IOException {
    String row =
        ending.equals("csv")
            ? "1,leaves,Chlorophyll"
            : "{\"id\": 1, \"question\": \"leaves\", \"answer\": \"Chlorophyll\"}";
    for (String name : List.of("7", "007")) {
      Path folder = Files.createDirectories(directory.resolve("in/class=" + name));
      Files.writeString(folder.resolve("answers." + ending), text.replace("B", row));
    }

    assertThat(run("--input", directory.resolve("in").toString(), "--by", "class"))
        .as(messages.toString())
        .isZero();
    assertThat(read("out/questions").select("class", "answers").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[007,1]", "[7,1]");
  }

  @Test
  void columnsThatOnlySomeFilesHaveAreKept() {
    String input = directory.resolve("answers.parquet").toString();
    for (String column : List.of("more", "less")) {
      spark
          .sql("SELECT 'leaves' AS question, 'a' AS answer, '1' AS " + column)
          .coalesce(1)
          .write()
          .mode("append")
          .parquet(input);
    }

    assertThat(run("--input", input)).as(messages.toString()).isZero();
    assertThat(read("out/scores").columns()).contains("more", "less");
  }

  @Test
  void aFileThatCannotBeReadFailsTheJobWhateverTheSessionSays() throws IOException {
    Path input = written(ArchiveFormat.PARQUET);
    Path half = Files.writeString(input.resolve("part-9.parquet"), "PAR1");
    spark.conf().set("spark.sql.files.ignoreCorruptFiles", true);
    try {
      assertThat(run("--input", input.toString())).isEqualTo(1);
    } finally {
      spark.conf().unset("spark.sql.files.ignoreCorruptFiles");
    }
    assertThat(messages.toString())
        .isEqualTo(
            "ScoreArchive: file:%s is not a Parquet file (length is too low: 4)\n".formatted(half));
    assertThat(directory).isDirectoryNotContaining("glob:**out*");
  }

  @Test
  void aDirectoryThatSparkWouldPassOverIsRefused() throws IOException {
    Path input = Files.createDirectories(directory.resolve("in/class=a/more"));
    String answer = "{\"question\": \"leaves\", \"answer\": \"Chlorophyll\"}";
    Files.writeString(input.resolve("answers.jsonl"), answer);
    Files.writeString(input.resolveSibling("answers.jsonl"), answer);

    assertThat(run("--input", directory.resolve("in").toString())).isEqualTo(2);
    assertThat(messages.toString())
        .startsWith(
            "ScoreArchive: --input: what is in %s would be passed over; give a pattern such as '%s/*'\n"
                .formatted(input, input.getParent()));
    assertThat(run("--input", input.getParent() + "/*")).as(messages.toString()).isZero();
    assertThat(messages.toString()).endsWith(": 2 scored, 0 at fault\n");
  }

  @Test
  void anOutputWithinTheInputIsRefused() throws IOException {
    Path input = Files.createDirectory(directory.resolve("out"));
    Files.writeString(input.resolve("answers.jsonl"), "{}");

    assertThat(
            ScoreArchive.run(
                SparkSession.builder(),
                new PrintWriter(messages, true),
                "--rubrics=" + rubrics,
                "--input=" + input,
                "--output=" + input + "/scored"))
        .isEqualTo(2);
    assertThat(messages.toString())
        .startsWith("ScoreArchive: --output: %s/scored is within the input\n".formatted(input));
  }

  @Test
  void rowsOfCsvWithMoreOrFewerCellsAreAtFault() throws IOException {
    Path input =
        write(
            "answers.tsv",
            "id\tquestion\tanswer\n1\tleaves\tChlorophyll\n2\tleaves\n3\tleaves\ta\tb\n4\t\t\n");

    assertThat(run("--input", input.toString())).as(messages.toString()).isZero();
    assertThat(scores("out").keySet()).containsExactly("1");
    assertThat(
            read("out/faults").collectAsList().stream()
                .map(row -> row.getAs("id") + ": " + row.getAs("rubric_fault")))
        .containsExactlyInAnyOrder(
            "2: the row has more or fewer cells than the header",
            "3: the row has more or fewer cells than the header",
            "4: unknown question ''");
  }

  @Test
  void aggregatesByQuestionConceptAndWhatIsAskedFor() throws IOException {
    Path input = written(ArchiveFormat.PARQUET);

    assertThat(run("--input", input.toString(), "--by", "class")).isZero();

    assertThat(read("out/questions").collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[leaves,a,2,0.5833333333333334,0.16666666666666666,0.5833333333333334,1.0,%s]"
                .formatted(Scorer.version()),
            "[leaves,b,3,0.2222222222222222,0.0,0.0,0.6666666666666666,%s]"
                .formatted(Scorer.version()),
            "[sky,b,1,0.0,0.0,0.0,0.0,%s]".formatted(Scorer.version()));
    assertThat(read("out/concepts").columns())
        .containsExactly(
            "question",
            "class",
            "concept",
            "answers",
            "covered",
            "hedged",
            "partial",
            "rejected",
            "missing");
    assertThat(read("out/concepts").collectAsList().stream().map(Row::toString))
        .containsExactlyElementsOf(concepts());
  }

  /** The verdicts of the library, counted here. */
  private static List<String> concepts() {
    Map<String, List<Verdict>> verdicts = new TreeMap<>();
    Scorer scorer = Scorer.load(rubrics);
    for (Row answer : ANSWERS) {
      Score score = scorer.score(answer.getString(1), answer.getString(2));
      for (ConceptScore concept : score.concepts()) {
        String key = answer.getString(1) + ',' + answer.getString(3) + ',' + concept.id();
        verdicts.computeIfAbsent(key, each -> new ArrayList<>()).add(concept.verdict());
      }
    }
    return verdicts.entrySet().stream()
        .map(entry -> "[" + entry.getKey() + "," + counts(entry.getValue()) + "]")
        .toList();
  }

  private static String counts(List<Verdict> verdicts) {
    Stream<Integer> each =
        Arrays.stream(Verdict.values()).map(verdict -> Collections.frequency(verdicts, verdict));
    return Stream.concat(Stream.of(verdicts.size()), each)
        .map(count -> count.toString())
        .collect(Collectors.joining(","));
  }

  @Test
  void anOutputThatIsThereIsLeftAlone() throws IOException {
    Path there = Files.createDirectory(directory.resolve("out"));
    Path input = written(ArchiveFormat.JSONL);

    assertThat(run("--input", input.toString())).isEqualTo(1);
    assertThat(messages.toString())
        .isEqualTo("ScoreArchive: %s is there already; name another directory\n".formatted(there));
    assertThat(there).isEmptyDirectory();
  }

  @Test
  void tasksThatFailWhenAllIsWrittenAreRetriedWithoutLossOrDoubling() throws IOException {
    Path input = written(ArchiveFormat.JSONL);

    assertThat(runWhereWritingFails(2, input)).as(messages.toString()).isZero();
    assertThat(scores("out")).isEqualTo(expected());
    assertThat(messages.toString()).endsWith(": 6 scored, 0 at fault\n");
  }

  @Test
  void aJobWhoseTasksKeepFailingLeavesNothing() throws IOException {
    Path input = written(ArchiveFormat.JSONL);

    assertThat(runWhereWritingFails(3, input)).isEqualTo(1);
    assertThat(messages.toString()).isEqualTo("ScoreArchive: the disk is full\n");
    assertThat(directory).isDirectoryNotContaining("glob:**out*");
  }

  private int runWhereWritingFails(int attempts, Path input) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    configuration.set("fs.file.impl", FlakyFileSystem.class.getName());
    configuration.set("fs.file.impl.disable.cache", "true");
    FlakyFileSystem.failing = attempts;
    try {
      return run("--input", input.toString());
    } finally {
      configuration.unset("fs.file.impl");
      configuration.unset("fs.file.impl.disable.cache");
    }
  }

  @Test
  void killedTasksAreRetriedWithoutLossOrDoubling() {
    String input = directory.resolve("many.parquet").toString();
    spark
        .range(0, 40_000, 1, 4)
        .selectExpr(
            "CAST(id AS STRING) AS id",
            "'leaves' AS question",
            "concat(repeat('Maybe it scatters green. ', 20), id) AS answer")
        .write()
        .parquet(input);
    TaskKiller killer = new TaskKiller(spark.sparkContext());
    spark.sparkContext().addSparkListener(killer);
    try {
      assertThat(run("--input", input)).as(messages.toString()).isZero();
    } finally {
      spark.sparkContext().removeSparkListener(killer);
    }
    assertThat(killer.killed).hasPositiveValue();
    assertThat(messages.toString()).endsWith(": 40,000 scored, 0 at fault\n");
    assertThat(read("out/scores").count()).isEqualTo(40_000);
    assertThat(read("out/scores").select("id").distinct().count()).isEqualTo(40_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --answer-column text | 2 | ScoreArchive: the input has no column 'text', only \
          [answer, class, id, question]
          --by klass           | 2 | ScoreArchive: the input has no column 'klass', only \
          [answer, class, id, question]
          --format xml         | 2 | ScoreArchive: Invalid value for option '--format': 'xml' is \
          none of parquet, jsonl, csv
          --colour             | 2 | ScoreArchive: Unknown option: '--colour'
          --input none.jsonl   | 2 | ScoreArchive: option '--input' (PATH) should be specified only once
          """)
  void whatIsWrongIsToldInALine(String options, int code, String message) throws IOException {
    Path input = written(ArchiveFormat.JSONL);

    assertThat(run(("--input " + input + " " + options).split(" ", -1))).isEqualTo(code);
    assertThat(messages.toString()).startsWith(message + "\n");
    assertThat(directory.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNotThereIsTold() throws IOException {
    Path input = written(ArchiveFormat.JSONL);
    String none = directory.resolve("none").toString();

    assertThat(run("--input", none)).isEqualTo(1);
    assertThat(runWith(none, "--input", input.toString())).isEqualTo(1);
    assertThat(runWith(input.toString(), "--input", input.toString())).isEqualTo(1);
    assertThat(messages.toString())
        .isEqualTo(
            """
            ScoreArchive: there is no input %s
            ScoreArchive: there is no directory of rubrics %s
            ScoreArchive: there is no directory of rubrics %s
            """
                .formatted(none, none, input));
  }

  @Test
  void helpTellsTheExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(messages.toString()).contains("Usage: ScoreArchive", "Exit codes:");
  }

  private int run(String... arguments) {
    return runWith(rubrics.toString(), arguments);
  }

  private int runWith(String directoryOfRubrics, String... arguments) {
    List<String> all =
        Stream.concat(
                Stream.of("--rubrics", directoryOfRubrics, "--output", output()),
                Arrays.stream(arguments))
            .toList();
    return ScoreArchive.run(
        SparkSession.builder(), new PrintWriter(messages, true), all.toArray(String[]::new));
  }

  private String output() {
    return directory.resolve("out").toString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text, UTF_8);
  }

  private Dataset<Row> read(String part) {
    return spark.read().parquet(directory.resolve(part).toString());
  }

  private Map<String, String> scores(String part) {
    return read(part + "/scores").collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs("id"),
                row -> PlainScore.of(row.<Row>getAs("rubric_score")),
                (one, other) -> one + other,
                TreeMap::new));
  }

  private static Map<String, String> expected() {
    Scorer scorer = Scorer.load(rubrics);
    return ANSWERS.stream()
        .collect(
            Collectors.toMap(
                answer -> answer.getString(0),
                answer -> PlainScore.of(scorer.score(answer.getString(1), answer.getString(2))),
                (one, other) -> one + other,
                TreeMap::new));
  }

  private static Row row(Object... cells) {
    return RowFactory.create(cells);
  }
}
