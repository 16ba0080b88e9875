package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Facet;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rubrics that have lost synonyms, and an author who mends them by suggestions: he reads a few
 * sentences of each concept, and knows what the whole rubrics find there.
 */
final class PoorRubrics {
  private final RubricSet set;
  private final Scorer whole;
  private final Map<String, Map<String, List<Synonym>>> synonyms = new LinkedHashMap<>();
  private int read;
  private int taken;

  /** What the author puts into the rubric. */
  enum Taken {
    /** The phrase as it is suggested, where the sentence says the concept. */
    PHRASE,
    /** The phrase as it is suggested, if the whole rubric finds the concept by its words alone. */
    COVERED,
    /** The lost synonyms that find the concept in the sentence: the author writes well. */
    SYNONYMS
  }

  /** Keeps some of the synonyms of each concept. */
  PoorRubrics(RubricSet set, Scorer whole, Function<List<Synonym>, List<Synonym>> kept) {
    this.set = set;
    this.whole = whole;
    for (Rubric rubric : set.rubrics()) {
      Map<String, List<Synonym>> concepts = new LinkedHashMap<>();
      for (Concept concept : rubric.concepts()) {
        concepts.put(concept.id(), new ArrayList<>(kept.apply(concept.synonyms())));
      }
      synonyms.put(rubric.id(), concepts);
    }
  }

  private PoorRubrics(PoorRubrics other) {
    set = other.set;
    whole = other.whole;
    other.synonyms.forEach((question, concepts) -> {
      Map<String, List<Synonym>> copied = new LinkedHashMap<>();
      concepts.forEach((id, list) -> copied.put(id, new ArrayList<>(list)));
      synonyms.put(question, copied);
    });
  }

  /** How many sentences were read, and of how many something was taken. */
  String effort() {
    return taken + " of " + read + " taken";
  }

  /** How well concepts are detected, as micro-F1. */
  static double f1(Scorer scorer, List<LabelledAnswer> answers) {
    return Evaluator.of(scorer)
        .with(Bootstrap.DEFAULT.withResamples(0))
        .labels(answers, null)
        .scorer()
        .overall(Facet.DETECTION)
        .counts()
        .f1()
        .orElseThrow();
  }

  /** Returns what is suggested for each question. */
  Map<String, Suggestions> suggestions(List<LabelledAnswer> answers, boolean labels, int most) {
    Scorer poor = scorer();
    Map<String, Suggestions> suggestions = new LinkedHashMap<>();
    for (String question : synonyms.keySet()) {
      List<GivenAnswer> given =
          answers.stream()
              .filter(answer -> answer.question().equals(question))
              .map(answer ->
                  new GivenAnswer(answer.id(), answer.answer(), labels ? answer.covered() : null))
              .toList();
      suggestions.put(
          question,
          new Suggester(poor, question, set.vocabulary())
              .suggest(given, new Suggester.Wanted(null, most, 0), done -> {}));
    }
    return suggestions;
  }

  /** Returns the rubrics after the author has read the suggestions. */
  PoorRubrics mended(
      Map<String, Suggestions> suggestions, List<LabelledAnswer> answers, Taken what) {
    PoorRubrics mended = new PoorRubrics(this);
    Map<String, String> texts = new LinkedHashMap<>();
    answers.forEach(answer -> texts.put(answer.id(), answer.answer()));
    for (Rubric rubric : set.rubrics()) {
      suggestions
          .get(rubric.id())
          .concepts()
          .forEach(concept -> mended.read(rubric, concept, texts, what));
    }
    return mended;
  }

  private void read(
      Rubric rubric, Suggestions.OfConcept concept, Map<String, String> texts, Taken what) {
    List<Synonym> own = synonyms.get(rubric.id()).get(concept.id());
    concept.phrases().forEach(phrase -> add(Synonym.of(phrase.pattern()), own));
    for (Suggestions.Sentence sentence : concept.sentences()) {
      read++;
      List<Synonym> found =
          taken(rubric, concept.id(), sentence, texts.get(sentence.place().answer()), what);
      taken += found.isEmpty() ? 0 : 1;
      found.forEach(one -> add(one, own));
    }
  }

  private static void add(Synonym synonym, List<Synonym> own) {
    if (own.stream().noneMatch(one -> one.notation().equalsIgnoreCase(synonym.notation()))) {
      own.add(synonym);
    }
  }

  private List<Synonym> taken(
      Rubric rubric, String id, Suggestions.Sentence sentence, String answer, Taken what) {
    Set<String> there = found(rubric, id, sentence.place(), answer);
    String pattern = sentence.pattern();
    return switch (what) {
      case PHRASE -> there.isEmpty() ? List.of() : List.of(Synonym.of(pattern));
      case COVERED -> isCovered(rubric, id, pattern) ? List.of(Synonym.of(pattern)) : List.of();
      case SYNONYMS ->
          rubric.concepts().stream()
              .filter(concept -> concept.id().equals(id))
              .flatMap(concept -> concept.synonyms().stream())
              .filter(one -> there.contains(one.notation()))
              .toList();
    };
  }

  private boolean isCovered(Rubric rubric, String id, String pattern) {
    String words = pattern.replace("&", "");
    return whole.score(rubric.id(), words).concept(id).verdict().isDetected();
  }

  /** The synonyms by which the whole rubric finds the concept in the sentence. */
  private Set<String> found(Rubric rubric, String id, Suggestions.Place place, String answer) {
    ConceptScore score = whole.score(rubric.id(), answer).concept(id);
    Set<String> found = new HashSet<>();
    for (Evidence evidence : score.evidence()) {
      if (score.verdict().isDetected()
          && evidence.polarity() != Polarity.REJECTED
          && evidence.start() < place.end()
          && evidence.end() > place.start()) {
        found.add(evidence.synonym());
      }
    }
    return found;
  }

  Scorer scorer() {
    List<Rubric> rubrics = new ArrayList<>();
    for (Rubric rubric : set.rubrics()) {
      rubrics.add(with(rubric, synonyms.get(rubric.id())));
    }
    return Scorer.of(rubrics, set.vocabulary());
  }

  private static Rubric with(Rubric rubric, Map<String, List<Synonym>> synonyms) {
    return like(rubric, rubric.levels(), Concept::weight, concept -> synonyms.get(concept.id()));
  }

  /** Returns a rubric like another, without its texts and examples. */
  static Rubric like(
      Rubric rubric,
      @Nullable Levels levels,
      ToDoubleFunction<Concept> weight,
      Function<Concept, List<Synonym>> synonyms) {
    Rubric.Builder changed =
        Rubric.builder(rubric.id())
            .question(rubric.question())
            .hedgedCredit(rubric.hedgedCredit())
            .listedCredit(rubric.listedCredit())
            .stance(rubric.stance())
            .language(rubric.language())
            .decimal(rubric.decimal())
            .levels(levels);
    rubric.groups().forEach(changed::group);
    rubric.terms().forEach((name, terms) -> changed.terms(name, terms.toArray(String[]::new)));
    for (Concept concept : rubric.concepts()) {
      Concept.Builder builder =
          Concept.builder(concept.id())
              .name(concept.name())
              .hint(concept.hint())
              .weight(weight.applyAsDouble(concept))
              .negation(concept.negation())
              .impliedBy(concept.impliedBy().toArray(String[]::new))
              .combination(concept.combination())
              .onlyIf(concept.onlyIf())
              .group(concept.group());
      synonyms.apply(concept).forEach(builder::synonym);
      concept.partials().forEach(builder::partial);
      concept.unless().forEach(builder::unless);
      changed.concept(builder);
    }
    return changed.build();
  }
}
