package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rubric new}: a rubric to fill in, a prompt, and what is left of the reply to it. */
class NewCommandTest {
  private static final String REPLY = "src/test/resources/io/github/rubricscorer/lint/reply.txt";

  @TempDir private Path directory;

  private Result rubric(String... more) {
    String[] args = new String[more.length + 4];
    args[0] = "new";
    args[1] = "leaf-colour";
    args[2] = "--rubrics";
    args[3] = directory.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Cli.run(args);
  }

  @Test
  void whatIsBegunPassesItsTestsTheLintAndTheFormat() {
    Result result = rubric("--question", "Why do \"leaves\" look green?");

    assertThat(result.out()).isEqualTo(directory.resolve("leaf-colour.json") + "\n");
    assertThat(result.code()).isZero();
    assertThat(directory.resolve("leaf-colour.json"))
        .content()
        .contains("\"title\": \"Leaf colour\"", "\"Why do \\\"leaves\\\" look green?\"");
    assertThat(directory.resolve("rubric.schema.json")).exists();
    assertThat(Cli.run("test", directory.toString()).code()).isZero();
    assertThat(Cli.run("lint", directory.toString(), "--fail-on", "note").code()).isZero();
    assertThat(Cli.run("format", "--check", directory.toString()).code()).isZero();
  }

  @Test
  void aRubricThatIsThereIsNotWrittenOver() {
    rubric();
    Result again = rubric();

    assertThat(again.err())
        .startsWith(
            "rubric new: there already: %s; --overwrite replaces it\n"
                .formatted(directory.resolve("leaf-colour.json")));
    assertThat(again.code()).isEqualTo(2);
    assertThat(rubric("--overwrite").code()).isZero();
  }

  @Test
  void aReplyBesideTheRubricsIsNotReadAsOne() throws IOException {
    Path reply = directory.resolve("reply.json");
    Files.writeString(reply, "Here it is: " + Files.readString(Path.of(REPLY)));

    assertThat(rubric("--from", reply.toString()).code()).isZero();
  }

  @Test
  void aReplyThatIsNotThereIsToldSo() {
    Result result = rubric("--from", "no-such.json");

    assertThat(result).isEqualTo(new Result(1, "", "rubric: no-such.json: no such file\n"));
  }

  @Test
  void aReplyMayComeFromStandardInput() throws IOException {
    rubric("--from", REPLY);
    String written = Files.readString(directory.resolve("leaf-colour.json"));

    Result result =
        new Cli()
            .reading(Files.readString(Path.of(REPLY)))
            .with(
                "new",
                "leaf-colour",
                "--rubrics",
                directory.toString(),
                "--overwrite",
                "--from",
                "-");
    assertThat(result.code()).isZero();
    assertThat(directory.resolve("leaf-colour.json")).hasContent(written);
  }

  @Test
  void anIdThatCannotNameAFileIsRefused() {
    assertThat(Cli.run("new", "Leaf Colour").err()).startsWith("rubric new: an id has small");
  }

  @Test
  void thePromptHasTheQuestionTheConceptsAndTheNotation() {
    rubric("--question", "Why do leaves look green?");
    String prompt = rubric("--prompt").out();

    assertThat(prompt)
        .contains("Why do leaves look green?")
        .contains("- first-idea: What a good answer says first. Ask for it without")
        .contains("retry &6 backoff")
        .doesNotContain("QUESTION", "CONCEPTS");
  }

  @Test
  void aPromptWithoutAnythingNeedsTheQuestion() {
    assertThat(rubric("--prompt").code()).isEqualTo(2);
    assertThat(rubric("--prompt", "--question", "Why?").out()).contains("Why?");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void ofAReplyIsTakenWhatHoldsAndTheRestIsTold() {
    Result result = rubric("--from", REPLY);

    assertThat(result.err())
        .isEqualTo(
            """
            dropped "green": unknown key
            dropped "leaf" of "reflects": a layer is one of infra, app, data
            dropped "Node.js" of "reflects": '.' is written '\\.'; a gap is '...' or '..3',\
             at character 5
            dropped "bounce (green" of "reflects": '(' is not closed, at character 8
            dropped "Bad Id": an id is lower-case letters, digits and single hyphens between
            dropped "other" of "odd": unknown concept
            dropped "light" of "reflects": 'light' alone is enough, and it is the 840th most\
             frequent word of English [common-word]
            dropped "look green" of "reflects": the question says “look green” itself, which earns\
             'reflects' [question-earns-credit]
            dropped "pigment" of "chlorophyll": it is found in the example 'paint'
            dropped "chlorophylls" of "chlorophyll": 'chlorophylls' finds the same as\
             'chlorophyll' [duplicate-synonym]
            dropped "odd": it does not hold: reflects: expected covered, hedged or partial, was\
             missing
            """);
    assertThat(result.code()).isZero();
    assertThat(directory.resolve("leaf-colour.json"))
        .content()
        .contains("\"synonyms\": [\"reflect ... green\", \"green light bounces\"")
        .contains("\"synonyms\": [\"chlorophyll\"]");
    assertThat(Cli.run("lint", directory.toString(), "--fail-on", "warning").code()).isZero();
    assertThat(Cli.run("test", directory.toString(), "--lenient").code()).isZero();
  }

  @Test
  void aReplyWithoutARubricIsRefused() throws IOException {
    Path reply = Files.writeString(directory.resolve("reply.txt"), "I cannot do that.");
    Path empty = Files.writeString(directory.resolve("empty.txt"), "{\"question\": \"Why?\"}");

    assertThat(rubric("--from", reply.toString()).err())
        .isEqualTo("leaf-colour.json: error: the reply has no JSON object\n");
    assertThat(rubric("--from", empty.toString()).code()).isEqualTo(1);
    assertThat(directory.resolve("leaf-colour.json")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Here:;{;  \"question\": \"Why?\",;}; | in the reply at 4:1: expected a key in double quotes, '}'",
        "Yes: {\"question\": Why} |  in the reply at 1:19: expected a value, 'Why'",
        "It is; {\"question\": \"Why?\" |  in the reply at 2:21: unexpected end of file",
        "} none | the reply has no JSON object",
      })
  void aReplyThatIsNotJsonTellsWhere(String text, String problem) throws IOException {
    Path reply = Files.writeString(directory.resolve("reply.txt"), text.replace(';', '\n'));

    assertThat(rubric("--from", reply.toString()).err())
        .isEqualTo("leaf-colour.json: error: " + problem + "\n");
  }

  @Test
  void aNameAndAHintStayAsTheyAre() throws IOException {
    Files.writeString(
        directory.resolve("leaf-colour.json"),
        """
        {
          "question": "Why CONCEPTS?",
          "concepts": [
            {"id": "a", "name": "The QUESTION itself", "synonyms": ["b"], "hint": "No CONCEPTS."}
          ]
        }
        """);

    assertThat(rubric("--prompt").out())
        .contains("\nWhy CONCEPTS?\n", "- a: The QUESTION itself. No CONCEPTS.\n");
  }

  @Test
  void aReplyThatIsAlmostAllWrongIsRefused() throws IOException {
    String wrong =
        IntStream.range(0, 300)
            .mapToObj(i -> "\"(w" + i + "\"")
            .collect(Collectors.joining(",", "\"green light\",", ""));
    Path reply = Files.writeString(directory.resolve("reply"), reply(wrong));

    assertThat(rubric("--from", reply.toString()))
        .isEqualTo(
            new Result(
                1,
                "",
                "leaf-colour.json: error: more than 200 parts of the reply cannot be taken\n"));
    assertThat(directory.resolve("leaf-colour.json")).doesNotExist();
  }

  @Test
  void whatIsDroppedIsToldInALineThatCanBeReadToTheEnd() throws IOException {
    String wrong = "\"green light\", \"" + "(".repeat(100_000) + "\", \"\\u001b[2J\\u202e(\"";
    Path reply = Files.writeString(directory.resolve("reply"), reply(wrong));

    Result result = rubric("--from", reply.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err().lines())
        .hasSize(2)
        .allMatch(line -> line.length() <= 400 && line.startsWith("dropped \""))
        .allMatch(line -> line.chars().noneMatch(c -> c < ' ' || c == 0x202e));
  }

  @Test
  void aReplyNamesNoSchemaOfItsOwn() throws IOException {
    Path reply =
        Files.writeString(
            directory.resolve("reply"),
            reply("\"green light\"")
                .replaceFirst("\\{", "{\"\\$schema\": \"https://a.example/s\", "));

    assertThat(rubric("--from", reply.toString()).code()).isZero();
    assertThat(directory.resolve("leaf-colour.json"))
        .content()
        .startsWith("{\n  \"$schema\": \"rubric.schema.json\",\n");
  }

  private static String reply(String synonyms) {
    return "{\"question\": \"Why?\", \"concepts\": [{\"id\": \"light\", \"synonyms\": [%s]}]}"
        .formatted(synonyms);
  }

  @Test
  void aReplyWithoutAnEndIsRefused() throws IOException {
    Path reply = directory.resolve("reply");
    Files.write(reply, new byte[(4 << 20) + 1]);

    assertThat(rubric("--from", reply.toString()).err())
        .isEqualTo("rubric: " + reply + ": the reply is larger than 4 MiB\n");
  }

  @Test
  void aReplyInUtf16IsReadByItsMark() throws IOException {
    Path reply = directory.resolve("reply");
    Files.writeString(reply, reply("\"sunlight\""), StandardCharsets.UTF_16);

    assertThat(rubric("--from", reply.toString()).code()).isZero();
    assertThat(directory.resolve("leaf-colour.json")).content().contains("sunlight");
  }

  @Test
  void aReplyInNoEncodingIsRefusedWithThePlace() throws IOException {
    Path reply = directory.resolve("reply");
    Files.write(reply, new byte[] {'{', '\n', ' ', (byte) 0xE9});

    assertThat(rubric("--from", reply.toString()).err())
        .startsWith("rubric: " + reply + ":2:2: not UTF-8: byte 0xE9");
  }

  @Test
  void aDirectoryThatIsAFileIsToldSo() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");

    assertThat(Cli.run("new", "leaf-colour", "--rubrics", file.toString()).err())
        .isEqualTo("rubric: " + file + ": is there already\n");
  }
}
