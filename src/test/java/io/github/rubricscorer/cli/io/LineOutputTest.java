package io.github.rubricscorer.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineOutputTest {
  @Test
  void theEndCompletesTheLinesAndLetsNoneFollow() throws InterruptedException {
    StringWriter taken = new StringWriter();
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch rest = new CountDownLatch(1);
    try (LineOutput out = new LineOutput(new PrintWriter(slow(taken, half, rest)))) {
      Thread writer = Thread.ofPlatform().daemon().start(() -> write(out));
      half.await();
      Thread end = Thread.ofPlatform().start(out::end);
      rest.countDown();
      end.join();
      String atTheEnd = taken.toString();
      writer.join(100);

      assertThat(atTheEnd).matches("(whole line\n)+");
      assertThat(taken).hasToString(atTheEnd);
      assertThat(writer.isAlive()).isTrue();
    }
  }

  private static void write(LineOutput out) {
    while (true) {
      out.write("whole line\n");
    }
  }

  /** Takes the first half of a line, then waits. */
  private static Writer slow(StringWriter taken, CountDownLatch half, CountDownLatch rest) {
    return new Writer() {
      @Override
      public void write(char[] chars, int from, int length) {
        taken.write(chars, from, length / 2);
        half.countDown();
        try {
          rest.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        taken.write(chars, from + length / 2, length - length / 2);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
