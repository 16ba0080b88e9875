package io.github.rubricscorer.lint.sample;

/**
 * A text that a pattern, or a part of one, should find.
 *
 * @param text the text
 */
public record Sample(String text) {
  Sample then(String between, Sample next) {
    return new Sample(text + between + next.text);
  }
}
