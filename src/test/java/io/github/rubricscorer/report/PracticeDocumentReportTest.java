package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.report.layout.MarkdownText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Markdown of the practice document's answers, as golden files; and in it, by key phrases,
 * everything that the document's own feedback praises and expects. After a wanted change run with
 * {@code -DupdateGolden=true} and read the difference.
 */
class PracticeDocumentReportTest {
  private static final Scorer SCORER = Scorer.bundled();
  private static final Path FILES = Path.of("src/test/resources/io/github/rubricscorer/practice");

  static Stream<String> questions() {
    return Stream.of("django-nextjs-caching", "django-connection-spikes", "salesforce-sync");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theMarkdownIsTheGoldenFile(String question) throws IOException {
    Path golden = FILES.resolve(question + ".md");
    String markdown = markdown(question);
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(golden, markdown);
    }

    assertThat(markdown).isEqualTo(Files.readString(golden));
  }

  /** Question, mark, and what stands together in one line that has the mark. */
  static Stream<Arguments> items() {
    String caching = "django-nextjs-caching";
    String spikes = "django-connection-spikes";
    String sync = "salesforce-sync";
    return Stream.of(
        item(caching, "**Feedback:**", "Excellent"),
        item(caching, "✅", "CDN"),
        item(caching, "✅", "stateless", "scale"),
        item(caching, "✅", "selective caching"),
        item(caching, "✅", "good understanding of the trade-offs in caching dynamic data"),
        item(spikes, "✅", "replication"),
        item(spikes, "✅", "read/write split"),
        item(spikes, "✅", "failover"),
        item(spikes, "✅", "consistency"),
        item(spikes, "💡", "PgBouncer or RDS Proxy", "pooling", "direct fix for max connections"),
        item(spikes, "💡", "write buffering", "Kafka, SQS, Celery", "smooth spikes"),
        item(spikes, "💡", "rate limit", "at the edge"),
        item(spikes, "💡", "circuit breaker"),
        item(spikes, "💡", "autoscale the app servers"),
        item(spikes, "💡", "tune the database connection limits"),
        item(spikes, "💡", "read replica lag", "failover orchestration"),
        item(sync, "✅", "off peak", "lazy"),
        item(sync, "✅", "batching"),
        item(sync, "💡", "Bulk API", "Composite API"),
        item(sync, "💡", "Change Data Capture or Platform Events"),
        item(sync, "💡", "decouple", "queue", "SQS, Kafka, Celery", "control the request rate"),
        item(sync, "💡", "rate-limit-aware client"),
        item(sync, "💡", "exponential backoff and jitter"),
        item(sync, "💡", "circuit breaker", "degraded"),
        item(sync, "💡", "transactional outbox"),
        item(sync, "💡", "idempotency key"),
        item(sync, "💡", "dead-letter queue"),
        item(sync, "💡", "reconciliation jobs", "repair data drift"),
        item(sync, "💡", "observability"),
        item(sync, "💡", "consistency model", "eventual or strong"));
  }

  @ParameterizedTest
  @MethodSource("items")
  void whatTheDocumentPraisesAndExpectsIsThere(String question, String mark, List<String> phrases) {
    assertThat(lines(markdown(question), mark).map(PracticeDocumentReportTest::line))
        .as("%s %s %s", question, mark, phrases)
        .anyMatch(line -> phrases.stream().allMatch(line::contains));
  }

  /** The lines with a mark; the items of the list that it heads, where it heads one. */
  private static Stream<String> lines(String markdown, String mark) {
    if (!mark.equals("💡")) {
      return markdown.lines().filter(line -> line.contains(mark));
    }
    return markdown
        .lines()
        .dropWhile(line -> !line.equals("💡 Additions interviewers expect:"))
        .skip(2)
        .takeWhile(line -> line.startsWith("- "));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theTightenedVersionIsAQuotation(String question) {
    assertThat(markdown(question))
        .contains(
            "\n💡 Tightened version:\n\n> “"
                + MarkdownText.line(SCORER.rubric(question).modelAnswer())
                + "”\n");
  }

  @Test
  void whatTheNotesQuoteOfTheAnswerIsEscaped() {
    Review review = Review.of(SCORER, "salesforce-sync", "We can't <b> *ever* touch it.");

    assertThat(new MarkdownReport().feedback(review))
        .contains("names the main constraint (“can't &lt;b&gt; \\*ever\\* touch”), but not");
  }

  private static Arguments item(String question, String mark, String... phrases) {
    return Arguments.of(
        question, mark, Stream.of(phrases).map(PracticeDocumentReportTest::line).toList());
  }

  private static String line(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String markdown(String question) {
    return new MarkdownReport().feedback(Review.of(SCORER, question, answer(question)));
  }

  private static String answer(String question) {
    try {
      return Files.readString(FILES.resolve(question + ".txt"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
