package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.polarity.CueBook.Direction;
import io.github.rubricscorer.polarity.CueBook.Entry;
import io.github.rubricscorer.polarity.CueBook.Kind;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What cues note of positions")
class CueNotesTest {
  private final CueNotes notes = new CueNotes();

  @BeforeEach
  void beginAnAnswer() {
    notes.reset(20);
  }

  @Test
  void isWhereTheyBegin() {
    notes.add(cue(Kind.REJECT, Direction.FORWARD, 3, 5));

    assertThat(notes.isCue(3)).isTrue();
    assertThat(notes.isCue(4)).isFalse();
    assertThat(notes.agrees(3)).isFalse();
    assertThat(notes.stop(3)).isNull();
  }

  @Test
  void isWhereTheyAgree() {
    notes.add(cue(Kind.ASSERT, Direction.ANSWER, 3, 4));

    assertThat(notes.agrees(3)).isTrue();
    assertThat(notes.agrees(4)).isFalse();
  }

  @Test
  void isAllOfAnAside() {
    notes.add(cue(Kind.ASIDE, Direction.NONE, 3, 5));

    assertThat(notes.isAside(2)).isFalse();
    assertThat(notes.isAside(3)).isTrue();
    assertThat(notes.isAside(4)).isTrue();
    assertThat(notes.isAside(5)).isFalse();
    assertThat(notes.isCue(3)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"END", "SUBJECT", "PROPOSAL", "MEANS"})
  void isWhereReachesStop(Kind kind) {
    notes.stopAt(3, kind, false);

    assertThat(notes.stop(3)).isEqualTo(kind);
    assertThat(notes.stop(4)).isNull();
  }

  @ParameterizedTest(name = "{0} and {1} is {2}")
  @CsvSource({"END, MEANS, END", "MEANS, SUBJECT, SUBJECT", "PROPOSAL, PROPOSAL, PROPOSAL"})
  void isTheStrongestStop(Kind one, Kind other, Kind stop) {
    notes.stopAt(3, one, false);
    notes.stopAt(3, other, false);

    assertThat(notes.stop(3)).isEqualTo(stop);
  }

  @Test
  void isNoStopInsideOfACueButAtItsBeginning() {
    notes.add(cue(Kind.REJECT, Direction.FORWARD, 3, 5));
    notes.stopAt(3, Kind.PROPOSAL, true);
    notes.stopAt(4, Kind.SUBJECT, true);
    assertThat(notes.stop(3)).isNull();
    assertThat(notes.stop(4)).isNull();

    notes.stopAt(3, Kind.SUBJECT, true);

    assertThat(notes.stop(3)).isEqualTo(Kind.SUBJECT);
  }

  @Test
  void isAStopWhereNothingIsSaidToBeSo() {
    notes.add(new CueMatch(match(3, 4), new Entry(Kind.ASSERT, Direction.FORWARD, 8, Set.of()), 0));

    assertThat(notes.stop(3)).isEqualTo(Kind.END);
    assertThat(notes.isCue(3)).isTrue();
  }

  @Test
  void isForgottenWithTheAnswer() {
    notes.add(cue(Kind.ASIDE, Direction.NONE, 3, 5));
    notes.stopAt(3, Kind.END, false);

    notes.reset(20);

    assertThat(notes.isAside(3)).isFalse();
    assertThat(notes.stop(3)).isNull();
  }

  @Test
  void hasRoomForAnyAnswer() {
    notes.reset(5_000);

    notes.stopAt(4_999, Kind.END, false);

    assertThat(notes.stop(4_999)).isEqualTo(Kind.END);
    assertThat(notes.stop(5_000)).isNull();
  }

  private static CueMatch cue(Kind kind, Direction direction, int from, int to) {
    return new CueMatch(match(from, to), new Entry(kind, direction, 0, Set.of()), 0);
  }

  private static Match match(int from, int to) {
    return new Match(from, to, Strength.ASSERTED);
  }
}
