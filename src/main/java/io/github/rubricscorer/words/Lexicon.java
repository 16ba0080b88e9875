package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into the letters of the automaton's alphabet.
 *
 * <p>A pattern asks for {@link Label labels}: a stem, a prefix, a surface, an exact form. A word of
 * an answer can carry several at once ({@code autoscaling} carries the stem {@code autoscal} and
 * the prefixes {@code auto*} and {@code autoscal*}). Feeding a set of labels to an automaton would
 * make it nondeterministic, so each set of labels that a word can carry becomes one <em>class</em>,
 * and the automaton reads classes. Class 0 is every word without a label.
 *
 * <p>Nearly all words carry one stem and nothing else. So the classes from 1 are those of the stems
 * in their order, which need no table, and the sets of labels are looked at only where a pattern
 * asks for a prefix, a surface or an exact form.
 *
 * <p>Immutable and thread-safe.
 */
public final class Lexicon {
  private static final int NO_LABELS = 0;
  private static final int[][] ALL_SINGLE = {};

  private final Labels labels;

  /** The classes of several labels, and those of one that is no stem. */
  private final Map<LabelSet, Integer> classes;

  /** The labels of such classes; empty where there are none, as in most lexicons. */
  private final int[] @Nullable [] labelsOfClass;

  private final int classCount;
  private final boolean asksForItems;

  /** The classes of words that some operator matters beside. */
  private final BitSet operands;

  /**
   * Takes labels and the sets of them that words can carry.
   *
   * @param labels the labels
   * @param labelsOfClass for each class its labels, or null where it has one, which is a stem
   */
  public Lexicon(Labels labels, int[] @Nullable [] labelsOfClass) {
    this(labels, labelsOfClass, labelsOfClass.length);
  }

  /** Takes labels that are all stems: there are no classes but theirs. */
  public Lexicon(Labels stems) {
    this(stems, ALL_SINGLE, 1 + stems.stemCount());
  }

  private Lexicon(Labels labels, int[] @Nullable [] labelsOfClass, int classCount) {
    this.labels = labels;
    this.labelsOfClass = labelsOfClass;
    this.classCount = classCount;
    asksForItems = labels.operators().contains(Operator.ITEM);
    classes = new HashMap<>();
    for (int c = 0; c < labelsOfClass.length; c++) {
      int[] several = labelsOfClass[c];
      if (several != null) {
        classes.put(LabelSet.ofAscending(several), c);
      }
    }
    operands = operandClasses();
  }

  /** Reads what was written. */
  public static Lexicon read(ProgramFile.Reader in) {
    Labels labels = new Labels(in);
    int classCount = in.number();
    int[] severalOf = in.ints();
    int[][] several = in.lists();
    int[] @Nullable [] labelsOfClass = several.length == 0 ? ALL_SINGLE : new int[classCount][];
    for (int i = 0; i < several.length; i++) {
      labelsOfClass[severalOf[i]] = several[i];
    }
    return new Lexicon(labels, labelsOfClass, classCount);
  }

  public void write(ProgramFile.Writer out) {
    labels.write(out);
    out.number(classCount);
    int[] severalOf =
        IntStream.range(0, labelsOfClass.length).filter(c -> labelsOfClass[c] != null).toArray();
    out.ints(severalOf);
    out.lists(Arrays.stream(severalOf).mapToObj(c -> labelsOfClass[c]).toArray(int[][]::new));
  }

  /** Tells whether a pattern asks for an operator. */
  boolean asksForOperators() {
    return labels.hasOperators();
  }

  /** Tells whether a pattern asks for the number of an item. */
  boolean asksForItems() {
    return asksForItems;
  }

  /** Returns the class of the number of an item; 0 where it carries no label. */
  int classOfItem(int number) {
    LabelSet none = LabelSet.ofAscending(new int[0]);
    LabelSet ofNumber = labels.withNumber(none, NumberKind.PLAIN, BigDecimal.valueOf(number));
    return classes.getOrDefault(labels.added(ofNumber, Operator.ITEM), NO_LABELS);
  }

  /** Tells whether some pattern asks for an operator beside the words of a class; most do not. */
  boolean isOperand(int wordClass) {
    return operands.get(wordClass);
  }

  /** Returns the classes that have a label which an operator is asked for beside. */
  private BitSet operandClasses() {
    BitSet found = new BitSet();
    IntList ofClass = new IntList(8);
    for (int wordClass = 1; labels.hasOperators() && wordClass < classCount; wordClass++) {
      ofClass.clear();
      addLabels(wordClass, ofClass);
      for (int i = 0; i < ofClass.size(); i++) {
        if (labels.isOperand(ofClass.get(i))) {
          found.set(wordClass);
        }
      }
    }
    return found;
  }

  /** Returns the class of the words of a class that an operator stands before. */
  int classAfter(Operator operator, int wordClass) {
    if (!isOperand(wordClass)) {
      return wordClass;
    }
    IntList ofWord = new IntList(8);
    addLabels(wordClass, ofWord);
    LabelSet set = labels.withOperator(LabelSet.of(ofWord), operator);
    return set.size() == ofWord.size() ? wordClass : classes.getOrDefault(set, wordClass);
  }

  /** Tells whether a pattern asks for a number. */
  boolean asksForNumbers() {
    return !labels.numbers().isEmpty();
  }

  /**
   * Returns the class of a number; 0 where it carries no label.
   *
   * @param forms the word that it consists of, or what stands for several
   */
  int classOf(NumberReader number, String raw, Forms forms) {
    int stem = labels.ofStem(forms.stem());
    LabelSet ofWord = labels.of(stem, labels.ofExact(raw), forms);
    LabelSet all = labels.withNumber(ofWord, number.kind(), number.value());
    if (all.isEmpty()) {
      return NO_LABELS;
    }
    Integer known = all.isOnly(stem) ? Integer.valueOf(classOfStem(stem)) : classes.get(all);
    if (known == null) {
      LabelSet none = LabelSet.ofAscending(new int[0]);
      known = classes.get(labels.withNumber(none, number.kind(), number.value()));
    }
    return known == null ? NO_LABELS : known;
  }

  /** Returns the class of a word; 0 where it carries no label. */
  int classOf(String raw, Forms forms) {
    int stem = labels.ofStem(forms.stem());
    int exact = labels.ofExact(raw);
    if (exact == Labels.NONE
        && labels.ofSurface(forms.surface()) == Labels.NONE
        && !labels.mayHavePrefix(forms)) {
      return stem == Labels.NONE ? NO_LABELS : classOfStem(stem);
    }
    LabelSet set = labels.of(stem, exact, forms);
    if (set.isEmpty()) {
      return NO_LABELS;
    }
    if (set.isOnly(stem)) {
      return classOfStem(stem);
    }
    Integer known = classes.get(set);
    if (known != null) {
      return known;
    }
    // An irregular stem beside a prefix of its surface that nothing announced: the stem counts.
    return stem == Labels.NONE ? NO_LABELS : classOfStem(stem);
  }

  /** The class of a stem and the prefixes that it begins with itself. */
  private static int classOfStem(int stem) {
    return 1 + stem;
  }

  boolean hasStem(String stem) {
    return labels.ofStem(stem) != Labels.NONE;
  }

  /** Returns the prefixes that patterns ask for, in the order in which they came. */
  List<String> prefixes() {
    return labels.prefixTexts();
  }

  public Labels labels() {
    return labels;
  }

  public int classCount() {
    return classCount;
  }

  /** Adds the labels that the words of a class carry, ascending. */
  public void addLabels(int wordClass, IntList added) {
    int[] several = wordClass < labelsOfClass.length ? labelsOfClass[wordClass] : null;
    if (several != null) {
      for (int label : several) {
        added.add(label);
      }
    } else if (wordClass != NO_LABELS) {
      added.add(wordClass - 1);
    }
  }
}
