package io.github.rubricscorer.scoring;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where a concept's plans are in its program.
 *
 * @param id the concept's id
 * @param from its first synonym
 * @param partialFrom its first synonym of a partial, behind those at level 1
 * @param unlessFrom its first exclusion, behind its last synonym
 * @param to behind its last exclusion
 * @param partialLevels the level of each synonym of a partial
 * @param notations each synonym and exclusion as it was written
 * @param wide whether one of the plans has parts in different sentences
 */
record ConceptPlans(
    String id,
    int from,
    int partialFrom,
    int unlessFrom,
    int to,
    double[] partialLevels,
    List<String> notations,
    boolean wide) {
  /** Most concepts have no partial, and share this. */
  private static final double[] NO_LEVELS = {};

  ConceptPlans {
    partialLevels = partialLevels.length == 0 ? NO_LEVELS : partialLevels;
  }

  /**
   * Tells where the plans of a rubric are: concept by concept those of its synonyms, of its
   * partials and of its exclusions.
   */
  static List<ConceptPlans> of(Rubric rubric) {
    ConceptPlans[] all = new ConceptPlans[rubric.concepts().size()];
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = of(rubric.concepts().get(i), from);
      from = all[i].to;
    }
    return List.of(all);
  }

  private static ConceptPlans of(Concept concept, int from) {
    List<Synonym> all = new ArrayList<>(concept.synonyms());
    int partialFrom = all.size();
    concept.partials().forEach(partial -> all.addAll(partial.synonyms()));
    int unlessFrom = all.size();
    all.addAll(concept.unless());
    String[] notations = new String[all.size()];
    boolean wide = false;
    for (int i = 0; i < notations.length; i++) {
      notations[i] = all.get(i).notation();
      wide |= isWide(all.get(i));
    }
    return new ConceptPlans(
        concept.id(),
        from,
        from + partialFrom,
        from + unlessFrom,
        from + all.size(),
        concept.partials().stream()
            .flatMapToDouble(
                partial -> DoubleStream.generate(partial::credit).limit(partial.synonyms().size()))
            .toArray(),
        List.of(notations),
        wide);
  }

  private static boolean isWide(Synonym synonym) {
    return synonym instanceof Synonym.Several several
        && several.within().unit() != Extent.Unit.SENTENCE;
  }

  /** Returns the level of a plan; 0 for an exclusion. */
  double level(int plan) {
    if (plan < partialFrom) {
      return 1;
    }
    return plan < unlessFrom ? partialLevels[plan - partialFrom] : 0;
  }

  String notation(int plan) {
    return notations.get(plan - from);
  }
}
