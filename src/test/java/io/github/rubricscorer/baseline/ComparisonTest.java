package io.github.rubricscorer.baseline;

import static io.github.rubricscorer.baseline.BaselineTest.baseline;
import static io.github.rubricscorer.baseline.BaselineTest.leaf;
import static io.github.rubricscorer.baseline.BaselineTest.pot;
import static io.github.rubricscorer.baseline.BaselineTest.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.report.baseline.BaselineReport;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A teapot.          | nothing             | pot: covered by 'teapot' -> nothing;"
            + " leaf: implied by 'pot' -> nothing",
        "Maybe a teapot.    | nothing             | pot: hedged by 'Maybe' -> nothing;"
            + " leaf: hedged, implied by 'pot' -> nothing",
        "No teapot.         | nothing             | pot: rejected by 'No' -> nothing",
        "A leaf.            | nothing             | leaf: partly covered by 'leaf' -> nothing",
        "A teapot.          | Maybe a teapot.     | pot: covered by 'teapot' -> hedged by 'Maybe';"
            + " leaf: implied by 'pot' -> hedged, implied by 'pot'",
        "No loose leaf.     | A loose leaf.       | leaf: rejected by 'No' -> covered by 'loose leaf'",
        "A teapot.          | The teapot!         | ",
      })
  void aChangeTellsWhatDecidedBeforeAndAfter(String before, String after, String changes) {
    Movement movement =
        Movement.of(
            baseline(tea(), before).answers().get(0), baseline(tea(), after).answers().get(0));

    assertThat(movement.changes())
        .extracting(ConceptChange::toString)
        .containsExactly(changes == null ? new String[0] : changes.split("; "));
  }

  @Test
  void theMostMovedComeFirstAndCausesAreCounted() {
    Rubric.Builder changed =
        Rubric.builder("tea")
            .concept(Concept.builder("pot").weight(3).synonyms("urn"))
            .concept(leaf());
    String[] answers = {"No urn.", "A teapot.", "A teapot and a leaf.", "An urn.", "A kettle."};

    Comparison comparison = Comparison.of(baseline(tea(), answers), baseline(changed, answers), 0);

    assertThat(comparison.moved())
        .extracting(movement -> movement.after().id() + " " + movement.delta())
        .containsExactly("1 -1.0", "3 1.0", "2 -0.875", "0 0.0");
    assertThat(comparison.fallen()).extracting(Movement::delta).containsExactly(-1.0, -0.875);
    assertThat(comparison.causes())
        .extracting(cause -> cause.change() + " " + cause.answers())
        .containsExactly(
            "pot: covered by 'teapot' -> nothing [1, 2]",
            "leaf: implied by 'pot' -> nothing [1]",
            "leaf: implied by 'pot' -> partly covered by 'leaf' [2]",
            "leaf: nothing -> implied by 'pot' [3]",
            "pot: nothing -> covered by 'urn' [3]",
            "pot: nothing -> rejected by 'No' [0]");
    assertThat(comparison.circumstances()).containsExactly("the rubric 'tea' has changed");
    assertThat(comparison.compared()).isEqualTo(5);
  }

  @Test
  void whatIsToleratedIsCounted() {
    Rubric.Builder changed =
        Rubric.builder("tea").concept(pot().synonym(Synonym.of("urn"))).concept(leaf());
    String[] answers = {"A leaf.", "No urn."};
    Baseline before = baseline(tea(), answers);

    assertThat(Comparison.of(before, baseline(changed, answers), 0).moved()).hasSize(1);
    Comparison tolerant = Comparison.of(before, baseline(changed, answers), 0.01);
    assertThat(tolerant.moved()).isEmpty();
    assertThat(tolerant.tolerated()).isEqualTo(1);
    assertThatThrownBy(() -> Comparison.of(before, before, 1.5))
        .hasMessage("the tolerance 1.5 is not in 0..1");
  }

  @Test
  void answersThatOnlyOneHasOrThatWereRewrittenAreNotCompared() {
    Comparison comparison =
        Comparison.of(
            baseline(tea(), "A teapot.", "A leaf.", "A kettle."),
            new Baseline(
                "0.0.0",
                "other",
                Map.of(),
                List.of(
                    baseline(tea(), "An urn.").answers().get(0),
                    baseline(tea(), "x", "A leaf.").answers().get(1),
                    baseline(tea(), "a", "b", "c", "d").answers().get(3))),
            0);

    assertThat(comparison.moved()).isEmpty();
    assertThat(comparison.added()).extracting(StoredScore::id).containsExactly("3");
    assertThat(comparison.removed()).extracting(StoredScore::id).containsExactly("2");
    assertThat(comparison.changed()).extracting(StoredScore::id).containsExactly("0");
    assertThat(comparison.compared()).isEqualTo(1);
    assertThat(comparison.circumstances())
        .containsExactly(
            "the baseline is of version "
                + comparison.before().scorerVersion()
                + ", this is version"
                + " 0.0.0",
            "the vocabulary has changed");
  }

  @Test
  void levelsMoveAnswersTooWhereTheBaselineTellsThem() {
    String[] answers = {"A teapot.", "A kettle.", "A leaf."};
    Baseline before = baseline(tea().levels(Levels.BY_POINTS.withBounds(0.5, 3.0)), answers);
    Baseline after = baseline(tea().levels(Levels.BY_POINTS.withBounds(1.0, 4.0)), answers);
    Comparison comparison = Comparison.of(before, after, 0);

    assertThat(comparison.moved())
        .extracting(movement -> movement.after().id())
        .containsExactly("2");
    assertThat(comparison.fallen()).hasSize(1);
    assertThat(BaselineReport.lines(comparison.moved().get(0)))
        .isEqualTo("0.125 -> 0.125 (0)\nlevel: 1 -> 0");
    assertThat(comparison.causes())
        .extracting(cause -> cause.change() + " " + cause.answers())
        .containsExactly("level: 1 -> 0 [2]");
    assertThat(Comparison.of(after, before, 0).fallen()).isEmpty();
    assertThat(Comparison.of(after, before, 0).moved()).hasSize(1);
    assertThat(Comparison.of(before, after, 0.1).moved()).isEmpty();
    assertThat(Comparison.of(before, after, 0.1).tolerated()).isEqualTo(1);
    assertThat(Comparison.of(withoutLevels(before), after, 0).moved()).isEmpty();
  }

  /** What a baseline of before there were levels in it has. */
  private static Baseline withoutLevels(Baseline baseline) {
    return Baseline.parse(
        "b",
        baseline
            .lines()
            .map(line -> line.replaceAll(",\"level\":\\d", ""))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void nothingOfABaselineReachesATerminalAsItIs() {
    String bell = "\u001b]0;x\u0007";
    StoredScore before =
        new StoredScore(
            "a",
            "tea",
            "h",
            1,
            null,
            Map.of("pot" + bell, new StoredVerdict(Verdict.COVERED, 1, null, null, "leaf" + bell)));
    StoredScore after = new StoredScore("a", "tea", "h", 0, null, Map.of());
    Comparison comparison =
        Comparison.of(
            new Baseline("1" + bell, "v", Map.of(), List.of(before)),
            new Baseline("1", "v", Map.of(), List.of(after)),
            0);

    assertThat(new BaselineReport(comparison).text())
        .doesNotContain("\u001b", "\u0007")
        .contains(
            "the baseline is of version 1\ufffd]0;x\ufffd, this is version 1",
            "pot\ufffd]0;x\ufffd: implied by 'leaf\ufffd]0;x\ufffd' -> nothing");
  }

  @Test
  void weightsAloneMoveAnswersToo() {
    Rubric.Builder changed = Rubric.builder("tea").concept(pot().weight(1)).concept(leaf());

    Comparison comparison =
        Comparison.of(baseline(tea(), "A leaf."), baseline(changed, "A leaf."), 0);

    assertThat(BaselineReport.lines(comparison.moved().get(0)))
        .isEqualTo("0.125 -> 0.25 (+0.125)\nno verdict changed, but weights or groups did");
  }
}
