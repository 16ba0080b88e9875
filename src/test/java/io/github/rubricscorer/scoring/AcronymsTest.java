package io.github.rubricscorer.scoring;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acronyms, formulas of chemistry, and other names that are written in several ways. */
class AcronymsTest {
  static Stream<MarkedText> table() {
    return MarkedText.table(AcronymsTest.class, "acronyms.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void areOneHoweverTheyAreWritten(MarkedText text) {
    text.check();
  }
}
