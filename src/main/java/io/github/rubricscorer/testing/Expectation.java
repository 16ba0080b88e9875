package io.github.rubricscorer.testing;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Example;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/** The demands that an example can make on concepts. */
enum Expectation {
  COVERS("covered, hedged or partial", Example::covers, Verdict::isDetected),
  MISSES("missing or rejected", Example::misses, verdict -> !verdict.isDetected()),
  REJECTS("rejected", Example::rejects, verdict -> verdict == Verdict.REJECTED);

  private final String expected;
  private final Function<Example, List<String>> conceptIds;
  private final Predicate<Verdict> isMetBy;

  Expectation(
      String expected, Function<Example, List<String>> conceptIds, Predicate<Verdict> isMetBy) {
    this.expected = expected;
    this.conceptIds = conceptIds;
    this.isMetBy = isMetBy;
  }

  /** The demands of this kind that a score does not meet, in the example's order. */
  List<Mismatch> mismatches(Example example, Score score) {
    return conceptIds.apply(example).stream()
        .filter(id -> !isMetBy.test(score.concept(id).verdict()))
        .map(id -> new Mismatch(id, expected, actual(score.concept(id).verdict())))
        .toList();
  }

  private static String actual(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }
}
