package io.github.rubricscorer.mutation;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.Objects;

/** One small change to a rubric that its examples should notice. Immutable. */
public sealed interface Mutation {
  /**
   * Returns the kind.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * Returns the concept that is changed.
   *
   * @return its id; of a group the first of its concepts
   */
  String conceptId();

  /**
   * Returns what is changed.
   *
   * @return a JSON Pointer in terms of the rubric file, such as {@code /concepts/3/synonyms/0}
   */
  String pointer();

  /**
   * Returns the change in words.
   *
   * @return a text on one line such as {@code synonym 'external id' removed}
   */
  String description();

  /**
   * Makes the change.
   *
   * @param rubric the rubric that the mutation was made for
   * @return the mutant; it need not be a rubric that a scorer would take, as a concept may have
   *     lost its only synonym
   */
  default Rubric applyTo(Rubric rubric) {
    return MutantDraft.mutate(rubric, this);
  }

  /** The kinds of mutations. */
  enum Kind {
    /** A synonym, of a concept or of a partial, is removed. */
    SYNONYM("synonym"),
    /** An exclusion is removed. */
    UNLESS("unless"),
    /** The parts of a synonym may be farther apart, or fewer. */
    LIMIT("limit"),
    /** The credit of a partial is stepped. */
    PARTIAL("partial"),
    /** An implication is removed. */
    IMPLIED_BY("impliedBy"),
    /** A combination is removed. */
    COMBINATION("combination"),
    /** A condition is removed. */
    ONLY_IF("onlyIf"),
    /** A weight is stepped. */
    WEIGHT("weight"),
    /** The concepts of a group count one by one, more or fewer of them count, or share words. */
    GROUP("group"),
    /** A misconception costs nothing. */
    MISCONCEPTION("misconception");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /**
     * Returns the kind's name, after the key in rubric files where there is one.
     *
     * @return a word such as {@code unless}
     */
    public String key() {
      return key;
    }
  }

  /**
   * A synonym is removed, from the concept or from one of its partials.
   *
   * @param conceptId the concept
   * @param pointer the synonym
   * @param synonym what is removed
   */
  record SynonymRemoval(String conceptId, String pointer, Synonym synonym) implements Mutation {
    /** Checks that nothing is null. */
    public SynonymRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(synonym, "synonym");
    }

    @Override
    public Kind kind() {
      return Kind.SYNONYM;
    }

    @Override
    public String description() {
      return "synonym %s removed".formatted(MutantWording.quoted(synonym));
    }
  }

  /**
   * An exclusion is removed.
   *
   * @param conceptId the concept
   * @param pointer the exclusion
   * @param exclusion what is removed
   */
  record UnlessRemoval(String conceptId, String pointer, Synonym exclusion) implements Mutation {
    /** Checks that nothing is null. */
    public UnlessRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(exclusion, "exclusion");
    }

    @Override
    public Kind kind() {
      return Kind.UNLESS;
    }

    @Override
    public String description() {
      return "unless %s removed".formatted(MutantWording.quoted(exclusion));
    }
  }

  /**
   * All limits of a synonym are lifted at once: its parts may be anywhere in a sentence, those of
   * several patterns anywhere in the answer.
   *
   * @param conceptId the concept
   * @param pointer the synonym
   * @param from the synonym as it is
   * @param to the loosened one
   */
  record LimitLifting(String conceptId, String pointer, Synonym from, Synonym to)
      implements Mutation {
    /** Checks that nothing is null. */
    public LimitLifting {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }

    @Override
    public Kind kind() {
      return Kind.LIMIT;
    }

    @Override
    public String description() {
      return switch (from) {
        case Synonym.Phrase phrase ->
            "parts of %s anywhere in a sentence".formatted(MutantWording.quoted(phrase));
        case Synonym.Several several ->
            "parts of %s anywhere in the answer".formatted(MutantWording.quoted(several));
      };
    }
  }

  /**
   * Of several patterns, or of several matches, one less is enough.
   *
   * @param conceptId the concept
   * @param pointer the synonym
   * @param from the synonym as it is, which needs at least two
   */
  record AtLeastStep(String conceptId, String pointer, Synonym.Several from) implements Mutation {
    /** Checks that nothing is null. */
    public AtLeastStep {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      if (from.atLeast() < 2) {
        throw new IllegalArgumentException("one is needed at least");
      }
    }

    @Override
    public Kind kind() {
      return Kind.LIMIT;
    }

    /** Returns the mutated synonym. */
    Synonym to() {
      String[] of = from.of().toArray(String[]::new);
      return from.countsMatches()
          ? Synonym.times(from.atLeast() - 1, from.within(), of)
          : Synonym.atLeast(from.atLeast() - 1, from.within(), of);
    }

    @Override
    public String description() {
      return "%s of the parts of %s enough"
          .formatted(from.atLeast() - 1, MutantWording.quoted(from));
    }
  }

  /**
   * The credit of a partial is stepped half the way to 0 or to 1.
   *
   * @param conceptId the concept
   * @param pointer the partial
   * @param partial the partial's index in the concept
   * @param from its credit
   * @param to the credit of the mutant
   */
  record PartialStep(String conceptId, String pointer, int partial, double from, double to)
      implements Mutation {
    /** Checks that nothing is null. */
    public PartialStep {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
    }

    @Override
    public Kind kind() {
      return Kind.PARTIAL;
    }

    @Override
    public String description() {
      return "partial credit " + MutantWording.step(from, to);
    }
  }

  /**
   * A concept is no longer implied by another.
   *
   * @param conceptId the implied concept
   * @param pointer the implication
   * @param impliedBy the implying concept
   */
  record ImplicationRemoval(String conceptId, String pointer, String impliedBy)
      implements Mutation {
    /** Checks that nothing is null. */
    public ImplicationRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(impliedBy, "impliedBy");
    }

    @Override
    public Kind kind() {
      return Kind.IMPLIED_BY;
    }

    @Override
    public String description() {
      return "impliedBy '%s' removed".formatted(impliedBy);
    }
  }

  /**
   * A weight is stepped by 1, or halved where that would leave none.
   *
   * @param conceptId the concept
   * @param pointer the concept's weight
   * @param from its weight
   * @param to the weight of the mutant, of the same sign
   */
  record WeightStep(String conceptId, String pointer, double from, double to) implements Mutation {
    /** Checks that nothing is null. */
    public WeightStep {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
    }

    @Override
    public Kind kind() {
      return Kind.WEIGHT;
    }

    @Override
    public String description() {
      return "weight " + MutantWording.step(from, to);
    }
  }

  /**
   * The concepts of a group count one by one.
   *
   * @param conceptId the first of them
   * @param pointer where it names the group
   * @param group the group's name
   */
  record GroupRemoval(String conceptId, String pointer, String group) implements Mutation {
    /** Checks that nothing is null. */
    public GroupRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(group, "group");
    }

    @Override
    public Kind kind() {
      return Kind.GROUP;
    }

    @Override
    public String description() {
      return "group '%s' dissolved".formatted(Printable.line(group));
    }
  }

  /**
   * One concept of a group more counts, or one less.
   *
   * @param conceptId the first of them
   * @param pointer where the rubric says how many count
   * @param group the group's name
   * @param from how many count
   * @param to how many count in the mutant
   */
  record BestStep(String conceptId, String pointer, String group, int from, int to)
      implements Mutation {
    /** Checks that nothing is null. */
    public BestStep {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(group, "group");
    }

    @Override
    public Kind kind() {
      return Kind.GROUP;
    }

    @Override
    public String description() {
      return "best of '%s' %s".formatted(Printable.line(group), MutantWording.step(from, to));
    }
  }

  /**
   * The concepts of a group may share words.
   *
   * @param conceptId the first of them
   * @param pointer where the rubric says that they may not
   * @param group the group's name
   */
  record OwnWordsRemoval(String conceptId, String pointer, String group) implements Mutation {
    /** Checks that nothing is null. */
    public OwnWordsRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(group, "group");
    }

    @Override
    public Kind kind() {
      return Kind.GROUP;
    }

    @Override
    public String description() {
      return "own words of '%s' removed".formatted(Printable.line(group));
    }
  }

  /**
   * Other concepts no longer say a concept together.
   *
   * @param conceptId the concept
   * @param pointer the combination
   * @param combination what is removed
   */
  record CombinationRemoval(String conceptId, String pointer, Condition combination)
      implements Mutation {
    /** Checks that nothing is null. */
    public CombinationRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(combination, "combination");
    }

    @Override
    public Kind kind() {
      return Kind.COMBINATION;
    }

    @Override
    public String description() {
      return "combination '%s' removed".formatted(combination);
    }
  }

  /**
   * A concept counts whatever the answer says besides.
   *
   * @param conceptId the concept
   * @param pointer the condition
   * @param condition what is removed
   */
  record OnlyIfRemoval(String conceptId, String pointer, Condition condition) implements Mutation {
    /** Checks that nothing is null. */
    public OnlyIfRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(condition, "condition");
    }

    @Override
    public Kind kind() {
      return Kind.ONLY_IF;
    }

    @Override
    public String description() {
      return "onlyIf '%s' removed".formatted(condition);
    }
  }

  /**
   * A misconception is removed with all its synonyms.
   *
   * @param conceptId the misconception
   * @param pointer the same
   */
  record MisconceptionRemoval(String conceptId, String pointer) implements Mutation {
    /** Checks that nothing is null. */
    public MisconceptionRemoval {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(pointer, "pointer");
    }

    @Override
    public Kind kind() {
      return Kind.MISCONCEPTION;
    }

    @Override
    public String description() {
      return "misconception removed";
    }
  }
}
