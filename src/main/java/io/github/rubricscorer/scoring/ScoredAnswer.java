package io.github.rubricscorer.scoring;

import io.github.rubricscorer.result.Score;

/**
 * An answer that was scored, with what the score by the next edition of the rubric can be made of:
 * what was found for each concept, and how the words were read. Immutable.
 */
public final class ScoredAnswer {
  private final String answer;
  private final Score score;
  private final FoundConcepts found;
  private final ReadPositions positions;

  ScoredAnswer(String answer, Score score, FoundConcepts found, ReadPositions positions) {
    this.answer = answer;
    this.score = score;
    this.found = found;
    this.positions = positions;
  }

  /**
   * Returns the answer.
   *
   * @return its text
   */
  public String answer() {
    return answer;
  }

  /**
   * Returns the score.
   *
   * @return what {@link CompiledRubric#score} returns for the answer
   */
  public Score score() {
    return score;
  }

  /** Returns what was found, before concepts shared words out. */
  FoundConcepts found() {
    return found;
  }

  ReadPositions positions() {
    return positions;
  }
}
