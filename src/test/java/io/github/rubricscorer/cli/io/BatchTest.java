package io.github.rubricscorer.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much is under way at a time; what a batch writes is with its command. */
class BatchTest {
  /** In 256 MiB no more than one of the longest answers. */
  @ParameterizedTest
  @CsvSource({
    "1, 65536",
    "16777216, 65536",
    "268435456, 1048576",
    "1073741824, 4194304",
    "9223372036854775807, 4194304"
  })
  void aSmallMemoryHasFewerBytesUnderWay(long memory, long bytes) {
    assertThat(Batch.mostBytesUnderWay(memory)).isEqualTo(bytes);
  }

  /** Also where no score has to be waited for, and there is always more input. */
  @Test
  @Timeout(60)
  void anInterruptionEndsIt() throws Exception {
    byte[] line = "{\"id\":\"a\",\"question\":\"q\",\"answer\":\"x\"}\n".getBytes(UTF_8);
    InputStream endless =
        new InputStream() {
          private int at;

          @Override
          public int read() {
            return line[at++ % line.length];
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
              bytes[i] = (byte) read();
            }
            return length;
          }
        };
    Streams streams =
        Streams.of(
            endless,
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            new Terminal(false, false, false, false));
    CountDownLatch begun = new CountDownLatch(1);
    Batch<String> batch =
        new Batch<>(
            answer -> answer.id(),
            new AnswerLines("-"),
            results -> begun.countDown(),
            Progress.of(streams, 0),
            streams);
    FutureTask<Long> run = new FutureTask<>(() -> batch.run(endless));
    Thread thread = new Thread(run);
    thread.start();
    begun.await();
    thread.interrupt();
    assertThatThrownBy(run::get).hasCauseInstanceOf(InterruptedException.class);
    thread.join();
  }
}
