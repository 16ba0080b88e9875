package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.api.Test;

class FrequentWordsTest {
  private static final FrequentWords ENGLISH = FrequentWords.of(Language.ENGLISH);

  @Test
  void haveRanksFromOne() {
    assertThat(ENGLISH.rank("the")).isOne();
    assertThat(ENGLISH.rank("The")).isOne();
    assertThat(ENGLISH.rank("water")).isGreaterThan(1).isLessThan(FrequentWords.COMMON);
    assertThat(ENGLISH.rank("photosynthesis")).isGreaterThan(FrequentWords.COMMON);
    assertThat(ENGLISH.rank("qqs")).isEqualTo(Integer.MAX_VALUE);
    assertThat(ENGLISH.words().stream().map(ENGLISH::rank))
        .doesNotHaveDuplicates()
        .allMatch(rank -> rank >= 1 && rank <= ENGLISH.words().size());
  }

  @Test
  void areCommonUpToARank() {
    assertThat(ENGLISH.words().stream().filter(ENGLISH::areCommon))
        .hasSize(FrequentWords.COMMON)
        .allMatch(word -> ENGLISH.rank(word) <= FrequentWords.COMMON);
    assertThat(ENGLISH.areCommon("Water of the time")).isTrue();
    assertThat(ENGLISH.areCommon("water qqs the")).isFalse();
  }

  @Test
  void areThoseOfALanguage() {
    assertThat(FrequentWords.areKnown(Language.ENGLISH)).isTrue();
    assertThat(FrequentWords.areKnown(Language.of("ta"))).isFalse();
    assertThat(FrequentWords.of(Language.of("ta")).words()).isEmpty();
    assertThat(FrequentWords.of(Language.of("de")).rank("und")).isLessThan(FrequentWords.COMMON);
    assertThat(FrequentWords.of(Language.ENGLISH)).isSameAs(ENGLISH);
  }
}
