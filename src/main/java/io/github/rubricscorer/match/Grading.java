package io.github.rubricscorer.match;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules: from evidence to verdicts, credits and points.
 *
 * <ol>
 *   <li>A piece of evidence is worth its level times its polarity: asserted 1, hedged the rubric's
 *       hedged credit, rejected 0.
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
  private final List<Concept> concepts;
  private final double hedgedCredit;
  private final int[][] implying;
  private final List<int[]> units = new ArrayList<>();
  private final double maxPoints;
  private final String questionId;

  /** What a concept gets that is missing, for each; most concepts of most answers are. */
  private final List<ConceptScore> missing;

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
    implying = implying();
    missing = concepts.stream().map(c -> score(c, Earned.NOTHING, List.of())).toList();
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < concepts.size(); i++) {
      Concept concept = concepts.get(i);
      if (!concept.isMisconception()) {
        // A NUL keeps the names of groups apart from the ids of single concepts.
        String unit = concept.group() == null ? "\0" + concept.id() : concept.group();
        groups.computeIfAbsent(unit, key -> new ArrayList<>()).add(i);
      }
    }
    double sum = 0;
    for (List<Integer> members : groups.values()) {
      units.add(members.stream().mapToInt(Integer::intValue).toArray());
      sum += members.stream().mapToDouble(i -> concepts.get(i).weight()).max().orElse(0);
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

  Score score(List<Findings> findings) {
    Earned[] earned = new Earned[concepts.size()];
    for (int i = 0; i < earned.length; i++) {
      resolve(i, findings, earned);
    }
    ConceptScore[] scores = new ConceptScore[earned.length];
    for (int i = 0; i < earned.length; i++) {
      List<Evidence> evidence = findings.get(i).evidence();
      scores[i] =
          earned[i].verdict == Verdict.MISSING && evidence.isEmpty()
              ? missing.get(i)
              : score(concepts.get(i), earned[i], evidence);
    }
    double points = points(earned);
    double coverage = maxPoints == 0 ? 0 : points / maxPoints;
    return new Score(questionId, coverage, points, maxPoints, List.of(scores));
  }

  private static ConceptScore score(Concept concept, Earned earned, List<Evidence> evidence) {
    return new ConceptScore(
        concept.id(), earned.verdict, earned.credit, concept.weight(), evidence, earned.impliedBy);
  }

  /** Implications have no circle: the rubric was checked. */
  private Earned resolve(int concept, List<Findings> findings, @Nullable Earned[] earned) {
    Earned known = earned[concept];
    if (known != null) {
      return known;
    }
    Earned best = own(findings.get(concept).evidence());
    for (int other : implying[concept]) {
      Earned implied = implied(resolve(other, findings, earned), concepts.get(other).id());
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

  private Earned own(List<Evidence> evidence) {
    Earned best = Earned.NOTHING;
    for (Evidence piece : evidence) {
      Earned earning = earning(piece);
      if (earning.isBetterThan(best)) {
        best = earning;
      }
    }
    return best;
  }

  private Earned earning(Evidence piece) {
    double credit =
        switch (piece.polarity()) {
          case ASSERTED -> piece.level();
          case HEDGED -> piece.level() * hedgedCredit;
          case REJECTED -> 0;
        };
    Verdict verdict;
    if (piece.polarity() == Polarity.REJECTED) {
      verdict = Verdict.REJECTED;
    } else if (credit == 0) {
      verdict = Verdict.MISSING;
    } else if (piece.polarity() == Polarity.HEDGED) {
      verdict = Verdict.HEDGED;
    } else {
      verdict = piece.level() < 1 ? Verdict.PARTIAL : Verdict.COVERED;
    }
    return new Earned(verdict, credit, null);
  }

  private double points(Earned[] earned) {
    double points = 0;
    for (int[] unit : units) {
      double best = 0;
      for (int member : unit) {
        best = Math.max(best, concepts.get(member).weight() * earned[member].credit);
      }
      points += best;
    }
    for (int i = 0; i < earned.length; i++) {
      if (concepts.get(i).isMisconception()) {
        points -= -concepts.get(i).weight() * earned[i].credit;
      }
    }
    return Math.min(Math.max(points, 0), maxPoints);
  }
}
