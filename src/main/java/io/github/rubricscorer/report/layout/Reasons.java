package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation.Unused;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reasons for a verdict in a few words each, as the tables of text and Markdown show them. */
public final class Reasons {
  /** The most characters of the answer that a reason quotes. */
  private static final int QUOTE_LENGTH = 48;

  /** The most characters of a synonym; the file and JSON have all of it. */
  public static final int SYNONYM_LENGTH = 60;

  /** The same where a reason should fit beside other columns. */
  private static final int SHORT_LENGTH = 28;

  private Reasons() {}

  /** What decided the verdict, in at most one line; empty where nothing speaks for the concept. */
  public static String deciding(ScoredConcept scored) {
    ConceptScore score = scored.score();
    if (score.impliedBy() != null) {
      return Label.IMPLIED_BY.text(score.impliedBy());
    }
    int others = score.evidence().size() - 1;
    return scored
        .decidingEvidence()
        .map(evidence -> of(evidence, SHORT_LENGTH, SHORT_LENGTH))
        .map(reason ->
            others > 0 ? reason + " " + Label.MORE.text(Integer.toString(others)) : reason)
        .orElse("");
  }

  /**
   * Everything that speaks for or against the concept; else its nearest miss, where it is known.
   */
  public static List<String> all(ConceptScore score, @Nullable Miss miss, String answer) {
    List<String> reasons = new ArrayList<>();
    String other = withoutEvidence(score, miss, answer);
    if (!other.isEmpty()) {
      reasons.add(other);
    }
    for (Evidence evidence : score.evidence()) {
      String reason = of(evidence, QUOTE_LENGTH, SYNONYM_LENGTH);
      reasons.add(isOutweighed(evidence, score) ? reason + "; " + Label.MENTIONED.text() : reason);
    }
    return reasons;
  }

  /**
   * The same for whoever wants to know all of it: of each piece of evidence how the answer speaks
   * of it, whatever its polarity, and what was found without being evidence.
   */
  public static List<String> analysed(
      ConceptScore score, @Nullable Miss miss, List<Unused> unused, String answer) {
    List<String> reasons = new ArrayList<>();
    String other = withoutEvidence(score, miss, answer);
    if (!other.isEmpty()) {
      reasons.add(other);
    }
    for (Evidence evidence : score.evidence()) {
      String reason = matched(evidence, QUOTE_LENGTH, SYNONYM_LENGTH) + "; " + said(evidence);
      reasons.add(isOutweighed(evidence, score) ? reason + "; " + Label.MENTIONED.text() : reason);
    }
    reasons.addAll(unused(score.id(), unused.stream().filter(one -> !isTold(one, miss)).toList()));
    return reasons;
  }

  /** Whether a nearest miss tells of a match already. */
  private static boolean isTold(Unused unused, @Nullable Miss miss) {
    return miss != null
        && miss.start() == unused.start()
        && miss.end() == unused.end()
        && unused.synonym().equals(miss.synonym());
  }

  /** What was found of a concept without being evidence. */
  public static List<String> unused(String conceptId, List<Unused> unused) {
    return unused.stream()
        .filter(one -> one.conceptId().equals(conceptId))
        .map(Reasons::of)
        .toList();
  }

  private static String of(Unused unused) {
    return Label.UNUSED.text(
        quote(unused.text()),
        Printable.shortened(unused.synonym(), SYNONYM_LENGTH),
        Printable.line(unused.reason()));
  }

  /** How the answer speaks of evidence: polarity with its cue, stance, misspelt words. */
  public static String said(Evidence evidence) {
    String said =
        Label.SAID.text(decidedBy(evidence), evidence.stance().name().toLowerCase(Locale.ROOT));
    List<String> notes = new ArrayList<>(List.of(said));
    notes.addAll(spellings(evidence));
    return String.join("; ", notes);
  }

  /** Whether evidence is asserted and yet the concept is rejected. */
  private static boolean isOutweighed(Evidence evidence, ConceptScore score) {
    return evidence.polarity() == Polarity.ASSERTED && score.verdict() == Verdict.REJECTED;
  }

  /**
   * Returns what beside evidence tells why.
   *
   * @param score what a concept got
   * @param miss its nearest miss, or null
   * @param answer the answer
   * @return the concept that implies it; without evidence, the nearest miss; empty for neither
   */
  public static String withoutEvidence(ConceptScore score, @Nullable Miss miss, String answer) {
    if (score.impliedBy() != null) {
      return Label.IMPLIED_BY.text(score.impliedBy());
    }
    return miss == null || !score.evidence().isEmpty() ? "" : of(miss, answer);
  }

  /** Credit times weight of the weight; for a misconception, the penalty. */
  public static String points(ConceptScore score) {
    String points = Decimal.text(score.points());
    return score.isMisconception() ? points : points + "/" + Decimal.text(score.weight());
  }

  /** Coverage in percent, the points it is made of, and the level where there are levels. */
  public static String points(Score score) {
    String points =
        Label.POINTS.text(
            Decimal.percent(score.coverage()),
            Decimal.text(score.points()),
            Decimal.text(score.maxPoints()));
    return withLevel(points, score);
  }

  /** The points of those to earn, and the level where there are levels. */
  public static String pointsOf(Score score) {
    String points =
        Label.POINTS_OF.text(Decimal.text(score.points()), Decimal.text(score.maxPoints()));
    return withLevel(points, score);
  }

  private static String withLevel(String points, Score score) {
    Score.Level level = score.level();
    return level == null
        ? points
        : Label.WITH_LEVEL.text(
            points, Integer.toString(level.value()), Integer.toString(level.max()));
  }

  /** What an integrity signal tells, with the beginning of its first place. */
  public static String of(Signal signal) {
    String text = signal.kind().key() + ": " + signal.explanation();
    int others = signal.spans().size() - 1;
    String where = quote(signal.spans().getFirst().text());
    return others == 0
        ? text + ", " + where
        : text + ", " + where + " " + Label.MORE.text(Integer.toString(others));
  }

  /**
   * Which verdicts a person should look at, and why, and whether refusals were not read; empty
   * where there is nothing to say.
   */
  public static String review(Score score) {
    String unread = score.polarityRead() ? "" : Label.POLARITY_UNREAD.text();
    if (score.needsReview().isEmpty()) {
      return unread;
    }
    String review =
        Label.NEEDS_REVIEW.text(
            score.needsReview().stream().map(Reasons::of).collect(Collectors.joining(", ")));
    return unread.isEmpty() ? review : review + " " + unread;
  }

  private static String of(Score.Review review) {
    String what = review.conceptId() == null ? Label.THE_ANSWER.text() : review.conceptId();
    return what + " (" + String.join(", ", review.keys()) + ")";
  }

  public static String verdict(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private static String of(Evidence evidence, int quoteLength, int synonymLength) {
    String match = matched(evidence, quoteLength, synonymLength);
    String notes = notes(evidence);
    return notes.isEmpty() ? match : match + "; " + notes;
  }

  private static String matched(Evidence evidence, int quoteLength, int synonymLength) {
    return Printable.quote(evidence.text(), quoteLength)
        + " ← "
        + Printable.shortened(evidence.synonym(), synonymLength);
  }

  /**
   * What decided the polarity, whether it is only listed, and which words were misspelled; empty
   * where none is so.
   */
  public static String notes(Evidence evidence) {
    List<String> notes = new ArrayList<>();
    if (evidence.polarity() != Polarity.ASSERTED) {
      notes.add(decidedBy(evidence));
    }
    if (evidence.stance() == Stance.ELSEWHERE) {
      notes.add(Label.ELSEWHERE.text());
    }
    if (evidence.stance() == Stance.LISTED) {
      notes.add(Label.LISTED.text());
    }
    notes.addAll(spellings(evidence));
    return String.join("; ", notes);
  }

  private static List<String> spellings(Evidence evidence) {
    return evidence.spellings().stream()
        .map(spelling -> Label.READ_AS.text(quote(spelling.written()), spelling.meant()))
        .toList();
  }

  private static String decidedBy(Evidence evidence) {
    String polarity = evidence.polarity().name().toLowerCase(Locale.ROOT);
    Cue cue = evidence.cue();
    return cue == null ? polarity : Label.CUE.text(polarity, quote(cue.text()));
  }

  /** What the nearest miss lacked. */
  private static String of(Miss miss, String answer) {
    String message = Printable.line(miss.message());
    String what =
        miss.synonym() == null
            ? message
            : Label.NEAREST_MISS.text(Printable.shortened(miss.synonym(), SYNONYM_LENGTH), message);
    if (miss.start() < 0) {
      return what;
    }
    String near = quote(answer.substring(miss.start(), miss.end()));
    return what + ", " + Label.NEAREST_MISS_AT.text(near);
  }

  private static String quote(String text) {
    return Printable.quote(text, QUOTE_LENGTH);
  }
}
