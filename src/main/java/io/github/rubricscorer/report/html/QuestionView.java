package io.github.rubricscorer.report.html;

import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of a question, whatever the answer.
 *
 * @param id its id
 * @param title its title
 * @param text its text; empty where the rubric has none
 * @param concepts its concepts, in rubric order
 * @param modelAnswer a tight answer that says it all, or null
 * @param followUps the questions that follow
 * @param language the language of the rubric
 */
public record QuestionView(
    String id,
    String title,
    String text,
    List<ConceptView> concepts,
    @Nullable String modelAnswer,
    List<FollowUp> followUps,
    Language language) {
  /** Copies the lists. */
  public QuestionView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    concepts = List.copyOf(concepts);
    followUps = List.copyOf(followUps);
    Objects.requireNonNull(language, "language");
  }

  /**
   * A concept.
   *
   * @param id its id
   * @param name its name
   * @param weight its weight, as a numeral
   * @param layer the layer it belongs to; empty for none
   */
  public record ConceptView(String id, String name, String weight, String layer) {}
}
