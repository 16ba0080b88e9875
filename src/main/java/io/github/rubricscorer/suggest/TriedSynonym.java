package io.github.rubricscorer.suggest;

import io.github.rubricscorer.result.Polarity;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a synonym, mostly one that is not in the rubric yet, would find. Immutable.
 *
 * @param question the question's id
 * @param pattern the synonym
 * @param concept the id of the concept that it is meant for, or null for none: then nothing is new,
 *     and no exclusion and no example counts
 * @param already where the rubric has the synonym: the concept and the list, such as "pooling,
 *     synonyms[2]"
 * @param answers how many answers there are
 * @param matches the places that it matches, answer by answer
 * @param asked whether the question's own text would earn the concept
 * @param broken the names of the examples that would no longer hold; groups and implications are
 *     left aside, so that an example may be named that would hold after all
 * @param gradeWith the mean grade of the answers that it affirms, 0 to 1; empty without grades
 * @param gradeWithout the mean grade of the others, likewise
 * @param correlation how it goes with the grades: the point-biserial correlation, -1 to 1; empty
 *     where it affirms all or none, or the grades are all the same
 */
public record TriedSynonym(
    String question,
    String pattern,
    @Nullable String concept,
    List<String> already,
    int answers,
    List<Match> matches,
    boolean asked,
    List<String> broken,
    OptionalDouble gradeWith,
    OptionalDouble gradeWithout,
    OptionalDouble correlation) {
  /** Copies the lists. */
  public TriedSynonym {
    already = List.copyOf(already);
    matches = List.copyOf(matches);
    broken = List.copyOf(broken);
  }

  /**
   * A place that the synonym matches.
   *
   * @param place where it is
   * @param polarity whether the answer asserts, hedges or rejects it there
   * @param isNew whether the rubric finds the concept nowhere in the answer, and this would
   */
  public record Match(Suggestions.Place place, Polarity polarity, boolean isNew) {}

  /** Returns how many answers it matches. */
  public long found() {
    return matches.stream().map(match -> match.place().answer()).distinct().count();
  }

  /** Returns in how many answers the concept would be found that is not yet. */
  public long newly() {
    return matches.stream()
        .filter(Match::isNew)
        .map(match -> match.place().answer())
        .distinct()
        .count();
  }
}
