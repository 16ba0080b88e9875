package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A program")
class ProgramTest {
  private static final List<String> ANSWERS =
      List.of(
          "Two read-replicas, a readreplica and SQS, not sqs.",
          "A lock before the queue. Retry with backoff, retry, poll, then backoff.",
          "Just like the water: x = 5, x 5 and 12 percent of 3.5 apples, on our own.",
          "Transport and transports, replicating; throtling, throttles.",
          "");

  private final PatternProgram compiled =
      PatternProgram.of(
          "read replica",
          "lock & queue",
          "retry ..3 !poll backoff",
          "like water",
          "repl*",
          "=SQS",
          "=~transport",
          "12%",
          "3..4 apples",
          "x \\= 5",
          "on our own",
          "throttling");

  @Test
  void isTheSameAfterItWasWritten() {
    byte[] written = written(compiled.program());
    Program read = Program.read(new ProgramFile.Reader(written));

    assertThat(written(read)).isEqualTo(written);
    assertThat(read).hasToString(compiled.program().toString());
    for (String answer : ANSWERS) {
      assertThat(found(read, answer)).isEqualTo(found(compiled.program(), answer));
    }
    assertThat(found(read, ANSWERS.get(0))).isEqualTo("0: 1-3 3-5; 4: 2-3; 5: 6-7");
  }

  private static byte[] written(Program program) {
    ProgramFile.Writer out = new ProgramFile.Writer();
    program.write(out);
    return out.bytes();
  }

  /** Returns each plan that is found with the positions of its matches. */
  private static String found(Program program, String answer) {
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), Language.ENGLISH);
    AnswerReading reading = new AnswerReading();
    WordCache words =
        new WordCache(program.lexicon(), program.lexicon(), word -> 0, index, Language.ENGLISH);
    reading.read(answer, program, words, false);
    Candidates candidates = new Candidates();
    candidates.take(program, reading, 0, reading.size());
    candidates.listAsOne(new BitSet());
    candidates.find(0, reading.size());
    PlanMatcher matcher = new PlanMatcher(reading, candidates.hits(), Strengths.ASSERTED);
    StringJoiner found = new StringJoiner("; ");
    for (int i = 0; i < candidates.count(); i++) {
      StringJoiner matches = new StringJoiner(" ", candidates.plan(i) + ": ", "");
      for (Match match : matcher.find(program.plans().get(candidates.plan(i)))) {
        matches.add(match.from() + "-" + match.to());
      }
      found.add(matches.toString());
    }
    return found.toString();
  }
}
