package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.words.WordEntry;

/**
 * The words of an answer that are nothing but letters and digits and stand apart, as nearly all do,
 * each with its {@link WordEntry#plainNumber number}. Who has rules of their own for the others
 * need not read these again.
 *
 * <p>Filled by the scan that fills an {@link AnswerReading}, and reused with it. Not thread-safe.
 */
public final class PlainWords {
  private final IntList starts = new IntList(256);
  private final IntList ends = new IntList(256);
  private final IntList numbers = new IntList(256);

  /** Makes an empty one. */
  public PlainWords() {}

  void clear() {
    starts.clear();
    ends.clear();
    numbers.clear();
  }

  void add(int start, int end, int number) {
    starts.add(start);
    ends.add(end);
    numbers.add(number);
  }

  public int count() {
    return starts.size();
  }

  /** Returns the offset where a word begins; they ascend. */
  public int start(int word) {
    return starts.get(word);
  }

  /** Returns the offset after a word. */
  public int end(int word) {
    return ends.get(word);
  }

  public int number(int word) {
    return numbers.get(word);
  }
}
