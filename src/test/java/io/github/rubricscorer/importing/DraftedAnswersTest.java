package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well drafts find, unedited, what people find in answers. */
class DraftedAnswersTest {
  private static final Path SEED = Path.of("../shared/seed/interview-practice.md");
  private static final Path DEV_ANSWERS = Path.of("../shared/data/dev-answers/answers.jsonl");

  /** Concepts of the rubrics made by hand, and of the drafts of the same notes. */
  private static final String BELONGS =
      """
      django-nextjs-caching = django-js-personalized-cached
      static-content-cdn = cdn
      hash-invalidation = ci-cd-invalidation-hash
      external-session-store = auth-redis
      stateless-servers = stateless-scaling
      api-response-caching = api-responses selective-caching
      fragment-caching = per-user-fragments
      caching-trade-offs = trade-offs-caching-dynamic-data
      django-nextjs-caching-follow-up = django-js-personalized-cached-follow-up
      shared-cache = shared-cache
      reverse-proxy-cache = reverse-proxy-cache
      request-cache-key = keyed-request-path-params
      backend-load-reduction = reduce-backend-load
      django-connection-spikes = django-postgresql-redis-max
      replication = replication
      read-write-split = read-write-split
      failover = failover
      consistency-model = consistency
      connection-pooling = connection-pooling
      write-buffering = write-buffering
      rate-limiting = rate-limiting
      circuit-breaker = circuit-breakers
      autoscaling = autoscale-app-servers
      connection-limits = tune-db-connection-limits
      replica-lag-monitoring = read-replica-lag-monitoring
      salesforce-sync = django-salesforce-bi-directional
      off-peak-sync = off-peak-lazy-sync
      batching = batching
      bulk-api = bulk-composite-apis
      change-data-capture = cdc-platform-events
      queue-decoupling = decouple-queue
      rate-limit-aware-client = rate-limit-aware-client
      backoff-with-jitter = exponential-backoff-jitter
      retries = rate-limit-aware-retries
      circuit-breaker = circuit-breaker
      transactional-outbox = transactional-outbox
      idempotency = idempotency-keys
      dead-letter-queue = dlq
      reconciliation = reconciliation-jobs
      observability = observability
      consistency-model = consistency-model
      """;

  /** The draft of a rubric made by hand, and which of its concepts belong to which. */
  private record Counterpart(String draft, Map<String, List<String>> concepts) {}

  private static Map<String, Counterpart> counterparts() {
    Map<String, Counterpart> all = new LinkedHashMap<>();
    Set<String> byHand = Set.copyOf(Scorer.bundled().questionIds());
    Map<String, List<String>> open = Map.of();
    for (String line : BELONGS.lines().toList()) {
      String[] sides = line.split(" = ", -1);
      if (byHand.contains(sides[0])) {
        open = new LinkedHashMap<>();
        all.put(sides[0], new Counterpart(sides[1], open));
      } else {
        open.put(sides[0], List.of(sides[1].split(" ", -1)));
      }
    }
    return all;
  }

  private static Draft seed() throws IOException {
    assumeTrue(Files.exists(SEED), () -> "skipped: there is no " + SEED);
    return Fixtures.draft(SEED);
  }

  @Test
  void theSeedHasTheConceptsOfTheRubricsMadeByHand() throws IOException {
    Scorer drafts = Scorer.of(seed().rubrics(), Vocabulary.EMPTY);
    int all = 0;
    int matched = 0;
    for (Map.Entry<String, Counterpart> entry : counterparts().entrySet()) {
      Set<String> drafted = new HashSet<>();
      drafts.rubric(entry.getValue().draft()).concepts().forEach(c -> drafted.add(c.id()));
      Map<String, List<String>> belongs = entry.getValue().concepts();
      for (Concept concept : Scorer.bundled().rubric(entry.getKey()).concepts()) {
        all++;
        matched += drafted.containsAll(belongs.getOrDefault(concept.id(), List.of("none"))) ? 1 : 0;
      }
      assertThat(belongs.values().stream().flatMap(List::stream)).containsAll(drafted);
    }
    assertThat(all).isEqualTo(37);
    assertThat(matched).isGreaterThanOrEqualTo(34);
  }

  @Test
  void theSeedsDraftsFindWhatReadersOfTheLabelledAnswersFound() throws IOException {
    assumeTrue(Files.exists(DEV_ANSWERS), () -> "skipped: there is no " + DEV_ANSWERS);
    Scorer drafts = Scorer.of(seed().rubrics(), Vocabulary.EMPTY);
    Map<String, Counterpart> counterparts = counterparts();
    Counts counts = new Counts();
    for (JsonNode answer : lines(DEV_ANSWERS)) {
      Counterpart counterpart = counterparts.get(answer.get("question").asString());
      Set<String> detected =
          Set.copyOf(drafts.score(counterpart.draft(), answer.get("answer").asString()).detected());
      Set<String> found = new HashSet<>();
      counterpart
          .concepts()
          .forEach((id, ids) -> {
            if (ids.stream().anyMatch(detected::contains)) {
              found.add(id);
            }
          });
      counts.add(found, strings(answer.get("covered")));
    }
    System.out.println("drafts of the seed on the labelled answers: " + counts);
    assertThat(counts.f1()).isGreaterThanOrEqualTo(0.70);
  }

  @Test
  void theSeedsOwnModelAnswersScoreWell() throws IOException {
    Draft draft = seed();
    Scorer drafts = Scorer.of(draft.rubrics(), Vocabulary.EMPTY);
    for (Rubric rubric : draft.rubrics()) {
      assertThat(drafts.score(rubric.id(), rubric.modelAnswer()).coverage())
          .as(rubric.id())
          .isGreaterThanOrEqualTo(0.5);
    }
  }

  @Test
  void draftsOfOtherNotesFindWhatTheirAuthorFound() throws IOException {
    Scorer drafts = Scorer.of(Fixtures.rubrics(), Vocabulary.EMPTY);
    Counts counts = new Counts();
    for (JsonNode answer : lines(Fixtures.DIRECTORY.resolve("answers.jsonl"))) {
      String question = answer.get("question").asString();
      Set<String> covered = strings(answer.get("covered"));
      assertThat(drafts.rubric(question).concepts().stream().map(Concept::id)).containsAll(covered);
      counts.add(
          Set.copyOf(drafts.score(question, answer.get("answer").asString()).detected()), covered);
    }
    System.out.println("drafts of other notes on answers to them: " + counts);
    assertThat(counts.f1()).isGreaterThanOrEqualTo(0.80);
  }

  /** When the four documents were first imported, 40 of 47 concepts were there, and 83 of 141. */
  @Test
  void draftsHaveTheConceptsAndWordsThatTheirAuthorExpected() throws IOException {
    Scorer drafts = Scorer.of(Fixtures.rubrics(), Vocabulary.EMPTY);
    int concepts = 0;
    int missing = 0;
    int words = 0;
    int found = 0;
    for (String line : Files.readAllLines(Fixtures.DIRECTORY.resolve("expected.tsv"))) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        concepts++;
        missing += cells[1].equals("none") ? 1 : 0;
        for (String expected : cells[2].split(", ", -1)) {
          words++;
          found += drafts.score(cells[0], expected + ".").detected().contains(cells[1]) ? 1 : 0;
        }
      }
    }
    System.out.println("drafts find " + found + " of " + words + " expected words");
    assertThat(concepts).isEqualTo(47);
    assertThat(missing).isEqualTo(1);
    assertThat(words).isEqualTo(141);
    assertThat(found).isGreaterThanOrEqualTo(90);
  }

  @Test
  void theQuestionsOwnTextEarnsNothing() {
    Scorer drafts = Scorer.of(Fixtures.rubrics(), Vocabulary.EMPTY);
    List<String> earning = new ArrayList<>();
    for (String id : drafts.questionIds()) {
      List<String> detected = drafts.score(id, drafts.rubric(id).question()).detected();
      if (!detected.isEmpty()) {
        earning.add(id + " " + detected);
      }
    }
    assertThat(earning).isEmpty();
  }

  @Test
  void examplesHold() {
    Scorer drafts = Scorer.of(Fixtures.rubrics(), Vocabulary.EMPTY);
    for (String id : drafts.questionIds()) {
      for (Example example : drafts.rubric(id).examples()) {
        Set<String> detected = Set.copyOf(drafts.score(id, example.answer()).detected());
        assertThat(example.conceptIds(Expectation.COVERS)).as(id).allMatch(detected::contains);
        assertThat(example.conceptIds(Expectation.MISSES)).as(id).noneMatch(detected::contains);
      }
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new HashSet<>();
    array.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  /** True and false positives, and false negatives. */
  private static final class Counts {
    private int found;
    private int wrong;
    private int missed;

    void add(Set<String> detected, Set<String> covered) {
      found += (int) detected.stream().filter(covered::contains).count();
      wrong += (int) detected.stream().filter(id -> !covered.contains(id)).count();
      missed += (int) covered.stream().filter(id -> !detected.contains(id)).count();
    }

    double f1() {
      return 2.0 * found / (2.0 * found + wrong + missed);
    }

    @Override
    public String toString() {
      return "%d found, %d wrong, %d missed, micro-F1 %.3f".formatted(found, wrong, missed, f1());
    }
  }
}
