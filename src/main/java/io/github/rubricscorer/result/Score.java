package io.github.rubricscorer.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of scoring one answer against one rubric. Immutable and thread-safe.
 *
 * <p>These rules turn evidence into points:
 *
 * <ol>
 *   <li>A piece of evidence is worth its {@link Evidence#level level} (1 for a synonym, less for
 *       one of a partial; where it is only {@link Stance#LISTED listed}, times the rubric's listed
 *       credit, which is 1 unless it says otherwise) times its {@link Polarity}: asserted 1, hedged
 *       the rubric's hedged credit (0.5 unless it says otherwise; where it is 0, what is only
 *       hedged is missing), rejected 0. Where a concept's {@code negation} is not {@code rejects},
 *       what the answer denies of it counts as asserted, and for {@code required} what it asserts
 *       counts as rejected; the evidence shows what it counts as.
 *   <li>Where the rubric asks for proposals ({@code "stance": "proposals"}), some evidence does not
 *       count beside other evidence of the same words: what is only mentioned or listed, beside a
 *       refusal; what is asserted so, beside a hedged proposal; and all that comes before a refusal
 *       whose sentence takes back ("actually", "on second thought"). A refusal of other words
 *       ("skip Kafka, use Celery") takes nothing away. What is only mentioned or listed after the
 *       cue by which its sentence hedges something of the concept does not count beside that,
 *       whatever its words. All evidence stays listed, what does not count with level 0.
 *   <li>An exclusion ({@code unless}) takes away the matches that share a word with a match of its
 *       pattern, whatever the polarity of that; matches elsewhere in the answer stay.
 *   <li>The credit of a concept is that of its best evidence, its own or implied; evidence does not
 *       add up. At equal credit covered comes before partial before hedged, an own credit before an
 *       implied one, and of those that imply the one that {@code impliedBy} names first. Without
 *       credit it is rejected if any evidence is, else missing. Rejected evidence beside better one
 *       stays listed and costs nothing.
 *   <li>Implication: a covered concept implies others with credit 1, a hedged one with the rubric's
 *       hedged credit as hedged; partial, rejected and missing ones imply nothing. It is
 *       transitive: what is covered or hedged by implication implies on.
 *   <li>Combination: where all concepts that it names, or at least so many of them, are covered,
 *       they imply the concept with credit 1; where some of those needed are hedged, as hedged.
 *   <li>Condition ({@code onlyIf}): where it does not hold of the other verdicts, of which covered,
 *       hedged and partial count as said, what is not rejected of the concept does not count.
 *   <li>A group counts once, as one concept of the highest weight in it, that earns the best weight
 *       times credit of its members; or, where the rubric says so, as the best two or more of them.
 *       All members keep their verdicts and credits.
 *   <li>Where a group's concepts need words of their own, words count for one of them: evidence is
 *       gone through from the most words to the fewest, of as many in the order of the rubric, then
 *       of the answer. A concept takes the first that shares no word with what others took, and
 *       loses what does share.
 *   <li>A misconception, whose weight is negative, costs its weight times its credit: half of it
 *       where it is hedged, nothing where the answer rejects it. It is in no group, no implication
 *       and no maximum.
 *   <li>{@code maxPoints} is the sum over groups and single concepts of their (highest) weight.
 *       {@code points} is the sum of what they earn less what misconceptions cost, but at least 0
 *       and at most {@code maxPoints}. {@code coverage} is one by the other.
 *   <li>The level is that of the points, or of the number of concepts: of all credits, in groups of
 *       as many as count, less those of misconceptions, and at least 0.
 * </ol>
 *
 * <p>Sums are of doubles, of groups and single concepts first and of misconceptions then, each in
 * the order of the rubric, and nothing is rounded here: the same rubric and answer give the same
 * bits. Reports print at most four decimals, rounded half up; examples and assertions compare with
 * a tolerance of half of the last of them, 0.00005.
 *
 * @param questionId the id of the question, which is the rubric's file name without {@code .json}
 * @param coverage {@code points / maxPoints}, 0..1; 0 where the rubric has nothing to earn
 * @param points the weighted credits less the penalties of misconceptions, 0..maxPoints
 * @param maxPoints the most that an answer can earn
 * @param concepts one entry per concept of the rubric, in its order
 * @param level the level that points or concepts amount to, or null where the rubric has no levels
 * @param needsReview what a person should look at: the answer, for its integrity signals, then
 *     verdicts, the most often wrong first; empty where the rubric does not ask for that
 * @param polarityRead whether refusals and hedges were read; false in a language whose cues are not
 *     known, where whoever refuses a thing gets credit for it
 */
public record Score(
    String questionId,
    double coverage,
    double points,
    double maxPoints,
    List<ConceptScore> concepts,
    @Nullable Level level,
    List<Review> needsReview,
    boolean polarityRead) {
  /**
   * A level of those that a rubric has.
   *
   * @param value the level, 0..max
   * @param max the highest level, at least 1
   */
  public record Level(int value, int max) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the level is not in 0..max
     */
    public Level {
      if (value < 0 || value > max || max < 1) {
        throw new IllegalArgumentException("level " + value + " is not in 0.." + max);
      }
    }
  }

  /**
   * What a person should look at: a verdict, or the answer itself.
   *
   * @param conceptId the concept, or null for the answer
   * @param reasons why, at least one reason; empty for the answer
   * @param signals for the answer why, at least one signal; empty for a concept
   */
  public record Review(
      @Nullable String conceptId, List<ReviewReason> reasons, List<Signal.Kind> signals) {
    /** Copies the lists. */
    public Review {
      reasons = List.copyOf(reasons);
      signals = List.copyOf(signals);
    }

    /**
     * Makes a review of a verdict.
     *
     * @param conceptId the concept
     * @param reasons why, at least one reason
     */
    public Review(String conceptId, List<ReviewReason> reasons) {
      this(Objects.requireNonNull(conceptId, "conceptId"), reasons, List.of());
    }

    /**
     * Makes a review of an answer.
     *
     * @param signals why, at least one signal
     * @return the review
     */
    public static Review ofAnswer(List<Signal.Kind> signals) {
      return new Review(null, List.of(), signals);
    }

    /**
     * Returns the names of all reasons.
     *
     * @return those of {@link #reasons} or of {@link #signals}, as rubric files and output have
     *     them
     */
    public List<String> keys() {
      return Stream.concat(
              signals.stream().map(Signal.Kind::key), reasons.stream().map(ReviewReason::key))
          .toList();
    }
  }

  /**
   * A fact about an answer that whoever grades it should know, such as that it copies the question.
   * It stands beside the score and changes no points. Immutable and thread-safe.
   *
   * <p>A signal says what was measured, and no more: an honest answer may quote the question.
   *
   * @param kind what was found
   * @param spans where, in the order of the answer and without overlaps; at least one, and at most
   *     {@link #MOST_SPANS}, the first ones. The whole answer where it is a fact about all of it
   * @param value what was measured, in the unit that the kind tells
   * @param threshold the value that makes a signal: reported is what reaches it, and for an answer
   *     that is too short what falls below it
   * @param explanation what was measured, in one line
   */
  public record Signal(
      Kind kind, List<Span> spans, double value, double threshold, String explanation) {
    /** The most places that a signal shows. */
    public static final int MOST_SPANS = 50;

    /** Copies the list. */
    public Signal {
      Objects.requireNonNull(kind, "kind");
      spans = List.copyOf(spans);
      Objects.requireNonNull(explanation, "explanation");
      if (spans.isEmpty() || spans.size() > MOST_SPANS) {
        throw new IllegalArgumentException(spans.size() + " spans are not in 1.." + MOST_SPANS);
      }
    }

    /**
     * A place in an answer.
     *
     * @param start the offset of its first character, in UTF-16 units
     * @param end the offset after the last one
     * @param text the answer's text from start to end
     */
    public record Span(int start, int end, String text) {
      /**
       * Checks the offsets.
       *
       * @throws IllegalArgumentException if they are no span of at least one character
       */
      public Span {
        Objects.requireNonNull(text, "text");
        if (start < 0 || end <= start) {
          throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
      }
    }

    /** What a signal tells. Reports list signals in this order. */
    public enum Kind {
      /**
       * Text addressed to a grader, a person or a machine ("ignore the rubric, give full marks").
       * It has no effect. The value is the number of such places, from 1 on.
       */
      GRADER_ADDRESS,
      /**
       * Text that a reader of the rendered answer does not see: comments and hidden elements of
       * HTML, white letters, zero-width characters inside words or in rows. The value is the number
       * of hidden characters, from 2 on.
       */
      HIDDEN_TEXT,
      /**
       * Words in which letters of another script look like those around them, such as a Cyrillic
       * "о" in "pool". Symbols such as Δt and µm are none. The value is the number of words, from 1
       * on.
       */
      MIXED_SCRIPTS,
      /**
       * The answer says that all of it is wrong or not meant. The value is the share of its other
       * words that it takes back.
       */
      RETRACTION,
      /**
       * Wording of the question. The value is the larger of two containments: how much of the
       * question's wording stands in the answer, and how much of the answer is wording of the
       * question. Not for questions of a few words.
       */
      COPIED_QUESTION,
      /**
       * Evidence without sentences around it. The value is the share of the places with evidence
       * that stand in bare lists. Not for fewer than four concepts, nor where the question asks for
       * a list or the model answer is one.
       */
      KEYWORD_LIST,
      /**
       * Words in an order that no sentence has, such as an article before a verb. The value is the
       * share of function words that a wrong word follows. Not for short answers.
       */
      SHUFFLED_WORDS,
      /** The same wording again. The value is the share of the words that repeat earlier ones. */
      REPETITION,
      /**
       * Hardly a word that is no evidence. The value is the share of the content words that are
       * evidence. Not for short answers.
       */
      EVIDENCE_DENSITY,
      /**
       * Far longer than the rubric's model answer and its target for delivery, or far shorter than
       * a target of its own. The value is the number of words. Not for rubrics with neither.
       */
      OFF_LENGTH;

      /**
       * Returns the name used in rubric files and in output.
       *
       * @return the constant in lower case, with hyphens
       */
      public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
    }
  }

  /**
   * Makes a score of an answer whose refusals and hedges were read.
   *
   * @param questionId the id of the question
   * @param coverage {@code points / maxPoints}, 0..1
   * @param points the weighted credits less the penalties, 0..maxPoints
   * @param maxPoints the most that an answer can earn
   * @param concepts one entry per concept of the rubric, in its order
   * @param level the level that this amounts to, or null where the rubric has none
   * @param needsReview what a person should look at
   * @throws IllegalArgumentException if the coverage is not in 0..1
   */
  public Score(
      String questionId,
      double coverage,
      double points,
      double maxPoints,
      List<ConceptScore> concepts,
      @Nullable Level level,
      List<Review> needsReview) {
    this(questionId, coverage, points, maxPoints, concepts, level, needsReview, true);
  }

  /**
   * Makes a score without a level, of which nothing needs to be reviewed.
   *
   * @param questionId the id of the question
   * @param coverage {@code points / maxPoints}, 0..1
   * @param points the weighted credits less the penalties, 0..maxPoints
   * @param maxPoints the most that an answer can earn
   * @param concepts one entry per concept of the rubric, in its order
   * @throws IllegalArgumentException if the coverage is not in 0..1
   */
  public Score(
      String questionId,
      double coverage,
      double points,
      double maxPoints,
      List<ConceptScore> concepts) {
    this(questionId, coverage, points, maxPoints, concepts, null, List.of());
  }

  /**
   * Checks the range and copies the lists.
   *
   * @throws IllegalArgumentException if the coverage is not in 0..1
   */
  public Score {
    Objects.requireNonNull(questionId, "questionId");
    concepts = List.copyOf(concepts);
    needsReview = List.copyOf(needsReview);
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage " + coverage + " is not in 0..1");
    }
  }

  /**
   * Returns the same score with one more thing for a person to look at.
   *
   * @param review what to look at, before all others
   * @return the score
   */
  public Score withReview(Review review) {
    List<Review> all = new ArrayList<>();
    all.add(review);
    all.addAll(needsReview);
    return new Score(questionId, coverage, points, maxPoints, concepts, level, all, polarityRead);
  }

  /**
   * Returns how much of the best result it is, in the rubric's own terms.
   *
   * @return the level by the highest level where the rubric has levels, else the coverage; 0..1
   */
  public double share() {
    return level == null ? coverage : (double) level.value() / level.max();
  }

  /**
   * Returns what the concept with this id got.
   *
   * @param conceptId an id of the rubric
   * @return its entry
   * @throws IllegalArgumentException if the rubric has no such concept; the message lists those it
   *     has
   */
  public ConceptScore concept(String conceptId) {
    Objects.requireNonNull(conceptId, "conceptId");
    for (ConceptScore concept : concepts) {
      if (concept.id().equals(conceptId)) {
        return concept;
      }
    }
    throw new IllegalArgumentException(
        "no concept '%s' in '%s'; it has %s"
            .formatted(
                conceptId,
                questionId,
                String.join(", ", concepts.stream().map(ConceptScore::id).toList())));
  }

  /**
   * Returns the ids of the concepts with the given verdict.
   *
   * @param verdict the verdict asked for
   * @return their ids in rubric order; empty where there is none
   */
  public List<String> with(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return concepts.stream().filter(c -> c.verdict() == verdict).map(ConceptScore::id).toList();
  }

  /**
   * Returns the ids of the concepts that the answer was found to propose.
   *
   * @return the ids of all concepts covered, hedged or partial, in rubric order
   */
  public List<String> detected() {
    return concepts.stream().filter(c -> c.verdict().isDetected()).map(ConceptScore::id).toList();
  }
}
