package io.github.rubricscorer.benchmark;

/** Does nothing, which takes a Java runtime some time. */
final class EmptyMain {
  private EmptyMain() {}

  public static void main(String[] args) {}
}
