package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of patterns when others of the rubric write their words together or apart. */
@DisplayName("The runs of patterns")
class JoinedRunsTest {
  @ParameterizedTest(name = "{0} are: {1}")
  @CsvSource(
      delimiter = '>',
      value = {
        "rate limit                   > rate limit",
        "rate limit, ratelimit        > (rate limit|ratelimit), (ratelimit|rate limit)",
        "rate limits, ratelimiting    > (rate limit|ratelimit), (ratelimit|rate limit)",
        "rate, limit, ratelimit       > rate, limit, (ratelimit|rate limit)",
        "rate, ratelimit              > rate, ratelimit",
        "read replica, replica read   > read replica, replica read",
        "a part, apart                > part, apart",
        "my part, mypart              > my part, mypart",
        "on to, onto                  > (on to|onto), (onto|on to)",
        "read big lock, readbig       > (read big|readbig) lock, (readbig|read big)",
        "read big lock, readbiglock   > (read big lock|readbiglock), (readbiglock|read big lock)",
        "use (read|big) lock, readlock > use ((read|big) lock|readlock), (readlock|read lock)",
        "big (lock|key), bigkey       > (big (lock|key)|bigkey), (bigkey|big key)",
        "big (lock key|key), bigkey   > (big (lock key|key)|bigkey), (bigkey|big key)",
        "rate limit, =ratelimit       > (rate limit|ratelimit), =ratelimit",
        "rate limit, =~RateLimit      > (rate limit|ratelimit), =~ratelimit",
        "=Rate limit, ratelimit       > =Rate limit, ratelimit",
        "rate* limit, ratelimit       > rate* limit, ratelimit",
        "mobile phone mobile          > mobile phone mobile",
      })
  void acceptTheOtherWriting(String patterns, String runs) {
    assertThat(String.join(", ", texts(patterns.split(", ", -1)))).isEqualTo(runs);
  }

  private static List<String> texts(String... patterns) {
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    Arrays.stream(patterns)
        .map(Synonym::of)
        .forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    return compiler.fragments().texts();
  }
}
