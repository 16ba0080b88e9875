package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The scoring rules: from evidence to verdicts, credits and points.
 *
 * <ol>
 *   <li>A piece of evidence is worth its level times its polarity: asserted 1, hedged the rubric's
 *       hedged credit, rejected 0. Its level is that of the synonym; where it is only listed, times
 *       the rubric's listed credit; 0 for what is {@link Overruling overruled}.
 *   <li>A concept's credit is that of its best evidence, its own or implied; at equal credit
 *       covered comes before partial before hedged. With no credit it is rejected if any evidence
 *       was, else missing.
 *   <li>A covered or hedged concept implies others, at full level, with its own polarity; partial
 *       and rejected ones imply nothing. Implications are transitive.
 *   <li>A combination implies a concept, too; a condition that does not hold takes all credit.
 *   <li>A group counts once, or a few times: with the best weights times credits of its members, of
 *       the highest weights.
 *   <li>A misconception takes its weight times its credit off, and counts in no maximum.
 * </ol>
 */
final class Grading {
  private static final int NO_UNIT = -1;

  private final List<Concept> concepts;
  private final double hedgedCredit;
  private final double listedCredit;

  /** Whether what is there for another purpose counts, as a mention does. */
  private final boolean countsElsewhere;

  /** For each concept the concepts that imply it. */
  private final int[][] implying;

  /** For each concept those that it implies. */
  private final int[][] implied;

  /** The concepts, each after those that its verdict depends on. */
  private final int[] order;

  /** For each concept where it is in that order. */
  private final int[] rank;

  /** What counts as one in the points: a concept or a group. */
  private final Unit[] units;

  /** For each concept the unit that it is in; {@link #NO_UNIT} for misconceptions and helpers. */
  private final int[] unitOf;

  private final double maxPoints;
  private final Map<String, Integer> index = new HashMap<>();
  private final @Nullable Levels levels;
  private final int maxLevel;
  private final Set<ReviewReason> needsReview;
  private final String questionId;
  private final boolean polarityRead;

  /** What a concept gets that is missing, for each; most concepts of most answers are. */
  private final ConceptScore[] missing;

  /** A verdict with its credit. */
  private record Earned(Verdict verdict, double credit, @Nullable String impliedBy) {
    private static final Earned NOTHING = new Earned(Verdict.MISSING, 0, null);
    private static final Earned REFUSED = new Earned(Verdict.REJECTED, 0, null);

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
    polarityRead = Language.of(rubric.language()).hasPolarity();
    concepts = rubric.concepts();
    hedgedCredit = rubric.hedgedCredit();
    listedCredit = rubric.listedCredit();
    countsElsewhere = rubric.stance() == StancePolicy.MENTIONS;
    for (int i = 0; i < concepts.size(); i++) {
      index.put(concepts.get(i).id(), i);
    }
    implying = impliers();
    int[][] contributing = contributing();
    implied = inverse(contributing);
    order = order(contributing);
    rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    missing =
        concepts.stream()
            .map(c -> score(c, Earned.NOTHING, List.of()))
            .toArray(ConceptScore[]::new);
    units = Unit.of(concepts, rubric::group).toArray(Unit[]::new);
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
    needsReview = rubric.needsReview();
    levels = rubric.levels();
    maxLevel = levels == null ? 0 : levels.level(most(levels));
  }

  private int[][] impliers() {
    return concepts.stream()
        .map(c -> c.impliedBy().stream().mapToInt(index::get).toArray())
        .toArray(int[][]::new);
  }

  /** Returns for each concept those that name it. */
  private static int[][] inverse(int[][] named) {
    int[] counts = new int[named.length];
    for (int[] others : named) {
      for (int other : others) {
        counts[other]++;
      }
    }
    int[][] naming = new int[named.length][];
    Arrays.setAll(naming, i -> new int[counts[i]]);
    for (int i = 0; i < named.length; i++) {
      for (int other : named[i]) {
        naming[other][--counts[other]] = i;
      }
    }
    return naming;
  }

  /** Returns for each concept those that imply it, alone or with others. */
  private int[][] contributing() {
    int[][] contributing = implying.clone();
    for (int i = 0; i < contributing.length; i++) {
      contributing[i] = withNamed(concepts.get(i).combination(), contributing[i]);
    }
    return contributing;
  }

  /** Adds the concepts that a condition names. */
  private int[] withNamed(@Nullable Condition condition, int[] others) {
    if (condition == null) {
      return others;
    }
    IntStream named = condition.conceptIds().stream().mapToInt(index::get);
    return IntStream.concat(Arrays.stream(others), named).distinct().toArray();
  }

  /**
   * Orders the concepts so that each comes after those that imply it and those in its condition.
   * There is no circle: the rubric was checked. Chains may be long, so nothing here calls itself.
   */
  private int[] order(int[][] contributing) {
    int[][] needed = contributing.clone();
    int[] open = new int[needed.length];
    for (int i = 0; i < needed.length; i++) {
      needed[i] = withNamed(concepts.get(i).onlyIf(), needed[i]);
      open[i] = needed[i].length;
    }
    int[][] dependent = inverse(needed);
    IntList ordered = new IntList(open.length);
    for (int i = 0; i < open.length; i++) {
      if (open[i] == 0) {
        ordered.add(i);
      }
    }
    for (int i = 0; i < ordered.size(); i++) {
      for (int other : dependent[ordered.get(i)]) {
        if (--open[other] == 0) {
          ordered.add(other);
        }
      }
    }
    return ordered.toArray();
  }

  /** Returns the highest level that an answer can reach; 0 where there are no levels. */
  int maxLevel() {
    return maxLevel;
  }

  /** Only what was found, and what that implies, can be anything but missing. */
  Score score(FoundConcepts found) {
    int[] inOrder = withImplied(found.concepts());
    Earned[] earned = new Earned[concepts.size()];
    Arrays.fill(earned, Earned.NOTHING);
    for (int concept : inOrder) {
      earned[concept] = earned(concept, found, earned);
    }
    int[] affected = inOrder.clone();
    Arrays.sort(affected);
    ConceptScore[] scores = missing.clone();
    for (int concept : affected) {
      Earned own = earned[concept];
      List<Evidence> evidence = weighed(found.of(concept));
      if (own.credit == 0 && !isLive(concept, earned)) {
        evidence = evidence.stream().filter(Grading::isRejected).toList();
      }
      if (own.verdict != Verdict.MISSING || !evidence.isEmpty()) {
        scores[concept] = score(concepts.get(concept), own, evidence);
      }
    }
    double points = points(affected, scores);
    double coverage = maxPoints == 0 ? 0 : points / maxPoints;
    return new Score(
        questionId,
        coverage,
        points,
        maxPoints,
        List.of(scores),
        level(points, scores),
        reviews(affected, scores),
        polarityRead);
  }

  private Score.@Nullable Level level(double points, ConceptScore[] scores) {
    if (levels == null || maxLevel == 0) {
      return null;
    }
    double measure = measure(levels, points, place -> scores[place].credit());
    return new Score.Level(levels.level(measure), maxLevel);
  }

  /** Returns the most that levels can go by. */
  private double most(Levels by) {
    return measure(by, maxPoints, place -> concepts.get(place).isMisconception() ? 0 : 1);
  }

  /** Returns what levels go by, of what concepts earn whatever their weights. */
  private double measure(Levels by, double points, IntToDoubleFunction credits) {
    if (by.by() == Levels.By.POINTS) {
      return points;
    }
    double sum = 0;
    for (Unit unit : units) {
      sum += unit.sum(credits);
    }
    for (int i = 0; i < concepts.size(); i++) {
      sum -= concepts.get(i).isMisconception() ? credits.applyAsDouble(i) : 0;
    }
    return Math.max(sum, 0);
  }

  /**
   * Returns what to look at, in the order of the first reasons; what is missing leaves no doubt.
   */
  private List<Score.Review> reviews(int[] affected, ConceptScore[] scores) {
    if (needsReview.isEmpty()) {
      return List.of();
    }
    List<Score.Review> reviews = new ArrayList<>();
    for (int concept : affected) {
      ConceptScore score = scores[concept];
      List<ReviewReason> reasons = score.doubts().stream().filter(needsReview::contains).toList();
      if (!reasons.isEmpty()) {
        reviews.add(new Score.Review(score.id(), reasons));
      }
    }
    reviews.sort(Comparator.comparing(review -> review.reasons().getFirst()));
    return reviews;
  }

  /** Adds to concepts all that they may imply, each after those that its verdict depends on. */
  private int[] withImplied(int[] found) {
    BitSet ranks = new BitSet(order.length);
    for (int concept : found) {
      ranks.set(rank[concept]);
    }
    IntList all = new IntList(found.length);
    for (int at = ranks.nextSetBit(0); at >= 0; at = ranks.nextSetBit(at + 1)) {
      all.add(order[at]);
      for (int other : implied[order[at]]) {
        ranks.set(rank[other]); // which is further on
      }
    }
    return all.toArray();
  }

  private static ConceptScore score(Concept concept, Earned earned, List<Evidence> evidence) {
    return new ConceptScore(
        concept.id(), earned.verdict, earned.credit, concept.weight(), evidence, earned.impliedBy);
  }

  /** Returns what a concept earns, after what it depends on has earned. */
  private Earned earned(int concept, FoundConcepts found, Earned[] earned) {
    Earned best = own(found.of(concept));
    for (int other : implying[concept]) {
      Earned inherited = inherited(earned[other], concepts.get(other).id());
      if (inherited != null && inherited.isBetterThan(best)) {
        best = inherited;
      }
    }
    Earned combined = combined(concepts.get(concept).combination(), earned);
    if (combined.isBetterThan(best)) {
      best = combined;
    }
    if (best.credit > 0 && !isLive(concept, earned)) {
      boolean rejected = found.of(concept).evidence().stream().anyMatch(Grading::isRejected);
      best = rejected ? Earned.REFUSED : Earned.NOTHING;
    }
    return best;
  }

  /** Whether the condition of a concept holds. */
  private boolean isLive(int concept, Earned[] earned) {
    Condition condition = concepts.get(concept).onlyIf();
    if (condition == null) {
      return true;
    }
    ToLongFunction<List<String>> said =
        ids -> ids.stream().filter(id -> earned[indexOf(id)].verdict.isDetected()).count();
    long counted = said.applyAsLong(condition.of());
    return said.applyAsLong(condition.all()) == condition.all().size()
        && said.applyAsLong(condition.noneOf()) == 0
        && counted >= condition.atLeast()
        && counted <= condition.atMost();
  }

  /** Returns what a concept earns by others that together imply it. */
  private Earned combined(@Nullable Condition combination, Earned[] earned) {
    if (combination == null) {
      return Earned.NOTHING;
    }
    List<String> covered = new ArrayList<>();
    List<String> hedged = new ArrayList<>();
    for (String id : combination.conceptIds()) {
      switch (earned[indexOf(id)].verdict) {
        case COVERED -> covered.add(id);
        case HEDGED -> hedged.add(id);
        case PARTIAL, REJECTED, MISSING -> {}
      }
    }
    if (holds(combination, covered)) {
      return new Earned(Verdict.COVERED, 1, String.join(", ", covered));
    }
    covered.addAll(hedged);
    return hedgedCredit > 0 && holds(combination, covered)
        ? new Earned(Verdict.HEDGED, hedgedCredit, String.join(", ", covered))
        : Earned.NOTHING;
  }

  private static boolean holds(Condition combination, List<String> said) {
    return said.containsAll(combination.all())
        && combination.of().stream().filter(said::contains).count() >= combination.atLeast();
  }

  /** Returns the place of a concept in the rubric, or -1 where there is no such concept. */
  int place(String id) {
    return index.getOrDefault(id, -1);
  }

  private int indexOf(String id) {
    return Objects.requireNonNull(index.get(id), id);
  }

  private static boolean isRejected(Evidence piece) {
    return piece.polarity() == Polarity.REJECTED;
  }

  /** Returns what a concept earns by one that implies it, or null for nothing. */
  private @Nullable Earned inherited(Earned by, String id) {
    return switch (by.verdict) {
      case COVERED -> new Earned(Verdict.COVERED, 1, id);
      case HEDGED -> new Earned(Verdict.HEDGED, hedgedCredit, id);
      case PARTIAL, REJECTED, MISSING -> null;
    };
  }

  private Earned own(Findings found) {
    Earned best = Earned.NOTHING;
    for (int i = 0; i < found.evidence().size(); i++) {
      Earned earning = earning(found.evidence().get(i).polarity(), level(found, i));
      if (earning.isBetterThan(best)) {
        best = earning;
      }
    }
    return best;
  }

  /** Tells whether a piece of evidence earns anything where nothing overrules it. */
  boolean earns(Evidence piece) {
    return earning(piece.polarity(), level(piece)).credit > 0;
  }

  private Earned earning(Polarity polarity, double level) {
    double credit =
        switch (polarity) {
          case ASSERTED -> level;
          case HEDGED -> level * hedgedCredit;
          case REJECTED -> 0;
        };
    Verdict verdict = Verdict.of(polarity, level);
    boolean counts = credit > 0 || verdict == Verdict.REJECTED;
    return new Earned(counts ? verdict : Verdict.MISSING, credit, null);
  }

  /** Returns the evidence as a score shows it: each piece with the level that counts. */
  private List<Evidence> weighed(Findings found) {
    List<Evidence> evidence = found.evidence();
    for (int i = 0; i < evidence.size(); i++) {
      if (level(found, i) != evidence.get(i).level()) { // as for few
        return IntStream.range(0, evidence.size())
            .mapToObj(index -> withLevel(evidence.get(index), level(found, index)))
            .toList();
      }
    }
    return evidence;
  }

  private static Evidence withLevel(Evidence piece, double level) {
    return new Evidence(
        piece.start(),
        piece.end(),
        piece.text(),
        piece.synonym(),
        level,
        piece.polarity(),
        piece.stance(),
        piece.cue(),
        piece.spellings());
  }

  /** Returns the level that counts of a piece of evidence. */
  private double level(Findings found, int index) {
    return found.overruled().get(index) ? 0 : level(found.evidence().get(index));
  }

  /** Returns the same where nothing overrules it; who refuses a list refuses all of it. */
  private double level(Evidence piece) {
    if (piece.stance() == Stance.ELSEWHERE && !countsElsewhere) {
      return 0;
    }
    return piece.stance() == Stance.LISTED && !isRejected(piece)
        ? piece.level() * listedCredit
        : piece.level();
  }

  /** Sums in the order of the rubric; units of which nothing was found add nothing. */
  private double points(int[] affected, ConceptScore[] scores) {
    IntToDoubleFunction worth = concept -> scores[concept].points();
    double points = 0;
    for (int unit : unitsOf(affected)) {
      points += units[unit].sum(worth);
    }
    for (int concept : affected) {
      if (unitOf[concept] == NO_UNIT) {
        points += scores[concept].points();
      }
    }
    return Math.min(Math.max(points, 0), maxPoints);
  }

  private int[] unitsOf(int[] affected) {
    int[] all = new int[affected.length];
    int count = 0;
    for (int concept : affected) {
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
