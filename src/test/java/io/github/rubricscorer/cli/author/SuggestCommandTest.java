package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuggestCommandTest {
  private static final String RUBRIC =
      """
      {
        "question": "Why do leaves look green?",
        "concepts": [
          { "id": "reflects-green", "weight": 2,
            "synonyms": ["(reflect|scatter|bounce) ... green"] },
          { "id": "chlorophyll", "synonyms": ["chlorophyll"] }
        ],
        "examples": [
          { "name": "both", "answer": "Chlorophyll reflects green light.",
            "covers": ["reflects-green", "chlorophyll"], "score": [1, 1] },
          { "name": "sun", "answer": "The sun.", "misses": ["chlorophyll"], "score": [0, 0] }
        ]
      }
      """;

  private static final String ANN = "Green light bounces off.";
  private static final String BOB = "Chlorophyl scatters the green.";
  private static final String CLEO = "Red is absorbed. Green comes back to our eyes.";
  private static final String DAN =
      "There is a pigment in chloroplasts. The green light comes back.";

  @TempDir private Path directory;
  private Path rubrics;

  @BeforeEach
  void write() throws IOException {
    rubrics = Files.createDirectory(directory.resolve("rubrics"));
    Files.writeString(rubrics.resolve("leaves.json"), RUBRIC);
  }

  private static String answer(String id, String text) {
    return "{\"id\": \"%s\", \"question\": \"leaves\", \"answer\": \"%s\"}\n".formatted(id, text);
  }

  private static String labelled(String id, String text, String covered) {
    return answer(id, text)
        .replace("}\n", ", \"covered\": [" + covered + "], \"rejected\": [], \"hedged\": []}\n");
  }

  private static String plain() {
    return answer("ann", ANN) + answer("bob", BOB) + answer("cleo", CLEO) + answer("dan", DAN);
  }

  private static String judged() {
    String green = "\"reflects-green\"";
    return labelled("ann", ANN, green)
        + labelled("bob", BOB, green + ", \"chlorophyll\"")
        + labelled("cleo", CLEO, green)
        + labelled("dan", DAN, green)
        + labelled("eve", "What comes back is green.", green)
        + labelled("fay", "Green paint: the light bounces off the green leaf.", "")
        + labelled("gus", "The leaf absorbs water.", "")
        + labelled("hal", "Because of the sun.", "")
        + labelled("ida", "They look so nice.", "");
  }

  private Result suggest(String answers, String... options) {
    List<String> args =
        new ArrayList<>(List.of("suggest", "leaves", "--rubrics", rubrics.toString()));
    args.addAll(List.of(options));
    return new Cli().reading(answers).with(args.toArray(String[]::new));
  }

  @Test
  void withoutLabelsItShowsWhatComesNearWhatIsFoundMostAndAnswersToRead() {
    Result result = suggest(plain(), "--next", "2");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves: 4 answers
              scores 0% to 100%, half of them from 0% to 0%; 2 different ones
              answers by tenths of the score: 3 0 0 0 0 0 0 0 0 1

            concepts: found in
              25%  reflects-green
              25%  chlorophyll

            reflects-green: found in 1, missing in 3
              sentences that come near to it where it is missing
                0.3018  ann:0-23 “Green light bounces off”
                    [1] add "green & (reflect|scatter|bounce)": newly matches 1 answer
                0.1613  dan:36-62 “The green light comes back”
                    [2] add "green light": newly matches 2 answers
                0.1528  cleo:17-45 “Green comes back to our eyes”
                    [3] add "green & back": newly matches 2 answers
              synonyms that are found most
                "(reflect|scatter|bounce) ... green"  in 1 answer, alone in 1
                    bob:11-29 “scatters the green”

            chlorophyll: found in 1, missing in 3
              sentences that come near to it where it is missing
                0.1371  dan:0-34 “There is a pigment in chloroplasts”
                    [4] add "chloroplasts": newly matches 1 answer
              synonyms that are found most
                "chlorophyll"  in 1 answer, alone in 1
                    bob:0-10 “Chlorophyl”

            read next
              1. ann: score 0%, for reflects-green
                Green light bounces off.
                missing: reflects-green, chlorophyll

              2. dan: score 0%, for reflects-green, chlorophyll
                There is a pigment in chloroplasts. The green light comes back.
                missing: reflects-green, chlorophyll
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void ofNoneOfEachKindOnlyTheOverviewAndTheAnswersToReadAreShown() {
    assertThat(suggest(plain(), "--top", "0", "--next", "1").out())
        .isEqualTo(
            """
            leaves: 4 answers
              scores 0% to 100%, half of them from 0% to 0%; 2 different ones
              answers by tenths of the score: 3 0 0 0 0 0 0 0 0 1

            concepts: found in
              25%  reflects-green
              25%  chlorophyll

            read next
              1. ann: score 0%, for reflects-green
                Green light bounces off.
                missing: reflects-green, chlorophyll
            """);
  }

  @Test
  void withLabelsItShowsPhrasesThatMarkAndSynonymsThatErr() {
    Result result = suggest(judged(), "--top", "1", "--concept", "reflects-green");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves: 9 answers, labelled
              scores 0% to 100%, half of them from 0% to 0%; 3 different ones
              answers by tenths of the score: 7 0 0 0 0 0 1 0 0 1
              ! half of the answers score the same: the rubric hardly tells them apart

            concepts: found in
              22.2%  reflects-green

            reflects-green: found in 2, missed in 4
              phrases of the answers that say it, and of no other
                [1] "green & back"  in 3, newly in cleo, dan, eve (G² 4.7)
              sentences that come near to it where it is missing
                0.2842  ann:0-23 “Green light bounces off”
                    [2] add "green & (reflect|scatter|bounce)": newly matches 1 answer
              synonyms found in answers that do not say it
                "(reflect|scatter|bounce) ... green"  1 of 2 answers
                    fay:23-44 “bounces off the green”
            """);
    assertThat(result.code()).isZero();
  }

  @Test
  void whatAnExampleForbidsIsNotSuggested() throws IOException {
    String forbidding =
        """
        "examples": [
          { "name": "back", "answer": "Green is back.", "misses": ["reflects-green"] },
        """;
    Files.writeString(
        rubrics.resolve("leaves.json"), RUBRIC.replace("\"examples\": [", forbidding.strip()));

    assertThat(suggest(judged()).out()).contains("cleo:17-45").doesNotContain("green & back");
  }

  @Test
  void jsonHasTheSame() {
    JsonNode json = JsonMapper.shared().readTree(suggest(judged(), "--format", "json").out());

    assertThat(json.get("labelled").asBoolean()).isTrue();
    JsonNode concept = json.get("concepts").get(0);
    assertThat(concept.get("concept").asString()).isEqualTo("reflects-green");
    assertThat(concept.get("missing").asInt()).isEqualTo(4);
    JsonNode phrase = concept.get("phrases").get(0);
    assertThat(phrase.get("number").asInt()).isEqualTo(1);
    assertThat(phrase.get("synonym").asString()).isEqualTo("green & back");
    assertThat(phrase.get("precision").asDouble()).isEqualTo(1);
    assertThat(phrase.get("matches").valueStream().map(JsonNode::asString))
        .containsExactly("cleo", "dan", "eve");
    JsonNode place = concept.get("doubts").get(0).get("places").get(0);
    assertThat(place.get("answer").asString()).isEqualTo("fay");
    assertThat(place.get("text").asString()).isEqualTo("bounces off the green");
  }

  @Test
  void csvIsReadAndOtherQuestionsArePassedOver() throws IOException {
    Files.writeString(rubrics.resolve("other.json"), RUBRIC);
    Result result =
        suggest(
            "id,question,answer\n1,leaves,Green comes back.\n2,other,Green comes back.\n",
            "--concept",
            "chlorophyll");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves: 1 answer
              scores 0% to 0%, half of them from 0% to 0%; all the same
              answers by tenths of the score: 1 0 0 0 0 0 0 0 0 0

            concepts: found in
              0%  chlorophyll

            chlorophyll: found in 0, missing in 1
            """);
    assertThat(result.code()).isZero();
  }

  @Test
  void anAnswerAtFaultIsLeftOut() {
    Result result = suggest(plain() + "{\"id\": 1}\n");

    assertThat(result.out()).startsWith("leaves: 4 answers\n");
    assertThat(result.err()).startsWith("<stdin>:5: error: no 'question'");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void acceptedSuggestionsAreShownAndWrittenOnDemandAlone() throws IOException {
    Path file = rubrics.resolve("leaves.json");
    String diff =
        """
        --- FILE
        +++ FILE
        @@ -2,8 +2,9 @@
           "question": "Why do leaves look green?",
           "concepts": [
             { "id": "reflects-green", "weight": 2,
        -      "synonyms": ["(reflect|scatter|bounce) ... green"] },
        -    { "id": "chlorophyll", "synonyms": ["chlorophyll"] }
        +      "synonyms": ["(reflect|scatter|bounce) ... green", "green & (reflect|scatter|bounce)",
        +        "green & back"] },
        +    { "id": "chlorophyll", "synonyms": ["chlorophyll", "chloroplasts"] }
           ],
           "examples": [
             { "name": "both", "answer": "Chlorophyll reflects green light.",
        """
            .replace("FILE", file.toString());

    String remark =
        file
            + ":5:20: warning: '(reflect|scatter|bounce) ... green' finds nothing that"
            + " 'green & (reflect|scatter|bounce)' does not find: remove it, or narrow"
            + " 'green & (reflect|scatter|bounce)' [shadowed-synonym]\n";

    Result shown = suggest(plain(), "--accept", "1,3", "--accept", "chlorophyll");
    assertThat(shown.out()).isEqualTo(diff);
    assertThat(shown.err())
        .isEqualTo(remark + "Would add 3 synonyms to " + file + "; --apply does it\n");
    assertThat(shown.code()).isZero();
    assertThat(file).hasContent(RUBRIC);

    Result applied = suggest(plain(), "--accept", "1,3,chlorophyll", "--apply");
    assertThat(applied.out()).isEqualTo(diff);
    assertThat(applied.err()).isEqualTo(remark + "Added 3 synonyms to " + file + "\n");
    assertThat(applied.code()).isZero();
    assertThat(Files.readString(file))
        .contains("[\"chlorophyll\", \"chloroplasts\"] }")
        .endsWith(RUBRIC.substring(RUBRIC.indexOf("  ],\n  \"examples\"")));
    assertThat(suggest(plain()).out()).contains("reflects-green: found in 4, missing in 0");
  }

  /** Each phrase alone keeps to the example, both together do not. */
  @Test
  void whatWouldBreakAnExampleIsNotWritten() throws IOException {
    Path file = rubrics.resolve("leaves.json");
    String together =
        RUBRIC.replace(
            "{ \"name\": \"sun\"",
            "{ \"name\": \"half\", \"answer\": \"Green, bounces; back. Pigment in chloroplasts.\","
                + " \"score\": [0, 0.7] },\n    { \"name\": \"sun\"");
    Files.writeString(file, together);

    Result result = suggest(plain(), "--accept", "3,4", "--apply");
    assertThat(result.err())
        .isEqualTo(
            """
            the example 'half' would fail: coverage: expected 0..0.7, was 1
            Not written: accept fewer, or write a narrower synonym by hand.
            """);
    assertThat(result.code()).isEqualTo(1);
    assertThat(file).hasContent(together);
    assertThat(suggest(plain(), "--accept", "3", "--apply").code()).isZero();
  }

  @Test
  void whatTheLintFindsAnewIsTold() throws IOException {
    Path file = rubrics.resolve("leaves.json");
    Files.writeString(
        file,
        RUBRIC.replace(
            "\"synonyms\": [\"chlorophyll\"]", "\"synonyms\": [\"pigment inside chloroplasts\"]"));

    Result result =
        suggest(answer("eve", "The chloroplasts have a pigment."), "--accept", "chlorophyll");

    assertThat(result.err())
        .startsWith(file + ":6:41: warning: 'pigment inside chloroplasts' finds nothing that")
        .contains("[shadowed-synonym]\nWould add 1 synonym to ");
    assertThat(result.code()).isZero();
  }

  @Test
  void aByteOrderMarkAndTheMarksOfLinesStay() throws IOException {
    Path file = rubrics.resolve("leaves.json");
    Files.writeString(file, "\uFEFF" + RUBRIC.replace("\n", "\r\n"));

    suggest(plain(), "--accept", "4", "--apply");
    assertThat(Files.readString(file))
        .isEqualTo(
            "\uFEFF"
                + RUBRIC
                    .replace(": [\"chlorophyll\"] }", ": [\"chlorophyll\", \"chloroplasts\"] }")
                    .replace("\n", "\r\n"));
  }

  private Result examples(String table, String... options) throws IOException {
    Path file = Files.writeString(directory.resolve("graded.csv"), table);
    List<String> args =
        new ArrayList<>(
            List.of("suggest", "leaves", file.toString(), "--rubrics", rubrics.toString()));
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new));
  }

  @Test
  void gradedAnswersBecomeExamples() throws IOException {
    String table =
        """
        id,answer,grade
        1,Chlorophyll scatters the green.,3
        2,Chlorophyll of course.,1
        3,The sky.,0
        4,Chlorophyll.,3
        """;
    Path file = rubrics.resolve("leaves.json");

    Result shown = examples(table, "--examples", "2");

    assertThat(shown.code()).isZero();
    assertThat(shown.out())
        .contains(
            "\n+    { \"name\": \"graded 1\",\n+      \"answer\": \"Chlorophyll scatters the green.\","
                + "\n+      \"score\": [0.9, 1] },\n+    { \"name\": \"graded 3\",");
    assertThat(shown.err())
        .startsWith(
            "leaves: the best score is taken to be the 3 points of the rubric; the highest given is"
                + " 3. --max-score says otherwise\n"
                + "3 of 4 graded answers score as they were graded and are no examples yet\n")
        .endsWith("Would add 2 examples to " + file + "; --apply does it\n");
    assertThat(file).hasContent(RUBRIC);

    assertThat(examples(table, "--examples", "9", "--apply").err())
        .endsWith("Added 3 examples to " + file + "\n");
    assertThat(Cli.run("test", rubrics.toString(), "--lenient").code()).isZero();
    Result again = examples(table, "--examples", "9");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err())
        .endsWith("0 of 4 graded answers score as they were graded and are no examples yet\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          2     |                 | 0.5    | the 3 points of the rubric; the highest given is 2. --max-score says otherwise
          4     |                 | 0.625  | the highest given, 4, which is above the 3 points of the rubric. --max-score says otherwise
          2     | --max-score=4   | 0.375  | -
          1     |                 | 1      | -
          """)
  void theBestGradeIsThePointsOfTheRubricAsForEvaluate(
      String highest, @Nullable String option, double meanGrade, @Nullable String told)
      throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("graded.csv"),
            "answer,grade\nChlorophyll.,%s\nThe sky.,1\n".formatted(highest));
    List<String> args = new ArrayList<>(List.of(file.toString(), "--format=json"));
    if (option != null) {
      args.add(option);
    }

    Result result = suggest("", args.toArray(String[]::new));

    assertThat(JsonMapper.shared().readTree(result.out()).at("/overview/meanGrade").asDouble())
        .isEqualTo(meanGrade);
    assertThat(result.err())
        .isEqualTo(told == null ? "" : "leaves: the best score is taken to be " + told + "\n");
  }

  @Test
  void whatCannotBecomeExamplesIsRefused() throws IOException {
    assertThat(examples("id,answer\n1,Green.\n", "--examples", "2").err())
        .isEqualTo("rubric: --examples: the answers have no grades\n");
    assertThat(examples("answer,grade\nGreen.,4\n", "--examples", "2").err())
        .contains(":2: error: grade is not in 0..3, the points of the rubric");
    assertThat(examples("answer,grade\nGreen.,4\n", "--examples", "0").err())
        .startsWith("rubric suggest: --examples is not above 0");
    assertThat(suggest(plain(), "--examples", "2", "--accept", "1").err())
        .startsWith("rubric suggest: takes --accept or --examples, not both");
    assertThat(Cli.run("suggest", "salesforce-sync", "--examples", "1").err())
        .startsWith(
            "rubric suggest: --examples needs --rubrics: the built-in rubrics are not changed");
  }

  @Test
  void whatCannotBeAcceptedIsRefused() {
    assertThat(suggest(plain(), "--apply").err())
        .startsWith(
            "rubric suggest: --apply needs --accept: which suggestions, by number or concept");
    assertThat(suggest(plain(), "--accept", "5").err())
        .startsWith("rubric suggest: --accept: there is no suggestion 5; there are 4");
    assertThat(suggest(plain(), "--accept", "0").code()).isEqualTo(2);
    assertThat(suggest(plain(), "--accept", "chlorofyll").err())
        .startsWith(
            "rubric suggest: --accept: 'chlorofyll' is no number of a suggestion and no concept"
                + " that was looked at (did you mean 'chlorophyll'?)");
    assertThat(suggest(answer("x", "Hello."), "--accept", "chlorophyll").err())
        .startsWith("rubric suggest: --accept: nothing is suggested for 'chlorophyll'");
    assertThat(suggest(plain(), "--accept", "1", "--format", "json").err())
        .startsWith("rubric suggest: --accept shows a diff, which --format does not do");
    assertThat(Cli.run("suggest", "salesforce-sync", "--accept", "1").err())
        .startsWith(
            "rubric suggest: --accept needs --rubrics: the built-in rubrics are not changed");
    assertThat(Cli.run("suggest", "leaves", "--rubrics", "pom.xml", "--accept", "1").err())
        .startsWith(
            "rubric suggest: --accept needs a directory of rubrics: an archive is not changed");
  }

  @Test
  void whatItCannotDoIsRefused() {
    assertThat(suggest(plain(), "--concept", "chlorophyl").err())
        .startsWith("rubric suggest: --concept: unknown concept (did you mean 'chlorophyll'?)");
    assertThat(suggest(plain(), "--top", "-1").err())
        .startsWith("rubric suggest: --top is below 0");
    assertThat(suggest(plain(), "--next", "-1").code()).isEqualTo(2);
    assertThat(suggest(plain(), "--format", "html").code()).isEqualTo(2);
    assertThat(suggest("").err()).isEqualTo("rubric: <stdin>: no answer to 'leaves'\n");
    assertThat(suggest("").code()).isEqualTo(1);
  }

  private static final String GRADED =
      """
      id,answer,grade
      a,Chlorophyll reflects green light.,4
      b,Plants need chlorophyll.,0
      c,Chlorophyll it is. It bounces the green back.,4
      d,Chlorophyll and the sun.,1
      e,They scatter the green; chlorophyll does.,3
      f,I like chlorophyll.,0
      g,There is chlorophyll in it.,0
      h,Chlorophyll reflects the green.,4
      i,The chlorophyll reflects what is green.,4
      j,Chlorophyll is in the leaf.,1
      """;

  @Test
  void withGradesItTellsWhatGoesWithThem() {
    Result result =
        suggest(GRADED, "--csv", "--max-score=4", "--concept", "chlorophyll", "--top", "1");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves: 10 answers
              scores 33.3% to 100%, half of them from 33.3% to 100%; 2 different ones
              answers by tenths of the score: 0 0 0 5 0 0 0 0 0 5
              with the grades: Pearson 0.97, weighted kappa 0.93; mean score 66.7%, mean grade 52.5%
              ! scores are higher than grades: look for what earns too easily

            concepts: found in, correlation with the grade, mean grade with it and without it
              100%  -  52.5%  -  chlorophyll
                  ! nearly every answer has it: ask for more, so that it tells them apart

            chlorophyll: found in 10, missing in 0
              synonyms that are found most
                "chlorophyll"  in 10 answers, alone in 10; mean grade 52.5%, where alone 52.5%
                    a:0-11 “Chlorophyll”
                    b:12-23 “chlorophyll”
                    c:0-11 “Chlorophyll”
            """);
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void columnsMayBeNamedInCapitals() throws IOException {
    Files.writeString(
        rubrics.resolve("tea.json"),
        """
        { "question": "Why is tea hot?", "concepts": [{ "id": "water", "synonyms": ["water"] }] }
        """);
    String asked =
        GRADED.replace("id,answer", "id,question,answer").replaceAll("\n(\\w),", "\n$1,leaves,");
    String both = asked + "k,tea,Boiling water.,9\n";
    String capitals = both.replace("id,question,answer,grade", "Id,Question,Answer,Grade");

    assertThat(suggest(capitals, "--csv").out())
        .isEqualTo(suggest(both, "--csv").out())
        .startsWith("leaves: 10 answers\n")
        .contains("  with the grades: ");
    assertThat(
            suggest(
                    capitals.replace("Grade", "Grade,Max_Score").replaceAll("(\\d)\n", "$1,10\n"),
                    "--csv")
                .out())
        .contains("mean grade 21%");
  }

  @Test
  void gradesOfOtherQuestionsDoNoHarm() {
    String asked =
        GRADED.replace("id,answer", "id,question,answer").replaceAll("\n(\\w),", "\n$1,leaves,");
    String others = "a,roots,Deep.,20\na,roots,Deep.,20\nb,roots,Deep.,many\n";

    assertThat(suggest(asked + others, "--csv")).isEqualTo(suggest(GRADED, "--csv"));
  }

  @Test
  void labelsOfOtherQuestionsDoNoHarm() {
    String other = labelled("x", "Deep.", "\"deep\"").replace("leaves", "roots");

    assertThat(suggest(judged() + other)).isEqualTo(suggest(judged()));
    assertThat(suggest(plain() + answer("x", "Deep.").replace("leaves", "roots")))
        .isEqualTo(suggest(plain()));
  }

  @Test
  void questionsThatAreCalledOtherwiseAreTold() {
    assertThat(suggest(plain().replace("leaves", "Why green?")))
        .isEqualTo(
            new Result(
                1,
                "",
                "rubric: <stdin>: no answer to 'leaves'; there are answers to 'Why green?';"
                    + " --map FROM=TO says which question of 'rubric list' it is\n"));
    assertThat(suggest(judged().replace("leaves", "Why green?"), "--map=Why green?=leaves"))
        .isEqualTo(suggest(judged()));
  }

  @Test
  void keysOfLabelsCanHaveOtherNames() {
    assertThat(suggest(judged().replace("\"answer\"", "\"text\""), "--answer-column", "text"))
        .isEqualTo(suggest(judged()));
  }

  /** Who says the half is given three quarters. */
  private static String generous() {
    StringBuilder rows = new StringBuilder("id,answer,grade\n");
    for (int i = 0; i < 5; i++) {
      rows.append("n%d,The sun.,0\nh%d,Chlorophyll.,3\nw%d,%s,4\n".formatted(i, i, i, BOB));
    }
    return rows.toString();
  }

  @Test
  void scoresThatLieAsideOfTheGradesAsAWholeAreMendedByLevels() throws IOException {
    Path file = rubrics.resolve("leaves.json");

    assertThat(suggest(generous(), "--csv", "--top", "0").out())
        .contains(
            """
              ! the scores as a whole are not where the grades are; levels put that right:
              [0] add "levels": { "from": [0.01, 1, 1.5, 2] }
                  weighted kappa 0.94 instead of 0.6, each answer by the levels of the others
            """);
    assertThat(suggest(generous(), "--csv", "--max-score=4", "--accept", "0", "--apply").err())
        .isEqualTo("Added levels to " + file + "\n");
    assertThat(file)
        .content()
        .startsWith(
            """
            {
              "question": "Why do leaves look green?",
              "levels": { "from": [0.01, 1, 1.5, 2] },
              "concepts": [
            """);
    assertThat(suggest(generous(), "--csv", "--top", "0").out())
        .doesNotContain("levels", "scores are lower than grades")
        .contains("mean score 50%, mean grade 58.3%");
    assertThat(suggest(generous(), "--csv", "--accept", "0").err())
        .startsWith("rubric suggest: --accept: no levels are suggested, which 0 is for");
  }

  @Test
  void answersThatAreGradedOtherwiseThanTheyScoreAreReadFirst() {
    String graded = GRADED.replace("I like chlorophyll.,0", "I like chlorophyll.,4");

    assertThat(suggest(graded, "--csv", "--next", "1").out())
        .endsWith(
            """
            read next
              1. f: score 33.3%, graded 100%, for chlorophyll
                I like [[chlorophyll]].
                covered  1/1  chlorophyll
                    “chlorophyll” ← chlorophyll
                missing: reflects-green
            """);
  }

  @Test
  void wordsThatGoWithWhatTheScoresDoNotExplainAreShown() {
    String graded =
        """
        answer,grade
        Chlorophyll absorbs the red light.,4
        Chlorophyll absorbs red.,4
        They absorb the red light.,4
        The red is absorbed.,3
        Green paint.,0
        Like paint.,0
        It is the paint.,0
        The sun.,1
        Plants.,1
        Chlorophyll.,1
        """;

    assertThat(suggest(graded, "--csv", "--top", "1").out())
        .contains(
            """
            answers that are graded better than they score have: is a concept or a wording missing?
              0.9  "absorbs"  in 4 answers  1, 2, 3
              0.9  "red"      in 4 answers  1, 2, 3

            answers that are graded worse than they score have: is it credited wrongly, or a mistake?
              -0.57  "paint"  in 3 answers  5, 6, 7

            reflects-green\
            """);
  }

  @ParameterizedTest(name = "{0} of ten have it")
  @CsvSource({"2, false", "3, true", "7, true", "8, false"})
  void whatFewAnswersHaveOrHaveNotTellsNothingOfGrades(int having, boolean told) {
    String graded =
        "answer,grade\n"
            + "There is chlorophyll in it.,0\n".repeat(having)
            + "Plants grow.,4\n".repeat(10 - having);

    String out = suggest(graded, "--csv", "--concept", "chlorophyll", "--top", "1").out();

    assertThat(out.contains("! answers with it are graded the wrong way")).isEqualTo(told);
    assertThat(out.contains("earns it for answers that are graded no better")).isEqualTo(told);
  }

  @Test
  void whatTheQuestionItselfEarnsIsToldFirst() throws IOException {
    Files.writeString(
        rubrics.resolve("leaves.json"),
        RUBRIC.replace("synonyms\": [\"chlorophyll", "synonyms\": [\"look green"));

    assertThat(suggest("answer\nThey look green.\n", "--csv").out())
        .contains("chlorophyll\n      ! the question's own text earns it by \"look green\"\n");
  }

  @Test
  void jsonHasTheOverviewAndWhatSpeaksAgainstConcepts() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(suggest(GRADED, "--csv", "--format", "json", "--next", "1").out());

    assertThat(json.at("/overview/pearson").asDouble()).isEqualTo(0.9671);
    assertThat(json.at("/concepts/0/correlation").asDouble()).isEqualTo(0.9671);
    assertThat(json.at("/concepts/1/remarks/0/kind").asString()).isEqualTo("nearly-all");
    assertThat(json.at("/concepts/1/synonyms/0/alone").asInt()).isEqualTo(10);
    assertThat(json.at("/next/0/score/concepts").size()).isEqualTo(2);
  }

  @Test
  void whatSomebodyHasChangedMeanwhileIsNotWrittenOver() throws IOException {
    Path file = rubrics.resolve("leaves.json");
    String changed = RUBRIC.replace("The sun.", "The moon.");
    OutputStream whenShown =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            Files.writeString(file, changed);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        new Cli()
            .reading(plain())
            .writingTo(
                whenShown,
                err,
                ("suggest leaves --rubrics " + rubrics + " --accept 3 --apply").split(" ", -1));

    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("Not written: somebody has changed " + file + " meanwhile.\n");
    assertThat(code).isEqualTo(1);
    assertThat(file).hasContent(changed);
  }

  private void writeHelpers() throws IOException {
    Files.writeString(
        rubrics.resolve("leaves.json"),
        """
        {
          "question": "Why do leaves look green?",
          "concepts": [
            { "id": "reflects-green", "combination": { "all": ["green", "back"] } },
            { "id": "green", "points": 0, "synonyms": ["green"] },
            { "id": "back", "points": 0, "synonyms": ["(bounce|come) & (off|back)", "scatter"] }
          ],
          "lint": { "ignore": [] }
        }
        """);
  }

  @Test
  void helpersThatNoLabelNamesAreLeftOut() throws IOException {
    writeHelpers();
    Result result = suggest(judged().replace(", \"chlorophyll\"", ""));

    assertThat(result.out())
        .contains("\n  66.7%  reflects-green\nleft out, named by no label: green, back\n")
        .contains("\nreflects-green: found in 6, missed in ")
        .doesNotContain("\ngreen: found in", "\nback: found in");
    JsonNode json =
        JsonMapper.shared()
            .readTree(suggest(judged().replace(", \"chlorophyll\"", ""), "--format", "json").out());
    assertThat(json.path("concepts")).hasSize(1);
    assertThat(json.path("unlabelled").toString()).isEqualTo("[\"green\",\"back\"]");
  }

  @Test
  void aHelperThatALabelNamesIsLabelled() throws IOException {
    writeHelpers();

    assertThat(suggest(judged().replace("\"chlorophyll\"", "\"back\"")).out())
        .contains("\nleft out, named by no label: green\n", "\nback: found in 6, missed in 0\n")
        .contains(
            "synonyms found in answers that do not say it\n    \"(bounce|come) & (off|back)\"");
  }

  @Test
  void aHelperThatIsAskedForIsLookedAtAsWithoutLabels() throws IOException {
    writeHelpers();

    assertThat(suggest(judged().replace(", \"chlorophyll\"", ""), "--concept", "back").out())
        .contains("\nback: found in 6, missing in 3\n", "  synonyms that are found most\n")
        .doesNotContain("synonyms found in answers that do not say it");
  }

  @Test
  void withoutLabelsHelpersAreSuggestedFor() throws IOException {
    writeHelpers();

    assertThat(suggest(plain()).out()).contains("\ngreen: found in 4", "\nback: found in 4");
  }
}
