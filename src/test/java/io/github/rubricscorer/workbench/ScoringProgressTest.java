package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoringProgressTest {
  @Test
  void tellsOfTheWorkThatBeganLast() {
    ScoringProgress progress = new ScoringProgress();
    assertThat(progress.state()).isEqualTo(new ScoringProgress.State(0, 0));

    ScoringProgress.Work first = progress.begin(5);
    first.step();
    assertThat(progress.state()).isEqualTo(new ScoringProgress.State(1, 5));

    ScoringProgress.Work second = progress.begin(2);
    first.step();
    second.step();
    assertThat(progress.state()).isEqualTo(new ScoringProgress.State(1, 2));
  }

  @Test
  void isNeverFurtherThanItsEnd() {
    ScoringProgress progress = new ScoringProgress();
    ScoringProgress.Work work = progress.begin(1);
    work.step();
    work.step();

    assertThat(progress.state()).isEqualTo(new ScoringProgress.State(1, 1));
  }

  @Test
  void theAnswersOfARubricAreItsSteps() {
    ScoringProgress progress = new ScoringProgress();
    Workspace.open(Leaves.files(), Leaves.FILE, Leaves.TEXT, Leaves.ANSWERS, progress);

    assertThat(progress.state()).isEqualTo(new ScoringProgress.State(4, 4));
  }
}
