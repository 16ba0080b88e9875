package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortedLinesTest {
  private static final List<String> WORDS =
      List.of("a", "aa", "aab", "ab", "b", "ba", "bat", "bats", "m", "mm", "z", "za", "zz", "zzz");

  private static SortedLines lines(List<String> words) {
    String file =
        "# said by nobody\n# again\n"
            + String.join("", words.stream().map(word -> word + " of " + word + "\n").toList());
    return SortedLines.of(file.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void eachWordHasItsLine() {
    for (int left = 0; left < WORDS.size(); left++) {
      List<String> words = WORDS.subList(left, WORDS.size());
      SortedLines lines = lines(words);
      for (String word : WORDS) {
        assertThat(lines.contains(word))
            .as("%s in %s", word, words)
            .isEqualTo(words.contains(word));
      }
    }
  }

  @Test
  void othersHaveNone() {
    SortedLines lines = lines(WORDS);
    for (String other : List.of("", "aac", "bb", "batsy", "c", "y", "zzzz", "Aa", "a-", "{")) {
      assertThat(lines.contains(other)).as(other).isFalse();
    }
    assertThat(SortedLines.of(new byte[0]).contains("a")).isFalse();
  }

  @Test
  void aPlaceIsTheEndOfTheWord() {
    SortedLines lines = lines(WORDS);
    int place = lines.find("bats!".toCharArray(), 4);

    assertThat((char) lines.at(place)).isEqualTo(' ');
    assertThat((char) lines.at(place + 4)).isEqualTo('b');
    assertThat((char) lines.at(place - 1)).isEqualTo('s');
  }

  @Test
  void allAreGivenWithWhatIsSaidOfThem() {
    Map<String, String> said = new LinkedHashMap<>();
    SortedLines.of("# no\nabc\nabd x y\n".getBytes(StandardCharsets.US_ASCII)).forEach(said::put);

    assertThat(said).containsExactly(Map.entry("abc", ""), Map.entry("abd", "x y"));
  }
}
