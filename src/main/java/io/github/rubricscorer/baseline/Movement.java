package io.github.rubricscorer.baseline;

import io.github.rubricscorer.base.Decimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer whose score is not what it was.
 *
 * @param before its score in the baseline
 * @param after its score now
 * @param changes the concepts whose verdict or credit changed; empty where only weights, groups or
 *     levels did
 */
public record Movement(StoredScore before, StoredScore after, List<ConceptChange> changes) {
  /** Copies the changes. */
  public Movement {
    changes = List.copyOf(changes);
  }

  /**
   * Compares two scores of the same answer.
   *
   * @param before its score in the baseline
   * @param after its score now
   * @return what moved, possibly nothing
   */
  public static Movement of(StoredScore before, StoredScore after) {
    Set<String> ids = new LinkedHashSet<>(before.concepts().keySet());
    ids.addAll(after.concepts().keySet());
    List<ConceptChange> changes = new ArrayList<>();
    for (String id : ids) {
      if (!before.verdict(id).isWorthTheSameAs(after.verdict(id))) {
        changes.add(new ConceptChange(id, before.verdict(id), after.verdict(id)));
      }
    }
    return new Movement(before, after, changes);
  }

  /**
   * Returns by how much the coverage moved.
   *
   * @return the coverage now less that of before, -1..1, rounded to four decimals
   */
  public double delta() {
    return Decimal.of(after.coverage() - before.coverage()).doubleValue();
  }

  /** Whether the level is another one; one that the baseline does not tell is not compared. */
  private boolean changesLevel() {
    Integer was = before.level();
    return was != null && !was.equals(after.level());
  }

  private boolean lowersLevel() {
    Integer was = before.level();
    Integer is = after.level();
    return was != null && (is == null || is < was);
  }

  /**
   * Returns what changed, as texts.
   *
   * @return the changes of concepts, then that of the level
   */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    changes.forEach(change -> texts.add(change.toString()));
    if (changesLevel()) {
      Integer level = after.level();
      texts.add("level: " + before.level() + " -> " + (level == null ? "none" : level));
    }
    return texts;
  }

  /**
   * Returns what changed, as texts.
   *
   * @return the changes, or one line that says that there is none
   */
  public List<String> reasons() {
    List<String> texts = texts();
    return texts.isEmpty() ? List.of("no verdict changed, but weights or groups did") : texts;
  }

  /**
   * Tells whether the answer moved by more than is tolerated.
   *
   * @param tolerance the greatest difference of coverage to tolerate, 0..1; without any, a verdict
   *     or a level that changes is too much, too
   * @return true if it moved
   */
  public boolean exceeds(double tolerance) {
    return Math.abs(delta()) > tolerance
        || tolerance == 0 && (!changes.isEmpty() || changesLevel());
  }

  /**
   * Tells whether the coverage, or without any tolerance the level, fell by more than is tolerated.
   *
   * @param tolerance the greatest difference of coverage to tolerate, 0..1
   * @return true if it fell
   */
  public boolean falls(double tolerance) {
    return delta() < -tolerance || tolerance == 0 && lowersLevel();
  }
}
