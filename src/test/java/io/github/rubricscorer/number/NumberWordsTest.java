package io.github.rubricscorer.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberWordsTest {
  /** What is compiled depends on the order, and must be the same in every process. */
  @Test
  void wholeNumbersComeInTheOrderOfTheAlphabet() {
    assertThat(NumberWords.of("en").whole())
        .isSorted()
        .contains("seven", "twenty")
        .doesNotContain("minus");
  }
}
