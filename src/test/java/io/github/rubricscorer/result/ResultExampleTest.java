package io.github.rubricscorer.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the Javadoc, run as a test. */
class ResultExampleTest {
  @Test
  void explains() {
    // @start region="explain"
    Scorer scorer = Scorer.bundled();
    Explanation explanation =
        scorer.explain(
            "django-connection-spikes", "Maybe PgBuoncer in front of Postgres, but no replicas.");

    List<String> lines = new ArrayList<>();
    for (ConceptScore concept : explanation.score().concepts()) {
      for (Evidence evidence : concept.evidence()) {
        Cue cue = evidence.cue(); // the words that hedged or rejected it
        String because = cue == null ? "" : " because of " + cue.text();
        lines.add(
            concept.id()
                + (evidence.polarity() == Polarity.ASSERTED ? "" : " " + evidence.polarity())
                + " by "
                + explanation.answer().substring(evidence.start(), evidence.end())
                + because);
        for (Spelling spelling : evidence.spellings()) {
          lines.add("  read as " + spelling.meant());
        }
      }
    }
    for (Miss miss : explanation.misses()) {
      lines.add(miss.conceptId() + ": " + miss.message());
    }
    // @end
    assertThat(lines)
        .contains(
            "connection-pooling HEDGED by PgBuoncer because of Maybe",
            "  read as pgbouncer",
            "replication REJECTED by replicas because of no")
        .anyMatch(line -> line.startsWith("failover: "));
    assertThat(explanation.score().with(Verdict.REJECTED)).contains("replication");
  }
}
