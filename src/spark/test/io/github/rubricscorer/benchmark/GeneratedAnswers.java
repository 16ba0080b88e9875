package io.github.rubricscorer.benchmark;

import io.github.rubricscorer.Scorer;
import java.util.List;

/**
 * Answers to the bundled questions by their numbers: the same number, the same answer. Each is put
 * together of two halves, so that a million differ though few halves are kept.
 */
public final class GeneratedAnswers {
  private static final int HALVES = 20_000;
  private static final int FACTOR = 7_919;

  private final List<String> questions = Scorer.bundled().questionIds();
  private final String[] halves;

  /**
   * Makes the halves.
   *
   * @param characters how long answers are, at most
   */
  public GeneratedAnswers(int characters) {
    halves = new Corpus(7).answers(HALVES, (characters - 1) / 2);
  }

  /** Returns the question of an answer. */
  public String question(long number) {
    return questions.get((int) (number % questions.size()));
  }

  /** Returns an answer. */
  public String answer(long number) {
    long other = number + number / HALVES * FACTOR;
    return half(number * FACTOR) + " " + half(other + 1);
  }

  private String half(long number) {
    return halves[(int) (number % HALVES)];
  }
}
