package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compile.Fragments;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Miss.Reason;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.scoring.pattern.RunPresence;
import io.github.rubricscorer.scoring.pattern.RunWords;
import io.github.rubricscorer.scoring.wording.ConditionWording;
import io.github.rubricscorer.scoring.wording.MissWording;
import io.github.rubricscorer.text.SmallLetters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says for each concept without credit which synonym came closest, and what was missing.
 *
 * <p>Closest is the synonym with the greatest share of its runs in the answer, of those the one
 * with the most runs found, of those the first. A run is what stands between gaps and {@code &}.
 * Only where no run is there as a whole do the words of runs count, see {@link RunPresence}. This
 * is slower than scoring, and asked for only by {@code explain}; it too is linear in the answer.
 */
final class NearestMiss {
  private static final int MANY = 3;
  private static final int LONGEST_SHOWN = 60;

  /** What implies other concepts. */
  private static final Set<Verdict> IMPLYING = EnumSet.of(Verdict.COVERED, Verdict.HEDGED);

  /** Less of a run than this share of its letters is no near miss. */
  private static final double LEAST_SHARE = 1 / 3.0;

  private final Rubric rubric;
  private final Language language;

  /** Words that are in every answer, so that one of them alone is no near miss. */
  private final Set<String> functionWords;

  private final Program program;
  private final Fragments fragments;
  private final List<RunWords> runs;
  private final List<ConceptPlans> concepts;
  private final AnswerReading reading;
  private final Hits hits = new Hits();
  private final RunPresence presence;

  NearestMiss(
      Rubric rubric,
      CompiledPatterns patterns,
      List<ConceptPlans> concepts,
      AnswerReading reading) {
    this.rubric = rubric;
    this.language = Language.of(rubric.language());
    functionWords = language.set("words.txt", "function words");
    this.program = patterns.program();
    this.fragments = patterns.fragments();
    this.runs = patterns.runs();
    this.concepts = concepts;
    this.reading = reading;
    hits.reset(program.fragmentCount(), reading);
    for (int fragment = 0; fragment < program.fragmentCount(); fragment++) {
      hits.want(fragment);
    }
    for (int position = 0; position < reading.size(); position++) {
      hits.add(program.automaton(), reading.endings()[position], position);
    }
    for (int hit = 0; reading.fillerHits().isBefore(hit, reading.size()); hit++) {
      hits.add(program.fillerRuns(), hit);
    }
    presence = new RunPresence(program, reading);
  }

  /**
   * How much of a synonym is there. What is missing is put in words for the closest alone.
   *
   * @param plan the synonym
   * @param found the number of its runs that are there
   * @param share how much of what it needs is there, 0 to 1
   * @param first one of the fragments that are there, or -1
   * @param complete how many of its parts have all their runs
   * @param seldom whether it is there, but not as often as it has to be
   */
  private record Candidate(
      int plan, int found, double share, int first, int complete, boolean seldom) {
    /** More of what is needed is more, then more runs, then the earlier synonym. */
    boolean isCloserThan(@Nullable Candidate other) {
      return other == null || share > other.share || (share == other.share && found > other.found);
    }
  }

  List<Miss> misses(Score score, FoundConcepts findings) {
    List<Miss> misses = new ArrayList<>();
    for (int i = 0; i < concepts.size(); i++) {
      ConceptScore concept = score.concepts().get(i);
      if (concept.credit() == 0) {
        misses.add(miss(concept, i, findings.of(i), score));
      }
    }
    return misses;
  }

  private Miss miss(ConceptScore score, int index, Findings findings, Score scored) {
    for (Evidence evidence : score.evidence()) {
      if (evidence.stance() == Stance.ELSEWHERE && rubric.stance() == StancePolicy.PROPOSALS) {
        return miss(score.id(), Reason.ELSEWHERE, evidence, MissWording.ELSEWHERE);
      }
      if (evidence.polarity() == Polarity.REJECTED) {
        return rejected(score.id(), evidence);
      }
    }
    for (Evidence evidence : score.evidence()) {
      if (evidence.stance() == Stance.LISTED) {
        return miss(score.id(), Reason.LISTED, evidence, MissWording.LISTED);
      }
    }
    Condition condition = rubric.concepts().get(index).onlyIf();
    if (condition != null) {
      Miss unmet = unmet(score.id(), index, condition, findings, scored);
      if (unmet != null) {
        return unmet;
      }
    }
    if (!findings.taken().isEmpty()) {
      return miss(score.id(), Reason.TAKEN, findings.taken().getFirst(), MissWording.TAKEN);
    }
    if (!findings.excluded().isEmpty()) {
      return excluded(index, findings.excluded().getFirst());
    }
    ConceptPlans plans = concepts.get(index);
    Candidate closest = closest(plans);
    return closest != null
        ? near(plans, closest)
        : words(plans).orElseGet(() -> nothing(rubric.concepts().get(index)));
  }

  /** What would earn credit if a condition held, or null for nothing. */
  private @Nullable Miss unmet(
      String id, int index, Condition condition, Findings findings, Score scored) {
    for (Evidence evidence : findings.evidence()) {
      if (evidence.polarity() != Polarity.REJECTED) {
        return miss(id, Reason.CONDITION, evidence, MissWording.ONLY_IF, said(condition));
      }
    }
    String implying = implying(rubric.concepts().get(index), scored);
    if (implying.isEmpty()) {
      return null;
    }
    String message = text(MissWording.IMPLIED_ONLY_IF, implying, said(condition));
    return new Miss(id, Reason.CONDITION, null, message, -1, -1);
  }

  /** The synonym of which most is there, or null where no run is there as a whole. */
  private @Nullable Candidate closest(ConceptPlans concept) {
    Candidate closest = null;
    for (int plan = concept.from(); plan < concept.unlessFrom(); plan++) {
      Candidate candidate = candidate(plan);
      if (candidate.found > 0 && candidate.isCloserThan(closest)) {
        closest = candidate;
      }
    }
    return closest;
  }

  /** Returns the concepts that would imply one if its condition held; nothing if none would. */
  private static String implying(Concept concept, Score score) {
    Condition combination = concept.combination();
    List<String> ids = new ArrayList<>(said(concept.impliedBy(), score));
    if (combination != null
        && said(combination.all(), score).size() == combination.all().size()
        && said(combination.of(), score).size() >= combination.atLeast()) {
      ids.addAll(said(List.copyOf(combination.conceptIds()), score));
    }
    return String.join(", ", ids);
  }

  private static List<String> said(List<String> ids, Score score) {
    return ids.stream().filter(id -> IMPLYING.contains(score.concept(id).verdict())).toList();
  }

  private Miss rejected(String id, Evidence evidence) {
    // Without a cue it is asserted, and the concept asks for a denial.
    return evidence.cue() == null
        ? miss(id, Reason.REJECTED, evidence, MissWording.NOT_DENIED)
        : miss(id, Reason.REJECTED, evidence, MissWording.REFUSED, evidence.cue().text());
  }

  private String text(MissWording wording, String... arguments) {
    return wording.text(language, arguments);
  }

  private String said(Condition condition) {
    return new ConditionWording(language).text(condition);
  }

  /** A miss at evidence, whose words are the first argument of the wording. */
  private Miss miss(
      String id, Reason reason, Evidence evidence, MissWording wording, String... more) {
    String[] arguments =
        Stream.concat(Stream.of(evidence.text()), Stream.of(more)).toArray(String[]::new);
    return new Miss(
        id, reason, evidence.synonym(), text(wording, arguments), evidence.start(), evidence.end());
  }

  private Miss excluded(int index, Findings.Excluded excluded) {
    ConceptPlans concept = concepts.get(index);
    int start = reading.startOffset(excluded.match().from());
    int end = reading.endOffset(excluded.match().to() - 1);
    String text = reading.answer().substring(start, end);
    String exclusion = concept.notation(excluded.by().planExcluding(excluded.match()));
    return new Miss(
        concept.id(),
        Reason.EXCLUDED,
        excluded.synonym(),
        text(MissWording.EXCLUDED, text, exclusion),
        start,
        end);
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

  private Candidate candidate(int plan) {
    return switch (program.plans().get(plan)) {
      case Plan.Window window -> candidate(plan, window);
      case Plan.Several several -> candidate(plan, several);
    };
  }

  private Candidate candidate(int plan, Plan.Window window) {
    int found = 0;
    int missing = 0;
    int all = 0;
    int first = -1;
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        all++;
        if (!hits.has(fragment)) {
          missing++;
        } else if (!isFunctionWord(firstText(fragment))) {
          found++;
          first = first < 0 ? fragment : first;
        }
      }
    }
    return new Candidate(plan, found, (double) found / all, first, missing == 0 ? 1 : 0, false);
  }

  private String firstText(int fragment) {
    int hit = hits.first(fragment);
    return text(hits.start(hit), hits.end(hit));
  }

  /** Returns the answer's text from one position to another. */
  private String text(int from, int to) {
    return reading.answer().substring(reading.startOffset(from), reading.endOffset(to - 1));
  }

  private boolean isFunctionWord(String text) {
    return functionWords.contains(SmallLetters.of(text));
  }

  /** Of several windows the best count, as many as are needed. */
  private Candidate candidate(int plan, Plan.Several several) {
    List<Candidate> best =
        several.of().stream()
            .map(window -> candidate(plan, window))
            .sorted(Comparator.comparingDouble(Candidate::share).reversed())
            .limit(several.atLeast())
            .toList();
    Candidate one = best.getFirst();
    if (several.countsMatches() && one.complete > 0) {
      return new Candidate(plan, one.found, one.share / 2, one.first, one.complete, true);
    }
    return new Candidate(
        plan,
        best.stream().mapToInt(Candidate::found).sum(),
        best.stream().mapToDouble(Candidate::share).average().orElse(0),
        best.stream().mapToInt(Candidate::first).filter(first -> first >= 0).findFirst().orElse(-1),
        best.stream().mapToInt(Candidate::complete).sum(),
        false);
  }

  /** What is missing of a synonym beside words that are there; empty where all its runs are. */
  private String missing(Candidate candidate, String there) {
    return switch (program.plans().get(candidate.plan)) {
      case Plan.Window window -> missing(window, there);
      case Plan.Several several -> missing(several, candidate, there);
    };
  }

  private String missing(Plan.Window window, String there) {
    List<String> missing =
        window.phrases().stream()
            .flatMapToInt(phrase -> Arrays.stream(phrase.fragments()))
            .filter(fragment -> !hits.has(fragment))
            .mapToObj(fragment -> named(fragments.notations().get(fragment)))
            .distinct()
            .toList();
    return missing.isEmpty() ? "" : areNot(there, missing);
  }

  /** What is there, and which runs or words are not; at least one. */
  private String areNot(String there, List<String> missing) {
    String joined =
        missing.stream().reduce((all, next) -> text(MissWording.AND, all, next)).orElse("");
    return missing.size() == 1
        ? text(MissWording.ONE_IS_NOT, there, joined)
        : text(MissWording.SEVERAL_ARE_NOT, there, joined);
  }

  private String missing(Plan.Several several, Candidate candidate, String there) {
    String needed = Integer.toString(several.atLeast());
    if (candidate.seldom) {
      return text(MissWording.NOT_SO_OFTEN, there, needed);
    }
    return candidate.complete == several.atLeast()
        ? ""
        : text(MissWording.PARTS, there, needed, Integer.toString(candidate.complete));
  }

  private Miss near(ConceptPlans concept, Candidate candidate) {
    int hit = hits.first(candidate.first);
    int start = reading.startOffset(hits.start(hit));
    int end = reading.endOffset(hits.end(hit) - 1);
    String synonym = concept.notation(candidate.plan);
    String missing = missing(candidate, reading.answer().substring(start, end));
    if (!missing.isEmpty()) {
      return new Miss(concept.id(), Reason.WORDS_LACKING, synonym, missing, start, end);
    }
    boolean reversed = isReversed(program.plans().get(candidate.plan));
    return new Miss(
        concept.id(),
        reversed ? Reason.ORDER : Reason.DISTANCE,
        synonym,
        reversed
            ? text(MissWording.OTHER_ORDER, synonym)
            : apart(program.plans().get(candidate.plan), synonym),
        start,
        end);
  }

  /** Says what keeps runs apart that stand in the right order. */
  private String apart(Plan plan, String synonym) {
    for (Plan.Window window : windows(plan)) {
      for (Plan.Phrase phrase : window.phrases()) {
        for (int i = 0; i < phrase.gaps().length; i++) {
          int gap = phrase.gaps()[i];
          if (!follows(phrase.fragments()[i + 1], phrase.fragments()[i], gap)) {
            continue;
          }
          if (PackedLimit.isExcluding(gap)) {
            String excluded = named(fragments.notations().get(phrase.excluded()[i]));
            return text(MissWording.EXCLUDED_BETWEEN, synonym, excluded);
          }
          if (PackedLimit.isWithinClause(gap)) {
            return text(MissWording.BOUNDARY_BETWEEN, synonym);
          }
        }
      }
    }
    return text(MissWording.TOO_FAR, synonym);
  }

  /** The synonym of which most is there although none of its runs is whole. */
  private Optional<Miss> words(ConceptPlans concept) {
    RunPresence.Presence best = null;
    int plan = -1;
    int run = -1;
    for (int i = concept.from(); i < concept.unlessFrom(); i++) {
      for (Plan.Window window : windows(program.plans().get(i))) {
        for (Plan.Phrase phrase : window.phrases()) {
          for (int fragment : phrase.fragments()) {
            RunPresence.Presence there = presence.of(runs.get(fragment));
            if (there.share() >= LEAST_SHARE
                && (best == null || there.share() > best.share())
                && !isFunctionWord(text(there.position(), there.position() + 1))) {
              best = there;
              plan = i;
              run = fragment;
            }
          }
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            words(
                concept.id(),
                concept.notation(plan),
                best.position(),
                presence.missing(runs.get(run))));
  }

  private Miss words(String id, String synonym, int position, List<String> missing) {
    int start = reading.startOffset(position);
    int end = reading.endOffset(position);
    if (missing.isEmpty()) {
      String message = text(MissWording.NOT_SIDE_BY_SIDE, synonym);
      return new Miss(id, Reason.DISTANCE, synonym, message, start, end);
    }
    List<String> what = missing.stream().map(this::named).distinct().toList();
    String message = areNot(reading.answer().substring(start, end), what);
    return new Miss(id, Reason.WORDS_LACKING, synonym, message, start, end);
  }

  private static List<Plan.Window> windows(Plan plan) {
    return switch (plan) {
      case Plan.Window window -> List.of(window);
      case Plan.Several several -> several.of();
    };
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

  /** A long choice is shown by its first options. */
  private static String shortened(String notation) {
    if (notation.length() <= LONGEST_SHOWN) {
      return "'" + notation + "'";
    }
    int cut = notation.lastIndexOf('|', LONGEST_SHOWN);
    return "'" + notation.substring(0, cut > 0 ? cut : LONGEST_SHOWN) + "|...)'";
  }

  /** Whether neighbouring runs of a phrase are there in the opposite order, in one sentence. */
  private boolean isReversed(Plan plan) {
    return windows(plan).stream()
        .flatMap(window -> window.phrases().stream())
        .anyMatch(this::isReversed);
  }

  private boolean isReversed(Plan.Phrase phrase) {
    for (int i = 0; i + 1 < phrase.fragments().length; i++) {
      int first = phrase.fragments()[i];
      int second = phrase.fragments()[i + 1];
      if (follows(first, second, phrase.gaps()[i]) && !follows(second, first, phrase.gaps()[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether some hit of a fragment begins at most so many words after one of another's. */
  private boolean follows(int fragment, int other, int gap) {
    int before = Hits.NONE;
    int next = hits.first(other);
    for (int hit = hits.first(fragment); hit != Hits.NONE; hit = hits.next(hit)) {
      while (next != Hits.NONE && hits.end(next) <= hits.start(hit)) {
        before = next;
        next = hits.next(next);
      }
      if (before != Hits.NONE && isNear(before, hit, gap)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(int before, int hit, int gap) {
    return reading.distance(hits.end(before), hits.start(hit)) <= PackedLimit.words(gap)
        && reading.sentence(hits.start(hit)) == reading.sentence(hits.start(before));
  }
}
