package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.Bootstrap;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Facet;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An author whose rubrics have lost some synonyms reads a few sentences of each concept, and takes
 * a suggestion where the sentence says the concept: where the whole rubric finds it there.
 */
class RemovedSynonymsTest {
  private static final Path ANSWERS =
      Path.of("..", "shared", "data", "dev-answers", "answers.jsonl");
  private static final double REMOVED = 0.3;
  private static final int READ = 3;
  private static final int ROUNDS = Integer.getInteger("suggest.rounds", 2);

  private final RubricSet set = RubricSet.read(Path.of("rubrics"));
  private final Scorer whole = Scorer.compile(set);

  /** What the author puts into the rubric. */
  private enum Taken {
    /** The phrase as it is suggested. */
    PHRASE,
    /** The lost synonyms that find the concept in the sentence: the author writes well. */
    SYNONYMS
  }

  @Test
  void suggestionsBringLostSynonymsBack() throws IOException {
    assumeTrue(Files.exists(ANSWERS), "no " + ANSWERS);
    List<LabelledAnswer> answers =
        AnswerReader.of(whole).jsonLines("answers.jsonl", Files.readString(ANSWERS));
    double full = f1(whole, answers);
    long first = Long.getLong("suggest.seed", 1);
    double lost = 0;
    Map<Taken, Double> back = new TreeMap<>();
    for (long seed = first; seed < first + ROUNDS; seed++) {
      Map<String, Map<String, List<Synonym>>> kept = kept(new Random(seed));
      double poor = f1(scorer(kept), answers);
      lost += full - poor;
      for (Taken taken : Taken.values()) {
        double mended = f1(scorer(mended(kept, answers, taken)), answers);
        back.merge(taken, mended - poor, Double::sum);
        System.out.printf(
            "seed %d: F1 %.3f, without %.3f, %s %.3f%n", seed, full, poor, taken, mended);
      }
    }
    double all = lost;
    back.forEach((taken, gained) ->
        System.out.printf("%s: %.0f %% of the lost F1 come back%n", taken, 100 * gained / all));
    assertThat(back.get(Taken.PHRASE)).isPositive();
  }

  private static double f1(Scorer scorer, List<LabelledAnswer> answers) {
    return Evaluator.of(scorer)
        .with(Bootstrap.DEFAULT.withResamples(0))
        .labels(answers, null)
        .scorer()
        .overall(Facet.DETECTION)
        .counts()
        .f1()
        .orElseThrow();
  }

  /** Removes synonyms; each concept keeps one. */
  private Map<String, Map<String, List<Synonym>>> kept(Random random) {
    Map<String, Map<String, List<Synonym>>> kept = new TreeMap<>();
    for (Rubric rubric : set.rubrics()) {
      Map<String, List<Synonym>> concepts = new TreeMap<>();
      for (Concept concept : rubric.concepts()) {
        List<Synonym> synonyms = new ArrayList<>(concept.synonyms());
        Collections.shuffle(synonyms, random);
        int left = Math.max(1, (int) Math.round(synonyms.size() * (1 - REMOVED)));
        concepts.put(
            concept.id(), new ArrayList<>(synonyms.subList(0, Math.min(left, synonyms.size()))));
      }
      kept.put(rubric.id(), concepts);
    }
    return kept;
  }

  private Map<String, Map<String, List<Synonym>>> mended(
      Map<String, Map<String, List<Synonym>>> kept, List<LabelledAnswer> answers, Taken taken) {
    Scorer poor = scorer(kept);
    Map<String, Map<String, List<Synonym>>> mended = new TreeMap<>();
    for (Rubric rubric : set.rubrics()) {
      Map<String, List<Synonym>> concepts = new TreeMap<>();
      kept.get(rubric.id()).forEach((id, list) -> concepts.put(id, new ArrayList<>(list)));
      Map<String, String> texts = new TreeMap<>();
      List<GivenAnswer> given = new ArrayList<>();
      for (LabelledAnswer answer : answers) {
        if (answer.question().equals(rubric.id())) {
          given.add(new GivenAnswer(answer.id(), answer.answer(), null));
          texts.put(answer.id(), answer.answer());
        }
      }
      Suggestions suggestions =
          new Suggester(poor, rubric.id(), set.vocabulary())
              .suggest(given, new Suggester.Wanted(null, READ, 0), done -> {});
      for (Suggestions.OfConcept concept : suggestions.concepts()) {
        for (Suggestions.Sentence sentence : concept.sentences()) {
          take(rubric, concept.id(), sentence, texts, concepts.get(concept.id()), taken);
        }
      }
      mended.put(rubric.id(), concepts);
    }
    return mended;
  }

  private void take(
      Rubric rubric,
      String id,
      Suggestions.Sentence sentence,
      Map<String, String> texts,
      List<Synonym> synonyms,
      Taken taken) {
    ConceptScore score = whole.score(rubric.id(), texts.get(sentence.place().answer())).concept(id);
    Set<String> there = new HashSet<>();
    for (Evidence evidence : score.evidence()) {
      if (evidence.polarity() != Polarity.REJECTED
          && evidence.start() < sentence.place().end()
          && evidence.end() > sentence.place().start()) {
        there.add(evidence.synonym());
      }
    }
    if (!score.verdict().isDetected() || there.isEmpty()) {
      return;
    }
    if (taken == Taken.PHRASE && sentence.pattern() != null) {
      Synonym phrase = Synonym.of(sentence.pattern());
      if (!synonyms.contains(phrase)) {
        synonyms.add(phrase);
      }
    }
    if (taken == Taken.SYNONYMS) {
      for (Concept concept : rubric.concepts()) {
        if (concept.id().equals(id)) {
          concept.synonyms().stream()
              .filter(one -> there.contains(one.notation()) && !synonyms.contains(one))
              .forEach(synonyms::add);
        }
      }
    }
  }

  private Scorer scorer(Map<String, Map<String, List<Synonym>>> synonyms) {
    List<Rubric> rubrics = new ArrayList<>();
    for (Rubric rubric : set.rubrics()) {
      rubrics.add(with(rubric, synonyms.get(rubric.id())));
    }
    return Scorer.of(rubrics, set.vocabulary());
  }

  private static Rubric with(Rubric rubric, Map<String, List<Synonym>> synonyms) {
    Rubric.Builder changed =
        Rubric.builder(rubric.id())
            .question(rubric.question())
            .hedgedCredit(rubric.hedgedCredit())
            .listedCredit(rubric.listedCredit())
            .stance(rubric.stance())
            .decimal(rubric.decimal());
    rubric.groups().forEach(changed::group);
    rubric.terms().forEach((name, terms) -> changed.terms(name, terms.toArray(String[]::new)));
    for (Concept concept : rubric.concepts()) {
      Concept.Builder builder =
          Concept.builder(concept.id())
              .name(concept.name())
              .hint(concept.hint())
              .weight(concept.weight())
              .negation(concept.negation())
              .impliedBy(concept.impliedBy().toArray(String[]::new))
              .combination(concept.combination())
              .onlyIf(concept.onlyIf())
              .group(concept.group());
      synonyms.get(concept.id()).forEach(builder::synonym);
      concept.partials().forEach(builder::partial);
      concept.unless().forEach(builder::unless);
      changed.concept(builder);
    }
    return changed.build();
  }
}
