package io.github.rubricscorer.baseline;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the scores of a corpus differ from those of a baseline.
 *
 * @param before the baseline
 * @param after the scores now
 * @param tolerance the greatest difference of coverage to tolerate, 0..1
 * @param moved the answers that moved by more than that, most moved first
 * @param tolerated how many others moved
 * @param added answers that the baseline does not have
 * @param removed answers that only the baseline has
 * @param changed answers whose text is not the one that the baseline scored; they are not compared
 */
public record Comparison(
    Baseline before,
    Baseline after,
    double tolerance,
    List<Movement> moved,
    int tolerated,
    List<StoredScore> added,
    List<StoredScore> removed,
    List<StoredScore> changed) {
  private static final Comparator<Movement> MOST_MOVED_FIRST =
      Comparator.comparingDouble((Movement movement) -> -Math.abs(movement.delta()))
          .thenComparing(Movement::after, StoredScore.BY_QUESTION_AND_ID);

  /** Copies the lists. */
  public Comparison {
    moved = List.copyOf(moved);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    changed = List.copyOf(changed);
  }

  /**
   * Compares.
   *
   * @param before the baseline
   * @param after the scores now
   * @param tolerance the greatest difference of coverage to tolerate, 0..1; without any, a verdict
   *     or a level that changes makes an answer one that moved, too
   * @return the differences
   * @throws IllegalArgumentException if the tolerance is not in 0..1
   */
  public static Comparison of(Baseline before, Baseline after, double tolerance) {
    if (!(tolerance >= 0 && tolerance <= 1)) {
      throw new IllegalArgumentException("the tolerance " + tolerance + " is not in 0..1");
    }
    Map<StoredScore.Key, StoredScore> known = new HashMap<>();
    before.answers().forEach(answer -> known.put(answer.key(), answer));
    List<Movement> moved = new ArrayList<>();
    List<StoredScore> added = new ArrayList<>();
    List<StoredScore> changed = new ArrayList<>();
    int tolerated = 0;
    for (StoredScore now : after.answers()) {
      StoredScore then = known.remove(now.key());
      if (then == null) {
        added.add(now);
      } else if (!then.answerHash().equals(now.answerHash())) {
        changed.add(now);
      } else {
        Movement movement = Movement.of(then, now);
        if (movement.exceeds(tolerance)) {
          moved.add(movement);
        } else if (movement.exceeds(0)) {
          tolerated++;
        }
      }
    }
    moved.sort(MOST_MOVED_FIRST);
    List<StoredScore> removed =
        before.answers().stream().filter(answer -> known.containsKey(answer.key())).toList();
    return new Comparison(before, after, tolerance, moved, tolerated, added, removed, changed);
  }

  /**
   * Returns how many answers were compared.
   *
   * @return those that both have, with the same text
   */
  public int compared() {
    return after.answers().size() - added.size() - changed.size();
  }

  /**
   * Returns the answers whose coverage or level fell by more than is tolerated.
   *
   * @return some of {@link #moved}, in the same order
   */
  public List<Movement> fallen() {
    return moved.stream().filter(movement -> movement.falls(tolerance)).toList();
  }

  /**
   * Returns what else is not as it was when the baseline was recorded.
   *
   * @return sentences without an end, such as {@code the rubric 'spikes' has changed}
   */
  public List<String> circumstances() {
    List<String> all = new ArrayList<>();
    if (!before.scorerVersion().equals(after.scorerVersion())) {
      all.add(
          "the baseline is of version %s, this is version %s"
              .formatted(Printable.line(before.scorerVersion()), after.scorerVersion()));
    }
    if (!before.vocabularyHash().equals(after.vocabularyHash())) {
      all.add("the vocabulary has changed");
    }
    after
        .rubricHashes()
        .forEach((id, hash) -> {
          if (!before.rubricHashes().getOrDefault(id, hash).equals(hash)) {
            all.add("the rubric '%s' has changed".formatted(id));
          }
        });
    return List.copyOf(all);
  }

  /**
   * A change that befell several answers.
   *
   * @param question the question
   * @param change the change, {@code concept: before -> after}, or that of the level
   * @param answers the ids of the answers, most moved first
   */
  public record Cause(String question, String change, List<String> answers) {
    /** Copies the answers. */
    public Cause {
      answers = List.copyOf(answers);
    }
  }

  /**
   * Groups the changes of the answers that moved.
   *
   * @return the changes, those of most answers first
   */
  public List<Cause> causes() {
    Map<String, Map<String, List<String>>> answers = new TreeMap<>();
    for (Movement movement : moved) {
      for (String change : movement.texts()) {
        answers
            .computeIfAbsent(movement.after().question(), key -> new TreeMap<>())
            .computeIfAbsent(change, key -> new ArrayList<>())
            .add(movement.after().id());
      }
    }
    List<Cause> causes = new ArrayList<>();
    answers.forEach((question, changes) ->
        changes.forEach((change, ids) -> causes.add(new Cause(question, change, ids))));
    causes.sort(Comparator.comparingInt(cause -> -cause.answers().size()));
    return List.copyOf(causes);
  }
}
