package io.github.rubricscorer;

import io.github.rubricscorer.match.CompiledRubric.Scratch;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps scratches between calls, a few for each processor. A thread looks first where it left one;
 * when all are taken a new one is made. Unlike a thread-local, this leaves nothing behind in the
 * threads of others.
 */
final class ScratchPool {
  private static final int SLOTS =
      Integer.highestOneBit(Math.max(1, Runtime.getRuntime().availableProcessors()) * 4 - 1);

  private final AtomicReferenceArray<@Nullable Scratch> slots = new AtomicReferenceArray<>(SLOTS);

  Scratch take() {
    Scratch scratch = slots.getAndSet(slot(), null);
    return scratch == null ? new Scratch() : scratch;
  }

  void give(Scratch scratch) {
    slots.lazySet(slot(), scratch);
  }

  private static int slot() {
    long id = Thread.currentThread().threadId();
    return (int) (id ^ id >>> 16) & SLOTS - 1;
  }
}
