package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a good answer to one question says. Immutable.
 *
 * @param id the question's id: the file's name without {@code .json}
 * @param title a short title; the id where the rubric gives none
 * @param question the question's text
 * @param hedgedCredit the factor for what is only hedged, 0..1; 0.5 unless the rubric says
 *     otherwise
 * @param terms the rubric's own named sets, by name
 * @param concepts at least one concept
 * @param modelAnswer a tight answer that says it all, or null
 * @param delivery how long an answer should take
 * @param followUps the questions that follow this one
 * @param examples answers with the verdicts that they must get
 */
public record Rubric(
    String id,
    String title,
    String question,
    double hedgedCredit,
    Map<String, List<String>> terms,
    List<Concept> concepts,
    @Nullable String modelAnswer,
    DeliveryTarget delivery,
    List<NextQuestion> followUps,
    List<Example> examples) {
  /** The factor for what is only hedged, where a rubric does not say otherwise. */
  public static final double DEFAULT_HEDGED_CREDIT = 0.5;

  /** Copies the collections. */
  public Rubric {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(delivery, "delivery");
    terms = Vocabulary.copyOf(terms);
    concepts = List.copyOf(concepts);
    followUps = List.copyOf(followUps);
    examples = List.copyOf(examples);
  }

  /**
   * Starts a rubric.
   *
   * @param id the question's id
   * @return a builder
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Collects the parts of a rubric. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String title;
    private String question = "";
    private double hedgedCredit = DEFAULT_HEDGED_CREDIT;
    private final Map<String, List<String>> terms = new LinkedHashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
    private @Nullable String modelAnswer;
    private DeliveryTarget delivery = DeliveryTarget.DEFAULT;
    private final List<NextQuestion> followUps = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    private Builder(String id) {
      this.id = Objects.requireNonNull(id, "id");
      this.title = id;
    }

    /**
     * Sets the title; without it the id is the title.
     *
     * @param value a short title
     * @return this
     */
    public Builder title(String value) {
      title = Objects.requireNonNull(value, "title");
      return this;
    }

    /**
     * Sets the question's text; without it the text is empty, which only a file must not leave it.
     *
     * @param value the text
     * @return this
     */
    public Builder question(String value) {
      question = Objects.requireNonNull(value, "question");
      return this;
    }

    /**
     * Sets the factor for what is only hedged.
     *
     * @param value 0..1
     * @return this
     */
    public Builder hedgedCredit(double value) {
      hedgedCredit = value;
      return this;
    }

    /**
     * Adds a named set for {@code <name>} in synonyms.
     *
     * @param name its name
     * @param values its terms
     * @return this
     */
    public Builder terms(String name, String... values) {
      terms.put(Objects.requireNonNull(name, "name"), List.of(values));
      return this;
    }

    /**
     * Adds a concept.
     *
     * @param value the concept
     * @return this
     */
    public Builder concept(Concept value) {
      concepts.add(Objects.requireNonNull(value, "concept"));
      return this;
    }

    /**
     * Adds a concept.
     *
     * @param value a builder of the concept
     * @return this
     */
    public Builder concept(Concept.Builder value) {
      return concept(value.build());
    }

    /**
     * Sets the model answer.
     *
     * @param value a tight answer that says it all
     * @return this
     */
    public Builder modelAnswer(@Nullable String value) {
      modelAnswer = value;
      return this;
    }

    /**
     * Sets how long an answer should take.
     *
     * @param value the delivery
     * @return this
     */
    public Builder delivery(DeliveryTarget value) {
      delivery = Objects.requireNonNull(value, "delivery");
      return this;
    }

    /**
     * Adds questions that follow this one, whatever the answer.
     *
     * @param ids their ids
     * @return this
     */
    public Builder followUps(String... ids) {
      for (String id : ids) {
        followUps.add(new NextQuestion(id, List.of()));
      }
      return this;
    }

    /**
     * Adds a question that follows this one.
     *
     * @param value the question, with the concepts that it asks back for
     * @return this
     */
    public Builder followUp(NextQuestion value) {
      followUps.add(Objects.requireNonNull(value, "followUp"));
      return this;
    }

    /**
     * Adds an example.
     *
     * @param value the example
     * @return this
     */
    public Builder example(Example value) {
      examples.add(Objects.requireNonNull(value, "example"));
      return this;
    }

    /**
     * Adds an example.
     *
     * @param value a builder of the example
     * @return this
     */
    public Builder example(Example.Builder value) {
      return example(value.build());
    }

    /**
     * Returns the rubric. Its consistency is checked when a scorer is made of it.
     *
     * @return the rubric
     */
    public Rubric build() {
      return new Rubric(
          id,
          title,
          question,
          hedgedCredit,
          terms,
          concepts,
          modelAnswer,
          delivery,
          followUps,
          examples);
    }
  }
}
