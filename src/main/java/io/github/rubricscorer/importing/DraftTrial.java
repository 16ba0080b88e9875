package io.github.rubricscorer.importing;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tries drafted synonyms on texts of which it is known what they do not say, and drops those that
 * find it there all the same. Not thread-safe.
 */
final class DraftTrial {
  private static final String ID = "trial";
  private static final int MOST_ROUNDS = 12;

  private final String question;
  private final Language language;
  private final Vocabulary vocabulary;
  private final Map<String, Set<String>> synonyms;
  private final Map<String, List<String>> terms;
  private final Set<String> negated;

  /**
   * Begins.
   *
   * @param synonyms the synonyms of each concept by its id; those that fail are taken out
   * @param negated the ids of the concepts that an answer should deny
   */
  DraftTrial(
      String question,
      Language language,
      Vocabulary vocabulary,
      Map<String, Set<String>> synonyms,
      Map<String, List<String>> terms,
      Set<String> negated) {
    this.question = question;
    this.language = language;
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.terms = terms;
    this.negated = negated;
  }

  /**
   * A text of which it is known what it does not say.
   *
   * @param text the text
   * @param missing the ids of the concepts that it does not say
   * @param kept synonyms that are kept all the same
   */
  record Probe(String text, Set<String> missing, Set<String> kept) {}

  /** Drops what finds concepts in texts that do not say them, until nothing does. */
  void run(List<Probe> probes) {
    boolean changed = true;
    for (int round = 0; round < MOST_ROUNDS && changed; round++) {
      changed = false;
      Scorer scorer = scorer();
      for (Probe probe : probes) {
        changed |= drop(scorer, probe);
      }
    }
  }

  private boolean drop(Scorer scorer, Probe probe) {
    boolean changed = false;
    for (ConceptScore concept : scorer.score(ID, probe.text()).concepts()) {
      if (probe.missing().contains(concept.id())) {
        for (Evidence evidence : concept.evidence()) {
          changed |=
              !probe.kept().contains(evidence.synonym())
                  && synonyms(concept.id()).remove(evidence.synonym());
        }
      }
    }
    return changed;
  }

  private Set<String> synonyms(String id) {
    return Objects.requireNonNull(synonyms.get(id));
  }

  /** Scores a text with the synonyms that are left. */
  Score score(String text) {
    return scorer().score(ID, text);
  }

  private Scorer scorer() {
    // The answer may be as long as the notes.
    return Scorer.of(List.of(rubric()), vocabulary).withMaxAnswerLength(Integer.MAX_VALUE);
  }

  private Rubric rubric() {
    Rubric.Builder rubric = Rubric.builder(ID).language(language.code()).question(question);
    terms.forEach((name, set) -> rubric.terms(name, set.toArray(String[]::new)));
    boolean any = false;
    for (Map.Entry<String, Set<String>> concept : synonyms.entrySet()) {
      if (!concept.getValue().isEmpty()) {
        any = true;
        String id = concept.getKey();
        rubric.concept(
            Concept.builder(id)
                .synonyms(concept.getValue().toArray(String[]::new))
                .negation(negated.contains(id) ? Negation.REQUIRED : Negation.REJECTS));
      }
    }
    if (!any) {
      rubric.concept(Concept.builder("nothing").synonyms("=nothing"));
    }
    return rubric.build();
  }

  /** Copies synonyms so that they can be taken out. */
  static Map<String, Set<String>> copy(Map<String, List<String>> synonyms) {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    synonyms.forEach((id, list) -> copy.put(id, new LinkedHashSet<>(list)));
    return copy;
  }
}
