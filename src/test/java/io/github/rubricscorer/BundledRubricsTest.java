package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is not checked again when one of them is read alone. */
@DisplayName("The rubrics that come with the library")
class BundledRubricsTest {
  @Test
  void areConsistent() {
    assertThat(BundledRubrics.read().rubrics())
        .extracting(rubric -> rubric.id())
        .containsExactlyInAnyOrderElementsOf(Scorer.bundled().questionIds());
  }

  @Test
  void areTheSameWhenReadAlone() {
    BundledRubrics.read()
        .rubrics()
        .forEach(rubric -> assertThat(BundledRubrics.read(rubric.id())).isEqualTo(rubric));
  }

  @Test
  void haveOneOfHowAnAnswerIsBuilt() {
    String id = BundledRubrics.STRUCTURE;
    String file = BundledRubrics.file(id, ".json");
    byte[] content = Objects.requireNonNull(BundledRubrics.find(file));
    RubricSet set = RubricSet.read(Map.of(file, content));
    assertThat(set.rubrics()).containsExactly(BundledRubrics.read(id));
    assertThat(Scorer.structure().questionIds()).containsExactly(id);
    assertThat(Scorer.structure().score(id, "The problem is too many connections.").concepts())
        .extracting(concept -> concept.id() + " " + concept.verdict())
        .contains("problem COVERED");
  }

  @Test
  void areNamedWhereTheScorerIsShown() {
    assertThat(Scorer.bundled())
        .hasToString("Scorer" + BundledRubrics.ids().stream().sorted().toList());
  }

  @Test
  void canBeGotReadyBeforeAnAnswerIsThere() {
    String answer = "Put PgBouncer in front, but no replicas.";
    for (String id : BundledRubrics.ids()) {
      Scorer prepared = Scorer.bundled();
      prepared.prepare(id);
      assertThat(prepared.explain(id, answer)).isEqualTo(Scorer.bundled().explain(id, answer));
    }
  }
}
