package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Program;
import java.util.Arrays;

/**
 * For each ending of the cues' automaton what ends there: phrases of one run of words, as most cues
 * are, and the first two parts of phrases with a gap. What an answer needs of an ending lies side
 * by side.
 *
 * <p>A phrase with a gap is worth looking for where its second part ends soon after its first; that
 * most parts stand alone shows from this. Immutable.
 */
final class CueEndings {
  private static final int[] NONE = {};

  /** Where the pairs of each ending begin; they end where the next one's begin. */
  private final int[] from;

  /** Pairs of a phrase's plan, or the complement of a part's number, and how many words it has. */
  private final int[] items;

  /** For each part the plans whose second part it is. */
  private final int[][] plansOfSecond;

  /** For each plan its first part; any number for a plan of one run. */
  private final int[] firstPart;

  /** For each plan how many words may be between its first two parts. */
  private final int[] firstGap;

  private CueEndings(
      int[] from, int[] items, int[][] plansOfSecond, int[] firstPart, int[] firstGap) {
    this.from = from;
    this.items = items;
    this.plansOfSecond = plansOfSecond;
    this.firstPart = firstPart;
    this.firstGap = firstGap;
  }

  /**
   * Lays out the endings of a program.
   *
   * @throws IllegalArgumentException if a cue is more than one phrase
   */
  static CueEndings of(Program program) {
    return new Builder(program).build();
  }

  /** Returns where the items of an ending begin, two apart; they end where the next one's begin. */
  int from(int ending) {
    return from[ending];
  }

  /** Returns the plan of a phrase, or the complement of the number of a part. */
  int item(int index) {
    return items[index];
  }

  /** Returns how many words an item has. */
  int length(int index) {
    return items[index + 1];
  }

  int partCount() {
    return plansOfSecond.length;
  }

  /** Returns the plans whose second part is this one; not to be changed. */
  int[] plansOfSecond(int part) {
    return plansOfSecond[part];
  }

  /** Returns the first part of a plan with a gap. */
  int firstPart(int plan) {
    return firstPart[plan];
  }

  /** Returns how many words may be between the first two parts of a plan. */
  int firstGap(int plan) {
    return firstGap[plan];
  }

  /** Collects what ends where. */
  private static final class Builder {
    private final Program program;

    /** For each fragment the plans that it is all of. */
    private final int[][] plansOfRun;

    /** For each fragment its number among the parts of phrases with a gap, or -1. */
    private final int[] partOfFragment;

    private int partCount;

    private Builder(Program program) {
      this.program = program;
      plansOfRun = new int[program.fragmentCount()][];
      Arrays.fill(plansOfRun, NONE);
      partOfFragment = new int[program.fragmentCount()];
      Arrays.fill(partOfFragment, -1);
    }

    private CueEndings build() {
      int planCount = program.plans().size();
      int[] firstPart = new int[planCount];
      int[] secondPart = new int[planCount];
      int[] firstGap = new int[planCount];
      for (int plan = 0; plan < planCount; plan++) {
        Plan.Phrase phrase = phrase(program.plans().get(plan));
        int[] fragments = phrase.fragments();
        if (fragments.length == 1) {
          plansOfRun[fragments[0]] = with(plan, plansOfRun[fragments[0]]);
          secondPart[plan] = -1;
        } else {
          firstPart[plan] = part(fragments[0]);
          secondPart[plan] = part(fragments[1]);
          firstGap[plan] = PackedLimit.words(phrase.gaps()[0]);
        }
      }
      int[][] plansOfSecond = new int[partCount][];
      Arrays.fill(plansOfSecond, NONE);
      for (int plan = 0; plan < planCount; plan++) {
        int second = secondPart[plan];
        if (second >= 0) {
          plansOfSecond[second] = with(plan, plansOfSecond[second]);
        }
      }
      int[] from = new int[program.automaton().endingCount() + 1];
      return new CueEndings(from, items(from), plansOfSecond, firstPart, firstGap);
    }

    private static Plan.Phrase phrase(Plan plan) {
      if (plan instanceof Plan.Window window && window.phrases().size() == 1) {
        return window.phrases().getFirst();
      }
      throw new IllegalArgumentException("a cue of several phrases");
    }

    private int part(int fragment) {
      if (partOfFragment[fragment] < 0) {
        partOfFragment[fragment] = partCount++;
      }
      return partOfFragment[fragment];
    }

    private static int[] with(int number, int[] numbers) {
      int[] more = Arrays.copyOf(numbers, numbers.length + 1);
      more[numbers.length] = number;
      return more;
    }

    private int[] items(int[] from) {
      PhraseAutomaton automaton = program.automaton();
      IntList items = new IntList(1_024);
      for (int ending = 0; ending < automaton.endingCount(); ending++) {
        for (int part = ending; part != PhraseAutomaton.NO_ENDING; part = automaton.besides(part)) {
          for (int output = automaton.outputsFrom(part);
              output < automaton.outputsFrom(part + 1);
              output++) {
            addItems(automaton.outputFragment(output), automaton.outputLength(output), items);
          }
        }
        from[ending + 1] = items.size();
      }
      return items.toArray();
    }

    private void addItems(int fragment, int length, IntList items) {
      for (int plan : plansOfRun[fragment]) {
        items.add(plan);
        items.add(length);
      }
      if (partOfFragment[fragment] >= 0) {
        items.add(~partOfFragment[fragment]);
        items.add(length);
      }
    }
  }
}
