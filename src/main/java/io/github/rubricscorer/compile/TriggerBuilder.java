package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds {@link Triggers}: indexes each window of each plan under its rarest fragment. */
final class TriggerBuilder {
  /** Where the watches of each plan begin; they end where those of the next begin. */
  private final int[] firstWatch;

  private final List<Plan.Window> windows = new ArrayList<>();

  private TriggerBuilder(List<Plan> all) {
    firstWatch = new int[all.size() + 1];
    for (int plan = 0; plan < all.size(); plan++) {
      windows.addAll(all.get(plan).allWindows());
      firstWatch[plan + 1] = windows.size();
    }
  }

  /**
   * Builds the triggers of plans.
   *
   * @param all the plans
   * @param commonness says which fragment of a window is the rarest
   */
  static Triggers build(List<Plan> all, Commonness commonness) {
    return new TriggerBuilder(all).triggers(commonness);
  }

  private Triggers triggers(Commonness commonness) {
    int[] plans = new int[windows.size()];
    for (int plan = 0; plan + 1 < firstWatch.length; plan++) {
      Arrays.fill(plans, firstWatch[plan], firstWatch[plan + 1], plan);
    }
    int[][] needed = new int[plans.length][];
    int[][] excluded = new int[plans.length][];
    int[] from = new int[commonness.fragmentCount() + 1];
    for (int watch = 0; watch < plans.length; watch++) {
      needed[watch] = needed(windows.get(watch), commonness);
      excluded[watch] = excluded(windows.get(watch));
      from[needed[watch][0] + 1]++;
    }
    Arrays.parallelPrefix(from, Integer::sum);
    int[] next = from.clone();
    int[] watches = new int[plans.length];
    for (int watch = 0; watch < plans.length; watch++) {
      watches[next[needed[watch][0]]++] = watch;
    }
    return new Triggers(from, watches, plans, needed, excluded, firstWatch);
  }

  /** Returns the fragments of a window, the rarest first. */
  private static int[] needed(Plan.Window window, Commonness commonness) {
    IntList needed = new IntList(4);
    needed.add(commonness.rarest(window));
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        needed.addDistinct(fragment);
      }
    }
    return needed.toArray();
  }

  private static int[] excluded(Plan.Window window) {
    IntList excluded = new IntList(0);
    for (Plan.Phrase phrase : window.phrases()) {
      for (int gap = 0; gap < phrase.excluded().length; gap++) {
        if (PackedLimit.isExcluding(phrase.gaps()[gap])) {
          excluded.addDistinct(phrase.excluded()[gap]);
        }
      }
    }
    return excluded.toArray();
  }
}
