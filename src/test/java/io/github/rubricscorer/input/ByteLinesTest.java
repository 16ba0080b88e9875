package io.github.rubricscorer.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteLinesTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, ''", "a, 1:a", "a/, 1:a", "a/b, 1:a 2:b", "/, 1:", "//b/, 1: 2: 3:b"})
  void linesEndInLineFeeds(@Nullable String input, String lines) throws IOException {
    String text = input == null ? "" : input.replace('/', '\n');

    assertThat(String.join(" ", lines(text, 10))).isEqualTo(lines);
  }

  @Test
  void aLineThatIsTooLongIsPassedOver() throws IOException {
    assertThat(lines("1234\n12345\n\n123456", 4)).containsExactly("1:1234", "2:-", "3:", "4:-");
  }

  @Test
  void linesMayCrossTheBuffersEnd() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int number = 1; number <= 50; number++) {
      String line = "x".repeat(random.nextInt(20_000));
      text.append(line).append('\n');
      expected.add(number + ":" + line);
    }

    assertThat(lines(text.toString(), 20_000)).as("seed " + seed).isEqualTo(expected);
  }

  @Test
  void itMayWaitOnceAllThatIsAtHandIsRead() throws IOException {
    ByteLines lines =
        new ByteLines(new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)), 10);
    lines.next();
    assertThat(lines.mayWait()).isFalse();
    lines.next();
    assertThat(lines.mayWait()).isTrue();
    assertThat(lines.bytes()).isEqualTo(4);
  }

  private static List<String> lines(String text, int longest) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ByteLines lines = new ByteLines(in, longest);
    List<String> result = new ArrayList<>();
    for (Chunks.Chunk line = lines.next(); line != null; line = lines.next()) {
      byte[] bytes = line.bytes();
      result.add(
          line.number() + ":" + (bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8)));
    }
    return result;
  }
}
