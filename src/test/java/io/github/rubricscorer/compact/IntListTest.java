package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list of ints")
class IntListTest {
  private static IntList of(int... elements) {
    IntList list = new IntList(0);
    for (int element : elements) {
      list.add(element);
    }
    return list;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 100})
  void growsFromAnyCapacity(int capacity) {
    IntList list = new IntList(capacity);
    for (int i = 0; i < 50; i++) {
      list.add(-i);
      assertThat(list.size()).isEqualTo(i + 1);
    }
    for (int i = 0; i < 50; i++) {
      assertThat(list.get(i)).isEqualTo(-i);
    }
  }

  @Test
  void addsADistinctElementOnce() {
    IntList list = of(3, 1);
    for (int element : new int[] {1, 3, 2, 2, 1, 0}) {
      list.addDistinct(element);
    }
    assertThat(list.toArray()).containsExactly(3, 1, 2, 0);
  }

  @Test
  void anElementThatWasRemovedIsNotThere() {
    IntList list = of(3, 1, 2);
    list.truncate(1);
    list.addDistinct(2);
    assertThat(list.toArray()).containsExactly(3, 2);
    list.clear();
    list.addDistinct(3);
    assertThat(list.toArray()).containsExactly(3);
  }

  @Test
  void setsAnElementInItsPlace() {
    IntList list = of(3, 1, 2);
    list.set(1, 7);
    assertThat(list.toArray()).containsExactly(3, 7, 2);
  }

  @Test
  void sortsWhatIsThere() {
    IntList list = new IntList(16);
    for (int element : new int[] {3, -1, 2}) {
      list.add(element);
    }
    list.sort();
    assertThat(list.toArray()).containsExactly(-1, 2, 3);
  }

  @Test
  void anArrayIsACopyAndAnEmptyOneIsShared() {
    IntList list = of(3, 1);
    list.toArray()[0] = 9;
    assertThat(list.get(0)).isEqualTo(3);
    assertThat(of().toArray()).isSameAs(new IntList(5).toArray()).hasSize(0);
  }

  @Test
  void equalSequencesHaveOneNumber() {
    IntSequences sequences = new IntSequences();
    assertThat(sequences.add(of())).isEqualTo(0);
    assertThat(sequences.add(of(1, 2))).isEqualTo(1);
    assertThat(sequences.add(of(1, 2, 3))).isEqualTo(2);
    assertThat(sequences.add(of(2, 1))).isEqualTo(3);
    assertThat(sequences.add(of(1, 2))).isEqualTo(1);
    assertThat(sequences.add(of())).isEqualTo(0);

    assertThat(sequences.size()).isEqualTo(4);
    assertThat(sequences.length(0)).isZero();
    assertThat(sequences.length(2)).isEqualTo(3);
    assertThat(sequences.get(2, 0)).isEqualTo(1);
    assertThat(sequences.get(2, 2)).isEqualTo(3);
    assertThat(sequences.get(3, 1)).isEqualTo(1);
  }

  @Test
  void sequencesKeepTheirNumbersWhileTheyBecomeMany() {
    Random random = new Random(5);
    IntSequences sequences = new IntSequences();
    int[][] added = new int[3_000][];
    for (int i = 0; i < added.length; i++) {
      added[i] = random.ints(1 + i % 9, 0, 50).toArray();
      added[i][0] = 100 + i;
      assertThat(sequences.add(of(added[i]))).isEqualTo(i);
    }
    for (int i = 0; i < added.length; i++) {
      assertThat(sequences.add(of(added[i]))).isEqualTo(i);
      assertThat(sequences.length(i)).isEqualTo(added[i].length);
      for (int j = 0; j < added[i].length; j++) {
        assertThat(sequences.get(i, j)).isEqualTo(added[i][j]);
      }
    }
    assertThat(sequences.size()).isEqualTo(added.length);
  }

  @Test
  void aLongSequenceFitsTheFirstTime() {
    int[] elements = new Random(6).ints(5_000).toArray();
    IntSequences sequences = new IntSequences();
    sequences.add(of(1));
    assertThat(sequences.add(of(elements))).isEqualTo(1);
    assertThat(sequences.length(1)).isEqualTo(5_000);
    assertThat(sequences.get(1, 4_999)).isEqualTo(elements[4_999]);
  }

  @Test
  void clearedSequencesBeginAnew() {
    IntSequences sequences = new IntSequences();
    sequences.add(of(1));
    sequences.add(of(2, 3));
    sequences.clear();
    assertThat(sequences.size()).isZero();
    assertThat(sequences.add(of(2, 3))).isEqualTo(0);
    assertThat(sequences.get(0, 1)).isEqualTo(3);
    assertThat(sequences.add(of(1))).isEqualTo(1);
  }
}
