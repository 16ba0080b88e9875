package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A small rubric that would be much work is refused, and the message names the concept and the
 * synonym that is the most; a large one that is little work is not.
 */
class LimitsTest {
  private static final String TWO_LENGTHS = "(aa|aa aa|bb aa)";

  static Stream<Arguments> bombs() {
    return Stream.of(
        bomb(
            "a phrase that may begin at every word",
            1,
            i -> repeated(TWO_LENGTHS, 20),
            0,
            "4,000,000 places in its states"),
        bomb(
            "many phrases that may begin at every word",
            40,
            i -> repeated(TWO_LENGTHS, 20) + " " + word(i),
            0,
            "4,000,000 places in its states"),
        bomb(
            "the longest of phrases that repeat themselves",
            4_000,
            i -> repeated("aa bb", i % 40 + 1) + " " + word(i),
            38,
            "4,000,000 places in its states"),
        bomb(
            "a phrase of very many lengths",
            1,
            i -> repeated("(aa|bb cc)", 1_000),
            0,
            "1,000,000 words, with sets and alternatives written out"),
        bomb(
            "a large set in many synonyms",
            1_000,
            i -> "<large> " + word(i),
            333,
            "1,000,000 words, with sets and alternatives written out"),
        bomb(
            "more words than are in any language",
            200,
            i -> words(1_000 * i, 1_000),
            99,
            "100,000 different words"),
        bomb(
            "prefixes that begin the same",
            2_000,
            i -> "abc" + word(i) + "*",
            -1,
            "1,000,000 labels of words that begin with its prefixes"),
        bomb(
            "ranges within ranges",
            2_000,
            i -> (i + 1) + ".." + (40_000 - i),
            0,
            "1,000,000 labels of numbers that lie in its ranges"));
  }

  private static Arguments bomb(
      String name, int synonyms, IntFunction<String> synonym, int most, String limit) {
    return Arguments.of(name, synonyms, synonym, most, limit);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void tooMuchWorkIsRefused(
      String name, int synonyms, IntFunction<String> synonym, int most, String limit) {
    List<Fault> faults = faults(rubric(synonyms, synonym));
    assertThat(faults)
        .extracting(Fault::problem)
        .containsExactly("the concept 'bomb' makes the rubric larger than its limit of " + limit);
    assertThat(faults.getFirst().pointer())
        .startsWith("/concepts/1/synonyms/")
        .endsWith(most < 0 ? "" : "/" + most);
  }

  @Test
  void tooManySynonymsAreRefused() {
    List<Fault> faults = faults(rubric(Limits.SYNONYMS, i -> word(2 * i) + " " + word(2 * i + 1)));
    assertThat(faults)
        .extracting(Fault::problem)
        .containsExactly("a rubric has at most 20000 synonyms");
    assertThat(faults.getFirst().pointer()).isEqualTo("/concepts/1/synonyms/19999");
  }

  @Test
  void aLongSynonymIsRefused() {
    NotationException problem =
        catchThrowableOfType(NotationException.class, () -> rubric(1, i -> words(0, 100_000)));
    assertThat(problem.problem()).isEqualTo("a pattern has at most 20000 characters, not 899999");
  }

  @Test
  void aLongPrefixIsRefused() {
    NotationException problem =
        catchThrowableOfType(NotationException.class, () -> rubric(1, i -> "a".repeat(65) + "*"));
    assertThat(problem.problem())
        .isEqualTo("'*' has at most 64 letters and digits before it, not 65");
  }

  @Test
  void aLongTermIsRefused() {
    Vocabulary vocabulary = Vocabulary.of(List.of(List.of(words(0, 100_000), "other")), Map.of());
    RubricException problem =
        catchThrowableOfType(
            RubricException.class, () -> Scorer.of(List.of(rubric(1, i -> "a")), vocabulary));
    assertThat(problem.faults())
        .extracting(Fault::problem)
        .containsExactly("a term has at most 20000 characters, not 899999");
  }

  @Test
  void aLargeRubricIsNone() {
    assertThatCode(() -> Scorer.of(List.of(rubric(10_000, i -> word(2 * i) + " ... " + word(i)))))
        .doesNotThrowAnyException();
  }

  @Test
  void theDeepestNestingIsNone() {
    Rubric.Builder rubric = Rubric.builder("deep").question("?").terms("s1", "a");
    for (int i = 2; i <= Limits.SET_DEPTH; i++) {
      int brackets = Limits.PATTERN_DEPTH - 1;
      rubric.terms(
          "s" + i, "(b|".repeat(brackets) + "(<s" + (i - 1) + ">|c)" + ")".repeat(brackets));
    }
    rubric.concept(Concept.builder("deepest").synonyms("<s" + Limits.SET_DEPTH + ">"));
    Rubric deepest = rubric.build();

    assertThatCode(() -> Scorer.of(List.of(deepest))).doesNotThrowAnyException();
  }

  private static Rubric rubric(int synonyms, IntFunction<String> synonym) {
    return Rubric.builder("generated")
        .question("?")
        .terms("large", IntStream.range(0, 3_000).mapToObj(i -> word(-i)).toArray(String[]::new))
        .concept(Concept.builder("fine").synonyms("good"))
        .concept(
            Concept.builder("bomb")
                .synonyms(IntStream.range(0, synonyms).mapToObj(synonym).toArray(String[]::new)))
        .build();
  }

  private static List<Fault> faults(Rubric rubric) {
    return catchThrowableOfType(RubricException.class, () -> Scorer.of(List.of(rubric))).faults();
  }

  private static String repeated(String item, int times) {
    return String.join(" ", Collections.nCopies(times, item));
  }

  private static String words(int from, int count) {
    return String.join(
        " ", IntStream.range(from, from + count).mapToObj(LimitsTest::word).toList());
  }

  /** Returns a word of eight letters, for each number another one. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int left = number, i = 0; i < 4; i++, left >>>= 6) {
      word.append("bcdfghklmnprstvw".charAt(left & 15)).append("aeio".charAt(left >> 4 & 3));
    }
    return word.toString();
  }
}
