package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.feedback.Sample;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {
  private final JsonReport report = new JsonReport("1.2.3");

  @Test
  void aLineIsOneLineWhateverTheTexts() {
    Score score = scoreWithEvidence("a\r\nb\u2028c\u0000\"\\");

    assertThat(report.line("x\ny", score)).doesNotContain("\n", "\r");
    assertThat(evidenceText(report.line("x\ny", score))).isEqualTo("a\r\nb\u2028c\u0000\"\\");
  }

  @Test
  void halfACharacterIsEscapedSoThatTheLineIsUtf8() {
    String line = report.line("\udc00", scoreWithEvidence("\ud83d\ude00 and \ud83d"));

    assertThat(line).contains("\ud83d\ude00 and \\ud83d", "\"\\udc00\"");
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line)).isTrue();
    assertThat(evidenceText(line)).isEqualTo("\ud83d\ude00 and \ud83d");
  }

  @Test
  void theVersionIsTheLibrarys() {
    assertThat(new JsonReport().line("a", Sample.SCORE))
        .endsWith(",\"scorerVersion\":\"" + io.github.rubricscorer.Scorer.version() + "\"}");
  }

  private static Score scoreWithEvidence(String text) {
    Evidence evidence =
        new Evidence(
            0, text.length(), text, "s", 1, Polarity.ASSERTED, Stance.MENTION, null, List.of());
    return new Score(
        "q",
        1,
        1,
        1,
        List.of(new ConceptScore("c", Verdict.COVERED, 1, 1, List.of(evidence), null)));
  }

  private static String evidenceText(String line) {
    JsonNode tree = JsonMapper.shared().readTree(line);
    return tree.at("/concepts/0/evidence/0/text").stringValue();
  }
}
