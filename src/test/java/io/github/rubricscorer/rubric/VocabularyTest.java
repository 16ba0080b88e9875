package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text form of a vocabulary: what it stands for, and what is said where it is wrong. */
final class VocabularyTest {
  @Test
  void aLineIsASetOfSynonymsOrANamedSet() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            "v.txt",
            """
            # synonyms of each other
            dlq, dead letter queue,dead letter topic   # the usual names
              k8s,\tkubernetes

            c#, c sharp
            # a named set
            broker: Kafka, SQS, RabbitMQ
            my-set_2 :SQS
            node.js, node, R&D
            """);

    assertThat(vocabulary.synonyms())
        .containsExactly(
            List.of("dlq", "dead letter queue", "dead letter topic"),
            List.of("k8s", "kubernetes"),
            List.of("c#", "c sharp"),
            List.of("node.js", "node", "R&D"));
    assertThat(vocabulary.sets())
        .containsExactly(
            entry("broker", List.of("Kafka", "SQS", "RabbitMQ")),
            entry("my-set_2", List.of("SQS")));
  }

  @Test
  void aLineThatEndsWithACommaGoesOnInTheNext() {
    Vocabulary vocabulary =
        Vocabulary.parse(
            "v.txt",
            "broker: Kafka,  # Apache\r\n  # Amazon's\r\n  SQS,\r\n  RabbitMQ\r\nlb,\rELB");

    assertThat(vocabulary.sets())
        .containsExactly(entry("broker", List.of("Kafka", "SQS", "RabbitMQ")));
    assertThat(vocabulary.synonyms()).containsExactly(List.of("lb", "ELB"));
  }

  @Test
  void aTextWithoutSetsIsAnEmptyVocabulary() {
    assertThat(Vocabulary.parse("v.txt", "")).isEqualTo(Vocabulary.EMPTY);
    assertThat(Vocabulary.parse("v.txt", "\n# nothing yet")).isEqualTo(Vocabulary.EMPTY);
  }

  /** A text and what is wrong with it. */
  record Row(String text, String faults) {}

  static Stream<Row> faults() {
    return Stream.of(
        new Row(
            """
            k8s => kubernetes
            a, b
            dlq, dead letter queue => dlq\
            """,
            """
            v.txt:1:5: error: '=>' is not supported: the terms of a line are all equal, 'k8s => kubernetes'
            v.txt:3:24: error: '=>' is not supported: the terms of a line are all equal, 'dlq, dead letter queue => dlq'\
            """),
        new Row(
            """
            # one term
              kubernetes\
            """,
            "v.txt:2:3: error: a synonym set needs two terms, 'kubernetes'"),
        new Row(
            """
            a,,b
            ,c, d
            e, f,

            broker: ,x
            cloud:
            g, h , ,\
            """,
            """
            v.txt:1:3: error: a term is missing
            v.txt:2:1: error: a term is missing
            v.txt:3:5: error: a term is missing
            v.txt:5:9: error: a term is missing
            v.txt:6:1: error: a named set needs a term
            v.txt:7:8: error: a term is missing
            v.txt:7:8: error: a term is missing\
            """),
        new Row(
            """
            dlq, dead letter queue, DLQ, dead  letter queue
            broker: Kafka, kafka\
            """,
            """
            v.txt:1:25: error: duplicate term, 'DLQ'
            v.txt:1:30: error: duplicate term, 'dead  letter queue'
            v.txt:2:16: error: duplicate term, 'kafka'\
            """),
        new Row(
            """
            dlq, dead letter queue
            k8s, kubernetes
            dlt, dead letter topic, Dead Letter Queue
            cloud: k8s\
            """,
            "v.txt:3:25: error: the term is already in the synonym set of 'dlq', 'Dead Letter Queue'"),
        new Row(
            """
            broker: Kafka
            cloud: AWS
            broker: SQS, sqs\
            """,
            """
            v.txt:3:1: error: duplicate set, 'broker'
            v.txt:3:14: error: duplicate term, 'sqs'\
            """),
        new Row(
            """
            my broker: Kafka, SQS
            : x
            2nd: x,
              ,
            kafka, sqs: x\
            """,
            """
            v.txt:1:1: error: a set's name is a letter, then letters, digits, '-' or '_', 'my broker'
            v.txt:2:1: error: a set's name is a letter, then letters, digits, '-' or '_'
            v.txt:3:1: error: a set's name is a letter, then letters, digits, '-' or '_', '2nd'
            v.txt:4:3: error: a term is missing
            v.txt:5:11: error: ':' only stands after a set's name, at the start of a line, 'kafka, sqs: x'\
            """),
        new Row(
            """
            broker: Kafka,
            cloud: AWS
            time: 10:30\
            """,
            """
            v.txt:2:6: error: ':' only stands after a set's name, at the start of a line, 'cloud: AWS'
            v.txt:3:9: error: ':' only stands after a set's name, at the start of a line, '10:30'\
            """),
        new Row(
            """
            autoscal*, =SQS, (a|b), <broker>, a\\.b, retry & backoff, a ... b, ..3, .NET\
            """,
            """
            v.txt:1:1: error: a term is plain text, without the notation of synonyms, 'autoscal*'
            v.txt:1:12: error: a term is plain text, without the notation of synonyms, '=SQS'
            v.txt:1:18: error: a term is plain text, without the notation of synonyms, '(a|b)'
            v.txt:1:25: error: a term is plain text, without the notation of synonyms, '<broker>'
            v.txt:1:35: error: a term is plain text, without the notation of synonyms, 'a\\.b'
            v.txt:1:41: error: a term is plain text, without the notation of synonyms, 'retry & backoff'
            v.txt:1:58: error: a term is plain text, without the notation of synonyms, 'a ... b'
            v.txt:1:67: error: a term is plain text, without the notation of synonyms, '..3'\
            """));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theMessageNamesEveryPlaceAndWhatIsWrongThere(Row row) {
    assertThatThrownBy(() -> Vocabulary.parse("v.txt", row.text()))
        .isInstanceOf(RubricException.class)
        .hasMessage(row.faults());
  }

  @Test
  void termsAreComparedTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(faults()).allSatisfy(this::theMessageNamesEveryPlaceAndWhatIsWrongThere);
      assertThatThrownBy(() -> Vocabulary.parse("v.txt", "IO, io"))
          .hasMessage("v.txt:1:5: error: duplicate term, 'io'");
    } finally {
      Locale.setDefault(before);
    }
  }
}
