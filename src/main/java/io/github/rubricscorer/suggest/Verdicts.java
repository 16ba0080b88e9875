package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How the answers are scored, concept by concept, and what people say of them. Answers are numbered
 * by their places in the list.
 */
final class Verdicts {
  private static final int MOST_PLACES = 10;

  private final List<OfConcept> concepts = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();

  /** What is known of one concept. */
  private static final class OfConcept {
    final BitSet found = new BitSet();
    final BitSet open = new BitSet();
    final BitSet covered = new BitSet();
    final BitSet doubtful = new BitSet();
    final Map<String, Uses> synonyms = new LinkedHashMap<>();
  }

  /** What is known of one synonym: where it is found and not refused. */
  static final class Uses {
    private final String synonym;
    private final BitSet answers = new BitSet();
    private final BitSet alone = new BitSet();
    private int doubtful;
    private final List<Suggestions.Place> doubts = new ArrayList<>();
    private final List<Use> first = new ArrayList<>();

    Uses(String synonym) {
      this.synonym = synonym;
    }

    String synonym() {
      return synonym;
    }

    /** The answers in which it is found. */
    BitSet answers() {
      return answers;
    }

    /** The answers in which it alone earns its concept. */
    BitSet alone() {
      return alone;
    }

    /** The first place of each answer in which it is found. */
    List<Use> first() {
      return first;
    }
  }

  /**
   * A place of a synonym.
   *
   * @param answer the number of the answer
   */
  record Use(int answer, Suggestions.Place place) {}

  /**
   * Scores answers.
   *
   * @param unlabelled the ids of concepts that people have not judged, even where they have labels
   * @param progress gets how many are done
   */
  Verdicts(
      Scorer scorer,
      String question,
      List<GivenAnswer> answers,
      Set<String> unlabelled,
      IntConsumer progress) {
    List<Concept> all = scorer.rubric(question).concepts();
    all.forEach(concept -> concepts.add(new OfConcept()));
    for (int answer = 0; answer < answers.size(); answer++) {
      GivenAnswer given = answers.get(answer);
      Score score = scorer.score(question, given.text());
      scores.add(score);
      for (int i = 0; i < all.size(); i++) {
        Set<String> labels = unlabelled.contains(all.get(i).id()) ? null : given.covered();
        take(concepts.get(i), answer, given.id(), labels, score.concepts().get(i));
      }
      progress.accept(answer + 1);
    }
  }

  private static void take(
      OfConcept concept, int answer, String id, @Nullable Set<String> labels, ConceptScore score) {
    boolean detected = score.verdict().isDetected();
    boolean covered = labels != null && labels.contains(score.id());
    boolean missing = labels == null ? score.verdict() == Verdict.MISSING : covered && !detected;
    boolean doubtful = labels == null ? isLone(score) : detected && !covered;
    concept.found.set(answer, detected);
    concept.covered.set(answer, covered);
    concept.open.set(answer, missing);
    concept.doubtful.set(answer, doubtful);
    if (detected) {
      use(concept, answer, id, labels != null, doubtful, score);
    }
  }

  /** Whether one synonym alone says it, and nothing implies it. */
  private static boolean isLone(ConceptScore score) {
    return score.support() == 1 && score.weight() != 0 && score.impliedBy() == null;
  }

  private static void use(
      OfConcept concept,
      int answer,
      String id,
      boolean labelled,
      boolean doubtful,
      ConceptScore score) {
    Set<String> seen = new HashSet<>();
    for (Evidence evidence : score.evidence()) {
      boolean speaksForIt = evidence.polarity() != Polarity.REJECTED && evidence.level() > 0;
      if (speaksForIt && seen.add(evidence.synonym())) {
        Uses uses = concept.synonyms.computeIfAbsent(evidence.synonym(), Uses::new);
        Suggestions.Place place =
            new Suggestions.Place(id, evidence.start(), evidence.end(), evidence.text());
        boolean counts = doubtful && (labelled || evidence.polarity() == Polarity.ASSERTED);
        uses.answers.set(answer);
        uses.first.add(new Use(answer, place));
        uses.doubtful += counts ? 1 : 0;
        if (counts && uses.doubts.size() < MOST_PLACES) {
          uses.doubts.add(place);
        }
      }
    }
    if (seen.size() == 1 && score.impliedBy() == null) {
      Uses only = Objects.requireNonNull(concept.synonyms.get(seen.iterator().next()));
      only.alone.set(answer);
    }
  }

  /** The answers in which a concept is found. */
  BitSet found(int concept) {
    return concepts.get(concept).found;
  }

  /** The answers in which it may be missed: by people's judgement it is. */
  BitSet open(int concept) {
    return concepts.get(concept).open;
  }

  /** The answers that say it by people's judgement. */
  BitSet covered(int concept) {
    return concepts.get(concept).covered;
  }

  /** The answers in which it may be found wrongly: by people's judgement it is. */
  BitSet doubtful(int concept) {
    return concepts.get(concept).doubtful;
  }

  /** The score of an answer. */
  Score score(int answer) {
    return scores.get(answer);
  }

  /** The scores of all answers. */
  List<Score> scores() {
    return scores;
  }

  /** The coverages of all answers. */
  double[] coverages() {
    return scores.stream().mapToDouble(Score::coverage).toArray();
  }

  /** How much of the best result each answer is: its level where the rubric has levels. */
  double[] shares() {
    return scores.stream().mapToDouble(Score::share).toArray();
  }

  /** The credits of a concept in all answers. */
  double[] credits(int concept) {
    return scores.stream().mapToDouble(score -> score.concepts().get(concept).credit()).toArray();
  }

  /** The synonyms of a concept that are found anywhere. */
  Collection<Uses> uses(int concept) {
    return concepts.get(concept).synonyms.values();
  }

  /** The synonyms that may earn a concept wrongly: first those that do so most often when found. */
  List<Suggestions.Doubt> doubts(int concept, int most) {
    return uses(concept).stream()
        .filter(uses -> uses.doubtful > 0)
        .map(Verdicts::doubt)
        .sorted(
            Comparator.comparingDouble(
                    (Suggestions.Doubt doubt) -> (double) doubt.doubtful() / doubt.answers())
                .thenComparingInt(Suggestions.Doubt::doubtful)
                .reversed())
        .limit(most)
        .toList();
  }

  private static Suggestions.Doubt doubt(Uses uses) {
    return new Suggestions.Doubt(
        uses.synonym, uses.answers.cardinality(), uses.doubtful, uses.doubts);
  }
}
