package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Exact;
import io.github.rubricscorer.match.Expression.Label;
import io.github.rubricscorer.match.Expression.Prefix;
import io.github.rubricscorer.match.Expression.Stem;
import io.github.rubricscorer.text.IrregularForms;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns words into the letters of the automaton's alphabet.
 *
 * <p>A pattern asks for labels: a stem, a prefix, an exact form. A word of an answer can carry
 * several at once ({@code autoscaling} carries the stem {@code autoscal} and the prefixes {@code
 * auto*} and {@code autoscal*}). Feeding a set of labels to an automaton would make it
 * nondeterministic, so each set of labels that a word can carry becomes one <em>class</em>, and the
 * automaton reads classes. Class 0 is every word without a label.
 *
 * <p>Only finitely many sets occur, although the words do not end: a word's stem is one of the
 * known stems or none, and its prefixes are the chain above the longest one that its surface begins
 * with, and the chain above the longest one of its stem. The stemmer and the irregular forms keep
 * the first letters, or are listed, so that all combinations can be told beforehand.
 *
 * <p>Nearly all words carry one stem and nothing else. So the classes from 1 are those of the stems
 * in their order, which need no table, and the sets of labels are looked at only where a pattern
 * asks for a prefix or an exact form.
 *
 * <p>Immutable and thread-safe once built.
 */
final class Lexicon {
  /** Letters that no stemmer rule changes, and the fewest of a prefix. */
  private static final int STABLE_LETTERS = 3;

  private static final int NONE = -1;

  private static final int NO_LABELS = 0;
  private static final int[][] ALL_SINGLE = {};
  private static final Beginnings NO_BEGINNINGS = new Beginnings(Set.of());

  private final StringNumbers stems;
  private final StringNumbers prefixes;
  private final StringNumbers exacts;
  private final NavigableSet<String> sortedPrefixes;
  private final Beginnings prefixBeginnings;

  /** The classes of several labels, and those of one that is no stem. */
  private final Map<LabelSet, Integer> classes;

  /** The labels of such classes; empty where there are none, as in most lexicons. */
  private final int[] @Nullable [] labelsOfClass;

  private final int classCount;

  private Lexicon(Builder builder) {
    stems = builder.stems.trimmed();
    prefixes = builder.prefixes.trimmed();
    exacts = builder.exacts.trimmed();
    if (prefixes.isEmpty() && exacts.isEmpty()) {
      sortedPrefixes = Collections.emptyNavigableSet();
      prefixBeginnings = NO_BEGINNINGS;
      classes = Map.of();
      labelsOfClass = ALL_SINGLE;
      classCount = 1 + stems.size();
    } else {
      List<String> listed = List.of(prefixes.toArray());
      sortedPrefixes = new TreeSet<>(listed);
      prefixBeginnings = new Beginnings(listed);
      Classes found = new Classes();
      found.enumerate();
      classes = found.numbers;
      labelsOfClass = found.labels.toArray(int[][]::new);
      classCount = labelsOfClass.length;
    }
  }

  /** Takes what was written. */
  Lexicon(ProgramFile.Reader in) {
    stems = new StringNumbers(in);
    prefixes = new StringNumbers(in);
    exacts = new StringNumbers(in);
    List<String> listed = List.of(prefixes.toArray());
    sortedPrefixes = new TreeSet<>(listed);
    prefixBeginnings = listed.isEmpty() ? NO_BEGINNINGS : new Beginnings(listed);
    classCount = in.number();
    int[] severalOf = in.ints();
    int[][] several = in.lists();
    classes = new HashMap<>(2 * several.length);
    labelsOfClass = several.length == 0 ? ALL_SINGLE : new int[classCount][];
    for (int i = 0; i < several.length; i++) {
      classes.put(new LabelSet(several[i]), severalOf[i]);
      labelsOfClass[severalOf[i]] = several[i];
    }
  }

  void write(ProgramFile.Writer out) {
    stems.write(out);
    prefixes.write(out);
    exacts.write(out);
    out.number(classCount);
    int[] severalOf =
        IntStream.range(0, labelsOfClass.length).filter(c -> labelsOfClass[c] != null).toArray();
    out.ints(severalOf);
    out.lists(Arrays.stream(severalOf).mapToObj(c -> labelsOfClass[c]).toArray(int[][]::new));
  }

  /** Returns the class of a word; 0 where it carries no label. */
  int classOf(String raw, Forms forms) {
    int stem = stems.find(forms.stem());
    int exact = exacts.isEmpty() ? NONE : exacts.find(withoutPossessive(raw));
    boolean prefixed = mayHavePrefix(forms.surface()) || mayHavePrefix(forms.stem());
    if (exact == NONE && !prefixed) {
      return stem == NONE ? NO_LABELS : classOfStem(stem);
    }
    LabelSet set = labels(stem, exact, forms);
    if (set.labels.length == 0) {
      return NO_LABELS;
    }
    if (set.isOne(stem)) {
      return classOfStem(stem);
    }
    Integer known = classes.get(set);
    if (known != null) {
      return known;
    }
    // An irregular stem beside a prefix of its surface that nothing announced: the stem counts.
    return stem != NONE && isSingle(classOfStem(stem)) ? classOfStem(stem) : NO_LABELS;
  }

  /** The class of a stem and the prefixes that it begins with itself. */
  private static int classOfStem(int stem) {
    return 1 + stem;
  }

  /** Tells whether a class stands for the label of a stem alone. */
  private boolean isSingle(int wordClass) {
    return wordClass >= labelsOfClass.length || labelsOfClass[wordClass] == null;
  }

  boolean hasStem(String stem) {
    return stems.find(stem) != NONE;
  }

  /** Returns the prefixes that patterns ask for, in the order in which they came. */
  List<String> prefixes() {
    return List.of(prefixes.toArray());
  }

  /** Returns the number of a label, or a negative number where no pattern asks for it. */
  int number(Label label) {
    return switch (label) {
      case Stem(String stem, int inDictionary) -> stems.find(stem);
      case Prefix(String prefix) -> numberOfPrefix(prefix);
      case Exact(String raw) -> {
        int exact = exacts.find(raw);
        yield exact == NONE ? NONE : numberOfExact(exact);
      }
    };
  }

  private int numberOfPrefix(String text) {
    int prefix = prefixes.find(text);
    return prefix == NONE ? NONE : stems.size() + prefix;
  }

  private int numberOfExact(int exact) {
    return stems.size() + prefixes.size() + exact;
  }

  /** Returns the number of a label that a builder of this lexicon has handed out. */
  int number(int handedOut) {
    int text = handedOut >> Builder.KIND_BITS;
    return switch (handedOut & Builder.KIND_MASK) {
      case Builder.STEM -> text;
      case Builder.PREFIX -> stems.size() + text;
      default -> numberOfExact(text);
    };
  }

  /** Returns how many labels there are; they are numbered from 0: stems, prefixes, exact forms. */
  int labelCount() {
    return stems.size() + prefixes.size() + exacts.size();
  }

  int classCount() {
    return classCount;
  }

  /** Adds the labels that the words of a class carry, ascending. */
  void addLabels(int wordClass, IntList labels) {
    int[] several = wordClass < labelsOfClass.length ? labelsOfClass[wordClass] : null;
    if (several != null) {
      for (int label : several) {
        labels.add(label);
      }
    } else if (wordClass != NO_LABELS) {
      labels.add(wordClass - 1);
    }
  }

  private LabelSet labels(int stem, int exact, Forms forms) {
    IntList labels = new IntList(8);
    if (stem != NONE) {
      labels.addDistinct(stem);
    }
    addChain(longestPrefix(forms.surface()), labels);
    addChain(longestPrefix(forms.stem()), labels);
    if (exact != NONE) {
      labels.addDistinct(numberOfExact(exact));
    }
    return new LabelSet(labels);
  }

  /** Tells it from the first letters, since most words have no prefix that is asked for. */
  private boolean mayHavePrefix(String word) {
    int before = STABLE_LETTERS - 1;
    return word.length() > before
        && (prefixBeginnings.behind(word, before) & Beginnings.letter(word.charAt(before))) != 0;
  }

  private static String withoutPossessive(String raw) {
    boolean possessive = raw.length() > 2 && (raw.endsWith("'s") || raw.endsWith("\u2019s"));
    return possessive ? raw.substring(0, raw.length() - 2) : raw;
  }

  private @Nullable String longestPrefix(String word) {
    String candidate = sortedPrefixes.floor(word);
    while (candidate != null && !word.startsWith(candidate)) {
      int common = 0;
      while (common < candidate.length()
          && common < word.length()
          && candidate.charAt(common) == word.charAt(common)) {
        common++;
      }
      candidate = common == 0 ? null : sortedPrefixes.floor(word.substring(0, common));
    }
    return candidate;
  }

  private void addChain(@Nullable String longest, IntList labels) {
    for (String prefix = longest; prefix != null; ) {
      labels.addDistinct(numberOfPrefix(prefix));
      prefix = longestPrefix(prefix.substring(0, prefix.length() - 1));
    }
  }

  /** Numbers the sets of labels that words can carry. */
  private final class Classes {
    private final Map<LabelSet, Integer> numbers = new HashMap<>();

    /** Null where the class has one label, which is a stem. */
    private final List<int @Nullable []> labels = new ArrayList<>();

    private final WordAnalysis analysis = new WordAnalysis();

    private void enumerate() {
      labels.add(null);
      for (int stem = 0; stem < stems.size(); stem++) {
        addStem(stem);
      }
      for (int stem = 0; stem < stems.size(); stem++) {
        for (String prefix : sortedPrefixes) {
          if (shareStableLetters(stems.get(stem), prefix)) {
            add(stem, prefix, longestPrefix(stems.get(stem)));
          }
        }
      }
      if (!prefixes.isEmpty()) {
        enumerateIrregular();
      }
      for (String ofSurface : sortedPrefixes) {
        add(NONE, ofSurface, null);
        for (String ofStem : sortedPrefixes) {
          if (shareStableLetters(ofSurface, ofStem)) {
            add(NONE, ofSurface, ofStem);
          }
        }
      }
      for (int exact = 0; exact < exacts.size(); exact++) {
        add(analysed(exacts.get(exact)));
      }
    }

    /** Adds the class of a stem as such. */
    private void addStem(int stem) {
      LabelSet set = set(stem, null, longestPrefix(stems.get(stem)));
      if (set.isOne(stem)) {
        labels.add(null);
      } else {
        add(set);
      }
    }

    private void enumerateIrregular() {
      Set<String> beginnings = new HashSet<>();
      sortedPrefixes.forEach(prefix -> beginnings.add(beginning(prefix)));
      IrregularForms.bundled()
          .baseForms()
          .forEach((form, base) -> {
            if (beginnings.contains(beginning(form)) || beginnings.contains(beginning(base))) {
              add(analysed(form));
            }
          });
    }

    private LabelSet analysed(String word) {
      Forms forms = analysis.analyse(word);
      int exact = exacts.find(withoutPossessive(word));
      return labels(stems.find(forms.stem()), exact, forms);
    }

    private void add(int stem, @Nullable String ofSurface, @Nullable String ofStem) {
      add(set(stem, ofSurface, ofStem));
    }

    private LabelSet set(int stem, @Nullable String ofSurface, @Nullable String ofStem) {
      IntList set = new IntList(8);
      if (stem != NONE) {
        set.add(stem);
      }
      addChain(ofSurface, set);
      addChain(ofStem, set);
      return new LabelSet(set);
    }

    private void add(LabelSet set) {
      boolean stemAlone = set.labels.length == 1 && set.labels[0] < stems.size();
      if (set.labels.length > 0 && !stemAlone && numbers.putIfAbsent(set, labels.size()) == null) {
        labels.add(set.labels);
      }
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(STABLE_LETTERS, word.length()));
  }

  private static boolean shareStableLetters(String a, String b) {
    int length = Math.min(STABLE_LETTERS, Math.min(a.length(), b.length()));
    return a.regionMatches(0, b, 0, length);
  }

  /**
   * Hands out numbers to labels, of each kind apart; how many there are of the others is known only
   * at the end, see {@link Lexicon#number(int)}.
   */
  static final class Builder {
    private static final int KIND_BITS = 2;
    private static final int KIND_MASK = (1 << KIND_BITS) - 1;
    private static final int STEM = 0;
    private static final int PREFIX = 1;
    private static final int EXACT = 2;

    private final Numbering known = new Numbering();
    private StringNumbers stems = new StringNumbers();
    private StringNumbers prefixes = new StringNumbers();
    private StringNumbers exacts = new StringNumbers();

    /** Begins anew, for another lexicon with stems of the same dictionary. */
    void clear() {
      known.clear();
      stems = new StringNumbers();
      prefixes = new StringNumbers();
      exacts = new StringNumbers();
    }

    /** Returns the number of a label, a new one where it has none. */
    int label(Label label) {
      return switch (label) {
        case Stem(String stem, int inDictionary) -> label(stem, inDictionary);
        case Prefix(String prefix) -> prefixes.add(prefix) << KIND_BITS | PREFIX;
        case Exact(String raw) -> exacts.add(raw) << KIND_BITS | EXACT;
      };
    }

    private int label(String stem, int inDictionary) {
      int number = known.add(inDictionary);
      if (number == stems.size()) {
        stems.add(stem);
      }
      return number << KIND_BITS | STEM;
    }

    /** Returns the stems so far. */
    StringNumbers stems() {
      return stems;
    }

    Lexicon build() {
      return new Lexicon(this);
    }
  }

  /** Labels, ascending, compared by value. */
  private static final class LabelSet {
    private final int[] labels;

    private LabelSet(IntList distinct) {
      distinct.sort();
      labels = distinct.toArray();
    }

    private LabelSet(int[] ascending) {
      labels = ascending;
    }

    private boolean isOne(int label) {
      return labels.length == 1 && labels[0] == label;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof LabelSet that && Arrays.equals(labels, that.labels);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(labels);
    }
  }
}
