package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers of strings")
class StringNumbersTest {
  /** Two strings of one hash, as Java makes it. */
  private static final String ONE = "Aa";

  private static final String OTHER = "BB";

  private static StringNumbers of(String... strings) {
    StringNumbers numbers = new StringNumbers();
    for (String string : strings) {
      numbers.add(string);
    }
    return numbers;
  }

  @Test
  void comeInTheOrderOfTheStrings() {
    StringNumbers numbers = of("b", "a", "b", "c");
    assertThat(numbers.size()).isEqualTo(3);
    assertThat(numbers.toArray()).containsExactly("b", "a", "c");
    assertThat(numbers.find("a")).isEqualTo(1);
    assertThat(numbers.add("a")).isEqualTo(1);
    assertThat(numbers.add("d")).isEqualTo(3);
    assertThat(numbers.get(3)).isEqualTo("d");
  }

  @Test
  void ofNothingFindNothing() {
    StringNumbers numbers = new StringNumbers();
    assertThat(numbers.isEmpty()).isTrue();
    assertThat(numbers.find("a")).isEqualTo(-1);
    assertThat(numbers.hasHash("a".hashCode())).isFalse();
    assertThat(numbers.toArray()).isEmpty();
    assertThat(of("a").isEmpty()).isFalse();
  }

  @Test
  void tellStringsOfOneHashApart() {
    StringNumbers numbers = of(ONE);
    assertThat(numbers.find(OTHER)).isEqualTo(-1);
    assertThat(numbers.hasHash(OTHER.hashCode())).isTrue();
    assertThat(numbers.add(OTHER)).isEqualTo(1);
    assertThat(numbers.find(ONE)).isZero();
    assertThat(numbers.find(OTHER)).isEqualTo(1);
    assertThat(numbers.hasHash("Ab".hashCode())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 41, 42, 43, 44, 84, 85, 86, 1_000, 20_000})
  void stayWhileTheyBecomeMany(int count) {
    StringNumbers numbers = new StringNumbers();
    for (int i = 0; i < count; i++) {
      assertThat(numbers.add("w" + i)).isEqualTo(i);
    }
    for (int i = 0; i < count; i++) {
      assertThat(numbers.find("w" + i)).isEqualTo(i);
      assertThat(numbers.hasHash(("w" + i).hashCode())).isTrue();
    }
    for (int i = count; i < count + 100; i++) {
      assertThat(numbers.find("w" + i)).isEqualTo(-1);
    }
    assertThat(numbers.size()).isEqualTo(count);
    assertThat(numbers.trimmed()).isSameAs(numbers);
    assertThat(numbers.toArray()).hasSize(count).endsWith("w" + (count - 1));
  }

  @Test
  void areTheSameWhenTheyWereWritten() {
    StringNumbers numbers = of(ONE, "", OTHER, "naïve");
    ProgramFile.Writer out = new ProgramFile.Writer();
    numbers.write(out);

    StringNumbers read = new StringNumbers(new ProgramFile.Reader(out.bytes()));

    assertThat(read.size()).isEqualTo(4);
    for (String string : numbers.toArray()) {
      assertThat(read.find(string)).isEqualTo(numbers.find(string));
      assertThat(read.hasHash(string.hashCode())).isTrue();
    }
    assertThat(read.find("other")).isEqualTo(-1);
  }
}
