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
import io.github.rubricscorer.rubric.pattern.TermNotation;
import io.github.rubricscorer.scoring.ClosestSynonym.Candidate;
import io.github.rubricscorer.scoring.ClosestSynonym.PartOfRun;
import io.github.rubricscorer.scoring.pattern.RunGaps;
import io.github.rubricscorer.scoring.pattern.RunPresence;
import io.github.rubricscorer.scoring.pattern.RunWords;
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
    String message = text(MissWording.EXCLUDED, words(from, to), exclusion);
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
            .map(synonym -> named(synonym.notation()))
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
    int hit = closest.contentHit(candidate.first());
    int from = hits.start(hit);
    int to = hits.end(hit);
    Plan plan = program.plans().get(candidate.plan());
    String synonym = concept.notation(candidate.plan());
    String there = wordsFor(from, to, fragments.notations().get(candidate.first()));
    String missing = missing(plan, candidate, there);
    if (!missing.isEmpty()) {
      return at(from, to, concept, Reason.WORDS_LACKING, synonym, missing);
    }
    RunGaps.Fault fault = gaps.fault(plan);
    Reason reason = fault instanceof RunGaps.OtherOrder ? Reason.ORDER : Reason.DISTANCE;
    int place = placeOf(fault, candidate);
    return at(hits.start(place), hits.end(place), concept, reason, synonym, said(fault, synonym));
  }

  /**
   * Returns which hit of what is told shows the place: one of the candidate's run, if it has one.
   */
  private int placeOf(RunGaps.Fault fault, Candidate candidate) {
    if (fault instanceof RunGaps.OfPair pair) {
      return oneOf(pair.before(), pair.hit(), candidate);
    }
    return fault instanceof RunGaps.SameWords same
        ? same.hit()
        : closest.contentHit(candidate.first());
  }

  private int oneOf(int before, int hit, Candidate candidate) {
    for (int one = hits.first(candidate.first()); one != Hits.NONE; one = hits.next(one)) {
      if (one == before || one == hit) {
        return one;
      }
    }
    return before;
  }

  private String said(RunGaps.Fault fault, String synonym) {
    return switch (fault) {
      case RunGaps.OtherOrder(int before, int hit) ->
          text(MissWording.OTHER_ORDER, both(before, hit));
      case RunGaps.ExcludedBetween(int before, int hit, int fragment) -> {
        String excluded = named(fragments.notations().get(fragment));
        yield text(MissWording.EXCLUDED_BETWEEN, both(before, hit), excluded);
      }
      case RunGaps.BoundaryBetween(int before, int hit) ->
          text(MissWording.BOUNDARY_BETWEEN, both(before, hit));
      case RunGaps.OtherSentence(int before, int hit) ->
          text(MissWording.OTHER_SENTENCE, both(before, hit));
      case RunGaps.TooFar(int before, int hit, int between, int most) ->
          text(
              MissWording.TOO_FAR,
              both(before, hit),
              Integer.toString(between),
              Integer.toString(most));
      case RunGaps.SameWords(int hit, int fragment, int other) ->
          fragment == other
              ? text(MissWording.NOT_SO_OFTEN, word(hits.start(hit), hits.end(hit)), "2")
              : text(
                  MissWording.SAME_WORDS,
                  word(hits.start(hit), hits.end(hit)),
                  named(fragments.notations().get(fragment)),
                  named(fragments.notations().get(other)));
      case RunGaps.Apart() -> text(MissWording.APART, synonym);
    };
  }

  /** The words of two hits. */
  private String both(int before, int hit) {
    return text(
        MissWording.AND,
        word(hits.start(before), hits.end(before)),
        word(hits.start(hit), hits.end(hit)));
  }

  /** Words of the answer, quoted. */
  private String word(int from, int to) {
    return text(MissWording.WORD, words(from, to));
  }

  /** The same with the set that they are a term of, where they are one. */
  private String wordsFor(int from, int to, String notation) {
    return isSet(notation) ? text(MissWording.WORD_FOR, words(from, to), notation) : word(from, to);
  }

  /** What is missing of a synonym beside words that are there; empty where all its runs are. */
  private String missing(Plan plan, Candidate candidate, String there) {
    return switch (plan) {
      case Plan.Window window -> missingRuns(window, there);
      case Plan.Several several -> missingParts(several, candidate, there);
    };
  }

  private String missingRuns(Plan.Window window, String there) {
    List<String> missing = missingOf(Stream.of(window));
    return missing.isEmpty() ? "" : areNot(there, missing);
  }

  /** The runs that are not there. */
  private List<String> missingOf(Stream<Plan.Window> windows) {
    return windows
        .flatMap(window -> window.phrases().stream())
        .flatMapToInt(phrase -> Arrays.stream(phrase.fragments()))
        .filter(fragment -> !hits.has(fragment))
        .mapToObj(fragment -> named(fragments.notations().get(fragment)))
        .distinct()
        .toList();
  }

  private String missingParts(Plan.Several several, Candidate candidate, String there) {
    String needed = Integer.toString(several.atLeast());
    if (candidate.seldom()) {
      return text(MissWording.NOT_SO_OFTEN, there, needed);
    }
    if (candidate.complete() < several.of().size() && several.atLeast() == several.of().size()) {
      return areNot(there, missingOf(several.of().stream()));
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
    String notation = fragments.notations().get(part.fragment());
    RunPresence presence = closest.presence();
    SetTerm term = termOf(notation, part.words());
    String there =
        joined(
            presence.places(part.words()).stream().map(place -> word(place, place + 1)).toList());
    String whole = term == null ? text(MissWording.WORD, notation) : said(term);
    List<String> missing =
        presence.missing(part.words()).stream().map(this::named).distinct().toList();
    if (missing.isEmpty()) {
      String message = text(MissWording.NOT_SIDE_BY_SIDE, there);
      if (!notation.equals(synonym) || term != null) {
        message = text(MissWording.AS_IN, message, whole);
      }
      return at(from, from + 1, concept, Reason.DISTANCE, synonym, message);
    }
    List<String> others = otherRuns(part);
    String message =
        isOfSets(notation)
            ? withOthers(text(MissWording.ONLY_PART, whole, there), others)
            : areNot(
                word(from, from + 1), Stream.concat(missing.stream(), others.stream()).toList());
    return at(from, from + 1, concept, Reason.WORDS_LACKING, synonym, message);
  }

  /** The other runs of the same synonym that are not there. */
  private List<String> otherRuns(PartOfRun part) {
    String itself = named(fragments.notations().get(part.fragment()));
    return program.plans().get(part.plan()) instanceof Plan.Window window
        ? missingOf(Stream.of(window)).stream().filter(run -> !run.equals(itself)).toList()
        : List.of();
  }

  private String withOthers(String message, List<String> others) {
    if (others.isEmpty()) {
      return message;
    }
    MissWording wording = others.size() == 1 ? MissWording.NOR : MissWording.NOR_SEVERAL;
    return text(wording, message, joined(others));
  }

  /**
   * A term of a set.
   *
   * @param set the set as patterns have it
   */
  private record SetTerm(String set, String term) {}

  /**
   * Returns the term of which a run has most, or null where the run is not one of a set's terms.
   */
  private @Nullable SetTerm termOf(String notation, RunWords run) {
    List<String> terms = terms(notation);
    if (!(run instanceof RunWords.Choice choice) || terms.size() != choice.options().size()) {
      return terms.size() == 1 ? new SetTerm(notation, terms.getFirst()) : null;
    }
    int most = closest.presence().mostOf(choice);
    String term = terms.get(most);
    SetTerm inner = termOf(term, choice.options().get(most));
    return inner == null ? new SetTerm(notation, term) : inner;
  }

  private String said(SetTerm term) {
    return text(MissWording.TERM_OF, term.term(), term.set());
  }

  /** What is there, and which runs or words are not; at least one. */
  private String areNot(String there, List<String> missing) {
    return text(
        missing.size() == 1 ? MissWording.ONE_IS_NOT : MissWording.SEVERAL_ARE_NOT,
        there,
        joined(missing));
  }

  /** A list, at least one. */
  private String joined(List<String> all) {
    int last = all.size() - 1;
    return last == 0
        ? all.getFirst()
        : text(MissWording.AND, String.join(", ", all.subList(0, last)), all.get(last));
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

  /** Returns the answer's text from one position to another, with its middle left out if long. */
  private String words(int from, int to) {
    int last = to - 1;
    while (last > from && reading.endOffset(last) - reading.startOffset(from) > LONGEST_SHOWN) {
      last--;
    }
    return last == to - 1
        ? answerText(from, to)
        : answerText(from, last) + " ... " + answerText(to - 1, to);
  }

  /** Returns the answer's text from one position to another. */
  private String answerText(int from, int to) {
    return reading.answer().substring(reading.startOffset(from), reading.endOffset(to - 1));
  }

  /** A run that is one of the rubric's sets is shown with some of its terms, plain ones first. */
  private String named(String notation) {
    List<String> terms = terms(notation);
    if (terms.isEmpty()) {
      return shortened(notation);
    }
    List<String> shown =
        Stream.concat(
                terms.stream().filter(term -> !TermNotation.isPattern(term)),
                terms.stream().filter(TermNotation::isPattern))
            .limit(MANY)
            .toList();
    String some = withRest(String.join(", ", shown), terms.size() - MANY);
    return "'" + notation + "' (" + some + ")";
  }

  /** Returns the terms of a run that is one of the rubric's sets; none for any other. */
  private List<String> terms(String notation) {
    return isSet(notation)
        ? rubric.terms().getOrDefault(notation.substring(1, notation.length() - 1), List.of())
        : List.of();
  }

  private static boolean isSet(String notation) {
    return notation.startsWith("<") && notation.indexOf('>') == notation.length() - 1;
  }

  /** Whether a run has a set that stands for words which are not in it. */
  private boolean isOfSets(String notation) {
    return rubric.terms().keySet().stream().anyMatch(set -> notation.contains("<" + set + ">"));
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
