package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.option.OneOf;

/** The values of {@code rubric batch --format}. */
enum BatchFormat {
  JSONL,
  CSV;

  /** The value as the user types it. */
  @Override
  public String toString() {
    return OneOf.word(this);
  }
}
