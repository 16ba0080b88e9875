package io.github.rubricscorer.baseline;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The score of one answer.
 *
 * @param id the answer's own id
 * @param question the id of the question that it answers
 * @param answerHash the first 16 hexadecimal digits of the SHA-256 of its text
 * @param coverage its coverage, 0..1, rounded to four decimals
 * @param level its level; null where the rubric has none, or a baseline of before does not say
 * @param concepts by id and in rubric order, the concepts that are not missing
 */
public record StoredScore(
    String id,
    String question,
    String answerHash,
    double coverage,
    @Nullable Integer level,
    Map<String, StoredVerdict> concepts) {
  static final Comparator<StoredScore> BY_QUESTION_AND_ID =
      Comparator.comparing(StoredScore::question).thenComparing(StoredScore::id);

  /** Checks the coverage and copies the concepts. */
  public StoredScore {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answerHash, "answerHash");
    concepts = Collections.unmodifiableMap(new LinkedHashMap<>(concepts));
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage " + coverage + " is not in 0..1");
    }
  }

  /**
   * Takes what is to be stored of a score.
   *
   * @param answer the answer
   * @param score its score
   * @return what is stored
   */
  public static StoredScore of(AnswerLine answer, Score score) {
    Map<String, StoredVerdict> concepts = new LinkedHashMap<>();
    for (ConceptScore concept : score.concepts()) {
      if (concept.verdict() != Verdict.MISSING) {
        concepts.put(concept.id(), StoredVerdict.of(concept));
      }
    }
    return new StoredScore(
        answer.id(),
        answer.question(),
        Hash.of(answer.answer()),
        Decimal.of(score.coverage()).doubleValue(),
        score.level() == null ? null : score.level().value(),
        concepts);
  }

  StoredVerdict verdict(String conceptId) {
    return concepts.getOrDefault(conceptId, StoredVerdict.MISSING);
  }

  /** What tells one answer from another. */
  public record Key(String question, String id) {}

  /** Returns what tells the answer from another. */
  public Key key() {
    return new Key(question, id);
  }
}
