package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The plans to look at")
class CandidatesTest {
  private final PatternProgram patterns =
      PatternProgram.of(
          "lock & queue",
          "lock",
          "retry ..3 backoff",
          "like water",
          "lock ..3 !poll retry",
          "on our own",
          "like & lock");

  @ParameterizedTest(name = "of {0} are: {1}")
  @CsvSource({
    "queue, ''",
    "lock, 1",
    "queue lock, 0 1",
    "retry, ''",
    "backoff or retry, 2",
    "retry lock, 1 4",
    "lock poll retry, 1 4",
    "lock. Queue, 0 1",
    "water, ''",
    "like water, 3",
    "like, ''",
    "just like the lock, 1 6",
    "on our own, 5",
    "on own, ''",
  })
  void haveAllTheirFragments(String answer, String plans) {
    AnswerReading reading = patterns.read(answer);
    assertThat(plans(reading, new BitSet(), 0, reading.size())).isEqualTo(plans);
  }

  @Test
  void areThoseOfAPartOfTheAnswer() {
    AnswerReading reading = patterns.read("lock here. Queue there, like water");
    assertThat(plans(reading, new BitSet(), 0, 2)).isEqualTo("1");
    assertThat(plans(reading, new BitSet(), 2, 6)).isEqualTo("3");
    assertThat(plans(reading, new BitSet(), 0, 3)).isEqualTo("0 1");
  }

  @ParameterizedTest(name = "of {0}: {1}")
  @CsvSource({
    "'lock here. Queue there. Queue, lock. Like water.', 1;;0 1;3",
    "'lock. Like that. Lock and retry. Just like the lock', 1;;1 4;1 6",
    "'on our own. Retry. Backoff', 5;;",
  })
  void areThoseOfEachSentence(String answer, String plansOfSentences) {
    AnswerReading reading = patterns.read(answer);
    Candidates candidates = new Candidates();
    candidates.take(patterns.program(), reading, 0, reading.size());
    candidates.list(new BitSet());
    StringJoiner plans = new StringJoiner(";");
    for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
      candidates.find(reading.sentenceStart(sentence), reading.sentenceStart(sentence + 1));
      plans.add(plans(candidates));
    }
    assertThat(plans).hasToString(plansOfSentences);
  }

  @Test
  void areThoseOfTheLastOfManySentences() {
    AnswerReading reading = patterns.read("Lock. Queue. ".repeat(Candidates.MOST_SENTENCES));
    int first = Candidates.MOST_SENTENCES;
    Candidates candidates = new Candidates();
    candidates.take(patterns.program(), reading, reading.sentenceStart(first), reading.size());
    candidates.list(new BitSet());
    candidates.find(reading.size() - 2, reading.size() - 1);
    assertThat(plans(candidates)).isEqualTo("1");
    candidates.find(reading.size() - 1, reading.size());
    assertThat(plans(candidates)).isEmpty();
    candidates.listAsOne(new BitSet());
    candidates.find(reading.sentenceStart(first), reading.size());
    assertThat(plans(candidates)).isEqualTo("0 1");
  }

  @Test
  void areNotThoseThatArePassedOver() {
    BitSet skipped = new BitSet();
    skipped.set(1);
    AnswerReading reading = patterns.read("lock queue");
    assertThat(plans(reading, skipped, 0, 2)).isEqualTo("0");
  }

  @ParameterizedTest(name = "{0} has {1}")
  @CsvSource({
    "like water, 0@0-1",
    "like the water, 0@0-1",
    "like our water, 0@0-2",
    "on our own, 1@0-2",
    "on our very own, 1@0-2",
    "on our our own, 1@0-3",
    "on on our own, 1@1-3",
    "like like water, 0@1-2",
    "on own, ''",
    "'like, water', ''",
    "like warm water, ''",
    "like water like, 0@0-1 2@1-2",
    "like water like water, 0@0-1 2@1-2 0@2-3",
  })
  void findRunsThatAskForFillers(String answer, String runs) {
    AnswerReading reading =
        PatternProgram.of("like water", "on our own", "water like").read(answer);
    FillerHits hits = reading.fillerHits();
    StringJoiner found = new StringJoiner(" ");
    for (int hit = 0; hits.isBefore(hit, reading.size()); hit++) {
      found.add(hits.run(hit) + "@" + hits.start(hit) + "-" + hits.last(hit));
      assertThat(hits.from(hits.last(hit))).isLessThanOrEqualTo(hit);
    }
    assertThat(found).hasToString(runs);
  }

  private String plans(AnswerReading reading, BitSet skipped, int from, int to) {
    Candidates candidates = new Candidates();
    candidates.take(patterns.program(), reading, from, to);
    candidates.listAsOne(skipped);
    candidates.find(from, to);
    return plans(candidates);
  }

  private static String plans(Candidates candidates) {
    StringJoiner plans = new StringJoiner(" ");
    for (int i = 0; i < candidates.count(); i++) {
      plans.add(String.valueOf(candidates.plan(i)));
    }
    return plans.toString();
  }
}
