package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However two words are put together, in the rubric or in the answer, they are the same words. */
class JoinedWritingTest {
  private static final String[] RATE_LIMIT = {
    "rate limit",
    "rate-limit",
    "rate_limit",
    "rate/limit",
    "rateLimit",
    "RateLimit",
    "ratelimit",
    "RATE LIMIT",
    "RATE_LIMIT",
    "RATELIMIT",
    "Rate-Limiting",
    "rateLimits",
    "rate-limiters",
    "ratelimiters",
    "rate limited",
  };
  private static final String[] FAILOVER = {
    "failover",
    "fail-over",
    "fail over",
    "Fail Over",
    "failOver",
    "FailOver",
    "FAILOVER",
    "fail_over",
    "FAIL-OVER",
    "failovers",
  };
  private static final String[] READ_REPLICA = {
    "read replica",
    "read-replica",
    "readReplica",
    "ReadReplica",
    "readreplica",
    "read_replicas",
    "READ REPLICAS",
    "ReadReplicas",
    "Readreplicas",
  };
  private static final String[] DEAD_LETTER_QUEUE = {
    "dead letter queue", "dead-letter-queue", "DeadLetterQueue", "deadletterqueue",
    "deadletter queue", "dead letterqueues", "dead-letter queues", "DEAD_LETTER_QUEUE",
  };
  private static final String[] READ_WRITE_SPLIT = {
    "read/write split",
    "read-write split",
    "read write splitting",
    "ReadWriteSplit",
    "readwritesplit",
    "readwrite split",
    "read/write-splits",
  };

  static Stream<Arguments> writings() {
    return Stream.of(
            all(RATE_LIMIT, "rate limit", "rate-limit", "rate_limit", "rateLimit", "ratelimit"),
            all(FAILOVER, "failover", "fail over", "fail-over", "FailOver"),
            all(READ_REPLICA, "read replica", "ReadReplica", "read-replica", "readReplica"),
            all(DEAD_LETTER_QUEUE, "dead letter queue", "dead-letter queue", "DeadLetterQueue"),
            all(READ_WRITE_SPLIT, "read/write split", "read write split", "read-write-split"))
        .flatMap(each -> each);
  }

  private static Stream<Arguments> all(String[] answers, String... synonyms) {
    return Arrays.stream(synonyms)
        .flatMap(synonym -> Arrays.stream(answers).map(answer -> Arguments.of(synonym, answer)));
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0} finds {1}")
  @MethodSource("writings")
  void aSynonymInOneWritingFindsTheOthers(String synonym, String answer) {
    OneConcept concept = OneConcept.of(synonym);
    assertThat(concept.find("We have our " + answer + " here.")).isEqualTo(answer);
    assertThat(concept.score(answer).evidence())
        .allSatisfy(evidence -> assertThat(evidence.spellings()).isEmpty());
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void eachSynonymInOneWritingFindsTheOthers() {
    writings()
        .map(Arguments::get)
        .forEach(row -> aSynonymInOneWritingFindsTheOthers((String) row[0], (String) row[1]));
  }

  @ParameterizedTest(name = "{0} and {1} beside each other find {2}")
  @MethodSource("bothWritings")
  void aRubricMayHaveBothWritings(String one, String other, String answer) {
    assertThat(OneConcept.of(one, other).find(answer)).isEqualTo(answer);
  }

  static Stream<Arguments> bothWritings() {
    return Arrays.stream(FAILOVER)
        .flatMap(answer ->
            Stream.of(
                Arguments.of("failover", "fail over", answer),
                Arguments.of("FailOver", "fail over", answer),
                Arguments.of("failover time", "fail over", answer)));
  }

  @ParameterizedTest(name = "{0} beside {1} finds {2}")
  @CsvSource({
    "x \\>\\= fail_over, failover time, x >= fail_over",
    "x \\>\\= fail_over, failover time, x >= failover",
    "x \\>\\= fail over, failover time, x ≥ fail over",
    "x \\>\\= failover, fail over time, x >= fail over",
    "x \\>\\= failover, fail over time, x >= FailOver",
    "O\\(fail over\\), failover time, O(failover)",
    "O\\(failover\\), fail over time, O(fail over)",
    "x \\>\\= (fail over|loss), failover time, x >= failover",
  })
  void signsGoWithEitherWriting(String synonym, String other, String answer) {
    String words = answer.replace(")", ""); // evidence ends with its last word
    assertThat(OneConcept.of(synonym, other).find(answer)).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} beside {1} does not find {2}")
  @CsvSource({
    "x \\>\\= fail over, y failover, x = failover",
    "x \\>\\= fail over, y failover, x failover",
    "fail \\>\\= over, y failover, failover",
    "O\\(fail over\\), y failover, O(failover time)",
  })
  void signsAreAskedForInEitherWriting(String synonym, String other, String answer) {
    assertThat(OneConcept.of(synonym, other).find(answer)).isEqualTo(OneConcept.NOTHING);
  }

  @ParameterizedTest(name = "beside {0}")
  @ValueSource(strings = {"retry", "reject early", "reject excess"})
  void whatIsJoinedDependsOnThePatternsOwnWordsAlone(String other) {
    assertThat(OneConcept.of("reject", other).find("They are reje cted."))
        .isEqualTo(OneConcept.NOTHING);
  }

  @ParameterizedTest(name = "{0} finds {2} in {1}")
  @CsvSource({
    "rate, a rate limit, rate",
    "limit, a rate limit, limit",
    "limit, a rate-limit, limit",
    "rate, rate limiting, rate",
    "ratelimit, a rate limit, rate limit",
    "ratelimit, rate limiters, rate limiters",
    "ratelimit, a ratelimit, ratelimit",
    "rate, a ratelimit, -",
    "queue ..3 retry, queue a rate limit retry, queue a rate limit retry",
    "queue ..8 !rate retry, queue a rate limit retry, -",
    "queue ..8 !limit retry, queue a rate limit retry, -",
  })
  void wordsStayThemselvesWhereAnotherConceptHasThemInOne(
      String synonym, String answer, String found) {
    assertThat(beside(synonym, "ratelimit", "rate", "limit").find(answer)).isEqualTo(found);
  }

  /** Whatever words others write together, and whatever ending analysis takes off. */
  @ParameterizedTest(name = "{0} beside {1} finds {3} in {2}")
  @CsvSource({
    "ISR, (is|are) (re-executed|re-run), The instruction is re-executed now., -",
    "(is|are) (re-executed|re-run), ISR, The instruction is re-executed now., is re-executed",
    "=ISR, (is|are) re-executed, The ISR starts., ISR",
    "ISR, (is|are) re-executed, The ISR starts., ISR",
    "(is|are) re-executed, ISR, The ISR starts., -",
    "ANT, an es tree, An es tree grows., -",
    "car, ca rs box, The ca rs box broke., -",
    "login, log ins, Count the log ins., log ins",
    "cat, ca ts wire, A cat sat., cat",
    "backup, back ups, The back ups run., back ups",
    "bus, bu ses, They use bu ses., -",
    "=ratelimit, rate limit, We ratelimit them., ratelimit",
    "=~ratelimit, rate limit, We ratelimit them., ratelimit",
    "=RateLimit, rate limit, See RateLimit., RateLimit",
    "=ratelimit, rate limit, We rate limit them., -",
    "=ratelimit, rate limit, The ratelimits., -",
    "rate limit, =ratelimit, We ratelimit them., ratelimit",
    "rate limit, =ratelimit, The ratelimits and rate limits., ratelimits / rate limits",
    "rate, =ratelimit, We ratelimit the rate., rate",
    "=onboarding, on boarding, The onboarding., onboarding",
  })
  void noOtherPatternHidesAWord(String synonym, String other, String answer, String found) {
    assertThat(beside(synonym, other).find(answer)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0} does not find {1}")
  @MethodSource("strangers")
  void onlyTheSameWordsAreJoined(String synonym, String answer) {
    assertThat(OneConcept.of(synonym).find(answer)).isEqualTo(OneConcept.NOTHING);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of("rate limit", "limit rate"),
        Arguments.of("rate limit", "rate of limits"),
        Arguments.of("rate limit", "generateLimited"),
        Arguments.of("failover", "fail. Over"),
        Arguments.of("failover", "fail, over"),
        Arguments.of("none", "no need"),
        Arguments.of("read replica", "thread replica"));
  }

  /** A concept beside another. */
  private static OneConcept beside(String synonym, String... others) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("c").synonyms(synonym))
            .concept(Concept.builder("other").synonyms(others))
            .build();
    return new OneConcept(Scorer.of(List.of(rubric)));
  }
}
