package io.github.rubricscorer.scoring;

import java.util.BitSet;
import java.util.List;

/**
 * The plans that are not looked for. Those of the concepts with a plan that crosses sentences are
 * looked for in the answer as a whole, those of the others in one sentence after the other.
 *
 * @param everywhere the numbers of those that are not looked for at all; not to be changed
 * @param inSentences those and what is looked for in the answer as a whole
 * @param inAnswer those and what is looked for in each sentence
 */
record SkippedPlans(BitSet everywhere, BitSet inSentences, BitSet inAnswer) {
  static SkippedPlans of(List<ConceptPlans> concepts, BitSet everywhere) {
    BitSet inSentences = (BitSet) everywhere.clone();
    BitSet inAnswer = (BitSet) everywhere.clone();
    for (ConceptPlans concept : concepts) {
      (concept.crossesSentences() ? inSentences : inAnswer).set(concept.from(), concept.to());
    }
    return new SkippedPlans(everywhere, inSentences, inAnswer);
  }
}
