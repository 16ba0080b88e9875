package io.github.rubricscorer.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final StringWriter terminal = new StringWriter();
  private final AtomicLong clock = new AtomicLong(42);

  @Test
  void shortWorkShowsNothing() {
    Progress progress = progress(true, 100);
    after(progress, 999, 50, 50);
    progress.clear();

    assertThat(terminal.toString()).isEmpty();
  }

  @Test
  void longWorkShowsABarThatGoesAway() {
    Progress progress = progress(true, 1000);
    after(progress, 1000, 200, 500);
    after(progress, 100, 230, 600);
    after(progress, 100, 240, 1000);
    progress.clear();
    progress.clear();

    String first = "███████████████░░░░░░░░░░░░░░░ 50% 200 answers, 200/s";
    String second = "██████████████████████████████ 100% 240 answers, 200/s";
    assertThat(terminal.toString())
        .isEqualTo("\r" + first + "\r" + second + "\r" + " ".repeat(second.length()) + "\r");
  }

  @Test
  void withoutATotalThereIsACount() {
    Progress progress = progress(true, 0);
    after(progress, 2000, 10, 12345);

    assertThat(terminal.toString()).isEqualTo("\r10 answers, 5/s");
  }

  @Test
  void nothingIsDrawnWhereThereIsNoTerminal() {
    Progress progress = progress(false, 1000);
    after(progress, 5000, 200, 500);
    progress.clear();

    assertThat(terminal.toString()).isEmpty();
  }

  private Progress progress(boolean drawn, long total) {
    return new Progress(new PrintWriter(terminal), drawn, total, clock::get);
  }

  private void after(Progress progress, long milliseconds, long answers, long bytes) {
    clock.addAndGet(milliseconds * MILLISECOND);
    progress.update(answers, bytes);
  }
}
