package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Estimate;
import java.util.List;
import java.util.Objects;

/**
 * How well a reader's verdicts agree with those of a reader who is taken to be right. Immutable.
 *
 * @param overall all concepts together, one entry per facet, in the order of the constants
 * @param concepts each concept by itself, by question id and in rubric order; questions that nobody
 *     answered are left out
 */
public record Agreement(List<Overall> overall, List<OfConcept> concepts) {
  /** Copies the lists. */
  public Agreement {
    overall = List.copyOf(overall);
    concepts = List.copyOf(concepts);
  }

  /**
   * Returns what all concepts have in one facet.
   *
   * @param facet the facet
   * @return its entry
   * @throws IllegalArgumentException if there is none
   */
  public Overall overall(Facet facet) {
    return overall.stream()
        .filter(entry -> entry.facet() == facet)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entry for " + facet));
  }

  /**
   * All concepts together.
   *
   * @param facet what the readers agree on
   * @param counts the sums over all concepts
   * @param precision the precision of the sums
   * @param recall the recall of the sums
   * @param microF1 the F1 of the sums
   * @param macroF1 the mean F1 of the concepts for which it is defined
   */
  public record Overall(
      Facet facet,
      Counts counts,
      Estimate precision,
      Estimate recall,
      Estimate microF1,
      Estimate macroF1) {
    /** Checks that nothing is null. */
    public Overall {
      Objects.requireNonNull(facet, "facet");
      Objects.requireNonNull(counts, "counts");
      Objects.requireNonNull(precision, "precision");
      Objects.requireNonNull(recall, "recall");
      Objects.requireNonNull(microF1, "microF1");
      Objects.requireNonNull(macroF1, "macroF1");
    }
  }

  /**
   * The detection of one concept.
   *
   * @param question the question's id
   * @param concept the concept's id
   * @param counts how the answers to the question are judged
   * @param precision see {@link Counts#precision}
   * @param recall see {@link Counts#recall}
   * @param f1 see {@link Counts#f1}
   * @param kappa see {@link Counts#kappa}
   */
  public record OfConcept(
      String question,
      String concept,
      Counts counts,
      Estimate precision,
      Estimate recall,
      Estimate f1,
      Estimate kappa) {
    /** Checks that nothing is null. */
    public OfConcept {
      Objects.requireNonNull(question, "question");
      Objects.requireNonNull(concept, "concept");
      Objects.requireNonNull(counts, "counts");
      Objects.requireNonNull(precision, "precision");
      Objects.requireNonNull(recall, "recall");
      Objects.requireNonNull(f1, "f1");
      Objects.requireNonNull(kappa, "kappa");
    }
  }
}
