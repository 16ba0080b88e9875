package io.github.rubricscorer.rubric.unit;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What counts together: a concept by itself, or the concepts of a group, of which the best count.
 * Misconceptions and helpers are in no unit. Immutable and thread-safe.
 */
public final class Unit {
  /** The places of its concepts in the list it was made of; they ascend. */
  private final int[] members;

  /** The weight of each member. */
  private final double[] weights;

  /** How many members count, at most all. */
  private final int best;

  private final double maxPoints;

  private Unit(List<Concept> concepts, List<Integer> places, int best) {
    members = new int[places.size()];
    weights = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      members[i] = places.get(i);
      weights[i] = concepts.get(members[i]).weight();
    }
    this.best = Math.min(best, members.length);
    double[] ascending = weights.clone();
    Arrays.sort(ascending);
    double sum = 0;
    for (int i = 1; i <= this.best; i++) {
      sum += ascending[ascending.length - i];
    }
    maxPoints = sum;
  }

  /**
   * Returns the units of concepts, in the order of their first members.
   *
   * @param groups how the group of a name counts
   */
  public static List<Unit> of(List<Concept> concepts, Function<String, Group> groups) {
    Map<String, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      if (concepts.get(i).weight() > 0) {
        units.computeIfAbsent(key(concepts.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    return units.values().stream()
        .map(places -> {
          String group = concepts.get(places.getFirst()).group();
          return new Unit(concepts, places, group == null ? 1 : groups.apply(group).best());
        })
        .toList();
  }

  /** A group's name or a concept's id, told apart by what no id can contain. */
  private static String key(Concept concept) {
    String group = concept.group();
    return group == null ? concept.id() : "group " + group;
  }

  /** Returns how many concepts it has, at least one. */
  public int size() {
    return members.length;
  }

  /** Returns the place of one of its concepts in the list that it was made of. */
  public int member(int index) {
    return members[index];
  }

  /** Returns how many of its concepts count. */
  public int best() {
    return best;
  }

  /** Returns the most points to earn: the sum of the highest weights. */
  public double maxPoints() {
    return maxPoints;
  }

  /** Returns the highest weights, as many as concepts count, descending. */
  public double[] highestWeights() {
    return Arrays.stream(weights)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .limit(best)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /**
   * Returns the places of the concepts that count, best first: those of the most points; then the
   * heaviest, then the first.
   *
   * @param points the points of the concept at a place, weight times credit
   */
  public int[] counting(IntToDoubleFunction points) {
    if (best == members.length && best == 1) {
      return members.clone();
    }
    return IntStream.range(0, members.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(i -> -points.applyAsDouble(members[i]))
                .thenComparingDouble(i -> -weights[i]))
        .limit(best)
        .mapToInt(i -> members[i])
        .toArray();
  }

  /**
   * Adds up the most that its concepts earn, as many as count.
   *
   * @param worth what the concept at a place earns, at least 0
   */
  public double sum(IntToDoubleFunction worth) {
    if (best == 1) {
      double most = 0;
      for (int member : members) {
        most = Math.max(most, worth.applyAsDouble(member));
      }
      return most;
    }
    double[] all = new double[members.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = worth.applyAsDouble(members[i]);
    }
    Arrays.sort(all);
    double sum = 0;
    for (int i = 1; i <= best; i++) {
      sum += all[all.length - i];
    }
    return sum;
  }
}
