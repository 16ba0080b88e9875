package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs are written as their first position and the one after their last. */
@DisplayName("A match")
class MatchTest {
  private static final int STRENGTH = Strength.HEDGED;

  @ParameterizedTest
  @ValueSource(strings = {"0-1", "3-7", "0-1 2-4", "1-2 3-4 9-12"})
  void hasItsRuns(String runs) {
    Match match = match(runs);

    assertThat(text(match)).isEqualTo(runs);
    assertThat(runs).startsWith(match.from() + "-").endsWith("-" + match.to());
    assertThat(match.strength()).isEqualTo(STRENGTH);
  }

  @Test
  void ofOneRunIsTheSameHoweverItIsMade() {
    Match one = new Match(3, 7, STRENGTH);

    assertThat(text(one)).isEqualTo("3-7");
    assertThat(one.runCount()).isOne();
    assertThat(one.equalsWords(match("3-7"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-7", "0-1 2-4"})
  void keepsItsWordsWithAnotherStrength(String runs) {
    Match other = match(runs).withStrength(Strength.EXCLUDED);

    assertThat(text(other)).isEqualTo(runs);
    assertThat(other.strength()).isEqualTo(Strength.EXCLUDED);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0-2, 0-2, true",
    "0-2, 0-3, false",
    "0-2, 1-2, false",
    "0-1 2-3, 0-1 2-3, true",
    "0-1 2-3, 0-3, false",
    "0-1 2-3, 0-1 2-4, false",
    "0-1 2-4, 0-1 3-4, false",
    "0-1 2-4, 0-2 2-4, false",
    "0-1 2-3, 0-1 2-3 5-6, false",
  })
  void usesTheSameWordsWhereAllRunsAreTheSame(String one, String other, boolean same) {
    assertThat(match(one).equalsWords(match(other))).isEqualTo(same);
    assertThat(match(other).equalsWords(match(one))).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0-2, 1-3, true",
    "0-3, 1-2, true",
    "0-2, 2-3, false",
    "0-2, 5-6, false",
    "0-1 4-5, 1-4, false",
    "0-1 4-5, 1-5, true",
    "0-1 4-5, 4-6, true",
    "0-1 4-5, 1-2 3-4 5-6, false",
    "0-1 4-5 8-9, 2-3 8-10, true",
    "0-1 8-9, 2-3 4-5 6-7 7-8, false",
  })
  void sharesWordsWhereTwoRunsOverlap(String one, String other, boolean shares) {
    assertThat(match(one).sharesWords(match(other))).isEqualTo(shares);
    assertThat(match(other).sharesWords(match(one))).isEqualTo(shares);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0-2, 0-2, true",
    "0-3, 1-2, true",
    "1-2, 0-3, false",
    "0-2, 1-3, false",
    "0-1 4-5, 0-1, true",
    "0-1 4-5, 4-5, true",
    "0-1 4-5, 2-3, false",
    "0-1 4-5, 0-5, false",
    "0-1 1-2 4-5, 0-2 4-5, true",
    "0-1 4-5, 0-1 4-5 6-7, false",
    "0-3 4-7, 1-2 5-6, true",
  })
  void containsTheWordsOfAnotherWhereItUsesAllOfThem(String one, String other, boolean contains) {
    assertThat(match(one).containsWords(match(other))).isEqualTo(contains);
  }

  @ParameterizedTest(name = "{0} from {1} to before {2}: {3}")
  @CsvSource({
    "3-5, 0, 3, false",
    "3-5, 0, 4, true",
    "3-5, 4, 9, true",
    "3-5, 5, 9, false",
    "3-5, 0, 9, true",
    "1-2 5-6, 2, 5, false",
    "1-2 5-6, 2, 6, true",
    "1-2 5-6, 1, 2, true",
    "1-2 5-6, 6, 9, false",
  })
  void usesWordsOfItsRunsAndNoneBetweenThem(String runs, int first, int end, boolean uses) {
    BitSet positions = new BitSet();
    positions.set(first, end);

    assertThat(match(runs).usesAny(first, end)).isEqualTo(uses);
    assertThat(match(runs).usesAny(positions)).isEqualTo(uses);
  }

  @Test
  void usesNoneOfNoPositions() {
    assertThat(match("0-1 2-3").usesAny(new BitSet())).isFalse();
  }

  @Test
  void addsItsOwnWordsToOthers() {
    BitSet positions = new BitSet();
    positions.set(9);
    match("0-1 3-5").addTo(positions);

    assertThat(positions).hasToString("{0, 3, 4, 9}");
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0-1, 2-3, 0-1 2-3",
    "0-1, 1-2, 0-1 1-2",
    "0-1 4-5, 2-3, 0-1 2-3 4-5",
    "0-1 4-5, 2-3 6-9, 0-1 2-3 4-5 6-9",
    "2-3 6-9, 0-1 10-11, 0-1 2-3 6-9 10-11",
  })
  void isJoinedWithAnotherInTheOrderOfTheAnswer(String one, String other, String joined) {
    assertThat(text(Match.join(match(one), match(other), STRENGTH))).isEqualTo(joined);
    assertThat(text(Match.join(match(other), match(one), STRENGTH))).isEqualTo(joined);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "0-1, 2-3, 0-1 2-3",
    "0-2, 2-3, 0-2 2-3",
    "0-2, 1-3, 0-3",
    "0-2, 0-2, 0-2",
    "0-5, 1-2, 0-5",
    "0-1 4-6, 5-7, 0-1 4-7",
    "0-1 2-3, 0-3, 0-3",
    "0-2 3-5 8-9, 1-4, 0-5 8-9",
    "0-1 8-9, 2-3, 0-1 2-3 8-9",
  })
  void isUnitedWithAnotherThatMayShareWords(String one, String other, String united) {
    Match union = Match.union(match(one), match(other), Strength.REJECTED);

    assertThat(text(union)).isEqualTo(united);
    assertThat(union.strength()).isEqualTo(Strength.REJECTED);
    assertThat(text(Match.union(match(other), match(one), STRENGTH))).isEqualTo(united);
  }

  @Test
  void comesByItsFirstWordThenByItsLast() {
    List<Match> matches = new ArrayList<>();
    for (String runs : List.of("2-3", "1-2 4-5", "1-3", "0-9", "1-2")) {
      matches.add(match(runs));
    }
    matches.sort(Match.BY_PLACE);

    assertThat(matches)
        .extracting(MatchTest::text)
        .containsExactly("0-9", "1-2", "1-3", "1-2 4-5", "2-3");
  }

  private static Match match(String runs) {
    int[] ends = Arrays.stream(runs.split("[- ]", -1)).mapToInt(Integer::parseInt).toArray();
    return new Match(ends, STRENGTH);
  }

  private static String text(Match match) {
    StringJoiner runs = new StringJoiner(" ");
    for (int run = 0; run < match.runCount(); run++) {
      runs.add(match.runFrom(run) + "-" + match.runTo(run));
    }
    return runs.toString();
  }
}
