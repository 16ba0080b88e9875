package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cue words are those of the patterns; "like" is a filler that one of them asks for. */
@DisplayName("The cue words of positions")
class CuePositionsTest {
  private static final PatternProgram PATTERNS =
      PatternProgram.of("would not", "like water", "rate limit");

  private final AnswerReading reading = new AnswerReading();
  private final CuePositions positions = new CuePositions(reading);

  @ParameterizedTest(name = "{1} to {2} of {0} are {3} to {4}")
  @CsvSource({
    "water like not, 0, 1, 0, 1",
    "water like not, 1, 2, 1, 1",
    "water like not, 2, 3, 1, 2",
    "water like, 1, 2, 0, 1",
    "like. water like, 2, 3, 0, 1",
    "it wouldn't do, 1, 2, 1, 3",
    "it wouldn't do, 2, 3, 3, 4",
    "rateLimit not, 0, 2, 0, 1",
    "rateLimit not, 0, 1, 0, 1",
    "rateLimit not, 1, 2, 0, 1",
    "rateLimit not, 2, 3, 1, 2",
  })
  void areThoseOfTheSameWords(String answer, int from, int to, int cueFrom, int cueTo) {
    read(answer);

    Match match = positions.of(new Match(from, to, Strength.HEDGED));

    assertThat(match.from()).isEqualTo(cueFrom);
    assertThat(match.to()).isEqualTo(cueTo);
    assertThat(match.strength()).isEqualTo(Strength.HEDGED);
    assertThat(positions.from(from, to)).isEqualTo(cueFrom);
    assertThat(positions.to(to)).isEqualTo(cueTo);
  }

  @Test
  void areThoseOfEachRunOfAMatch() {
    read("water like it and would not");

    Match match = positions.of(new Match(new int[] {0, 1, 4, 6}, Strength.ASSERTED));

    assertThat(match.runCount()).isEqualTo(2);
    assertThat(match.runFrom(0)).isZero();
    assertThat(match.runTo(0)).isOne();
    assertThat(match.runFrom(1)).isEqualTo(3);
    assertThat(match.runTo(1)).isEqualTo(5);
  }

  @Test
  void areFoundInAnswersOfAnyLength() {
    read("water ".repeat(1_000) + "like water");

    assertThat(positions.from(1_001, 1_002)).isEqualTo(1_000);
    assertThat(positions.to(1_002)).isEqualTo(1_001);
    read("water");
    assertThat(positions.to(1)).isOne();
  }

  private void read(String answer) {
    reading.read(answer, PATTERNS.program(), PATTERNS.words(), false);
    positions.read();
  }
}
