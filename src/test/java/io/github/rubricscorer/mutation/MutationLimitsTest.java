package io.github.rubricscorer.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Synonym;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gaps and windows become as wide as they can be, and nothing else changes. */
class MutationLimitsTest {
  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiterString = " becomes ",
      textBlock =
          """
          read replica             becomes read replica
          promote ... replica      becomes promote ..100 replica
          a ..3 b ..100 c          becomes a ..100 b ..100 c
          retry & backoff &6 queue becomes retry &100 backoff &100 queue
          99\\.9% & R\\&D          becomes 99\\.9% &100 R\\&D
          (a|b) ... <set> & abc*   becomes (a|b) ..100 <set> &100 abc*
          """)
  void ofAPattern(String notation, String lifted) {
    Synonym synonym = Synonym.of(notation);
    assertThat(MutationLimits.lifted(synonym)).hasToString(lifted);
  }

  @Test
  void ofSeveralPatterns() {
    assertThat(MutationLimits.lifted(Synonym.all(Extent.words(9), "a ... b", "c")))
        .isEqualTo(Synonym.all(Extent.ANSWER, "a ..100 b", "c"));
  }
}
