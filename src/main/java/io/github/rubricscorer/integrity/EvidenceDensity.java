package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.FunctionWords;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;

/** Hardly a word that is no evidence: the share of content words that are evidence. */
final class EvidenceDensity implements Detector {
  /** A shorter answer may be nothing but its evidence. */
  private static final int FEWEST_WORDS = 10;

  private static final int FEWEST_CONCEPTS = 4;
  private static final double LEAST = 0.8;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.EVIDENCE_DENSITY;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    if (!submission.hasEvidenceOf(FEWEST_CONCEPTS)) {
      return Optional.empty();
    }
    TextWords words = submission.words();
    boolean[] evidence = EvidenceWords.of(submission);
    int content = 0;
    int dense = 0;
    for (int i = 0; i < words.count(); i++) {
      if (evidence[i] || !FunctionWords.is(words.known(i))) {
        content++;
        dense += evidence[i] ? 1 : 0;
      }
    }
    double value = content == 0 ? 0 : (double) dense / content;
    if (content < FEWEST_WORDS || value < LEAST) {
      return Optional.empty();
    }
    String what = SignalWording.DENSE.text(submission.language(), Percent.of(value));
    return Optional.of(new Signal(kind(), Spans.whole(submission.answer()), value, LEAST, what));
  }
}
