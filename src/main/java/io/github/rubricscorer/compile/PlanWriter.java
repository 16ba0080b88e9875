package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plans;
import io.github.rubricscorer.rubric.Synonym;

/**
 * Writes {@link Plans} whose fragments get their numbers only when all are written. Reused; not
 * thread-safe.
 */
final class PlanWriter {
  private final IntList numbers = new IntList(128);

  /** Where {@link #numbers} has runs instead of fragments. */
  private final IntList runs = new IntList(64);

  void several(Synonym.Several several) {
    numbers.add(several.countsMatches() ? Plans.TIMES : Plans.SEVERAL);
    numbers.add(several.atLeast());
    numbers.add(Plans.number(several.within()));
    numbers.add(several.of().size());
  }

  /**
   * Writes a window.
   *
   * @param firstRun its first run; the others follow
   * @param between the gap between each run and the next, or {@link Plans#AND}; an excluding gap
   *     has a run of its own before the next
   * @param windows the window of each phrase; nothing where there is one phrase
   */
  void window(int firstRun, IntList between, IntList windows) {
    numbers.add(Math.max(1, windows.size()));
    for (int i = 0; i < windows.size(); i++) {
      numbers.add(windows.get(i));
    }
    int first = 0;
    int run = firstRun;
    for (int i = 0; i <= between.size(); i++) {
      if (i == between.size() || between.get(i) == Plans.AND) {
        run = phrase(run, first, i, between);
        first = i + 1;
      }
    }
  }

  /** Returns the run after the phrase's last. */
  private int phrase(int firstRun, int first, int last, IntList between) {
    int next = firstRun;
    numbers.add(last - first + 1);
    addRun(next++);
    for (int i = first; i < last; i++) {
      numbers.add(between.get(i));
      if (PackedLimit.isExcluding(between.get(i))) {
        addRun(next++);
      }
      addRun(next++);
    }
    return next;
  }

  private void addRun(int run) {
    runs.add(numbers.size());
    numbers.add(run);
  }

  void clear() {
    numbers.clear();
    runs.clear();
  }

  /** Returns where the next plan begins. */
  int position() {
    return numbers.size();
  }

  /**
   * Returns the plans.
   *
   * @param starts where each begins, or the complement of its only run; is taken over
   * @param fragments the fragment of each run
   */
  Plans plans(int[] starts, int[] fragments) {
    int[] all = numbers.toArray();
    for (int i = 0; i < runs.size(); i++) {
      all[runs.get(i)] = fragments[all[runs.get(i)]];
    }
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] < 0) {
        starts[i] = ~fragments[~starts[i]];
      }
    }
    return new Plans(starts, all);
  }
}
