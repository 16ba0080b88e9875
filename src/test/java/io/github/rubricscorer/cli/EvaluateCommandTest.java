package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluateCommandTest {
  private static final String LABELS =
      """
      {"id":"a","question":"spikes","answer":"PgBouncer.","covered":["pooling"],"rejected":[],"hedged":[]}
      {"id":"b","question":"spikes","answer":"Write it down first.","covered":["queue"],"rejected":[],"hedged":[]}
      """;
  private static final String TABLES =
      """
      Answers: 2

      All concepts
        Verdict is   TP/FP/FN  Precision  Recall  Micro F1  Macro F1
        detected     1/0/1     1.000      0.500   0.667     0.500
        rejected     0/0/0     -          -       -         -
        hedged       0/0/0     -          -       -         -
        any mention  1/0/1     1.000      0.500   0.667     0.500

      spikes
        Concept  TP/FP/FN  Precision  Recall  F1    Kappa
        pooling  1/0/0     1.00       1.00    1.00  1.00
        queue    0/0/1     -          0.00    0.00  0.00

      """;
  private static final String DISAGREEMENT =
      """
      Disagreements: 1

      queue (spikes), F1 0.00

        b: expected covered, was missing
          Write it down first.
        • no word of 'Kafka'
      """;
  private static final String SCORES =
      """
      number,question,answer,points
      1,How?,PgBouncer,3
      2,How?,PgBouncer and Kafka,4
      3,How?,Nothing,4
      """;

  @TempDir private Path directory;
  private Path labels;

  @BeforeEach
  void writeLabels() throws IOException {
    labels = Files.writeString(directory.resolve("labels.jsonl"), LABELS);
  }

  @Test
  void labelsAreCompared() {
    assertThat(evaluate(labels.toString(), "--resamples", "0"))
        .isEqualTo(new Result(0, TABLES + DISAGREEMENT, ""));
    assertThat(
            new Cli()
                .reading("\uFEFF" + LABELS)
                .with("evaluate", "--rubrics", Cli.RUBRICS, "--resamples", "0"))
        .isEqualTo(new Result(0, TABLES + DISAGREEMENT, ""));
  }

  @Test
  void disagreementsCanBeLeftOut() {
    String none = TABLES + "Disagreements: 1\n";

    assertThat(evaluate(labels.toString(), "--resamples=0", "--no-disagreements").out())
        .isEqualTo(none);
    assertThat(evaluate(labels.toString(), "--resamples=0", "--disagreements=0").out())
        .isEqualTo(none);
    assertThat(evaluate(labels.toString(), "--resamples=0", "--disagreements=1").out())
        .isEqualTo(TABLES + DISAGREEMENT);
  }

  @Test
  void intervalsAreTheSameOnEveryRun() {
    Result result = evaluate(labels.toString());

    assertThat(result.out())
        .startsWith("Answers: 2; beside each value its 95% interval, from 2000 resamples\n")
        .contains("  detected     1/0/1     1.000 1.00–1.00  0.500 0.00–1.00  0.667 0.00–1.00");
    assertThat(evaluate(labels.toString())).isEqualTo(result);
  }

  @Test
  void otherFormats() {
    assertThat(evaluate(labels.toString(), "--format", "json").out())
        .startsWith("{\n  \"answers\"");
    assertThat(evaluate(labels.toString(), "--format", "markdown").out())
        .contains("\n## spikes\n\n| Concept | ");
  }

  @Test
  void outputCanBeAFile() {
    Path out = directory.resolve("out.txt");

    assertThat(evaluate(labels.toString(), "--resamples=0", "-o", out.toString()))
        .isEqualTo(new Result(0, "", ""));
    assertThat(out).hasContent(TABLES + DISAGREEMENT);
  }

  @Test
  void anOlderEditionOfARubricShowsWhatTheEditDid() throws IOException {
    Path now = Files.createDirectory(directory.resolve("now"));
    Path old = Files.createDirectory(directory.resolve("old"));
    Path older =
        Files.writeString(
            old.resolve("leaves.json"),
            """
            {"question": "Why green?", "concepts": [
              {"id": "green", "synonyms": ["green"]}, {"id": "red", "synonyms": ["crimson"]}]}
            """);
    Files.writeString(
        now.resolve("leaves.json"),
        """
        {"question": "Why green?", "concepts": [
          {"id": "green", "synonyms": ["reflect ... green"]}, {"id": "red", "synonyms": ["red"]}]}
        """);
    Path judged =
        Files.writeString(
            directory.resolve("judged.jsonl"),
            """
            {"id":"a","question":"leaves","answer":"They reflect green, not red.","covered":["green"],"rejected":["red"],"hedged":[]}
            {"id":"b","question":"leaves","answer":"Green it is.","covered":["green"],"rejected":[],"hedged":[]}
            """);
    String changed =
        """
        Answers: 2

        Against the older rubrics
          Question  Concept  Precision  Recall        F1            Kappa
          all                1.00       1.00 -> 0.50  1.00 -> 0.67  1.00 -> 0.50
          leaves    green    1.00       1.00 -> 0.50  1.00 -> 0.67  - -> 0.00
        """;
    String moved =
        """
        Verdicts that moved: 2, 1 for the worse, 1 for the better

        For the worse

          b, green (leaves): expected covered, was covered, is missing
            Green it is.
          • green: covered by 'green' -> nothing

        For the better

          a, red (leaves): expected rejected, was missing, is rejected
            They reflect green, not red.
          • red: nothing -> rejected by 'not'

        Disagreements: 1
        """;

    for (Path before : List.of(old, older)) {
      String out =
          new Cli()
              .with(
                  "evaluate",
                  judged.toString(),
                  "--rubrics",
                  now.toString(),
                  "--resamples=0",
                  "--no-disagreements",
                  "--against",
                  before.toString())
              .out();
      assertThat(out).startsWith(changed).endsWith(moved);
    }
    assertThat(
            new Cli()
                .with(
                    "evaluate",
                    judged.toString(),
                    "--rubrics",
                    now.toString(),
                    "--resamples=0",
                    "--no-disagreements",
                    "--against",
                    now.toString())
                .out())
        .contains("\n  all                1.00       0.50    0.67  0.50\n\nAll concepts\n")
        .endsWith(
            "Verdicts that moved: 0, 0 for the worse, 0 for the better\n\nDisagreements: 1\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gone             | 2 | rubric evaluate: --against: there is no 'gone'
          pom.xml          | 2 | rubric evaluate: --against: no rubric is called as the file 'pom.xml' is
          src/test/resources/marking | 1 | rubric: src/test/resources/marking: has none of the questions that were answered
          """)
  void whatIsNoOlderEditionIsRefused(String older, int code, String message) {
    Result result = evaluate(labels.toString(), "--against", older);

    assertThat(result.code()).isEqualTo(code);
    assertThat(result.err()).startsWith(message + "\n");
  }

  @Test
  void theInputIsNeverOverwritten() {
    String file = labels.toString();

    assertThat(evaluate(file, "-o", file).code()).isEqualTo(2);
    assertThat(evaluate("-", "--second", file, "-o", file).err())
        .startsWith("rubric evaluate: --output would overwrite the input, " + file + "\n");
    assertThat(labels).hasContent(LABELS);
  }

  @Test
  void standardInputIsOfOnePerson() {
    Result result = evaluate("-", "--second", "-");

    assertThat(result.err())
        .startsWith("rubric evaluate: FILE and --second cannot both be standard input\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aSecondPersonShowsWhatCanBeReached() throws IOException {
    Path second =
        Files.writeString(directory.resolve("second.jsonl"), LABELS.replace("[\"queue\"]", "[]"));

    assertThat(evaluate(labels.toString(), "--second", second.toString(), "--resamples=0").out())
        .contains(
            """
            Second person: spikes
              Concept  TP/FP/FN  Precision  Recall  F1    Kappa
              pooling  1/0/0     1.00       1.00    1.00  1.00
              queue    0/0/1     -          0.00    0.00  0.00
            """);

    Files.writeString(second, LABELS.lines().findFirst().orElseThrow());
    assertThat(evaluate(labels.toString(), "--second", second.toString()))
        .isEqualTo(
            new Result(
                1, "", "%s: error: no answer has this id of %s, 'b'\n".formatted(second, labels)));
  }

  @Test
  void theExitCodeTellsWhetherTheF1IsReached() {
    assertThat(evaluate(labels.toString(), "--min-f1", "0.66").code()).isZero();
    assertThat(evaluate(labels.toString(), "--min-f1", "0.67", "--resamples=0"))
        .isEqualTo(
            new Result(
                1,
                TABLES + DISAGREEMENT,
                "rubric: the micro F1 of detection is 0.6667; --min-f1 demands 0.67\n"));

    String nothing =
        "{\"id\":\"a\",\"question\":\"caches\",\"answer\":\"\",\"covered\":[],"
            + "\"rejected\":[],\"hedged\":[]}";
    assertThat(
            new Cli()
                .reading(nothing)
                .with("evaluate", "--rubrics", Cli.RUBRICS, "--min-f1", "0.1"))
        .extracting(Result::code, Result::err)
        .containsExactly(
            1, "rubric: the micro F1 of detection is not defined; --min-f1 demands 0.1\n");
  }

  @Test
  void scoresAreCompared() throws IOException {
    Path scores = Files.writeString(directory.resolve("scores.CSV"), SCORES);
    List<String> options =
        List.of("--question=spikes", "--score-column=points", "--id-column=number");
    List<String> args = new ArrayList<>(options);
    args.addAll(List.of(scores.toString(), "--max-score=4", "--resamples=0"));

    // Coverages are 0.75, 1 and 0, for 0.75, 1 and 1: kappa is 1 - 1 / 0.9167.
    assertThat(evaluate(args.toArray(String[]::new)).out())
        .isEqualTo(
            """
            Answers: 3

            Scores
              Question  Answers  Pearson  Spearman  Weighted kappa  Mean error
              spikes    3        -0.28    0.00      -0.09           0.33
              mean      3        -0.28    0.00      -0.09           0.33

            Scores in points
              Question  Best  Answers  Exact  Within 1 point  Too high  Too low  Mean error  Bias
              spikes    4     3        2      2               0         1        1.33        -1.33

            Disagreements: 1

            spikes

              3: expected 1.00, was 0.00 (0 of 4 points, grader 4)
                Nothing
              • pooling missing: no word of 'PgBouncer', 'connection (pool|pooler)'
              • queue missing: no word of 'Kafka'

            All that may be wrong of each answer: --verbose
            """);

    Files.writeString(scores, SCORES.replace("points", "mark given"));
    assertThat(evaluate(scores.toString()).err())
        .isEqualTo(
            scores
                + ":1: error: no column 'score'; the columns are 'number', 'question', 'answer',"
                + " 'mark given'; --score-column NAME says which it is\n");
  }

  @Test
  void intervalsBelowZeroAreToldInWords() throws IOException {
    Path scores =
        Files.writeString(
            directory.resolve("low.csv"),
            """
            question,answer,score,max_score
            spikes,PgBouncer,4,4
            spikes,PgBouncer and Kafka,4,4
            spikes,Nothing,4,4
            """);

    assertThat(evaluate(scores.toString(), "--resamples=200").out())
        .contains("  1.67 0.00–4.00  -1.67 -4.00 to 0.00\n");
  }

  @Test
  void pointsOfSeveralQuestionsAreToldTogetherToo() throws IOException {
    Path scores =
        Files.writeString(
            directory.resolve("two.csv"),
            """
            question,answer,score,max_score
            spikes,PgBouncer,3,4
            spikes,PgBouncer and Kafka,2.5,4
            caches,Nothing,0,2
            """);

    assertThat(evaluate(scores.toString(), "--resamples=0").out())
        .contains(
            """
            Scores in points
              Question  Best  Answers  Exact  Within 1 point  Too high  Too low  Mean error  Bias
              caches    2     1        1      1               0         0        0.00        0.00
              spikes    4     2        1      1               1         0        0.75        +0.75
              all       -     3        2      2               1         0        0.50        +0.50

            Disagreements: 1
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "grade", "Marks", "mark", "points"})
  void theColumnOfScoresHasOneOfSeveralNames(String name) throws IOException {
    Path scores =
        Files.writeString(
            directory.resolve("class.csv"),
            "answer,%s\nPgBouncer and Kafka,0.5\nNothing,0\n".formatted(name));

    assertThat(evaluate(scores.toString(), "--question=spikes", "--resamples=0").out())
        .startsWith("Answers: 2\n")
        .contains("  1: expected 0.50, was 1.00 (4 of 4 points)\n");
  }

  @Test
  void pointsAreOfThoseOfTheRubricWhereNothingSaysOtherwise() throws IOException {
    Path scores = directory.resolve("points.csv");
    String[] args = {scores.toString(), "--question=spikes", "--resamples=0"};
    Files.writeString(scores, "answer,grade\nPgBouncer and Kafka,2\nNothing,0\n");

    Result result = evaluate(args);

    assertThat(result.out()).contains("  1: expected 0.50, was 1.00 (4 of 4 points, grader 2)\n");
    assertThat(result.err())
        .isEqualTo(
            "spikes: the best score is taken to be the 4 points of the rubric; the highest given is"
                + " 2. --max-score says otherwise\n");
    assertThat(evaluate(args[0], args[1], args[2], "--max-score=5"))
        .satisfies(other -> assertThat(other.err()).isEmpty())
        .satisfies(other ->
            assertThat(other.out())
                .contains("  1: expected 0.40, was 1.00 (4 of 4 points, grader 2 of 5)\n"));

    Files.writeString(scores, "answer,grade\nPgBouncer,1\nNothing,0\n");
    assertThat(evaluate(args).err()).isEmpty();

    Files.writeString(scores, "answer,grade,max_score\nPgBouncer,2,4\nNothing,0,4\n");
    assertThat(evaluate(args).err()).isEmpty();

    Files.writeString(scores, "answer,grade\nPgBouncer,5\nNothing,-1\n");
    assertThat(evaluate(args))
        .isEqualTo(
            new Result(
                1,
                "",
                """
                FILE:2: error: grade is not in 0..4, the points of the rubric, and no column max_score tells more; --max-score can, '5'
                FILE:3: error: grade is not in 0..4, the points of the rubric, and no column max_score tells more; --max-score can, '-1'
                """
                    .replace("FILE", scores.toString())));
  }

  private static final String TREES =
      """
      {
        "question": "How do trees drink?",
        "groups": { "ways": { "best": 1 } },
        "concepts": [
          { "id": "pull", "points": 2, "synonyms": ["pull"], "onlyIf": { "noneOf": ["pump"] } },
          { "id": "uptake", "combination": { "all": ["root", "salt"] } },
          { "id": "sun", "synonyms": ["sun"] },
          { "id": "warmth", "synonyms": ["warmth"] },
          { "id": "wood", "group": "ways", "synonyms": ["wood"] },
          { "id": "tube", "group": "ways", "synonyms": ["tube"] },
          { "id": "alive", "points": -1, "synonyms": ["alive"] },
          { "id": "eats", "points": -1, "synonyms": ["eats"] },
          { "id": "root", "points": 0, "synonyms": ["root"] },
          { "id": "salt", "points": 0, "synonyms": ["salt"] },
          { "id": "pump", "points": 0, "synonyms": ["pump"] }
        ]
      }
      """;

  private String trees(String answer, double share, String... options) throws IOException {
    Path trees = Files.createDirectories(directory.resolve("trees"));
    Files.writeString(trees.resolve("trees.json"), TREES);
    List<String> args =
        new ArrayList<>(
            List.of(
                "evaluate",
                "--rubrics",
                trees.toString(),
                "--question=trees",
                "--resamples=0",
                "--csv"));
    args.addAll(List.of(options));
    String out =
        new Cli()
            .reading(
                "answer,score\nNo.,0\nSun.,0.17\nWood and sun.,0.33\n%s,%s\n"
                    .formatted(answer, share))
            .with(args.toArray(String[]::new))
            .out();
    return out.lines()
        .filter(line -> line.startsWith("  • "))
        .map(line -> line.substring(4).replaceAll(":.*", ""))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the answer                          | its grade | what is shown of the concepts
          Wood and the sun.                     | 1   | pull missing, uptake missing, warmth missing, root missing, salt missing
          A root in the sun and warmth and wood | 1   | pull missing, uptake missing, salt missing
          The pump will pull and wood.          | 1   | pull missing, uptake missing, sun missing, warmth missing, root missing, salt missing, pump covered
          Sun and warmth pull and it is alive.  | 1   | uptake missing, wood missing, tube missing, alive covered, root missing, salt missing
          Wood and the sun and a tube.          | 0   | sun covered, wood covered, tube covered
          Roots and salt and a pump.            | 0   | uptake covered, root covered, salt covered
          Sun pulls and it is alive.            | 0.1 | pull covered, sun covered
          """)
  void ofAScoreThatIsNotTheGradeWhatMayBeWrongIsShown(String answer, double share, String shown)
      throws IOException {
    assertThat(trees(answer, share, "--verbose")).isEqualTo(shown);
    assertThat(trees(answer, share, "--all-concepts")).contains(shown.split(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the answer                          | its grade | what is shown of the concepts
          Wood and the sun.                     | 1   | pull missing, uptake missing, warmth missing, or 2 more
          The pump will pull and wood.          | 1   | pull missing, pump covered, uptake missing, or 4 more
          Sun and warmth pull and it is alive.  | 1   | alive covered, uptake missing, wood missing, or 3 more
          Wood and the sun and a tube.          | 0   | sun covered, wood covered, tube covered
          Roots and salt and a pump.            | 0   | uptake covered, root covered, salt covered
          """)
  void theLikeliestCausesAreShownFirstAndFewOfThem(String answer, double share, String shown)
      throws IOException {
    assertThat(trees(answer, share)).isEqualTo(shown);
  }

  @Test
  void anAnswersCommandLineToExplainItWorks() throws IOException {
    Path trees = Files.createDirectories(directory.resolve("my trees"));
    Files.writeString(trees.resolve("trees.json"), TREES);
    Path scores =
        Files.writeString(
            directory.resolve("it's a class.csv"), "id,answer,grade\n-a b,Wood and the sun.,6\n");

    String out =
        Cli.run(
                "evaluate",
                scores.toString(),
                "--rubrics",
                trees.toString(),
                "--question=trees",
                "--resamples=0")
            .out();

    assertThat(out)
        .endsWith(
            """
            All that may be wrong of each answer: --verbose; all of one:
              rubric explain trees '%s' --rubrics '%s' '--answer-id=-a b'
            """
                .formatted(scores.toString().replace("'", "'\\''"), trees));
    Result explained =
        Cli.run(
            "explain",
            "trees",
            scores.toString(),
            "--rubrics",
            trees.toString(),
            "--answer-id=-a b");
    assertThat(explained.code()).isZero();
    assertThat(explained.out()).contains("no word of 'pull'");
  }

  @Test
  void allConceptsOfADisagreementAreShownWhereTheyAreAskedFor() throws IOException {
    assertThat(trees("Wood and the sun.", 1, "--all-concepts"))
        .isEqualTo(
            "pull missing, uptake missing, sun covered, warmth missing, wood covered, tube missing,"
                + " root missing, salt missing, pump missing");
  }

  @Test
  void scoresThatAreRightInOrderAndWrongInHeightAreTold() throws IOException {
    StringBuilder rows = new StringBuilder("question,answer,score,max_score\n");
    for (int i = 0; i < 5; i++) {
      rows.append("spikes,Nothing,0,10\nspikes,PgBouncer,2,10\nspikes,PgBouncer and Kafka,5,10\n");
    }
    Path scores = Files.writeString(directory.resolve("many.csv"), rows);

    assertThat(evaluate(scores.toString(), "--resamples", "0").err())
        .isEqualTo(
            "spikes: the scores as a whole are not where the grades are, which levels put right;"
                + " 'rubric suggest' proposes some\n");
  }

  @Test
  void labelsAreReadInAnyLayout() throws IOException {
    Result expected = evaluate(labels.toString());
    String array = "[\n" + LABELS.strip().replace("\n", ",\n") + "]";

    Files.writeString(labels, array.replace("{", "{\n"), StandardCharsets.UTF_16);
    assertThat(evaluate(labels.toString())).isEqualTo(expected);
    Files.writeString(labels, array.replace("spikes", "Spikes = ?"));
    assertThat(evaluate(labels.toString(), "--map", "Spikes = ?=spikes")).isEqualTo(expected);
  }

  @Test
  void keysOfLabelsCanHaveOtherNames() throws IOException {
    Result expected = evaluate(labels.toString());
    Files.writeString(
        labels,
        LABELS
            .replace("\"id\"", "\"Nr\"")
            .replace("\"question\":\"spikes\"", "\"Frage\":\" Spikes \"")
            .replace("\"answer\"", "\"Antwort\""));
    String[] names = {"--id-column=Nr", "--question-column=Frage", "--answer-column=Antwort"};

    assertThat(evaluate(labels.toString(), names[0], names[1], names[2], "--map", "Spikes=spikes"))
        .isEqualTo(expected);
    assertThat(
            evaluate(labels.toString(), names[0], names[2], "--question=spikes", "--max-score=5"))
        .isEqualTo(expected);
  }

  @Test
  void aPersonMayAnswerSeveralQuestions() throws IOException {
    String table =
        """
        id,question,answer,score
        ann,spikes,PgBouncer and Kafka,1
        ann,caches,Redis,1
        bob,spikes,Nothing,0
        bob,caches,Nothing,0
        """;
    Path scores = Files.writeString(directory.resolve("class.csv"), table);

    Result result =
        evaluate(
            scores.toString(),
            "--second",
            scores.toString(),
            "--against",
            Cli.RUBRICS,
            "--resamples=0");
    assertThat(result.out()).startsWith("Answers: 4\n").contains("caches    2 ", "spikes    2 ");
    assertThat(result.code()).isZero();

    Files.writeString(scores, table + "bob,caches,Redis,1\n");
    assertThat(evaluate(scores.toString()).err())
        .isEqualTo(scores + ":6: error: the id stands on line 5 already, 'bob'\n");
    Files.writeString(
        labels,
        LABELS
            .replace("\"b\",\"question\":\"spikes\"", "\"a\",\"question\":\"caches\"")
            .replace("\"queue\"", ""));
    assertThat(evaluate(labels.toString(), "--resamples=0").out()).startsWith("Answers: 2\n");
  }

  @Test
  void aSecondPersonJudgesTheSameQuestions() throws IOException {
    Path second =
        Files.writeString(
            directory.resolve("second.jsonl"),
            "{\"id\":\"a\",\"question\":\"caches\",\"answer\":\"PgBouncer.\",\"covered\":[]}\n"
                + LABELS.lines().skip(1).findFirst().orElseThrow());

    assertThat(evaluate(labels.toString(), "--second", second.toString()).err())
        .isEqualTo(
            """
            SECOND: error: no answer has this id of FIRST, 'a'
            SECOND:1: error: another question than in FIRST, 'caches'
            """
                .replace("SECOND", second.toString())
                .replace("FIRST", labels.toString()));
    assertThat(
            new Cli()
                .reading("x")
                .with("evaluate", "--rubrics", Cli.RUBRICS, labels.toString(), "--second", "-")
                .err())
        .contains("<stdin>:1:1: error: not JSON");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceAndNothingIsMeasured() throws IOException {
    Files.writeString(
        labels, "x\n" + LABELS.replace("pooling", "poolin").replace("spikes", "spike"));

    assertThat(evaluate(labels.toString()))
        .isEqualTo(
            new Result(
                1,
                "",
                """
                FILE:1:1: error: not JSON: expected a value (a string in double quotes, a number, ...), not 'x'
                FILE:2: error: unknown question (did you mean 'spikes'?) on this and 1 more lines, 'spike'
                """
                    .replace("FILE", labels.toString())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--disagreements=-1 | rubric evaluate: --disagreements is below 0",
        "--resamples=-1     | rubric evaluate: --resamples is below 0",
        "--min-f1=1.5       | rubric evaluate: --min-f1 is not in 0..1",
        "--min-f1=1 --csv   | rubric evaluate: --min-f1 is for labels, not for CSV",
        "--max-score=0      | rubric evaluate: --max-score is not above 0",
        "--max-score=NaN    | rubric evaluate: --max-score is not above 0",
        "--max-score=1e10   | rubric evaluate: --max-score is above 1,000,000,000",
        "--question=spikez  | rubric: unknown question 'spikez'; did you mean spikes?"
      })
  void aWrongCommandLineIsAUsageError(String options, String message) {
    Result result = evaluate(options.split(" "));

    assertThat(result.err()).startsWith(message + "\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void theLabelledAnswersOfThisProjectAreReadable() {
    Path answers = Path.of("../shared/data/dev-answers/answers.jsonl");
    assumeTrue(Files.exists(answers), () -> "skipped: there is no " + answers);

    Result result = Cli.run("evaluate", answers.toString(), "--no-disagreements");

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 100);
  }

  private static Result evaluate(String... args) {
    List<String> all = new ArrayList<>(List.of("evaluate", "--rubrics", Cli.RUBRICS));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }
}
