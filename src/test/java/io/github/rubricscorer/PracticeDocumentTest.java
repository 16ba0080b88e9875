package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Score;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of the practice document get the feedback that the document gives. */
class PracticeDocumentTest {
  private static final Scorer SCORER = Scorer.bundled();

  private static final String CACHING =
      """
      For caching static content, like SSG HTML pages and other static assets like images and CSS \
      files, I’d use a CDN connected to my CI/CD pipeline to update changed assets based on hash \
      differences.

      For dynamic content, I’d manage user auth and sessions in an external KV store (close but \
      outside the webserver) to enable stateless servers and horizontal scaling.

      Caching for dynamic pages can be done using another KV store that saves page responses; a \
      miss triggers page generation. Whether to cache pages or API requests depends on data \
      patterns and empirical results.
      """;

  private static final String CONNECTIONS =
      """
      SQL databases don’t easily allow horizontal partitioning, so I’d use database replication to \
      separate reads and writes.

      Keep cache and DB scaling proportional. Use a load balancer to route read vs write queries.

      Use hash rings and promotion strategies to prevent a single point of failure.

      Decide on a consistency model and implement synchronization for replicas and cache TTL \
      strategies.
      """;

  private static final String SALESFORCE =
      """
      Prefer syncing jobs outside peak hours if consistency allows, or lazy-sync on demand (e.g., \
      when a user logs in).

      Use Salesforce’s Batch operations to minimize API calls and handle N+1 carefully.

      Implement strong error handling and retries for outages.

      Avoid caching stale data if consistency must be strong.
      """;

  @Test
  void theFirstAnswerIsExcellent() {
    Score score = SCORER.score("django-nextjs-caching", CACHING);
    assertThat(score.detected())
        .contains(
            "static-content-cdn",
            "hash-invalidation",
            "external-session-store",
            "stateless-servers",
            "caching-trade-offs")
        .containsAnyOf("fragment-caching", "api-response-caching");
  }

  @Test
  void theSecondAnswerHasAStrongFoundationAndLacksTheAdditions() {
    Score score = SCORER.score("django-connection-spikes", CONNECTIONS);
    assertThat(score.detected())
        .contains("replication", "read-write-split", "failover", "consistency-model")
        .doesNotContain(
            "connection-pooling",
            "write-buffering",
            "rate-limiting",
            "circuit-breaker",
            "autoscaling",
            "replica-lag-monitoring");
  }

  @Test
  void theThirdAnswerThinksOfOffPeakAndBatchingAndLacksTheHighValueAdds() {
    Score score = SCORER.score("salesforce-sync", SALESFORCE);
    assertThat(score.detected())
        .contains("off-peak-sync", "batching", "retries")
        .doesNotContain(
            "bulk-api",
            "queue-decoupling",
            "transactional-outbox",
            "idempotency",
            "dead-letter-queue",
            "reconciliation",
            "observability");
  }

  @Test
  void theFollowUpsTextCoversTheFollowUp() {
    Score score =
        SCORER.score(
            "django-nextjs-caching-follow-up",
            "When identical API queries repeat across users, use a shared cache or reverse proxy"
                + " cache keyed by full request path and params to reduce backend load.");
    assertThat(score.detected())
        .containsExactly(
            "shared-cache", "reverse-proxy-cache", "request-cache-key", "backend-load-reduction");
  }

  @Test
  void theTightenedVersionOfTheFirstAnswerHasAllThatItNames() {
    Score score =
        SCORER.score(
            "django-nextjs-caching",
            "Serve static content via CDN (CI/CD invalidation by hash). Keep auth in Redis for"
                + " stateless scaling. Use selective caching—API responses for expensive queries"
                + " and possibly per-user fragments if patterns justify.");
    assertThat(score.detected())
        .contains(
            "static-content-cdn",
            "hash-invalidation",
            "external-session-store",
            "stateless-servers",
            "api-response-caching",
            "fragment-caching");
  }

  @Test
  void theImprovedOneLinerOfTheSecondAnswerHasAllThatItNames() {
    Score score =
        SCORER.score(
            "django-connection-spikes",
            "I’d add PgBouncer for pooling, a write queue to absorb bursts, and rate-limiting +"
                + " circuit-breaking at the API edge, while replicas handle read scaling.");
    assertThat(score.detected())
        .contains(
            "connection-pooling",
            "write-buffering",
            "rate-limiting",
            "circuit-breaker",
            "replication");
  }

  @Test
  void theImprovedOneLinerOfTheThirdAnswerHasAllThatItNames() {
    Score score =
        SCORER.score(
            "salesforce-sync",
            "I’d decouple integration with queues, use Bulk/CDC APIs, add rate-limit aware retries"
                + " with circuit breaker + DLQ, ensure idempotent pushes via an outbox, and run"
                + " reconciliation jobs for consistency.");
    assertThat(score.detected())
        .contains(
            "queue-decoupling",
            "bulk-api",
            "change-data-capture",
            "rate-limit-aware-client",
            "retries",
            "circuit-breaker",
            "dead-letter-queue",
            "idempotency",
            "transactional-outbox",
            "reconciliation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "django-connection-spikes",
        "django-nextjs-caching",
        "django-nextjs-caching-follow-up",
        "salesforce-sync"
      })
  void theQuestionsOwnTextEarnsNothing(String question) {
    Score score = SCORER.score(question, SCORER.rubric(question).question());
    assertThat(score.detected()).isEqualTo(List.of());
    assertThat(score.coverage()).isZero();
  }
}
