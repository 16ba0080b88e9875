package io.github.rubricscorer.match;

import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Spelling;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what a reading hit into the evidence for each concept. */
final class Finder {
  /** By the last word, then the shortest, then the first of the synonyms. */
  private static final Comparator<Found> BY_END =
      (a, b) -> {
        int byEnd = Integer.compare(a.match.to(), b.match.to());
        int byLength = Integer.compare(b.match.from(), a.match.from());
        return byEnd != 0 ? byEnd : byLength != 0 ? byLength : Integer.compare(a.plan, b.plan);
      };

  private final Reading reading;
  private final Program program;
  private final CueScopes scopes;
  private final Combiner combiner;
  private final BitSet silent;

  /** A match of a plan, with its polarity decided. */
  private record Found(
      int plan, double level, Match match, Polarity polarity, CueScopes.@Nullable Scope scope) {}

  /**
   * Looks a reading over.
   *
   * @param silent the plans to pass over
   */
  Finder(Reading reading, Program program, CueScopes scopes, BitSet silent) {
    this.reading = reading;
    this.program = program;
    this.scopes = scopes;
    this.silent = silent;
    combiner = new Combiner(reading, program, reading.hits(), scopes);
  }

  List<Findings> find(List<ConceptPlans> concepts) {
    BitSet triggered = triggered();
    List<Findings> findings = new ArrayList<>(concepts.size());
    for (ConceptPlans concept : concepts) {
      int first = triggered.nextSetBit(concept.from());
      boolean any = first >= 0 && first < concept.unlessFrom();
      findings.add(any ? find(concept, triggered) : Findings.NOTHING);
    }
    return findings;
  }

  private BitSet triggered() {
    BitSet plans = new BitSet(program.plans().size());
    Hits hits = reading.hits();
    for (int i = 0; i < hits.touchedCount(); i++) {
      for (int plan : program.triggers()[hits.touched(i)]) {
        if (hits.haveAll(program.needs()[plan])) {
          plans.set(plan);
        }
      }
    }
    plans.andNot(silent);
    return plans;
  }

  private Findings find(ConceptPlans concept, BitSet triggered) {
    BitSet exclusions = exclusions(concept, triggered);
    List<Found> found = new ArrayList<>();
    List<Findings.Excluded> excluded = new ArrayList<>();
    for (int plan = triggered.nextSetBit(concept.from());
        plan >= 0 && plan < concept.unlessFrom();
        plan = triggered.nextSetBit(plan + 1)) {
      for (Match match : combiner.find(program.plans().get(plan), exclusions)) {
        if (match.standing() == Standing.EXCLUDED) {
          excluded.add(new Findings.Excluded(plan, match));
        } else {
          found.add(decided(plan, concept.level(plan), match));
        }
      }
    }
    if (found.isEmpty() && excluded.isEmpty()) {
      return Findings.NOTHING;
    }
    return new Findings(evidence(concept, found), excluded);
  }

  /** Returns the exclusion that took a match away. */
  int exclusion(ConceptPlans concept, Match match) {
    for (int plan = concept.unlessFrom(); plan < concept.to(); plan++) {
      for (Match other : combiner.find(program.plans().get(plan), new BitSet())) {
        if (other.sharesWords(match)) {
          return plan;
        }
      }
    }
    throw new IllegalStateException("nothing excludes " + concept.id());
  }

  private BitSet exclusions(ConceptPlans concept, BitSet triggered) {
    BitSet positions = new BitSet();
    for (int plan = triggered.nextSetBit(concept.unlessFrom());
        plan >= 0 && plan < concept.to();
        plan = triggered.nextSetBit(plan + 1)) {
      for (Match match : combiner.find(program.plans().get(plan), new BitSet())) {
        for (int i = 0; i < match.runs().length; i += 2) {
          positions.set(match.runs()[i], match.runs()[i + 1]);
        }
      }
    }
    return positions;
  }

  /** The weakest of a match's runs decides on its polarity. */
  private Found decided(int plan, double level, Match match) {
    CueScopes.Scope weakest = null;
    for (int i = 0; i < match.runs().length; i += 2) {
      CueScopes.Scope scope = scopes.deciding(match.runs()[i], match.runs()[i + 1], match);
      if (scope != null
          && (weakest == null || CueScopes.standing(scope) < CueScopes.standing(weakest))) {
        weakest = scope;
      }
    }
    Polarity polarity =
        weakest == null
            ? Polarity.ASSERTED
            : CueScopes.standing(weakest) == Standing.HEDGED ? Polarity.HEDGED : Polarity.REJECTED;
    return new Found(plan, level, match, polarity, weakest);
  }

  /**
   * Of matches with the same polarity and level, keeps those that contain no other: the shortest
   * show best what matched.
   */
  private List<Evidence> evidence(ConceptPlans concept, List<Found> found) {
    found.sort(BY_END);
    List<Found> kept = new ArrayList<>();
    List<Found> lastKept = new ArrayList<>();
    for (Found candidate : found) {
      int group = group(lastKept, candidate);
      if (group < 0) {
        lastKept.add(candidate);
        kept.add(candidate);
      } else if (candidate.match.from() > lastKept.get(group).match.from()) {
        lastKept.set(group, candidate);
        kept.add(candidate);
      }
    }
    kept.sort((a, b) -> Match.BY_PLACE.compare(a.match, b.match));
    List<Evidence> evidence = new ArrayList<>(kept.size());
    for (Found one : kept) {
      evidence.add(evidence(concept, one));
    }
    return List.copyOf(evidence);
  }

  private static int group(List<Found> groups, Found found) {
    for (int i = 0; i < groups.size(); i++) {
      Found other = groups.get(i);
      if (other.polarity == found.polarity && other.level == found.level) {
        return i;
      }
    }
    return -1;
  }

  private Evidence evidence(ConceptPlans concept, Found found) {
    int start = reading.startOffset(found.match.from());
    int end = reading.endOffset(found.match.to() - 1);
    return new Evidence(
        start,
        end,
        reading.answer().substring(start, end),
        concept.notation(found.plan),
        found.level,
        found.polarity,
        found.scope == null ? null : cue(found.scope.cue()),
        spellings(found.match));
  }

  private Cue cue(Match cue) {
    int start = reading.startOffset(cue.from());
    int end = reading.endOffset(cue.to() - 1);
    return new Cue(start, end, reading.answer().substring(start, end));
  }

  private List<Spelling> spellings(Match match) {
    List<Spelling> spellings = List.of();
    for (int i = 0; i < match.runs().length; i += 2) {
      for (int position = match.runs()[i]; position < match.runs()[i + 1]; position++) {
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
