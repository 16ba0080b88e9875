package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What synonyms compile to, and what each piece of the notation finds. */
class CompiledRubricTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse(
          "vocabulary.txt",
          """
          dlq, dead letter queue, dead letter topic
          letter queue, mailbox
          k8s, kubernetes
          broker: Kafka, SQS
          forms: =third, ~read, =~sent
          """);

  @Test
  void theDumpShowsEveryPlanOfEveryConcept() {
    Rubric rubric =
        Rubric.builder("spikes")
            .question("?")
            .terms("store", "Redis", "key value store")
            .concept(
                Concept.builder("queue")
                    .synonyms("queues", "<broker> & (write|burst)", "promote ... replica ..3 reads")
                    .partial(Partial.builder(0.4).synonyms("buffer*"))
                    .unless("queue of people", "=SQS"))
            .concept(
                Concept.builder("letters")
                    .synonyms("DLQ policy", "ReadReplica")
                    .synonym(several(2, Extent.words(9), "fail over", "failover", "<store>")))
            .build();
    assertThat(Scorer.of(List.of(rubric), VOCABULARY).compiledRubrics())
        .isEqualTo(
            """
            spikes: 9 plans, 14 fragments, 26 classes, 27 states, longest triggers 1
            queue
              [queue]
              [(kafka|sq)] &15 [(write|burst)]
              [promot] ..6 [replica] ..3 [read]
              0.4 [buffer*]
              unless [queue of peopl]
              unless [=SQS]
            letters
              [(dlq|dead letter queue|dead letter topic) policy]
              [((readreplica|read replica)|(read replica|readreplica))]
              at least 2 within 9 words of
                  [(fail over|failov)]
                  [(failov|fail over)]
                  [(redis|key value store)]
            """);
  }

  @Test
  void theDumpOfAScorerHasItsRubricsInTheOrderOfTheirIds() {
    Rubric.Builder second = Rubric.builder("b").question("?");
    Rubric.Builder first = Rubric.builder("a").question("?");
    Scorer scorer =
        Scorer.of(
            List.of(
                second.concept(Concept.builder("two").synonyms("retry")).build(),
                first.concept(Concept.builder("one").synonyms("retry")).build()));
    assertThat(scorer.compiledRubrics())
        .isEqualTo(
            """
            a: 1 plans, 1 fragments, 2 classes, 2 states, longest triggers 1
            one
              [retry]
            b: 1 plans, 1 fragments, 2 classes, 2 states, longest triggers 1
            two
              [retry]
            """);
  }

  @ParameterizedTest(name = "{0} finds {2} in: {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          # inflection, case, accents
          read replica        -> AnswerReading replicas                  -> AnswerReading replicas
          write               -> It was written, wrote, WRITING    -> written / wrote / WRITING
          index               -> two indices                       -> indices
          cafe                -> the Café                          -> Café
          café                -> the cafe                          -> cafe
          pool                -> a poll                            -> -

          # prefixes
          autoscal*           -> Autoscaling, AUTOSCALERS          -> Autoscaling / AUTOSCALERS
          autoscal*           -> auto-scaling, autoScaler          -> auto-scaling / autoScaler
          autoscal*           -> the auto sclerosis                -> -
          invalid*            -> invalidation is valid             -> invalidation
          index*              -> two indices                       -> indices

          # exact forms
          =SQS                -> SQS, sqs, Sqs and SQSs            -> SQS
          =SQS                -> SQS's and SQS’s                   -> SQS's / SQS’s
          =SQS                -> AWS/SQS (SQS), SQS-backed SQS.    -> SQS / SQS / SQS / SQS
          =Node\\.js          -> Node.js, node.js                  -> Node.js
          SQS                 -> Sqs's                             -> Sqs's

          # words with signs
          C++                 -> C++, c++. Not C, not C+           -> C++ / c++
          C\\#                 -> C# and c#                         -> C# / c#
          \\.NET              -> .NET and .net, not NET            -> .NET / .net
          Node\\.js           -> Node.js, NodeJS, nodejs, node js  -> Node.js / NodeJS / nodejs / node js
          I/O                 -> I/O bound i/o                     -> I/O / i/o
          CI/CD               -> CI/CD, CI-CD, cicd, ci cd         -> CI/CD / CI-CD / cicd / ci cd
          99\\.9%             -> 99.9%, 99.99%, 99.9               -> 99.9%
          429                 -> a 429. HTTP 429s, 4290            -> 429 / 429s
          503                 -> 503/504                           -> 503
          2000                -> 2,000                             -> 2,000
          2,000               -> 2000                              -> 2000

          # alternatives and sets
          circuit (breaker|breaking) -> circuit-breakers, circuits of breakers -> circuit-breakers
          (a lock|mutex) table -> lock tables and mutex table      -> lock tables / mutex table
          <broker>            -> Kafka, SQS, RabbitMQ              -> Kafka / SQS
          <broker> cluster    -> a Kafka cluster                   -> Kafka cluster

          # the vocabulary, its leftmost and longest term first, once, never under = or *
          dlq                 -> a dead-letter-topic               -> dead-letter-topic
          dead letter queue   -> the DLQs                          -> DLQs
          dead letter queue policy -> a DLQ policy                 -> DLQ policy
          dead letter queue   -> a dead mailbox                    -> -
          letter queue        -> a mailbox                         -> mailbox
          dead ... letter queue -> a dead old mailbox              -> dead old mailbox
          k8s (cluster|pod)   -> Kubernetes clusters               -> Kubernetes clusters
          =dlq                -> a dead letter queue, a dlq        -> dlq
          kubernet*           -> k8s and kubernetes                -> kubernetes

          # only the inflected forms, only this form
          ~transport          -> transports, TRANSPORTED, transporting, transporter -> transports / TRANSPORTED / transporting
          ~write              -> it wrote, is written, a writer    -> wrote / written
          ~large              -> a larger or the largest largeness -> larger / largest
          =~transport         -> Transport, transport, transports  -> Transport / transport
          (~plan|=~SQS) it    -> planned it, plane it, sqs it      -> planned it / sqs it
          ~read-replica       -> read replicas, readers replica    -> read replicas
          <forms>             -> Third, third, thirds, reads, reader, Sent, sent, sends -> third / reads / Sent / sent

          # fillers
          connection pool     -> connection really our pool        -> connection really our pool
          connection the pool -> connection pool, connection a pool -> connection pool / connection a pool
          the queue           -> queue                             -> queue
          =the queue          -> a queue, the very queue           -> the very queue
          hepatitis a         -> hepatitis A, hepatitis B          -> hepatitis A
          connection this pool -> connection pool, connection quite this pool -> connection quite this pool
          like water          -> water, like the water, like soda  -> like the water
          lets ..2 (some|certain) thing -> it lets some things pass -> lets some things
          lets ..2 (odd|certain) thing  -> it lets odd things pass  -> lets odd things
          lets ..1 some ..1 pass -> lets it some of the pass       -> lets it some of the pass
          lets ..1 pass       -> lets the one pass, lets not one pass -> lets the one pass
          lets & some         -> some of it lets go                -> some of it lets
          lets & =some        -> it lets Some, it lets some pass   -> lets some
          =some               -> Some, some                        -> some
          any*                -> any of them, anybody              -> any / anybody
          likes               -> it was like that, it likes it     -> like / likes
          use it like that    -> use it like that                  -> use it like that
          """)
  void aSynonymFinds(String synonym, String answer, String found) {
    assertThat(find(synonym.replace("\\#", "#"), answer)).isEqualTo(found);
  }

  @ParameterizedTest(name = "between \"read\" and \"replica\": \"{0}\" joins them")
  @CsvSource(
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '\t',
      textBlock =
          """
          "-"
          "_"
          "/"
          "."
          ":"
          "–"
          "‑"
          " ("
          ") "
          " ["
          "** "
          "` "
          "’ "
          " & "
          " + "
          " -> "
          " | "
          " 😀 "
          """)
  void wordsAreSideBySide(String between) {
    String text = "read" + between + "replica";
    assertThat(find("read replica", "We " + text + " it")).isEqualTo(text);
  }

  @ParameterizedTest(name = "between \"read\" and \"replica\": \"{0}\" parts them")
  @CsvSource(
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '\t',
      textBlock =
          """
          ", "
          "; "
          ": "
          " - "
          " – "
          " — "
          "... "
          " … "
          ". "
          "! "
          "? "
          " • "
          "\\n\\n"
          "\\n- "
          """)
  void aPhraseStaysInsideTheItemsOfAListAndTheClause(String between) {
    String answer = "We read" + between.replace("\\n", "\n") + "replica it";
    assertThat(find("read replica", answer)).isEqualTo(OneConcept.NOTHING);
  }

  @Test
  void aWrappedLineDoesNotPartAPhrase() {
    String answer = "This line is long enough to be wrapped prose, and we read\nreplicas then.";
    assertThat(find("read replica", answer)).isEqualTo("read\nreplicas");
  }

  @Test
  void aMissingBlankAfterAFullStopStillEndsTheSentence() {
    assertThat(find("scaling use", "We like scaling.Use queues")).isEqualTo(OneConcept.NOTHING);
    assertThat(find("scaling ... use", "We like scaling.Use it")).isEqualTo(OneConcept.NOTHING);
    assertThat(find("scaling", "We like scaling.Use queues")).isEqualTo("scaling");
    assertThat(find("use queue", "We like scaling.Use queues")).isEqualTo("Use queues");
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "don't retry, don’t retry",
    "don’t retry, dont retry",
    "read replica, “read replicas”",
    "Kafka cluster, Ｋａｆｋａ　ｃｌｕｓｔｅｒ",
    "kafka, 𝗞𝗮𝗳𝗸𝗮",
    "café cache, cafe\u0301 cache",
    "naive retry, nai\u0308ve retries",
    "rate limit, ra\u00ADte\u00ADlimit",
    "rate limit, rate\u200Blimit",
    "rate limit, rate\u00A0limit",
    "straße, STRASSE",
    "configure, conﬁgure",
  })
  void theManySpellingsOfUnicodeAreOne(String synonym, String answer) {
    String found = find(synonym, "So " + answer + " it");
    assertThat(found).isEqualTo(answer.replaceAll("[“”]", ""));
  }

  @ParameterizedTest(name = "{0} finds {2} in: {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          # the gap of 6 words, of n words
          x1 ... y1          -> x1 w w w w w w y1                -> x1 w w w w w w y1
          x1 ... y1          -> x1 w w w w w w w y1              -> -
          x1 ..2 y1          -> x1 w w y1                        -> x1 w w y1
          x1 ..2 y1          -> x1 w w w y1                      -> -
          x1 ..1 y1 ..1 z1   -> x1 w y1 w z1                     -> x1 w y1 w z1
          x1 ..1 y1 ..1 z1   -> x1 w y1 w w z1                   -> -
          # counts the parts of hyphenated words, and no fillers
          x1 ..2 y1          -> x1 w-w y1                        -> x1 w-w y1
          x1 ..2 y1          -> x1 w-w-w y1                      -> -
          x1 ..2 y1          -> x1 the w, um, our w y1           -> x1 the w, um, our w y1
          # not over a comma
          x1 ..3! y1         -> x1 w (w) y1, x1 w, w y1          -> x1 w (w) y1
          x1 ...! y1         -> x1: y1, x1 - y1, x1/y1           -> x1/y1
          x1 &! y1           -> x1, y1; y1 w x1                  -> y1 w x1
          # over the ends of sentences
          x1 ..3+ y1         -> x1. W w. W y1                    -> x1. W w. W y1
          x1 ..3+ y1         -> x1. W w. W w y1                  -> -
          x1 &2+ y1          -> y1. W x1                         -> y1. W x1
          x1 ..3+ y1 ..3 z1  -> x1. W y1 w z1                    -> x1. W y1 w z1
          x1 ..3+ y1 ..3 z1  -> x1. Y1. Z1                       -> -
          # without a word between
          x1 ..4 !w y1       -> x1 w y1, x1 v y1                 -> x1 v y1
          x1 ..4 !(w v|u) y1 -> x1 w v y1                        -> -
          x1 ..4 !(w v|u) y1 -> x1 w y1                          -> x1 w y1
          x1 ..4 !w y1       -> w x1 v y1 w                      -> x1 v y1
          x1 ..4 !x1 y1      -> x1 x1 y1                         -> x1 y1
          x1 ..4+ !w y1      -> x1. W. Y1                        -> -
          # over commas, as the pattern has them
          x1, y1, z1         -> x1, y1 (z1), x1 y1 z1            -> x1, y1 (z1 / x1 y1 z1
          x1, y1             -> x1; y1, x1 w y1                  -> x1; y1
          10, 20, 30         -> 10, 20, 30 and 10 20 30          -> 10, 20, 30 / 10 20 30
          # in order, in one sentence
          x1 ... y1          -> y1 x1                            -> -
          x1 ... y1          -> x1, w; y1                        -> x1, w; y1
          x1 ... y1          -> x1. Y1                           -> -
          # the shortest of nested matches
          x1 ... y1          -> x1 x1 w y1 y1                    -> x1 w y1
          x1 ... y1          -> x1 y1 x1 y1                      -> x1 y1 / x1 y1

          # the window of 15 words, of n words, in any order
          x1 & y1            -> x1 w w w w w w w w w w w w w w w y1   -> x1 w w w w w w w w w w w w w w w y1
          x1 & y1            -> x1 w w w w w w w w w w w w w w w w y1 -> -
          x1 & y1            -> y1 w w w w w w w w w w w w w w w x1   -> y1 w w w w w w w w w w w w w w w x1
          x1 & y1            -> y1 w w w w w w w w w w w w w w w w x1 -> -
          x1 &2 y1           -> y1 w w x1                        -> y1 w w x1
          x1 &2 y1           -> y1 w w w x1                      -> -
          x1 & y1            -> x1. Y1                           -> -
          # between two neighbours the larger number holds
          x1 &2 y1 &4 z1     -> x1 w w y1 w w w w z1             -> x1 w w y1 w w w w z1
          x1 &2 y1 &4 z1     -> x1 w w w y1 w w w w z1           -> -
          x1 &2 y1 &4 z1     -> x1 w w w w z1 w w w w y1         -> x1 w w w w z1 w w w w y1
          # parts don't overlap
          x1 & x1            -> x1                               -> -
          x1 & x1            -> x1 x1                            -> x1 x1
          x1 y1 & y1 z1      -> x1 y1 z1                         -> -
          x1 y1 & y1 z1      -> x1 y1 y1 z1                      -> x1 y1 y1 z1
          x1 y1 & y1 z1      -> y1 z1 x1 y1                      -> y1 z1 x1 y1
          x1 ... z1 & y1     -> x1 y1 z1                         -> -
          x1 ... z1 & y1     -> y1 x1 z1                         -> y1 x1 z1
          (x1|x1 y1) & (y1|y1 z1) -> x1 y1                       -> x1 y1
          """)
  void gapsAndWindowsEndWhereTheySay(String synonym, String answer, String found) {
    assertThat(find(synonym, answer)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\t", "\n", "\u00A0", "\u2003"})
  void anyBlankEndsAGapOverTheEndsOfSentences(String blank) {
    assertThat(find("x1 ..5+" + blank + "y1", "x1. Y1")).isEqualTo("x1. Y1");
    assertThat(find("x1 &+" + blank + "y1", "x1. Y1")).isEqualTo("x1. Y1");
  }

  @ParameterizedTest(name = "{0} of lock, queue, retry within {1} finds {3} in: {2}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          2 -> answer   -> A lock.                          -> -
          2 -> answer   -> A lock. The lock.                -> -
          2 -> answer   -> A lock. Then a queue.            -> lock. Then a queue
          2 -> answer   -> A retry, a lock and a queue.     -> retry, a lock
          3 -> answer   -> Retries. Locks? Queues!          -> Retries. Locks? Queues
          2 -> sentence -> A lock. Then a queue.            -> -
          2 -> sentence -> A lock, then a queue.            -> lock, then a queue
          2 -> sentence -> A lock. A queue and a retry.     -> queue and a retry
          3 -> sentence -> A lock; queue the retry          -> lock; queue the retry
          3 -> 5        -> lock w w queue retry             -> lock w w queue retry
          3 -> 5        -> lock w w w queue retry           -> -
          3 -> 5        -> retry w queue. W lock            -> retry w queue. W lock
          3 -> 5        -> lock the w, the w the queue retry -> lock the w, the w the queue retry
          3 -> 5        -> lock lock w w queue retry        -> lock w w queue retry
          """)
  void enoughOfSeveralMustBeCloseEnough(int atLeast, String within, String answer, String found) {
    Extent extent =
        switch (within) {
          case "answer" -> Extent.ANSWER;
          case "sentence" -> Extent.SENTENCE;
          default -> Extent.words(Integer.parseInt(within));
        };
    Synonym synonym = several(atLeast, extent, "lock", "queue", "retry");
    OneConcept concept = OneConcept.of(Concept.builder("c").synonym(synonym));
    assertThat(concept.find(answer)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{1} in: {0}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          A pool.                                 -> pool
          A thread pool.                          -> -
          A ThreadPool, thread-pools, threadpools -> -
          A thread pool, and a pool.              -> pool
          Swimming is fine in a pool.             -> -
          A thread of the pool.                   -> pool
          A thread pool of PgBouncer.             -> PgBouncer
          Reuse the connection of a thread pool.  -> Reuse the connection
          Reuse the thread of a connection.       -> Reuse the thread of a connection
          Reuse the old connection.               -> -
          """)
  void anExclusionTakesAwayWhatSharesItsWords(String answer, String found) {
    OneConcept concept =
        OneConcept.of(
            Concept.builder("c")
                .synonyms("pool", "connection & reuse", "PgBouncer")
                .unless("thread pool", "swimming ... pool", "old connection"));
    assertThat(concept.find(answer)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          Swim where PgBouncer stands beside the pool.     -> PgBouncer
          Reuse whatever the thread pool has of connections. -> Reuse whatever the thread pool has of connections
          Reuse the pool, thread by thread, of connections. -> Reuse the pool, thread by thread, of connections
          A swim to reuse a pool of connections.           -> reuse a pool of connections
          Swim, then reuse, in this pool, the connections. -> reuse, in this pool, the connections
          """)
  void whatLiesBetweenThePartsOfAMatchIsNoneOfIt(String answer, String found) {
    OneConcept concept =
        OneConcept.of(
            Concept.builder("c")
                .synonyms("connection &60 reuse", "PgBouncer")
                .unless("thread pool", "swim &60 pool", "pool ..9 thread"));
    assertThat(concept.find(answer)).isEqualTo(found);
  }

  private static String find(String synonym, String answer) {
    return OneConcept.of(VOCABULARY, Concept.builder("c").synonyms(synonym)).find(answer);
  }

  private static Synonym several(int atLeast, Extent within, String... notations) {
    return Synonym.atLeast(atLeast, within, notations);
  }
}
