package io.github.rubricscorer.suggest;

import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses the answers most worth reading, one after the other: the one from which most can be hoped
 * for concepts of which little was read so far. A concept counts by its weight, half as much after
 * each answer that was read for it.
 */
final class ReadingList {
  /** What a doubtful credit is worth beside a sentence that says the concept word for word. */
  private static final double DOUBT = 0.1;

  private static final int MOST_REASONS = 3;

  private final List<Concept> concepts;
  private final double[][] hopes;
  private final double[] left;

  /**
   * Begins.
   *
   * @param nearest for each concept and answer, the nearness of the answer's nearest passage where
   *     the concept may be missed, or 0
   */
  ReadingList(List<Concept> concepts, Verdicts verdicts, double[][] nearest) {
    this.concepts = concepts;
    hopes = new double[nearest.length][];
    left = new double[nearest.length];
    for (int concept = 0; concept < nearest.length; concept++) {
      hopes[concept] = nearest[concept].clone();
      left[concept] = Math.abs(concepts.get(concept).weight());
      for (int answer = 0; answer < hopes[concept].length; answer++) {
        hopes[concept][answer] += verdicts.doubtful(concept).get(answer) ? DOUBT : 0;
      }
    }
  }

  /** Returns the first answers to read, with the concepts that they are read for. */
  List<Suggestions.Next> first(int most, List<GivenAnswer> answers) {
    List<Integer> open = new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
    List<Suggestions.Next> next = new ArrayList<>();
    while (next.size() < most && !open.isEmpty()) {
      int best = best(open);
      if (hope(best) == 0) {
        break;
      }
      open.remove(Integer.valueOf(best));
      List<Integer> reasons = reasons(best);
      next.add(
          new Suggestions.Next(
              answers.get(best).id(), reasons.stream().map(i -> concepts.get(i).id()).toList()));
      reasons.forEach(concept -> left[concept] /= 2);
    }
    return next;
  }

  private int best(List<Integer> open) {
    int best = open.getFirst();
    double most = hope(best);
    for (int answer : open) {
      double hope = hope(answer);
      if (hope > most) {
        most = hope;
        best = answer;
      }
    }
    return best;
  }

  private double hope(int answer) {
    double sum = 0;
    for (int concept = 0; concept < hopes.length; concept++) {
      sum += hope(concept, answer);
    }
    return sum;
  }

  private double hope(int concept, int answer) {
    return left[concept] * hopes[concept][answer];
  }

  private List<Integer> reasons(int answer) {
    return IntStream.range(0, hopes.length)
        .filter(concept -> hope(concept, answer) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer concept) -> -hope(concept, answer)))
        .limit(MOST_REASONS)
        .toList();
  }
}
