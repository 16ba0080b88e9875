package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillersTest {
  @ParameterizedTest(name = "{1} ({0}): filler {2}, article {3}")
  @CsvSource({
    "en, the, true, true",
    "en, an, true, true",
    "en, this, true, false",
    "en, just, true, false",
    "en, um, true, false",
    "en, not, false, false",
    "en, water, false, false",
    "de, der, true, true",
    "de, dieser, true, false",
    "de, the, false, false",
    "de, nicht, false, false",
  })
  void carryLittle(String language, String word, boolean filler, boolean article) {
    Fillers fillers = Fillers.of(Language.of(language));

    assertThat(fillers.contains(word)).isEqualTo(filler);
    assertThat(fillers.words().contains(word)).isEqualTo(filler);
    assertThat(fillers.isArticle(word)).isEqualTo(article);
  }
}
