package io.github.rubricscorer.rubric.unit;

import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * What counts once: a concept by itself, or the concepts of a group. Misconceptions are in no unit.
 * Immutable and thread-safe.
 */
public final class Unit {
  /** The places of its concepts in the list it was made of; they ascend. */
  private final int[] members;

  /** The weight of each member. */
  private final double[] weights;

  private final double maxPoints;

  private Unit(List<Concept> concepts, List<Integer> places) {
    members = places.stream().mapToInt(Integer::intValue).toArray();
    weights = places.stream().mapToDouble(place -> concepts.get(place).weight()).toArray();
    double heaviest = 0;
    for (double weight : weights) {
      heaviest = Math.max(heaviest, weight);
    }
    maxPoints = heaviest;
  }

  /** Returns the units of concepts, in the order of their first members. */
  public static List<Unit> of(List<Concept> concepts) {
    Map<String, List<Integer>> units = new LinkedHashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      if (!concepts.get(i).isMisconception()) {
        units.computeIfAbsent(key(concepts.get(i)), key -> new ArrayList<>()).add(i);
      }
    }
    return units.values().stream().map(places -> new Unit(concepts, places)).toList();
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

  /** Returns the most points to earn: the highest weight. */
  public double maxPoints() {
    return maxPoints;
  }

  /**
   * Returns the place of the concept that counts: the one of the most points; then the heaviest,
   * then the first.
   *
   * @param points the points of the concept at a place, weight times credit
   */
  public int counting(IntToDoubleFunction points) {
    int best = 0;
    double most = points.applyAsDouble(members[0]);
    for (int i = 1; i < members.length; i++) {
      double here = points.applyAsDouble(members[i]);
      if (here > most || here == most && weights[i] > weights[best]) {
        best = i;
        most = here;
      }
    }
    return members[best];
  }
}
