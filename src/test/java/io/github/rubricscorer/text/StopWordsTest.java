package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.api.Test;

class StopWordsTest {
  @Test
  void areThoseOfALanguage() {
    assertThat(StopWords.areKnown(Language.ENGLISH)).isTrue();
    assertThat(StopWords.of(Language.ENGLISH)).contains("the", "of").doesNotContain("water", "");
    assertThat(StopWords.of(Language.of("de"))).contains("und").doesNotContain("the");
  }

  @Test
  void areNoneWhereTheyAreNotKnown() {
    assertThat(StopWords.areKnown(Language.of("ta"))).isFalse();
    assertThat(StopWords.of(Language.of("ta"))).isEmpty();
  }
}
