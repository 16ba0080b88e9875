package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.source.FaultReport;
import io.github.rubricscorer.rubric.source.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds circles among concepts whose verdicts depend on each other: a depth-first walk over the
 * concepts that each names, which reports each step back to a concept it came from. It keeps its
 * own stack, since a chain of concepts may be long.
 */
final class Implications {
  /** The concepts of the circles that are reported, since they may be many and long. */
  private static final int MOST_REPORTED = 10_000;

  private final List<Concept> concepts;
  private final FaultReport report;

  /** The place of each id among the concepts. */
  private final Map<String, Integer> places = new HashMap<>();

  /** The concepts from where the walk started to where it is, and what is left to visit of each. */
  private final List<Integer> path = new ArrayList<>();

  private final Deque<Iterator<String>> ahead = new ArrayDeque<>();

  /** Where each concept stands on the path. */
  private final Map<Integer, Integer> onPath = new HashMap<>();

  private int toReport = MOST_REPORTED;
  private final Set<Integer> visited = new HashSet<>();

  private Implications(List<Concept> concepts, FaultReport report) {
    this.concepts = concepts;
    this.report = report;
    for (int i = 0; i < concepts.size(); i++) {
      places.putIfAbsent(concepts.get(i).id(), i);
    }
  }

  static void check(List<Concept> concepts, FaultReport report) {
    Implications implications = new Implications(concepts, report);
    for (int i = 0; i < concepts.size(); i++) {
      implications.walk(i);
    }
  }

  /** Returns the ids that a concept names: on their verdicts its own depends. */
  static Set<String> named(Concept concept) {
    Set<String> ids = new LinkedHashSet<>(concept.impliedBy());
    Stream.of(concept.combination(), concept.onlyIf())
        .filter(Objects::nonNull)
        .forEach(condition -> ids.addAll(condition.conceptIds()));
    return ids;
  }

  private void walk(int start) {
    enter(start);
    while (!path.isEmpty()) {
      if (ahead.getLast().hasNext()) {
        Integer next = places.get(ahead.getLast().next());
        if (next != null && onPath.containsKey(next)) {
          reportCircle(onPath.get(next));
        } else if (next != null) {
          enter(next);
        }
      } else {
        leave();
      }
    }
  }

  private void enter(int place) {
    if (visited.add(place)) {
      onPath.put(place, path.size());
      path.add(place);
      ahead.addLast(named(concepts.get(place)).iterator());
    }
  }

  private void leave() {
    onPath.remove(path.removeLast());
    ahead.removeLast();
  }

  /** Reports the circle at the end of the path, from its first concept in the rubric. */
  private void reportCircle(int start) {
    if (start == path.size() - 1 || toReport <= 0) {
      return; // a concept that implies itself is a fault of its own
    }
    List<Integer> circle = new ArrayList<>(path.subList(start, path.size()));
    toReport -= circle.size();
    int first = circle.indexOf(Collections.min(circle));
    Collections.rotate(circle, -first);
    circle.add(circle.get(0));
    String second = concepts.get(circle.get(1)).id();
    List<String> ids = circle.stream().map(place -> concepts.get(place).id()).toList();
    report.add(
        pointer(circle.get(0), second),
        (isOfImplications(circle) ? "circular impliedBy: " : "circular conditions: ")
            + String.join(" -> ", ids),
        second);
  }

  private boolean isOfImplications(List<Integer> circle) {
    for (int i = 0; i + 1 < circle.size(); i++) {
      String next = concepts.get(circle.get(i + 1)).id();
      if (!concepts.get(circle.get(i)).impliedBy().contains(next)) {
        return false;
      }
    }
    return true;
  }

  /** Returns where a concept names another. */
  private String pointer(int place, String id) {
    Concept concept = concepts.get(place);
    String at = Pointer.child("/concepts", place);
    if (concept.impliedBy().contains(id)) {
      return Pointer.child(at + "/impliedBy", concept.impliedBy().indexOf(id));
    }
    Condition combination = concept.combination();
    return combination != null && combination.conceptIds().contains(id)
        ? at + "/combination"
        : at + "/onlyIf";
  }
}
