package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli.Result;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.JsonReport.Offsets;
import io.github.rubricscorer.report.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The score of an answer is the same text from Java and from each command. */
class ScoreFormsTest {
  private static final Scorer SCORER = Scorer.load(Path.of(Cli.RUBRICS));

  /** With characters of two UTF-16 units before, in and after evidence, and a lone half of one. */
  private static final List<String> ANSWERS =
      List.of(
          "Add PgBouncer, but no read replicas.",
          "😀 Add PgBouncer 🚀, maybe 🤷🏽‍♀️ rate limiting; no 𝒓eplicas, no replicas 👍",
          "\ud83d PgBouncer \ude00 and replicas",
          "");

  static Stream<String> answers() {
    return ANSWERS.stream();
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theCommandsWriteWhatJavaWrites(String answer) {
    for (Offsets offsets : Offsets.values()) {
      String score =
          new JsonReport().withOffsets(offsets).score(answer, SCORER.score("spikes", answer));
      String members = score.substring(1, score.length() - 1);

      assertThat(run(offsets, "score", "spikes", "--format", "json", "--answer", answer))
          .startsWith("{" + members + ",\"feedback\":");
      assertThat(run(offsets, "explain", "spikes", "--format", "json", "--answer", answer))
          .startsWith("{" + members + ",\"misses\":");
      assertThat(batch(offsets, answer)).isEqualTo("{\"id\":\"7\"," + members + "}\n");
    }
  }

  @ParameterizedTest
  @MethodSource("answers")
  void codePointsAreThePlacesInAStringOfCodePoints(String answer) {
    int[] characters = answer.codePoints().toArray();

    for (String command : List.of("score", "explain")) {
      JsonNode json =
          tree(run(Offsets.CODEPOINTS, command, "spikes", "--format", "json", "--answer", answer));
      assertThat(json.path("offsets").stringValue()).isEqualTo("codepoints");
      assertThat(spans(json))
          .allSatisfy(span -> {
            int start = span.path("start").intValue();
            int length = span.path("end").intValue() - start;
            assertThat(new String(characters, start, length))
                .isEqualTo(span.path("text").stringValue());
          });
    }
  }

  @Test
  void theOffsetsOfAnAnswerWithEmojiDifferByUnit() {
    String answer = ANSWERS.get(1);

    assertThat(places(Offsets.UTF_16, answer)).contains("7..16 PgBouncer");
    assertThat(places(Offsets.CODEPOINTS, answer)).contains("6..15 PgBouncer");
  }

  private static List<String> places(Offsets offsets, String answer) {
    return spans(tree(batch(offsets, answer))).stream()
        .map(span ->
            "%s..%s %s"
                .formatted(
                    span.path("start").intValue(),
                    span.path("end").intValue(),
                    span.path("text").stringValue()))
        .toList();
  }

  @Test
  void anotherUnitIsRefused() {
    Result result =
        Cli.run("score", "spikes", "--rubrics", Cli.RUBRICS, "--offsets", "bytes", "--answer", "a");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("'bytes' is none of utf-16, codepoints");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "😀"})
  void aLineWithoutTheAnswerCountsUtf16Alone(String answer) {
    JsonReport report = new JsonReport();
    Review review = Review.of(SCORER, "spikes", answer);

    assertThat(report.line("7", review.score()))
        .isEqualTo(report.line("7", answer, review.score()));
    assertThatThrownBy(() -> report.withOffsets(Offsets.CODEPOINTS).line("7", review.score()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("code points cannot be counted without the answer");
  }

  private static String run(Offsets offsets, String... args) {
    List<String> all =
        Stream.concat(
                Stream.of(args), Stream.of("--rubrics", Cli.RUBRICS, "--offsets", offsets.key()))
            .toList();
    Result result = Cli.run(all.toArray(new String[0]));
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private static String batch(Offsets offsets, String answer) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("id", "7").put("question", "spikes").put("answer", answer);
    Result result =
        new Cli()
            .reading(line.toString().replace("\ud83d ", "\\ud83d ").replace(" \ude00", " \\ude00"))
            .with("batch", "--rubrics", Cli.RUBRICS, "--offsets", offsets.key());
    assertThat(result.err()).isEmpty();
    return result.out();
  }

  private static List<JsonNode> spans(JsonNode json) {
    return json.findParents("start");
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
