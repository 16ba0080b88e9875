package io.github.rubricscorer.result;

import java.util.Objects;

/**
 * A word of the answer that was read as a word of the rubric although it is spelled differently.
 *
 * @param written the word as the answer has it, such as "circut"
 * @param meant the rubric's word it was taken for, such as "circuit"
 */
public record Spelling(String written, String meant) {
  /** Checks that neither is null. */
  public Spelling {
    Objects.requireNonNull(written, "written");
    Objects.requireNonNull(meant, "meant");
  }
}
