package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three plans: the first of two windows, both indexed under fragment 1, the second of none, the
 * third of one, indexed under fragment 3. The second window excludes fragment 0.
 */
@DisplayName("Triggers")
class TriggersTest {
  private static final Triggers TRIGGERS =
      new Triggers(
          new int[] {0, 0, 2, 2, 3},
          new int[] {0, 1, 2},
          new int[] {0, 0, 2},
          new int[][] {{1, 2}, {1}, {3, 1, 2}},
          new int[][] {{}, {0}, {}},
          new int[] {0, 2, 2, 3});

  @ParameterizedTest(name = "written: {0}")
  @ValueSource(booleans = {false, true})
  void haveTheWatchesOfFragmentsAndOfPlans(boolean written) {
    Triggers triggers = written ? writtenAndRead() : TRIGGERS;

    assertThat(triggers.from(0)).as("nothing is indexed under 0").isEqualTo(triggers.from(1));
    assertThat(triggers.from(2) - triggers.from(1)).as("watches under 1").isEqualTo(2);
    assertThat(triggers.watch(triggers.from(1))).isZero();
    assertThat(triggers.watch(triggers.from(3))).isEqualTo(2);
    assertThat(triggers.plan(1)).isZero();
    assertThat(triggers.plan(2)).isEqualTo(2);
    assertThat(triggers.needed(2)).containsExactly(3, 1, 2);
    assertThat(triggers.excluded(0)).isEmpty();
    assertThat(triggers.excluded(1)).containsExactly(0);
    assertThat(triggers.firstWatch(1)).isEqualTo(triggers.firstWatch(2));
    assertThat(triggers.firstWatch(3)).isEqualTo(3);
    assertThat(triggers.longest()).isEqualTo(2);
  }

  private static Triggers writtenAndRead() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    TRIGGERS.write(out);
    return new Triggers(new ProgramFile.Reader(out.bytes()));
  }
}
