package io.github.rubricscorer.attack;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What attacks on one rubric got. Immutable.
 *
 * @param rubricId the rubric
 * @param results one for each kind that there are answers of, in the order of the kinds
 */
public record RubricAttack(String rubricId, List<Result> results) {
  /** Copies the list. */
  public RubricAttack {
    Objects.requireNonNull(rubricId, "rubricId");
    results = List.copyOf(results);
  }

  /**
   * What the answers of one kind got.
   *
   * @param kind the kind
   * @param answers how many there are, above 0
   * @param bound the coverage that each may at most, or must at least, get, 0..1
   * @param mean their mean coverage, 0..1
   * @param worst the coverage of the one that is nearest to the bound or beyond it, 0..1
   * @param answer that answer
   * @param reviewed how many of them a person is asked to look at, as the rubric's {@code
   *     reviewSignals} has it
   * @param unreviewed the one of those that nobody is asked to look at that is nearest to the bound
   *     or beyond it; null where there are none
   */
  public record Result(
      AttackKind kind,
      int answers,
      double bound,
      double mean,
      double worst,
      String answer,
      int reviewed,
      @Nullable Attempt unreviewed) {
    /**
     * An answer with what it got.
     *
     * @param answer the answer
     * @param coverage its coverage, 0..1
     */
    public record Attempt(String answer, double coverage) {
      /** Checks that the answer is there. */
      public Attempt {
        Objects.requireNonNull(answer, "answer");
      }
    }

    /** Checks that nothing but {@code unreviewed} is null. */
    public Result {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(answer, "answer");
    }

    /**
     * Returns how far the worst answer is from the bound.
     *
     * @return a share of all points, -1..1; negative where the bound is broken, whether a person is
     *     asked to look at the answer or not
     */
    public double headroom() {
      return headroom(worst);
    }

    /** Returns how far an answer with a coverage is from the bound. */
    double headroom(double coverage) {
      return kind.limit() == AttackKind.Limit.AT_MOST ? bound - coverage : coverage - bound;
    }
  }

  /**
   * Returns the smallest headroom.
   *
   * @return -1..1; 1 where there are no results
   */
  public double headroom() {
    return results.stream().mapToDouble(Result::headroom).min().orElse(1);
  }
}
