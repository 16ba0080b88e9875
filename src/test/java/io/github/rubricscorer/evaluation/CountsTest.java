package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountsTest {
  /** The values of each line are worked out by hand; those of 20/5/10/15 are Cohen's own way. */
  @ParameterizedTest
  @CsvSource({
    // tp, fp, fn, tn, precision, recall, F1, kappa
    " 20,  5, 10, 15, 0.8,       0.6666667, 0.7272727, 0.4",
    "  2,  0,  1,  1, 1,         0.6666667, 0.8,       0.5",
    " 45, 15, 25, 15, 0.75,      0.6428571, 0.6923077, 0.1304348",
    "  5,  0,  0,  5, 1,         1,         1,         1",
    "  0,  5,  5,  0, 0,         0,         0,         -1",
    "  1,  1,  1,  1, 0.5,       0.5,       0.5,       0",
    // What is not defined is empty: no right yes, no found yes, neither, no no, nothing at all.
    "  0,  1,  0,  3, 0,         ,          0,         0",
    "  0,  0,  2,  2, ,          0,         0,         0",
    "  0,  0,  0,  4, ,          ,          ,          ",
    "  4,  0,  0,  0, 1,         1,         1,         ",
    "  0,  0,  0,  0, ,          ,          ,          "
  })
  void measures(
      long tp,
      long fp,
      long fn,
      long tn,
      Double precision,
      Double recall,
      Double f1,
      Double kappa) {
    Counts counts = new Counts(tp, fp, fn, tn);

    assertIs(counts.precision(), precision);
    assertIs(counts.recall(), recall);
    assertIs(counts.f1(), f1);
    assertIs(counts.kappa(), kappa);
    assertIs(new Counts(tp, fn, fp, tn).f1(), f1);
    assertIs(new Counts(tp, fn, fp, tn).kappa(), kappa);
  }

  @Test
  void numbersAreNotBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Counts(0, 0, -1, 0));
  }

  private static void assertIs(OptionalDouble actual, Double expected) {
    if (expected == null) {
      assertThat(actual).isEmpty();
    } else {
      assertThat(actual).hasValueCloseTo(expected, within(1e-6));
    }
  }
}
