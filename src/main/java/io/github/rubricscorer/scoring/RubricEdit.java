package io.github.rubricscorer.scoring;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledPatterns.Surroundings;
import io.github.rubricscorer.scoring.pattern.LabelNames;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a rubric is as it was in an earlier edition. What was found for a concept then is found
 * again where its patterns are the same and the answer is read alike: what a pattern matches
 * depends on nothing else, and neither do polarity and stance of the match. So only the concepts
 * whose patterns changed are looked for, and whatever was found for the others is taken over.
 *
 * <p>An answer is read alike where each word that both editions know is the same to them. A word
 * that only changed patterns ask for is none to the others; but a new word of a pattern can be what
 * a misspelling stands for, or part of what is written together: these answers are scored anew.
 * Immutable.
 */
public final class RubricEdit {
  /** In place of an index: the concept was not there, or had other patterns. */
  private static final int CHANGED = -1;

  private static final long[] NO_NAMES = {};

  /** Whether nothing can be taken over. */
  private final boolean isTotal;

  /** For each concept its index in the earlier edition. */
  private final int[] earlier;

  /** The synonyms of the concepts that are as they were. */
  private final BitSet same;

  /**
   * For each class of words of both editions a number, the same where the labels that both editions
   * know are; 0 where the other edition knows none of its labels.
   */
  private final long[] namesBefore;

  private final long[] namesNow;

  private RubricEdit(
      boolean isTotal, int[] earlier, BitSet same, long[] namesBefore, long[] namesNow) {
    this.isTotal = isTotal;
    this.earlier = earlier;
    this.same = same;
    this.namesBefore = namesBefore;
    this.namesNow = namesNow;
  }

  /**
   * Compares two editions.
   *
   * @param before the earlier one
   * @param now the later one
   * @return what has changed
   */
  public static RubricEdit of(CompiledRubric before, CompiledRubric now) {
    Surroundings around = before.patterns().surroundings();
    Surroundings aroundNow = now.patterns().surroundings();
    if (around == null || aroundNow == null || !areReadAlike(before, around, now, aroundNow)) {
      return new RubricEdit(true, new int[0], new BitSet(), NO_NAMES, NO_NAMES);
    }
    int[] earlier = earlier(before, around, now, aroundNow);
    BitSet same = new BitSet();
    for (int i = 0; i < earlier.length; i++) {
      if (earlier[i] != CHANGED) {
        same.set(now.concepts().get(i).from(), now.concepts().get(i).to());
      }
    }
    LabelNames labelsBefore = before.patterns().labelNames();
    LabelNames labelsNow = now.patterns().labelNames();
    return new RubricEdit(
        false, earlier, same, labelsBefore.ofClasses(labelsNow), labelsNow.ofClasses(labelsBefore));
  }

  /** Tells whether what both editions depend on is the same, but for their words. */
  private static boolean areReadAlike(
      CompiledRubric before, Surroundings around, CompiledRubric now, Surroundings aroundNow) {
    Rubric one = before.rubric();
    Rubric other = now.rubric();
    return one.language().equals(other.language())
        && one.decimal() == other.decimal()
        && one.stance() == other.stance()
        && one.terms().equals(other.terms())
        && around.vocabulary().equals(aroundNow.vocabulary())
        && before.patterns().cues() == now.patterns().cues()
        && before.isPlain()
        && now.isPlain();
  }

  private static int[] earlier(
      CompiledRubric before, Surroundings around, CompiledRubric now, Surroundings aroundNow) {
    List<Concept> concepts = before.rubric().concepts();
    Map<String, Integer> indexes = new HashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      indexes.put(concepts.get(i).id(), i);
    }
    int[] earlier = new int[now.concepts().size()];
    for (int i = 0; i < earlier.length; i++) {
      Concept concept = now.rubric().concepts().get(i);
      int index = indexes.getOrDefault(concept.id(), CHANGED);
      boolean isSame =
          index != CHANGED
              && hasSamePatterns(concepts.get(index), concept)
              && joined(before, around, index) == joined(now, aroundNow, i);
      earlier[i] = isSame ? index : CHANGED;
    }
    return earlier;
  }

  private static long joined(CompiledRubric rubric, Surroundings around, int concept) {
    ConceptPlans plans = rubric.concepts().get(concept);
    return around.joined(plans.from(), plans.to());
  }

  private static boolean hasSamePatterns(Concept one, Concept other) {
    return one.negation() == other.negation()
        && one.synonyms().equals(other.synonyms())
        && one.partials().equals(other.partials())
        && one.unless().equals(other.unless());
  }

  /** Tells whether every answer is to be scored as if there were no earlier edition. */
  boolean isTotal() {
    return isTotal;
  }

  /** Returns the numbers of the synonyms that need not be looked for. */
  BitSet same() {
    return same;
  }

  /** Tells whether a class of the later edition has no label that the earlier one knows. */
  boolean isNew(int wordClass) {
    return namesNow[wordClass] == 0;
  }

  /** Tells whether a class of the earlier edition has no label that the later one knows. */
  boolean isGone(int wordClass) {
    return namesBefore[wordClass] == 0;
  }

  /** Tells whether classes of both editions are the same to what they have in common. */
  boolean isSame(int before, int now) {
    return namesBefore[before] == namesNow[now];
  }

  /**
   * Puts together what was found for the concepts that changed and what was found for the others
   * before.
   */
  FoundConcepts merged(FoundConcepts before, FoundConcepts changed) {
    int[] concepts = before.concepts();
    SortedMap<Integer, Findings> all = new TreeMap<>();
    for (int i = 0; i < earlier.length; i++) {
      if (earlier[i] != CHANGED && Arrays.binarySearch(concepts, earlier[i]) >= 0) {
        all.put(i, before.of(earlier[i]));
      }
    }
    for (int concept : changed.concepts()) {
      all.put(concept, changed.of(concept));
    }
    return FoundConcepts.of(all);
  }
}
