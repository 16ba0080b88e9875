package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a word that answers may write apart. */
class WordPartsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "redis, redis",
    "ReadReplica, Read Replica",
    "Python3, Python 3",
    "OAuth2, OAuth 2",
    "IPv4, IPv 4",
    "ab12, ab12",
    "abc12, abc 12",
    "H2O2, H2O2",
    "a1bc2, a1bc2",
    "2024, 2024",
    "doesnt, does not",
    "Wont, will not",
    "cant, can not",
    "isnt, is not",
    "wouldnt, would not",
    "havent, have not",
    "hunt, hunt",
    "tenant, tenant",
    "mightnt, might not",
    "shant, shall not",
    "aint, is not",
    "cannot, can not",
    "thats, thats",
    "gonna, gonna",
  })
  void areHumpsLettersAndNumberOrVerbAndNot(String word, String parts) {
    assertThat(parts(word, Language.ENGLISH)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource({"fr, dont", "de, wont", "de, gibts", "es, cant"})
  void areThoseOfTheLanguage(String language, String word) {
    assertThat(parts(word, Language.of(language))).isEqualTo(word);
  }

  private static String parts(String word, Language language) {
    return String.join(" ", WordParts.of(word, word.toLowerCase(Locale.ROOT), language));
  }
}
