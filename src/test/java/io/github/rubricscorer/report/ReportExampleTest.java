package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, run as tests. */
class ReportExampleTest {
  @Test
  void reports() {
    // @start region="report"
    Scorer scorer = Scorer.bundled();
    Review review = Review.explained(scorer, "salesforce-sync", "Use the Bulk API, but no Kafka.");

    String forTheTerminal = TextReport.plain().feedback(review);
    String forAPullRequest = new MarkdownReport().explanation(review);
    String forABrowser = new HtmlReport().feedback(review);
    String forAProgram = new JsonReport().explanation(review);
    // @end
    assertThat(forTheTerminal).contains("covered");
    assertThat(forAPullRequest).contains("Bulk API");
    assertThat(forABrowser).startsWith("<!DOCTYPE html>");
    assertThat(forAProgram).contains("\"verdict\":\"covered\"");
  }

  @Test
  void reportsManyAnswers() {
    // @start region="answers"
    Scorer scorer = Scorer.bundled();
    List<String> answers = List.of("Use the Bulk API.", "Poll every minute.");
    StringWriter page = new StringWriter();
    HtmlAnswers.write(
        "Answers of today",
        page,
        answer -> {
          for (int i = 0; i < answers.size(); i++) {
            answer.add("answer " + (i + 1), Review.of(scorer, "salesforce-sync", answers.get(i)));
          }
        });
    // @end
    assertThat(page.toString()).contains("Answers of today", "answer 2");
  }
}
