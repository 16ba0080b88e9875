package io.github.rubricscorer.mutation;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.mutation.Mutant.Status;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The mutants of one rubric.
 *
 * @param rubricId the rubric's id
 * @param mutants one per mutation, in the order of the rubric
 */
public record RubricMutants(String rubricId, List<Mutant> mutants) {
  /** Copies the mutants. */
  public RubricMutants {
    Objects.requireNonNull(rubricId, "rubricId");
    mutants = List.copyOf(mutants);
  }

  /**
   * Counts the mutants of a status.
   *
   * @param status the status
   * @return how many there are
   */
  public int count(Status status) {
    return Math.toIntExact(mutants.stream().filter(m -> m.status() == status).count());
  }

  /**
   * Returns the mutants that can be noticed: all but the redundant ones.
   *
   * @return how many there are
   */
  public int noticeable() {
    return mutants.size() - count(Status.REDUNDANT);
  }

  /**
   * Returns how many of the mutants that can be noticed are: the mutation score of DeMillo, Lipton
   * and Sayward.
   *
   * @return the protected mutants divided by all but the redundant ones, 0..1; empty where there
   *     are none
   */
  public OptionalDouble protectedShare() {
    return noticeable() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) count(Status.PROTECTED) / noticeable());
  }

  /**
   * Returns the protected share in percent for people, rounded down: 100 is all of them.
   *
   * @return the decimal numeral with at most one decimal, without a percent sign; 100 where there
   *     is nothing to notice
   */
  public String protectedPercent() {
    long thousandths =
        noticeable() == 0 ? 1_000 : Math.floorDiv(1_000L * count(Status.PROTECTED), noticeable());
    return Decimal.percent(thousandths / 1_000.0);
  }

  /**
   * Returns the mutants of one kind.
   *
   * @param kind the kind
   * @return the same rubric with them only
   */
  public RubricMutants of(Mutation.Kind kind) {
    return new RubricMutants(
        rubricId, mutants.stream().filter(m -> m.mutation().kind() == kind).toList());
  }
}
