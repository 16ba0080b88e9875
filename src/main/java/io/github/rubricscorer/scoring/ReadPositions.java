package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordEntry;
import java.util.Arrays;

/**
 * The positions of an answer as a rubric reads it, to tell later whether another edition of the
 * rubric reads it alike. Immutable.
 *
 * <p>A position has a place in the answer, a kind (all that is asked of it beside its word) and the
 * class of its word. A word that the next one denies has the class of no word, and yet a run that
 * goes on with the denying word finds it ("dairy-free"): so its own classes are positions of a kind
 * of their own.
 */
final class ReadPositions {
  private static final int DENIED = 1 << 30;
  private static final int FILLER = 1 << 29;
  private static final int BEGINS_NOTHING = 1 << 28;

  /** Start and end of each position. */
  private final long[] places;

  /** The flags and the boundary before it; above, the hash of the word that it was corrected to. */
  private final long[] kinds;

  /** The class of each position's word. */
  private final int[] classes;

  /** Whether there is more to the reading than the positions tell. */
  private final boolean isIncomplete;

  private ReadPositions(long[] places, long[] kinds, int[] classes, boolean isIncomplete) {
    this.places = places;
    this.kinds = kinds;
    this.classes = classes;
    this.isIncomplete = isIncomplete;
  }

  /** Takes down a reading. */
  static ReadPositions of(AnswerReading reading, CompiledPatterns patterns) {
    Recorder recorder = new Recorder(reading, patterns);
    for (int position = 0; position < reading.size(); position++) {
      recorder.add(position);
    }
    return recorder.positions();
  }

  /**
   * Tells whether another reading of the same answer is the same to all concepts that an edit left
   * as they were.
   *
   * @param before the reading by the rubric before the edit; this is the one after it
   */
  boolean isAs(ReadPositions before, RubricEdit edit) {
    if (isIncomplete || before.isIncomplete) {
      return false;
    }
    int here = 0;
    int there = 0;
    int fillers = 0;
    boolean hasSkipped = false;
    while (true) {
      boolean skipsHere = here < places.length && isFiller(here) && edit.isNew(classes[here]);
      boolean skipsThere =
          there < before.places.length
              && before.isFiller(there)
              && edit.isGone(before.classes[there]);
      if (skipsHere || skipsThere) {
        here += skipsHere ? 1 : 0;
        there += skipsThere ? 1 : 0;
        fillers++;
        hasSkipped = true;
      } else if (here == places.length || there == before.places.length) {
        return here == places.length && there == before.places.length;
      } else if (places[here] != before.places[there]
          || kinds[here] != before.kinds[there]
          || !edit.isSame(before.classes[there], classes[here])) {
        return false;
      } else {
        fillers = isFiller(here) ? fillers + 1 : 0;
        hasSkipped &= fillers > 0;
        here++;
        there++;
      }
      if (hasSkipped && fillers > AnswerReading.MOST_FILLERS) { // else they change no distance
        return false;
      }
    }
  }

  private boolean isFiller(int position) {
    return (kinds[position] & FILLER) != 0;
  }

  /** Takes positions down one after the other. */
  private static final class Recorder {
    private final AnswerReading reading;
    private final CompiledPatterns patterns;
    private long[] places;
    private long[] kinds;
    private final IntList classes;
    private boolean isIncomplete;

    private Recorder(AnswerReading reading, CompiledPatterns patterns) {
      this.reading = reading;
      this.patterns = patterns;
      places = new long[reading.size()];
      kinds = new long[reading.size()];
      classes = new IntList(Math.max(1, reading.size()));
    }

    private ReadPositions positions() {
      int size = classes.size();
      return new ReadPositions(
          Arrays.copyOf(places, size), Arrays.copyOf(kinds, size), classes.toArray(), isIncomplete);
    }

    @SuppressWarnings("EnumOrdinal") // Compared within this process alone.
    private void add(int position) {
      int kind = reading.boundaryBefore(position).ordinal();
      if (!reading.mayBegin(position)) {
        kind |= BEGINS_NOTHING;
      }
      if (reading.isFiller(position)) {
        kind |= FILLER;
      }
      WordEntry corrected = reading.corrected(position);
      long meant = corrected == null ? 0 : String.valueOf(corrected.meant).hashCode();
      int wordClass = reading.wordClass(position);
      add(position, meant << Integer.SIZE | kind, wordClass);
      if (reading.isDenied(position) || wordClass == 0 && isBeforeHyphen(position)) {
        addDenied(position);
      }
    }

    private void add(int position, long kind, int wordClass) {
      int size = classes.size();
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
      }
      places[size] =
          (long) reading.startOffset(position) << Integer.SIZE | reading.endOffset(position);
      kinds[size] = kind;
      classes.add(wordClass);
    }

    private boolean isBeforeHyphen(int position) {
      int end = reading.endOffset(position);
      return position + 1 < reading.size()
          && reading.startOffset(position + 1) == end + 1
          && reading.answer().charAt(end) == '-';
    }

    private void addDenied(int position) {
      WordScanner scanner = new WordScanner();
      String text =
          reading.answer().substring(reading.startOffset(position), reading.endOffset(position));
      scanner.reset(text);
      if (!scanner.next() || scanner.beginsNumber() || scanner.end() < text.length()) {
        isIncomplete = true;
        return;
      }
      WordCache words = patterns.words();
      for (int wordClass : words.look(scanner, new WordAnalysis(words.language())).classes) {
        add(position, DENIED, wordClass);
      }
    }
  }
}
