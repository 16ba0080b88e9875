package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamelCaseTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "readReplica, read Replica",
    "ReadReplica, Read Replica",
    "SQLServer, SQL Server",
    "getHTTPResponse, get HTTP Response",
    "HTTPServers, HTTP Servers",
    "userIDs, user IDs",
    "maxURL, max URL",
    "rateÄnderung, rate Änderung",
    "dbPool, db Pool",
    "toDo, to Do",
  })
  void aWordHasThePartsThatBeginWithCapitals(String word, String parts) {
    assertThat(String.join(" ", CamelCase.of(word, Language.ENGLISH))).isEqualTo(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "redis", "Redis", "SQL", "APIs", "URLs", "OAuth", "eMail", "kafkA", "aB", "IDsOf",
        "abc1D"
      })
  void everyPartNeedsTwoLetters(String word) {
    assertThat(CamelCase.of(word, Language.ENGLISH)).containsExactly(word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "JavaScript",
        "javaScript",
        "MySQL",
        "GraphQL",
        "DevOps",
        "NoSQL",
        "NoOp",
        "NonBlocking",
        "unSafe",
        "antiPattern",
        "AntiPattern"
      })
  void aNameOfSomethingElseIsOneWord(String word) {
    assertThat(CamelCase.of(word, Language.ENGLISH)).containsExactly(word);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "de, NichtBlockierend, NichtBlockierend",
    "de, NonBlocking, NonBlocking",
    "fr, NonBloquant, NonBloquant",
    "fr, unService, un Service",
    "it, unServizio, un Servizio",
    "nl, NietBlokkerend, NietBlokkerend",
    "en, nichtBlocking, nicht Blocking",
  })
  void eachLanguageHasItsOwnPartsThatDeny(String language, String word, String parts) {
    assertThat(String.join(" ", CamelCase.of(word, Language.of(language)))).isEqualTo(parts);
  }
}
