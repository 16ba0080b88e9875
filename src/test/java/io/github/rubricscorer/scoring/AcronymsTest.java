package io.github.rubricscorer.scoring;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Acronyms, formulas of chemistry, and other names that are written in several ways. */
class AcronymsTest {
  static Stream<MarkedText> table() {
    return MarkedText.table(AcronymsTest.class, "acronyms.txt");
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void areOneHoweverTheyAreWritten(MarkedText text) {
    text.check();
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void areAllOneHoweverTheyAreWritten() {
    table().forEach(MarkedText::check);
  }
}
