package io.github.rubricscorer.rubric.pattern;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sets that the terms of sets name: which sets contain themselves, and how deep the others are
 * nested. Each term is read once. The walk is R. Tarjan's for strongly connected components (SIAM
 * Journal on Computing 1, 1972); it keeps its own stack, since a chain of sets may be long.
 */
public final class SetNesting {
  private final Map<String, Map<Integer, Set<String>>> inside = new LinkedHashMap<>();
  private final Map<String, Visit> visits = new HashMap<>();

  /** From where the walk started to where it is. */
  private final Deque<Visit> path = new ArrayDeque<>();

  /** The sets, in the order of their visits, that may still turn out to be on a circle. */
  private final Deque<Visit> open = new ArrayDeque<>();

  /** A set that the walk has come to. */
  private static final class Visit {
    private final int number;
    private final Iterator<String> ahead;

    /** The number of the first open set that it is known to contain, or its own. */
    private int first;

    private int depth = 1;
    private boolean isOpen = true;
    private boolean containsItself;

    private Visit(int number, Iterator<String> ahead) {
      this.number = number;
      this.ahead = ahead;
      first = number;
    }

    private void contains(Visit other) {
      containsItself |= other == this;
      if (other.isOpen) {
        first = Math.min(first, other.first);
      } else {
        depth = Math.max(depth, other.depth + 1);
      }
    }
  }

  /** Reads the terms of sets; those that are no patterns, or at fault, name no set. */
  public SetNesting(Map<String, List<String>> sets) {
    sets.forEach((name, terms) -> inside.put(name, named(terms)));
    inside.keySet().forEach(this::walk);
  }

  private static Map<Integer, Set<String>> named(List<String> terms) {
    Map<Integer, Set<String>> named = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).contains("<") && TermNotation.isPattern(terms.get(i))) {
        try {
          named.put(i, SynonymPattern.parse(terms.get(i)).sets());
        } catch (PatternException e) {
          // reported with the other faults of terms
        }
      }
    }
    return named;
  }

  private void walk(String start) {
    if (!visits.containsKey(start)) {
      enter(start);
    }
    while (!path.isEmpty()) {
      Visit visit = path.getLast();
      if (visit.ahead.hasNext()) {
        String next = visit.ahead.next();
        Visit known = visits.get(next);
        if (known != null) {
          visit.contains(known);
        } else if (inside.containsKey(next)) {
          enter(next);
        }
      } else {
        leave();
      }
    }
  }

  private void enter(String set) {
    Set<String> ahead = new LinkedHashSet<>();
    in(set).values().forEach(ahead::addAll);
    Visit visit = new Visit(visits.size(), ahead.iterator());
    visits.put(set, visit);
    path.addLast(visit);
    open.addLast(visit);
  }

  private void leave() {
    Visit visit = path.removeLast();
    if (visit.first == visit.number) {
      close(visit);
    }
    if (!path.isEmpty()) {
      path.getLast().contains(visit);
    }
  }

  /** Closes a set and all since, which contain each other. */
  private void close(Visit earliest) {
    boolean isCircle = open.getLast() != earliest;
    while (earliest.isOpen) {
      Visit visit = open.removeLast();
      visit.isOpen = false;
      visit.containsItself |= isCircle;
    }
  }

  /** Returns the sets that the terms of a set name, by the numbers of the terms. */
  public Map<Integer, Set<String>> in(String set) {
    return inside.getOrDefault(set, Map.of());
  }

  /** Tells whether a set names itself, or does by way of others. */
  public boolean containsItself(String set) {
    Visit visit = visits.get(set);
    return visit != null && visit.containsItself;
  }

  /**
   * Returns how many sets are within each other from a set on.
   *
   * @return 1 where its terms name none; circles do not count
   */
  public int depth(String set) {
    Visit visit = visits.get(set);
    return visit == null ? 0 : visit.depth;
  }
}
