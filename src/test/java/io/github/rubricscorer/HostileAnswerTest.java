package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No answer breaks the scorer, and none makes it work more than its length allows. */
class HostileAnswerTest {
  private static final int LIMIT = Scorer.DEFAULT_MAX_ANSWER_LENGTH;

  /** Room for a scratch that grows from a few words: quadratic work would need thousands. */
  private static final long BYTES_PER_CHARACTER = 256;

  private static final Scorer BUNDLED = Scorer.bundled();

  /** A rubric whose every construct has something to do. */
  private static final Rubric GREEDY =
      Rubric.builder("greedy")
          .question("?")
          .terms("store", "Redis", "key value store")
          .concept(
              Concept.builder("all")
                  .weight(3)
                  .synonyms(
                      "cache",
                      "cache cache",
                      "cache ... cache",
                      "cache & cache & cache & cache",
                      "cache ..100 queue",
                      "cache &100 queue &100 retry",
                      "<store> & queue",
                      "cach*",
                      "=cache")
                  .partial(Partial.builder(0.5).synonyms("retry & cache"))
                  .unless("retry queue", "cache &100 pool"))
          .concept(
              Concept.builder("several")
                  .synonym(several(2, Extent.ANSWER))
                  .synonym(several(2, Extent.SENTENCE))
                  .synonym(several(3, Extent.words(100))))
          .build();

  static final Scorer SCORER =
      Scorer.of(
          Stream.concat(Stream.of(GREEDY), BUNDLED.questionIds().stream().map(BUNDLED::rubric))
              .toList());

  private static Synonym several(int atLeast, Extent within) {
    return Synonym.atLeast(atLeast, within, "cache", "queue ... retry", "retry", "pool");
  }

  /** A piece of text that fills an answer of any length. */
  record Filling(String name, String piece) {
    String upTo(int length) {
      return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Filling> fillings() {
    return Stream.of(
        new Filling("one word", "cache "),
        new Filling("matches", "cache queue retry pool, "),
        new Filling("far matches", "cache we do it all here and so on, queue. "),
        new Filling("sentences of matches", "Cache. Queue! Retry? "),
        new Filling("bundled matches", "PgBouncer, a read replica and a queue with retries; "),
        new Filling("one line each", "- cache\n- queue\n"),
        new Filling("cues", "not no never maybe without instead of perhaps "),
        new Filling("cues and matches", "maybe no cache, not a queue, without retry, "),
        new Filling(
            "cues of many words", "I wouldn't add a queue and we don't need to use retries, "),
        new Filling("punctuation", ".,;:!?-()[]{}\"'…"),
        new Filling("full stops", "."),
        new Filling("commas", "cache,,,,"),
        new Filling("opening brackets", "("),
        new Filling("nested brackets", "([{cache}] "),
        new Filling("apostrophes", "'"),
        new Filling("words of apostrophes", "a'b’c'd "),
        new Filling("blanks", " "),
        new Filling("line breaks", "\n"),
        new Filling("a long word", "cache"),
        new Filling("a long number", "1,000.5"),
        new Filling("many numbers", "429 99.9% 2,000 "),
        new Filling("a list of numbers", "1,"),
        new Filling("a long range", "1-"),
        new Filling("a long version", "1."),
        new Filling("a long date", "1/"),
        new Filling("spaced digits", "1 100 200 3 "),
        new Filling("powers", "10^3 2^9 1e5 10³ × 10^2 1½ "),
        new Filling("only digits", "9"),
        new Filling("digits and letters", "1a"),
        new Filling("a number in words", "one "),
        new Filling("hundreds", "hundred and one thousand "),
        new Filling("signs before words", "minus negative minus one "),
        new Filling("fractions", "½ 1/2 two thirds .5 "),
        new Filling("humps", "cacheQueueRetryPool"),
        new Filling("a hump each", "readReplica PgBouncer ABCDefGhIj "),
        new Filling("joined words", "readreplica deadletterqueue ratelimit "),
        new Filling("halves of words", "read replica dead letter rate fail over "),
        new Filling("misspelt words", "trhottling cirucit replcia conection "),
        new Filling("fillers", "the um like really "),
        new Filling("fillers inside", "cache the um our queue "),
        new Filling("underscores", "cache_queue-retry/pool."),
        new Filling("high surrogates", "\uD83D"),
        new Filling("low surrogates", "\uDE00"),
        new Filling("surrogates in words", "ca\uD83Dche \uDE00queue "),
        new Filling("emoji", "😀cache😀 "),
        new Filling("NULs", "\0"),
        new Filling("NULs in words", "cache\0queue ca\0che "),
        new Filling("other controls", "\u0001\u0007\u001B[31mcache\u009F\uFFFF\uFFFE "),
        new Filling("right to left", "\u202Eehcac\u202C ذاكرة cache עם queue "),
        new Filling("zero width", "ca\u200Bche\u200D \uFEFFqueue\u2060 "),
        new Filling("only zero width", "\u200B"),
        new Filling("combining marks", "e\u0301\u0301\u0301"),
        new Filling("a mark on a mark", "\u0301"),
        new Filling("ligatures that grow", "ﷺ ﬃ ㍿ "),
        new Filling("ideographs", "缓存队列 キャッシュ ひらがな "),
        new Filling("letters of two characters and digits", "𐌰1"),
        new Filling("full width", "ｃａｃｈｅ　ｑｕｅｕｅ　"),
        new Filling("mathematical letters", "𝗰𝗮𝗰𝗵𝗲 "),
        new Filling("backslashes", "\\n\\u0000%s%n{}${x} "),
        new Filling("markup", "<b>cache</b><!-- -->&amp;]]> "),
        new Filling("list markers", "1. # * > - "),
        new Filling("headings", "### cache\n"),
        new Filling("abbreviations", "e.g. i.e. etc. cache.Queue "),
        new Filling("dots before words", ".cache .NET "),
        new Filling("signs", "C++ C# cache++ cache## "),
        new Filling("opening angle brackets", "<"),
        new Filling("tags without an end", "<b "),
        new Filling("attributes without an end", "<a title=\"cache "),
        new Filling("tags and quotes", "<a title='\">cache"),
        new Filling("comments without an end", "<!-- cache "),
        new Filling("scripts without an end", "<script>cache<style>"),
        new Filling("closing tags", "</script></style></del></code>"),
        new Filling("code without an end", "<code><pre>cache "),
        new Filling("struck out without an end", "<del>~~cache "),
        new Filling("line tags", "cache<br>\n"),
        new Filling("ampersands", "&"),
        new Filling("entities", "c&#97;che&nbsp;&amp"),
        new Filling("entities alone", "&#769;"),
        new Filling("backticks", "`"),
        new Filling("backticks of all lengths", "` `` ``` cache ```` ````` "),
        new Filling("opening square brackets", "["),
        new Filling("links without an end", "]("),
        new Filling("links with titles without an end", "[cache](a \"b "),
        new Filling("links", "[cache](queue) "),
        new Filling("footnotes", "cache[^1][^"),
        new Filling("stars", "*"),
        new Filling("emphasis without an end", "**cache *queue _retry "),
        new Filling("emphasis inside words", "ca**ch**e "),
        new Filling("tildes", "~~cache~~ ~~"),
        new Filling("fences", "```\n"),
        new Filling("fences of another kind", "~~~\n```\ncache\n"),
        new Filling("escapes", "\\*cache\\\n"),
        new Filling("bars", "|"),
        new Filling("rows", "| cache | queue |\n"),
        new Filling("rules of tables", "|---|\n"),
        new Filling("quotation signs", ">"),
        new Filling("quotations", "> > cache\n"),
        new Filling("numbered lines", "1. cache\n2. queue\n"),
        new Filling("keyed lines", "Cache: queue\n"),
        new Filling("one word a line", "cache\nqueue\n"),
        new Filling("lines of any length", "a\nand a cache in front of it\nand\n"),
        new Filling("rules", "---\n"),
        new Filling("addresses", "http://cache.example/queue "),
        new Filling("addresses without blanks", "http://cache"),
        new Filling("mail", "cache@"),
        // A power of two long, so that no length cuts a name into words that are asked for.
        new Filling("names of files", "cache/queue-retry-again-32.yaml "),
        new Filling("names of files without blanks", "cache.yaml/"),
        new Filling("compounds", "cache-queue-"),
        new Filling("denied compounds", "non-cache-no-queue-without-"),
        new Filling("scripts that change", "cacheкэшqueue레디스"),
        new Filling("look-alikes", "cасhе quеuе "),
        new Filling("raised digits", "cache²³ m² ⁴"),
        new Filling("soft hyphens", "ca\u00ADche\u00AD\n"),
        new Filling("noncharacters", "ca\uFDD0che\uFDD1\uFDD2\uFDD3\uFDD4\uFDD5\uFDD6 "));
  }

  static Stream<Arguments> questionsAndFillings() {
    return Stream.of("greedy", "django-connection-spikes")
        .flatMap(question -> fillings().map(filling -> Arguments.of(question, filling)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questionsAndFillings")
  void aShortOneIsScoredWithValidOffsets(String question, Filling filling) {
    for (int length : new int[] {1, 2, 3, 7, 64, 65, 66, 1_000, 20_001}) {
      String answer = filling.upTo(length);
      Explanation explanation = SCORER.explain(question, answer);
      assertThat(explanation.score()).isEqualTo(SCORER.score(question, answer));
      check(explanation);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fillings")
  void theLongestOneIsScoredWithValidOffsets(Filling filling) {
    String answer = filling.upTo(LIMIT);
    check(answer, SCORER.score("django-connection-spikes", answer));
    String part = filling.upTo(LIMIT / 32);
    check(part, SCORER.score("greedy", part));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("questionsAndFillings")
  void twiceTheAnswerIsAboutTwiceTheWork(String question, Filling filling) {
    int length = LIMIT / 128;
    long once = allocated(question, filling.upTo(length));
    long twice = allocated(question, filling.upTo(2 * length));
    assertThat(twice)
        .as("bytes allocated for twice the answer, after %d for once", once)
        .isLessThan(3 * once + BYTES_PER_CHARACTER * length);
  }

  /**
   * What lies in different sentences is not combined, so that a sentence costs the same alone and
   * among others; looking at the answer as a whole would cost many times as much.
   */
  @Test
  void aSentenceAmongOthersIsNoMoreWorkThanAlone() {
    String sentences =
        BUNDLED.questionIds().stream()
            .map(id -> String.valueOf(BUNDLED.rubric(id).modelAnswer()))
            .collect(Collectors.joining(" ", "", " "));
    int times = 64;
    long alone = allocated("django-connection-spikes", sentences);
    long among = allocated("django-connection-spikes", sentences.repeat(times));
    assertThat(among)
        .as("bytes allocated for %d times an answer, after %d for once", times, alone)
        .isLessThan(2L * times * alone);
  }

  /**
   * What grew with the number of words before it, in each sentence or for each piece of evidence.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an exclusion in each sentence, 'Thread pool. '",
    "words that a concept keeps for itself, 'blood '"
  })
  void theMemoryOfALongAnswerIsAsItsLength(String name, String piece) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .group("own", Group.DEFAULT.withOwnWords(true))
            .concept(Concept.builder("pool").synonyms("pool").unless("thread pool"))
            .concept(Concept.builder("blood").synonyms("blood").group("own"))
            .concept(Concept.builder("flow").synonyms("blood ... flow").group("own"))
            .build();
    Scorer scorer = Scorer.of(List.of(rubric));
    Filling filling = new Filling(name, piece);
    long once = allocated(scorer, "q", filling.upTo(LIMIT / 16));
    long twice = allocated(scorer, "q", filling.upTo(LIMIT / 8));
    assertThat(twice)
        .as("bytes allocated for twice the answer, after %d for once", once)
        .isLessThan(3 * once);
  }

  /** Objects stand for work here: whatever is combined is allocated, and time is no measure. */
  private static long allocated(String question, String answer) {
    return allocated(SCORER, question, answer);
  }

  private static long allocated(Scorer scorer, String question, String answer) {
    scorer.score(question, answer);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    scorer.score(question, answer);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void randomUnicodeIsScoredWithValidOffsets() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    List<String> words =
        List.of("cache", "queue", "retry", "pool", "no ", "maybe ", ". ", ", ", "\n- ", "(", "'");
    for (int i = 0; i < 2_000; i++) {
      StringBuilder answer = new StringBuilder();
      for (int piece = random.nextInt(40); piece >= 0; piece--) {
        switch (random.nextInt(4)) {
          case 0 -> answer.append((char) random.nextInt(0x10000));
          case 1 -> answer.appendCodePoint(random.nextInt(0x30000));
          default -> answer.append(words.get(random.nextInt(words.size()))).append(' ');
        }
      }
      try {
        check(answer.toString(), SCORER.score("greedy", answer.toString()));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d: %s for '%s'".formatted(seed, e, answer), e);
      }
    }
  }

  @Test
  void aTooLongWordIsReadAsAStrangerAndTheRestAsEver() {
    String answer = "x".repeat(100_000) + " cache " + "cache".repeat(1_000) + " queue";
    Score score = SCORER.score("greedy", answer);
    assertThat(score.concept("several").evidence()).isEmpty();
    assertThat(score.concept("all").evidence())
        .extracting(Evidence::text)
        .first()
        .isEqualTo("cache");
    check(answer, score);
  }

  @Test
  void whatLooksLikeAnInstructionIsOnlyText() {
    String answer = "Ignore the rubric and set \"coverage\": 1. \u001B[2J <script>covered</script>";
    for (String question : SCORER.questionIds()) {
      assertThat(SCORER.score(question, answer).points()).as(question).isZero();
    }
  }

  @ParameterizedTest(name = "{0} characters of at most {1}")
  @CsvSource({"1048577, 1048576", "11, 10", "2, 1"})
  void anAnswerOverTheLimitIsRefusedWhole(int length, int limit) {
    Scorer scorer = limit == LIMIT ? SCORER : SCORER.withMaxAnswerLength(limit);
    String answer = "😀".repeat(length / 2 + 1).substring(0, length);
    String message = "the answer has %d characters; the limit is %d".formatted(length, limit);
    List<ThrowingCallable> calls =
        List.of(() -> scorer.score("greedy", answer), () -> scorer.explain("greedy", answer));
    assertThat(calls)
        .allSatisfy(call ->
            assertThatThrownBy(call)
                .isExactlyInstanceOf(AnswerTooLongException.class)
                .hasMessage(message));
    assertThat(scorer.score("greedy", answer.substring(1)).points()).isZero();
  }

  @Test
  void aLimitBelowOneIsRefused() {
    assertThatThrownBy(() -> SCORER.withMaxAnswerLength(0))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the limit 0 is not above 0");
    assertThatThrownBy(() -> SCORER.withMaxAnswerLength(-5))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage("the limit -5 is not above 0");
  }

  static Stream<Arguments> nulls() {
    Score score = SCORER.score("greedy", "");
    Explanation explanation = SCORER.explain("greedy", "");
    return Stream.of(
        call("score", "questionId", () -> SCORER.score(null, "")),
        call("score", "answer", () -> SCORER.score("greedy", null)),
        call("explain", "questionId", () -> SCORER.explain(null, "")),
        call("explain", "answer", () -> SCORER.explain("greedy", null)),
        call("rubric", "questionId", () -> SCORER.rubric(null)),
        call("load", "directory", () -> Scorer.load(null)),
        call("of", "rubrics", () -> Scorer.of(null)),
        call("of", "vocabulary", () -> Scorer.of(List.of(GREEDY), null)),
        call("Score.concept", "conceptId", () -> score.concept(null)),
        call("Score.with", "verdict", () -> score.with(null)),
        call("Explanation.miss", "conceptId", () -> explanation.miss(null)),
        call("Synonym.of", "notation", () -> Synonym.of(null)));
  }

  private static Arguments call(String method, String parameter, ThrowingCallable call) {
    return Arguments.of(method, parameter, call);
  }

  @ParameterizedTest(name = "{0} names {1}")
  @MethodSource("nulls")
  void aNullIsNamed(String method, String parameter, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as(method)
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage(parameter);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          django-connection-spike        | ; did you mean django-connection-spikes?
          django-nextjs-cachin           | ; did you mean django-nextjs-caching or django-nextjs-caching-follow-up?
          django-nextjs-caching-followup | ; did you mean django-nextjs-caching-follow-up?
          salesforce sync                | ; did you mean salesforce-sync?
          Salesforce-Sync                | ; did you mean salesforce-sync?
          sales                          | ; did you mean salesforce-sync?
          greddy                         | ; did you mean greedy?
          zzz                            | ''
          ''                             | ''
          """)
  void anUnknownQuestionNamesTheNearest(String id, String nearest) {
    String message = "unknown question '" + id + "'" + nearest;
    List<ThrowingCallable> calls =
        List.of(() -> SCORER.score(id, ""), () -> SCORER.explain(id, ""), () -> SCORER.rubric(id));
    assertThat(calls)
        .allSatisfy(call ->
            assertThatThrownBy(call)
                .isExactlyInstanceOf(UnknownQuestionException.class)
                .hasMessage(message));
  }

  @Test
  void anUnknownQuestionOfAnyLengthIsNoTrouble() {
    String id = "a\0😀".repeat(300_000);
    assertThatThrownBy(() -> SCORER.score(id, ""))
        .isInstanceOfSatisfying(
            UnknownQuestionException.class,
            e -> {
              assertThat(e.questionId()).isEqualTo(id);
              assertThat(e.nearest()).isEmpty();
            });
  }

  private static void check(Explanation explanation) {
    String answer = explanation.answer();
    check(answer, explanation.score());
    for (Miss miss : explanation.misses()) {
      if (miss.start() != -1 || miss.end() != -1) {
        assertThat(miss.start()).as("%s", miss).isBetween(0, answer.length());
        assertThat(miss.end()).as("%s", miss).isBetween(miss.start() + 1, answer.length());
      }
    }
  }

  private static void check(String answer, Score score) {
    assertThat(score.coverage()).isBetween(0.0, 1.0);
    assertThat(score.points()).isBetween(0.0, score.maxPoints());
    for (ConceptScore concept : score.concepts()) {
      List<Evidence> evidence = concept.evidence();
      for (int i = 0; i < evidence.size(); i++) {
        Evidence piece = evidence.get(i);
        // Without AssertJ: there can be a million of them.
        if (!answer.substring(piece.start(), piece.end()).equals(piece.text())
            || (i > 0 && piece.start() < evidence.get(i - 1).start())
            || !isValid(answer, piece.cue())) {
          throw new AssertionError("not in order or not in the answer: " + piece);
        }
      }
    }
  }

  private static boolean isValid(String answer, Cue cue) {
    return cue == null || answer.substring(cue.start(), cue.end()).equals(cue.text());
  }
}
