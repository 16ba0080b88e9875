package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.evaluation.GradeEvaluation.Gap;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Stakes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The concepts that can have made a score another one than a person gave. A grade does not tell
 * which of them a person saw; but where the score is too low, what can earn no more is no cause, by
 * itself or in its group, and where it is too high, what earned nothing is none. A helper is one
 * where a cause depends on it and it is what the cause is for.
 */
final class GapCauses {
  /** Points are sums of weights, which decimals are not in binary. */
  private static final double TOLERANCE = 1e-9;

  private final Rubric rubric;
  private final Score score;
  private final boolean tooLow;
  private final Map<String, ConceptScore> scores = new HashMap<>();

  /** What more could be earned, or not be lost, by concept. */
  private final Map<String, Double> gains;

  private GapCauses(Gap gap) {
    rubric = gap.rubric();
    score = gap.explanation().score();
    tooLow = gap.size() <= 0;
    score.concepts().forEach(concept -> scores.put(concept.id(), concept));
    gains = Stakes.of(score, rubric).gains();
  }

  /** Returns the causes in the rubric's order; all concepts where there seems to be no cause. */
  static List<ConceptScore> of(Gap gap) {
    return new GapCauses(gap).all();
  }

  /**
   * Returns the causes, the most likely first: where the score is too low, what the answer says
   * without earning all of it, then what it has the words of, then what it has some of; where it is
   * too high, what the fewest synonyms speak for. Of causes alike those come first that explain
   * more, but for what is worth more than the whole difference.
   */
  static List<ConceptScore> likeliest(Gap gap) {
    GapCauses causes = new GapCauses(gap);
    double points = Math.abs(gap.size()) * causes.score.maxPoints();
    return causes.all().stream()
        .sorted(
            Comparator.comparingInt((ConceptScore concept) -> causes.doubt(concept, gap))
                .thenComparing(concept -> causes.worth(concept) > points + TOLERANCE)
                .thenComparing(causes::worth, Comparator.reverseOrder()))
        .toList();
  }

  /** How unlikely it is that a cause is the one; 0 is the most likely. */
  private int doubt(ConceptScore concept, Gap gap) {
    if (!tooLow) {
      return concept.support();
    }
    Miss miss = gap.explanation().miss(concept.id()).orElse(null);
    return miss == null || !concept.evidence().isEmpty() ? 0 : doubt(miss.reason());
  }

  private static int doubt(Miss.Reason reason) {
    return switch (reason) {
      case REJECTED, HEDGED, ELSEWHERE, LISTED, EXCLUDED, TAKEN, CONDITION -> 0;
      case ORDER, DISTANCE -> 1;
      case WORDS_LACKING -> 2;
      case NOTHING_FOUND -> 3;
    };
  }

  /** The points that a cause would bring or take; 0 for a helper. */
  private double worth(ConceptScore concept) {
    return tooLow ? gains.getOrDefault(concept.id(), 0.0) : Math.max(concept.points(), 0);
  }

  private List<ConceptScore> all() {
    Set<String> causes = new LinkedHashSet<>();
    for (Concept concept : rubric.concepts()) {
      if (!concept.isHelper() && isCause(concept)) {
        add(concept, causes);
      }
    }
    return causes.isEmpty()
        ? score.concepts()
        : score.concepts().stream().filter(concept -> causes.contains(concept.id())).toList();
  }

  private boolean isCause(Concept concept) {
    return tooLow
        ? gains.containsKey(concept.id())
        : !concept.isMisconception() && scoreOf(concept.id()).credit() > 0;
  }

  /** Adds a concept, and the helpers by which it is what it is. */
  private void add(Concept concept, Set<String> causes) {
    if (!causes.add(concept.id())) {
      return;
    }
    Stream.of(concept.combination(), concept.onlyIf())
        .flatMap(this::decisive)
        .forEach(id ->
            rubric.concepts().stream()
                .filter(one -> one.id().equals(id) && one.isHelper())
                .forEach(one -> add(one, causes)));
  }

  /** What of a condition is against it where a score is too low, and for it where too high. */
  private Stream<String> decisive(@Nullable Condition condition) {
    if (condition == null) {
      return Stream.empty();
    }
    boolean isLimited = condition.atMost() != Condition.NO_LIMIT;
    Stream<String> demanded =
        Stream.concat(
            condition.all().stream(),
            isLimited && tooLow ? Stream.empty() : condition.of().stream());
    Stream<String> forbidden =
        Stream.concat(
            condition.noneOf().stream(), isLimited ? condition.of().stream() : Stream.empty());
    return tooLow
        ? Stream.concat(demanded.filter(id -> !isSaid(id)), forbidden.filter(this::isSaid))
        : demanded.filter(this::isSaid);
  }

  private boolean isSaid(String id) {
    return scoreOf(id).verdict().isDetected();
  }

  private ConceptScore scoreOf(String id) {
    ConceptScore found = scores.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no concept '%s'".formatted(id));
    }
    return found;
  }
}
