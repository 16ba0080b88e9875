package io.github.rubricscorer.testing.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RubricSuiteTest {
  private static final RubricSuite SUITE =
      RubricSuite.of(
          RubricSet.of(
              Stream.of("tea", "coffee").map(RubricSuiteTest::rubric).toList(), Vocabulary.EMPTY));

  @Test
  void oneRubricAloneGetsWhatItGetsAmongTheOthers() {
    List<RubricResult> all = SUITE.run(rubric -> {}).rubrics();

    assertThat(all).extracting(RubricResult::questionId).containsExactly("coffee", "tea");
    for (RubricResult among : all) {
      RubricResult alone = SUITE.run(among.questionId());
      assertThat(alone.examples())
          .extracting(ExampleResult::check)
          .isEqualTo(among.examples().stream().map(ExampleResult::check).toList());
      assertThat(alone.missing()).isEqualTo(among.missing());
    }
  }

  @Test
  void aRubricThatTheSuiteDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SUITE.run("milk"))
        .withMessage("no rubric 'milk'");
  }

  private static Rubric rubric(String id) {
    return Rubric.builder(id)
        .question("What is in the pot?")
        .concept(Concept.builder("pot").synonyms("teapot"))
        .modelAnswer("A teapot.")
        .build();
  }
}
