package io.github.rubricscorer.suggest;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.suggest.Suggestions.Firing;
import io.github.rubricscorer.suggest.Suggestions.Remark;
import io.github.rubricscorer.suggest.Suggestions.Remark.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells how often the synonyms of a concept are found, and what speaks against that: a concept that
 * nearly every answer has tells no answer from another, and neither does a credit that does not go
 * with the grade.
 */
final class Firings {
  /** With fewer answers, shares tell nothing. */
  private static final int FEW_ANSWERS = 5;

  /** A concept with a larger share of the answers tells them hardly apart. */
  private static final double NEARLY_ALL = 0.9;

  /** One of several synonyms that earns the concept for so many answers alone may be too wide. */
  private static final double CARRIES = 2.0 / 3;

  /** With fewer grades, correlations tell nothing. */
  private static final int FEW_GRADES = 10;

  /**
   * A concept that fewer answers have, or have not, goes with the grade or not by chance: of 30
   * answers drawn from five questions, every second such remark was wrong on the other answers.
   */
  private static final int FEW_ON_A_SIDE = 3;

  /** A correlation below this is none. */
  private static final double WITHOUT_GRADE = 0.1;

  /** A passage that comes less near than this has nothing to do with a name or hint. */
  private static final double UNLIKE = 0.02;

  /** Fewer places are no habit of a synonym. */
  private static final int FEW_PLACES = 3;

  /** So large a share of the places is unlike before a synonym is reported. */
  private static final double MOSTLY = 0.8;

  private static final int PLACES = 3;

  private final List<GivenAnswer> answers;
  private final Verdicts verdicts;
  private final Map<Integer, List<Passage>> passages;
  private final Nearness nearness;
  private final ConceptWords words;

  /**
   * Takes the answers.
   *
   * @param passages the passages by the numbers of their answers
   */
  Firings(
      List<GivenAnswer> answers,
      Verdicts verdicts,
      Map<Integer, List<Passage>> passages,
      Nearness nearness,
      ConceptWords words) {
    this.answers = answers;
    this.verdicts = verdicts;
    this.passages = passages;
    this.nearness = nearness;
    this.words = words;
  }

  /** A place, and how near what stands around it comes to the name and the hint. */
  private record Around(Suggestions.Place place, double nearness) {}

  /** Returns the synonyms of a concept that are found most often, the most frequent first. */
  List<Firing> of(int concept, int most) {
    return verdicts.uses(concept).stream()
        .sorted(
            Comparator.comparingInt((Verdicts.Uses uses) -> uses.answers().cardinality())
                .thenComparingInt(uses -> uses.alone().cardinality())
                .reversed())
        .limit(most)
        .map(uses -> firing(concept, uses))
        .toList();
  }

  private Firing firing(int concept, Verdicts.Uses uses) {
    List<Token> named = words.named(concept);
    List<Around> around = around(uses, named);
    GradedCredit all = GradedCredit.of(credits(uses.answers()), answers);
    GradedCredit alone = GradedCredit.of(credits(uses.alone()), answers);
    int unlike = (int) around.stream().filter(one -> one.nearness < UNLIKE).count();
    return new Firing(
        uses.synonym(),
        uses.answers().cardinality(),
        uses.alone().cardinality(),
        named.isEmpty() ? 0 : unlike,
        around.stream().limit(PLACES).map(Around::place).toList(),
        all.with(),
        alone.with(),
        all.correlation());
  }

  /** Returns the places of a synonym, those first whose surroundings are least alike. */
  private List<Around> around(Verdicts.Uses uses, List<Token> named) {
    List<Nearness.Query> query = List.of(nearness.query(named, Map.of()));
    Set<String> stems = named.stream().map(Token::stem).collect(Collectors.toSet());
    return uses.first().stream()
        .map(use -> new Around(use.place(), near(use, query, stems)))
        .sorted(Comparator.comparingDouble(Around::nearness))
        .toList();
  }

  /**
   * How near the words around a place come to a query, 0 where there are none; 1 where the place
   * itself has a word of the query.
   */
  private double near(Verdicts.Use use, List<Nearness.Query> query, Set<String> stems) {
    List<Token> others = new ArrayList<>();
    List<Token> own = new ArrayList<>();
    for (Passage passage : passages.getOrDefault(use.answer(), List.of())) {
      if (passage.start() < use.place().end() && use.place().start() < passage.end()) {
        for (Token token : passage.tokens()) {
          boolean beside = token.end() <= use.place().start() || use.place().end() <= token.start();
          (beside ? others : own).add(token);
        }
      }
    }
    if (own.stream().anyMatch(token -> stems.contains(token.stem()))) {
      return 1;
    }
    return others.isEmpty() ? 0 : nearness.of(new Passage(use.answer(), others), query)[0];
  }

  private double[] credits(BitSet found) {
    double[] credits = new double[answers.size()];
    found.stream().forEach(answer -> credits[answer] = 1);
    return credits;
  }

  /** Returns how a concept's credit goes with the grades. */
  GradedCredit graded(int concept) {
    return GradedCredit.of(verdicts.credits(concept), answers);
  }

  /**
   * Returns what speaks against a concept.
   *
   * @param question the score of the question's own text
   */
  List<Remark> remarks(int number, Concept concept, List<Firing> firings, Score question) {
    List<Remark> remarks = new ArrayList<>();
    ConceptScore asked = question.concepts().get(number);
    if (asked.verdict().isDetected() && concept.weight() > 0) {
      String synonym = asked.decidingEvidence().map(Evidence::synonym).orElse("");
      remarks.add(new Remark(Kind.ASKED, synonym));
    }
    int found = verdicts.found(number).cardinality();
    if (answers.size() >= FEW_ANSWERS && found > NEARLY_ALL * answers.size()) {
      remarks.add(new Remark(Kind.NEARLY_ALL, ""));
    }
    int synonyms = concept.synonyms().size() + concept.partials().size();
    for (Firing firing : firings) {
      if (found >= FEW_ANSWERS && synonyms > 1 && firing.alone() > CARRIES * answers.size()) {
        remarks.add(new Remark(Kind.ONE_SYNONYM, firing.synonym()));
      }
      if (firing.unlike() >= FEW_PLACES && firing.unlike() >= MOSTLY * firing.answers()) {
        remarks.add(new Remark(Kind.UNLIKE, firing.synonym()));
      }
    }
    double sign = Math.signum(concept.weight());
    OptionalDouble correlation = graded(number).correlation();
    boolean telling = found >= FEW_ON_A_SIDE && answers.size() - found >= FEW_ON_A_SIDE;
    if (answers.size() >= FEW_GRADES && telling && correlation.isPresent() && sign != 0) {
      double with = sign * correlation.getAsDouble();
      if (with < WITHOUT_GRADE) {
        remarks.add(
            new Remark(with <= -WITHOUT_GRADE ? Kind.AGAINST_GRADE : Kind.NOT_WITH_GRADE, ""));
      }
      firings.stream()
          .filter(firing -> isIdle(firing, number, sign))
          .forEach(firing -> remarks.add(new Remark(Kind.IDLE_SYNONYM, firing.synonym())));
    }
    return remarks;
  }

  /**
   * Whether the answers that have a concept by one synonym alone are graded no better than those
   * that do not have it.
   */
  private boolean isIdle(Firing firing, int concept, double sign) {
    OptionalDouble without = graded(concept).without();
    return firing.alone() >= FEW_PLACES
        && firing.gradeAlone().isPresent()
        && without.isPresent()
        && sign * (firing.gradeAlone().getAsDouble() - without.getAsDouble()) <= 0;
  }
}
