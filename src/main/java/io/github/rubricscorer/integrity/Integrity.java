package io.github.rubricscorer.integrity;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds the integrity signals of answers to one question. Immutable and thread-safe. */
public final class Integrity {
  private static final List<Detector> DETECTORS =
      List.of(
          new GraderAddress(),
          new HiddenText(),
          new MixedScripts(),
          new Retraction(),
          new CopiedQuestion(),
          new KeywordList(),
          new ShuffledWords(),
          new Repetition(),
          new EvidenceDensity(),
          new OffLength());

  /** What is found by words that only English has. */
  private static final Set<Signal.Kind> OF_ENGLISH =
      EnumSet.of(
          Signal.Kind.KEYWORD_LIST, Signal.Kind.SHUFFLED_WORDS, Signal.Kind.EVIDENCE_DENSITY);

  private final Asked asked;
  private final List<Detector> detectors;
  private final List<Detector> toReview;

  /**
   * Takes what there is to know of a rubric.
   *
   * @param rubric the rubric
   */
  public Integrity(Rubric rubric) {
    asked = new Asked(rubric);
    boolean english = Language.of(rubric.language()) == Language.ENGLISH;
    detectors =
        DETECTORS.stream()
            .filter(detector -> english || !OF_ENGLISH.contains(detector.kind()))
            .toList();
    Set<Signal.Kind> wanted = rubric.reviewSignals();
    toReview = detectors.stream().filter(detector -> wanted.contains(detector.kind())).toList();
  }

  /**
   * Looks for all kinds of signals. The work grows with the length of the answer.
   *
   * @param answer the answer
   * @param score its score
   * @return the signals in the order of their kinds, at most one of each; empty for most answers
   */
  public List<Signal> signals(String answer, Score score) {
    return signals(answer, score, detectors);
  }

  /**
   * Adds to a score that a person should look at the answer, for the signals for which the rubric
   * wants that.
   *
   * @param answer the answer
   * @param score its score
   * @return the score, with at most one more review; all else stays
   */
  public Score reviewed(String answer, Score score) {
    List<Signal.Kind> found = signals(answer, score, toReview).stream().map(Signal::kind).toList();
    return found.isEmpty() ? score : score.withReview(Score.Review.ofAnswer(found));
  }

  private List<Signal> signals(String answer, Score score, List<Detector> detectors) {
    Submission submission = new Submission(asked, score, answer);
    List<Signal> signals = new ArrayList<>();
    for (Detector detector : detectors) {
      detector.find(submission).ifPresent(signals::add);
    }
    return List.copyOf(signals);
  }
}
