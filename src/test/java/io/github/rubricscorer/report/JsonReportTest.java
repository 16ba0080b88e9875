package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Sample;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

  /** The controls that JSON lets through: DEL, C1 (a terminal's CSI is one) and Bidi_Control. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u007f", "\u0085", "\u009b", "\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
        "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"
      })
  void noControlReachesATerminal(String control) {
    String text = "é" + control + "\\" + control;
    String escape = String.format(Locale.ROOT, "\\u%04x", (int) control.charAt(0));

    String line = report.line(control, scoreWithEvidence(text));

    assertThat(line)
        .doesNotContain(control)
        .startsWith("{\"id\":\"" + escape + "\"")
        .contains("\"é" + escape + "\\\\" + escape + "\"");
    assertThat(evidenceText(line)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"en, false", "de, false", "fr, true"})
  void theStructureIsNullWhereItsWordsAreNotKnown(String language, boolean isNull) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language(language)
            .concept(Concept.builder("a").synonyms("a"))
            .build();
    Review review = Review.of(Scorer.of(List.of(rubric)), "q", "a");

    JsonNode json = JsonMapper.shared().readTree(report.feedback(review));

    assertThat(json.at("/delivery").has("structure")).isTrue();
    assertThat(json.at("/delivery/structure").isNull()).isEqualTo(isNull);
  }

  @Test
  void theVersionIsTheLibrarys() {
    assertThat(new JsonReport().line("a", Sample.SCORE))
        .endsWith(",\"scorerVersion\":\"" + Scorer.version() + "\"}");
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
