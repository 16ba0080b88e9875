package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.baseline.ConceptChange;
import io.github.rubricscorer.baseline.Movement;
import io.github.rubricscorer.result.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Something that a scorer says of an answer otherwise by other rubrics. Immutable. */
public sealed interface Shift {
  /** The worst come first; what is alike stays in its order. */
  Comparator<Shift> WORST_FIRST = Comparator.comparingDouble(Shift::gain);

  /**
   * Returns the answer.
   *
   * @return the answer, with what a person says of it
   */
  JudgedAnswer answer();

  /**
   * Returns how much nearer to the person it came.
   *
   * @return above 0 for the better, below 0 for the worse, 0 for neither; -1..1
   */
  double gain();

  /**
   * Returns what moved, concept by concept, and by what.
   *
   * @return at least one line, {@code concept: before -> after}
   */
  List<String> reasons();

  /**
   * The verdict of one concept, or what it is worth.
   *
   * @param answer the answer with a person's labels
   * @param change what became of the concept
   */
  record OfVerdict(LabelledAnswer answer, ConceptChange change) implements Shift {
    /** Checks that nothing is null. */
    public OfVerdict {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(change, "change");
    }

    /**
     * Returns what the person says of the concept.
     *
     * @return see {@link LabelledAnswer#verdict}
     */
    public Verdict expected() {
      return answer.verdict(change.conceptId());
    }

    @Override
    public double gain() {
      return Boolean.compare(
          answer.agrees(change.conceptId(), change.after().verdict()),
          answer.agrees(change.conceptId(), change.before().verdict()));
    }

    @Override
    public List<String> reasons() {
      return List.of(change.toString());
    }
  }

  /**
   * The score of an answer.
   *
   * @param answer the answer with a person's score
   * @param before the score before as a share of the best, 0..1
   * @param after the score after, likewise
   * @param movement what became of its concepts
   */
  record OfScore(GradedAnswer answer, double before, double after, Movement movement)
      implements Shift {
    /** Checks that nothing is null. */
    public OfScore {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(movement, "movement");
    }

    @Override
    public double gain() {
      double was = Math.abs(before - answer.share());
      return Decimal.of(was - Math.abs(after - answer.share())).doubleValue();
    }

    @Override
    public List<String> reasons() {
      return movement.reasons();
    }
  }
}
