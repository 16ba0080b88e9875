package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.words.Labels;
import io.github.rubricscorer.words.Lexicon;
import java.util.Arrays;

/**
 * The labels of a lexicon by numbers that are the same in every lexicon, made of what patterns ask
 * for. Immutable.
 */
public final class LabelNames {
  private static final long MIXING = 0x9E3779B97F4A7C15L;

  private final Lexicon lexicon;

  /** The name of each label. */
  private final long[] names;

  /** The same, ascending. */
  private final long[] sorted;

  private LabelNames(Lexicon lexicon, long[] names) {
    this.lexicon = lexicon;
    this.names = names;
    sorted = names.clone();
    Arrays.sort(sorted);
  }

  public static LabelNames of(Lexicon lexicon) {
    Labels labels = lexicon.labels();
    long[] names = new long[labels.count()];
    for (int label = 0; label < names.length; label++) {
      names[label] = name(labels.describe(label), label < labels.stemCount());
    }
    return new LabelNames(lexicon, names);
  }

  private static long name(String text, boolean isStem) {
    long name = isStem ? 1 : 2;
    for (int i = 0; i < text.length(); i++) {
      name = mixed(name + text.charAt(i));
    }
    return name;
  }

  private static long mixed(long number) {
    long product = (number ^ number >>> 32) * MIXING;
    return product ^ product >>> 29;
  }

  private boolean has(long name) {
    return Arrays.binarySearch(sorted, name) >= 0;
  }

  /**
   * Returns a number for each class that classes with the same labels have in common; 0 for those
   * that have no label of another lexicon.
   */
  public long[] ofClasses(LabelNames other) {
    long[] all = new long[lexicon.classCount()];
    IntList labels = new IntList(8);
    for (int wordClass = 1; wordClass < all.length; wordClass++) {
      labels.clear();
      lexicon.addLabels(wordClass, labels);
      long sum = 0;
      boolean isShared = false;
      for (int i = 0; i < labels.size(); i++) {
        long name = names[labels.get(i)];
        sum += mixed(name);
        isShared |= other.has(name);
      }
      all[wordClass] = isShared ? sum : 0;
    }
    return all;
  }
}
