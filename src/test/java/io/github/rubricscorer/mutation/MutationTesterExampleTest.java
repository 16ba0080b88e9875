package io.github.rubricscorer.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.mutation.Mutant.Status;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the Javadoc, run as a test. */
class MutationTesterExampleTest {
  @Test
  void mutates() {
    Path directory = Path.of("src/test/resources/io/github/rubricscorer/cli/rubrics");
    // @start region="mutate"
    RubricSet rubrics = RubricSet.read(directory);
    List<RubricMutants> results = MutationTester.of(rubrics).run();
    List<String> unprotected =
        results.stream()
            .flatMap(rubric -> rubric.mutants().stream())
            .filter(mutant -> mutant.status() == Status.UNPROTECTED)
            .map(mutant -> mutant.place() + ": " + mutant.mutation().description())
            .toList();
    // @end
    assertThat(unprotected)
        .first()
        .asString()
        .endsWith("caches.json:3:47: synonym 'Redis' removed");
  }
}
