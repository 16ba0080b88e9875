package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {
  private static final String RUBRIC =
      """
      {
        "question": "Why do leaves look green?",
        "terms": { "back": ["reflect", "scatter", "bounce", "send back"] },
        "concepts": [
          { "id": "reflects-green", "weight": 2,
            "synonyms": ["<back> ... green", "green & (=~reflected|scatter)"],
            "unless": ["green paint"] },
          { "id": "chlorophyll", "synonyms": ["chlorophyll"] },
          { "id": "paint", "weight": -1, "synonyms": ["paint"] }
        ],
        "examples": [
          { "name": "sun", "answer": "Green light from the sun.", "misses": ["reflects-green"],
            "score": [0, 0] }
        ]
      }
      """;

  private static final String CLASS =
      """
      id,answer,score
      ann,Green light comes back.,4
      bob,They scatter the green.,5
      cleo,Maybe the green comes back to us.,2
      dan,Green is not coming back.,0
      eve,The sun.,0
      """;

  @TempDir private Path directory;
  private Path answers;

  @BeforeEach
  void write() throws IOException {
    Path rubrics = Files.createDirectory(directory.resolve("rubrics"));
    Files.writeString(rubrics.resolve("leaves.json"), RUBRIC);
    answers = Files.writeString(directory.resolve("class.csv"), CLASS);
  }

  private Result explain(String... options) {
    List<String> args = new ArrayList<>(List.of("explain", "leaves", "--rubrics"));
    args.add(directory.resolve("rubrics").toString());
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new));
  }

  @Test
  void oneOfManyAnswersIsExplainedByItsIdAsIfItStoodAlone() {
    assertThat(explain(answers.toString(), "--answer-id", "bob").out())
        .isEqualTo(explain("--answer", "They scatter the green.").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --answer-id bb              | no answer to 'leaves' has the id 'bb' (did you mean 'bob'?)
          --answer-id x --synonym sky | takes --answer-id or --synonym, not both
          --synonym sky --format json --offsets codepoints | --synonym: --offsets is utf-16
          """)
  void optionsThatDoNotFitTheAnswersAreRefused(String options, String message) {
    List<String> args = new ArrayList<>(List.of(answers.toString()));
    args.addAll(List.of(options.split(" ")));
    Result result = explain(args.toArray(String[]::new));

    assertThat(result.err()).contains(message);
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void anInputAtFaultIsToldWithoutOptionsThatThereAreNot() throws IOException {
    Path text = Files.writeString(directory.resolve("text.csv"), "id,text\na,Green.\n");

    assertThat(explain(text.toString(), "--answer-id", "a").err())
        .isEqualTo(
            "rubric: %s:1: error: no column 'answer'; the columns are 'id', 'text'\n"
                .formatted(text));
    Files.writeString(text, "id,text,score\na,Green.,1\n");
    assertThat(explain(text.toString(), "--answer-id", "a").err())
        .isEqualTo(
            "%s:1: error: no column 'answer'; the columns are 'id', 'text', 'score'\n"
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"covered\":[]"})
  void objectsWithoutIdsHaveTheirNumbers(String labels) throws IOException {
    String object = "{\"question\":\"leaves\",\"answer\":\"%s\"%s}\n";
    Path file =
        Files.writeString(
            directory.resolve("class.jsonl"),
            object.formatted("The sun.", labels)
                + object.formatted("They scatter the green.", labels));

    assertThat(explain(file.toString(), "--answer-id", "2"))
        .isEqualTo(explain("--answer", "They scatter the green."));
  }

  @Test
  void aSynonymIsTriedOnRubricsThatWereKept() {
    Path cache = directory.resolve("cache");
    String[] trial = {answers.toString(), "--synonym", "back", "--cache", cache.toString()};

    assertThat(explain(trial)).isEqualTo(explain(trial[0], trial[1], trial[2]));
    assertThat(cache).isDirectoryContaining("glob:**leaves.program");
    assertThat(
            Cli.run("explain", "salesforce-sync", trial[0], trial[1], trial[2], trial[3], trial[4])
                .err())
        .startsWith("rubric explain: --cache needs --rubrics");
  }

  @Test
  void tellsEveryHitItsPolarityWhatIsAtStakeAndTheWords() {
    Result result = explain("--answer", "They scatter what is green. It is no green paint.");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves

              ████████████████████░░░░░░░░░░ 66.7%, 2 of 3 points

            Your answer
              They [[scatter what is green]]. It is no green [[paint]].

            Concepts
              covered   2/2  reflects-green
                  “scatter what is green” ← <back> ... green; asserted, mention
                  “scatter what is green” ← green & (=~reflected|scatter): not counted, the
                  same place counts once
              missing   0/1  chlorophyll     1 at stake (33.3%)
                  no word of 'chlorophyll'
              rejected  0    paint
                  “paint” ← paint; rejected by “no”, mention

            Words, with what of the rubric they may match
              They scatter→scatter what is green→green
              It is no green→green paint→paint
            """);
  }

  @Test
  void aSetThatIsNotThereIsShownWithItsTerms() {
    assertThat(explain("--answer", "Green light.").out().replaceAll("\\s+", " "))
        .contains("'<back>' (reflect, scatter, bounce or 1 more) is not");
  }

  @Test
  void jsonHasTheWordsTheUnusedMatchesAndTheStakes() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(explain("--answer", "Leaves reflected green.", "--format", "json").out());

    assertThat(json.at("/words/1/text").asString()).isEqualTo("reflected");
    assertThat(json.at("/words/1/family").asString()).isEqualTo("reflect");
    assertThat(json.at("/words/1/matches").toString()).isEqualTo("[\"reflect\",\"=~reflected\"]");
    assertThat(json.at("/words/0/matches").size()).isZero();
    assertThat(json.at("/unused/0/message").asString()).isEqualTo("the same place counts once");
    assertThat(json.at("/stakes").toString())
        .isEqualTo("[{\"concept\":\"chlorophyll\",\"points\":1}]");
  }

  @Test
  void anAnswerWithoutWordsIsExplainedAsAnyOther() {
    JsonNode json = JsonMapper.shared().readTree(explain("--answer", "", "--format", "json").out());

    assertThat(json.at("/words").toString()).isEqualTo("[]");
    assertThat(json.at("/unused").toString()).isEqualTo("[]");
    assertThat(json.at("/stakes").size()).isEqualTo(2);
    assertThat(explain("--answer", "").out())
        .contains("2 at stake (66.7%)")
        .doesNotContain("Words, with what");
  }

  @ParameterizedTest
  @CsvSource({"html,<code>green</code>", "markdown,green→green"})
  void otherFormatsHaveTheWords(String format, String words) {
    assertThat(explain("--answer", "It is green.", "--format", format).out()).contains(words);
  }

  @ParameterizedTest
  @CsvSource({"text,synonyms[1]", "markdown,synonyms\\[1\\]", "html,synonyms[1]"})
  void aSynonymThatIsTooLongToShowIsToldByItsNumber(String format, String number)
      throws IOException {
    String list = "oak|ash|elm|fir|yew|lime|pine|beech|maple|birch|willow";
    Files.writeString(
        directory.resolve("rubrics/trees.json"),
        """
        {
          "question": "Which trees do what?",
          "concepts": [
            { "id": "a", "synonyms": ["(LIST) ..4 grow (LIST)", "(LIST) ..5 fall on (LIST)"] },
            { "id": "b", "synonyms": ["apple"],
              "partial": [{ "credit": 0.5, "synonyms": ["pear", "(LIST) ..6 fall on (LIST)"] }] },
            { "id": "c", "synonyms": ["plum", "(LIST) ..7 burn (LIST)"] },
            { "id": "d", "synonyms": ["elm ..7 fall ..9 (LIST)"] }
          ]
        }
        """
            .replace("LIST", list));
    List<String> args = List.of("trees", "--answer", "An ash may fall on an elm.");
    String out =
        Cli.run(
                Stream.of(
                        List.of("explain", "--rubrics", directory.resolve("rubrics").toString()),
                        args,
                        List.of("--format", format))
                    .flatMap(List::stream)
                    .toArray(String[]::new))
            .out()
            .replaceAll("\\s+", " ");

    assertThat(out).contains(", " + number);
    if (format.equals("text")) {
      assertThat(out)
          .contains(
              "willow), synonyms[1]; asserted, mention",
              "willow), partial[0].synonyms[1]; asserted, mention",
              "willow), synonyms[1]: 'ash' is there",
              "willow), synonyms[0]: 'fall' and 'elm' are there in another order");
    }
  }

  @Test
  void triesASynonymOnAnswers() {
    Result result =
        explain(answers.toString(), "--synonym", "green & back", "--concept", "reflects-green");

    assertThat(result.out())
        .isEqualTo(
            """
            leaves: "green & back" for reflects-green is found in 3 of 5 answers, newly in 2
              new  ann:0-22 “Green light comes back”
              new  cleo:10-26 “green comes back” (hedged)
                   dan:0-24 “Green is not coming back” (rejected)
            mean grade 0.6 with it, 0.33 without (correlation 0.42)
            """);
    assertThat(result.code()).isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          # the synonym; the concept it is meant for; where the rubric has it
          sap                  > rises > rises, synonyms[0]
          sap                  > wood  > rises, synonyms[0]
          (water|juice) ... up > rises > rises, synonyms[1]
          trunk                > wood  > rises, unless[0]; wood, partial[0].synonyms[0]
          """)
  void tellsThatTheRubricHasTheSynonymAlready(String synonym, String concept, String where)
      throws IOException {
    writeTrees();

    String out = trees("--synonym", synonym.replace(" ", "  "), "--concept", concept);

    assertThat(out).contains("\nthe rubric has it already: " + where + "\n");
  }

  @Test
  void aSynonymThatNoConceptIsNamedForIsKnown() throws IOException {
    writeTrees();

    assertThat(trees("--synonym", "trunk"))
        .isEqualTo(
            """
            trees: "trunk" is found in 1 of 5 answers
            the rubric has it already: rises, unless[0]; wood, partial[0].synonyms[0]
                   1:18-23 “trunk”
            """);
    assertThat(trees("--synonym", "branch")).doesNotContain("already");
    assertThat(
            JsonMapper.shared()
                .readTree(trees("--synonym", "trunk", "--format", "json"))
                .at("/already")
                .toString())
        .isEqualTo("[\"rises, unless[0]\",\"wood, partial[0].synonyms[0]\"]");
  }

  @Test
  void whyASynonymThatIsThereFindsNothingNewIsToBeExplained() throws IOException {
    writeTrees();

    assertThat(trees("--synonym", "root", "--concept", "root"))
        .isEqualTo(
            """
            trees: "root" for root is found in 2 of 5 answers, newly in 1
            the rubric has it already: root, synonyms[0]; 'explain --answer-id' tells why it earns nothing here
              new  4:0-4 “Root”
                   5:9-13 “root”
            """);
  }

  private void writeTrees() throws IOException {
    Files.writeString(
        directory.resolve("rubrics/trees.json"),
        """
        {
          "question": "How do they drink?",
          "concepts": [
            { "id": "rises", "synonyms": ["sap", "(water|juice) ... up"], "unless": ["trunk"] },
            { "id": "wood", "synonyms": ["wood"],
              "partial": [{ "credit": 0.5, "synonyms": ["trunk"] }] },
            { "id": "root", "synonyms": ["root"], "onlyIf": { "all": ["rises"] } }
          ]
        }
        """);
    Files.writeString(
        directory.resolve("trees.csv"),
        "answer\nThe sap is in the trunk.\nJuice goes up.\nWood.\nRoot.\nSap of a root.\n");
  }

  private String trees(String... options) {
    List<String> args = new ArrayList<>(List.of("explain", "trees", "--rubrics"));
    args.add(directory.resolve("rubrics").toString());
    args.add(directory.resolve("trees.csv").toString());
    args.addAll(List.of(options));
    return Cli.run(args.toArray(String[]::new)).out();
  }

  @Test
  void gradesAreOfThePointsOfTheRubricUnlessOneIsAbove() throws IOException {
    assertThat(explain(answers.toString(), "--synonym", "scatter").out())
        .contains("mean grade 1 with it, 0.3 without");

    Files.writeString(
        answers, "id,answer,score\nann,They scatter the green.,1.5\nbob,The sun.,0.3\n");
    assertThat(explain(answers.toString(), "--synonym", "scatter").out())
        .contains("mean grade 0.5 with it, 0.1 without");
  }

  @Test
  void tellsWhichExamplesASynonymWouldBreakAndThatTheQuestionHasIt() {
    assertThat(
            explain(answers.toString(), "--synonym", "green", "--concept", "reflects-green").out())
        .contains("the question's own text has it: an answer that copies it would earn credit\n")
        .endsWith("no longer holds: the example 'sun'\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "(a; --synonym: '(' is not closed",
        "<no>; --synonym: unknown set",
        "?; --synonym: there is no word in the synonym"
      })
  void aSynonymAtFaultIsRefused(String synonym, String message) {
    Result result = explain(answers.toString(), "--synonym", synonym);

    assertThat(result.err()).contains(message);
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aVeryLongSynonymIsRefusedInAShortMessage() {
    Result result = explain(answers.toString(), "--synonym", "(\u001b".repeat(500_000));

    assertThat(result.err())
        .startsWith(
            "rubric explain: --synonym: a pattern has at most 20000 characters, not 1000000")
        .endsWith("'\nTry 'rubric explain --help'.\n")
        .doesNotContain("\u001b")
        .hasSizeLessThan(3_000);
  }

  @Test
  void anUnknownConceptIsRefused() {
    assertThat(explain(answers.toString(), "--synonym", "x", "--concept", "chlorophyl").err())
        .contains("--concept: unknown concept (did you mean 'chlorophyll'?)");
  }
}
