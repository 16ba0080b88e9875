package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What exclusions matched")
class ExclusionsTest {
  @Test
  void isTheWordsOfAllOfThem() {
    Exclusions exclusions = new Exclusions();
    exclusions.add(7, match(4, 6));
    exclusions.add(8, match(9, 10));
    exclusions.add(9, match(5, 7));
    assertThat(exclusions.positions().stream()).containsExactly(4, 5, 6, 9);
  }

  @Test
  void theFirstThatSharesAWordWithAMatchExcludesIt() {
    Exclusions exclusions = new Exclusions();
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
