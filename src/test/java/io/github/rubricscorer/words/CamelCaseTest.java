package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(String.join(" ", CamelCase.of(word))).isEqualTo(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "a", "redis", "Redis", "SQL", "APIs", "URLs", "OAuth", "eMail", "kafkA", "aB", "IDsOf",
        "abc1D"
      })
  void everyPartNeedsTwoLetters(String word) {
    assertThat(CamelCase.of(word)).containsExactly(word);
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
    assertThat(CamelCase.of(word)).containsExactly(word);
  }
}
