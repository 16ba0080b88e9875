package io.github.rubricscorer.baseline;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scores of a corpus of answers, to compare with later ones. Immutable.
 *
 * @param scorerVersion the version of this library that scored them
 * @param vocabularyHash a hash of the shared vocabulary
 * @param rubricHashes by question id, sorted, a hash of all that its scores depend on
 * @param answers the scores, by question and id
 */
public record Baseline(
    String scorerVersion,
    String vocabularyHash,
    Map<String, String> rubricHashes,
    List<StoredScore> answers) {
  /**
   * Sorts and copies.
   *
   * @throws IllegalArgumentException if two answers to a question have the same id
   */
  public Baseline {
    Objects.requireNonNull(scorerVersion, "scorerVersion");
    Objects.requireNonNull(vocabularyHash, "vocabularyHash");
    rubricHashes = Collections.unmodifiableMap(new TreeMap<>(rubricHashes));
    answers = answers.stream().sorted(StoredScore.BY_QUESTION_AND_ID).toList();
    Set<StoredScore.Key> keys = new HashSet<>();
    for (StoredScore answer : answers) {
      if (!keys.add(answer.key())) {
        throw new IllegalArgumentException(
            "two answers to '%s' have the id '%s'".formatted(answer.question(), answer.id()));
      }
    }
  }

  /**
   * Makes a baseline of scores.
   *
   * @param rubrics the rubrics that gave them
   * @param answers the scores, in any order
   * @return the baseline
   * @throws IllegalArgumentException if two answers to a question have the same id
   */
  public static Baseline of(RubricSet rubrics, Collection<StoredScore> answers) {
    Set<String> questions = new HashSet<>();
    answers.forEach(answer -> questions.add(answer.question()));
    Map<String, String> hashes = new TreeMap<>();
    for (Rubric rubric : rubrics.rubrics()) {
      if (questions.contains(rubric.id())) {
        hashes.put(rubric.id(), Hash.of(rubric));
      }
    }
    return new Baseline(
        Scorer.version(), Hash.of(rubrics.vocabulary()), hashes, List.copyOf(answers));
  }

  /**
   * Reads a baseline.
   *
   * @param file the file's name, for messages
   * @param text what {@link #lines} gave, one a line
   * @return the baseline
   * @throws BaselineException if the text is no baseline, is of another format, or is not whole
   */
  public static Baseline parse(String file, String text) {
    return new BaselineFile(file).parse(text);
  }

  /**
   * Returns the lines of the file: JSON objects. The first has {@code baseline} (the number of the
   * format), {@code scorerVersion}, {@code answers} (their number), {@code vocabulary} and {@code
   * rubrics}; the others have {@code id}, {@code question}, {@code answer} (hash), {@code
   * coverage}, {@code level} where the rubric has levels, and {@code concepts}.
   *
   * @return the lines, without line feeds
   */
  public Stream<String> lines() {
    return BaselineFile.lines(this);
  }
}
