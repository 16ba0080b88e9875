package io.github.rubricscorer.testing;

import static io.github.rubricscorer.testing.RubricAssertions.assertThat;

import io.github.rubricscorer.Scorer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the Javadoc, run as tests. */
class TestingExampleTest {
  // @start region="tests"
  @TestFactory
  Stream<DynamicNode> rubrics() {
    return RubricTests.in(Path.of("rubrics"));
  }

  @Test
  void aHedgedMentionOfAPoolIsSeen() {
    Scorer scorer = Scorer.load(Path.of("rubrics"));
    assertThat(scorer.explain("django-connection-spikes", "Maybe PgBouncer, but no replicas."))
        .hedges("connection-pooling")
        .rejects("replication")
        .misses("failover")
        .hasEvidence("connection-pooling", "PgBouncer")
        .hasCoverageBetween(0.01, 0.2);
  }
  // @end
}
