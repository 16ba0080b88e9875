package io.github.rubricscorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same rubrics and answers give the same bytes, whatever is around them. */
class DeterminismTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 12;
  private static final int RANDOM_WORDS = 20_000;

  private static final List<String> ANSWERS =
      List.of(
          """
          I'd put PgBouncer in front of Postgres in transaction mode, so that the max connections \
          are never reached, and send the reads to two read-replicas. Writes could maybe go \
          through a Celery queue; I wouldn't shard.\
          """,
          """
          Static assets go to CloudFront under hashed file names (immutable, max-age=31536000).
          - Sessions live in Redis instead of the process
          - Django is STATELESS, so we autoscale on CPU
          - fragment caching? Not needed yet.\
          """,
          """
          um so basically what we do is we we batch the records at night and then uh call the bulk \
          api with like exponential backoff and some jitter and if that fails it goes to the \
          dead letter queue and somebody looks at the dashboard\
          """,
          """
          İstanbul'daki IŞIK: INDEX, IDEMPOTENT, CIRCUIT, LIMIT, TITLE, idempotency-key, retrıes. \
          Skip Kafka, use the transactional outbox; reconcile nightly. Rate-Limit per IP → 429.\
          """,
          "No replicas. No pooling, no queue, no cache. Without PgBouncer, and rather than a CDN, wait.",
          "Maybe a circuit brekaer, perhaps trhottling. I think PGBOUNCER could help, if needed.",
          "Ｒｅａｄ　ｒｅｐｌｉｃａｓ “read‑replicas” ReadReplica read_replica 😀 cafe\u0301 99.9% C++ .NET",
          "نستخدم Redis و CDN. Ο Nginx προσωρινά αποθηκεύει proxy_cache, ключ кэша: Vary, Cookie.",
          "the primary fails over to a promoted replica in 30 s, async replication, eventual consistency",
          "cache cache cache queue queue retry retry pool pool replica replica limit limit",
          "",
          " \n\t\n");

  /** Prints the digest of everything that scoring yields, for a process of its own. */
  static final class Digest {
    private Digest() {}

    public static void main(String[] args) {
      System.out.println(digest(renderings(Scorer.bundled())));
    }
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "tr-TR, Asia/Kathmandu",
    "ar-u-nu-latn, Pacific/Apia",
    "ar-EG-u-nu-arab, Pacific/Apia",
    "th-TH-u-ca-buddhist, UTC",
    "az-AZ, America/St_Johns"
  })
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  void aLocaleAndATimeZoneChangeNothing(String locale, String zone) {
    Map<String, String> expected = renderings(Scorer.bundled());
    String expectedDump = Scorer.bundled().compiledRubrics();
    Locale locale0 = Locale.getDefault();
    TimeZone zone0 = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(renderings(Scorer.bundled())).isEqualTo(expected);
      assertThat(Scorer.bundled().compiledRubrics()).isEqualTo(expectedDump);
    } finally {
      Locale.setDefault(locale0);
      TimeZone.setDefault(zone0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-9 -Duser.timezone=Asia/Tokyo",
        "-Duser.language=lt -Duser.country=LT -Dfile.encoding=COMPAT -Dsun.jnu.encoding=US-ASCII",
        "-XX:+UseSerialGC -XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -Dfile.encoding=UTF-16BE",
      })
  void anotherJavaProcessGivesTheSame(String options) throws Exception {
    assertThat(digestOfProcess(options.split(" "))).isEqualTo(digest(renderings(Scorer.bundled())));
  }

  @Test
  void theRenderingsTellAnswersApart() {
    Map<String, String> renderings = renderings(Scorer.bundled());
    assertThat(renderings).hasSize(ANSWERS.size() * Scorer.bundled().questionIds().size());
    assertThat(renderings.values().stream().distinct().count()).isGreaterThan(30);
    assertThat(renderings.toString())
        .contains("verdict=COVERED", "verdict=HEDGED", "verdict=REJECTED", "Spelling[written=");
  }

  @Test
  void eightThreadsOnOneScorerFindWhatOneThreadFinds() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    Map<String, String> expected = renderings(Scorer.bundled());
    Scorer shared = Scorer.bundled();
    CountDownLatch start = new CountDownLatch(THREADS);
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(seed + thread);
      tasks.add(() -> {
        start.countDown();
        start.await();
        return differences(shared, expected, random, seed);
      });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Integer> compared : threads.invokeAll(tasks)) {
        assertThat(compared.get()).isEqualTo(ROUNDS * expected.size());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Compares all answers in random order and returns how many it compared. */
  private static int differences(
      Scorer scorer, Map<String, String> expected, Random random, long seed) {
    int compared = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<String> keys = new ArrayList<>(expected.keySet());
      Collections.shuffle(keys, random);
      for (String key : keys) {
        assertThat(rendering(scorer, key))
            .as("seed %d, %s", seed, key)
            .isEqualTo(expected.get(key));
        compared++;
      }
    }
    return compared;
  }

  @Test
  void theWordsOfOtherAnswersLeaveNoTrace() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    Map<String, String> expected = renderings(Scorer.bundled());
    Scorer used = Scorer.bundled();
    List<String> known = List.of(String.join(" ", ANSWERS).split("\\s+"));
    for (String question : used.questionIds()) {
      StringBuilder answer = new StringBuilder();
      for (int word = 0; word < RANDOM_WORDS; word++) {
        answer.append(randomWord(known, random)).append(random.nextInt(9) == 0 ? ". " : " ");
      }
      used.score(question, answer.toString());
    }
    assertThat(renderings(used)).as("seed %d", seed).isEqualTo(expected);
  }

  /** Letters at random, or a word of the answers with a letter exchanged. */
  private static String randomWord(List<String> known, Random random) {
    char letter = (char) ('a' + random.nextInt(26));
    StringBuilder word = new StringBuilder(known.get(random.nextInt(known.size())));
    if (random.nextInt(3) > 0 || word.isEmpty()) {
      word.setLength(0);
      random.ints(1 + random.nextInt(12), 'a', 'z' + 1).forEach(c -> word.append((char) c));
    } else {
      word.setCharAt(random.nextInt(word.length()), letter);
    }
    return word.toString();
  }

  @Test
  void aLimitAndALongAnswerBeforeChangeNothing() {
    Map<String, String> expected = renderings(Scorer.bundled());
    Scorer scorer = Scorer.bundled();
    for (String question : scorer.questionIds()) {
      scorer.explain(question, "A read replica and PgBouncer. ".repeat(20_000));
    }
    assertThat(renderings(scorer)).isEqualTo(expected);
    assertThat(renderings(scorer.withMaxAnswerLength(1_000))).isEqualTo(expected);
  }

  private static Map<String, String> renderings(Scorer scorer) {
    Map<String, String> renderings = new TreeMap<>();
    for (String question : scorer.questionIds()) {
      for (int answer = 0; answer < ANSWERS.size(); answer++) {
        String key = question + "#" + answer;
        renderings.put(key, rendering(scorer, key));
      }
    }
    return renderings;
  }

  /** An explanation holds the score with all evidence, and the reasons. */
  private static String rendering(Scorer scorer, String key) {
    int mark = key.indexOf('#');
    String question = key.substring(0, mark);
    String answer = ANSWERS.get(Integer.parseInt(key, mark + 1, key.length(), 10));
    return scorer.score(question, answer) + "\n" + scorer.explain(question, answer);
  }

  private static String digest(Map<String, String> renderings) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      renderings.forEach(
          (key, value) -> digest.update((key + "\n" + value + "\n").getBytes(UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digestOfProcess(String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(options));
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Digest.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    // UTF-16, where it is the default, puts a zero byte beside each digit.
    return output.replaceAll("[^0-9a-f]", "");
  }
}
