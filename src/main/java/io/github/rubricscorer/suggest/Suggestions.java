package io.github.rubricscorer.suggest;

import io.github.rubricscorer.result.Score;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rubric could say besides. Immutable.
 *
 * @param question the question's id
 * @param answers how many answers there are
 * @param judged whether people have judged the answers
 * @param overview whether the rubric tells the answers apart
 * @param levels levels that would put the scores right as a whole, or null for none
 * @param markers words of answers that are graded better than they score, then of those that are
 *     graded worse; empty without grades
 * @param concepts the concepts in the rubric's order
 * @param unlabelled the ids of the helpers that no label names, where people have labelled the
 *     answers: nobody says whether an answer has them, so they are left out, but for one that is
 *     asked for
 * @param next the answers most worth reading, the first first; empty where nobody asked
 */
public record Suggestions(
    String question,
    int answers,
    boolean judged,
    Overview overview,
    @Nullable LevelProposal levels,
    List<Marker> markers,
    List<OfConcept> concepts,
    List<String> unlabelled,
    List<Next> next) {
  /** Copies the lists. */
  public Suggestions {
    markers = List.copyOf(markers);
    concepts = List.copyOf(concepts);
    unlabelled = List.copyOf(unlabelled);
    next = List.copyOf(next);
  }

  /** Returns whether people have judged which answers have a concept. */
  public boolean isJudged(OfConcept concept) {
    return judged && !unlabelled.contains(concept.id());
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
   * @param firings the synonyms that are found most, the most frequent first
   * @param correlation how its credit goes with the grades: the point-biserial correlation, -1 to
   *     1; empty without grades, and where all answers earn the same
   * @param gradeWith the mean grade of the answers with some credit for it, 0 to 1; empty without
   *     grades and where there is no such answer
   * @param gradeWithout the mean grade of the answers with none, likewise
   * @param remarks what speaks against it, the weightiest first
   */
  public record OfConcept(
      String id,
      String name,
      int found,
      int missing,
      List<Phrase> phrases,
      List<Sentence> sentences,
      List<Doubt> doubts,
      List<Firing> firings,
      OptionalDouble correlation,
      OptionalDouble gradeWith,
      OptionalDouble gradeWithout,
      List<Remark> remarks) {
    /** Copies the lists. */
    public OfConcept {
      phrases = List.copyOf(phrases);
      sentences = List.copyOf(sentences);
      doubts = List.copyOf(doubts);
      firings = List.copyOf(firings);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * How often a synonym is found and not refused. Grades are shares of the best, 0 to 1.
   *
   * @param synonym the synonym as the rubric has it
   * @param answers in how many answers it is found
   * @param alone in how many of them no other synonym of the concept is
   * @param unlike in how many of them the words around it have nothing to do with the name and the
   *     hint of the concept; 0 where it has neither
   * @param places the first place in three answers, those first whose surroundings are least alike
   * @param gradeWith the mean grade of the answers in which it is found; empty without grades
   * @param gradeAlone that of the answers in which no other synonym is; empty where there is none
   * @param correlation how it goes with the grades, -1 to 1
   */
  public record Firing(
      String synonym,
      int answers,
      int alone,
      int unlike,
      List<Place> places,
      OptionalDouble gradeWith,
      OptionalDouble gradeAlone,
      OptionalDouble correlation) {
    /** Copies the places. */
    public Firing {
      places = List.copyOf(places);
    }
  }

  /**
   * A word, or two side by side, that goes with what the scores do not explain of the grades.
   *
   * @param pattern the word, as a pattern would have it
   * @param answers how many answers have it
   * @param correlation how it goes with the grade where the score is the same, -1 to 1: above 0
   *     where answers with it are graded better than they score
   * @param places where it is first, in three answers
   */
  public record Marker(String pattern, int answers, double correlation, List<Place> places) {
    /** Copies the places. */
    public Marker {
      places = List.copyOf(places);
    }
  }

  /**
   * What speaks against a concept or one of its synonyms.
   *
   * @param kind what it is
   * @param synonym the synonym; empty where it is about the concept
   */
  public record Remark(Kind kind, String synonym) {
    /** What there is to say. */
    public enum Kind {
      /** The question's own text earns it: whoever repeats a word of it does, too. */
      ASKED,
      /** More than nine tenths of the answers have the concept. */
      NEARLY_ALL,
      /** One of several synonyms alone earns it for more than two thirds of the answers. */
      ONE_SYNONYM,
      /** In four of five answers that have it, nothing around it is of the name or the hint. */
      UNLIKE,
      /** Answers with the concept are graded worse, or with a misconception better. */
      AGAINST_GRADE,
      /** The credit has nothing to do with the grade. */
      NOT_WITH_GRADE,
      /**
       * Who has the concept by this synonym alone is graded no better than who does not have it.
       */
      IDLE_SYNONYM
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
   * @param pearson how the scores would go with the grades, -1 to 1; empty with few grades, and
   *     where they or the scores would be all the same
   */
  public record Sentence(
      Place place, double nearness, String pattern, int matches, OptionalDouble pearson) {}

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
   * @param text the answer
   * @param score its score, with the evidence
   * @param grade what a person gave it, 0 to 1, or null
   * @param concepts the ids of the concepts that it may tell something about, the most first
   */
  public record Next(
      String answer, String text, Score score, @Nullable Double grade, List<String> concepts) {
    /** Copies the ids. */
    public Next {
      concepts = List.copyOf(concepts);
    }
  }
}
