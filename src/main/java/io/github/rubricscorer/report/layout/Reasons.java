package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation.Unused;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.listing.SynonymPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for a verdict in a few words each, as the tables of text and Markdown show them.
 * Immutable.
 */
public final class Reasons {
  /** The most characters of the answer that a reason quotes. */
  private static final int QUOTE_LENGTH = 48;

  /** The most characters of a synonym; the file and JSON have all of it. */
  private static final int SYNONYM_LENGTH = 60;

  /** The same where a reason should fit beside other columns. */
  private static final int SHORT_LENGTH = 28;

  /** So many other pieces of evidence stand in the line of the one that decides. */
  private static final int MOST_OTHERS = 3;

  private final Language language;
  private final @Nullable Rubric rubric;

  /**
   * Begins to tell reasons.
   *
   * @param language the language of the rubric
   */
  public Reasons(Language language) {
    this(language, null);
  }

  private Reasons(Language language, @Nullable Rubric rubric) {
    this.language = language;
    this.rubric = rubric;
  }

  /**
   * Returns the same reasons that tell of a synonym which is too long to show where the rubric has
   * it: others of the concept may begin and end alike.
   */
  public Reasons in(Rubric other) {
    return new Reasons(language, other);
  }

  /** A synonym on one line; where that is too long, its middle left out, and its place. */
  public String synonym(String conceptId, String synonym) {
    String shown = Printable.shortened(synonym, SYNONYM_LENGTH);
    if (rubric == null || shown.equals(Printable.line(synonym))) {
      return shown;
    }
    return rubric.concepts().stream()
        .filter(concept -> concept.id().equals(conceptId))
        .flatMap(concept -> SynonymPlaces.of(concept, synonym).stream())
        .findFirst()
        .map(place -> shown + ", " + place)
        .orElse(shown);
  }

  /** What decided the verdict, in at most one line; empty where nothing speaks for the concept. */
  public String deciding(ScoredConcept scored) {
    ConceptScore score = scored.score();
    if (score.impliedBy() != null) {
      return ReportLabel.IMPLIED_BY.text(language, score.impliedBy());
    }
    int others = score.evidence().size() - 1;
    return scored
        .decidingEvidence()
        .map(this::shortened)
        .map(reason -> withMore(reason, others))
        .orElse("");
  }

  /**
   * Everything that speaks for or against the concept; else its nearest miss, where it is known.
   */
  public List<String> all(ConceptScore score, @Nullable Miss miss, String answer) {
    List<String> reasons = new ArrayList<>(withoutEvidence(score, miss, answer));
    score.evidence().forEach(evidence -> reasons.add(of(evidence, score.id())));
    return reasons;
  }

  /** The same where a person says that the concept is there, a misconception too. */
  public List<String> disputed(ConceptScore score, @Nullable Miss miss, String answer) {
    return score.isMisconception() && miss != null && score.evidence().isEmpty()
        ? List.of(of(miss, answer))
        : all(score, miss, answer);
  }

  /**
   * The same in one line: what decides, and the first of the other words of the answer that speak
   * for the same.
   */
  public String summed(ConceptScore score, @Nullable Miss miss, String answer) {
    Evidence deciding = score.decidingEvidence().orElse(null);
    if (deciding == null) {
      return String.join("; ", all(score, miss, answer));
    }
    List<String> others =
        score.evidence().stream()
            .filter(other -> other.start() >= deciding.end() || other.end() <= deciding.start())
            .filter(other -> other.level() > 0 && isRefused(other) == isRefused(deciding))
            .map(other -> Printable.quote(other.text(), SHORT_LENGTH, language))
            .distinct()
            .toList();
    String reason = of(deciding, score.id());
    if (others.isEmpty()) {
      return reason;
    }
    int left = others.size() - MOST_OTHERS;
    String also =
        ReportLabel.ALSO.text(
            language, String.join(", ", others.subList(0, Math.min(MOST_OTHERS, others.size()))));
    return withMore(reason + "; " + also, left);
  }

  /** What decides, or what is missing, in about so many characters. */
  public String brief(ConceptScore score, @Nullable Miss miss, int length) {
    Evidence deciding = score.decidingEvidence().orElse(null);
    Miss told = told(score, miss);
    String reason =
        deciding != null
            ? shortened(deciding)
            : score.impliedBy() == null && told != null
                ? told.message()
                : String.join("; ", all(score, null, ""));
    return Shortening.of(Printable.line(reason), length);
  }

  /**
   * The same for whoever wants to know all of it: of each piece of evidence how the answer speaks
   * of it, whatever its polarity, and what was found without being evidence.
   */
  public List<String> analysed(
      ConceptScore score, @Nullable Miss miss, List<Unused> unused, String answer) {
    List<String> evidence =
        score.evidence().stream().map(one -> matched(one, score.id()) + "; " + said(one)).toList();
    return reasons(score, miss, evidence, unused, answer);
  }

  /**
   * What is to be said of a concept besides its evidence. Of hits that a condition keeps from
   * counting the first stands for all: with the condition each of them would count.
   */
  public List<String> besideEvidence(
      ConceptScore score, @Nullable Miss miss, List<Unused> unused, String answer) {
    return reasons(score, miss, List.of(), unused, answer);
  }

  private List<String> reasons(
      ConceptScore score,
      @Nullable Miss miss,
      List<String> evidence,
      List<Unused> unused,
      String answer) {
    List<String> reasons = new ArrayList<>(withoutEvidence(score, miss, answer));
    List<Unused> own = unused.stream().filter(one -> one.conceptId().equals(score.id())).toList();
    List<Unused> alike = unmet(score, miss, own);
    Miss told = told(score, miss);
    boolean isTold = told != null && alike.stream().anyMatch(one -> tells(told, one));
    if (isTold && alike.size() > 1) {
      reasons.add(withMore(reasons.removeLast(), alike.size() - 1));
    }
    reasons.addAll(evidence);
    if (!isTold && !alike.isEmpty()) {
      reasons.add(withMore(of(alike.getFirst()), alike.size() - 1));
    }
    own.stream()
        .filter(one -> !alike.contains(one) && (told == null || !tells(told, one)))
        .forEach(one -> reasons.add(of(one)));
    return reasons;
  }

  /** What a condition keeps from counting, which comes before all else that does not count. */
  private List<Unused> unmet(ConceptScore score, @Nullable Miss miss, List<Unused> unused) {
    boolean isUnmet =
        score.verdict() == Verdict.REJECTED // what is refused is evidence whatever the condition
            ? hasCondition(score.id())
            : miss != null && miss.reason() == Miss.Reason.CONDITION;
    if (!isUnmet || unused.isEmpty()) {
      return List.of();
    }
    String reason = unused.getFirst().reason();
    return unused.stream()
        .filter(one -> one.exclusion() == null && one.reason().equals(reason))
        .toList();
  }

  private boolean hasCondition(String conceptId) {
    return rubric != null
        && rubric.concepts().stream()
            .anyMatch(concept -> concept.id().equals(conceptId) && concept.onlyIf() != null);
  }

  private String withMore(String reason, int more) {
    return more <= 0
        ? reason
        : reason + " " + ReportLabel.MORE.text(language, Integer.toString(more));
  }

  private static boolean tells(Miss miss, Unused unused) {
    return miss.start() == unused.start()
        && miss.end() == unused.end()
        && unused.synonym().equals(miss.synonym());
  }

  /** The nearest miss if it is told: a misconception that is missing is as it should be. */
  private static @Nullable Miss told(ConceptScore score, @Nullable Miss miss) {
    return score.isMisconception() || !score.evidence().isEmpty() ? null : miss;
  }

  private String of(Unused unused) {
    return ReportLabel.UNUSED.text(
        language,
        quote(unused.text()),
        synonym(unused.conceptId(), unused.synonym()),
        Printable.line(unused.reason()));
  }

  /**
   * How the answer speaks of evidence: polarity with its cue, stance, misspelt words, and whether
   * other evidence outweighs it.
   */
  public String said(Evidence evidence) {
    String said = ReportLabel.SAID.text(language, decidedBy(evidence), stance(evidence.stance()));
    List<String> notes = new ArrayList<>(List.of(said));
    notes.addAll(spellings(evidence));
    notes.addAll(outweighed(evidence));
    return String.join("; ", notes);
  }

  private List<String> outweighed(Evidence evidence) {
    boolean isOutweighed =
        evidence.level() == 0
            && !isRefused(evidence)
            && evidence.stance() != Stance.ELSEWHERE
            && evidence.stance() != Stance.LISTED; // which say why it does not count
    return isOutweighed ? List.of(ReportLabel.MENTIONED.text(language)) : List.of();
  }

  private static boolean isRefused(Evidence evidence) {
    return evidence.polarity() == Polarity.REJECTED;
  }

  /**
   * Returns what beside evidence tells why.
   *
   * @param score what a concept got
   * @param miss its nearest miss, or null
   * @param answer the answer
   * @return the concept that implies it; without evidence, the nearest miss, but for a
   *     misconception; empty for neither
   */
  private List<String> withoutEvidence(ConceptScore score, @Nullable Miss miss, String answer) {
    if (score.impliedBy() != null) {
      return List.of(ReportLabel.IMPLIED_BY.text(language, score.impliedBy()));
    }
    Miss told = told(score, miss);
    return told == null ? List.of() : List.of(of(told, answer));
  }

  /** Credit times weight of the weight; for a misconception, the penalty. */
  public String points(ConceptScore score) {
    String points = Numerals.text(score.points(), language);
    return score.isMisconception()
        ? points
        : points + "/" + Numerals.text(score.weight(), language);
  }

  /** Coverage in percent, the points it is made of, and the level where there are levels. */
  public String points(Score score) {
    String points =
        ReportLabel.POINTS.text(
            language,
            Numerals.percent(score.coverage(), language),
            Numerals.text(score.points(), language),
            Numerals.text(score.maxPoints(), language));
    return withLevel(points, score);
  }

  /** The points of those to earn, and the level where there are levels. */
  public String pointsOf(Score score) {
    String points =
        ReportLabel.POINTS_OF.text(
            language,
            Numerals.text(score.points(), language),
            Numerals.text(score.maxPoints(), language));
    return withLevel(points, score);
  }

  private String withLevel(String points, Score score) {
    Score.Level level = score.level();
    return level == null
        ? points
        : ReportLabel.WITH_LEVEL.text(
            language, points, Integer.toString(level.value()), Integer.toString(level.max()));
  }

  /** What an integrity signal tells, with the beginning of its first place. */
  public String of(Signal signal) {
    String text = kind(signal.kind()) + ": " + signal.explanation();
    int others = signal.spans().size() - 1;
    String where = quote(signal.spans().getFirst().text());
    return others == 0
        ? text + ", " + where
        : text + ", " + where + " " + ReportLabel.MORE.text(language, Integer.toString(others));
  }

  /**
   * Which verdicts a person should look at, and why, and whether refusals were not read; empty
   * where there is nothing to say.
   */
  public String review(Score score) {
    String unread = score.polarityRead() ? "" : ReportLabel.POLARITY_UNREAD.text(language);
    if (score.needsReview().isEmpty()) {
      return unread;
    }
    String review =
        ReportLabel.NEEDS_REVIEW.text(
            language, score.needsReview().stream().map(this::of).collect(Collectors.joining(", ")));
    return unread.isEmpty() ? review : review + " " + unread;
  }

  private String of(Score.Review review) {
    String what =
        review.conceptId() == null ? ReportLabel.THE_ANSWER.text(language) : review.conceptId();
    return what + " (" + String.join(", ", causes(review)) + ")";
  }

  public String verdict(Verdict verdict) {
    ReportLabel label =
        switch (verdict) {
          case COVERED -> ReportLabel.VERDICT_COVERED;
          case PARTIAL -> ReportLabel.VERDICT_PARTIAL;
          case HEDGED -> ReportLabel.VERDICT_HEDGED;
          case REJECTED -> ReportLabel.VERDICT_REJECTED;
          case MISSING -> ReportLabel.VERDICT_MISSING;
        };
    return label.text(language);
  }

  private String of(Evidence evidence, String conceptId) {
    return withNotes(matched(evidence, conceptId), evidence);
  }

  /** The same where it should fit beside other columns. */
  private String shortened(Evidence evidence) {
    return withNotes(
        matched(evidence, SHORT_LENGTH, Printable.shortened(evidence.synonym(), SHORT_LENGTH)),
        evidence);
  }

  private String withNotes(String match, Evidence evidence) {
    String notes = notes(evidence);
    return notes.isEmpty() ? match : match + "; " + notes;
  }

  private String matched(Evidence evidence, String conceptId) {
    return matched(evidence, QUOTE_LENGTH, synonym(conceptId, evidence.synonym()));
  }

  private String matched(Evidence evidence, int quoteLength, String synonym) {
    return Printable.quote(evidence.text(), quoteLength, language) + " ← " + synonym;
  }

  /**
   * What decided the polarity, whether it is only listed, which words were misspelled, and whether
   * other evidence outweighs it; empty where none is so.
   */
  public String notes(Evidence evidence) {
    List<String> notes = new ArrayList<>();
    if (evidence.polarity() != Polarity.ASSERTED) {
      notes.add(decidedBy(evidence));
    }
    if (evidence.stance() == Stance.ELSEWHERE) {
      notes.add(ReportLabel.ELSEWHERE.text(language));
    }
    if (evidence.stance() == Stance.LISTED) {
      notes.add(ReportLabel.LISTED.text(language));
    }
    notes.addAll(spellings(evidence));
    notes.addAll(outweighed(evidence));
    return String.join("; ", notes);
  }

  private List<String> spellings(Evidence evidence) {
    return evidence.spellings().stream()
        .map(spelling ->
            ReportLabel.READ_AS.text(language, quote(spelling.written()), spelling.meant()))
        .toList();
  }

  private String polarity(Polarity polarity) {
    ReportLabel label =
        switch (polarity) {
          case ASSERTED -> ReportLabel.ASSERTED;
          case HEDGED -> ReportLabel.HEDGED;
          case REJECTED -> ReportLabel.REJECTED;
        };
    return label.text(language);
  }

  private String stance(Stance stance) {
    ReportLabel label =
        switch (stance) {
          case ELSEWHERE -> ReportLabel.STANCE_ELSEWHERE;
          case LISTED -> ReportLabel.STANCE_LISTED;
          case MENTION -> ReportLabel.STANCE_MENTION;
          case PROPOSAL -> ReportLabel.STANCE_PROPOSAL;
        };
    return label.text(language);
  }

  /** Why a person should look, in the order of {@link Score.Review#keys}. */
  private List<String> causes(Score.Review review) {
    return Stream.concat(
            review.signals().stream().map(this::kind), review.reasons().stream().map(this::cause))
        .toList();
  }

  private String cause(ReviewReason reason) {
    ReportLabel label =
        switch (reason) {
          case SINGLE_SYNONYM -> ReportLabel.SINGLE_SYNONYM;
          case MIXED -> ReportLabel.MIXED;
          case HEDGED -> ReportLabel.REVIEW_HEDGED;
        };
    return label.text(language);
  }

  /** The name of a kind of signal. */
  public String kind(Signal.Kind kind) {
    ReportLabel label =
        switch (kind) {
          case GRADER_ADDRESS -> ReportLabel.GRADER_ADDRESS;
          case HIDDEN_TEXT -> ReportLabel.HIDDEN_TEXT;
          case MIXED_SCRIPTS -> ReportLabel.MIXED_SCRIPTS;
          case RETRACTION -> ReportLabel.RETRACTION;
          case COPIED_QUESTION -> ReportLabel.COPIED_QUESTION;
          case KEYWORD_LIST -> ReportLabel.KEYWORD_LIST;
          case SHUFFLED_WORDS -> ReportLabel.SHUFFLED_WORDS;
          case REPETITION -> ReportLabel.REPETITION;
          case EVIDENCE_DENSITY -> ReportLabel.EVIDENCE_DENSITY;
          case OFF_LENGTH -> ReportLabel.OFF_LENGTH;
        };
    return label.text(language);
  }

  /** What is at stake with a concept, of {@code Stakes}; empty where nothing is. */
  public String stake(Map<String, Double> stakes, String id, Score score) {
    Double points = stakes.get(id);
    return points == null || score.maxPoints() == 0
        ? ""
        : ReportLabel.AT_STAKE.text(
            language,
            Numerals.text(points, language),
            Numerals.percent(points / score.maxPoints(), language));
  }

  private String decidedBy(Evidence evidence) {
    String polarity = polarity(evidence.polarity());
    Cue cue = evidence.cue();
    return cue == null ? polarity : ReportLabel.CUE.text(language, polarity, quote(cue.text()));
  }

  /** What was missing from the nearest miss. */
  private String of(Miss miss, String answer) {
    String synonym = miss.synonym();
    String message = Printable.line(miss.message());
    String what =
        synonym == null
            ? message
            : ReportLabel.NEAREST_MISS.text(
                language,
                synonym(miss.conceptId(), synonym),
                message.replace(
                    Printable.line(synonym), Printable.shortened(synonym, SYNONYM_LENGTH)));
    if (miss.start() < 0) {
      return what;
    }
    String near = quote(answer.substring(miss.start(), miss.end()));
    return what + ", " + ReportLabel.NEAREST_MISS_AT.text(language, near);
  }

  private String quote(String text) {
    return Printable.quote(text, QUOTE_LENGTH, language);
  }
}
