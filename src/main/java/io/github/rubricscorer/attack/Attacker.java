package io.github.rubricscorer.attack;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.attack.RubricAttack.Result;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Attacks rubrics and tells the headroom.
 *
 * {@snippet class="io.github.rubricscorer.attack.AttackerExampleTest" region="attack"}
 *
 * <p>The same rubrics and seed give the same result. Immutable and thread-safe.
 */
public final class Attacker {
  private final RubricSet rubrics;
  private final Scorer scorer;
  private final long seed;

  private Attacker(RubricSet rubrics, Scorer scorer, long seed) {
    this.rubrics = rubrics;
    this.scorer = scorer;
    this.seed = seed;
  }

  /**
   * Makes an attacker.
   *
   * @param rubrics the rubrics; the model answers of all of them are tried on each
   * @return the attacker, with the seed 0
   * @throws io.github.rubricscorer.rubric.RubricException if one of them does not compile
   */
  public static Attacker of(RubricSet rubrics) {
    return new Attacker(rubrics, Scorer.compile(rubrics), 0);
  }

  /**
   * Tells what is not tried on rubrics of a language, since there are no sentences to make it of.
   *
   * @param language a code of ISO 639, as rubrics have it
   * @return the kinds, empty where all are tried
   * @throws IllegalArgumentException if there is no such language
   */
  public static List<AttackKind> notTried(String language) {
    Templates templates = Templates.of(Language.of(language));
    return Arrays.stream(AttackKind.values()).filter(kind -> !templates.have(kind)).toList();
  }

  /**
   * Returns the same attacker with other choices where there are many.
   *
   * @param other any number
   * @return the attacker
   */
  public Attacker withSeed(long other) {
    return new Attacker(rubrics, scorer, other);
  }

  /**
   * Attacks a rubric in every way that there are sentences for in its language.
   *
   * @param questionId the rubric's id
   * @return what the attacks got
   * @throws io.github.rubricscorer.UnknownQuestionException if there is no such rubric
   */
  public RubricAttack attack(String questionId) {
    Rubric rubric = scorer.rubric(Objects.requireNonNull(questionId, "questionId"));
    AttackAnswers answers = new AttackAnswers(scorer, rubric, rubrics.vocabulary(), seed);
    String model = answers.model();
    double full = model == null ? 0 : scorer.score(questionId, model).coverage();
    List<Result> results = new ArrayList<>();
    for (AttackKind kind : AttackKind.values()) {
      List<Scored> scored =
          answers.of(kind, rubrics.rubrics()).stream()
              .map(answer -> Scored.of(answer, scorer.score(questionId, answer)))
              .toList();
      if (!scored.isEmpty()) {
        results.add(result(scored, kind, bound(kind, rubric, full)));
      }
    }
    return new RubricAttack(questionId, results);
  }

  private record Scored(String answer, double coverage, boolean reviewed) {
    static Scored of(String answer, Score score) {
      boolean reviewed =
          score.needsReview().stream().anyMatch(review -> !review.signals().isEmpty());
      return new Scored(answer, score.coverage(), reviewed);
    }
  }

  private static double bound(AttackKind kind, Rubric rubric, double full) {
    return switch (kind.limit()) {
      case AT_LEAST -> full * kind.bound();
      case AT_MOST ->
          kind == AttackKind.HEDGED
              ? Math.min(1, rubric.hedgedCredit() + kind.bound())
              : kind.bound();
    };
  }

  private static Result result(List<Scored> scored, AttackKind kind, double bound) {
    boolean least = kind.limit() == AttackKind.Limit.AT_LEAST;
    Comparator<Scored> better = Comparator.comparingDouble(Scored::coverage);
    Comparator<Scored> worse = least ? better.reversed() : better;
    Scored worst = scored.stream().max(worse).orElseThrow();
    double mean = scored.stream().mapToDouble(Scored::coverage).average().orElseThrow();
    int reviewed = (int) scored.stream().filter(Scored::reviewed).count();
    Result.Attempt unreviewed =
        scored.stream()
            .filter(one -> !one.reviewed())
            .max(worse)
            .map(one -> new Result.Attempt(one.answer(), one.coverage()))
            .orElse(null);
    return new Result(
        kind, scored.size(), bound, mean, worst.coverage(), worst.answer(), reviewed, unreviewed);
  }
}
