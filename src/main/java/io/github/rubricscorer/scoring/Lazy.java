package io.github.rubricscorer.scoring;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, once, and the maker let go of. Thread-safe;
 * where making it fails, the next one who asks has it tried again.
 */
final class Lazy<T extends Object> {
  private @Nullable Supplier<T> maker;
  private volatile @Nullable T value;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  T get() {
    T known = value;
    return known == null ? made() : known;
  }

  private synchronized T made() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(maker, "the value is there without its maker").get();
      value = known;
      maker = null;
    }
    return known;
  }
}
