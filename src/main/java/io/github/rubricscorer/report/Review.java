package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Stakes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One answer with all that a report says about it. Immutable and thread-safe.
 *
 * @param answer the answer as it was given
 * @param rubric the rubric
 * @param score the answer's score
 * @param misses why concepts got no credit; empty where that was not asked for
 * @param feedback the feedback on the score
 * @param signals what a grader should know of the answer beside the score
 * @param words how the words of the answer were read; empty where that was not asked for
 * @param unused what was found without being evidence; likewise
 * @param analysed whether all that is known was asked for; where the answer has no words, there may
 *     be nothing all the same
 */
public record Review(
    String answer,
    Rubric rubric,
    Score score,
    List<Miss> misses,
    Feedback feedback,
    List<Signal> signals,
    List<Explanation.Word> words,
    List<Explanation.Unused> unused,
    boolean analysed) {
  /**
   * Makes a review that tells all that is known where the answer has words.
   *
   * @param answer the answer as it was given
   * @param rubric the rubric
   * @param score the answer's score
   * @param misses why concepts got no credit; empty where that was not asked for
   * @param feedback the feedback on the score
   * @param signals what a grader should know of the answer beside the score
   * @param words how the words of the answer were read; empty where that was not asked for
   * @param unused what was found without being evidence; likewise
   */
  public Review(
      String answer,
      Rubric rubric,
      Score score,
      List<Miss> misses,
      Feedback feedback,
      List<Signal> signals,
      List<Explanation.Word> words,
      List<Explanation.Unused> unused) {
    this(answer, rubric, score, misses, feedback, signals, words, unused, !words.isEmpty());
  }

  /**
   * Makes a review that tells neither words nor what is no evidence.
   *
   * @param answer the answer as it was given
   * @param rubric the rubric
   * @param score the answer's score
   * @param misses why concepts got no credit; empty where that was not asked for
   * @param feedback the feedback on the score
   * @param signals what a grader should know of the answer beside the score
   */
  public Review(
      String answer,
      Rubric rubric,
      Score score,
      List<Miss> misses,
      Feedback feedback,
      List<Signal> signals) {
    this(answer, rubric, score, misses, feedback, signals, List.of(), List.of());
  }

  /**
   * Makes a review without signals.
   *
   * @param answer the answer as it was given
   * @param rubric the rubric
   * @param score the answer's score
   * @param misses why concepts got no credit; empty where that was not asked for
   * @param feedback the feedback on the score
   */
  public Review(String answer, Rubric rubric, Score score, List<Miss> misses, Feedback feedback) {
    this(answer, rubric, score, misses, feedback, List.of());
  }

  /** Copies the lists. */
  public Review {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(rubric, "rubric");
    Objects.requireNonNull(score, "score");
    misses = List.copyOf(misses);
    Objects.requireNonNull(feedback, "feedback");
    signals = List.copyOf(signals);
    words = List.copyOf(words);
    unused = List.copyOf(unused);
  }

  /**
   * Scores an answer.
   *
   * @param scorer the scorer
   * @param questionId the question that is answered
   * @param answer the answer
   * @return the review, without misses
   * @throws IllegalArgumentException if the question is unknown or the answer too long
   */
  public static Review of(Scorer scorer, String questionId, String answer) {
    return of(scorer, answer, scorer.score(questionId, answer), List.of());
  }

  /**
   * Scores an answer and looks for the nearest miss of each concept without credit.
   *
   * @param scorer the scorer
   * @param questionId the question that is answered
   * @param answer the answer
   * @return the review, with misses
   * @throws IllegalArgumentException if the question is unknown or the answer too long
   */
  public static Review explained(Scorer scorer, String questionId, String answer) {
    Explanation explanation = scorer.misses(questionId, answer);
    return of(scorer, answer, explanation.score(), explanation.misses());
  }

  /**
   * Scores an answer and tells all that is known of it: besides the nearest misses how each word
   * was read, how the answer speaks of each piece of evidence, what was found without being
   * evidence, and the points that are at stake.
   *
   * @param scorer the scorer
   * @param questionId the question that is answered
   * @param answer the answer
   * @return the review, with misses and words
   * @throws IllegalArgumentException if the question is unknown or the answer too long
   */
  public static Review analysed(Scorer scorer, String questionId, String answer) {
    Explanation explanation = scorer.explain(questionId, answer);
    Review review = of(scorer, answer, explanation.score(), explanation.misses());
    return new Review(
        answer,
        review.rubric,
        review.score,
        review.misses,
        review.feedback,
        review.signals,
        explanation.words(),
        explanation.unused(),
        true);
  }

  /** Returns the points at stake by concept, worked out anew; none unless it is analysed. */
  Map<String, Double> stakes() {
    return analysed ? Stakes.of(score, rubric).points() : Map.of();
  }

  private static Review of(Scorer scorer, String answer, Score score, List<Miss> misses) {
    return new Review(
        answer,
        scorer.rubric(score.questionId()),
        score,
        misses,
        Feedback.of(score, scorer),
        scorer.signals(answer, score));
  }

  /**
   * Measures how the answer is delivered.
   *
   * @return the delivery
   */
  public Delivery delivery() {
    return Delivery.of(answer, score, rubric);
  }

  /** The language of the rubric, in which reports speak where they can. */
  Language language() {
    return Language.of(rubric.language());
  }

  /** The concepts of the rubric, each with what it got. */
  List<ScoredConcept> concepts() {
    return ScoredConcept.of(score, rubric);
  }

  /** The nearest misses by the ids of their concepts. */
  Map<String, Miss> missesById() {
    return byId(misses);
  }

  /** Returns misses by the ids of their concepts. */
  static Map<String, Miss> byId(List<Miss> misses) {
    return misses.stream().collect(Collectors.toMap(Miss::conceptId, miss -> miss));
  }
}
