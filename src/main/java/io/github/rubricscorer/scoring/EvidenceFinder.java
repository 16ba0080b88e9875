package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Candidates;
import io.github.rubricscorer.find.ExcludedWords;
import io.github.rubricscorer.find.Hits;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.PlanMatcher;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.polarity.CueScopes;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Spelling;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.text.SmallLetters;
import io.github.rubricscorer.words.WordEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a reading hit into the evidence for each concept. */
final class EvidenceFinder {
  /** Stands for a plan where other code has found something, after all plans. */
  private static final int NO_PLAN = Integer.MAX_VALUE;

  /** By the last word, then the shortest, then the first of the synonyms. */
  private static final Comparator<Found> BY_END =
      (a, b) -> {
        int byEnd = Integer.compare(a.match.to(), b.match.to());
        int byLength = Integer.compare(b.match.from(), a.match.from());
        return byEnd != 0 ? byEnd : byLength != 0 ? byLength : Integer.compare(a.plan, b.plan);
      };

  private final AnswerReading reading;
  private final Program program;
  private final Scratch scratch;
  private final SkippedPlans skipped;
  private final boolean keepsStances;
  private final boolean keepsThings;
  private final boolean keepsWords;
  private final boolean keepsCovering;
  private final Candidates candidates;
  private final PlanMatcher matcher;

  /** What the exclusions of the concept at hand matched. */
  private final ExcludedWords exclusions = new ExcludedWords();

  /** A match of a plan, with its polarity decided. */
  private record Found(
      int plan,
      double level,
      Match match,
      Polarity polarity,
      CueScopes.@Nullable Scope scope,
      @Nullable Detected detected) {}

  /**
   * Looks the scratch's reading over.
   *
   * @param skipped the plans to pass over
   * @param keepsStances whether evidence counts by its stance, so that it makes none of a stronger
   *     stance needless
   * @param keepsThings whether to tell for evidence what it speaks of, so that it may overrule
   *     other evidence
   * @param keepsWords whether to tell the words of evidence, so that concepts may need words of
   *     their own
   * @param keepsCovering whether to tell matches besides that contain other evidence
   */
  EvidenceFinder(
      Program program,
      Scratch scratch,
      SkippedPlans skipped,
      boolean keepsStances,
      boolean keepsThings,
      boolean keepsWords,
      boolean keepsCovering) {
    this.reading = scratch.reading();
    this.program = program;
    this.scratch = scratch;
    this.skipped = skipped;
    this.keepsStances = keepsStances;
    this.keepsThings = keepsThings;
    this.keepsWords = keepsWords;
    this.keepsCovering = keepsCovering;
    candidates = scratch.candidates();
    matcher = new PlanMatcher(reading, candidates.hits(), scratch.polarity());
  }

  /**
   * Finds the evidence for each concept, sentence by sentence; concepts with a plan that crosses
   * sentences, over the whole answer.
   *
   * @param someCross whether there are such concepts
   * @param detected what other code has found
   */
  FoundConcepts find(List<ConceptPlans> concepts, boolean someCross, List<Detected> detected) {
    FoundConcepts.Collector found = scratch.found();
    found.reset(concepts.size());
    DetectedMatches others = DetectedMatches.of(detected, reading);
    search(
        someCross,
        (crossing, from, to) -> find(concepts, crossing, others.within(from, to), found));
    return found.found();
  }

  /** Looks at the candidates of a part of the answer, which were just found. */
  @FunctionalInterface
  private interface Part {
    /**
     * Looks at them.
     *
     * @param crossing whether the part is the answer as a whole, for concepts that cross sentences
     */
    void look(boolean crossing, int from, int to);
  }

  private void search(boolean someCross, Part part) {
    int sentences = reading.sentenceCount();
    for (int i = 0; i < sentences; i += Candidates.MOST_SENTENCES) {
      searchSentences(i, Math.min(i + Candidates.MOST_SENTENCES, sentences), part);
    }
    if (someCross) {
      if (sentences == 0 || sentences > Candidates.MOST_SENTENCES) {
        candidates.take(program, reading, 0, reading.size());
      }
      candidates.listAsOne(skipped.inAnswer());
      candidates.find(0, reading.size());
      part.look(true, 0, reading.size());
    }
  }

  private void searchSentences(int first, int end, Part part) {
    candidates.take(program, reading, reading.sentenceStart(first), reading.sentenceStart(end));
    candidates.list(skipped.inSentences());
    for (int i = first; i < end; i++) {
      int from = reading.sentenceStart(i);
      int to = reading.sentenceStart(i + 1);
      candidates.find(from, to);
      part.look(false, from, to);
    }
  }

  /** Returns the plans that are found anywhere, whatever is said of them and excludes them. */
  BitSet plans() {
    BitSet plans = new BitSet();
    candidates.take(program, reading, 0, reading.size());
    candidates.listAsOne(skipped.everywhere());
    candidates.find(0, reading.size());
    for (int i = 0; i < candidates.count(); i++) {
      int plan = candidates.plan(i);
      if (!matcher.find(program.plans().get(plan)).isEmpty()) {
        plans.set(plan);
      }
    }
    return plans;
  }

  /** Tries the plans where {@link #find(List, boolean, List)} does. */
  void tryAll(boolean someCross, Trials trials) {
    search(someCross, (crossing, from, to) -> tryAll(trials));
  }

  private void tryAll(Trials trials) {
    for (int i = 0; i < candidates.count(); i++) {
      int number = candidates.plan(i);
      Plan plan = program.plans().get(number);
      int matches = matcher.find(plan).size();
      trials.tried(number, parts(plan, candidates.hits()), matches);
    }
  }

  private static int parts(Plan plan, Hits hits) {
    int parts = 0;
    for (Plan.Window window : plan.allWindows()) {
      for (Plan.Phrase phrase : window.phrases()) {
        for (int fragment : phrase.fragments()) {
          parts += hits.count(fragment);
        }
      }
    }
    return parts;
  }

  /**
   * Finds the evidence in a part for the concepts that cross sentences, or for others.
   *
   * @param here what other code has found in the part
   */
  private void find(
      List<ConceptPlans> concepts,
      boolean crossing,
      DetectedMatches here,
      FoundConcepts.Collector found) {
    int synonym = 0;
    int other = 0;
    while (synonym < candidates.count() || other < here.size()) {
      int index = Math.min(conceptOf(synonym, concepts), here.concept(other));
      ConceptPlans concept = concepts.get(index);
      int unless = candidates.from(concept.unlessFrom(), synonym);
      int limit = candidates.from(concept.to(), unless);
      int otherLimit = here.endOf(index, other);
      if (concept.crossesSentences() == crossing && (synonym < unless || other < otherLimit)) {
        List<DetectedMatches.Placed> others = here.between(other, otherLimit);
        find(concept, synonym, unless, limit, others, index, found);
      }
      synonym = limit;
      other = otherLimit;
    }
  }

  /** Returns which concept has a candidate, or a number greater than all where there is none. */
  private int conceptOf(int candidate, List<ConceptPlans> concepts) {
    return candidate == candidates.count()
        ? Integer.MAX_VALUE
        : conceptWith(candidates.plan(candidate), concepts);
  }

  /** Returns which concept has a plan, by halving: large rubrics have thousands. */
  private static int conceptWith(int plan, List<ConceptPlans> concepts) {
    return BinarySearch.first(0, concepts.size() - 1, index -> concepts.get(index).to() > plan);
  }

  /**
   * Finds the evidence for one concept.
   *
   * @param first the first candidate that is a synonym of the concept
   * @param unless the first candidate that is an exclusion
   * @param limit the candidate after the last exclusion
   * @param others what other code has found of the concept
   * @param index the concept's, by which the findings are collected if there are any
   */
  private void find(
      ConceptPlans concept,
      int first,
      int unless,
      int limit,
      List<DetectedMatches.Placed> others,
      int index,
      FoundConcepts.Collector all) {
    exclude(unless, limit);
    List<Found> found = List.of();
    for (int i = first; i < unless; i++) {
      int plan = candidates.plan(i);
      List<Match> matches = matcher.find(program.plans().get(plan), exclusions);
      for (int m = 0; m < matches.size(); m++) {
        Match match = matches.get(m);
        if (match.strength() == Strength.EXCLUDED) {
          Findings.Collector findings = all.of(index);
          findings.exclude(excluded(plan, concept.notation(plan), match));
        } else {
          found = found.isEmpty() ? new ArrayList<>(4) : found;
          found.add(decided(concept, plan, match, concept.level(plan), null));
        }
      }
    }
    if (!others.isEmpty()) {
      found = new ArrayList<>(found);
      take(others, concept, found, all.of(index));
    }
    if (!found.isEmpty()) {
      addEvidence(concept, found, all.of(index));
    }
  }

  /** Adds what other code has found and no exclusion takes away. */
  private void take(
      List<DetectedMatches.Placed> others,
      ConceptPlans concept,
      List<Found> found,
      Findings.Collector findings) {
    for (DetectedMatches.Placed other : others) {
      Match match = other.match();
      Detected detected = other.detected();
      if (exclusions.exclude(match)) {
        findings.exclude(excluded(NO_PLAN, detected.name(), match));
      } else {
        found.add(decided(concept, NO_PLAN, match, detected.level(), detected));
      }
    }
  }

  private Findings.Excluded excluded(int plan, String synonym, Match match) {
    return new Findings.Excluded(plan, synonym, match, exclusions.planExcluding(match));
  }

  /** Notes what the exclusions of a concept match, in place of those of the one before. */
  private void exclude(int first, int limit) {
    exclusions.clear();
    for (int i = first; i < limit; i++) {
      int plan = candidates.plan(i);
      for (Match match : matcher.find(program.plans().get(plan))) {
        exclusions.add(plan, match);
      }
    }
  }

  private Found decided(
      ConceptPlans concept, int plan, Match match, double level, @Nullable Detected detected) {
    CueScopes.Scope scope = scratch.polarity().deciding(match);
    Polarity said = scope == null ? Polarity.ASSERTED : scope.polarity();
    return new Found(plan, level, match, meant(said, concept.negation()), scope, detected);
  }

  /** Returns what words of a polarity mean for a concept. */
  private static Polarity meant(Polarity said, Negation negation) {
    return switch (negation) {
      case REJECTS -> said;
      case IGNORED -> said == Polarity.REJECTED ? Polarity.ASSERTED : said;
      case REQUIRED ->
          switch (said) {
            case REJECTED -> Polarity.ASSERTED;
            case HEDGED -> Polarity.HEDGED;
            case ASSERTED -> Polarity.REJECTED;
          };
    };
  }

  /**
   * Of matches that count alike, keeps those that contain no other: they show best what matched.
   */
  private void addEvidence(ConceptPlans concept, List<Found> found, Findings.Collector findings) {
    if (found.size() == 1) {
      add(concept, found.getFirst(), findings);
      return;
    }
    found.sort(BY_END);
    List<Found> kept = new ArrayList<>();
    for (Found candidate : found) {
      if (!containsOne(candidate, kept)) {
        kept.add(candidate);
      } else if (keepsCovering) {
        findings.addCovering(evidence(concept, candidate));
      }
    }
    kept.sort((a, b) -> Match.BY_PLACE.compare(a.match, b.match));
    for (Found one : kept) {
      add(concept, one, findings);
    }
  }

  /**
   * Whether a match contains one of others that counts as well. The others are ordered by their
   * ends, and none ends after it.
   */
  private boolean containsOne(Found found, List<Found> others) {
    for (int i = others.size() - 1; i >= 0; i--) {
      Found other = others.get(i);
      if (other.match.to() <= found.match.from()) {
        return false;
      }
      if (other.match.from() >= found.match.from() && makesNeedless(other, found)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match is nothing to the concept besides a shorter one between its words. */
  private boolean makesNeedless(Found shorter, Found longer) {
    return shorter.polarity == longer.polarity
        && shorter.level == longer.level
        && (!keepsWords && !keepsThings || longer.match.containsWords(shorter.match))
        && (!keepsStances || stance(shorter.match).compareTo(stance(longer.match)) >= 0);
  }

  private void add(ConceptPlans concept, Found found, Findings.Collector findings) {
    Evidence evidence = evidence(concept, found);
    if (keepsThings) {
      addTo(findings, evidence, found);
    } else {
      findings.add(evidence);
    }
    if (keepsWords) {
      findings.addMatch(found.match);
    }
  }

  private void addTo(Findings.Collector findings, Evidence evidence, Found found) {
    boolean takesBack =
        found.polarity == Polarity.REJECTED
            && scratch.stance().takesBack(reading.startOffset(found.match.from()));
    int sentence = reading.sentence(found.match.from());
    findings.add(evidence, thing(found.match), sentence, takesBack);
  }

  /** Returns a number that matches of the same words have in common, in whatever order. */
  private long thing(Match match) {
    long thing = 0;
    for (int run = 0; run < match.runCount(); run++) {
      for (int position = match.runFrom(run); position < match.runTo(run); position++) {
        if (!reading.isFiller(position)) {
          long mixed = word(position) * 0x9E3779B97F4A7C15L;
          thing += mixed ^ mixed >>> 29;
        }
      }
    }
    return thing;
  }

  /** Returns a number for a word: by its letters where no pattern asks for it. */
  private long word(int position) {
    int wordClass = reading.wordClass(position);
    if (wordClass != AnswerReading.NO_LABELS) {
      return wordClass;
    }
    return ~Integer.toUnsignedLong(SmallLetters.of(text(position)).hashCode());
  }

  private String text(int position) {
    return reading.answer().substring(reading.startOffset(position), reading.endOffset(position));
  }

  private Evidence evidence(ConceptPlans concept, Found found) {
    Detected other = found.detected;
    int start = other == null ? reading.startOffset(found.match.from()) : other.start();
    int end = other == null ? reading.endOffset(found.match.to() - 1) : other.end();
    return new Evidence(
        start,
        end,
        reading.answer().substring(start, end),
        other == null ? concept.notation(found.plan) : other.name(),
        found.level,
        found.polarity,
        stance(found.match),
        found.scope == null ? null : cue(found.scope),
        spellings(found.match));
  }

  /** Returns the strongest of the stances of a match's parts. */
  private Stance stance(Match match) {
    Stance strongest = scratch.stance().of(reading.startOffset(match.from()));
    for (int run = 1; run < match.runCount() && strongest != Stance.PROPOSAL; run++) {
      Stance stance = scratch.stance().of(reading.startOffset(match.runFrom(run)));
      strongest = stance.compareTo(strongest) > 0 ? stance : strongest;
    }
    return strongest;
  }

  private Cue cue(CueScopes.Scope scope) {
    return new Cue(
        scope.start(), scope.end(), reading.answer().substring(scope.start(), scope.end()));
  }

  private List<Spelling> spellings(Match match) {
    List<Spelling> spellings = List.of();
    for (int run = 0; run < match.runCount(); run++) {
      for (int position = match.runFrom(run); position < match.runTo(run); position++) {
        WordEntry word = reading.corrected(position);
        if (word != null && word.meant != null && !isContinued(position)) {
          spellings = new ArrayList<>(spellings);
          spellings.add(new Spelling(word.raw, word.meant));
        }
      }
    }
    return spellings;
  }

  /** Whether a position is of the same word as the one before it: a word written together. */
  private boolean isContinued(int position) {
    return position > 0 && reading.startOffset(position) == reading.startOffset(position - 1);
  }
}
