package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatKeysTest {
  @Test
  void hasTheKeysOfEveryPlace() {
    assertThat(FormatKeys.ALL.get())
        .contains(
            "question",
            "language",
            "levels",
            "groups",
            "stance",
            "listedCredit",
            "hedgedCredit",
            "decimal",
            "points",
            "weight",
            "lint",
            "noneOf",
            "atMost",
            "seconds",
            "synonyms",
            "of",
            "within",
            "knownGap",
            "followUps")
        .doesNotContain("description", "anyOf", "minItems");
  }
}
