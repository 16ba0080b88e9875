package io.github.rubricscorer.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

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
}
