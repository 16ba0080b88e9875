package io.github.rubricscorer.scoring;

import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Stance;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which evidence of a concept does not count where a plan is asked for ({@link
 * io.github.rubricscorer.rubric.StancePolicy#PROPOSALS}). Evidence of the same words speaks of the
 * same thing:
 *
 * <ul>
 *   <li>Who refuses a thing only describes it elsewhere ("Sharding I'd leave out. A shard more is a
 *       shard to operate."); who half proposes it, too.
 *   <li>Who half proposes a thing names others of the concept in that vein, too, after the doubt in
 *       the sentence ("monitoring, I think, maybe with some dashboard").
 *   <li>Who refuses one thing and proposes another of the same concept proposes the concept ("skip
 *       Kafka, use Celery"): the refusal is of other words, and overrules nothing.
 *   <li>Who proposes a thing beside a refusal of it has one use of it in mind ("no cache at the
 *       checkout"), unless the refusal comes later and says that it takes back ("on reflection").
 * </ul>
 */
final class Overruling {
  private final List<Evidence> evidence;

  /** For each piece of evidence a number for its words, and its sentence. */
  private final long[] things;

  private final int[] sentences;
  private final Set<Long> refused = new HashSet<>();
  private final Set<Long> hedged = new HashSet<>();

  /** Where the doubt begins in each sentence that half proposes something, as an offset. */
  private final Map<Integer, Integer> hedging = new HashMap<>();

  /** The last refusal of each thing that takes back. */
  private final Map<Long, Integer> takenBack = new HashMap<>();

  private Overruling(List<Evidence> evidence, long[] things, int[] sentences, BitSet takingBack) {
    this.evidence = evidence;
    this.things = things;
    this.sentences = sentences;
    for (int i = 0; i < evidence.size(); i++) {
      Evidence piece = evidence.get(i);
      switch (piece.polarity()) {
        case REJECTED -> {
          refused.add(things[i]);
          if (takingBack.get(i)) {
            takenBack.put(things[i], i);
          }
        }
        case HEDGED -> {
          hedging.merge(sentences[i], doubt(piece), Math::min);
          if (piece.stance() == Stance.PROPOSAL) {
            hedged.add(things[i]);
          }
        }
        case ASSERTED -> {}
      }
    }
  }

  /**
   * Finds what is overruled.
   *
   * @param evidence the evidence of a concept, by place
   * @param things a number for the words of each piece
   * @param takingBack which pieces are in a sentence that takes back
   * @return the indexes of the pieces that do not count
   */
  static BitSet of(List<Evidence> evidence, long[] things, int[] sentences, BitSet takingBack) {
    if (evidence.size() < 2) {
      return new BitSet(0);
    }
    Overruling overruling = new Overruling(evidence, things, sentences, takingBack);
    return overruling.refused.isEmpty() && overruling.hedging.isEmpty()
        ? new BitSet(0)
        : overruling.overruled();
  }

  private BitSet overruled() {
    BitSet overruled = new BitSet();
    for (int i = 0; i < evidence.size(); i++) {
      if (evidence.get(i).polarity() != Polarity.REJECTED && (isBeaten(i) || isTakenBack(i))) {
        overruled.set(i);
      }
    }
    return overruled;
  }

  private boolean isBeaten(int index) {
    Evidence piece = evidence.get(index);
    return piece.stance() != Stance.PROPOSAL
        && (refused.contains(things[index])
            || piece.polarity() == Polarity.ASSERTED
                && (hedged.contains(things[index])
                    || hedging.getOrDefault(sentences[index], piece.start()) < piece.start()));
  }

  private static int doubt(Evidence piece) {
    Cue cue = piece.cue();
    return cue == null ? piece.start() : cue.start();
  }

  private boolean isTakenBack(int index) {
    Integer refusal = takenBack.get(things[index]);
    return refusal != null && refusal > index;
  }
}
