package io.github.rubricscorer.rubric.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Sets within sets")
class SetNestingTest {
  @ParameterizedTest(name = "{0}: circular {1}, a is {2} deep")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: x               | ''      | 1
          a: b; b: x         | ''      | 2
          b: x; a: b         | ''      | 2
          a: b c; b: c; c: x | ''      | 3
          a: b c; c: b; b: x | ''      | 3
          a: a               | 'a'     | 1
          a: b; b: b         | 'b'     | 2
          a: b; b: c; c: a   | 'a b c' | 1
          a: b c; b: a; c: b | 'a b c' | 1
          a: b; b: c; c: b d; d: e; e: d | 'b c d e' | 2
          a: b; b: a c; c: x | 'a b'   | 1
          a: b; b: c d; d: b e; e: d; c: x | 'b d e' | 3
          """)
  void areCircularOrDeep(String sets, String circular, int depth) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String set : sets.split("; ", -1)) {
      String[] parts = set.split(": ", -1);
      all.put(
          parts[0], Arrays.stream(parts[1].split(" ", -1)).map(name -> "<" + name + ">").toList());
    }
    SetNesting nesting = new SetNesting(all);

    assertThat(all.keySet().stream().filter(nesting::containsItself).sorted())
        .containsExactly(circular.isEmpty() ? new String[0] : circular.split(" ", -1));
    assertThat(nesting.depth("a")).isEqualTo(depth);
  }

  @Test
  void areNamedByTermsThatArePatterns() {
    SetNesting nesting =
        new SetNesting(Map.of("a", List.of("(<b>|x) <c>", "a < b", "<d", "=y", "<e>")));

    assertThat(nesting.in("a")).isEqualTo(Map.of(0, Set.of("b", "c"), 4, Set.of("e")));
    assertThat(nesting.in("b")).isEmpty();
    assertThat(nesting.depth("b")).isZero();
    assertThat(nesting.containsItself("b")).isFalse();
  }
}
