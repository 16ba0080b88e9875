package io.github.rubricscorer.base;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for, and kept. Thread-safe: it is made once, and who
 * asks meanwhile waits for it. Where making it fails nothing is kept, and the next one to ask tries
 * again.
 *
 * @param <T> the value
 */
public final class Lazy<T> implements Supplier<T> {
  /** Let go of with all that it has, once the value is made. */
  private @Nullable Supplier<? extends T> maker;

  private volatile @Nullable T value;

  private Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  /**
   * Takes a way to the value.
   *
   * @param maker makes the value, which is not null, and must not ask for it
   * @param <T> the value
   * @return the value to come
   */
  public static <T> Lazy<T> of(Supplier<? extends T> maker) {
    return new Lazy<>(Objects.requireNonNull(maker, "maker"));
  }

  @Override
  public T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null) {
      known = Objects.requireNonNull(Objects.requireNonNull(maker).get());
      value = known;
      maker = null;
    }
    return known;
  }
}
