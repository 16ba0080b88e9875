package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the rubrics find what readers of the labelled answers found. */
class DevAnswersTest {
  private static final Path ANSWERS = Path.of("../shared/data/dev-answers/answers.jsonl");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Scorer SCORER = Scorer.bundled();

  /** True and false positives and false negatives. */
  private record Counts(int tp, int fp, int fn) {
    private double f1() {
      return 2.0 * tp / (2.0 * tp + fp + fn);
    }

    private String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-28s precision %.3f  recall %.3f  micro-F1 %.3f  (tp %d, fp %d, fn %d)",
          name,
          (double) tp / (tp + fp),
          (double) tp / (tp + fn),
          f1(),
          tp,
          fp,
          fn);
    }
  }

  @BeforeAll
  static void answersAreThere() {
    assumeTrue(Files.exists(ANSWERS), () -> "skipped: there is no " + ANSWERS);
  }

  @Test
  void detectionAgreesWithTheLabels() throws IOException {
    Counts detection = count("covered", verdict -> verdict.isDetected());
    Counts mentioned =
        count("covered", verdict -> verdict.isDetected() || verdict == Verdict.REJECTED);
    System.out.println(detection.line("detection"));
    System.out.println(mentioned.line("detection without polarity"));
    assertThat(mentioned.f1()).isGreaterThanOrEqualTo(0.80);
    assertThat(detection.f1()).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void rejectedAndHedgedVerdictsAgreeWithTheLabels() throws IOException {
    Counts rejected = count("rejected", verdict -> verdict == Verdict.REJECTED);
    Counts hedged = count("hedged", verdict -> verdict == Verdict.HEDGED);
    System.out.println(rejected.line("rejected"));
    System.out.println(hedged.line("hedged"));
    assertThat(rejected.f1()).isGreaterThanOrEqualTo(0.80);
  }

  private static Counts count(String label, Predicate<Verdict> positive) throws IOException {
    int tp = 0;
    int fp = 0;
    int fn = 0;
    for (String line : Files.readAllLines(ANSWERS)) {
      JsonNode labelled = JSON.readTree(line);
      List<String> expected = labelled.get(label).valueStream().map(JsonNode::stringValue).toList();
      String question = labelled.get("question").stringValue();
      String answer = labelled.get("answer").stringValue();
      for (ConceptScore concept : SCORER.score(question, answer).concepts()) {
        boolean found = positive.test(concept.verdict());
        boolean right = expected.contains(concept.id());
        tp += found && right ? 1 : 0;
        fp += found && !right ? 1 : 0;
        fn += !found && right ? 1 : 0;
      }
    }
    return new Counts(tp, fp, fn);
  }
}
