package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.WordSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are looked up where they stand in a text: here between brackets. */
class WordSetTest {
  private final WordSet set = WordSet.of("or", "options", "i’d", "’tis", "az", "za");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kafka [or] SQS      | true
          Kafka [OR] SQS      | true
          [Options] are two   | true
          from [A]Z           | false
          from [AZ]           | true
          from [Za] to        | true
          [I’d] use one       | true
          [’Tis] Kafka        | true
          [option]            | false
          [optionss]          | false
          [of] Kafka          | false
          [orr]               | false
          f[o]r               | false
          [i'd]               | false
          []                  | false
          """)
  void findsWholeWordsInCapitalsOrNot(String marked, boolean found) {
    int from = marked.indexOf('[') + 1;
    assertThat(set.containsIn(marked, from, marked.indexOf(']'))).isEqualTo(found);
  }
}
