package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words that one reader met lately, in front of the {@link WordCache}s, with a cursor at the
 * word that was looked up last.
 *
 * <p>Nearly all words of an answer are found here, and nearly all that is asked of them is a few
 * numbers. So a word is known by its {@link WordScanner#hasKey key}, and its key and those numbers
 * lie side by side in one array, mostly on one cache line: finding a word takes one step where the
 * cache's table, its entry and the entry's letters take three. One memory serves all rubrics, since
 * the cache's number is part of the key. What it earns: without it a score takes 1.28 times its
 * time.
 *
 * <p>A word has two places, side by side: a newcomer takes the second, and changes with the first
 * once it is looked up again. So words that come once push out only others of their kind.
 *
 * <p>Of one thread at a time, unlike the caches it stands before; so there is nothing to
 * synchronize.
 */
public final class RecentWords {
  private static final int FEWEST = 512;
  private static final int MOST = 16_384;

  /**
   * Numbers of a word: both halves of its key, its summary, its cache with the letters after it.
   */
  private static final int STRIDE = 4;

  private Language language = Language.ENGLISH;

  /** What analyses new words, for each language that there were any in. */
  private final Map<Language, WordAnalysis> analyses = new HashMap<>();

  private long[] words = new long[STRIDE * FEWEST];
  private @Nullable WordEntry[] entries = new WordEntry[FEWEST];
  private int shift = Long.SIZE - Integer.numberOfTrailingZeros(FEWEST / 2);

  /** How many words had to go since the memory has its size. */
  private int pushedOut;

  // The word that was looked up last.

  private int place;
  private long summary;
  private int lettersAfter;
  private @Nullable WordEntry entry;

  /** Begins with an answer in a language. */
  public void begin(Language ofAnswer) {
    language = ofAnswer;
  }

  /** Goes to the word that a scanner stands at. */
  public void look(WordScanner scanner, WordCache cache) {
    if (!scanner.hasKey()) {
      goTo(cache.look(scanner, analysis()));
    } else if (!isFound(scanner, cache.number())) {
      remember(scanner, cache.number(), cache.look(scanner, analysis()));
    }
  }

  /** Goes to the number of an item. */
  public void look(int item, WordCache cache) {
    goTo(cache.lookItem(item));
  }

  /** Goes to a number that was read. */
  public void look(NumberReader number, String raw, boolean isWord, WordCache cache) {
    goTo(cache.look(number, raw, isWord, analysis()));
  }

  /**
   * Goes to a number that was read and is the word that a scanner stands at. Since the word alone
   * says what the number is, it is remembered as words are, in a cache of the opposite number.
   */
  public void look(NumberReader number, WordScanner scanner, WordCache cache) {
    if (!scanner.hasKey()) {
      goTo(cache.look(number, scanner.word(), true, analysis()));
    } else if (!isFound(scanner, -cache.number())) {
      WordEntry word = cache.look(number, scanner.word(), true, analysis());
      remember(scanner, -cache.number(), word);
    }
  }

  /**
   * Goes from the word that a scanner stands at, which was looked up, to what it is where it is no
   * number. That is remembered in the cache of numbers, which has only words of digits else.
   */
  public void refuseNumber(WordScanner scanner, WordCache cache) {
    WordEntry word = entry();
    if (!scanner.hasKey()) {
      goTo(cache.withoutNumber(word, analysis()));
    } else if (!isFound(scanner, -cache.number())) {
      remember(scanner, -cache.number(), cache.withoutNumber(word, analysis()));
    }
  }

  private void goTo(WordEntry word) {
    entry = word;
    summary = word.summary;
    lettersAfter = word.lettersAfter;
  }

  private void goTo(int at) {
    place = at;
    entry = null;
    summary = words[at + 2];
    lettersAfter = (int) words[at + 3];
  }

  /** Goes to a word if it is remembered. */
  private boolean isFound(WordScanner scanner, int number) {
    long high = scanner.keyHigh();
    long low = scanner.keyLow();
    int at = place(high, low, number);
    if (!isAt(at, high, low, number)) {
      if (!isAt(at + STRIDE, high, low, number)) {
        return false;
      }
      settle(at);
    }
    goTo(at);
    return true;
  }

  /** Returns the {@link WordEntry#summary} of the word. */
  public long summary() {
    return summary;
  }

  /** Returns the {@link WordEntry#lettersAfter} of the word. */
  public int lettersAfter() {
    return lettersAfter;
  }

  /** Returns the word as its cache has it. */
  public WordEntry entry() {
    WordEntry known = entry == null ? entries[place / STRIDE] : entry;
    return Objects.requireNonNull(known, "no word was looked up");
  }

  /** Returns what analyses words of the answer's language. */
  public WordAnalysis analysis() {
    return analyses.computeIfAbsent(language, WordAnalysis::new);
  }

  private boolean isAt(int at, long high, long low, int number) {
    return words[at] == low && words[at + 1] == high && (int) (words[at + 3] >>> 32) == number;
  }

  /** Lets the word at the second place change with that at the first. */
  private void settle(int first) {
    int second = first + STRIDE;
    for (int i = 0; i < STRIDE; i++) {
      long number = words[first + i];
      words[first + i] = words[second + i];
      words[second + i] = number;
    }
    WordEntry word = entries[first / STRIDE];
    entries[first / STRIDE] = entries[second / STRIDE];
    entries[second / STRIDE] = word;
  }

  /** Multiplies by the golden ratio, whose high bits depend on all bits of the key. */
  private int place(long high, long low, int number) {
    long mixed = (low ^ (high + number) * 0xC2B2AE3D27D4EB4FL) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> shift) * 2 * STRIDE;
  }

  private void remember(WordScanner scanner, int number, WordEntry word) {
    long high = scanner.keyHigh();
    long low = scanner.keyLow();
    int at = place(high, low, number);
    if (isTaken(at) && isTaken(at + STRIDE)) {
      if (++pushedOut > entries.length && entries.length < MOST) {
        grow();
        at = place(high, low, number);
      }
    }
    at = isTaken(at) ? at + STRIDE : at;
    put(at, high, low, word.summary, (long) number << 32 | word.lettersAfter, word);
    goTo(at);
  }

  private boolean isTaken(int at) {
    return words[at + 3] != 0;
  }

  private void put(int at, long high, long low, long summary, long rest, WordEntry word) {
    words[at] = low;
    words[at + 1] = high;
    words[at + 2] = summary;
    words[at + 3] = rest;
    entries[at / STRIDE] = word;
  }

  private void grow() {
    long[] oldWords = words;
    @Nullable WordEntry[] oldEntries = entries;
    words = new long[2 * oldWords.length];
    entries = new WordEntry[2 * oldEntries.length];
    shift--;
    pushedOut = 0;
    for (int i = 0; i < oldWords.length; i += STRIDE) {
      WordEntry word = oldEntries[i / STRIDE];
      if (word != null) {
        long low = oldWords[i];
        long high = oldWords[i + 1];
        long rest = oldWords[i + 3];
        int at = place(high, low, (int) (rest >>> 32));
        put(isTaken(at) ? at + STRIDE : at, high, low, oldWords[i + 2], rest, word);
      }
    }
  }
}
