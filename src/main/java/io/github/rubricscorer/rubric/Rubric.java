package io.github.rubricscorer.rubric;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a good answer to one question says.
 *
 * <p>Read from a file by a {@link RubricSet} or made by its {@link #builder builder}, and in no
 * other way, so that a later version can add a part. Two rubrics are equal if all of their parts
 * are. Immutable and thread-safe.
 */
public final class Rubric {
  /** The factor for what is only hedged, where a rubric does not say otherwise. */
  public static final double DEFAULT_HEDGED_CREDIT = 0.5;

  /** The factor for what is only listed, where a rubric says nothing else. */
  public static final double DEFAULT_LISTED_CREDIT = 1;

  private final String id;
  private final String title;
  private final String question;
  private final double hedgedCredit;
  private final double listedCredit;
  private final StancePolicy stance;
  private final Map<String, Group> groups;
  private final @Nullable Levels levels;
  private final Set<ReviewReason> needsReview;
  private final Set<Signal.Kind> reviewSignals;
  private final String language;
  private final DecimalMark decimal;
  private final Map<String, List<String>> terms;
  private final List<Concept> concepts;
  private final @Nullable String modelAnswer;
  private final DeliveryTarget delivery;
  private final List<NextQuestion> followUps;
  private final List<Example> examples;
  private final List<Suppression> suppressions;

  private Rubric(Builder builder) {
    id = builder.id;
    title = builder.title;
    question = builder.question;
    hedgedCredit = builder.hedgedCredit;
    listedCredit = builder.listedCredit;
    stance = builder.stance;
    groups = Collections.unmodifiableMap(new LinkedHashMap<>(builder.groups));
    levels = builder.levels;
    needsReview = Collections.unmodifiableSet(EnumSet.copyOf(builder.needsReview));
    reviewSignals = Collections.unmodifiableSet(EnumSet.copyOf(builder.reviewSignals));
    language = builder.language;
    decimal = builder.decimal == null ? mark(language) : builder.decimal;
    terms = Vocabulary.copyOf(builder.terms);
    concepts = builder.concepts.stream().map(concept -> concept.where(builder.negation)).toList();
    modelAnswer = builder.modelAnswer;
    delivery = builder.delivery;
    followUps = List.copyOf(builder.followUps);
    examples = List.copyOf(builder.examples);
    suppressions = List.copyOf(builder.suppressions);
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

  /**
   * Returns the question's id.
   *
   * @return the file's name without {@code .json}
   */
  public String id() {
    return id;
  }

  /**
   * Returns a short title.
   *
   * @return the title; the id where the rubric gives none
   */
  public String title() {
    return title;
  }

  /**
   * Returns the question's text.
   *
   * @return the text; empty only where a rubric was built in Java without one
   */
  public String question() {
    return question;
  }

  /**
   * Returns the factor for what is only hedged.
   *
   * @return 0..1; {@value #DEFAULT_HEDGED_CREDIT} unless the rubric says otherwise
   */
  public double hedgedCredit() {
    return hedgedCredit;
  }

  /**
   * Returns the factor for what is only listed among other terms.
   *
   * @return 0..1; {@value #DEFAULT_LISTED_CREDIT} unless the rubric says otherwise
   */
  public double listedCredit() {
    return listedCredit;
  }

  /**
   * Returns what counts where an answer refuses a thing and speaks of it besides.
   *
   * @return {@link StancePolicy#MENTIONS} unless the rubric says otherwise
   */
  public StancePolicy stance() {
    return stance;
  }

  /**
   * Returns how groups count that count otherwise than {@link Group#DEFAULT}.
   *
   * @return each by its name, in the order of the rubric; possibly empty
   */
  public Map<String, Group> groups() {
    return groups;
  }

  /**
   * Returns how a group counts.
   *
   * @param name its name
   * @return {@link Group#DEFAULT} where the rubric says nothing of it
   */
  public Group group(String name) {
    return groups.getOrDefault(name, Group.DEFAULT);
  }

  /**
   * Returns how points become levels.
   *
   * @return null where the rubric has no levels
   */
  public @Nullable Levels levels() {
    return levels;
  }

  /**
   * Returns for which reasons a person should look at a verdict.
   *
   * @return possibly empty
   */
  public Set<ReviewReason> needsReview() {
    return needsReview;
  }

  /**
   * Returns for which integrity signals a person should look at an answer.
   *
   * @return possibly empty
   */
  public Set<Signal.Kind> reviewSignals() {
    return reviewSignals;
  }

  private static DecimalMark mark(String language) {
    return Language.of(language).hasDecimalComma() ? DecimalMark.COMMA : DecimalMark.POINT;
  }

  /**
   * Returns the language of the rubric and its answers.
   *
   * @return a code of ISO 639; {@code en} unless the rubric says otherwise
   */
  public String language() {
    return language;
  }

  /**
   * Returns what stands before the decimals of numbers, in the rubric and in its answers.
   *
   * @return that of the language unless the rubric says otherwise; {@link DecimalMark#POINT} in
   *     English
   */
  public DecimalMark decimal() {
    return decimal;
  }

  /**
   * Returns the rubric's own named sets.
   *
   * @return the terms of each set by its name, in the order of the rubric; possibly empty
   */
  public Map<String, List<String>> terms() {
    return terms;
  }

  /**
   * Returns the concepts.
   *
   * @return at least one, in the order of the rubric
   */
  public List<Concept> concepts() {
    return concepts;
  }

  /**
   * Returns a tight answer that says it all.
   *
   * @return the answer, or null where there is none
   */
  public @Nullable String modelAnswer() {
    return modelAnswer;
  }

  /**
   * Returns how long an answer should take.
   *
   * @return the target; {@link DeliveryTarget#DEFAULT} where the rubric gives none
   */
  public DeliveryTarget delivery() {
    return delivery;
  }

  /**
   * Returns the questions that follow this one.
   *
   * @return possibly empty
   */
  public List<NextQuestion> followUps() {
    return followUps;
  }

  /**
   * Returns answers with the verdicts that they must get.
   *
   * @return possibly empty
   */
  public List<Example> examples() {
    return examples;
  }

  /**
   * Returns which findings about the rubric its author has looked at and wants to keep quiet.
   *
   * @return possibly empty
   */
  public List<Suppression> suppressions() {
    return suppressions;
  }

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rubric that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns the id, for messages. */
  @Override
  public String toString() {
    return "Rubric[" + id + "]";
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        id,
        title,
        question,
        hedgedCredit,
        listedCredit,
        stance,
        groups,
        levels,
        needsReview,
        reviewSignals,
        language,
        decimal,
        terms,
        concepts,
        modelAnswer,
        delivery,
        followUps,
        examples,
        suppressions);
  }

  /**
   * What stands before the decimals of numbers, in a rubric and in its answers. Immutable and
   * thread-safe, as every enum.
   */
  public enum DecimalMark {
    /** {@code 66.67}, with commas between groups of three digits. */
    POINT("."),
    /**
     * {@code 66,67}, with full stops between groups of three digits. A full stop that cannot stand
     * between groups is a decimal mark as well: 66.67.
     */
    COMMA(",");

    private final String key;

    DecimalMark(String key) {
      this.key = key;
    }

    /**
     * Returns the name used in rubric files.
     *
     * @return the mark itself
     */
    public String key() {
      return key;
    }
  }

  /**
   * Why a finding of {@code rubric lint} is to be kept quiet. Immutable and thread-safe.
   *
   * @param rule the id of the rule, such as {@code common-word}
   * @param where what the finding is about: the id of a concept, the name of a set, or the text of
   *     a synonym; null for everything in the rubric
   * @param reason why, for those who read the rubric
   */
  public record Suppression(String rule, @Nullable String where, String reason) {
    /** Checks that rule and reason are there. */
    public Suppression {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Collects the parts of a rubric. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String title;
    private String question = "";
    private double hedgedCredit = DEFAULT_HEDGED_CREDIT;
    private double listedCredit = DEFAULT_LISTED_CREDIT;
    private StancePolicy stance = StancePolicy.MENTIONS;
    private Negation negation = Negation.REJECTS;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private @Nullable Levels levels;
    private final Set<ReviewReason> needsReview = EnumSet.noneOf(ReviewReason.class);
    private final Set<Signal.Kind> reviewSignals = EnumSet.noneOf(Signal.Kind.class);
    private String language = Language.ENGLISH.code();
    private @Nullable DecimalMark decimal;
    private final Map<String, List<String>> terms = new LinkedHashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
    private @Nullable String modelAnswer;
    private DeliveryTarget delivery = DeliveryTarget.DEFAULT;
    private final List<NextQuestion> followUps = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();

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
     * Sets what a denial means for the concepts that say nothing else of it; without it, a
     * rejection.
     *
     * @param value what it means that an answer denies what a synonym names
     * @return this
     */
    public Builder negation(Negation value) {
      negation = Objects.requireNonNull(value, "negation");
      return this;
    }

    /**
     * Sets the factor for what is only listed among other terms.
     *
     * @param value 0..1
     * @return this
     */
    public Builder listedCredit(double value) {
      listedCredit = value;
      return this;
    }

    /**
     * Sets what counts where an answer refuses a thing and speaks of it besides.
     *
     * @param value the policy
     * @return this
     */
    public Builder stance(StancePolicy value) {
      stance = Objects.requireNonNull(value, "stance");
      return this;
    }

    /**
     * Says how a group counts; without it, its best concept does.
     *
     * @param name the name of the group
     * @param value how it counts
     * @return this
     */
    public Builder group(String name, Group value) {
      groups.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "group"));
      return this;
    }

    /**
     * Sets how points become levels.
     *
     * @param value the levels, or null for none
     * @return this
     */
    public Builder levels(@Nullable Levels value) {
      levels = value;
      return this;
    }

    /**
     * Adds reasons for which a person should look at a verdict.
     *
     * @param reasons the reasons
     * @return this
     */
    public Builder needsReview(ReviewReason... reasons) {
      needsReview.addAll(List.of(reasons));
      return this;
    }

    /**
     * Adds integrity signals for which a person should look at an answer. They change no points.
     *
     * @param kinds the signals
     * @return this
     */
    public Builder reviewSignals(Signal.Kind... kinds) {
      reviewSignals.addAll(List.of(kinds));
      return this;
    }

    /**
     * Sets the language of the rubric and its answers.
     *
     * @param code its code of ISO 639, such as {@code de}
     * @return this
     * @throws IllegalArgumentException if the language is not known; the message lists those that
     *     are
     */
    public Builder language(String code) {
      language = Language.of(Objects.requireNonNull(code, "language")).code();
      return this;
    }

    /**
     * Sets what stands before the decimals of numbers, in the rubric and in its answers, where that
     * is not the mark of the language.
     *
     * @param value the mark
     * @return this
     */
    public Builder decimal(DecimalMark value) {
      decimal = Objects.requireNonNull(value, "decimal");
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
        followUps.add(NextQuestion.of(id));
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
     * Keeps findings of {@code rubric lint} quiet.
     *
     * @param value which, and why
     * @return this
     */
    public Builder suppress(Suppression value) {
      suppressions.add(Objects.requireNonNull(value, "suppression"));
      return this;
    }

    /**
     * Returns the rubric. Its consistency is checked when a scorer is made of it.
     *
     * @return the rubric
     */
    public Rubric build() {
      return new Rubric(this);
    }
  }
}
