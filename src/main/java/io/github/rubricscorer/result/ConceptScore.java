package io.github.rubricscorer.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one concept got; {@link Score} has the rules. Immutable and thread-safe.
 *
 * @param id the concept's id
 * @param verdict what became of it
 * @param credit the share of its weight that it earned, 0..1
 * @param weight its weight in the rubric; negative for a misconception, whose credit costs points
 * @param evidence every place that speaks for or against it, by offset; empty where the concept is
 *     missing or only implied
 * @param impliedBy the id of the concept whose evidence earned the credit, or the ids of those that
 *     did together, with {@code ", "} between; null where the credit is the concept's own
 */
public record ConceptScore(
    String id,
    Verdict verdict,
    double credit,
    double weight,
    List<Evidence> evidence,
    @Nullable String impliedBy) {
  /**
   * Checks the credit and copies the evidence.
   *
   * @throws IllegalArgumentException if the credit is not in 0..1
   */
  public ConceptScore {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(verdict, "verdict");
    evidence = List.copyOf(evidence);
    if (!(credit >= 0 && credit <= 1)) {
      throw new IllegalArgumentException("credit " + credit + " is not in 0..1");
    }
  }

  /**
   * Returns the points that the concept earns by itself; its group may count another instead.
   *
   * @return credit times weight; at most 0 for a misconception
   */
  public double points() {
    return credit * weight;
  }

  /**
   * Returns the evidence that decided the verdict: the first of the highest level among those of
   * the verdict's polarity, which always counts.
   *
   * @return the evidence; empty where the concept is missing or only implied
   */
  public Optional<Evidence> decidingEvidence() {
    return impliedBy != null
        ? Optional.empty()
        : switch (verdict) {
          case COVERED, PARTIAL -> strongest(Polarity.ASSERTED);
          case HEDGED -> strongest(Polarity.HEDGED);
          case REJECTED -> strongest(Polarity.REJECTED);
          case MISSING -> Optional.empty();
        };
  }

  private Optional<Evidence> strongest(Polarity polarity) {
    return evidence.stream()
        .filter(each -> each.polarity() == polarity)
        .reduce((best, next) -> next.level() > best.level() ? next : best);
  }

  /**
   * Returns how many distinct synonyms speak for the credit: the more, the surer it is. It changes
   * no points. A credit that rests on a single synonym is the one for a person to look at.
   *
   * @return the number of synonyms that are asserted where that counts; 0 where the concept is
   *     rejected, missing, or has no such evidence of its own
   */
  public int support() {
    if (!verdict.isDetected()) {
      return 0;
    }
    return (int)
        evidence.stream()
            .filter(piece -> piece.polarity() == Polarity.ASSERTED && piece.level() > 0)
            .map(Evidence::synonym)
            .distinct()
            .count();
  }

  /**
   * Returns why a person should look at the verdict, whether or not the rubric asks for that.
   *
   * @return the reasons in their order; empty where there is none, where the credit is implied by
   *     another concept, and for a helper, which earns nothing
   */
  public List<ReviewReason> doubts() {
    if (weight == 0 || impliedBy != null) {
      return List.of();
    }
    List<ReviewReason> doubts = new ArrayList<>();
    if (support() == 1) {
      doubts.add(ReviewReason.SINGLE_SYNONYM);
    }
    boolean refuted = evidence.stream().anyMatch(each -> each.polarity() == Polarity.REJECTED);
    if (refuted && evidence.stream().anyMatch(each -> each.polarity() != Polarity.REJECTED)) {
      doubts.add(ReviewReason.MIXED);
    }
    if (verdict == Verdict.HEDGED) {
      doubts.add(ReviewReason.HEDGED);
    }
    return doubts;
  }

  /**
   * Tells whether the concept is a misconception.
   *
   * @return true if its weight is negative
   */
  public boolean isMisconception() {
    return weight < 0;
  }
}
