package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbered sequences of ints")
class IntSequencesTest {
  private final IntSequences sequences = new IntSequences();

  @Test
  void areNumberedInTheOrderInWhichTheyCome() {
    assertThat(add(4, 5)).isZero();
    assertThat(add()).isOne();
    assertThat(add(5, 4)).isEqualTo(2);
    assertThat(add(4, 5)).isZero();
    assertThat(add()).isOne();
    assertThat(sequences.size()).isEqualTo(3);
  }

  @Test
  void keepTheirElements() {
    add(7);
    int number = add(-1, Integer.MIN_VALUE, 0);
    assertThat(sequences.length(number)).isEqualTo(3);
    assertThat(sequences.get(number, 0)).isEqualTo(-1);
    assertThat(sequences.get(number, 1)).isEqualTo(Integer.MIN_VALUE);
    assertThat(sequences.get(number, 2)).isZero();
  }

  @Test
  void beginAnewOnceCleared() {
    add(1, 2);
    add(3);
    sequences.clear();
    assertThat(sequences.size()).isZero();
    assertThat(add(3)).isZero();
    assertThat(add(1, 2)).isOne();
    assertThat(sequences.get(1, 1)).isEqualTo(2);
  }

  @Test
  void areNumberedAsAMapWouldDoHoweverManyThereAre() {
    long seed = Long.getLong("seed", 20_261_129);
    Random random = new Random(seed);
    Map<List<Integer>, Integer> expected = new LinkedHashMap<>();
    for (int i = 0; i < 5_000; i++) {
      List<Integer> sequence = new ArrayList<>();
      int length = random.nextInt(i % 100 == 0 ? 600 : 4);
      for (int j = 0; j < length; j++) {
        sequence.add(random.nextInt(12) - 6);
      }
      int number = expected.computeIfAbsent(sequence, key -> expected.size());
      int[] elements = sequence.stream().mapToInt(Integer::intValue).toArray();
      assertThat(add(elements)).as("seed %d, sequence %d", seed, i).isEqualTo(number);
    }
    assertThat(sequences.size()).isEqualTo(expected.size());
    expected.forEach((sequence, number) -> {
      List<Integer> kept = new ArrayList<>();
      for (int j = 0; j < sequences.length(number); j++) {
        kept.add(sequences.get(number, j));
      }
      assertThat(kept).isEqualTo(sequence);
    });
  }

  private int add(int... elements) {
    IntList list = new IntList(4);
    for (int element : elements) {
      list.add(element);
    }
    return sequences.add(list);
  }
}
