package io.github.rubricscorer.feedback;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer takes the three steps of a structured answer: the problem, the main constraint,
 * the solution. Immutable and thread-safe.
 *
 * <p>The cues of each step are a rubric of this library, {@code structure.json}, one in English and
 * one in German, and the scorer finds them as it finds everything else: refused cues do not count,
 * and a solution is a proposal, not a thing.
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
     * Returns what people call the step in English.
     *
     * @return the words, without a capital letter
     */
    public String label() {
      return label(Language.ENGLISH);
    }

    String label(Language language) {
      return label.text(language);
    }
  }

  private static final String FILE = "structure.json";
  private static final Structure NOTHING = new Structure(null, null, null);
  private static final Map<Language, Scorer> CUES = new ConcurrentHashMap<>();

  /**
   * Looks for the steps of an answer in English.
   *
   * @param answer an answer; an empty one takes no step
   * @return where it takes them
   */
  public static Structure of(String answer) {
    return of(answer, Language.ENGLISH);
  }

  /** Looks for the steps of an answer; in a language without cues it is said to take none. */
  static Structure of(String answer, Language language) {
    if (!language.hasStructure()) {
      return NOTHING;
    }
    Scorer cues = CUES.computeIfAbsent(language, Structure::cues);
    Score score = cues.score(cues.questionIds().getFirst(), answer);
    return new Structure(
        first(score, "problem"), first(score, "constraint"), first(score, "solution"));
  }

  private static Scorer cues(Language language) {
    Scorer cues =
        language == Language.ENGLISH
            ? Scorer.structure()
            : Scorer.compile(RubricSet.read(Map.of(FILE, language.bytes(FILE))));
    return cues.withMaxAnswerLength(Integer.MAX_VALUE);
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
  public List<Step> missing() {
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
