package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.Strength;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook.Kind;
import io.github.rubricscorer.polarity.CueScopes.Scope;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are counted from 0, fillers aside, a contraction as two. */
@DisplayName("What cues reach")
class CueScopesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We use Kafka                              | we use kafka",
        "I wouldn't use Kafka                      | i would not use- kafka-",
        "I would not use Kafka, but Redis works    | i would not use- kafka- but redis works",
        "Maybe Kafka                               | maybe kafka?",
        "It works without Kafka                    | it works without kafka-",
        "Without Kafka nothing works               | without kafka nothing works",
        "No Kafka. Redis                           | no kafka- redis",
        "Kafka? No.                                | kafka- no",
        "Why? Kafka\uFF1F It helps                    | why kafka? it helps",
        "Why? Kafka&#63; It helps                  | why kafka? it helps",
        "Why? Kafka&#xFF1F;                        | why kafka?",
        "Don't skip Kafka                          | do not skip- kafka",
        "Drop Kafka and use Redis                  | drop kafka- and- use redis",
      })
  void marksWordsThatAreRejectedAndHedged(String answer, String expected) {
    CueWords words = CueAnswer.words(answer);
    CueScopes scopes = new CueFinder(words).find(CueBook.of(Language.ENGLISH));
    StringJoiner marked = new StringJoiner(" ");
    for (int i = 0; i < words.size(); i++) {
      String sign =
          switch (scopes.strength(i, i + 1)) {
            case Strength.ASSERTED -> "";
            case Strength.HEDGED -> "?";
            default -> "-";
          };
      marked.add(i + sign);
    }
    String[] positions = expected.split(" ", -1);
    StringJoiner numbered = new StringJoiner(" ");
    for (int i = 0; i < positions.length; i++) {
      numbered.add(i + positions[i].replaceAll("[a-z]", ""));
    }
    assertThat(marked).hasToString(numbered.toString());
  }

  @Test
  void strikesThroughHoweverMuchIsBetweenTheMarks() {
    String struck = "Kafka" + " with a topic".repeat(40);
    assertThat(rejected("Use ~~" + struck + "~~ Redis")).isEqualTo(between(1, 82));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It takes ~~ 5 ms and then ~~ 7 ms",
        "Use ~~Kafka and Redis",
        "Use ~~Kafka\n\nand~~ Redis",
        "Use ~~Kafka\n \t\nand~~ Redis",
      })
  void strikesNothingThroughWhereMarkdownDoesNot(String answer) {
    assertThat(rejected(answer)).isEmpty();
  }

  @Test
  void strikesThroughOverTheEndOfALine() {
    assertThat(rejected("Use ~~Kafka\nand Redis~~ mail")).isEqualTo(between(1, 4));
  }

  /** Returns the positions of what is rejected. */
  private static List<Integer> rejected(String answer) {
    CueWords words = CueAnswer.words(answer);
    CueScopes scopes = new CueFinder(words).find(CueBook.of(Language.ENGLISH));
    return IntStream.range(0, words.size())
        .filter(i -> scopes.strength(i, i + 1) == Strength.REJECTED)
        .boxed()
        .toList();
  }

  private static List<Integer> between(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  /** A cue of two words at 4 and 5, which reaches the words from 6 up to 10. */
  @ParameterizedTest(name = "the words from {0} up to {1}: {2}")
  @CsvSource({
    "6, 7, true",
    "9, 10, true",
    "6, 10, true",
    "9, 11, false",
    "5, 7, false",
    "10, 11, false",
    "0, 1, false"
  })
  void areTheWordsThatBeginAndEndInAScope(int from, int to, boolean reached) {
    CueScopes scopes = CueScopes.of(List.of(scope(6, 10, 4, 6, Kind.REJECT)));
    assertThat(scopes.deciding(from, to, null) != null).isEqualTo(reached);
    assertThat(scopes.strength(from, to))
        .isEqualTo(reached ? Strength.REJECTED : Strength.ASSERTED);
  }

  @Test
  void whatIsNegatedAloneIsThatOfItsOwnWords() {
    Scope blocked = new Scope(2, 6, 6, match(1, 2), match(2, 3), Kind.REJECT, 0, 0);
    CueScopes scopes = CueScopes.of(List.of(blocked));
    assertThat(scopes.deciding(2, 3, match(2, 3))).isEqualTo(blocked);
    assertThat(scopes.deciding(3, 4, match(3, 4))).isNull();
    assertThat(scopes.strength(2, 4)).isEqualTo(Strength.REJECTED);
    assertThat(scopes.strength(3, 4)).isEqualTo(Strength.ASSERTED);
  }

  @Test
  void wordsMayEndAfterThoseThatMayBegin() {
    Scope topic = new Scope(2, 4, 7, match(8, 9), null, Kind.REJECT, 0, 0);
    CueScopes scopes = CueScopes.of(List.of(topic));
    assertThat(scopes.deciding(3, 7, null)).isEqualTo(topic);
    assertThat(scopes.deciding(4, 5, null)).isNull();
    assertThat(scopes.deciding(3, 8, null)).isNull();
  }

  @Test
  void aRejectionDecidesBeforeAHedgeThatIsNearer() {
    Scope far = scope(3, 20, 1, 2, Kind.REJECT);
    Scope near = scope(3, 20, 9, 10, Kind.HEDGE);
    assertThat(CueScopes.of(List.of(near, far)).deciding(10, 11, null)).isEqualTo(far);
    assertThat(far.polarity()).hasToString("REJECTED");
    assertThat(near.polarity()).hasToString("HEDGED");
  }

  @Test
  void ofTwoEqualOnesTheNearerDecidesOnEitherSide() {
    Scope left = scope(2, 20, 2, 3, Kind.REJECT);
    Scope right = scope(0, 20, 12, 13, Kind.AVOID);
    CueScopes scopes = CueScopes.of(List.of(right, left));
    assertThat(scopes.deciding(5, 6, null)).isEqualTo(left);
    assertThat(scopes.deciding(10, 11, null)).isEqualTo(right);
    assertThat(scopes.deciding(1, 2, null)).isEqualTo(right);
  }

  @Test
  void aCueThatIsOneOfTheWordsDoesNotCount() {
    Scope scope = scope(2, 10, 4, 6, Kind.REJECT);
    CueScopes scopes = CueScopes.of(List.of(scope));
    assertThat(scopes.deciding(4, 5, null)).isNull();
    assertThat(scopes.deciding(3, 7, null)).isNull();
    assertThat(scopes.deciding(6, 7, null)).isEqualTo(scope);
    assertThat(scopes.deciding(6, 7, match(5, 7))).isNull();
    assertThat(scopes.deciding(6, 7, match(6, 7))).isEqualTo(scope);
  }

  @Test
  void aMarkIsNoWordAndCountsAlways() {
    Scope mark = Scope.ofMark(2, 5, Kind.REJECT, 10, 30);
    CueScopes scopes = CueScopes.of(List.of(mark, scope(2, 5, 1, 2, Kind.REJECT)));
    assertThat(scopes.deciding(2, 5, match(2, 5))).isEqualTo(mark);
  }

  @Test
  void whatNothingReachesIsAsserted() {
    assertThat(CueScopes.of(List.of())).isSameAs(CueScopes.NONE);
    assertThat(CueScopes.NONE.isEmpty()).isTrue();
    assertThat(CueScopes.NONE.strength(0, 1)).isEqualTo(Strength.ASSERTED);
  }

  private static Scope scope(int from, int to, int cueFrom, int cueTo, Kind kind) {
    return new Scope(from, to, to, match(cueFrom, cueTo), null, kind, 0, 0);
  }

  private static Match match(int from, int to) {
    return new Match(from, to, Strength.ASSERTED);
  }
}
