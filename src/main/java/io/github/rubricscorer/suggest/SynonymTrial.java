package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.listing.SynonymPlaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries synonyms that an author thinks of, before they are in the rubric. Thread-safe. */
public final class SynonymTrial {
  private final Scorer scorer;
  private final Rubric rubric;
  private final Trial trial;

  /**
   * Makes a trial.
   *
   * @param scorer the scorer that has the rubric
   * @param question the question's id
   * @param vocabulary the words that the rubric shares with others
   * @throws io.github.rubricscorer.UnknownQuestionException if the scorer has no such rubric
   */
  public SynonymTrial(Scorer scorer, String question, Vocabulary vocabulary) {
    this.scorer = scorer;
    this.rubric = scorer.rubric(question);
    this.trial = new Trial(scorer, rubric, vocabulary);
  }

  /**
   * Tries a synonym.
   *
   * @param pattern the synonym
   * @param concept the id of the concept that it is meant for, with its exclusions and its way with
   *     negations, or null for none
   * @param answers the answers to look into
   * @return what it finds
   * @throws io.github.rubricscorer.rubric.NotationException if the pattern is malformed
   * @throws io.github.rubricscorer.rubric.RubricException if it names an unknown set or has no word
   * @throws IllegalArgumentException if the rubric has no such concept
   */
  public TriedSynonym run(String pattern, @Nullable String concept, List<GivenAnswer> answers) {
    int number = concept == null ? Trial.NO_CONCEPT : index(concept);
    Trial.Candidate candidate = new Trial.Candidate(number, pattern);
    Scorer trying = trial.scorer(List.of(candidate));
    List<TriedSynonym.Match> matches = new ArrayList<>();
    double[] affirmed = new double[answers.size()];
    for (int i = 0; i < answers.size(); i++) {
      ConceptScore alone = Trial.score(trying, answers.get(i).text()).getFirst();
      affirmed[i] = alone.credit();
      boolean isNew = alone.verdict().isDetected() && !isFound(number, answers.get(i));
      for (Evidence evidence : alone.evidence()) {
        matches.add(match(answers.get(i), evidence, isNew));
      }
    }
    GradedCredit credit = GradedCredit.of(affirmed, answers);
    return new TriedSynonym(
        rubric.id(),
        pattern,
        concept,
        already(pattern),
        answers.size(),
        matches,
        trial.isAsked(trying),
        concept == null ? List.of() : trial.broken(candidate, trying),
        credit.with(),
        credit.without(),
        credit.correlation());
  }

  /** Returns where the rubric has a pattern. */
  private List<String> already(String pattern) {
    return rubric.concepts().stream()
        .flatMap(concept ->
            SynonymPlaces.of(concept, pattern).stream().map(place -> concept.id() + ", " + place))
        .toList();
  }

  private int index(String concept) {
    List<String> ids = rubric.concepts().stream().map(Concept::id).toList();
    if (!ids.contains(concept)) {
      throw new IllegalArgumentException("no concept '" + concept + "'");
    }
    return ids.indexOf(concept);
  }

  /** Whether the rubric finds a concept anyway; nothing is new for no concept. */
  private boolean isFound(int concept, GivenAnswer answer) {
    return concept == Trial.NO_CONCEPT
        || scorer.score(rubric.id(), answer.text()).concepts().get(concept).verdict().isDetected();
  }

  private static TriedSynonym.Match match(GivenAnswer answer, Evidence evidence, boolean isNew) {
    return new TriedSynonym.Match(
        new Suggestions.Place(answer.id(), evidence.start(), evidence.end(), evidence.text()),
        evidence.polarity(),
        isNew && evidence.polarity() != Polarity.REJECTED);
  }
}
