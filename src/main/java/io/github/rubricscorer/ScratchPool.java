package io.github.rubricscorer;

import io.github.rubricscorer.scoring.Scratch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps scratches between calls, a few for each processor. A thread looks where it left one, and
 * nowhere else: when that is taken a new one is made. Unlike a thread-local, this leaves nothing in
 * the threads of others.
 *
 * <p>A scratch grows with the answers that it reads. Long answers take turns with one that is kept
 * for them, so that they do not keep many large ones.
 */
final class ScratchPool {
  private static final int SLOTS =
      Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors()) * 4 - 1);

  /** The length, in UTF-16 units, from which on an answer is long. */
  private static final int LONG = 65_536;

  private final AtomicReferenceArray<@Nullable Scratch> slots = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReference<@Nullable Scratch> large = new AtomicReference<>();

  Scratch take(String answer) {
    boolean isLong = answer.length() >= LONG;
    Scratch scratch = isLong ? large.getAndSet(null) : slots.getAndSet(slot(), null);
    return scratch == null ? new Scratch() : scratch;
  }

  /**
   * Takes back what {@link #take} gave for the same answer. What an Error interrupted is not given
   * back: its arrays may have grown by half.
   */
  void give(Scratch scratch, String answer) {
    if (answer.length() >= LONG) {
      large.lazySet(scratch);
    } else {
      slots.lazySet(slot(), scratch);
    }
  }

  private static int slot() {
    long id = Thread.currentThread().threadId();
    return (int) (id ^ id >>> 16) & SLOTS - 1;
  }
}
