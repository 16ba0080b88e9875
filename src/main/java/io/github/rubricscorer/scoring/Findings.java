package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.result.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What was found for one concept.
 *
 * @param evidence the evidence, by place
 * @param overruled the indexes of the evidence that does not count, see {@link Overruling}
 * @param excluded what an exclusion took away: the plan and its match, by plan
 * @param matches what each piece matched, only where somebody asks
 * @param taken the evidence whose words count for another concept, see {@link OwnWords}
 * @param covering what contains other evidence and so shows nothing more, only where somebody asks
 */
record Findings(
    List<Evidence> evidence,
    BitSet overruled,
    List<Excluded> excluded,
    List<Match> matches,
    List<Evidence> taken,
    List<Evidence> covering) {
  static final Findings NOTHING =
      new Findings(List.of(), new BitSet(0), List.of(), List.of(), List.of(), List.of());

  /**
   * A match that an exclusion took away.
   *
   * @param plan the synonym's plan; after all plans where other code has found it
   * @param synonym the synonym, or what stands for it
   * @param match where it matched
   * @param by the plan of the first exclusion that shares words with it
   */
  record Excluded(int plan, String synonym, Match match, int by) {}

  /** Collects what was found for one concept, from sentence to sentence. */
  static final class Collector {
    private static final long[] NO_THINGS = {};

    private List<Evidence> evidence = List.of();
    private List<Excluded> excluded = List.of();
    private List<Match> matches = List.of();
    private List<Evidence> covering = List.of();

    /** What each piece of evidence speaks of, where somebody asks. */
    private long[] things = NO_THINGS;

    /** The sentence of each piece, where somebody asks. */
    private int[] sentences = {};

    /** Which pieces take back. */
    private final BitSet takingBack = new BitSet(0);

    /** Adds evidence of which nothing else is asked. */
    void add(Evidence piece) {
      if (evidence.isEmpty()) {
        evidence = new ArrayList<>(4);
      }
      evidence.add(piece);
    }

    /**
     * Adds evidence that may overrule other evidence.
     *
     * @param thing a number for its words
     * @param sentence the number of its sentence
     * @param takesBack whether its sentence takes back what was said before
     */
    void add(Evidence piece, long thing, int sentence, boolean takesBack) {
      add(piece);
      int index = evidence.size() - 1;
      if (index >= things.length) {
        things = Arrays.copyOf(things, Math.max(4, 2 * things.length));
        sentences = Arrays.copyOf(sentences, things.length);
      }
      things[index] = thing;
      sentences[index] = sentence;
      if (takesBack) {
        takingBack.set(index);
      }
    }

    /** Adds what the piece that was added last matched. */
    void addMatch(Match match) {
      if (matches.isEmpty()) {
        matches = new ArrayList<>(4);
      }
      matches.add(match);
    }

    /** Adds what contains other evidence. */
    void addCovering(Evidence piece) {
      if (covering.isEmpty()) {
        covering = new ArrayList<>(4);
      }
      covering.add(piece);
    }

    void exclude(Excluded match) {
      if (excluded.isEmpty()) {
        excluded = new ArrayList<>(4);
      }
      excluded.add(match);
    }

    Findings findings() {
      if (evidence.isEmpty() && excluded.isEmpty()) {
        return NOTHING;
      }
      if (excluded.size() > 1) {
        excluded.sort(Comparator.comparingInt(Excluded::plan));
      }
      List<Evidence> pieces = List.copyOf(evidence);
      BitSet overruled =
          things.length == 0 ? new BitSet(0) : Overruling.of(pieces, things, sentences, takingBack);
      return new Findings(pieces, overruled, excluded, matches, List.of(), covering);
    }
  }
}
