package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.Submission.Piece;
import io.github.rubricscorer.integrity.words.TextWords;

/**
 * The words of an answer that are evidence. Of evidence with room in it only the first and the last
 * word are sure to be.
 */
final class EvidenceWords {
  /** Evidence of no more words has none between that the synonym did not ask for. */
  private static final int CLOSE = 3;

  private EvidenceWords() {}

  static boolean[] of(Submission submission) {
    TextWords words = submission.words();
    boolean[] in = new boolean[words.count()];
    for (Piece piece : submission.evidence()) {
      int first = words.at(piece.start());
      int last = words.at(piece.end() - 1);
      if (last >= words.count()) {
        last = words.count() - 1;
      }
      if (first > last) {
        continue;
      }
      in[first] = true;
      in[last] = true;
      if (last - first < CLOSE) {
        for (int i = first; i <= last; i++) {
          in[i] = true;
        }
      }
    }
    return in;
  }
}
