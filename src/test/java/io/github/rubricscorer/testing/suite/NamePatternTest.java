package io.github.rubricscorer.testing.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "salesforce, salesforce-sync, true",
    "FORCE, salesforce-sync, true",
    "sync, salesforce, false",
    "salesforce*, salesforce-sync, true",
    "*force, salesforce-sync, false",
    "s?nc, sync, true",
    "s?nc, async, false",
    "a.b, axb, false",
    "a.*, a.b, true",
    "a(, 'a (a()', true",
    "*\\E*, 'a \\E b', true",
    "'*É*', 'très bien évidemment', true",
  })
  void aTextIsSoughtAnywhereAndAGlobMeansTheWholeName(
      String pattern, String name, boolean matches) {
    assertThat(NamePattern.of(pattern).matches(name)).isEqualTo(matches);
  }
}
