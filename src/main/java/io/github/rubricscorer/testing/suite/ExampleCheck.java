package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What became of one example of a rubric.
 *
 * @param example the example
 * @param review its answer as it was scored, with the nearest misses unless its outcome is {@link
 *     Outcome#PASSED}: to look for them takes far longer than to score
 * @param mismatches what was demanded and did not hold; empty where the example passed
 */
public record ExampleCheck(Example example, Review review, List<Mismatch> mismatches) {
  /** The name of the check that a question's own text earns nothing. */
  public static final String QUESTION_EARNS_NOTHING = "the question itself earns nothing";

  /** The name of the check that a rubric's model answer earns something. */
  public static final String MODEL_ANSWER_EARNS = "the model answer earns something";

  /** Copies the mismatches. */
  public ExampleCheck {
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(review, "review");
    mismatches = List.copyOf(mismatches);
  }

  /** An example, and the part of the rubric that demands it as a JSON Pointer. */
  public record Demand(Example example, String pointer) {}

  /**
   * Returns all examples that hold a rubric to its word: those that it stores, in their order; the
   * question's own text, which must not earn anything, where there is one; and the model answer,
   * which must earn something, where there is one.
   */
  public static List<Demand> demands(Rubric rubric) {
    List<Demand> demands = new ArrayList<>();
    for (int i = 0; i < rubric.examples().size(); i++) {
      demands.add(new Demand(rubric.examples().get(i), "/examples/" + i));
    }
    if (!rubric.question().isBlank()) {
      demands.add(new Demand(question(rubric), "/question"));
    }
    if (rubric.modelAnswer() != null) {
      demands.add(new Demand(modelAnswer(rubric.modelAnswer()), "/modelAnswer"));
    }
    return demands;
  }

  /**
   * Scores an example and compares.
   *
   * @param scorer a scorer that has the rubric
   * @param questionId the rubric's id
   * @param example the example
   * @return what became of it
   * @throws IllegalArgumentException if the question is unknown or the example's answer too long
   */
  public static ExampleCheck of(Scorer scorer, String questionId, Example example) {
    Review scored = Review.of(scorer, questionId, example.answer());
    ExampleCheck check = new ExampleCheck(example, scored, mismatches(example, scored.score()));
    return check.outcome() == Outcome.PASSED ? check : check.explained(scorer);
  }

  private ExampleCheck explained(Scorer scorer) {
    Review explained = Review.explained(scorer, review.rubric().id(), example.answer());
    return new ExampleCheck(example, explained, mismatches);
  }

  /**
   * Tells whether all that was demanded holds, whether or not the example is marked as a known gap.
   *
   * @return true if there is no mismatch
   */
  public boolean passed() {
    return mismatches.isEmpty();
  }

  /**
   * Returns what the check means for a suite of tests.
   *
   * @return the outcome, which heeds the mark of a known gap
   */
  public Outcome outcome() {
    return outcome(example, mismatches);
  }

  /** What mismatches of an example mean for a suite of tests. */
  public static Outcome outcome(Example example, List<Mismatch> mismatches) {
    if (example.knownGap() == null) {
      return mismatches.isEmpty() ? Outcome.PASSED : Outcome.FAILED;
    }
    return mismatches.isEmpty() ? Outcome.CLOSED_GAP : Outcome.KNOWN_GAP;
  }

  /**
   * Returns the name of the check.
   *
   * @return {@code rubric > example}
   */
  public String name() {
    return name(review.rubric().id(), example);
  }

  static String name(String questionId, Example example) {
    return questionId + " > " + example.name();
  }

  /**
   * Returns what a person needs to see why the example failed: the name, expected and actual for
   * each mismatch or that the mark of a known gap is to be removed, the answer with its evidence
   * marked, and each concept with its evidence or its nearest miss.
   *
   * @return several lines, the last one ended
   */
  public String message() {
    return message(TextReport.plain(), "");
  }

  String message(TextReport report, String place) {
    StringBuilder out = new StringBuilder(Printable.line(name())).append('\n').append(place);
    mismatches.forEach(mismatch -> out.append("  ").append(mismatch).append('\n'));
    if (outcome() == Outcome.CLOSED_GAP) {
      out.append("  ").append(summary()).append('\n');
    }
    return out.append('\n').append(report.explanation(review)).toString();
  }

  /**
   * Returns the outcome's reason in short.
   *
   * @return the mismatches, that a mark is to be removed, or why there is a known gap, on one line;
   *     empty where the example passed
   */
  public String summary() {
    return summary(example, mismatches);
  }

  /** The reason in short for what mismatches of an example mean, as {@link #summary()} tells. */
  public static String summary(Example example, List<Mismatch> mismatches) {
    String gap = Printable.line(Objects.requireNonNullElse(example.knownGap(), ""));
    return switch (outcome(example, mismatches)) {
      case PASSED -> "";
      case FAILED -> mismatches.stream().map(Mismatch::toString).collect(Collectors.joining("; "));
      case KNOWN_GAP -> "known gap: " + gap;
      case CLOSED_GAP -> "it passes now, remove the marker 'knownGap': " + gap;
    };
  }

  private static Example question(Rubric rubric) {
    List<String> earning =
        rubric.concepts().stream().filter(c -> c.weight() > 0).map(Concept::id).toList();
    return Example.builder(QUESTION_EARNS_NOTHING, rubric.question())
        .expect(Expectation.MISSES, earning)
        .score(0, 0)
        .build();
  }

  private static Example modelAnswer(String answer) {
    return Example.builder(MODEL_ANSWER_EARNS, answer).score(2 * Mismatch.TOLERANCE, 1).build();
  }

  /**
   * Compares what an example demands with what came out.
   *
   * @param example the example
   * @param score the score of its answer, which has every concept that the example names
   * @return what does not hold; empty where all does
   */
  public static List<Mismatch> mismatches(Example example, Score score) {
    List<Mismatch> mismatches = new ArrayList<>();
    for (Expectation expectation : Expectation.values()) {
      for (String id : example.conceptIds(expectation)) {
        Mismatch.of(expectation, score.concept(id)).ifPresent(mismatches::add);
      }
    }
    Mismatch.ofCoverage(example.minScore(), example.maxScore(), score.coverage())
        .ifPresent(mismatches::add);
    if (example.level() != null) {
      Mismatch.ofLevel(example.level(), score.level()).ifPresent(mismatches::add);
    }
    return List.copyOf(mismatches);
  }
}
