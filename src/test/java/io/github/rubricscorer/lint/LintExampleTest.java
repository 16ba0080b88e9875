package io.github.rubricscorer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the package's documentation shows. */
class LintExampleTest {
  @Test
  void findsWhatIsWeak() {
    // @start region="lint"
    Rubric rubric =
        Rubric.builder("spikes")
            .question("How do you survive bursts of traffic?")
            .concept(Concept.builder("pooling").synonyms("pool", "connection pool"))
            .build();

    List<Lint.Finding> findings = Lint.check(RubricSet.of(List.of(rubric), Vocabulary.EMPTY));

    assertThat(findings.getFirst().rule()).isEqualTo(Lint.Rule.SHADOWED_SYNONYM);
    assertThat(findings.getFirst().message())
        .isEqualTo(
            "'connection pool' finds nothing that 'pool' does not find:"
                + " remove it, or narrow 'pool'");
    // @end
  }
}
