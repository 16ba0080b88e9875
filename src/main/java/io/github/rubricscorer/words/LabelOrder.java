package io.github.rubricscorer.words;

/**
 * The order in which labels are numbered from 0: the stems, then the prefixes, then the surfaces,
 * then the exact forms, then the numbers, then what an operator stands before.
 *
 * @param stems how many stems there are, and so for the others
 */
public record LabelOrder(int stems, int prefixes, int surfaces, int exacts, int numbers) {
  /** Returns the number of the first prefix, if there is one. */
  public int firstPrefix() {
    return stems;
  }

  public int firstSurface() {
    return firstPrefix() + prefixes;
  }

  public int firstExact() {
    return firstSurface() + surfaces;
  }

  public int firstNumber() {
    return firstExact() + exacts;
  }

  public int firstOperated() {
    return firstNumber() + numbers;
  }
}
