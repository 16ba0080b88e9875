package io.github.rubricscorer.lint.sample;

import java.util.HashSet;
import java.util.Set;

/**
 * A text that a pattern, or a part of one, should find.
 *
 * @param text the text
 * @param options the alternatives that it takes
 */
public record Sample(String text, Set<Option> options) {
  /**
   * One of several: an alternative in brackets or a term of a set.
   *
   * @param set the name of the set; empty for an alternative
   * @param text the alternative in the notation, or the term
   */
  public record Option(String set, String text) {}

  static Sample of(String text) {
    return new Sample(text, Set.of());
  }

  Sample with(Option option) {
    Set<Option> more = new HashSet<>(options);
    more.add(option);
    return new Sample(text, more);
  }

  Sample then(String between, Sample next) {
    if (next.options.isEmpty()) {
      return new Sample(text + between + next.text, options);
    }
    Set<Option> both = new HashSet<>(options);
    both.addAll(next.options);
    return new Sample(text + between + next.text, both);
  }
}
