package io.github.rubricscorer.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFamiliesTest {
  private static final WordFamilies FAMILIES = WordFamilies.bundled();

  static List<String> pairs() throws IOException {
    try (InputStream in = WordFamiliesTest.class.getResourceAsStream("word-pairs.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void aDictionarySaysWhichWordsAreOneFamily(String pair) {
    String[] words = pair.substring(0, pair.indexOf(':')).split(" ", -1);
    boolean one = FAMILIES.of(words[0]).equals(FAMILIES.of(words[2]));
    assertThat(one).as(pair).isEqualTo(words[1].equals("="));
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void allPairsOfTheDictionaryAreRight() throws IOException {
    pairs().forEach(this::aDictionarySaysWhichWordsAreOneFamily);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "autoscale, autoscaling",
    "autoscale, autoscaler",
    "memoize, memoized",
    "memoize, memoisation",
    "reshard, resharding",
    "denormalize, denormalisation",
    "idempotent, idempotency",
    "cacheable, cacheability",
    "enqueue, enqueued",
    "429, 429s",
  })
  void wordsOfNoDictionaryFollowTheRules(String one, String other) {
    assertThat(FAMILIES.of(one)).isEqualTo(FAMILIES.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ly", "ness", "nessly", "lyness"})
  void aWordMayHaveThousandsOfEndings(String ending) {
    assertThat(FAMILIES.of("blorgful" + ending.repeat(10_000))).isEqualTo("blorgful");
  }

  @Test
  void theNameOfAFamilyIsInTheFamily() {
    for (String pair : List.of("use", "news", "plane", "went", "best", "haemoglobin", "analyses")) {
      String name = FAMILIES.of(pair);
      assertThat(FAMILIES.of(name)).as(pair).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void someWordsBeginWithOtherLettersThanTheirFamily(int letters) {
    List<String> words = FAMILIES.beginningOtherwise(letters);

    assertThat(words).isSorted().doesNotHaveDuplicates().contains("went").doesNotContain("uses");
    assertThat(words.contains("haemoglobin")).isEqualTo(letters >= 2);
    assertThat(words)
        .noneMatch(word -> word.regionMatches(0, FAMILIES.of(word) + "   ", 0, letters));
  }
}
