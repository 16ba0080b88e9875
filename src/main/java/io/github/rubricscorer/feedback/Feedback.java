package io.github.rubricscorer.feedback;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to tell the person who answered. Immutable and thread-safe; equal scores and rubrics give
 * equal feedback.
 *
 * @param questionId the id of the question
 * @param band how good the answer is on the whole
 * @param headline the band and how much of what was expected is covered, in a sentence
 * @param remarks at most one line per concept: praise, then what was said in part, hedged or
 *     rejected and misconceptions, each in rubric order; then hints, the heaviest concept first
 * @param modelAnswer a tight answer that says it all, or null where the rubric has none
 * @param followUps the questions that follow, the one to ask first: in rubric order those that ask
 *     back for a concept that the answer does not cover, then those that suit every answer, then
 *     those whose concepts are all covered
 */
public record Feedback(
    String questionId,
    Band band,
    String headline,
    List<Remark> remarks,
    @Nullable String modelAnswer,
    List<FollowUp> followUps) {
  /** Copies the lists. */
  public Feedback {
    Objects.requireNonNull(questionId, "questionId");
    Objects.requireNonNull(band, "band");
    Objects.requireNonNull(headline, "headline");
    remarks = List.copyOf(remarks);
    followUps = List.copyOf(followUps);
  }

  /**
   * Gives feedback with the default bands and follow-ups without their texts.
   *
   * @param score a score
   * @param rubric the rubric it was made with
   * @return the feedback
   * @throws IllegalArgumentException if the score belongs to another question or has other concepts
   */
  public static Feedback of(Score score, Rubric rubric) {
    return of(score, rubric, Bands.DEFAULT, Map.of());
  }

  /**
   * Gives feedback with the default bands; rubric and follow-ups are those of the scorer.
   *
   * @param score a score
   * @param scorer the scorer that made it
   * @return the feedback
   * @throws IllegalArgumentException if the scorer has no such question, or other concepts for it
   */
  public static Feedback of(Score score, Scorer scorer) {
    Rubric rubric = scorer.rubric(score.questionId());
    List<String> known = scorer.questionIds();
    Map<String, String> questions =
        rubric.followUps().stream()
            .map(NextQuestion::id)
            .filter(known::contains)
            .distinct()
            .collect(
                Collectors.toMap(UnaryOperator.identity(), id -> scorer.rubric(id).question()));
    return of(score, rubric, Bands.DEFAULT, questions);
  }

  /**
   * Gives feedback.
   *
   * @param score a score
   * @param rubric the rubric it was made with
   * @param bands the bounds of the bands
   * @param questions the texts of the follow-up questions by id, as far as they are known
   * @return the feedback
   * @throws IllegalArgumentException if the score belongs to another question or has other concepts
   */
  public static Feedback of(
      Score score, Rubric rubric, Bands bands, Map<String, String> questions) {
    List<ScoredConcept> concepts = ScoredConcept.of(score, rubric);
    Band band = bands.of(score.coverage());
    return new Feedback(
        rubric.id(),
        band,
        Headline.of(band, concepts, rubric),
        Remarks.of(concepts, rubric),
        rubric.modelAnswer(),
        rubric.followUps().stream()
            .sorted(Comparator.comparingInt(next -> rank(next, score)))
            .map(next -> new FollowUp(next.id(), questions.get(next.id())))
            .toList());
  }

  private static int rank(NextQuestion next, Score score) {
    if (next.when().isEmpty()) {
      return 1;
    }
    boolean asksBack =
        next.when().stream().anyMatch(id -> score.concept(id).verdict() != Verdict.COVERED);
    return asksBack ? 0 : 2;
  }

  /**
   * Returns the remarks of one kind.
   *
   * @param kind the kind asked for
   * @return its remarks in their order; empty where there are none
   */
  public List<Remark> remarks(Remark.Kind kind) {
    Objects.requireNonNull(kind, "kind");
    return remarks.stream().filter(remark -> remark.kind() == kind).toList();
  }
}
