package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.text.WordAnalysis.Forms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table of words")
class WordTableTest {
  private static final WordEntry ONE = entry("one");
  private static final WordEntry TWO = entry("two");
  private static final WordEntry THREE = entry("three");

  /** All words have the only pair of places. */
  private final WordTable pair = new WordTable(2);

  @Test
  void hasANewcomerAtTheFirstFreePlaceAndThenAtTheSecond() {
    assertThat(pair.add(0, ONE)).isFalse();
    assertThat(places()).isEqualTo("one -");
    assertThat(pair.add(0, TWO)).isFalse();
    assertThat(places()).isEqualTo("one two");
    assertThat(pair.add(0, THREE)).as("two had to go").isTrue();
    assertThat(places()).isEqualTo("one three");
  }

  @Test
  void letsAWordThatIsLookedUpAgainChangeWithTheFirst() {
    pair.add(0, ONE);
    pair.add(0, TWO);
    pair.settle(0, TWO);
    assertThat(places()).isEqualTo("two one");
    pair.add(0, THREE);

    assertThat(places()).isEqualTo("two three");
  }

  @Test
  void letsAWordSettleWhereNoneIs() {
    pair.settle(0, TWO);

    assertThat(places()).isEqualTo("two -");
  }

  @Test
  void hasAWordUnderItsHashAlone() {
    pair.add(0, ONE);

    assertThat(pair.at(0, ONE.hash())).isSameAs(ONE);
    assertThat(pair.at(0, TWO.hash())).isNull();
    assertThat(pair.at(1, ONE.hash())).isNull();
  }

  @Test
  void hasPairsOfPlacesForAllHashes() {
    WordTable table = new WordTable(64);
    assertThat(table.size()).isEqualTo(64);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      places.add(table.settledPlace(("word" + i).hashCode()));
    }

    assertThat(places).allMatch(place -> place % 2 == 0 && place >= 0 && place < 64);
    assertThat(places.stream().distinct()).hasSize(32);
    assertThat(table.settledPlace(1 << 16)).isNotEqualTo(table.settledPlace(0));
    assertThat(table.settledPlace(1 << 8)).isNotEqualTo(table.settledPlace(0));
  }

  @Test
  void hasTheSameWordsAfterItGrew() {
    WordTable table = new WordTable(32);
    for (int i = 0; i < 100; i++) {
      WordEntry entry = entry("word" + i);
      table.add(table.settledPlace(entry.hash()), entry);
    }
    WordTable grown = table.grown();

    assertThat(grown.size()).isEqualTo(64);
    for (int place = 0; place < table.size(); place++) {
      for (int i = 0; i < 100; i++) {
        WordEntry entry = table.at(place, ("word" + i).hashCode());
        if (entry != null) {
          assertThat(find(grown, entry.hash())).isSameAs(entry);
        }
      }
    }
  }

  @Test
  void keepsTheFirstOfAPairFirst() {
    pair.add(0, ONE);
    pair.add(0, TWO);
    WordTable grown = pair.grown();
    boolean together = grown.settledPlace(ONE.hash()) == grown.settledPlace(TWO.hash());

    assertThat(grown.at(grown.settledPlace(ONE.hash()), ONE.hash())).isSameAs(ONE);
    assertThat(grown.at(grown.settledPlace(TWO.hash()) + (together ? 1 : 0), TWO.hash()))
        .isSameAs(TWO);
  }

  private static WordEntry find(WordTable table, int hash) {
    int settled = table.settledPlace(hash);
    WordEntry first = table.at(settled, hash);
    return first == null ? table.at(settled + 1, hash) : first;
  }

  private String places() {
    return name(0) + " " + name(1);
  }

  private String name(int place) {
    for (WordEntry entry : List.of(ONE, TWO, THREE)) {
      if (pair.at(place, entry.hash()) != null) {
        return pair.at(place, entry.hash()).raw;
      }
    }
    return "-";
  }

  private static WordEntry entry(String word) {
    return new WordEntry(
        word,
        new Forms(word, word),
        new int[1],
        new int[1],
        false,
        false,
        0,
        null,
        false,
        WordEntry.NOT_PLAIN,
        DenyingWords.NONE);
  }
}
