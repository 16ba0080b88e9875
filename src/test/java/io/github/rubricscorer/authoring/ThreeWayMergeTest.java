package io.github.rubricscorer.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.authoring.ThreeWayMerge.Agreed;
import io.github.rubricscorer.authoring.ThreeWayMerge.Conflict;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeWayMergeTest {
  private static final String BASE = "[\n  \"one two\", \"three\", \"four\"\n]\n";

  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "two synonyms of a line, 'A, b, c', 'a, b, C', 'A, b, C'",
        "the same change, 'a, B, c', 'a, B, c', 'a, B, c'",
        "one is added and another goes, 'a, x, b, c', 'a, b', 'a, x, b'",
        "both go, 'b, c', 'a, b', 'b'",
      })
  void joinsChangesOfOneLine(String what, String mine, String theirs, String joined) {
    assertThat(ThreeWayMerge.of(list("a, b, c"), list(mine), list(theirs)).joined())
        .as(what)
        .hasValue(list(joined));
  }

  @Test
  void aSynonymThatBothChangedIsAConflictAndTheRestOfTheLineIsNot() {
    ThreeWayMerge merge =
        ThreeWayMerge.of(
            BASE,
            BASE.replace("one two", "one ... two").replace("four", "FOUR"),
            BASE.replace("one two", "one & two"));

    assertThat(merge.joined()).isEmpty();
    assertThat(merge.pieces())
        .containsExactly(
            new Agreed("[\n  "),
            new Conflict("\"one two\"", "\"one ... two\"", "\"one & two\""),
            new Agreed(", \"three\", \"FOUR\"\n]\n"));
  }

  @Test
  void whatBothAddInOnePlaceIsAConflictOverNothing() {
    ThreeWayMerge merge =
        ThreeWayMerge.of(
            BASE,
            BASE.replace("\"four\"", "\"four\", \"mine\""),
            BASE.replace("\"four\"", "\"four\", \"theirs\""));

    assertThat(merge.pieces()).contains(new Conflict("", ", \"mine\"", ", \"theirs\""));
  }

  @Test
  void ofChangesByOneAloneNothingIsLostAndOfBothEachSideCanBeHad() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String base = text(random);
      String mine = text(random);
      String theirs = text(random);

      String what = "seed " + seed + ", text " + i;
      assertThat(ThreeWayMerge.of(base, mine, base).joined()).as(what).hasValue(mine);
      assertThat(ThreeWayMerge.of(base, base, theirs).joined()).as(what).hasValue(theirs);
      assertThat(ThreeWayMerge.of(base, mine, mine).joined()).as(what).hasValue(mine);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    List<String> parts = List.of("\"a\"", "\"b\"", "\"c", "\\", ", ", "\n", "[", "12", "é");
    for (int i = random.nextInt(12); i > 0; i--) {
      text.append(parts.get(random.nextInt(parts.size())));
    }
    return text.toString();
  }

  private static String list(String letters) {
    return "[" + letters.replaceAll("(\\w)", "\"$1\"") + "]\n";
  }
}
