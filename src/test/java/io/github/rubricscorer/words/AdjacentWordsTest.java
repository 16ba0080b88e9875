package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.StringNumbers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjacentWordsTest {
  /** Three groups: one two, three, two one three. */
  private static final AdjacentWords WORDS =
      new AdjacentWords(new String[] {"one", "two", "three"}, new int[] {0, ~1, ~2, 1, 0, ~2});

  @Test
  void groupsStandOneAfterAnother() {
    List<List<String>> groups = new ArrayList<>();
    WORDS.forEachJoined(start -> groups.add(WORDS.joinedAt(start)));

    assertThat(groups)
        .containsExactly(List.of("one", "two"), List.of("three"), List.of("two", "one", "three"));
    assertThat(WORDS.words()).containsExactly("one", "two", "three");
  }

  @ParameterizedTest
  @CsvSource({
    "ratelimit, 4",
    "limitrate, 5",
    "ratekey, 4",
    "keyrate, 3",
    "keykey, 3",
    "rate, 0",
    "ratelimits, 0",
    "ratenone, 0",
    "nonerate, 0",
    "ratedb, 0",
    "dbrate, 0",
    "ke, 0",
    "'', 0",
  })
  void aWordOfTwoWordsHasASecondOneThatBeginsSomewhere(String word, int second) {
    StringNumbers words = new StringNumbers();
    List.of("rate", "limit", "key", "db").forEach(words::add);

    assertThat(AdjacentWords.secondOf(word, words)).isEqualTo(second);
  }
}
