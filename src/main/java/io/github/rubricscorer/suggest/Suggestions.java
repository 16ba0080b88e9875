package io.github.rubricscorer.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rubric could say besides. Immutable.
 *
 * @param question the question's id
 * @param answers how many answers there are
 * @param judged whether people have judged the answers
 * @param concepts the concepts in the rubric's order
 * @param next the answers most worth reading, the first first; empty where nobody asked
 */
public record Suggestions(
    String question, int answers, boolean judged, List<OfConcept> concepts, List<Next> next) {
  /** Copies the lists. */
  public Suggestions {
    concepts = List.copyOf(concepts);
    next = List.copyOf(next);
  }

  /**
   * Returns what can be added to the rubric: what stands with phrases and sentences, in the order
   * of the concepts, of equal ones the first.
   *
   * @return the additions, each once
   */
  public List<Addition> additions() {
    Set<Addition> additions = new LinkedHashSet<>();
    for (OfConcept concept : concepts) {
      concept.phrases().forEach(one -> additions.add(new Addition(concept.id(), one.pattern())));
      concept.sentences().forEach(one -> additions.add(new Addition(concept.id(), one.pattern())));
    }
    return List.copyOf(additions);
  }

  /**
   * A synonym to add.
   *
   * @param concept the id of its concept
   * @param pattern the synonym
   */
  public record Addition(String concept, String pattern) {}

  /**
   * What one concept could have.
   *
   * @param id the concept's id
   * @param name its name
   * @param found in how many answers it is found
   * @param missing in how many answers it is missing; where people have judged, only those that say
   *     it
   * @param phrases phrases that mark the answers that say it, by people's judgement, the most
   *     useful first
   * @param sentences sentences of answers where it is missing, the most promising first
   * @param doubts synonyms that may earn it wrongly, the most doubtful first
   */
  public record OfConcept(
      String id,
      String name,
      int found,
      int missing,
      List<Phrase> phrases,
      List<Sentence> sentences,
      List<Doubt> doubts) {
    /** Copies the lists. */
    public OfConcept {
      phrases = List.copyOf(phrases);
      sentences = List.copyOf(sentences);
      doubts = List.copyOf(doubts);
    }
  }

  /**
   * A place in an answer.
   *
   * @param answer the answer's id
   * @param start where it begins, in UTF-16 units
   * @param end where it ends, exclusive
   * @param text what stands there
   */
  public record Place(String answer, int start, int end, String text) {}

  /**
   * A phrase that marks answers.
   *
   * @param pattern the synonym to add
   * @param support in how many of the answers that say the concept it is found
   * @param wrong in how many of the others it is found
   * @param matches the ids of the answers that it would newly match
   * @param ratio the log-likelihood ratio, above 0: how little it can be chance
   */
  public record Phrase(String pattern, int support, int wrong, List<String> matches, double ratio) {
    /** Copies the ids. */
    public Phrase {
      matches = List.copyOf(matches);
    }

    /** Returns the share of the answers with the phrase that say the concept, 0 to 1. */
    public double precision() {
      return (double) support / (support + wrong);
    }
  }

  /**
   * A sentence to read.
   *
   * @param place where it is
   * @param nearness how near it comes to what the rubric says of the concept, 0 to 1
   * @param pattern a synonym that would match it
   * @param matches how many answers the synonym would newly match
   */
  public record Sentence(Place place, double nearness, String pattern, int matches) {}

  /**
   * A synonym that may earn its concept wrongly.
   *
   * @param synonym the synonym as the rubric has it
   * @param answers in how many answers it is found
   * @param doubtful in how many of them it alone earns the concept; where people have judged, how
   *     many of them do not say it
   * @param places the first few of the doubtful ones
   */
  public record Doubt(String synonym, int answers, int doubtful, List<Place> places) {
    /** Copies the places. */
    public Doubt {
      places = List.copyOf(places);
    }
  }

  /**
   * An answer to read.
   *
   * @param answer its id
   * @param concepts the ids of the concepts that it may tell something about, the most first
   */
  public record Next(String answer, List<String> concepts) {
    /** Copies the ids. */
    public Next {
      concepts = List.copyOf(concepts);
    }
  }
}
