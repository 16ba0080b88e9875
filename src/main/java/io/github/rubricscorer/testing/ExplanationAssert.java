package io.github.rubricscorer.testing;

import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.testing.suite.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * AssertJ assertions on what an answer got; {@link RubricAssertions#assertThat} makes them. Each
 * returns itself, so that they can be chained. A failure shows the answer with its evidence marked,
 * and every concept with its evidence or its nearest miss. A concept id that the rubric does not
 * have is a failure too, which names the nearest ids. Not thread-safe.
 */
@SuppressWarnings("exports") // AssertJ is there where it is used; others need not read it.
public final class ExplanationAssert extends AbstractAssert<ExplanationAssert, Explanation> {
  private static final int MOST_NEAREST = 3;

  ExplanationAssert(@Nullable Explanation actual) {
    super(actual, ExplanationAssert.class);
  }

  /**
   * Verifies that concepts are detected: covered, hedged or partial.
   *
   * @param conceptIds their ids, at least one
   * @return this
   * @throws IllegalArgumentException if there is no id
   */
  public ExplanationAssert covers(String... conceptIds) {
    return meets(Expectation.COVERS, conceptIds);
  }

  /**
   * Verifies that the verdict of concepts is hedged.
   *
   * @param conceptIds their ids, at least one
   * @return this
   * @throws IllegalArgumentException if there is no id
   */
  public ExplanationAssert hedges(String... conceptIds) {
    return meets(Expectation.HEDGES, conceptIds);
  }

  /**
   * Verifies that the verdict of concepts is partial.
   *
   * @param conceptIds their ids, at least one
   * @return this
   * @throws IllegalArgumentException if there is no id
   */
  public ExplanationAssert partials(String... conceptIds) {
    return meets(Expectation.PARTIALS, conceptIds);
  }

  /**
   * Verifies that concepts are not detected: missing or rejected.
   *
   * @param conceptIds their ids, at least one
   * @return this
   * @throws IllegalArgumentException if there is no id
   */
  public ExplanationAssert misses(String... conceptIds) {
    return meets(Expectation.MISSES, conceptIds);
  }

  /**
   * Verifies that the verdict of concepts is rejected.
   *
   * @param conceptIds their ids, at least one
   * @return this
   * @throws IllegalArgumentException if there is no id
   */
  public ExplanationAssert rejects(String... conceptIds) {
    return meets(Expectation.REJECTS, conceptIds);
  }

  /**
   * Verifies that the coverage is in a range, as precisely as reports print it.
   *
   * @param min the lowest coverage, 0..1
   * @param max the highest coverage, 0..1
   * @return this
   * @throws IllegalArgumentException if that is no range in 0..1
   */
  public ExplanationAssert hasCoverageBetween(double min, double max) {
    if (!(min >= 0 && min <= max && max <= 1)) {
      throw new IllegalArgumentException("not a range in 0..1: " + min + ".." + max);
    }
    Mismatch.ofCoverage(min, max, explanation().score().coverage())
        .ifPresent(mismatch -> fail(List.of(mismatch)));
    return this;
  }

  /**
   * Verifies that the answer has a certain piece of evidence for or against a concept.
   *
   * @param conceptId the concept
   * @param text the whole text of the evidence, as it stands in the answer
   * @return this
   */
  public ExplanationAssert hasEvidence(String conceptId, String text) {
    Objects.requireNonNull(text, "text");
    List<String> found = concept(conceptId).evidence().stream().map(Evidence::text).toList();
    if (!found.contains(text)) {
      String actual =
          found.isEmpty()
              ? "none"
              : found.stream().map(ExplanationAssert::quoted).collect(Collectors.joining(", "));
      fail(List.of(new Mismatch(conceptId, "the evidence " + quoted(text), actual)));
    }
    return this;
  }

  private ExplanationAssert meets(Expectation expectation, String... conceptIds) {
    if (conceptIds.length == 0) {
      throw new IllegalArgumentException(expectation.key() + "() without a concept");
    }
    List<Mismatch> mismatches = new ArrayList<>();
    for (String id : conceptIds) {
      Mismatch.of(expectation, concept(id)).ifPresent(mismatches::add);
    }
    if (!mismatches.isEmpty()) {
      fail(mismatches);
    }
    return this;
  }

  private Explanation explanation() {
    isNotNull();
    return actual;
  }

  private ConceptScore concept(String id) {
    Objects.requireNonNull(id, "conceptId");
    Score score = explanation().score();
    List<String> ids = score.concepts().stream().map(ConceptScore::id).toList();
    if (!ids.contains(id)) {
      List<String> near = Nearest.names(id, ids, MOST_NEAREST);
      String hint =
          near.isEmpty()
              ? "it has " + String.join(", ", ids)
              : "did you mean " + String.join(" or ", near) + "?";
      failWithMessage("%s", "no concept '%s' in '%s'; %s".formatted(id, score.questionId(), hint));
    }
    return score.concept(id);
  }

  private void fail(List<Mismatch> mismatches) {
    Explanation explanation = explanation();
    StringBuilder message = new StringBuilder(explanation.score().questionId()).append('\n');
    mismatches.forEach(mismatch -> message.append("  ").append(mismatch).append('\n'));
    message.append('\n').append(TextReport.plain().explanation(explanation));
    failWithActualExpectedAndMessage(
        Mismatch.lines(mismatches, Mismatch::actual),
        Mismatch.lines(mismatches, Mismatch::expected),
        "%s",
        message);
  }

  private static String quoted(String text) {
    return "'" + Printable.line(text) + "'";
  }
}
