package io.github.rubricscorer.lint;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@link Lint} looks for. The ids do not change from version to version. The page {@code
 * docs/lint.md} has a bad and a good example of each.
 */
public enum Rule {
  /** A file is no rubric: what stands in the way of everything else. */
  INVALID(Severity.ERROR, "the file is not valid"),
  /** No answer can earn a concept. */
  UNMATCHABLE_CONCEPT(Severity.ERROR, "no answer can say the concept"),
  /** An answer that copies the question earns points. */
  QUESTION_EARNS_CREDIT(Severity.ERROR, "the question's own text earns credit"),
  /** Two synonyms of a concept find the same. */
  DUPLICATE_SYNONYM(Severity.WARNING, "a synonym finds the same as another of its concept"),
  /** Two concepts have the same synonym. */
  SHARED_SYNONYM(Severity.WARNING, "a synonym finds the same as one of another concept"),
  /** Whatever a synonym finds, another one of its concept finds anyway. */
  SHADOWED_SYNONYM(Severity.WARNING, "another synonym finds all that a synonym finds"),
  /** A synonym is a single common word. */
  COMMON_WORD(Severity.WARNING, "a common word alone is a synonym"),
  /** A synonym joins common words over many others. */
  WIDE_WINDOW(Severity.WARNING, "common words far apart are a synonym"),
  /** A synonym finds nothing at all. */
  UNMATCHABLE_SYNONYM(Severity.WARNING, "nothing can match a synonym"),
  /** One of several alternatives, or a term of a set, finds nothing. */
  UNMATCHABLE_ALTERNATIVE(Severity.WARNING, "nothing can match an alternative"),
  /** What a synonym finds, its concept's own exclusions take away. */
  EXCLUDED_SYNONYM(Severity.WARNING, "'unless' takes away all that a synonym finds"),
  /** An exclusion shares no word with a synonym. */
  IDLE_EXCLUSION(Severity.WARNING, "an 'unless' takes nothing away"),
  /** The model answer does not say a concept. */
  MODEL_ANSWER_MISSES(Severity.WARNING, "the model answer does not say a concept"),
  /** The model answer says a misconception. */
  MODEL_ANSWER_ERRS(Severity.WARNING, "the model answer says a misconception"),
  /** A concept is worth next to nothing. */
  IRRELEVANT_WEIGHT(Severity.WARNING, "a concept is worth next to nothing"),
  /** One concept decides about the score. */
  OVERBEARING_WEIGHT(Severity.WARNING, "one concept decides about the score"),
  /** A set of the rubric stands in no pattern. */
  UNUSED_SET(Severity.WARNING, "no pattern uses a set"),
  /** No example shows that a concept is found. */
  NO_EXAMPLE(Severity.WARNING, "no example covers a concept"),
  /** A suppression keeps nothing quiet. */
  UNUSED_SUPPRESSION(Severity.WARNING, "a suppression suppresses nothing"),
  /** Two alternatives, or two terms of a set, find the same. */
  DUPLICATE_ALTERNATIVE(Severity.NOTE, "an alternative finds the same as another"),
  /** A synonym has words that are passed over. */
  IGNORED_WORDS(Severity.NOTE, "words of a synonym are passed over"),
  /** A concept is found by one wording alone. */
  FEW_SYNONYMS(Severity.NOTE, "a concept has one wording alone"),
  /** A concept has no hint. */
  NO_HINT(Severity.NOTE, "a concept has no hint"),
  /** The rubric has no model answer. */
  NO_MODEL_ANSWER(Severity.NOTE, "there is no model answer"),
  /** A set of the vocabulary is used by no rubric. */
  UNUSED_VOCABULARY(Severity.NOTE, "no rubric uses a set of the vocabulary");

  private final Severity severity;
  private final String summary;

  Rule(Severity severity, String summary) {
    this.severity = severity;
    this.summary = summary;
  }

  /**
   * Returns what messages and suppressions call the rule.
   *
   * @return the id, such as {@code common-word}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns how bad it is.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * Returns what is wrong where the rule finds something.
   *
   * @return a clause without an end
   */
  public String summary() {
    return summary;
  }

  /**
   * Returns a rule.
   *
   * @param id its id
   * @return the rule, or empty where there is none
   */
  public static Optional<Rule> of(String id) {
    Objects.requireNonNull(id, "id");
    for (Rule rule : values()) {
      if (rule.id().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /** How bad a finding is, the worst first. */
  public enum Severity {
    /** Scores are wrong until it is mended. */
    ERROR,
    /** Something does not do what its author will have meant. */
    WARNING,
    /** Something could be better. */
    NOTE;

    /**
     * Returns the severity as messages have it.
     *
     * @return {@code error}, {@code warning} or {@code note}
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether this is as bad as another severity, or worse.
     *
     * @param other the other
     * @return true if it is
     */
    public boolean isAtLeast(Severity other) {
      return compareTo(other) <= 0;
    }
  }
}
