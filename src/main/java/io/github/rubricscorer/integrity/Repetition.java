package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.Runs;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;

/** The same wording again: words in shingles that the answer had before. */
final class Repetition implements Detector {
  /** Fewer words in a row are repeated by whoever compares two things. */
  private static final int SHINGLE = 5;

  private static final int FEWEST_REPEATED = 9;
  private static final double LEAST = 0.25;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.REPETITION;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords words = submission.words();
    Runs runs = Runs.of(words);
    boolean[] repeated = {};
    int count = 0;
    double value = 0;
    for (int size = 2; size <= SHINGLE; size++) {
      runs = runs.longer();
      repeated = runs.repeated();
      count = count(repeated);
      value = words.count() == 0 ? 0 : (double) count / words.count();
      if (count < FEWEST_REPEATED || value < LEAST) {
        return Optional.empty(); // longer runs repeat no word that these do not
      }
    }
    String what =
        SignalWording.REPEATED.text(
            submission.language(), Integer.toString(count), Percent.of(value));
    return Optional.of(
        new Signal(kind(), Spans.ofWords(submission, repeated).list(), value, LEAST, what));
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
