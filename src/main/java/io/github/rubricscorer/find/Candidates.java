package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.IntList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plans that can be found in a sentence, or in an answer as a whole, since the fragments that
 * they can't be found without are there.
 *
 * <p>Which fragments are where is taken in for many sentences at a time, with a bit for each of
 * these: so what ends with a word is looked at once, and a window is asked once for all sentences
 * whether its fragments are together. Reused from part to part of an answer and from rubric to
 * rubric. Not thread-safe.
 */
public final class Candidates {
  /** How many sentences have a bit of their own. */
  public static final int MOST_SENTENCES = Long.SIZE;

  private static final long ALL_SENTENCES = -1;

  private final Hits hits = new Hits();

  private @Nullable Program program;
  private @Nullable Reading reading;

  /** The first sentence that was taken in. */
  private int firstSentence;

  /** The fragments that were taken in, and for each the sentences that it is in. */
  private final IntList fragments = new IntList(64);

  private long[] sentences = new long[0];

  /**
   * For each fragment the number of the taking that its sentences are of; so nothing is cleared.
   */
  private int[] takenIn = new int[0];

  private int taking;

  /** For each ending the sentence that it was last seen in, counted through all answers. */
  private int[] seenIn = new int[0];

  private int sentence;

  /** The plans that are listed, and for each plan the sentences that it can be found in. */
  private int[] listed = new int[16];

  private int listedCount;
  private long[] sentencesOfPlan = new long[0];

  /** For each plan the number of the listing that it was last in. */
  private int[] listedIn = new int[0];

  private int listing;

  /** Those of the part that was looked at last. */
  private int[] plans = new int[16];

  private int count;

  /**
   * Takes in which fragments are between two positions.
   *
   * @param sought what is looked for
   * @param text what ends at the positions
   */
  public void take(Program sought, Reading text, int from, int to) {
    program = sought;
    reading = text;
    fragments.clear();
    makeRoom(sought);
    if (from == to) {
      return;
    }
    firstSentence = text.sentence(from);
    takeRuns(sought.automaton(), text, from, to);
    FillerHits fillerHits = text.fillerHits();
    for (int hit = fillerHits.from(from); fillerHits.isBefore(hit, to); hit++) {
      take(sought.fillerRuns().fragment(fillerHits.run(hit)), bit(fillerHits.last(hit), text));
    }
  }

  private void makeRoom(Program sought) {
    taking++;
    if (taking == 0 || takenIn.length < sought.fragmentCount()) {
      taking = 1;
      takenIn = new int[Math.max(sought.fragmentCount(), takenIn.length)];
      sentences = new long[takenIn.length];
    }
    if (seenIn.length < sought.automaton().endingCount()) {
      seenIn = new int[sought.automaton().endingCount()];
    }
    if (listedIn.length < sought.plans().size()) {
      listing = 0;
      listedIn = new int[sought.plans().size()];
      sentencesOfPlan = new long[listedIn.length];
    }
  }

  private void takeRuns(PhraseAutomaton automaton, Reading text, int from, int to) {
    int[] endings = text.endings();
    int last = -1;
    long bit = 0;
    for (int position = from; position < to; position++) {
      if (text.sentence(position) != last) {
        last = text.sentence(position);
        bit = bit(position, text);
        nextSentence();
      }
      int ending = endings[position];
      while (ending != PhraseAutomaton.NO_ENDING && seenIn[ending] != sentence) {
        seenIn[ending] = sentence;
        int end = automaton.outputsFrom(ending + 1);
        for (int output = automaton.outputsFrom(ending); output < end; output++) {
          take(automaton.outputFragment(output), bit);
        }
        ending = automaton.besides(ending);
      }
    }
  }

  private void nextSentence() {
    sentence++;
    if (sentence == 0) {
      Arrays.fill(seenIn, 0);
      sentence = 1;
    }
  }

  /** Returns the bit of the sentence of a position; the shift takes the remainder. */
  private long bit(int position, Reading text) {
    return 1L << text.sentence(position) - firstSentence;
  }

  private void take(int fragment, long bit) {
    if (takenIn[fragment] != taking) {
      takenIn[fragment] = taking;
      sentences[fragment] = 0;
      fragments.add(fragment);
    }
    sentences[fragment] |= bit;
  }

  /**
   * Lists the plans that can be found in one of the sentences that were taken in, which are no more
   * than {@value #MOST_SENTENCES}.
   *
   * @param skipped the plans to pass over
   */
  public void list(BitSet skipped) {
    list(skipped, false);
  }

  /**
   * Lists the plans that can be found in what was taken in, in whichever sentences their parts are.
   *
   * @param skipped the plans to pass over
   */
  public void listAsOne(BitSet skipped) {
    list(skipped, true);
  }

  private void list(BitSet skipped, boolean asOne) {
    listedCount = 0;
    listing++;
    if (listing == 0) {
      Arrays.fill(listedIn, 0);
      listing = 1;
    }
    Triggers triggers = program().triggers();
    for (int i = 0; i < fragments.size(); i++) {
      int end = triggers.from(fragments.get(i) + 1);
      for (int at = triggers.from(fragments.get(i)); at < end; at++) {
        int watch = triggers.watch(at);
        long together = together(triggers.needed(watch), asOne);
        if (together != 0) {
          add(triggers.plan(watch), asOne ? ALL_SENTENCES : together, skipped);
        }
      }
    }
    if (listedCount > 1) {
      Arrays.sort(listed, 0, listedCount);
    }
  }

  /** Returns the sentences that fragments are in together, or none. */
  private long together(int[] needed, boolean asOne) {
    long together = ALL_SENTENCES;
    for (int fragment : needed) {
      if (takenIn[fragment] != taking) {
        return 0;
      }
      together &= asOne ? ALL_SENTENCES : sentences[fragment];
    }
    return together;
  }

  private void add(int plan, long found, BitSet skipped) {
    if (listedIn[plan] == listing) {
      sentencesOfPlan[plan] |= found;
    } else if (!skipped.get(plan)) {
      listedIn[plan] = listing;
      sentencesOfPlan[plan] = found;
      if (listedCount == listed.length) {
        listed = Arrays.copyOf(listed, 2 * listedCount);
        plans = new int[listed.length];
      }
      listed[listedCount++] = plan;
    }
  }

  /**
   * Finds those of the plans listed that can be found between two positions, and the hits of their
   * fragments there.
   *
   * @param from where a sentence begins that was taken in, or all of them
   * @param to where it ends
   */
  public void find(int from, int to) {
    Program sought = program();
    Reading text = Objects.requireNonNull(reading);
    hits.reset(sought.fragmentCount(), text);
    count = 0;
    if (listedCount == 0 || from == to) {
      return;
    }
    long bit = bit(from, text);
    for (int i = 0; i < listedCount; i++) {
      if ((sentencesOfPlan[listed[i]] & bit) != 0) {
        plans[count++] = listed[i];
        hits.want(sought, listed[i]);
      }
    }
    if (count > 0) {
      hits.addAll(sought, from, to);
    }
  }

  private Program program() {
    return Objects.requireNonNull(program, "nothing was taken in");
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
