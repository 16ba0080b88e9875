package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Wording of the question, by containment of shingles (Broder 1997): the larger of how much of the
 * question stands in the answer, and how much of the answer stands in the question.
 */
final class CopiedQuestion implements Detector {
  /** Fewer words in a row are shared by whoever writes about the same thing. */
  static final int SHINGLE = 4;

  /** A shorter question is repeated in order to answer in a sentence. */
  private static final int SHORTEST_QUESTION = 12;

  private static final int FEWEST_COPIED = 10;
  private static final double LEAST = 0.5;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.COPIED_QUESTION;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords question = submission.asked().question();
    TextWords answer = submission.words();
    if (question.count() < SHORTEST_QUESTION || answer.count() < FEWEST_COPIED) {
      return Optional.empty();
    }
    int[] asked = submission.asked().shingles().own();
    int[] said = submission.asked().shingles().of(answer);
    if (SHINGLE * Arrays.stream(said).filter(shingle -> shingle >= 0).count() < FEWEST_COPIED) {
      return Optional.empty();
    }
    boolean[] copied = in(said, set(asked), answer.count());
    boolean[] used = in(asked, set(said), question.count());
    int words = count(copied);
    double value =
        Math.max((double) count(used) / question.count(), (double) words / answer.count());
    if (words < FEWEST_COPIED || value < LEAST) {
      return Optional.empty();
    }
    String what =
        SignalWording.COPIED.text(
            submission.language(),
            Integer.toString(words),
            Percent.of((double) count(used) / question.count()),
            Percent.of((double) words / answer.count()));
    return Optional.of(
        new Signal(kind(), Spans.ofWords(submission, copied).list(), value, LEAST, what));
  }

  private static BitSet set(int[] shingles) {
    BitSet set = new BitSet();
    Arrays.stream(shingles).filter(shingle -> shingle >= 0).forEach(set::set);
    return set;
  }

  /** Returns which words lie in a shingle of a set. */
  private static boolean[] in(int[] shingles, BitSet set, int words) {
    boolean[] in = new boolean[words];
    for (int i = 0; i < shingles.length; i++) {
      if (shingles[i] >= 0 && set.get(shingles[i])) {
        Arrays.fill(in, i, i + SHINGLE, true);
      }
    }
    return in;
  }

  private static int count(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }
}
