package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.docs.Page.Block;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of integrity signals: every kind is explained, and its example gets it. */
class SignalsPageTest {
  private static final Page PAGE = Page.read(Path.of("docs", "signals.md"));
  private static final List<String> KINDS =
      Arrays.stream(Signal.Kind.values()).map(Signal.Kind::key).toList();

  private Scorer scorer;

  @BeforeEach
  void load(@TempDir Path directory) throws IOException {
    Block rubric = PAGE.blocks("json").getFirst();
    Files.writeString(directory.resolve("green-leaves.json"), rubric.text());
    scorer = Scorer.load(directory);
  }

  @Test
  void everyKindIsExplainedInTheirOrder() {
    TableOnPage table =
        PAGE.tables().stream().filter(one -> one.has("kind", "reported")).findFirst().orElseThrow();
    assertThat(table.rows()).extracting(row -> table.code(row, "kind").getFirst()).isEqualTo(KINDS);
  }

  @Test
  void everyExampleGetsItsSignalWithTheThresholdOfTheTable() {
    TableOnPage table =
        PAGE.tables().stream().filter(one -> one.has("kind", "reported")).findFirst().orElseThrow();
    List<String> ids = new ArrayList<>();
    for (JsonNode line : answers()) {
      String id = line.get("id").asString();
      ids.add(id);
      Signal signal = signal(id, line.get("answer").asString());
      String reported =
          table.rows().get(KINDS.indexOf(id)).get(table.columns().indexOf("reported"));
      if (signal.kind() != Signal.Kind.OFF_LENGTH) {
        assertThat(reported).startsWith("from " + shown(signal.threshold()) + " on");
        assertThat(signal.value()).isGreaterThanOrEqualTo(signal.threshold());
      }
    }
    assertThat(ids).isEqualTo(KINDS);
  }

  private Signal signal(String kind, String answer) {
    Score score = scorer.score("green-leaves", answer);
    return scorer.signals(answer, score).stream()
        .filter(signal -> signal.kind().key().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " is not found in: " + answer));
  }

  @Test
  void theSnippetTellsTheSignals() {
    String answer = answers().getFirst().get("answer").asString();
    List<String> lines = new ArrayList<>();
    Score score = scorer.score("green-leaves", answer);
    for (Signal signal : scorer.signals(answer, score)) {
      lines.add(signal.kind().key() + ": " + signal.explanation());
      signal.spans().forEach(span -> lines.add("  " + span.start() + " " + span.text()));
    }
    assertThat(lines)
        .containsExactly(
            "grader-address: 2 places with text addressed to a grader; they have no effect",
            "  31 Dear examiner",
            "  46 please be generous");
  }

  private static List<JsonNode> answers() {
    return PAGE.blocks("jsonl")
        .getFirst()
        .text()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static String shown(double threshold) {
    return threshold == Math.rint(threshold)
        ? Integer.toString((int) threshold)
        : Double.toString(threshold);
  }
}
