package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Miss.Reason;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reason for each kind of miss, with its message and the place it points to. */
class NearestMissTest {
  @ParameterizedTest(name = "{0} misses in \"{1}\": {2}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          circuit             -> There is no circuit.       -> REJECTED      -> circuit             -> 'circuit' is refused by 'no'
          circuit ... breaker -> No circuit and no breaker. -> REJECTED      -> circuit and no breaker -> 'circuit and no breaker' is refused by 'No'
          thread              -> A thread pool.             -> EXCLUDED      -> thread              -> 'thread' is excluded by unless 'thread pool'
          pool & reuse        -> Reuse the thread pools.    -> EXCLUDED      -> Reuse the thread pools -> 'Reuse the thread pools' is excluded by unless 'thread pool'
          circuit ... breaker -> A breaker and a circuit.   -> ORDER         -> circuit             -> 'breaker' and 'circuit' are there in another order
          circuit ..1 breaker -> A circuit with a fast breaker. -> DISTANCE      -> circuit             -> 'circuit' and 'breaker' are too far apart (2 words, at most 1)
          circuit & breaker   -> A breaker. A circuit.      -> DISTANCE      -> circuit             -> 'breaker' and 'circuit' are there, in different sentences
          high ..8 !pump low  -> From high by pumps to low. -> DISTANCE      -> high                -> 'high' and 'low' are there, but with 'pump' between
          high ..2 !pump low  -> From high down and far away to low. -> DISTANCE -> high            -> 'high' and 'low' are too far apart (5 words, at most 2)
          high ..8! low       -> From high, then to low.    -> DISTANCE      -> high                -> 'high' and 'low' are there, but with a comma or stronger mark between
          high ..8! low       -> From high. Then to low.    -> DISTANCE      -> high                -> 'high' and 'low' are there, in different sentences
          circuit ... breaker -> A circuit.                 -> WORDS_LACKING -> circuit             -> 'circuit' is there, 'breaker' is not
          circuit & breaker   -> The breakers trip.         -> WORDS_LACKING -> breakers            -> 'breakers' is there, 'circuit' is not
          circuit & (breaker|breaking) -> A circuit.        -> WORDS_LACKING -> circuit             -> 'circuit' is there, '(breaker|breaking)' is not
          circuit & (alpha|beta|gamma|delta|epsilon|zeta|theta|iota|kappa|lambda|omega) -> A circuit. -> WORDS_LACKING -> circuit -> 'circuit' is there, '(alpha|beta|gamma|delta|epsilon|zeta|theta|iota|kappa|lambda|...)' is not
          alpha ... (in|on) beta -> In it.                  -> NOTHING_FOUND -> ""                  -> no word of 'alpha ... (in|on) beta'
          alpha & in & beta   -> In alpha.                  -> WORDS_LACKING -> alpha               -> 'alpha' is there, 'beta' is not
          alpha & beta & in   -> Gamma beta.                -> WORDS_LACKING -> beta                -> 'beta' is there, 'alpha' and 'in' are not
          circuit breaker     -> A circuit trips.           -> WORDS_LACKING -> circuit             -> 'circuit' is there, 'breaker' is not
          circuit (breaker|breaking) -> A circuit.          -> WORDS_LACKING -> circuit             -> 'circuit' is there, '(breaker|breaking)' is not
          circuit breaker     -> Breaks the circuit with breakers. -> DISTANCE -> circuit           -> 'circuit' and 'breakers' are there, but not side by side
          a ... b ... c       -> b and c, then an a         -> ORDER         -> a                   -> 'b' and 'a' are there in another order
          point in time       -> Not in the answer.         -> NOTHING_FOUND -> ""                  -> no word of 'point in time'
          circuit ... breaker -> It will work.              -> NOTHING_FOUND -> ""                  -> no word of 'circuit ... breaker'
          """)
  void tellsWhatWasMissing(
      String synonym, String answer, Reason reason, String place, String message) {
    Miss miss =
        OneConcept.of(Concept.builder("c").synonyms(synonym).unless("thread pool")).miss(answer);
    assertThat(miss.conceptId()).isEqualTo("c");
    assertThat(miss.reason()).as(miss.message()).isEqualTo(reason);
    assertThat(miss.message()).isEqualTo(message);
    if (reason == Reason.NOTHING_FOUND) {
      assertThat(miss.synonym()).isNull();
      assertThat(List.of(miss.start(), miss.end())).containsOnly(-1);
    } else {
      assertThat(miss.synonym()).isEqualTo(synonym);
      assertThat(answer.substring(miss.start(), miss.end())).isEqualTo(place);
    }
  }

  @Test
  void anExclusionThatItselfIsRefusedIsNamed() {
    Concept.Builder concept = Concept.builder("c").synonyms("cache").unless("cache & pool");
    assertThat(OneConcept.of(concept).miss("No cache and no pool."))
        .extracting(Miss::reason, Miss::message)
        .containsExactly(Reason.EXCLUDED, "'cache' is excluded by unless 'cache & pool'");
  }

  @Test
  void whatIsThereForAnotherPurposeCountsAsAMentionAndNotAsAPlan() {
    Concept.Builder kafka = Concept.builder("c").synonyms("Kafka");
    String answer = "We have Kafka, but that's for the logs.";
    Rubric plan =
        Rubric.builder("q").question("?").stance(StancePolicy.PROPOSALS).concept(kafka).build();
    assertThat(Scorer.of(List.of(plan)).explain("q", answer).misses().getFirst())
        .extracting(Miss::reason, Miss::message)
        .containsExactly(Reason.ELSEWHERE, "'Kafka' is there for another purpose");
    Rubric exam = Rubric.builder("q").question("?").concept(kafka).build();
    assertThat(Scorer.of(List.of(exam)).score("q", answer).coverage()).isEqualTo(1);
  }

  @Test
  void whatIsListedOrNotDeniedIsToldSo() {
    Concept.Builder queue = Concept.builder("c").synonyms("queue");
    Rubric listing = Rubric.builder("q").question("?").listedCredit(0).concept(queue).build();
    assertThat(Scorer.of(List.of(listing)).explain("q", "Cache, queue, log.").misses().getFirst())
        .extracting(Miss::reason, Miss::message)
        .containsExactly(Reason.LISTED, "'queue' is only listed");
    assertThat(OneConcept.of(queue.negation(Negation.REQUIRED)).miss("It has a queue."))
        .extracting(Miss::reason, Miss::message)
        .containsExactly(Reason.REJECTED, "'queue' is not denied");
  }

  @Test
  void whatIsHedgedIsToldSoWhereHedgesEarnNothing() {
    Concept.Builder queue = Concept.builder("c").synonyms("queue");
    Rubric strict = Rubric.builder("q").question("?").hedgedCredit(0).concept(queue).build();
    Scorer scorer = Scorer.of(List.of(strict));
    assertThat(scorer.explain("q", "I'd perhaps add a queue.").misses().getFirst())
        .extracting(Miss::reason, Miss::message, Miss::synonym)
        .containsExactly(
            Reason.HEDGED, "'queue' is hedged by 'perhaps', which earns nothing", "queue");
    assertThat(scorer.explain("q", "Cache, perhaps a queue, log.").misses().getFirst())
        .extracting(Miss::reason)
        .isEqualTo(Reason.HEDGED);
  }

  /** Which words an exclusion takes goes by their polarity: here by each of the two caches. */
  @Test
  void theExclusionIsNamedThatScoringFound() {
    Concept.Builder concept =
        Concept.builder("c")
            .synonyms("cache", "cache & cache & cache & cache")
            .unless("retry queue", "cache &100 pool");
    assertThat(OneConcept.of(concept).miss("no cache, cache, pool"))
        .extracting(Miss::reason, Miss::message)
        .containsExactly(Reason.EXCLUDED, "'cache' is excluded by unless 'cache &100 pool'");
  }

  @ParameterizedTest(name = "at least 2 in a sentence, {0}: {1}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          Take a lock.              -> WORDS_LACKING -> 'lock' is there, of the 2 parts needed the answer has 1
          A lock. A queue. A retry. -> DISTANCE      -> the words of '{0}' are there, too far apart or in different sentences
          """)
  void severalPartsAreCountedAsFarAsTheyAreNeeded(String answer, Reason reason, String message) {
    Synonym synonym = Synonym.atLeast(2, Extent.SENTENCE, "lock", "queue", "retry");
    assertThat(OneConcept.of(Concept.builder("c").synonym(synonym)).miss(answer))
        .extracting(Miss::reason, Miss::message)
        .containsExactly(reason, message.replace("{0}", synonym.notation()));
  }

  @ParameterizedTest(name = "at least 2 of lock queue, queue, retry: {0}: {1}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          Take a lock queue.         -> WORDS_LACKING -> 'lock queue' is there, of the 2 parts needed the answer has 1
          A lock queue. A queue.     -> DISTANCE      -> the words of '{0}' are there, too far apart or in different sentences
          """)
  void partsThatShareTheirWordsAreOne(String answer, Reason reason, String message) {
    Synonym synonym = Synonym.atLeast(2, Extent.SENTENCE, "lock queue", "queue", "retry");
    assertThat(OneConcept.of(Concept.builder("c").synonym(synonym)).miss(answer))
        .extracting(Miss::reason, Miss::message)
        .containsExactly(reason, message.replace("{0}", synonym.notation()));
  }

  @ParameterizedTest(name = "of fuse & box & lid, circuit ... breaker, {0} is nearest to: {1}")
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          circuit ... breaker -> a breaker, then a circuit
          circuit ... breaker -> a circuit and a fuse
          fuse & box & lid    -> a fuse, a box, a circuit
          fuse & box & lid    -> a lid
          plug & socket       -> a plug
          """)
  void theSynonymWithTheGreatestShareIsNearestThenTheFirst(String synonym, String answer) {
    OneConcept concept =
        OneConcept.of("fuse & box & lid", "circuit ... breaker", "plug & socket", "plug & adapter");
    assertThat(concept.miss(answer).synonym()).isEqualTo(synonym);
  }

  @Test
  void ofEqualSharesTheOneWithMoreRunsIsNearest() {
    String two = "alpha & beta";
    String four = "gamma & delta & kappa & zeta";
    assertThat(OneConcept.of(two, four).miss("Alpha, gamma, delta.").synonym()).isEqualTo(four);
    assertThat(OneConcept.of(four, two).miss("Alpha, gamma, delta.").synonym()).isEqualTo(four);
    assertThat(OneConcept.of(four, two).miss("Alpha, gamma.").synonym()).isEqualTo(two);
    assertThat(OneConcept.of(two, "beta & gamma").miss("Beta.").synonym()).isEqualTo(two);
  }

  @Test
  void fewOfManySynonymsAreNamedWhereNothingIsThere() {
    assertThat(OneConcept.of("circuit ... breaker", "fuse", "box", "lid", "cap").miss("?"))
        .extracting(Miss::message)
        .isEqualTo("no word of 'circuit ... breaker', 'fuse', 'box' or 2 more");
    assertThat(OneConcept.of("fuse", "box", "lid").miss("").message())
        .isEqualTo("no word of 'fuse', 'box', 'lid'");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          alphaword betaword gammaword deltaword epsilonword zetaword etaword -> alphaword betaword gammaword deltaword epsilonword zetaword...
          (one|two) alphaword betaword gammaword deltaword epsilonword zetaword -> (one|two) alphaword betaword gammaword deltaword epsilonword...
          alphaword betaword gammaword deltaword (epsilon|zeta|etaword|theta) -> alphaword betaword gammaword deltaword (epsilon|zeta|etaword|...)
          alphaword betaword gammaword deltaword ((epsilon|zeta) eta|theta|iota) -> alphaword betaword gammaword deltaword ((epsilon|zeta) eta|...)
          alphaword betaword gammaword deltaword (epsilonword (zeta|eta|theta)|iota) -> alphaword betaword gammaword deltaword (epsilonword (zeta|et...
          alphabet alphabet alphabet alphabet alphabet alphabet alpha𠮷 omega -> alphabet alphabet alphabet alphabet alphabet alphabet alpha...
          """)
  void whatIsLongIsCutOffWithoutInventingAChoice(String synonym, String shown) {
    assertThat(OneConcept.of(synonym).miss("?").message()).isEqualTo("no word of '" + shown + "'");
  }

  @Test
  void aConceptThatIsOnlyImpliedNamesWhatImpliesIt() {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("q")
                    .question("?")
                    .concept(Concept.builder("backoff").synonyms("backoff"))
                    .concept(Concept.builder("jitter").synonyms("jitter"))
                    .concept(Concept.builder("retries").impliedBy("backoff", "jitter"))
                    .build()));
    assertThat(scorer.explain("q", "No idea.").miss("retries"))
        .hasValue(
            new Miss(
                "retries",
                Reason.NOTHING_FOUND,
                null,
                "none of backoff, jitter is covered",
                -1,
                -1));
    assertThat(scorer.explain("q", "Backoff.").miss("retries")).isEmpty();
  }

  @ParameterizedTest(name = "{0} in: {1}: {2}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          alpha & <broker>          -> An alpha.              -> 'alpha' is there, '<broker>' (Kafka, SQS, a bus or 2 more) is not
          alpha ... <store>         -> An alpha.              -> 'alpha' is there, '<store>' (Redis, disk) is not
          <store> ... alpha         -> No answer.             -> no word of '<store> ... alpha'
          alpha beta gamma          -> Gamma, then beta.      -> 'beta' is there, 'alpha' is not
          alpha beta pi             -> A beta.                -> 'beta' is there, 'alpha' and 'pi' are not
          alpha beta gamma          -> A beta.                -> no word of 'alpha beta gamma'
          in alpha                  -> In it.                 -> no word of 'in alpha'
          alpha in longest          -> Alpha in it.           -> 'Alpha' is there, 'longest' is not
          alpha longestwords        -> Alpha in it.           -> no word of 'alpha longestwords'
          alpha in longer           -> Alpha in it.           -> 'Alpha' is there, 'longer' is not
          alpha (longest|in) x      -> An alpha x.            -> 'alpha' is there, '(longest|in)' is not
          alpha (beta gamma|delta)  -> A beta.                -> no word of 'alpha (beta gamma|delta)'
          (alpha beta|gamma delta)  -> A delta.               -> 'delta' is there, 'gamma' is not
          alpha & alpha beta        -> An alpha.              -> 'alpha' is there, 'alpha beta' is not
          alpha & alpha             -> An alpha.              -> 'alpha' is there, but not 2 times
          alpha ..2 beta            -> Alpha is one two beta. -> 'Alpha' and 'beta' are too far apart (3 words, at most 2)
          alpha ..3 beta            -> Beta one two alpha.    -> 'Beta' and 'alpha' are there in another order
          alpha ..2 beta            -> Beta one two three four alpha. -> 'Beta' and 'alpha' are too far apart (4 words, at most 2)
          alpha ..3 beta            -> Beta. Alpha.           -> 'Beta' and 'Alpha' are there, in different sentences
          alpha ..3 beta            -> Beta alpha. Alpha one two three four beta. -> 'Beta' and 'alpha' are there in another order
          x &3 alpha ..2! y         -> Alpha, y.              -> 'Alpha' is there, 'x' is not
          """)
  void tellsTheWordsThatAreMissing(String synonym, String answer, String message) {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("q")
                    .question("?")
                    .terms("broker", "Kafka", "SQS", "a bus", "Rabbit", "Pulsar")
                    .terms("store", "Redis", "disk")
                    .concept(Concept.builder("c").synonyms(synonym))
                    .build()));
    assertThat(scorer.explain("q", answer).misses().getFirst().message()).isEqualTo(message);
  }

  @Test
  void thePlaceIsAmongTheWordsThatAreTold() {
    String answer = "Rich mud. Little silica, as there, and now and then elsewhere again a lot.";
    Miss miss = OneConcept.of("(rich|lot) &4 silica").miss(answer);

    assertThat(miss.message())
        .isEqualTo("'silica' and 'lot' are too far apart (8 words, at most 4)");
    assertThat(answer.substring(miss.start(), miss.end())).isEqualTo("lot");
  }

  @Test
  void aRunOfWhichOnlyTheFirstWordIsAFunctionWordIsThere() {
    Miss miss = OneConcept.of("(it|gas) & tank").miss("It is in the gas.");

    assertThat(miss.message()).isEqualTo("'gas' is there, 'tank' is not");
    assertThat(OneConcept.of("(it|gas) & tank").miss("It is.").message())
        .isEqualTo("no word of '(it|gas) & tank'");
  }

  /** What a set stands for is not in the pattern: so the term is told, and where it is. */
  @ParameterizedTest(name = "{0} in: {1}: {2}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          <slab-gone>               -> A slab.                   -> of 'no slab' in '<slab-gone>' the answer has only 'slab'
          <slab-gone>               -> The plate has sunk.       -> of 'plate (that|which|) sinks deep' in '<slab-gone>' the answer has only 'plate' and 'sunk'
          <slab-gone>               -> A slab, no more.          -> 'no' and 'slab' are there, but not side by side as in 'no slab' in '<slab-gone>'
          <slab-gone>               -> It is heavy.              -> no word of '<slab-gone>' (no slab, one way, lost crust or 1 more)
          water & <slab-gone>       -> Deep water.               -> 'water' is there, '<slab-gone>' (no slab, one way, lost crust or 1 more) is not
          water & <slab-gone>       -> A slab.                   -> of 'no slab' in '<slab-gone>' the answer has only 'slab', and 'water' is not there
          mud & water & <slab-gone> -> A slab.                   -> of 'no slab' in '<slab-gone>' the answer has only 'slab', and 'mud' and 'water' are not there
          old <slab-gone> zone      -> A slab.                   -> no word of 'old <slab-gone> zone'
          <slab-gone> zone          -> A zone of slabs.          -> of '<slab-gone> zone' the answer has only 'slabs' and 'zone'
          <wide>                    -> A slab.                   -> of 'no slab' in '<slab-gone>' the answer has only 'slab'
          <wide>                    -> A sea.                    -> of 'open sea' in '<wide>' the answer has only 'sea'
          <lone>                    -> A pair.                   -> of 'matched pair' in '<lone>' the answer has only 'pair'
          water & <slab-gone>       -> No slab here.             -> 'No slab' for '<slab-gone>' is there, 'water' is not
          water ..1 <slab-gone>     -> No slab. Water.           -> 'No slab' and 'Water' are there, in different sentences
          <slab-gone> & <wide>      -> There is no slab.         -> 'no slab' is there, but cannot be both '<slab-gone>' (no slab, one way, lost crust or 1 more) and '<wide>' (open sea, <slab-gone>)
          """)
  void tellsTheTermOfASetThatIsMissing(String synonym, String answer, String message) {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("q")
                    .question("?")
                    .terms(
                        "slab-gone",
                        "plate (that|which|) sinks deep",
                        "no slab",
                        "one way",
                        "lost crust")
                    .terms("wide", "<slab-gone>", "open sea")
                    .terms("lone", "matched pair")
                    .concept(Concept.builder("c").negation(Negation.IGNORED).synonyms(synonym))
                    .build()));
    assertThat(scorer.explain("q", answer).misses().getFirst().message()).isEqualTo(message);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          A lock and a retry.  -> 'lock' is there, 'queue' is not
          A lock.              -> 'lock' is there, 'queue' and 'retry' are not
          """)
  void ofPartsThatAreAllNeededThoseAreNamedThatAreMissing(String answer, String message) {
    Synonym all = Synonym.all(Extent.SENTENCE, "lock", "queue", "retry");
    assertThat(OneConcept.of(Concept.builder("c").synonym(all)).miss(answer).message())
        .isEqualTo(message);
  }

  @Test
  void longWordsOfAnAnswerAreToldByWhereTheyBeginAndEnd() {
    String far = "far and near and low and high and up and down and in and out and over ";
    assertThat(
            OneConcept.of(Concept.builder("c").synonyms("lock ..30 queue").unless("over queue"))
                .miss("A lock is " + far + "the queue.")
                .message())
        .isEqualTo(
            "'lock is far and near and low and high and up and down and ... queue' is excluded by"
                + " unless 'over queue'");
  }

  @Test
  void whatOthersImplyTogetherNamesThem() {
    Condition both = Condition.builder().all("backoff").atLeast(1).of("jitter", "cap").build();
    Rubric.Builder rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("backoff").synonyms("backoff"))
            .concept(Concept.builder("jitter").synonyms("jitter"))
            .concept(Concept.builder("cap").synonyms("cap"))
            .concept(Concept.builder("retries").combination(both))
            .concept(Concept.builder("calm").impliedBy("jitter", "cap").combination(both));
    Scorer scorer = Scorer.of(List.of(rubric.build()));
    Explanation explanation = scorer.explain("q", "Backoff.");
    assertThat(explanation.miss("retries"))
        .hasValue(
            new Miss(
                "retries",
                Reason.NOTHING_FOUND,
                null,
                "not covered: backoff and at least 1 of jitter, cap",
                -1,
                -1));
    assertThat(explanation.miss("calm").orElseThrow().message())
        .isEqualTo(
            "none of jitter, cap is covered, and not covered: backoff and at least 1 of jitter,"
                + " cap");
    assertThat(scorer.explain("q", "Backoff, cap.").miss("retries")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '"',
      textBlock =
          """
          Backoff, jitter.       -> implied by jitter, backoff, jitter, but counts only if go
          Backoff, cap.          -> implied by backoff, cap, but counts only if go
          Jitter.                -> implied by jitter, but counts only if go
          Backoff.               -> no word of 'retry'
          No jitter.             -> no word of 'retry'
          Maybe jitter.          -> implied by jitter, but counts only if go
          Retry, and jitter.     -> 'Retry' counts only if go
          """)
  void whatWouldBeImpliedIfItsConditionHeldIsToldSo(String answer, String message) {
    Condition both = Condition.builder().all("backoff").atLeast(1).of("jitter", "cap").build();
    Rubric.Builder rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("go").synonyms("go"))
            .concept(Concept.builder("backoff").synonyms("backoff"))
            .concept(Concept.builder("jitter").synonyms("jitter"))
            .concept(Concept.builder("cap").synonyms("cap"))
            .concept(
                Concept.builder("c")
                    .synonyms("retry")
                    .impliedBy("jitter")
                    .combination(both)
                    .onlyIf(Condition.builder().all("go").build()));
    assertThat(
            Scorer.of(List.of(rubric.build()))
                .explain("q", answer)
                .miss("c")
                .orElseThrow()
                .message())
        .isEqualTo(message);
  }

  @Test
  void aConditionThatHoldsIsNoReason() {
    Rubric.Builder rubric =
        Rubric.builder("q")
            .question("?")
            .hedgedCredit(0)
            .concept(Concept.builder("go").synonyms("go"))
            .concept(
                Concept.builder("c")
                    .synonyms("retry")
                    .onlyIf(Condition.builder().all("go").build()));
    Scorer scorer = Scorer.of(List.of(rubric.build()));

    assertThat(scorer.explain("q", "Maybe retry. We go.").miss("c").orElseThrow().reason())
        .isNotEqualTo(Reason.CONDITION);
    assertThat(scorer.explain("q", "Maybe retry. We stay.").miss("c").orElseThrow().message())
        .isEqualTo("'retry' counts only if go");
  }

  @Tag("bulk")
  @Test
  void thereIsOneMissForEachConceptWithoutCreditAndTheSameScore() {
    Scorer scorer = Scorer.bundled();
    String answer = "Put PgBouncer in front, maybe a queue. No replicas; the primary is promoted.";
    for (String question : scorer.questionIds()) {
      Explanation explanation = scorer.explain(question, answer);
      assertThat(explanation.score()).isEqualTo(scorer.score(question, answer));
      assertThat(explanation.answer()).isEqualTo(answer);
      assertThat(explanation.misses())
          .extracting(Miss::conceptId)
          .containsExactlyElementsOf(
              explanation.score().concepts().stream()
                  .filter(concept -> concept.credit() == 0)
                  .map(concept -> concept.id())
                  .toList());
    }
  }
}
