package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.WordAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractionsTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "wouldn't, would not",
    "wouldn’t, would not",
    "WOULDNT, would not",
    "dont, do not",
    "cant, can not",
    "I'd, i would",
    "they'll, they will",
    "I'm, i am",
    "we’re, we are",
    "I've, i have",
    "youve, you have",
    "it's, it is",
    "That’s, that is",
    "who's, who is",
    "gonna, going to",
  })
  void aContractionStandsForItsWords(String word, String words) {
    assertThat(english(word)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id", "ill", "its", "shed", "well", "were", "it", "that", "dog's", "dogs", "o'clock",
        "rock'n", "queue", "thats'", "whose",
      })
  void otherWordsStandForThemselves(String word) {
    assertThat(english(word)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"gibts, gibt es", "geht's, geht es", "so'n, so ein", "auf, ''", "das, ''"})
  void eachLanguageHasItsOwn(String word, String words) {
    Language german = Language.of("de");
    String surface = new WordAnalysis(german).surface(word);

    assertThat(String.join(" ", Contractions.of(german).words(word, surface))).isEqualTo(words);
  }

  @Test
  void areMadeOnceForALanguage() {
    assertThat(Contractions.of(Language.ENGLISH)).isSameAs(Contractions.of(Language.ENGLISH));
  }

  private static String english(String word) {
    String surface = new WordAnalysis(Language.ENGLISH).surface(word);
    return String.join(" ", Contractions.of(Language.ENGLISH).words(word, surface));
  }
}
