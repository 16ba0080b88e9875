package io.github.rubricscorer.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.input.Chunks.Chunk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table / is a line feed and ' a quote. */
class JsonObjectsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "[]                  § ``",
        "[{}, {'a':'}'}]     § 1:2={} 1:6={'a':'}'}",
        "{/}/ {'\u00e9\ud83d\ude00':1}{} § 1:1={/} 3:2={'\u00e9\ud83d\ude00':1} 3:11={}",
        "{'a':'\\''} {}      § 1:1={'a':'\\''} 1:12={}",
        "{'a':'b/'c':1}/{}   § 1:1={'a':'b 3:1={}",
        "{'a':1/{}           § 1:1={'a':1 2:1={}",
        "{'a':/{}}/{}        § 1:1={'a':/{}} 3:1={}",
        "{'a':[/{},/{}]}     § 1:1={'a':[/{},/{}]}",
        "{'a':[{}/{}         § 1:1={'a':[{} 2:1={}",
        "[1,{}]              § 1:2=1 1:4={}",
        "[{'a':12345678901234567890}, {}] § 1:2=- 1:30={}",
      })
  void objectsAreCutAtTheirEnds(String text, String chunks) throws IOException {
    assertThat(String.join(" ", chunks(text.replace('/', '\n').replace('\'', '"'), 20)))
        .isEqualTo(chunks == null ? "" : chunks);
  }

  @Test
  void objectsMayCrossTheBuffersEnd() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder("[\n");
    for (int line = 2; line <= 51; line++) {
      String object = "{'a':'" + "]\\'{".repeat(random.nextInt(5_000)) + "'}";
      text.append(object).append(",\n");
      expected.add(line + ":1=" + object);
    }

    assertThat(chunks(text.toString().replace('\'', '"'), 30_000))
        .as("seed " + seed)
        .isEqualTo(expected);
  }

  private static List<String> chunks(String text, int longest) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    JsonObjects objects = new JsonObjects(new ByteArrayInputStream(utf8), longest);
    List<String> result = new ArrayList<>();
    for (Chunk chunk = objects.next(); chunk != null; chunk = objects.next()) {
      byte[] bytes = chunk.bytes();
      String shown = bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8);
      result.add(
          chunk.number()
              + ":"
              + chunk.column()
              + "="
              + shown.replace('\n', '/').replace('"', '\''));
    }
    return result;
  }
}
