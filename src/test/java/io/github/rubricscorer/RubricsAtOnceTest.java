package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.testing.suite.RubricSuite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The examples of {@link RubricsTest} in one test, which mutation testing can repeat for each
 * change.
 */
class RubricsAtOnceTest {
  @Test
  void allExamplesPass() {
    RubricSuite suite = RubricSuite.of(RubricSet.read(Path.of("rubrics")));

    assertThat(suite.run(rubric -> {}).failures()).isEmpty();
  }
}
