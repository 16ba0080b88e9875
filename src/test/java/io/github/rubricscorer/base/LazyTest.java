package io.github.rubricscorer.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LazyTest {
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void aValueIsMadeWhenItIsFirstAskedForAndKept() {
    Lazy<Integer> lazy = Lazy.of(made::incrementAndGet);

    assertThat(made).hasValue(0);
    assertThat(lazy.get()).isEqualTo(1);
    assertThat(lazy.get()).isEqualTo(1);
  }

  @Test
  void manyThreadsGetTheSameValue() {
    Lazy<Integer> lazy = Lazy.of(made::incrementAndGet);

    List<Integer> values = IntStream.range(0, 1_000).parallel().mapToObj(i -> lazy.get()).toList();

    assertThat(values).containsOnly(1);
  }

  @Test
  void aFailureIsNotKept() {
    Lazy<Integer> lazy = Lazy.of(this::failOnce);

    assertThatIllegalStateException().isThrownBy(lazy::get).withMessage("the first time");
    assertThat(lazy.get()).isEqualTo(2);
  }

  @Test
  void whatItIsMadeOfIsLetGoOf() throws InterruptedException {
    List<byte[]> bytes = new ArrayList<>(List.of(new byte[1 << 20]));
    WeakReference<byte[]> all = new WeakReference<>(bytes.getFirst());
    Lazy<Integer> lazy = lengthOf(bytes.getFirst());
    bytes.clear();

    assertThat(lazy.get()).isEqualTo(1 << 20);
    for (int i = 0; i < 100 && all.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(all.get()).isNull();
    assertThat(lazy.get()).isEqualTo(1 << 20);
  }

  private static Lazy<Integer> lengthOf(byte[] bytes) {
    return Lazy.of(() -> bytes.length);
  }

  private int failOnce() {
    if (made.incrementAndGet() == 1) {
      throw new IllegalStateException("the first time");
    }
    return made.get();
  }
}
