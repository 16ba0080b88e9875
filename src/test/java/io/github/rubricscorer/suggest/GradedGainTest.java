package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** All answers score alike, and the first six are graded better. */
class GradedGainTest {
  private static final int ALONE = 0;
  private static final int OTHER_WAY = 2;
  private static final int HELPER = 3;

  @Test
  void scoresThatComeNearerToTheGradesAreAGain() {
    assertThat(gain(12).isGain(ALONE, answers(0, 6))).isTrue();
    assertThat(gain(12).isGain(ALONE, answers(6, 12))).isFalse();
    assertThat(pearson(12, ALONE, answers(0, 6))).hasValueCloseTo(1.0, within(1e-9));
  }

  @Test
  void whoHasOneOfAGroupGetsNothingForAnother() {
    assertThat(pearson(12, OTHER_WAY, answers(0, 6))).isEmpty();
    assertThat(gain(12).isGain(OTHER_WAY, answers(0, 6))).isFalse();
  }

  @Test
  void ofFewGradesAndOfHelpersNothingIsKnownAndNothingRefused() {
    assertThat(pearson(9, ALONE, answers(0, 6))).isEmpty();
    assertThat(gain(9).isGain(ALONE, answers(6, 9))).isTrue();
    assertThat(pearson(12, HELPER, answers(0, 6))).isEmpty();
    assertThat(gain(12).isGain(HELPER, answers(6, 12))).isTrue();
  }

  private static OptionalDouble pearson(int count, int concept, BitSet newly) {
    return gain(count).pearson(concept, newly);
  }

  private static BitSet answers(int from, int to) {
    BitSet answers = new BitSet();
    answers.set(from, to);
    return answers;
  }

  /** All answers have the first way. */
  private static GradedGain gain(int count) {
    Rubric rubric =
        Rubric.builder("q")
            .question("Why?")
            .concept(Concept.builder("alone").weight(2).synonyms("lone"))
            .concept(Concept.builder("one-way").group("way").synonyms("road"))
            .concept(Concept.builder("other-way").group("way").synonyms("river"))
            .concept(Concept.builder("helper").weight(0).synonyms("hand"))
            .concept(
                Concept.builder("both")
                    .combination(Condition.builder().all("helper", "alone").build()))
            .build();
    List<GivenAnswer> answers = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(i ->
            answers.add(new GivenAnswer(Integer.toString(i), "A road.", null, i < 6 ? 1.0 : 0.0)));
    Verdicts verdicts =
        new Verdicts(
            Scorer.of(List.of(rubric)), "q", Vocabulary.EMPTY, answers, Set.of(), done -> {});
    return new GradedGain(rubric, answers, verdicts);
  }
}
