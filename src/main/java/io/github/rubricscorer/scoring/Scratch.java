package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.Candidates;
import io.github.rubricscorer.polarity.AnswerPolarity;
import io.github.rubricscorer.stance.AnswerStance;

/** The mutable state of a call, reusable. Not thread-safe. */
public final class Scratch {
  private final AnswerReading reading = new AnswerReading();
  private final Candidates candidates = new Candidates();
  private final AnswerPolarity polarity = new AnswerPolarity(reading);
  private final AnswerStance stance = new AnswerStance(reading.plainWords());
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

  AnswerStance stance() {
    return stance;
  }

  FoundConcepts.Collector found() {
    return found;
  }
}
