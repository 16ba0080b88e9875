package io.github.rubricscorer.integrity;

import io.github.rubricscorer.result.Score.Signal;
import java.util.Arrays;
import java.util.BitSet;
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
    Words words = submission.words();
    boolean[] repeated = new boolean[words.count()];
    BitSet before = new BitSet();
    int[] shingles = new Shingles(words, SHINGLE).own();
    for (int i = 0; i < shingles.length; i++) {
      if (before.get(shingles[i])) {
        Arrays.fill(repeated, i, i + SHINGLE, true);
      }
      before.set(shingles[i]);
    }
    int count = 0;
    for (boolean one : repeated) {
      count += one ? 1 : 0;
    }
    double value = words.count() == 0 ? 0 : (double) count / words.count();
    if (count < FEWEST_REPEATED || value < LEAST) {
      return Optional.empty();
    }
    String what =
        count + " words, " + Percent.of(value) + " of the answer, repeat what it said before";
    return Optional.of(
        new Signal(kind(), Spans.ofWords(submission, repeated).list(), value, LEAST, what));
  }
}
