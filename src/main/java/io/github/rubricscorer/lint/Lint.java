package io.github.rubricscorer.lint;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.sample.Samples;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges rubrics: finds what is valid and yet hardly meant. Deterministic: the same rubrics give
 * the same findings in any locale. Stateless.
 */
public final class Lint {
  private Lint() {}

  /**
   * Tells what is not looked for in rubrics of a language, since its frequent words are not known;
   * those of English and German are.
   *
   * @param language a code of ISO 639, as rubrics have it
   * @return the rules, empty where all are looked for
   * @throws IllegalArgumentException if there is no such language
   */
  public static List<Rule> notLookedFor(String language) {
    return CommonnessRules.applyTo(Language.of(language))
        ? List.of()
        : List.of(Rule.COMMON_WORD, Rule.WIDE_WINDOW, Rule.COMMON_TERM);
  }

  /**
   * Judges all rubrics of a set, and the vocabulary that they share.
   *
   * @param set the rubrics
   * @return the findings by place, with those that a rubric suppresses
   */
  public static List<Finding> check(RubricSet set) {
    return check(
        set, set.rubrics().stream().map(Rubric::id).collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Judges some rubrics of a set; the vocabulary only if they are all.
   *
   * @param set the rubrics, with all that they refer to
   * @param ids the ids of those to judge; ids of no rubric are passed over
   * @return the findings by place, with those that a rubric suppresses
   */
  public static List<Finding> check(RubricSet set, Set<String> ids) {
    return check(set, ids, Map.of());
  }

  /**
   * Judges some rubrics of a set, also by what answers show.
   *
   * @param set the rubrics, with all that they refer to
   * @param ids the ids of those to judge; ids of no rubric are passed over
   * @param answers answers to the questions of some rubrics, by id; of fewer than five, only what
   *     they show of exclusions is told
   * @return the findings by place, with those that a rubric suppresses
   */
  public static List<Finding> check(
      RubricSet set, Set<String> ids, Map<String, List<String>> answers) {
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(answers, "answers");
    RubricCompiler compiler = new RubricCompiler(set.vocabulary());
    List<Fault> faults = new ArrayList<>();
    List<LintedRubric> rubrics = new ArrayList<>();
    for (Rubric rubric : set.rubrics()) {
      CompiledRubric compiled =
          compiler.compile(
              rubric,
              (pointer, problem, offending) ->
                  faults.add(set.fault(rubric.id(), pointer, problem, offending)));
      if (compiled != null && ids.contains(rubric.id())) {
        PatternTable table =
            new PatternTable(new SynonymProbe(compiled), Samples.of(rubric, set.vocabulary()));
        rubrics.add(new LintedRubric(set, rubric, table));
      }
    }
    if (!faults.isEmpty()) {
      return invalid(faults);
    }
    List<Finding> findings = new ArrayList<>();
    rubrics.parallelStream()
        .map(rubric -> findings(rubric, answers.getOrDefault(rubric.rubric().id(), List.of())))
        .toList()
        .forEach(findings::addAll);
    if (rubrics.size() == set.rubrics().size()) {
      findings.addAll(VocabularyRules.check(set, rubrics));
    }
    return findings.stream().sorted(Finding.BY_PLACE).toList();
  }

  /**
   * Makes findings of what keeps rubrics from being read.
   *
   * @param problem what reading them threw
   * @return a finding for each fault
   */
  public static List<Finding> invalid(RubricException problem) {
    return invalid(problem.faults());
  }

  private static List<Finding> invalid(List<Fault> faults) {
    return faults.stream()
        .map(fault ->
            new Finding(
                Rule.INVALID,
                "",
                fault.place(),
                fault.pointer(),
                "",
                fault.offending(),
                fault.description(),
                "",
                List.of(),
                null))
        .sorted(Finding.BY_PLACE)
        .toList();
  }

  private static List<Finding> findings(LintedRubric rubric, List<String> answers) {
    FindingCollector findings = new FindingCollector(rubric);
    SynonymRules.check(rubric, findings);
    AlternativeRules.check(rubric, findings);
    MatchRules.check(rubric, findings);
    CommonnessRules.check(rubric, findings);
    TextRules.check(rubric, findings);
    WeightRules.check(rubric, findings);
    CompletenessRules.check(rubric, findings);
    AnswerRules.check(rubric, answers, findings);
    return Suppressions.apply(rubric, findings.all(), lookedFor(rubric.rubric(), answers));
  }

  private static Set<Rule> lookedFor(Rubric rubric, List<String> answers) {
    Set<Rule> rules = EnumSet.allOf(Rule.class);
    rules.removeAll(notLookedFor(rubric.language()));
    rules.removeAll(AnswerRules.notLookedFor(answers.size()));
    return rules;
  }

  /**
   * One thing that is weak in a rubric. Immutable and thread-safe.
   *
   * @param rule the rule that found it
   * @param rubric the rubric's id; empty for a vocabulary and for a file that is not valid
   * @param place where it is
   * @param pointer the part of the rubric as a JSON Pointer; empty for the whole file
   * @param subject the id of the concept or the name of the set that it is about; empty for others
   * @param text the text that it is about, such as a synonym; possibly empty
   * @param problem what is wrong, in a sentence without an end
   * @param remedy what to do, in a clause without an end; empty where the problem tells it
   * @param related other places that the problem speaks of
   * @param suppressed why the rubric wants to keep it quiet; null where it does not
   */
  public record Finding(
      Rule rule,
      String rubric,
      Place place,
      String pointer,
      String subject,
      String text,
      String problem,
      String remedy,
      List<Related> related,
      @Nullable String suppressed) {
    /** By file, line and column, then by rule. */
    static final Comparator<Finding> BY_PLACE =
        Comparator.comparing((Finding finding) -> finding.place.file())
            .thenComparingInt(finding -> finding.place.line())
            .thenComparingInt(finding -> finding.place.column())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::problem);

    /** Checks that nothing but the suppression is null, and copies the list. */
    public Finding {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(rubric, "rubric");
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(pointer, "pointer");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(problem, "problem");
      Objects.requireNonNull(remedy, "remedy");
      related = List.copyOf(related);
    }

    /**
     * Another place.
     *
     * @param place where it is
     * @param pointer the part as a JSON Pointer
     * @param text what is there
     */
    public record Related(Place place, String pointer, String text) {
      /** Checks that nothing is null. */
      public Related {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(text, "text");
      }
    }

    /**
     * Returns problem and remedy on one line; control characters are escaped.
     *
     * @return {@code problem: remedy}
     */
    public String message() {
      String whole = remedy.isEmpty() ? problem : problem + ": " + remedy;
      return new Fault("", 0, 0, whole, "", "").description();
    }

    /**
     * Returns the finding as compilers print theirs, on one line.
     *
     * @return {@code file:line:column: severity: message [rule]}
     */
    @Override
    public String toString() {
      return place + ": " + rule.severity().key() + ": " + message() + " [" + rule.id() + "]";
    }

    Finding suppressedBy(String reason) {
      return new Finding(
          rule, rubric, place, pointer, subject, text, problem, remedy, related, reason);
    }
  }

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
    /** A word of a set makes a synonym found in ordinary English. */
    COMMON_TERM(Severity.WARNING, "a common word of a set makes a synonym loose"),
    /** A synonym finds nothing at all. */
    UNMATCHABLE_SYNONYM(Severity.WARNING, "nothing can match a synonym"),
    /** One of several alternatives, or a term of a set, finds nothing. */
    UNMATCHABLE_ALTERNATIVE(Severity.WARNING, "nothing can match an alternative"),
    /** What a synonym finds, its concept's own exclusions take away. */
    EXCLUDED_SYNONYM(Severity.WARNING, "'unless' takes away all that a synonym finds"),
    /** An exclusion shares no word with a synonym. */
    IDLE_EXCLUSION(Severity.WARNING, "an 'unless' takes nothing away"),
    /** What an exclusion was meant for stands in its gap. */
    EXCLUSION_GAP(Severity.WARNING, "evidence stands in a gap of an 'unless'"),
    /** Most answers have a synonym, or it alone earns a concept. */
    BROAD_SYNONYM(Severity.WARNING, "most answers have a synonym"),
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
    /** A synonym has signs that no word has. */
    IGNORED_SIGNS(Severity.WARNING, "signs of a synonym are passed over"),
    /** No example shows that a concept is found. */
    NO_EXAMPLE(Severity.WARNING, "no example covers a concept"),
    /** A suppression keeps nothing quiet. */
    UNUSED_SUPPRESSION(Severity.WARNING, "a suppression suppresses nothing"),
    /** Two alternatives, or two terms of a set, find the same. */
    DUPLICATE_ALTERNATIVE(Severity.NOTE, "an alternative finds the same as another"),
    /** One of several alternatives, or a term of a set, is a word of the question. */
    QUESTION_TERM(Severity.NOTE, "an alternative is a word of the question"),
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
