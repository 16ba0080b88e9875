package io.github.rubricscorer.feedback;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer takes the three steps of a structured answer: the problem, the main constraint,
 * the solution. Immutable and thread-safe.
 *
 * <p>The cues of each step are a rubric of this library, {@code structure.json}, and the scorer
 * finds them as it finds everything else: refused cues do not count, and a solution is a proposal,
 * not a thing.
 *
 * @param problem the first words that name the problem, or null
 * @param constraint the first words that name a constraint, or null
 * @param solution the first words that propose something, or null
 */
public record Structure(
    @Nullable Evidence problem, @Nullable Evidence constraint, @Nullable Evidence solution) {

  /** A step of a structured answer, in the order in which they are expected. */
  public enum Step {
    /** Says what goes wrong. */
    PROBLEM(Wording.STEP_PROBLEM),
    /** Says what limits the solution most. */
    CONSTRAINT(Wording.STEP_CONSTRAINT),
    /** Says what to do. */
    SOLUTION(Wording.STEP_SOLUTION);

    private final Wording label;

    Step(Wording label) {
      this.label = label;
    }

    /**
     * Returns what people call the step.
     *
     * @return the words, without a capital letter
     */
    public String label() {
      return label.text();
    }
  }

  /** Read when the first answer asks for it. */
  private static final class Cues {
    private static final Scorer SCORER = Scorer.structure().withMaxAnswerLength(Integer.MAX_VALUE);
    private static final String ID = SCORER.questionIds().getFirst();
  }

  /**
   * Looks for the steps.
   *
   * @param answer an answer; an empty one takes no step
   * @return where it takes them
   */
  public static Structure of(String answer) {
    Score score = Cues.SCORER.score(Cues.ID, answer);
    return new Structure(
        first(score, "problem"), first(score, "constraint"), first(score, "solution"));
  }

  private static @Nullable Evidence first(Score score, String step) {
    return score.concept(step).evidence().stream()
        .filter(evidence -> evidence.polarity() != Polarity.REJECTED)
        .findFirst()
        .orElse(null);
  }

  /**
   * Returns where the answer takes a step.
   *
   * @param step the step
   * @return its first words, or nothing if it is not taken
   */
  public Optional<Evidence> evidence(Step step) {
    return Optional.ofNullable(
        switch (step) {
          case PROBLEM -> problem;
          case CONSTRAINT -> constraint;
          case SOLUTION -> solution;
        });
  }

  /**
   * Returns the steps that the answer does not take.
   *
   * @return the steps in their order; empty for a complete answer
   */
  public List<Step> lacking() {
    return List.of(Step.values()).stream().filter(step -> evidence(step).isEmpty()).toList();
  }

  /**
   * Tells whether the steps that are taken begin in the expected order.
   *
   * @return true also where fewer than two are taken
   */
  public boolean isInOrder() {
    List<Integer> starts =
        List.of(Step.values()).stream()
            .map(this::evidence)
            .flatMap(Optional::stream)
            .map(Evidence::start)
            .toList();
    return starts.equals(starts.stream().sorted().toList());
  }
}
