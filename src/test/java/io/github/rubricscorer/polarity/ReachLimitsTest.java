package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How many words may stand where a sentence has {@code (word)*} until the one with the star is
 * marked no more, or marked at last. The numbers are those of the constants in the classes here, or
 * of the reach in {@code cues.txt}, less what else stands there.
 */
@DisplayName("The limits of cues")
class ReachLimitsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/io/github/rubricscorer/polarity/reach-limits.txt");

  @Test
  void endAfterSoManyWords() throws IOException {
    List<String> rows =
        Files.readAllLines(TABLE).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(rows).isNotEmpty().allSatisfy(ReachLimitsTest::assertLimit);
  }

  private static void assertLimit(String row) {
    int bar = row.lastIndexOf('|');
    String sentence = row.substring(0, bar);
    int most = Integer.parseInt(row.substring(bar + 1).strip());
    boolean first = isMarked(sentence, 0);
    for (int words : new int[] {most - 1, most}) {
      assertThat(isMarked(sentence, Math.max(0, words))).as("%d words", words).isEqualTo(first);
    }
    assertThat(isMarked(sentence, most + 1)).as("%d words", most + 1).isNotEqualTo(first);
  }

  private static boolean isMarked(String sentence, int words) {
    int from = sentence.indexOf('(');
    int to = sentence.indexOf(")*");
    List<String> repeated =
        new ArrayList<>(Collections.nCopies(words, sentence.substring(from + 1, to).strip()));
    String answer =
        (sentence.substring(0, from) + String.join(" ", repeated) + sentence.substring(to + 2))
            .replaceAll(" +", " ")
            .replace(" ¶ ", "\n");
    String word = answer.replaceAll("(?s).*?([A-Za-z]+)@.*", "$1");
    String marked = CueAnswer.english().marked(answer.replace("@", ""));
    int at = marked.indexOf(word);
    String before = marked.substring(0, at);
    return before.lastIndexOf('{') > before.lastIndexOf('}')
        || before.lastIndexOf('<') > before.lastIndexOf('>');
  }
}
