package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Expectation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that an example demands and that does not hold.
 *
 * @param subject the id of a concept, {@code coverage} or {@code level}
 * @param expected what the example demands
 * @param actual what came out
 */
public record Mismatch(String subject, String expected, String actual) {
  /** Half of the last decimal that reports print, so that what looks equal is equal. */
  static final double TOLERANCE = 0.000_05;

  /** Checks that nothing is null. */
  public Mismatch {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /**
   * Returns the mismatch as a line of text.
   *
   * @return {@code subject: expected …, was …}
   */
  @Override
  public String toString() {
    return subject + ": expected " + expected + ", was " + actual;
  }

  /** Compares a concept's verdict with what is demanded of it. */
  public static Optional<Mismatch> of(Expectation expectation, ConceptScore concept) {
    Verdict verdict = concept.verdict();
    return expectation.isMetBy(verdict)
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                concept.id(), expectation.verdicts(), verdict.name().toLowerCase(Locale.ROOT)));
  }

  /** Compares a coverage with what is demanded of it. */
  public static Optional<Mismatch> ofCoverage(double min, double max, double coverage) {
    return coverage >= min - TOLERANCE && coverage <= max + TOLERANCE
        ? Optional.empty()
        : Optional.of(
            new Mismatch(
                "coverage", Decimal.text(min) + ".." + Decimal.text(max), Decimal.text(coverage)));
  }

  /** Compares a level with what is demanded of it. */
  public static Optional<Mismatch> ofLevel(int expected, Score.@Nullable Level level) {
    if (level != null && level.value() == expected) {
      return Optional.empty();
    }
    String actual = level == null ? "none" : Integer.toString(level.value());
    return Optional.of(new Mismatch("level", Integer.toString(expected), actual));
  }

  /** One side of several mismatches, a line for each, for whoever compares the sides as texts. */
  public static String lines(List<Mismatch> mismatches, Function<Mismatch, String> side) {
    return mismatches.stream()
        .map(mismatch -> mismatch.subject() + ": " + side.apply(mismatch))
        .collect(Collectors.joining("\n"));
  }
}
