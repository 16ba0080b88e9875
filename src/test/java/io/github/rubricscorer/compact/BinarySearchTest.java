package io.github.rubricscorer.compact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinarySearchTest {
  private static final int[] ASCENDING = {1, 3, 3, 3, 7};

  @ParameterizedTest(name = "{0}")
  @CsvSource({"0, 0", "1, 0", "2, 1", "3, 1", "4, 4", "7, 4", "8, 5"})
  void findsTheFirstOfEqualOnes(int least, int index) {
    assertThat(BinarySearch.first(0, ASCENDING.length, i -> ASCENDING[i] >= least))
        .isEqualTo(index);
  }

  @Test
  void looksAtNothingOutsideOfItsRange() {
    assertThat(BinarySearch.first(2, 4, i -> i >= 2 && i < 4)).isEqualTo(2);
    assertThat(BinarySearch.first(2, 4, i -> i < 2)).isEqualTo(4);
    assertThat(
            BinarySearch.first(
                3,
                3,
                i -> {
                  throw new IllegalStateException();
                }))
        .isEqualTo(3);
  }

  @Test
  void asksNoMoreOftenThanItHalves() {
    int[] asked = new int[1];

    int found =
        BinarySearch.first(
            0,
            1 << 30,
            i -> {
              asked[0]++;
              return i >= 12_345;
            });

    assertThat(found).isEqualTo(12_345);
    assertThat(asked[0]).isLessThanOrEqualTo(30);
  }
}
