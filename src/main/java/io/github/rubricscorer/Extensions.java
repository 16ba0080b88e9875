package io.github.rubricscorer;

import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.Detected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What users add to a scorer. Immutable.
 *
 * @param cues their cues
 * @param detectors what else finds evidence
 * @param listeners who hears of scores
 */
record Extensions(OwnCues cues, List<Scorer.Detector> detectors, List<Scorer.Listener> listeners) {
  static final Extensions NONE = new Extensions(OwnCues.NONE, List.of(), List.of());

  Extensions with(Polarity polarity, String phrase) {
    return new Extensions(cues.with(polarity, phrase), detectors, listeners);
  }

  Extensions with(Scorer.Detector detector) {
    return new Extensions(cues, with(detectors, detector), listeners);
  }

  Extensions with(Scorer.Listener listener) {
    return new Extensions(cues, detectors, with(listeners, listener));
  }

  private static <T> List<T> with(List<T> list, T added) {
    List<T> all = new ArrayList<>(list);
    all.add(Objects.requireNonNull(added));
    return List.copyOf(all);
  }

  /** Returns what the detectors find in an answer, checked. */
  List<Detected> detect(String answer, CompiledRubric compiled) {
    if (detectors.isEmpty()) {
      return List.of();
    }
    List<Detected> detected = new ArrayList<>();
    Rubric rubric = compiled.rubric();
    for (Scorer.Detector detector : detectors) {
      for (Scorer.Detection found : detector.detect(answer, rubric)) {
        int place = compiled.place(found.conceptId());
        if (place < 0) {
          throw fault(found, "there is no such concept in '" + rubric.id() + "'");
        }
        check(found, answer);
        detected.add(new Detected(place, found.start(), found.end(), found.level(), found.name()));
      }
    }
    return detected;
  }

  private static void check(Scorer.Detection found, String answer) {
    if (found.end() > answer.length()) {
      throw fault(found, "the answer ends at " + answer.length());
    }
    if (isInsideOfCharacter(found.start(), answer) || isInsideOfCharacter(found.end(), answer)) {
      throw fault(found, "it begins or ends inside of a surrogate pair");
    }
  }

  private static boolean isInsideOfCharacter(int offset, String answer) {
    return offset > 0
        && offset < answer.length()
        && Character.isSurrogatePair(answer.charAt(offset - 1), answer.charAt(offset));
  }

  private static IllegalArgumentException fault(Scorer.Detection found, String problem) {
    return new IllegalArgumentException(
        "'%s' has found the concept '%s' at %s..%s, but %s"
            .formatted(found.name(), found.conceptId(), found.start(), found.end(), problem));
  }

  /** Does the work and tells the listeners of it. */
  Score scored(String questionId, String answer, Supplier<Score> work) {
    return measured(questionId, answer, work, Function.identity(), Scorer.Listener::scored);
  }

  /** The same for an explanation. */
  <T> T explained(String questionId, String answer, Supplier<T> work, Function<T, Score> scoreOf) {
    return measured(questionId, answer, work, scoreOf, Scorer.Listener::explained);
  }

  /** Tells the listeners of answers that are not scored. */
  void failed(String questionId, RuntimeException reason) {
    listeners.forEach(listener -> listener.failed(questionId, reason));
  }

  private <T> T measured(
      String questionId,
      String answer,
      Supplier<T> work,
      Function<T, Score> scoreOf,
      Telling telling) {
    long start = System.nanoTime();
    T done;
    try {
      done = work.get();
    } catch (RuntimeException e) {
      failed(questionId, e);
      throw e;
    }
    long nanos = System.nanoTime() - start;
    Score score = scoreOf.apply(done);
    listeners.forEach(listener -> telling.tell(listener, score, answer.length(), nanos));
    return done;
  }

  /** Tells one listener. */
  @FunctionalInterface
  private interface Telling {
    void tell(Scorer.Listener listener, Score score, int characters, long nanos);
  }
}
