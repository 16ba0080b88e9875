package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compile.Fragments;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.PlanMatcher;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Strengths;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Miss.Reason;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.scoring.ClosestSynonym.Candidate;
import io.github.rubricscorer.scoring.ClosestSynonym.PartOfRun;
import io.github.rubricscorer.scoring.pattern.RunGaps;
import io.github.rubricscorer.scoring.wording.ConditionWording;
import io.github.rubricscorer.scoring.wording.MissWording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says for each concept without credit why it has none: what was found and did not count, else what
 * is missing of the synonym that came closest, see {@link ClosestSynonym}.
 *
 * <p>This is slower than scoring, and asked for only by {@code explain}; it too is linear in the
 * answer.
 */
final class NearestMiss {
  private static final int MANY = 3;
  private static final int LONGEST_SHOWN = 60;

  /** What implies other concepts. */
  private static final Set<Verdict> IMPLYING = EnumSet.of(Verdict.COVERED, Verdict.HEDGED);

  private final Rubric rubric;
  private final Language language;
  private final Program program;
  private final Fragments fragments;
  private final List<ConceptPlans> concepts;
  private final AnswerReading reading;
  private final ClosestSynonym closest;
  private final Hits hits;
  private final RunGaps gaps;

  NearestMiss(
      Rubric rubric,
      CompiledPatterns patterns,
      List<ConceptPlans> concepts,
      AnswerReading reading) {
    this.rubric = rubric;
    this.language = Language.of(rubric.language());
    this.program = patterns.program();
    this.fragments = patterns.fragments();
    this.concepts = concepts;
    this.reading = reading;
    closest = new ClosestSynonym(patterns, reading, language.set("words.txt", "function words"));
    hits = closest.hits();
    gaps = new RunGaps(reading, hits);
  }

  List<Miss> misses(Score score, FoundConcepts findings) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      ConceptScore concept = score.concepts().get(i);
      if (concept.credit() == 0) {
        misses.add(missOf(concept, i, findings.of(i), score));
      }
    }
    return misses;
  }

  private Miss missOf(ConceptScore score, int index, Findings findings, Score scored) {
    for (Evidence evidence : score.evidence()) {
      if (evidence.stance() == Stance.ELSEWHERE && rubric.stance() == StancePolicy.PROPOSALS) {
        return atEvidence(score.id(), Reason.ELSEWHERE, evidence, MissWording.ELSEWHERE);
      }
      if (evidence.polarity() == Polarity.REJECTED) {
        return rejected(score.id(), evidence);
      }
    }
    for (Evidence evidence : score.evidence()) {
      if (evidence.stance() == Stance.LISTED && rubric.listedCredit() == 0) {
        return atEvidence(score.id(), Reason.LISTED, evidence, MissWording.LISTED);
      }
      if (evidence.polarity() == Polarity.HEDGED && rubric.hedgedCredit() == 0) {
        return hedged(score.id(), evidence);
      }
    }
    Condition condition = rubric.concepts().get(index).onlyIf();
    if (condition != null && score.evidence().isEmpty()) { // else it holds
      Miss unmet = unmet(score.id(), index, condition, findings, scored);
      if (unmet != null) {
        return unmet;
      }
    }
    if (!findings.taken().isEmpty()) {
      return atEvidence(score.id(), Reason.TAKEN, findings.taken().getFirst(), MissWording.TAKEN);
    }
    if (!findings.excluded().isEmpty()) {
      return excluded(index, findings.excluded().getFirst());
    }
    return near(concepts.get(index), rubric.concepts().get(index));
  }

  /** What would earn credit if a condition held, or null for nothing. */
  private @Nullable Miss unmet(
      String id, int index, Condition condition, Findings findings, Score scored) {
    for (Evidence evidence : findings.evidence()) {
      if (evidence.polarity() != Polarity.REJECTED) {
        return atEvidence(id, Reason.CONDITION, evidence, MissWording.ONLY_IF, said(condition));
      }
    }
    String implying = implying(rubric.concepts().get(index), scored);
    if (implying.isEmpty()) {
      return null;
    }
    String message = text(MissWording.IMPLIED_ONLY_IF, implying, said(condition));
    return new Miss(id, Reason.CONDITION, null, message, -1, -1);
  }

  /** Returns the concepts that would imply one if its condition held; nothing if none would. */
  private static String implying(Concept concept, Score score) {
    Condition combination = concept.combination();
    List<String> ids = new ArrayList<>(credited(concept.impliedBy(), score));
    if (combination != null
        && credited(combination.all(), score).size() == combination.all().size()
        && credited(combination.of(), score).size() >= combination.atLeast()) {
      ids.addAll(credited(List.copyOf(combination.conceptIds()), score));
    }
    return String.join(", ", ids);
  }

  private static List<String> credited(List<String> ids, Score score) {
    return ids.stream().filter(id -> IMPLYING.contains(score.concept(id).verdict())).toList();
  }

  private Miss rejected(String id, Evidence evidence) {
    // Without a cue it is asserted, and the concept asks for a denial.
    return evidence.cue() == null
        ? atEvidence(id, Reason.REJECTED, evidence, MissWording.NOT_DENIED)
        : atEvidence(id, Reason.REJECTED, evidence, MissWording.REFUSED, evidence.cue().text());
  }

  private Miss hedged(String id, Evidence evidence) {
    Cue cue = Objects.requireNonNull(evidence.cue(), "what is hedged has a cue");
    return atEvidence(id, Reason.HEDGED, evidence, MissWording.HEDGED, cue.text());
  }

  private String text(MissWording wording, String... arguments) {
    return wording.text(language, arguments);
  }

  private String said(Condition condition) {
    return new ConditionWording(language).text(condition);
  }

  /** A miss at evidence, whose words are the first argument of the wording. */
  private Miss atEvidence(
      String id, Reason reason, Evidence evidence, MissWording wording, String... more) {
    String[] arguments =
        Stream.concat(Stream.of(evidence.text()), Stream.of(more)).toArray(String[]::new);
    return new Miss(
        id, reason, evidence.synonym(), text(wording, arguments), evidence.start(), evidence.end());
  }

  private Miss excluded(int index, Findings.Excluded excluded) {
    ConceptPlans concept = concepts.get(index);
    int from = excluded.match().from();
    int to = excluded.match().to();
    String exclusion = concept.notation(excluded.by());
    String message = text(MissWording.EXCLUDED, answerText(from, to), exclusion);
    return at(from, to, concept, Reason.EXCLUDED, excluded.synonym(), message);
  }

  private Miss nothing(Concept concept) {
    String id = concept.id();
    if (concept.synonyms().isEmpty()) {
      return new Miss(id, Reason.NOTHING_FOUND, null, notImplied(concept), -1, -1);
    }
    String some =
        concept.synonyms().stream()
            .limit(MANY)
            .map(synonym -> shortened(synonym.notation()))
            .collect(Collectors.joining(", "));
    int more = concept.synonyms().size() - MANY;
    String message = text(MissWording.NO_WORD_OF, withRest(some, more));
    return new Miss(id, Reason.NOTHING_FOUND, null, message, -1, -1);
  }

  /** The first of a list, and how many others there are. */
  private String withRest(String first, int more) {
    return more > 0 ? text(MissWording.OR_MORE, first, Integer.toString(more)) : first;
  }

  private String notImplied(Concept concept) {
    Condition combination = concept.combination();
    String combined = combination == null ? "" : text(MissWording.NOT_COVERED, said(combination));
    if (concept.impliedBy().isEmpty()) {
      return combined;
    }
    String implied = text(MissWording.NONE_COVERED, String.join(", ", concept.impliedBy()));
    return combined.isEmpty() ? implied : text(MissWording.BOTH, implied, combined);
  }

  private Miss near(ConceptPlans plans, Concept concept) {
    Candidate candidate = closest.of(plans);
    if (candidate != null) {
      return ofRuns(plans, candidate);
    }
    PartOfRun part = closest.partOf(plans);
    return part == null ? nothing(concept) : ofWords(plans, part);
  }

  /** What keeps a synonym from being found of which some runs are there. */
  private Miss ofRuns(ConceptPlans concept, Candidate candidate) {
    int hit = hits.first(candidate.first());
    int from = hits.start(hit);
    int to = hits.end(hit);
    Plan plan = program.plans().get(candidate.plan());
    String synonym = concept.notation(candidate.plan());
    String missing = missing(plan, candidate, answerText(from, to));
    if (!missing.isEmpty()) {
      return at(from, to, concept, Reason.WORDS_LACKING, synonym, missing);
    }
    RunGaps.Fault fault = gaps.fault(plan);
    Reason reason = fault instanceof RunGaps.OtherOrder ? Reason.ORDER : Reason.DISTANCE;
    return at(from, to, concept, reason, synonym, said(fault, synonym));
  }

  private String said(RunGaps.Fault fault, String synonym) {
    return switch (fault) {
      case RunGaps.OtherOrder() -> text(MissWording.OTHER_ORDER, synonym);
      case RunGaps.ExcludedBetween(int fragment) -> {
        String excluded = named(fragments.notations().get(fragment));
        yield text(MissWording.EXCLUDED_BETWEEN, synonym, excluded);
      }
      case RunGaps.BoundaryBetween() -> text(MissWording.BOUNDARY_BETWEEN, synonym);
      case RunGaps.TooFar() -> text(MissWording.TOO_FAR, synonym);
    };
  }

  /** What is missing of a synonym beside words that are there; empty where all its runs are. */
  private String missing(Plan plan, Candidate candidate, String there) {
    return switch (plan) {
      case Plan.Window window -> missingRuns(window, there);
      case Plan.Several several -> missingParts(several, candidate, there);
    };
  }

  private String missingRuns(Plan.Window window, String there) {
    List<String> missing =
        window.phrases().stream()
            .flatMapToInt(phrase -> Arrays.stream(phrase.fragments()))
            .filter(fragment -> !hits.has(fragment))
            .mapToObj(fragment -> named(fragments.notations().get(fragment)))
            .distinct()
            .toList();
    return missing.isEmpty() ? "" : areNot(there, missing);
  }

  private String missingParts(Plan.Several several, Candidate candidate, String there) {
    String needed = Integer.toString(several.atLeast());
    if (candidate.seldom()) {
      return text(MissWording.NOT_SO_OFTEN, there, needed);
    }
    int complete =
        candidate.complete() == several.atLeast() ? mostApart(several) : candidate.complete();
    return complete == several.atLeast()
        ? ""
        : text(MissWording.PARTS, there, needed, Integer.toString(complete));
  }

  /** How many parts that are needed have words of their own; of parts with gaps it is not asked. */
  private int mostApart(Plan.Several several) {
    if (!several.of().stream().allMatch(Plan.Window::isOneFragment)) {
      return several.atLeast();
    }
    PlanMatcher matcher = new PlanMatcher(reading, hits, Strengths.ASSERTED);
    int most = several.atLeast();
    while (most > 1
        && matcher.find(new Plan.Several(most, several.of(), Extent.ANSWER, false)).isEmpty()) {
      most--;
    }
    return most;
  }

  /** What keeps a synonym from being found of which only words are there. */
  private Miss ofWords(ConceptPlans concept, PartOfRun part) {
    int from = part.position();
    String synonym = concept.notation(part.plan());
    List<String> missing = closest.missing(part).stream().map(this::named).distinct().toList();
    if (missing.isEmpty()) {
      String message = text(MissWording.NOT_SIDE_BY_SIDE, synonym);
      return at(from, from + 1, concept, Reason.DISTANCE, synonym, message);
    }
    String message = areNot(answerText(from, from + 1), missing);
    return at(from, from + 1, concept, Reason.WORDS_LACKING, synonym, message);
  }

  /** What is there, and which runs or words are not; at least one. */
  private String areNot(String there, List<String> missing) {
    String joined =
        missing.stream().reduce((all, next) -> text(MissWording.AND, all, next)).orElse("");
    return missing.size() == 1
        ? text(MissWording.ONE_IS_NOT, there, joined)
        : text(MissWording.SEVERAL_ARE_NOT, there, joined);
  }

  /** A miss at the words from one position to another. */
  private Miss at(
      int from, int to, ConceptPlans concept, Reason reason, String synonym, String message) {
    return new Miss(
        concept.id(),
        reason,
        synonym,
        message,
        reading.startOffset(from),
        reading.endOffset(to - 1));
  }

  /** Returns the answer's text from one position to another. */
  private String answerText(int from, int to) {
    return reading.answer().substring(reading.startOffset(from), reading.endOffset(to - 1));
  }

  /** A run that is one of the rubric's sets is shown with its first terms. */
  private String named(String notation) {
    String name = notation.startsWith("<") ? notation.substring(1, notation.length() - 1) : "";
    List<String> terms = rubric.terms().getOrDefault(name, List.of());
    return terms.isEmpty() ? shortened(notation) : "'" + notation + "' (" + firstOf(terms) + ")";
  }

  private String firstOf(List<String> terms) {
    String first = terms.stream().limit(MANY).collect(Collectors.joining(", "));
    int more = terms.size() - MANY;
    return withRest(first, more);
  }

  /** A long choice is shown by its first options, anything else that is long by its beginning. */
  private static String shortened(String notation) {
    if (notation.length() <= LONGEST_SHOWN) {
      return "'" + notation + "'";
    }
    int option = lastOption(notation);
    if (option > 0) {
      return "'" + notation.substring(0, option) + "|...)'";
    }
    int end = LONGEST_SHOWN;
    if (Character.isSurrogatePair(notation.charAt(end - 1), notation.charAt(end))) {
      end--;
    }
    return "'" + notation.substring(0, end).stripTrailing() + "...'";
  }

  /**
   * Returns where the last option begins that may be shown of the bracket that goes on after what
   * may be shown, or 0 if none does. Brackets in it are shown as a whole.
   */
  private static int lastOption(String notation) {
    int depth = 0;
    int option = 0;
    boolean escaped = false;
    for (int i = 0; i <= LONGEST_SHOWN; i++) {
      char c = notation.charAt(i);
      if (escaped) {
        escaped = false;
        continue;
      }
      escaped = c == '\\';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 1) {
        option = i;
      } else if (depth == 0) {
        option = 0;
      }
    }
    return option;
  }
}
