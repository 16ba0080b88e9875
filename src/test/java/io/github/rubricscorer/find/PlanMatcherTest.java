package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What plans match, in positions of words, before polarity and exclusions are known. */
@DisplayName("The matcher of plans")
class PlanMatcherTest {
  @ParameterizedTest(name = "{0} finds {2} in: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "promote ... replica    | promote the east replica                    | 0-1 2-3",
        "promote ..1 replica    | promote one small replica                   | -",
        "promote ..2 replica    | promote one small replica                   | 0-1 3-4",
        "promote ... replica    | replica promote                             | -",
        "promote ... replica    | Promote it. Replica next.                   | -",
        "promote ... replica    | promote promote replica                     | 1-2 2-3",
        "retry & backoff        | backoff before each retry                   | 0-1 3-4",
        "retry &1 backoff       | backoff before each retry                   | -",
        "retry &2 backoff       | backoff before each retry                   | 0-1 3-4",
        "retry & retry          | retry once                                  | -",
        "retry & retry          | retry and retry                             | 0-1 2-3",
        "lock & queue & retry   | queue lock retry                            | 0-1 1-2 2-3",
        "lock                   | lock a lock                                 | 0-1, 1-2",
        "like water             | we like the water                           | 1-3",
        "like our water         | we like our water, like our water           | 1-4, 4-7",
        "promote ... replica    | promote replica replica                     | 0-1 1-2, 0-1 2-3",
        "promote ... replica    | promote replica promote replica             | 0-1 1-2, 2-3 3-4",
        "promote ..1 replica    | promote promote one one replica             | -",
        "promote ..3! replica   | promote one, replica                        | -",
        "promote ..3! replica   | promote, promote one replica                | 1-2 3-4",
        "promote ..3+ replica   | promote. One replica                        | 0-1 2-3",
        "promote ..3 !east replica | promote the east replica                 | -",
        "promote ..3 !east replica | east promote replica east                | 1-2 2-3",
        "promote ..9 !east replica | promote east promote replica             | 2-3 3-4",
        "promote ..9 !(very east) replica | promote the very east replica     | -",
        "lock ..2 queue ..2 retry  | lock queue one retry                     | 0-1 1-2 3-4",
        "lock ..2 queue ..1 retry  | lock queue one two retry                 | -",
        "lock &! queue          | queue lock, queue                           | 0-1 1-2",
        "lock &! queue          | queue, lock                                 | -",
        "lock &9+ queue         | queue. Lock                                 | 0-1 1-2",
        "lock & queue           | queue. Lock                                 | -",
        "lock & queue           | lock queue queue lock                       | 0-1 1-2, 0-1 2-3, 2-3 3-4",
        "lock &1 queue &2 retry | lock one queue one two retry                | 0-1 2-3 5-6",
        "lock &1 queue &2 retry | lock one two queue one two retry            | -",
        "lock ..1 lock & retry  | lock lock one retry                         | 0-1 1-2 3-4",
        "lock & lock & lock     | lock lock lock                              | 0-1 1-2 2-3",
        "lock & lock & lock     | lock lock                                   | -",
        "lock & queue & retry   | lock queue queue retry                      | 0-1 2-3 3-4",
        "lock & queue & retry   | lock lock queue retry                       | 1-2 2-3 3-4",
        "lock & queue & retry   | queue lock queue retry lock                 | 1-2 2-3 3-4, 2-3 3-4 4-5",
        "lock ..6 queue ..6 retry | lock lock queue queue retry               | 1-2 3-4 4-5",
        "lock & queue ..1 retry & x | x lock queue one retry                  | 0-1 1-2 2-3 4-5",
      })
  void combinesFragments(String pattern, String answer, String expected) {
    assertThat(find(Synonym.of(pattern), answer, Strengths.ASSERTED)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} of lock, queue, retry within {1} in: {2}")
  @CsvSource({
    "2, sentence, lock and queue, '0-1 2-3'",
    "2, sentence, lock it. Queue it., -",
    "2, answer, lock it. Queue it., '0-1 2-3'",
    "3, answer, lock it. Queue it., -",
    "2, 3 words, lock or even queue, -",
    "2, 4 words, lock or even queue, '0-1 3-4'",
    "1, sentence, lock it. Queue it., '0-1, 2-3'",
    "2, sentence, lock queue. Retry lock., '0-1 1-2, 2-3 3-4'",
    "2, sentence, lock queue retry, '0-1 1-2'",
    "2, sentence, lock lock queue, '0-1 2-3'",
    "2, 9 words, lock lock queue, '1-2 2-3'",
    "2, 9 words, lock queue queue, '0-1 1-2, 0-1 2-3'",
    "3, sentence, retry lock queue, '0-1 1-2 2-3'",
    "3, 3 words, retry lock queue, '0-1 1-2 2-3'",
    "3, 2 words, retry lock queue, -",
    "2, 2 words, lock queue retry, '0-1 1-2, 1-2 2-3'",
    "2, 2 words, lock lock queue, '1-2 2-3'",
    "2, 9 words, lock lock, -",
    "2, 3 words, lock it. Queue it., '0-1 2-3'",
  })
  void countsAtLeastSoMany(int atLeast, String within, String answer, String expected) {
    Synonym several = Synonym.atLeast(atLeast, extent(within), "lock", "queue", "retry");
    assertThat(find(several, answer, Strengths.ASSERTED)).isEqualTo(expected);
  }

  private static Extent extent(String within) {
    return switch (within) {
      case "sentence" -> Extent.SENTENCE;
      case "answer" -> Extent.ANSWER;
      default -> Extent.words(Integer.parseInt(within.split(" ", -1)[0]));
    };
  }

  @ParameterizedTest(name = "{0} matches within {1} in: {2}")
  @CsvSource({
    "2, sentence, lock and lock, '0-1 2-3'",
    "2, sentence, lock. Lock, -",
    "2, answer, lock. Lock, '0-1 1-2'",
    "3, answer, lock. Queue lock, '0-1 1-2 2-3'",
    "3, answer, lock. Queue, -",
    "2, 2 words, lock lock, '0-1 1-2'",
    "2, 2 words, lock it lock, -",
    "2, 3 words, lock it lock, '0-1 2-3'",
    "2, 3 words, lock lock lock, '0-1 1-2, 1-2 2-3'",
  })
  void countsMatchesOfWhichever(int count, String within, String answer, String expected) {
    Synonym times = Synonym.times(count, extent(within), "lock", "queue");
    assertThat(find(times, answer, Strengths.ASSERTED)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} {1} of {2} in: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least | 2 | lock queue, queue, retry             | lock queue           | -
          at least | 2 | lock queue, queue, retry             | lock queue retry     | 0-2 2-3
          at least | 2 | lock queue, queue                    | lock queue and queue | 0-2 3-4
          at least | 2 | queue, lock queue                    | lock queue and queue | 0-2 3-4
          at least | 2 | lock queue retry, lock, queue        | lock queue retry     | 0-1 1-2
          at least | 2 | lock queue retry, queue, retry       | lock queue retry     | 1-2 2-3
          at least | 3 | lock queue retry, queue, retry       | lock queue retry     | -
          at least | 2 | lock ... retry, queue                | lock queue retry     | 0-1 1-2 2-3
          at least | 2 | lock ... retry, retry                | lock queue retry     | -
          times    | 2 | lock queue retry, queue, retry       | lock queue retry     | 1-2 2-3
          times    | 2 | lock queue retry, lock, queue        | lock queue retry     | 0-1 1-2
          times    | 3 | lock queue retry, lock, queue, retry | lock queue retry     | 0-1 1-2 2-3
          times    | 3 | lock queue retry, lock, queue        | lock queue retry     | -
          """)
  void countsWhatSharesNoWord(
      String kind, int count, String patterns, String answer, String expected) {
    String[] of = patterns.split(", ", -1);
    for (Extent extent : List.of(Extent.SENTENCE, Extent.ANSWER, Extent.words(9))) {
      Synonym several =
          kind.equals("times")
              ? Synonym.times(count, extent, of)
              : Synonym.atLeast(count, extent, of);
      assertThat(find(several, answer, Strengths.ASSERTED))
          .as(extent.toString())
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "within {0} words in: {1}")
  @CsvSource({
    "2, lock queue, 0-1 1-2",
    "1, lock queue, -",
    "3, lock it queue, 0-1 2-3",
    "2, lock it queue, -",
  })
  void countsWhatIsNoLongerThanTheExtent(int words, String answer, String expected) {
    Synonym one = Synonym.atLeast(1, Extent.words(words), "lock ..3 queue", "retry");
    assertThat(find(one, answer, Strengths.ASSERTED)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "where the pair at {0} is rejected: {1}")
  @CsvSource({
    "0, 2-3 3-4 4-5 5-6",
    "2, 0-1 1-2 4-5 5-6",
    "4, 0-1 1-2 4-5 5-6 rejected",
  })
  void takesOfEachPatternTheStrongestMatch(int rejected, String expected) {
    Strengths strengths = (from, to) -> from == rejected ? Strength.REJECTED : Strength.ASSERTED;
    for (Extent extent : List.of(Extent.SENTENCE, Extent.ANSWER)) {
      Synonym two = Synonym.atLeast(2, extent, "lock ..1 it", "queue ..1 it");
      assertThat(find(two, "lock it lock it queue it", strengths)).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "where the first {0} words are rejected: {1}")
  @CsvSource({
    "0, 0-1 1-2",
    "1, 1-2 2-3",
    "2, '0-1 1-2 rejected, 2-3 3-4'",
    "3, '0-1 1-2 rejected, 0-1 3-4 rejected'",
    "4, 0-1 1-2 rejected",
  })
  void countsOnceMoreWhatIsWeakerThanAllThatCounts(int rejected, String expected) {
    Strengths strengths = (from, to) -> from < rejected ? Strength.REJECTED : Strength.ASSERTED;
    for (Extent extent : List.of(Extent.SENTENCE, Extent.ANSWER)) {
      Synonym both = Synonym.all(extent, "lock", "queue");
      assertThat(find(both, "lock queue lock queue", strengths)).isEqualTo(expected);
    }
  }

  @Test
  void countsOnceMoreWhatIsWeakerWithinSomeWords() {
    Strengths secondIsAsserted = (from, to) -> from == 1 ? Strength.ASSERTED : Strength.REJECTED;
    Synonym both = Synonym.all(Extent.words(9), "lock", "queue");
    Synonym twice = Synonym.times(2, Extent.words(9), "lock");

    assertThat(find(both, "lock lock queue", secondIsAsserted))
        .isEqualTo("0-1 2-3 rejected, 1-2 2-3 rejected");
    assertThat(find(twice, "lock lock lock", secondIsAsserted))
        .isEqualTo("0-1 1-2 rejected, 0-1 2-3 rejected, 1-2 2-3 rejected");
  }

  @Test
  void prefersStrongMatchesWhereItCounts() {
    Strengths firstIsRejected = (from, to) -> from == 0 ? Strength.REJECTED : Strength.ASSERTED;
    Synonym two = Synonym.atLeast(2, Extent.SENTENCE, "lock", "queue", "retry");
    Synonym twice = Synonym.times(2, Extent.SENTENCE, "lock ..1 it", "queue");

    assertThat(find(two, "lock queue retry", firstIsRejected)).isEqualTo("1-2 2-3");
    assertThat(find(twice, "lock it lock it lock it", firstIsRejected))
        .isEqualTo("2-3 3-4 4-5 5-6");
    assertThat(find(twice, "lock it lock it", firstIsRejected))
        .isEqualTo("0-1 1-2 2-3 3-4 rejected");
  }

  @Test
  void keepsTheNearestPartnerOfEachStrength() {
    Strengths secondIsRejected = (from, to) -> from == 1 ? Strength.REJECTED : Strength.ASSERTED;

    String found =
        find(Synonym.of("(kafka|celery) & write"), "celery kafka write", secondIsRejected);

    assertThat(found).isEqualTo("0-1 2-3, 1-2 2-3 rejected");
  }

  private static String find(Synonym synonym, String answer, Strengths strengths) {
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    assertThat(compiler.prepare(synonym)).isNull();
    Program program = compiler.program();
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), Language.ENGLISH);
    AnswerReading reading = new AnswerReading();
    reading.read(
        answer,
        program,
        new WordCache(program.lexicon(), program.lexicon(), other -> 0, index, Language.ENGLISH),
        false);
    Candidates candidates = new Candidates();
    candidates.take(program, reading, 0, reading.size());
    candidates.listAsOne(new BitSet());
    candidates.find(0, reading.size());
    if (candidates.count() == 0) {
      return "-";
    }
    List<Match> matches =
        new ArrayList<>(
            new PlanMatcher(reading, candidates.hits(), strengths).find(program.plans().get(0)));
    return matches.isEmpty()
        ? "-"
        : matches.stream().map(PlanMatcherTest::text).distinct().collect(Collectors.joining(", "));
  }

  private static String text(Match match) {
    StringBuilder text = new StringBuilder();
    for (int run = 0; run < match.runCount(); run++) {
      text.append(run == 0 ? "" : " ").append(match.runFrom(run)).append('-');
      text.append(match.runTo(run));
    }
    return text + (match.strength() == Strength.REJECTED ? " rejected" : "");
  }
}
