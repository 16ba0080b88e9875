package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compact.StringNumbers;
import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Label.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The labels that patterns ask for, numbered in a {@link LabelOrder}. Immutable, thread-safe. */
public final class Labels {
  /** In place of a number: there is no such label. */
  public static final int NONE = -1;

  private final StringNumbers stems;
  private final StringNumbers prefixes;
  private final StringNumbers surfaces;
  private final StringNumbers exacts;
  private final StringNumbers numbers;

  /** The labels that operators stand before, see {@link #text}. */
  private final StringNumbers operated;

  private final Set<Operator> operators = EnumSet.noneOf(Operator.class);

  /** The labels that some pattern asks for an operator beside. */
  private final BitSet operands = new BitSet();

  private final LabelOrder order;
  private final NumberTable table;
  private final Prefixes sortedPrefixes;

  /** Takes the texts of the labels, of which there are to be no more. */
  public Labels(
      StringNumbers stems,
      StringNumbers prefixes,
      StringNumbers surfaces,
      StringNumbers exacts,
      StringNumbers numbers,
      StringNumbers operated) {
    this.stems = stems.trimmed();
    this.prefixes = prefixes.trimmed();
    this.surfaces = surfaces.trimmed();
    this.exacts = exacts.trimmed();
    this.numbers = numbers.trimmed();
    this.operated = operated.trimmed();
    order =
        new LabelOrder(
            stems.size(), prefixes.size(), surfaces.size(), exacts.size(), numbers.size());
    table = NumberTable.of(List.of(this.numbers.toArray()), order.firstNumber());
    sortedPrefixes = Prefixes.of(prefixTexts());
    for (String text : operated.toArray()) {
      operators.add(operator(text));
      operands.set(label(text));
    }
  }

  /** Takes what was written. */
  public Labels(ProgramFile.Reader in) {
    this(
        new StringNumbers(in),
        new StringNumbers(in),
        new StringNumbers(in),
        new StringNumbers(in),
        new StringNumbers(in),
        new StringNumbers(in));
  }

  void write(ProgramFile.Writer out) {
    stems.write(out);
    prefixes.write(out);
    surfaces.write(out);
    exacts.write(out);
    numbers.write(out);
    operated.write(out);
  }

  /** Returns how many labels there are. */
  public int count() {
    return order.firstOperated() + operated.size();
  }

  public int stemCount() {
    return stems.size();
  }

  /** Returns the text of a stem. */
  public String stem(int stem) {
    return stems.get(stem);
  }

  /** Tells whether no pattern asks for anything but stems. */
  public boolean areStems() {
    return prefixes.isEmpty()
        && surfaces.isEmpty()
        && exacts.isEmpty()
        && numbers.isEmpty()
        && operated.isEmpty();
  }

  /** Tells whether a pattern asks for an operator. */
  boolean hasOperators() {
    return !operated.isEmpty();
  }

  /** Returns the operators that patterns ask for. */
  public Set<Operator> operators() {
    return Collections.unmodifiableSet(operators);
  }

  /** Tells whether some pattern asks for an operator beside a label. */
  boolean isOperand(int label) {
    return operands.get(label);
  }

  /** Returns what stands for a label that an operator is before; the label is any number. */
  public static String text(Operator operator, int label) {
    return operator.name() + ' ' + label;
  }

  /** Returns the operator of a {@link #text}. */
  public static Operator operator(String text) {
    return Operator.valueOf(text.substring(0, text.indexOf(' ')));
  }

  /** Returns the label of a {@link #text}. */
  public static int label(String text) {
    return Integer.parseInt(text, text.indexOf(' ') + 1, text.length(), 10);
  }

  /** Returns the numbers that patterns ask for. */
  public NumberTable numbers() {
    return table;
  }

  /** Returns the prefixes in the order in which they came. */
  List<String> prefixTexts() {
    return List.of(prefixes.toArray());
  }

  /** Returns the surfaces in the order in which they came. */
  public List<String> surfaceTexts() {
    return List.of(surfaces.toArray());
  }

  /** Returns the exact forms in the order in which they came. */
  public List<String> exactTexts() {
    return List.of(exacts.toArray());
  }

  public Prefixes prefixes() {
    return sortedPrefixes;
  }

  /** Returns a label as a pattern would ask for it. */
  public String describe(int label) {
    if (label < order.firstPrefix()) {
      return stems.get(label);
    }
    if (label < order.firstSurface()) {
      return new Prefix(prefixes.get(label - order.firstPrefix())).toString();
    }
    if (label < order.firstExact()) {
      return new Surface(surfaces.get(label - order.firstSurface())).toString();
    }
    if (label < order.firstNumber()) {
      return new Exact(exacts.get(label - order.firstExact())).toString();
    }
    if (label < order.firstOperated()) {
      return NumberRange.parse(numbers.get(label - order.firstNumber())).notation();
    }
    String operatedOn = operated.get(label - order.firstOperated());
    return "\\" + operator(operatedOn) + describe(label(operatedOn));
  }

  /** Returns the number of a label, or {@link #NONE} where no pattern asks for it. */
  public int number(Label label) {
    return switch (label) {
      case Stem(String stem) -> ofStem(stem);
      case Prefix(String prefix) -> ofPrefix(prefix);
      case Surface(String surface) -> ofSurface(surface);
      case Exact(String raw) -> from(order.firstExact(), exacts.find(raw));
      case Value(NumberRange range) -> ofNumber(range);
      case After(Operator operator, Label after) -> ofOperated(operator, number(after));
    };
  }

  /** Returns the number of a stem, or {@link #NONE}. */
  public int ofStem(String stem) {
    return stems.find(stem);
  }

  /** Returns the number of a prefix, or {@link #NONE}. */
  public int ofPrefix(String text) {
    return from(order.firstPrefix(), prefixes.find(text));
  }

  /** Returns the number of a surface, or {@link #NONE}. */
  int ofSurface(String text) {
    return surfaces.isEmpty() ? NONE : from(order.firstSurface(), surfaces.find(text));
  }

  /** Returns the number of the exact form that a word is, a possessive ending aside, or none. */
  public int ofExact(String raw) {
    return exacts.isEmpty() ? NONE : from(order.firstExact(), exacts.find(withoutPossessive(raw)));
  }

  private int ofNumber(NumberRange range) {
    return from(order.firstNumber(), numbers.find(range.text()));
  }

  private int ofOperated(Operator operator, int label) {
    return label != NONE && isOperand(label)
        ? from(order.firstOperated(), operated.find(text(operator, label)))
        : NONE;
  }

  /** Returns the number of a label of a kind, or {@link #NONE} where it was not found. */
  private static int from(int firstOfKind, int found) {
    return found == NONE ? NONE : firstOfKind + found;
  }

  /** Tells whether a word may carry the label of a prefix. */
  boolean mayHavePrefix(Forms forms) {
    return sortedPrefixes.mayBegin(forms.surface()) || sortedPrefixes.mayBegin(forms.stem());
  }

  /**
   * Returns the labels that a word carries.
   *
   * @param stem the number of its stem, or {@link #NONE}
   * @param exact the number of its exact form, or {@link #NONE}
   * @param forms the word
   */
  public LabelSet of(int stem, int exact, Forms forms) {
    return of(
        stem,
        sortedPrefixes.longest(forms.surface()),
        sortedPrefixes.longest(forms.stem()),
        ofSurface(forms.surface()),
        exact);
  }

  /**
   * Returns the labels of words.
   *
   * @param stem the number of their stem, or {@link #NONE}
   * @param ofSurface the longest prefix that their surface begins with, or null
   * @param ofStem the longest prefix that their stem begins with, or null
   * @param surface the number of their surface, or {@link #NONE}
   * @param exact the number of their exact form, or {@link #NONE}
   */
  public LabelSet of(
      int stem, @Nullable String ofSurface, @Nullable String ofStem, int surface, int exact) {
    IntList labels = new IntList(8);
    if (stem != NONE) {
      labels.add(stem);
    }
    addChain(ofSurface, labels);
    addChain(ofStem, labels);
    if (surface != NONE) {
      labels.addDistinct(surface);
    }
    if (exact != NONE) {
      labels.addDistinct(exact);
    }
    return LabelSet.of(labels);
  }

  /** Returns the labels of a word that is a number: those of the word and those of the number. */
  public LabelSet withNumber(LabelSet ofWord, NumberKind kind, BigDecimal value) {
    int[] ofNumber = table.labels(kind, value);
    if (ofWord.isEmpty()) {
      return LabelSet.ofAscending(ofNumber);
    }
    int[] word = ofWord.ascending();
    int[] both = Arrays.copyOf(word, word.length + ofNumber.length);
    System.arraycopy(ofNumber, 0, both, word.length, ofNumber.length);
    return LabelSet.ofAscending(both);
  }

  /** Returns what an operator adds to labels. */
  public LabelSet added(LabelSet ofWord, Operator operator) {
    IntList added = new IntList(4);
    for (int label : ofWord.ascending()) {
      int with = ofOperated(operator, label);
      if (with != NONE) {
        added.add(with);
      }
    }
    return LabelSet.of(added);
  }

  /** Returns the labels of a word that an operator stands before. */
  public LabelSet withOperator(LabelSet ofWord, Operator operator) {
    IntList all = new IntList(8);
    for (int label : ofWord.ascending()) {
      all.add(label);
    }
    for (int label : added(ofWord, operator).ascending()) {
      all.add(label);
    }
    return LabelSet.of(all);
  }

  /** Adds a prefix and all shorter ones that it begins with. */
  private void addChain(@Nullable String longest, IntList labels) {
    for (String prefix = longest; prefix != null; prefix = sortedPrefixes.longestWithin(prefix)) {
      labels.addDistinct(ofPrefix(prefix));
    }
  }

  private static String withoutPossessive(String raw) {
    boolean possessive = raw.length() > 2 && (raw.endsWith("'s") || raw.endsWith("\u2019s"));
    return possessive ? raw.substring(0, raw.length() - 2) : raw;
  }
}
