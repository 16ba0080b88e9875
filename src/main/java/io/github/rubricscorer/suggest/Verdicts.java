package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How the answers are scored, concept by concept, and what people say of them. Answers are numbered
 * by their places in the list.
 */
final class Verdicts {
  private static final int MOST_PLACES = 10;

  private final List<OfConcept> concepts = new ArrayList<>();

  /** What is known of one concept. */
  private static final class OfConcept {
    final BitSet found = new BitSet();
    final BitSet open = new BitSet();
    final BitSet covered = new BitSet();
    final BitSet doubtful = new BitSet();
    final Map<String, Uses> synonyms = new LinkedHashMap<>();
  }

  /** What is known of one synonym. */
  private static final class Uses {
    int answers;
    int doubtful;
    final List<Suggestions.Place> places = new ArrayList<>();
  }

  /**
   * Scores answers.
   *
   * @param told gets how many are done
   */
  Verdicts(Scorer scorer, String question, List<GivenAnswer> answers, IntConsumer told) {
    List<Concept> all = scorer.rubric(question).concepts();
    all.forEach(concept -> concepts.add(new OfConcept()));
    for (int answer = 0; answer < answers.size(); answer++) {
      GivenAnswer given = answers.get(answer);
      List<ConceptScore> scores = scorer.score(question, given.text()).concepts();
      for (int i = 0; i < scores.size(); i++) {
        take(concepts.get(i), answer, given, scores.get(i));
      }
      told.accept(answer + 1);
    }
  }

  private static void take(OfConcept concept, int answer, GivenAnswer given, ConceptScore score) {
    boolean detected = score.verdict().isDetected();
    Set<String> labels = given.covered();
    boolean covered = labels != null && labels.contains(score.id());
    boolean missing = labels == null ? score.verdict() == Verdict.MISSING : covered && !detected;
    boolean doubtful = labels == null ? isLone(score) : detected && !covered;
    concept.found.set(answer, detected);
    concept.covered.set(answer, covered);
    concept.open.set(answer, missing);
    concept.doubtful.set(answer, doubtful);
    if (detected) {
      use(concept, given, score, doubtful);
    }
  }

  /** Whether one synonym alone says it, and nothing implies it. */
  private static boolean isLone(ConceptScore score) {
    return score.support() == 1 && score.weight() != 0 && score.impliedBy() == null;
  }

  private static void use(
      OfConcept concept, GivenAnswer given, ConceptScore score, boolean doubtful) {
    Set<String> seen = new HashSet<>();
    for (Evidence evidence : score.evidence()) {
      if (evidence.polarity() != Polarity.REJECTED && seen.add(evidence.synonym())) {
        Uses uses = concept.synonyms.computeIfAbsent(evidence.synonym(), key -> new Uses());
        uses.answers++;
        boolean counts =
            doubtful && (given.covered() != null || evidence.polarity() == Polarity.ASSERTED);
        uses.doubtful += counts ? 1 : 0;
        if (counts && uses.places.size() < MOST_PLACES) {
          uses.places.add(
              new Suggestions.Place(given.id(), evidence.start(), evidence.end(), evidence.text()));
        }
      }
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

  /** The synonyms that may earn a concept wrongly: first those that do so most often when found. */
  List<Suggestions.Doubt> doubts(int concept, int most) {
    return concepts.get(concept).synonyms.entrySet().stream()
        .filter(entry -> entry.getValue().doubtful > 0)
        .map(entry -> doubt(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble(
                    (Suggestions.Doubt doubt) -> (double) doubt.doubtful() / doubt.answers())
                .thenComparingInt(Suggestions.Doubt::doubtful)
                .reversed())
        .limit(most)
        .toList();
  }

  private static Suggestions.Doubt doubt(String synonym, Uses uses) {
    return new Suggestions.Doubt(synonym, uses.answers, uses.doubtful, uses.places);
  }

  /** The numbers of the concepts. */
  IntStream numbers() {
    return IntStream.range(0, concepts.size());
  }
}
