package io.github.rubricscorer.testing;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Example;
import java.util.List;
import java.util.Locale;

/** The demands that an example can make on concepts. */
enum Expectation {
  COVERS("covered, hedged or partial"),
  MISSES("missing or rejected"),
  REJECTS("rejected");

  private final String expected;

  Expectation(String expected) {
    this.expected = expected;
  }

  /** The demands of this kind that a score does not meet, in the example's order. */
  List<Mismatch> mismatches(Example example, Score score) {
    return conceptIds(example).stream()
        .filter(id -> !isMetBy(score.concept(id).verdict()))
        .map(id -> new Mismatch(id, expected, actual(score.concept(id).verdict())))
        .toList();
  }

  private List<String> conceptIds(Example example) {
    return switch (this) {
      case COVERS -> example.covers();
      case MISSES -> example.misses();
      case REJECTS -> example.rejects();
    };
  }

  private boolean isMetBy(Verdict verdict) {
    return switch (this) {
      case COVERS -> verdict.isDetected();
      case MISSES -> !verdict.isDetected();
      case REJECTS -> verdict == Verdict.REJECTED;
    };
  }

  private static String actual(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
