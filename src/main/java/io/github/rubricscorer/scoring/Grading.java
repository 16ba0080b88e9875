package io.github.rubricscorer.scoring;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules: from evidence to verdicts, credits and points.
 *
 * <ol>
 *   <li>A piece of evidence is worth its level times its polarity: asserted 1, hedged the rubric's
 *       hedged credit, rejected 0; where it is only listed, times the rubric's listed credit. What
 *       is {@link Overruling overruled} is worth nothing.
 *   <li>A concept's credit is that of its best evidence, its own or implied; at equal credit
 *       covered comes before partial before hedged. With no credit it is rejected if any evidence
 *       was, else missing.
 *   <li>A covered or hedged concept implies others, at full level, with its own polarity; partial
 *       and rejected ones imply nothing. Implications are transitive.
 *   <li>A group counts once: with the best weight times credit of its members, of the highest
 *       weight.
 *   <li>A misconception takes its weight times its credit off, and counts in no maximum.
 * </ol>
 */
final class Grading {
  private static final int NO_UNIT = -1;

  private final List<Concept> concepts;
  private final double hedgedCredit;
  private final double listedCredit;
  private final int[][] implying;
  private final int[][] implied;

  private final Unit[] units;

  /** For each concept the unit that it is in; {@link #NO_UNIT} for a misconception. */
  private final int[] unitOf;

  private final double maxPoints;
  private final String questionId;

  /** What a concept gets that is missing, for each; most concepts of most answers are. */
  private final ConceptScore[] missing;

  /** A verdict with its credit. */
  private record Earned(Verdict verdict, double credit, @Nullable String impliedBy) {
    private static final Earned NOTHING = new Earned(Verdict.MISSING, 0, null);

    private boolean isBetterThan(Earned other) {
      if (credit != other.credit) {
        return credit > other.credit;
      }
      return rank(verdict) < rank(other.verdict);
    }

    private static int rank(Verdict verdict) {
      return switch (verdict) {
        case COVERED -> 0;
        case PARTIAL -> 1;
        case HEDGED -> 2;
        case REJECTED -> 3;
        case MISSING -> 4;
      };
    }
  }

  Grading(Rubric rubric) {
    questionId = rubric.id();
    concepts = rubric.concepts();
    hedgedCredit = rubric.hedgedCredit();
    listedCredit = rubric.listedCredit();
    implying = implying();
    implied = implied();
    missing =
        concepts.stream()
            .map(c -> score(c, Earned.NOTHING, List.of()))
            .toArray(ConceptScore[]::new);
    units = Unit.of(concepts).toArray(Unit[]::new);
    unitOf = new int[concepts.size()];
    Arrays.fill(unitOf, NO_UNIT);
    double sum = 0;
    for (int unit = 0; unit < units.length; unit++) {
      for (int i = 0; i < units[unit].size(); i++) {
        unitOf[units[unit].member(i)] = unit;
      }
      sum += units[unit].maxPoints();
    }
    maxPoints = sum;
  }

  private int[][] implying() {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      index.put(concepts.get(i).id(), i);
    }
    return concepts.stream()
        .map(c -> c.impliedBy().stream().mapToInt(index::get).toArray())
        .toArray(int[][]::new);
  }

  private int[][] implied() {
    int[] counts = new int[concepts.size()];
    for (int[] others : implying) {
      for (int other : others) {
        counts[other]++;
      }
    }
    int[][] implied = new int[concepts.size()][];
    Arrays.setAll(implied, i -> new int[counts[i]]);
    for (int i = 0; i < implying.length; i++) {
      for (int other : implying[i]) {
        implied[other][--counts[other]] = i;
      }
    }
    return implied;
  }

  /** Only what was found, and what that implies, can be anything but missing. */
  Score score(FoundConcepts found) {
    int[] concerned = withImplied(found.concepts());
    @Nullable Earned[] earned = new Earned[concepts.size()];
    ConceptScore[] scores = missing.clone();
    for (int concept : concerned) {
      Earned own = resolve(concept, found, earned);
      List<Evidence> evidence = found.of(concept).evidence();
      if (own.verdict != Verdict.MISSING || !evidence.isEmpty()) {
        scores[concept] = score(concepts.get(concept), own, evidence);
      }
    }
    double points = points(concerned, scores);
    double coverage = maxPoints == 0 ? 0 : points / maxPoints;
    return new Score(questionId, coverage, points, maxPoints, List.of(scores));
  }

  /** Adds to concepts all that they may imply; the result ascends. */
  private int[] withImplied(int[] found) {
    BitSet all = null;
    for (int concept : found) {
      if (implied[concept].length > 0) {
        all = all == null ? new BitSet(concepts.size()) : all;
        addImplied(concept, all);
      }
    }
    if (all == null) {
      return found;
    }
    for (int concept : found) {
      all.set(concept);
    }
    return all.stream().toArray();
  }

  private void addImplied(int concept, BitSet all) {
    for (int other : implied[concept]) {
      if (!all.get(other)) {
        all.set(other);
        addImplied(other, all);
      }
    }
  }

  private static ConceptScore score(Concept concept, Earned earned, List<Evidence> evidence) {
    return new ConceptScore(
        concept.id(), earned.verdict, earned.credit, concept.weight(), evidence, earned.impliedBy);
  }

  /** Implications have no circle: the rubric was checked. */
  private Earned resolve(int concept, FoundConcepts found, @Nullable Earned[] earned) {
    Earned known = earned[concept];
    if (known != null) {
      return known;
    }
    Earned best = own(found.of(concept));
    for (int other : implying[concept]) {
      Earned implied = implied(resolve(other, found, earned), concepts.get(other).id());
      if (implied != null && implied.isBetterThan(best)) {
        best = implied;
      }
    }
    earned[concept] = best;
    return best;
  }

  private @Nullable Earned implied(Earned by, String id) {
    return switch (by.verdict) {
      case COVERED -> new Earned(Verdict.COVERED, 1, id);
      case HEDGED -> new Earned(Verdict.HEDGED, hedgedCredit, id);
      case PARTIAL, REJECTED, MISSING -> null;
    };
  }

  private Earned own(Findings found) {
    List<Evidence> evidence = found.evidence();
    Earned best = Earned.NOTHING;
    for (int i = 0; i < evidence.size(); i++) {
      Earned earning = earning(evidence.get(i));
      if (!found.overruled().get(i) && earning.isBetterThan(best)) {
        best = earning;
      }
    }
    return best;
  }

  private Earned earning(Evidence piece) {
    double credit =
        switch (piece.polarity()) {
          case ASSERTED -> level(piece);
          case HEDGED -> level(piece) * hedgedCredit;
          case REJECTED -> 0;
        };
    Verdict verdict = Verdict.of(piece.polarity(), level(piece));
    boolean counts = credit > 0 || verdict == Verdict.REJECTED;
    return new Earned(counts ? verdict : Verdict.MISSING, credit, null);
  }

  /** What is only listed is worth less where the rubric says so. */
  private double level(Evidence piece) {
    return piece.stance() == Stance.LISTED ? piece.level() * listedCredit : piece.level();
  }

  /** Sums in the order of the rubric; units of which nothing was found add nothing. */
  private double points(int[] concerned, ConceptScore[] scores) {
    IntToDoubleFunction worth = concept -> scores[concept].points();
    double points = 0;
    for (int unit : unitsOf(concerned)) {
      points += worth.applyAsDouble(units[unit].counting(worth));
    }
    for (int concept : concerned) {
      if (unitOf[concept] == NO_UNIT) {
        points += scores[concept].points();
      }
    }
    return Math.min(Math.max(points, 0), maxPoints);
  }

  private int[] unitsOf(int[] concerned) {
    int[] all = new int[concerned.length];
    int count = 0;
    for (int concept : concerned) {
      if (unitOf[concept] != NO_UNIT) {
        all[count++] = unitOf[concept];
      }
    }
    Arrays.sort(all, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }
}
