package io.github.rubricscorer.evaluation;

import java.util.List;
import java.util.Objects;

/**
 * What a change of the rubrics did to how well scores agree with people. Immutable.
 *
 * @param <A> how agreement is measured
 * @param <S> what can move
 * @param before how the scores by the older rubrics agree, without intervals; questions and
 *     concepts that these do not have are left out
 * @param better how many moved to what the person says
 * @param worse how many moved away from it
 * @param inAll how many moved, those too that are as right or wrong as before
 * @param shifts as many of them as were asked for, the worst first
 */
public record RubricChange<A, S extends Shift>(
    A before, int better, int worse, int inAll, List<S> shifts) {
  /** Copies the list. */
  public RubricChange {
    Objects.requireNonNull(before, "before");
    shifts = List.copyOf(shifts);
  }

  static <A, S extends Shift> RubricChange<A, S> of(A before, List<S> moved, int most) {
    return new RubricChange<>(
        before,
        (int) moved.stream().filter(shift -> shift.gain() > 0).count(),
        (int) moved.stream().filter(shift -> shift.gain() < 0).count(),
        moved.size(),
        moved.stream().sorted(Shift.WORST_FIRST).limit(most).toList());
  }
}
