package io.github.rubricscorer.scoring;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.scoring.SynonymNumbers.Numbered;
import java.util.List;

/**
 * Where a concept's plans are in its program.
 *
 * @param id the concept's id
 * @param from its first synonym
 * @param partialFrom its first synonym of a partial, after those at level 1
 * @param unlessFrom its first exclusion, after its last synonym
 * @param to after its last exclusion
 * @param partialLevels the level of each synonym of a partial
 * @param negation what a denial means for it
 * @param notations each synonym and exclusion as it was written
 * @param crossesSentences whether one of the plans may have parts in different sentences
 */
record ConceptPlans(
    String id,
    int from,
    int partialFrom,
    int unlessFrom,
    int to,
    double[] partialLevels,
    Negation negation,
    List<String> notations,
    boolean crossesSentences) {
  /** Most concepts have no partial, and share this. */
  private static final double[] NO_LEVELS = {};

  ConceptPlans {
    partialLevels = partialLevels.length == 0 ? NO_LEVELS : partialLevels;
  }

  /** Tells where the plans of a rubric are: concept by concept, see {@link SynonymNumbers}. */
  static List<ConceptPlans> of(Rubric rubric) {
    List<List<Numbered>> numbered = SynonymNumbers.byConcept(rubric);
    ConceptPlans[] all = new ConceptPlans[numbered.size()];
    int from = 0;
    for (int i = 0; i < all.length; i++) {
      all[i] = of(rubric.concepts().get(i), numbered.get(i), from);
      from = all[i].to;
    }
    return List.of(all);
  }

  private static ConceptPlans of(Concept concept, List<Numbered> numbered, int from) {
    int partialFrom = concept.synonyms().size();
    int unlessFrom = numbered.size() - concept.unless().size();
    return new ConceptPlans(
        concept.id(),
        from,
        from + partialFrom,
        from + unlessFrom,
        from + numbered.size(),
        numbered.subList(partialFrom, unlessFrom).stream().mapToDouble(Numbered::level).toArray(),
        concept.negation(),
        numbered.stream().map(each -> each.synonym().notation()).toList(),
        numbered.stream().anyMatch(each -> crossesSentences(each.synonym())));
  }

  private static boolean crossesSentences(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> crossesSentences(phrase.notation());
      case Synonym.Several several ->
          several.within().unit() != Extent.Unit.SENTENCE
              || several.of().stream().anyMatch(ConceptPlans::crossesSentences);
    };
  }

  /** Tells whether a gap or a window goes over the ends of sentences. */
  private static boolean crossesSentences(String notation) {
    if (notation.indexOf('+') < 0) {
      return false;
    }
    boolean[] crosses = new boolean[1];
    SynonymPattern.of(notation)
        .accept(
            new SynonymPattern.Visitor() {
              @Override
              public void gap(SynonymPattern.Limit limit) {
                crosses[0] |= limit.reach() == SynonymPattern.Reach.ANSWER;
              }

              @Override
              public void and(SynonymPattern.Limit before, SynonymPattern.Limit after) {
                crosses[0] |= after.reach() == SynonymPattern.Reach.ANSWER;
              }
            });
    return crosses[0];
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
