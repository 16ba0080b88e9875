package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever slips the rules allow, the index proposes the word that was meant. */
class SpellingIndexTest {
  private static final List<String> WORDS =
      List.of("queue", "broker", "replica", "postgres", "partition", "kubernetes", "idempotency");
  private static final int SHORTEST = 5;
  private final SpellingIndex index = SpellingIndex.of(WORDS, Language.ENGLISH);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queue",
        "broker",
        "replica",
        "postgres",
        "partition",
        "kubernetes",
        "idempotency"
      })
  void everySlipInsideAWordIsOverlooked(String word) {
    for (int at = 1; at < word.length() - 2; at++) {
      StringBuilder swapped = new StringBuilder(word);
      swapped.setCharAt(at, word.charAt(at + 1));
      swapped.setCharAt(at + 1, word.charAt(at));
      check(word, swapped.toString());
      check(word, new StringBuilder(word).deleteCharAt(at).toString());
      for (char letter = 'a'; letter <= 'z'; letter++) {
        check(word, new StringBuilder(word).insert(at, letter).toString());
      }
    }
  }

  @Test
  void twoSlipsInALongWordAreOverlooked() {
    long seed = 20_261_124;
    Random random = new Random(seed);
    List<String> longWords = WORDS.stream().filter(word -> word.length() > 8).toList();
    for (int i = 0; i < 2_000; i++) {
      String word = longWords.get(random.nextInt(longWords.size()));
      String written = slip(slip(word, 4, 3, random), 1, 2, random);
      assertThat(meant(written)).as("%s, seed %d", written, seed).isEqualTo(word);
    }
  }

  @Test
  void lettersThatNoWordHasAreNotTakenForOne() {
    assertThat(IntStream.range(0, 26).mapToObj(i -> (char) ('a' + i) + "xxxxxxxx"))
        .allSatisfy(written -> assertThat(index.correct(written)).isNull());
  }

  @ParameterizedTest(name = "of {0}, {1} means {2}")
  @CsvSource({
    "stream, steram, stream",
    "steam, steram, steam",
    "steam stream, steram, ",
    "stream steam, steram, ",
    "complement compliment, complemnet, complement",
    "compliment complement, complemnet, complement",
    "compliment complement, complimnet, compliment",
    "throttle throttled, throtled, throttled",
    "replicate replica, replciate, replicate",
    "stand down standdown, standdwon, standdown",
    "stand down standdown, standwon, ",
    "stay up stayup, staypu, ",
    "cache, cahce, cache",
    "cache cached, cahced, cached",
    "cache, cahcing, caching",
    "cache, cahces, caches",
    "cache, chache, cache",
    "steam, steaming, ",
  })
  void theNearestWordIsMeantUnlessTwoAre(String words, String written, String meant) {
    assertThat(SpellingIndex.of(List.of(words.split(" ", -1)), Language.ENGLISH).correct(written))
        .isEqualTo(meant);
  }

  @ParameterizedTest(name = "{0}, of {1}: {2} means {3}")
  @CsvSource({
    "en, photosynthese, photosynthesis, ",
    "de, photosynthese, photosynthesis, photosynthese",
    "en, reaktion, reaktoined, reaktioned",
    "de, reaktion, reaktoined, ",
    "de, reaktion, reaktoin, reaktion",
    "en, on line online, onilne, online",
    "de, on line online, onilne, ",
  })
  void otherLanguagesHaveNoEnglishFormsAndWords(
      String language, String words, String written, String meant) {
    SpellingIndex ofLanguage =
        SpellingIndex.of(List.of(words.split(" ", -1)), Language.of(language));

    assertThat(ofLanguage.correct(written)).isEqualTo(meant);
  }

  private void check(String word, String written) {
    if (written.length() >= SHORTEST && !CommonWords.contains(written)) {
      assertThat(meant(written)).as(written).isEqualTo(word);
    }
  }

  private String meant(String written) {
    String meant = index.correct(written);
    return meant == null ? written : meant;
  }

  /** Leaves a letter out, adds one, or swaps two, at one of so many places. */
  private static String slip(String word, int first, int places, Random random) {
    StringBuilder written = new StringBuilder(word);
    int at = first + random.nextInt(places);
    switch (random.nextInt(3)) {
      case 0 -> written.deleteCharAt(at);
      case 1 -> written.insert(at, (char) ('a' + random.nextInt(26)));
      default -> {
        written.setCharAt(at, word.charAt(at + 1));
        written.setCharAt(at + 1, word.charAt(at));
      }
    }
    return written.toString();
  }
}
