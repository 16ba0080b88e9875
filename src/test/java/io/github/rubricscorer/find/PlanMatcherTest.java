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
import java.util.Map;
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
  })
  void countsAtLeastSoMany(int atLeast, String within, String answer, String expected) {
    Extent extent =
        switch (within) {
          case "sentence" -> Extent.SENTENCE;
          case "answer" -> Extent.ANSWER;
          default -> Extent.words(Integer.parseInt(within.split(" ", -1)[0]));
        };
    Synonym several = Synonym.atLeast(atLeast, extent, "lock", "queue", "retry");
    assertThat(find(several, answer, Strengths.ASSERTED)).isEqualTo(expected);
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
        new ProgramCompiler(Map.of(), new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
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
    candidates.find(program, new BitSet(), reading, 0, reading.size());
    if (candidates.count() == 0) {
      return "-";
    }
    List<Match> matches =
        new ArrayList<>(
            new PlanMatcher(reading, candidates.hits(), strengths)
                .find(program.plans().get(0), PlanMatcher.NOTHING_EXCLUDED));
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
