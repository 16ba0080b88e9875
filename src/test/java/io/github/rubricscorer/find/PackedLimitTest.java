package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Reach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A limit as a number")
class PackedLimitTest {
  @ParameterizedTest(name = "{0} words, {1}: {2}")
  @CsvSource({
    "0, SENTENCE, 0, false, false",
    "6, SENTENCE, 6, false, false",
    "6, CLAUSE, 6!, true, false",
    "6, ANSWER, 6+, false, true",
    "100, CLAUSE, 100!, true, false",
    "0, ANSWER, 0+, false, true",
  })
  void hasItsWordsAndItsReach(
      int words, Reach reach, String notation, boolean withinClause, boolean overSentences) {
    int limit = PackedLimit.of(new Limit(words, reach));
    int excluding = PackedLimit.excluding(limit);

    assertThat(PackedLimit.isExcluding(limit)).isFalse();
    assertThat(PackedLimit.isExcluding(excluding)).isTrue();
    for (int either : new int[] {limit, excluding}) {
      assertThat(PackedLimit.words(either)).isEqualTo(words);
      assertThat(PackedLimit.isWithinClause(either)).isEqualTo(withinClause);
      assertThat(PackedLimit.isOverSentences(either)).isEqualTo(overSentences);
      assertThat(PackedLimit.notation(either)).isEqualTo(notation);
    }
  }

  @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
  @CsvSource({
    "2, SENTENCE, 4, SENTENCE, 4",
    "2, CLAUSE, 4, CLAUSE, 4!",
    "2, CLAUSE, 4, SENTENCE, 4",
    "2, ANSWER, 4, SENTENCE, 4+",
    "2, ANSWER, 4, CLAUSE, 4+",
    "2, ANSWER, 4, ANSWER, 4+",
  })
  void ofTwoNeighboursTheLargerNumberAndTheWiderReachHold(
      int words, Reach reach, int others, Reach otherReach, String wider) {
    int one = PackedLimit.of(new Limit(words, reach));
    int other = PackedLimit.of(new Limit(others, otherReach));

    assertThat(PackedLimit.notation(PackedLimit.wider(one, other))).isEqualTo(wider);
    assertThat(PackedLimit.notation(PackedLimit.wider(other, one))).isEqualTo(wider);
  }
}
