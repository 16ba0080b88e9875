package io.github.rubricscorer.integrity.words;

import io.github.rubricscorer.base.Resource;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that detectors look for, numbered: all that stand in the files of this package. So a
 * word of an answer is looked up once, and each detector asks by number.
 */
public final class KnownWords {
  /** The number of all other words. */
  public static final int OTHER = 0;

  public static final String FUNCTION_WORDS = "function-words.txt";
  public static final String GRADER_ADDRESS = "grader-address.txt";
  public static final String GRADER_PLEA = "grader-plea.txt";
  public static final String RETRACTION = "retraction.txt";

  private static final Map<String, Integer> NUMBERS =
      numbers(List.of(FUNCTION_WORDS, GRADER_ADDRESS, GRADER_PLEA, RETRACTION));

  private KnownWords() {}

  /** Returns the number of a word in lower case, {@link #OTHER} if it is in no file. */
  public static int number(String word) {
    return NUMBERS.getOrDefault(word, OTHER);
  }

  /** Returns the numbers of words, all of which must be in a file. */
  public static BitSet numbers(Collection<String> words) {
    BitSet numbers = new BitSet(count());
    for (String word : words) {
      int number = number(word);
      if (number == OTHER) {
        throw new IllegalStateException("no file has the word " + word);
      }
      numbers.set(number);
    }
    return numbers;
  }

  /** Returns how many numbers there are. */
  public static int count() {
    return NUMBERS.size() + 1;
  }

  private static Map<String, Integer> numbers(List<String> files) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String file : files) {
      for (String word : Resource.text(KnownWords.class, file).split("[^a-z0-9'+]+", -1)) {
        if (!word.isEmpty()) {
          numbers.putIfAbsent(word, numbers.size() + 1);
        }
      }
    }
    return numbers;
  }
}
