package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedStringsTest {
  private static final List<String> STRINGS =
      List.of("", "cache", "cached", "caches", "na\u00efve");
  private static final SortedStrings SORTED = written(new SortedStrings(new TreeSet<>(STRINGS)));

  @Test
  void findsEachAndNoOther() {
    for (String string : STRINGS) {
      assertThat(SORTED.find(string)).as(string).isEqualTo(STRINGS.indexOf(string));
    }
    for (String other : List.of("a", "cach", "cachesn", "cachet", "na", "na\u00efver", "z")) {
      assertThat(SORTED.find(other)).as(other).isNegative();
    }
  }

  @Test
  void tellsHowOneOfThemBegins() {
    for (String beginning : List.of("", "c", "cach", "caches", "na\u00ef")) {
      assertThat(SORTED.hasBeginning(beginning)).as(beginning).isTrue();
    }
    for (String other : List.of("a", "cachesn", "d", "na\u00efves", "z")) {
      assertThat(SORTED.hasBeginning(other)).as(other).isFalse();
    }
  }

  @Test
  void mayBeNone() {
    SortedStrings none = written(new SortedStrings(new TreeSet<>()));
    assertThat(none.find("")).isNegative();
    assertThat(none.hasBeginning("")).isFalse();
  }

  private static SortedStrings written(SortedStrings strings) {
    ProgramFile.Writer out = new ProgramFile.Writer();
    strings.write(out);
    return new SortedStrings(new ProgramFile.Reader(out.bytes()));
  }
}
