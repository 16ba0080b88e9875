package io.github.rubricscorer.workbench;

import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.suggest.GivenAnswer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the workbench. Immutable.
 *
 * @param id its own id
 * @param question the id of the question that it answers
 * @param text the answer
 * @param labels what a person says of its concepts, or null where nobody has
 * @param grade a person's grade, 0 to 1, or null where nobody has given one
 */
public record Given(
    String id,
    String question,
    String text,
    @Nullable LabelledAnswer labels,
    @Nullable Double grade) {
  /** Checks that what must be there is. */
  public Given {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(text, "text");
  }

  /** As suggestions are made of it. */
  GivenAnswer answer() {
    return new GivenAnswer(id, text, labels == null ? null : labels.covered(), grade);
  }
}
