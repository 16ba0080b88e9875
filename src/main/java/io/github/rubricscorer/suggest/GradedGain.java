package io.github.rubricscorer.suggest;

import io.github.rubricscorer.evaluation.measure.Correlation;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How scores would go with the grades if a concept were found in more answers: the correlation of
 * both. What lowers it on the answers at hand lowers it on others as a rule, and what raises it
 * mostly does so there, too (docs/accuracy.md has figures).
 *
 * <p>A concept that is found counts in full here, even if it is hedged, and brings no other concept
 * with it that it implies.
 */
final class GradedGain {
  /** With fewer grades, correlations tell nothing. */
  private static final int FEW_GRADES = 10;

  /** A smaller rise is none. */
  private static final double LEAST_GAIN = 0.01;

  private final Rubric rubric;
  private final List<Score> scores;
  private final double[] coverages;
  private final double[] grades;

  /** The correlation as it is; 0 where there is none. */
  private final double before;

  GradedGain(Rubric rubric, List<GivenAnswer> answers, Verdicts verdicts) {
    this.rubric = rubric;
    scores = verdicts.scores();
    coverages = verdicts.coverages();
    grades = GradedCredit.grades(answers);
    before = grades.length == 0 ? 0 : Correlation.pearson(coverages, grades).orElse(0);
  }

  /**
   * Returns the correlation of the scores with the grades if a concept were found in more answers.
   *
   * @param concept the concept
   * @param newly the answers in which it would be found besides
   * @return -1 to 1; empty where there are few grades, they or the scores are all the same, or the
   *     concept earns nothing by itself
   */
  OptionalDouble pearson(int concept, BitSet newly) {
    if (!isTelling(concept)) {
      return OptionalDouble.empty();
    }
    double[] risen = coverages.clone();
    newly.stream().forEach(answer -> risen[answer] = risen(scores.get(answer), concept));
    return Correlation.pearson(risen, grades);
  }

  /** Whether the correlation would rise; where it tells nothing, everything may be a gain. */
  boolean isGain(int concept, BitSet newly) {
    return !isTelling(concept) || pearson(concept, newly).orElse(0) >= before + LEAST_GAIN;
  }

  private boolean isTelling(int concept) {
    return grades.length >= FEW_GRADES && rubric.concepts().get(concept).weight() != 0;
  }

  private double risen(Score score, int concept) {
    double more = points(score, concept, true) - points(score, concept, false);
    return score.maxPoints() == 0
        ? 0
        : Math.clamp((score.points() + more) / score.maxPoints(), 0, 1);
  }

  /** The points of a concept or its group. */
  private double points(Score score, int concept, boolean found) {
    Concept of = rubric.concepts().get(concept);
    String group = of.group();
    return group == null
        ? earned(score, concept, concept, found)
        : IntStream.range(0, rubric.concepts().size())
            .filter(i -> group.equals(rubric.concepts().get(i).group()))
            .mapToObj(i -> earned(score, i, concept, found))
            .sorted(Comparator.reverseOrder())
            .limit(rubric.group(group).best())
            .mapToDouble(Double::doubleValue)
            .sum();
  }

  private static double earned(Score score, int concept, int changed, boolean found) {
    ConceptScore one = score.concepts().get(concept);
    return one.weight() * (found && concept == changed ? 1 : one.credit());
  }
}
