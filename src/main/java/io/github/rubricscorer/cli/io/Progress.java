package io.github.rubricscorer.cli.io;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * A progress bar on one line of a terminal. It appears only when the work has taken a second, so
 * that short work shows none. Not thread-safe.
 */
public final class Progress {
  private static final long FIRST = 1_000_000_000L;
  private static final long STEP = 200_000_000L;
  private static final int BAR_LENGTH = 30;

  private final PrintWriter terminal;
  private final boolean drawn;
  private final long total;
  private final String unit;
  private final LongSupplier clock;
  private final long started;
  private long due;
  private int shown;

  /** Starts to count time and answers, for a person at the terminal of standard error. */
  public static Progress of(Streams streams, long total) {
    return of(streams, total, "answers");
  }

  /** Starts to count time and what the unit says, for the same person. */
  public static Progress of(Streams streams, long total, String unit) {
    return new Progress(streams.err(), streams.terminal().err(), total, unit, System::nanoTime);
  }

  /** Starts to count time and answers. */
  public Progress(PrintWriter terminal, boolean drawn, long total, LongSupplier clock) {
    this(terminal, drawn, total, "answers", clock);
  }

  /**
   * Starts to count time.
   *
   * @param terminal where to draw
   * @param drawn false where there is no terminal to draw on
   * @param total all that there is to do, such as the number of bytes to read, or 0 where it is not
   *     known
   * @param unit what is counted, in the plural
   * @param clock the time in nanoseconds
   */
  public Progress(
      PrintWriter terminal, boolean drawn, long total, String unit, LongSupplier clock) {
    this.terminal = terminal;
    this.drawn = drawn;
    this.total = total;
    this.unit = unit;
    this.clock = clock;
    this.started = clock.getAsLong();
    this.due = FIRST;
  }

  /**
   * Draws the state, where it is time to.
   *
   * @param count how many are done
   * @param done how much is done, in the unit of the total
   */
  public void update(long count, long done) {
    long elapsed = clock.getAsLong() - started;
    if (drawn && elapsed >= due) {
      due = elapsed + STEP;
      draw(count, done, elapsed);
    }
  }

  /** Takes the bar away. */
  public void clear() {
    if (shown > 0) {
      terminal.print("\r" + " ".repeat(shown) + "\r");
      terminal.flush();
      shown = 0;
    }
  }

  private void draw(long count, long done, long elapsed) {
    long perSecond = Math.round(count / (elapsed / 1e9));
    String counts = count + " " + unit + ", " + perSecond + "/s";
    String text = total == 0 ? counts : bar(Math.min(done, total)) + " " + counts;
    terminal.print("\r" + text + " ".repeat(Math.max(shown - text.length(), 0)));
    terminal.flush();
    shown = text.length();
  }

  private String bar(long done) {
    int filled = (int) (done * BAR_LENGTH / total);
    long percent = done * 100 / total;
    return "█".repeat(filled) + "░".repeat(BAR_LENGTH - filled) + " " + percent + "%";
  }
}
