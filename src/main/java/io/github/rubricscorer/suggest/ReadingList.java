package io.github.rubricscorer.suggest;

import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Chooses the answers most worth reading, one after the other: the one from which most can be hoped
 * for concepts of which little was read so far. A concept counts by its weight, half as much after
 * each answer that was read for it.
 */
final class ReadingList {
  /** What a doubtful credit is worth beside a sentence that says the concept word for word. */
  private static final double DOUBT = 0.1;

  /** What it is worth that score and grade lie as far apart as can be. */
  private static final double GAP = 10;

  private static final int MOST_REASONS = 3;

  private final List<Concept> concepts;
  private final List<GivenAnswer> answers;
  private final Verdicts verdicts;

  /** What can be hoped for by concept and answer. */
  private final double[][] hopes;

  /** How far score and grade of an answer lie apart, by the ranks of both; 0 without grades. */
  private final double[] gaps;

  /** How many answers of a grade were chosen. */
  private final Map<Double, Integer> read = new HashMap<>();

  private final double[] left;

  /**
   * Begins.
   *
   * @param nearest for each concept and answer, the nearness of the answer's nearest passage where
   *     the concept may be missed, or 0
   */
  ReadingList(
      List<Concept> concepts, Verdicts verdicts, double[][] nearest, List<GivenAnswer> answers) {
    this.concepts = concepts;
    this.verdicts = verdicts;
    this.answers = answers;
    gaps = gaps(verdicts.shares(), GradedCredit.grades(answers));
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

  private static double[] gaps(double[] scores, double[] grades) {
    double[] gaps = new double[scores.length];
    if (grades.length > 0) {
      double[] byScore = ranks(scores);
      double[] byGrade = ranks(grades);
      for (int i = 0; i < gaps.length; i++) {
        gaps[i] = byScore[i] - byGrade[i];
      }
    }
    return gaps;
  }

  /** Returns for each number the share of the numbers below it, equal ones counting half. */
  private static double[] ranks(double[] numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      int below = place(sorted, numbers[i], false);
      int upTo = place(sorted, numbers[i], true);
      ranks[i] = (below + upTo) / 2.0 / numbers.length;
    }
    return ranks;
  }

  /** Returns how many of the sorted numbers are below a number, or with equal ones up to it. */
  private static int place(double[] sorted, double number, boolean withEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < number || withEqual && sorted[middle] == number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the first answers to read, with the concepts that they are read for. */
  List<Suggestions.Next> first(int most) {
    List<Integer> open = new ArrayList<>(IntStream.range(0, answers.size()).boxed().toList());
    List<Suggestions.Next> next = new ArrayList<>();
    while (next.size() < most && !open.isEmpty()) {
      int best = best(open);
      if (hope(best) == 0) {
        break;
      }
      open.remove(Integer.valueOf(best));
      read.merge(grade(best), 1, Integer::sum);
      List<Integer> reasons = reasons(best);
      GivenAnswer answer = answers.get(best);
      next.add(
          new Suggestions.Next(
              answer.id(),
              answer.text(),
              verdicts.score(best),
              answer.grade(),
              reasons.stream().map(i -> concepts.get(i).id()).toList()));
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

  private double grade(int answer) {
    return Objects.requireNonNullElse(answers.get(answer).grade(), 0.0);
  }

  /**
   * What can be hoped for from an answer; most from one that scores otherwise than it is graded,
   * the less the more answers of that grade were read.
   */
  private double hope(int answer) {
    double sum = GAP * Math.abs(gaps[answer]) / (1 + read.getOrDefault(grade(answer), 0));
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
