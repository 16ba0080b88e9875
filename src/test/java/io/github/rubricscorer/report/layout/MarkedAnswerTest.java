package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedAnswerTest {
  @Test
  void evidenceIsMarkedWhereItStands() {
    assertThat(marked("use a queue and a cache", span(6, 11), span(18, 23)))
        .isEqualTo("use a [queue] and a [cache]");
  }

  @Test
  void orderDoesNotMatterAndOverlapsAreOneMark() {
    assertThat(marked("0123456789", span(8, 10), span(2, 5), span(3, 7), span(4, 5), span(0, 1)))
        .isEqualTo("[0]1[23456]7[89]");
  }

  @Test
  void neighboursThatTouchAreOneMark() {
    assertThat(marked("abcd", span(0, 2), span(2, 4))).isEqualTo("[abcd]");
  }

  @Test
  void withoutEvidenceNothingIsMarked() {
    assertThat(marked("a\u001bb")).isEqualTo("a\uFFFDb");
    assertThat(marked("")).isEmpty();
  }

  private static int[] span(int start, int end) {
    return new int[] {start, end};
  }

  private static String marked(String answer, int[]... spans) {
    List<Evidence> evidence =
        Arrays.stream(spans)
            .map(span ->
                new Evidence(
                    span[0],
                    span[1],
                    answer.substring(span[0], span[1]),
                    "s",
                    1,
                    Polarity.ASSERTED,
                    Stance.MENTION,
                    null,
                    List.of()))
            .toList();
    Score score =
        new Score(
            "q", 0, 0, 1, List.of(new ConceptScore("c", Verdict.COVERED, 1, 1, evidence, null)));
    return MarkedAnswer.of(answer, score.concepts(), text -> "[" + text + "]");
  }
}
