package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Candidates;
import io.github.rubricscorer.polarity.AnswerPolarity;

/** The mutable state of a call, reusable. Not thread-safe. */
public final class Scratch {
  private final AnswerReading reading = new AnswerReading();
  private final Candidates candidates = new Candidates();
  private final AnswerPolarity polarity = new AnswerPolarity(reading);
  private final FoundConcepts.Collector found = new FoundConcepts.Collector();

  /** Makes a scratch. */
  public Scratch() {}

  AnswerReading reading() {
    return reading;
  }

  Candidates candidates() {
    return candidates;
  }

  AnswerPolarity polarity() {
    return polarity;
  }

  FoundConcepts.Collector found() {
    return found;
  }
}
