package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of three endings the first has no fragments, the second one with a low bit, the third one with a
 * high bit. Watch 0 (at 0) waits for both, watch 1 (at 2) for the low one and excludes the high
 * one.
 */
@DisplayName("Triggers")
class TriggersTest {
  private static final long LOW = 1L << 5;
  private static final long HIGH = 1L << 63;

  private static final Triggers TRIGGERS =
      new Triggers(
          new long[] {0, 0, LOW, 0, 0, HIGH},
          new int[] {0, 0, 4, 4},
          new int[] {0, 2, 1, 3},
          new long[] {LOW, HIGH, LOW, 0},
          new long[] {LOW, HIGH, LOW, HIGH},
          new int[] {7, 8},
          new int[] {20, 21},
          new int[][] {{30, 31}, {30}},
          new int[][] {{}, {31}},
          new int[] {0, 1, 2});

  private final Triggers.Bits bits = new Triggers.Bits();

  @ParameterizedTest(name = "after the endings {0}: {1}, {2}")
  @CsvSource({
    "'', false, false",
    "0, false, false",
    "1, false, true",
    "2, false, false",
    "1 2, true, true",
    "2 0 1, true, true",
  })
  void areCompleteWhereAllFragmentsOfAWatchMayHaveEnded(
      String endings, boolean first, boolean second) {
    int[] all = ints(endings);
    TRIGGERS.gather(all, 0, all.length, bits);
    assertThat(TRIGGERS.isComplete(0, bits)).isEqualTo(first);
    assertThat(TRIGGERS.isComplete(1, bits)).isEqualTo(second);
    Triggers.Bits oneByOne = new Triggers.Bits();
    for (int ending : all) {
      TRIGGERS.gather(ending, oneByOne);
    }
    assertThat(TRIGGERS.isComplete(0, oneByOne)).isEqualTo(first);
    assertThat(TRIGGERS.isComplete(1, oneByOne)).isEqualTo(second);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({"0, 2, true", "0, 1, false", "1, 2, false", "1, 3, true", "2, 3, false"})
  void gatherWhatEndsBetweenTwoPositions(int from, int to, boolean both) {
    TRIGGERS.gather(new int[] {1, 2, 1}, from, to, bits);

    assertThat(TRIGGERS.isComplete(0, bits)).isEqualTo(both);
  }

  @ParameterizedTest(name = "of watch {0} at ending {1}: {2}")
  @CsvSource({
    "0, 0, false",
    "0, 1, true",
    "0, 2, true",
    "1, 0, false",
    "1, 1, true",
    "1, 2, true",
  })
  void tellWhereSomethingWantedMayEnd(int watch, int ending, boolean may) {
    TRIGGERS.addWanted(watch, bits);

    assertThat(TRIGGERS.mayEnd(ending, bits)).isEqualTo(may);
    bits.clear();
    assertThat(TRIGGERS.mayEnd(ending, bits)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void haveTheWatchesOfEndingsAndOfPlans(boolean written) {
    Triggers triggers = written ? writtenAndRead() : TRIGGERS;

    assertThat(triggers.firstEntry(1)).isZero();
    assertThat(triggers.firstEntry(2)).isEqualTo(4);
    assertThat(triggers.plan(0)).isEqualTo(7);
    assertThat(triggers.plan(1)).isEqualTo(8);
    assertThat(triggers.rarest(0)).isEqualTo(20);
    assertThat(triggers.rarest(1)).isEqualTo(21);
    assertThat(triggers.rarestLength(0)).isEqualTo(2);
    assertThat(triggers.rarestLength(2)).isEqualTo(3);
    assertThat(triggers.firstWatch(1)).isOne();
    assertThat(triggers.firstWatch(2)).isEqualTo(2);
    assertThat(triggers.others(0)).containsExactly(30, 31);
    assertThat(triggers.excluded(0)).isEmpty();
    assertThat(triggers.excluded(1)).containsExactly(31);
    assertThat(triggers.longest()).isOne();
    triggers.addWanted(1, bits);
    assertThat(triggers.mayEnd(2, bits)).as("excluded").isTrue();
  }

  private static Triggers writtenAndRead() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    TRIGGERS.write(out);
    return new Triggers(new ProgramFile.Reader(out.bytes()));
  }

  private static int[] ints(String numbers) {
    return numbers.chars().filter(Character::isDigit).map(digit -> digit - '0').toArray();
  }
}
