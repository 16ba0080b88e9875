package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.copy.RubricCopy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How the answers are scored, concept by concept, and what people say of them. Answers are numbered
 * by their places in the list.
 */
final class Verdicts {
  private static final int MOST_PLACES = 10;

  private final EachSynonym each;
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
   * Looks for each synonym of a rubric by itself. The evidence of a score does not name them all:
   * of several that are found in the same place, it has the shortest. Thread-safe.
   */
  private static final class EachSynonym {
    private static final String ID = "each";

    /** Null for a rubric without synonyms. */
    private final @Nullable Scorer scorer;

    /** By concept the synonyms, of partials too; the scorer has a concept for each. */
    private final List<List<String>> notations = new ArrayList<>();

    /** By concept the number of its first synonym. */
    private final List<Integer> first = new ArrayList<>();

    EachSynonym(Rubric rubric, Vocabulary vocabulary) {
      Rubric.Builder each = RubricCopy.reading(rubric, ID);
      int number = 0;
      for (Concept concept : rubric.concepts()) {
        first.add(number);
        List<Synonym> synonyms = new ArrayList<>(concept.synonyms());
        concept.partials().forEach(partial -> synonyms.addAll(partial.synonyms()));
        for (Synonym synonym : synonyms) {
          each.concept(
              Concept.builder("s" + number++).negation(concept.negation()).synonym(synonym));
        }
        notations.add(synonyms.stream().map(Synonym::notation).toList());
      }
      scorer = number == 0 ? null : Scorer.of(List.of(each.build()), vocabulary);
    }

    /** Returns for each synonym what it gets in a text. */
    List<ConceptScore> score(String text) {
      return scorer == null ? List.of() : scorer.score(ID, text).concepts();
    }

    /**
     * Tells whether a text has another synonym of a concept than one that it has, and does not
     * refuse it.
     *
     * @param scores what {@link #score} returns for the text
     */
    boolean hasOther(int concept, String synonym, List<ConceptScore> scores) {
      List<String> own = notations.get(concept);
      for (int i = 0; i < own.size(); i++) {
        if (!own.get(i).equals(synonym)
            && scores.get(first.get(concept) + i).verdict().isDetected()) {
          return true;
        }
      }
      return false;
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
   * @param vocabulary the words that the rubric shares with others
   * @param unlabelled the ids of concepts that people have not judged, even where they have labels
   * @param progress gets how many are done
   */
  Verdicts(
      Scorer scorer,
      String question,
      Vocabulary vocabulary,
      List<GivenAnswer> answers,
      Set<String> unlabelled,
      IntConsumer progress) {
    Rubric rubric = scorer.rubric(question);
    each = new EachSynonym(rubric, vocabulary);
    List<Concept> all = rubric.concepts();
    all.forEach(concept -> concepts.add(new OfConcept()));
    for (int answer = 0; answer < answers.size(); answer++) {
      GivenAnswer given = answers.get(answer);
      Score score = scorer.score(question, given.text());
      scores.add(score);
      Lazy<List<ConceptScore>> apart = Lazy.of(() -> each.score(given.text()));
      for (int i = 0; i < all.size(); i++) {
        Set<String> labels = unlabelled.contains(all.get(i).id()) ? null : given.covered();
        take(i, answer, given.id(), labels, score.concepts().get(i), apart);
      }
      progress.accept(answer + 1);
    }
  }

  private void take(
      int number,
      int answer,
      String id,
      @Nullable Set<String> labels,
      ConceptScore score,
      Lazy<List<ConceptScore>> apart) {
    OfConcept concept = concepts.get(number);
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
      Uses only = onlyOne(concept, score);
      if (only != null && !each.hasOther(number, only.synonym, apart.get())) {
        only.alone.set(answer);
      }
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
  }

  /** Returns the only synonym in the evidence that is not refused; null where there are more. */
  private static @Nullable Uses onlyOne(OfConcept concept, ConceptScore score) {
    List<String> affirmed =
        score.evidence().stream()
            .filter(evidence -> evidence.polarity() != Polarity.REJECTED)
            .map(Evidence::synonym)
            .distinct()
            .toList();
    return affirmed.size() == 1 && score.impliedBy() == null
        ? concept.synonyms.get(affirmed.getFirst())
        : null;
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
