package io.github.rubricscorer.find;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The plans that can be found in a part of an answer, since the fragments that they can't be found
 * without end there. Reused from pass to pass, each over a sentence or a whole answer, and from
 * rubric to rubric. Not thread-safe.
 */
public final class Candidates {
  private final Hits hits = new Hits();

  /** The plans, by number. */
  private int[] plans = new int[16];

  private int count;
  private final Triggers.Bits gathered = new Triggers.Bits();
  private final Triggers.Bits wanted = new Triggers.Bits();

  /** For each plan the last pass that it was listed in; so there is nothing to clear. */
  private int[] listed = new int[0];

  private int pass;

  /**
   * Looks for candidates between two positions.
   *
   * @param skipped the plans to pass over
   * @param reading what ends at the positions
   */
  public void find(Program program, BitSet skipped, Reading reading, int from, int to) {
    Triggers triggers = program.triggers();
    int[] endings = reading.endings();
    beginPass(program.plans().size());
    hits.reset(program.fragmentCount(), reading);
    FillerHits fillerHits = reading.fillerHits();
    int firstHit = fillerHits.from(from);
    triggers.gather(endings, from, to, gathered);
    for (int hit = firstHit; fillerHits.isBefore(hit, to); hit++) {
      triggers.gather(program.ending(fillerHits.run(hit)), gathered);
    }
    for (int position = from; position < to; position++) {
      list(triggers, endings[position], position, skipped);
    }
    for (int hit = firstHit; fillerHits.isBefore(hit, to); hit++) {
      list(program, fillerHits, hit, skipped);
    }
    if (count == 0) {
      return;
    }
    if (count > 1) {
      Arrays.sort(plans, 0, count);
    }
    for (int i = 0; i < count; i++) {
      want(triggers, plans[i]);
    }
    for (int position = from; position < to; position++) {
      if (triggers.mayEnd(endings[position], wanted)) {
        hits.add(program.automaton(), endings[position], position);
      }
    }
    for (int hit = firstHit; fillerHits.isBefore(hit, to); hit++) {
      hits.add(program.fillerRuns(), hit);
    }
    keepFound(triggers);
  }

  /** Drops what the bits that fragments share had taken in. */
  private void keepFound(Triggers triggers) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (isFound(triggers, plans[i])) {
        plans[kept++] = plans[i];
      }
    }
    count = kept;
  }

  /** Asks for the hits of a plan's fragments that are not told, and adds their bits. */
  private void want(Triggers triggers, int plan) {
    for (int watch = triggers.firstWatch(plan); watch < triggers.firstWatch(plan + 1); watch++) {
      triggers.addWanted(watch, wanted);
      for (int other : triggers.others(watch)) {
        hits.want(other);
      }
      for (int excluded : triggers.excluded(watch)) {
        hits.want(excluded);
      }
    }
  }

  /** Tells whether all fragments of one of a plan's windows were found. */
  private boolean isFound(Triggers triggers, int plan) {
    for (int watch = triggers.firstWatch(plan); watch < triggers.firstWatch(plan + 1); watch++) {
      if (hits.has(triggers.rarest(watch)) && hits.hasAll(triggers.others(watch))) {
        return true;
      }
    }
    return false;
  }

  private void beginPass(int planCount) {
    count = 0;
    wanted.clear();
    pass++;
    if (pass == 0 || listed.length < planCount) {
      pass = 1;
      listed = new int[Math.max(planCount, listed.length)];
    }
  }

  private void list(Triggers triggers, int ending, int position, BitSet skipped) {
    int end = triggers.firstEntry(ending + 1);
    for (int entry = triggers.firstEntry(ending); entry < end; entry += 2) {
      int watch = triggers.watch(entry);
      if (triggers.isComplete(watch, gathered)) {
        hits.tell(triggers.rarest(watch), position, triggers.rarestLength(entry));
        add(triggers.plan(watch), skipped);
      }
    }
  }

  private void list(Program program, FillerHits fillerHits, int hit, BitSet skipped) {
    Triggers triggers = program.triggers();
    int ending = program.ending(fillerHits.run(hit));
    int end = triggers.firstEntry(ending + 1);
    for (int entry = triggers.firstEntry(ending); entry < end; entry += 2) {
      int watch = triggers.watch(entry);
      if (triggers.isComplete(watch, gathered)) {
        hits.tell(triggers.rarest(watch), hit);
        add(triggers.plan(watch), skipped);
      }
    }
  }

  /** Adds a plan, once in a pass. */
  private void add(int plan, BitSet skipped) {
    if (listed[plan] == pass) {
      return;
    }
    listed[plan] = pass;
    if (skipped.get(plan)) {
      return;
    }
    if (count == plans.length) {
      plans = Arrays.copyOf(plans, 2 * count);
    }
    plans[count++] = plan;
  }

  /** Returns how many candidates there are. */
  public int count() {
    return count;
  }

  /** Returns a candidate's plan; they ascend. */
  public int plan(int candidate) {
    return plans[candidate];
  }

  /** Returns the first candidate, from one on, whose plan is not below another. */
  public int from(int plan, int first) {
    int candidate = first;
    while (candidate < count && plans[candidate] < plan) {
      candidate++;
    }
    return candidate;
  }

  /** Returns the hits of all fragments of the candidates. */
  public Hits hits() {
    return hits;
  }
}
