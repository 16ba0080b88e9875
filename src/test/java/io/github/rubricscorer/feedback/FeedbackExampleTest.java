package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, run as tests. */
class FeedbackExampleTest {
  @Test
  void givesFeedback() {
    // @start region="feedback"
    Scorer scorer = Scorer.bundled();
    String question = "django-connection-spikes";
    String answer = "I'd put PgBouncer in front of Postgres, and maybe queue the writes.";
    Score score = scorer.score(question, answer);

    List<String> lines = new ArrayList<>();
    Feedback feedback = Feedback.of(score, scorer);
    lines.add(feedback.headline());
    for (Remark remark : feedback.remarks()) {
      lines.add(remark.kind() + ": " + remark.text());
    }
    for (FollowUp next : feedback.followUps()) {
      lines.add("next: " + next.questionId());
    }
    lines.addAll(Delivery.of(answer, score, scorer.rubric(question)).notes());
    // @end
    assertThat(lines).anyMatch(line -> line.startsWith("PRAISE: "));
    assertThat(lines).anyMatch(line -> line.startsWith("HEDGED: "));
    assertThat(lines).anyMatch(line -> line.startsWith("HINT: "));
  }

  @Test
  void summarises() {
    // @start region="summary"
    Scorer scorer = Scorer.bundled();
    List<Attempt> attempts =
        List.of(
            Attempt.of(scorer, "django-connection-spikes", "Add read replicas."),
            Attempt.of(scorer, "django-connection-spikes", "Add PgBouncer and read replicas."),
            Attempt.of(scorer, "salesforce-sync", "Use the Bulk API."));

    PracticeSummary summary = PracticeSummary.of(attempts);
    double gained = summary.trends().getFirst().change(); // of the first question, -1..1
    List<String> next = summary.lessons().stream().map(Lesson::text).toList();
    // @end
    assertThat(gained).isPositive();
    assertThat(next).isNotEmpty();
  }
}
