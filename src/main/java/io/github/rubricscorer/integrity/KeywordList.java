package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.Submission.Piece;
import io.github.rubricscorer.integrity.words.FunctionWords;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Evidence without sentences around it. A sentence, or a line, is a bare list if beside its
 * evidence it has no word that makes a sentence, and no more other words than words of evidence.
 */
final class KeywordList implements Detector {
  private static final int FEWEST_CONCEPTS = 4;
  private static final double LEAST = 0.75;

  /** In so many words of evidence one may belong to a term ("invitation to treat"). */
  private static final int TERMS_TO_A_JOINT = 4;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.KEYWORD_LIST;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    if (submission.asked().mayBeList() || !submission.hasEvidenceOf(FEWEST_CONCEPTS)) {
      return Optional.empty();
    }
    boolean[] bare = bareWords(submission);
    TextWords words = submission.words();
    Set<Integer> concepts = new HashSet<>();
    int inLists = 0;
    for (Piece piece : submission.evidence()) {
      int word = words.at(piece.start());
      if (word < words.count() && bare[word]) {
        inLists++;
        concepts.add(piece.concept());
      }
    }
    double value = (double) inLists / submission.evidence().size();
    if (concepts.size() < FEWEST_CONCEPTS || value < LEAST) {
      return Optional.empty();
    }
    String what = SignalWording.BARE_LISTS.text(submission.language(), Percent.of(value));
    return Optional.of(
        new Signal(kind(), Spans.ofWords(submission, bare).list(), value, LEAST, what));
  }

  /** Returns which words stand in sentences that are bare lists. */
  private static boolean[] bareWords(Submission submission) {
    TextWords words = submission.words();
    boolean[] evidence = EvidenceWords.of(submission);
    boolean[] bare = new boolean[words.count()];
    int from = 0;
    for (int to = 1; to <= words.count(); to++) {
      if (words.gap(to) == TextWords.SENTENCE) {
        if (isBare(words, evidence, from, to)) {
          Arrays.fill(bare, from, to, true);
        }
        from = to;
      }
    }
    return bare;
  }

  private static boolean isBare(TextWords words, boolean[] evidence, int from, int to) {
    int of = 0;
    int others = 0;
    int joining = 0;
    for (int i = from; i < to; i++) {
      if (evidence[i]) {
        of++;
      } else if (FunctionWords.makesSentence(words.known(i))) {
        joining++;
      } else {
        others += FunctionWords.is(words.known(i)) ? 0 : 1;
      }
    }
    return of > 0 && others <= of && joining <= of / TERMS_TO_A_JOINT;
  }
}
