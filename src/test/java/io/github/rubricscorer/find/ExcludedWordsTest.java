package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What exclusions matched")
class ExcludedWordsTest {
  @Test
  void isTheWordsOfAllOfThem() {
    ExcludedWords exclusions = new ExcludedWords();
    exclusions.add(7, match(4, 6));
    exclusions.add(8, match(9, 10));
    exclusions.add(9, match(5, 7));
    assertThat(IntStream.range(0, 12).filter(at -> exclusions.exclude(match(at, at + 1))))
        .containsExactly(4, 5, 6, 9);
  }

  @Test
  void nothingIsLeftOfThemOnceTheyAreForgotten() {
    ExcludedWords exclusions = new ExcludedWords();
    assertThat(exclusions.areNone()).isTrue();
    exclusions.add(7, match(4, 6));
    assertThat(exclusions.areNone()).isFalse();
    exclusions.clear();
    assertThat(exclusions.areNone()).isTrue();
    assertThat(exclusions.exclude(match(4, 6))).isFalse();
    exclusions.add(8, match(5, 7));
    assertThat(exclusions.exclude(match(4, 5))).isFalse();
    assertThat(exclusions.planExcluding(match(4, 6))).isEqualTo(8);
  }

  @Test
  void theFirstThatSharesAWordWithAMatchExcludesIt() {
    ExcludedWords exclusions = new ExcludedWords();
    exclusions.add(7, match(4, 6));
    exclusions.add(9, match(20, 22));
    exclusions.add(8, match(5, 7));
    assertThat(exclusions.planExcluding(match(3, 5))).isEqualTo(7);
    assertThat(exclusions.planExcluding(match(5, 7))).isEqualTo(7);
    assertThat(exclusions.planExcluding(match(6, 9))).isEqualTo(8);
    assertThat(exclusions.planExcluding(match(6, 30))).isEqualTo(9);
    assertThat(exclusions.planExcluding(match(21, 90))).isEqualTo(9);
    assertThat(exclusions.planExcluding(match(0, 90))).isEqualTo(7);
    assertThatThrownBy(() -> exclusions.planExcluding(match(7, 20)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing excludes the match");
    assertThatThrownBy(() -> exclusions.planExcluding(match(22, 90)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Match match(int from, int to) {
    return new Match(from, to, Strength.ASSERTED);
  }
}
