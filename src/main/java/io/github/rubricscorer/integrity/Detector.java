package io.github.rubricscorer.integrity;

import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;

/** Finds signals of one kind. Immutable and thread-safe. */
interface Detector {
  Signal.Kind kind();

  /** Returns the signal, or empty where nothing is found or the kind does not apply. */
  Optional<Signal> find(Submission submission);
}
