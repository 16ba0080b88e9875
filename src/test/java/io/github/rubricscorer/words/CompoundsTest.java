package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundsTest {
  /** The words of a rubric; the class of each is its place, from 1. */
  private static final List<String> WORDS =
      List.of("verbindung", "pool", "last", "zucker", "raucher", "blume", "topf", "tor");

  private final Compounds german = Compounds.of(Language.of("de"));

  private static int[] known(String word) {
    int place = WORDS.indexOf(word);
    return place < 0 ? null : new int[] {place + 1};
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "verbindungspool, '[1, 2]'",
    "poolverbindung, '[2, 1]'",
    "blumentopf, '[6, 7]'",
    "xyverbindungspool, '[0, 2]'",
    "nachlast, '[0, 3]'",
    "verbindungxpool, '[0, 2]'",
    "verbindungxxpool, '[0, 2]'",
    "verbindungenpool, '[1, 2]'",
    "zuckertopf, '[4, 7]'",
    "ofenraucher, '[0, 5]'",
    "artraucher, '[0, 5]'",
    "poolgarten, '[2, 0]'",
    "poolware, '[2, 0]'",
    "verbindungsart, '[1, 0]'",
    "ballast, null",
    "poolart, null",
    "poolstrng, null",
    "strngpool, null",
    "abraucher, null",
    "verbindung, null",
    "gartentor, null",
    "torgarten, null",
    "zuckerfrei, null",
    "nichtraucher, null",
    "wald, null",
    "'', null",
  })
  void theWordsOfTheRubricArePartsOfOthers(String word, String classes) {
    assertThat(Arrays.toString(german.classes(word, CompoundsTest::known))).isEqualTo(classes);
  }

  @Test
  void onlySomeLanguagesHaveThem() {
    assertThat(german.areRead()).isTrue();
    assertThat(Compounds.of(Language.ENGLISH).areRead()).isFalse();
  }
}
