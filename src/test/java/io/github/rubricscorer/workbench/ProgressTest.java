package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void tellsOfTheWorkThatBeganLast() {
    Progress progress = new Progress();
    assertThat(progress.state()).isEqualTo(new Progress.State(0, 0));

    Progress.Work first = progress.begin(5);
    first.step();
    assertThat(progress.state()).isEqualTo(new Progress.State(1, 5));

    Progress.Work second = progress.begin(2);
    first.step();
    second.step();
    assertThat(progress.state()).isEqualTo(new Progress.State(1, 2));
  }

  @Test
  void isNeverFurtherThanItsEnd() {
    Progress progress = new Progress();
    Progress.Work work = progress.begin(1);
    work.step();
    work.step();

    assertThat(progress.state()).isEqualTo(new Progress.State(1, 1));
  }

  @Test
  void theAnswersOfARubricAreItsSteps() {
    Progress progress = new Progress();
    Workspace.open(Leaves.files(), Leaves.FILE, Leaves.TEXT, Leaves.ANSWERS, progress);

    assertThat(progress.state()).isEqualTo(new Progress.State(4, 4));
  }
}
