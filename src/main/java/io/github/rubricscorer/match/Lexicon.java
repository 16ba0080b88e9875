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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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
 * <p>Immutable and thread-safe once built.
 */
final class Lexicon {
  /** Letters that no stemmer rule changes, and the fewest of a prefix. */
  private static final int STABLE_LETTERS = 3;

  private static final LabelSet NO_LABELS = new LabelSet(new int[0]);

  private final Map<String, Integer> stems;
  private final NavigableSet<String> prefixes;
  private final Map<String, Integer> prefixLabels;
  private final Beginnings prefixBeginnings;
  private final Map<String, Integer> exacts;
  private final Map<LabelSet, Integer> classes;
  private final int[][] labelsOfClass;

  private Lexicon(Builder builder) {
    stems = new HashMap<>(builder.stems);
    prefixLabels = new HashMap<>(builder.prefixes);
    prefixBeginnings = new Beginnings(prefixLabels.keySet());
    prefixes = new TreeSet<>(prefixLabels.keySet());
    exacts = new HashMap<>(builder.exacts);
    Map<LabelSet, Integer> found = new LinkedHashMap<>();
    found.put(NO_LABELS, 0);
    enumerate(found);
    labelsOfClass = new int[found.size()][];
    found.forEach((set, id) -> labelsOfClass[id] = set.labels);
    classes = new HashMap<>(found);
  }

  /** Returns the class of a word; 0 where it carries no label. */
  int classOf(String raw, Forms forms) {
    LabelSet set = labels(raw, forms);
    if (set.labels.length == 0) {
      return 0;
    }
    Integer known = classes.get(set);
    if (known == null) {
      // An irregular stem beside a prefix of its surface that nothing announced: the stem counts.
      Integer stem = stems.get(forms.stem());
      known = stem == null ? null : classes.get(new LabelSet(new int[] {stem}));
    }
    return known == null ? 0 : known;
  }

  boolean hasStem(String stem) {
    return stems.containsKey(stem);
  }

  /** Returns the number of a label, or a negative number where no pattern asks for it. */
  int number(Label label) {
    Integer number =
        switch (label) {
          case Stem(String stem) -> stems.get(stem);
          case Prefix(String prefix) -> prefixLabels.get(prefix);
          case Exact(String raw) -> exacts.get(raw);
        };
    return number == null ? -1 : number;
  }

  /** Returns how many labels there are; they are numbered from 0. */
  int labelCount() {
    return stems.size() + prefixLabels.size() + exacts.size();
  }

  int classCount() {
    return labelsOfClass.length;
  }

  /** Returns the labels that the words of a class carry, ascending. */
  int[] labels(int wordClass) {
    return labelsOfClass[wordClass];
  }

  private LabelSet labels(String raw, Forms forms) {
    Integer stem = stems.get(forms.stem());
    Integer exact = exacts.isEmpty() ? null : exacts.get(withoutPossessive(raw));
    boolean prefixed = mayHavePrefix(forms.surface()) || mayHavePrefix(forms.stem());
    if (stem == null && exact == null && !prefixed) {
      return NO_LABELS;
    }
    IntSet labels = new IntSet();
    if (stem != null) {
      labels.add(stem);
    }
    if (prefixed) {
      addChain(longestPrefix(forms.surface()), labels);
      addChain(longestPrefix(forms.stem()), labels);
    }
    if (exact != null) {
      labels.add(exact);
    }
    return new LabelSet(labels.toSortedArray());
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
    String candidate = prefixes.floor(word);
    while (candidate != null && !word.startsWith(candidate)) {
      int common = 0;
      while (common < candidate.length()
          && common < word.length()
          && candidate.charAt(common) == word.charAt(common)) {
        common++;
      }
      candidate = common == 0 ? null : prefixes.floor(word.substring(0, common));
    }
    return candidate;
  }

  private void addChain(@Nullable String longest, IntSet labels) {
    for (String prefix = longest; prefix != null; ) {
      Integer label = prefixLabels.get(prefix);
      if (label != null) {
        labels.add(label);
      }
      prefix = longestPrefix(prefix.substring(0, prefix.length() - 1));
    }
  }

  private void enumerate(Map<LabelSet, Integer> found) {
    stems.forEach((stem, label) -> {
      add(found, label, null, longestPrefix(stem));
      for (String prefix : prefixes) {
        if (shareStableLetters(stem, prefix)) {
          add(found, label, prefix, longestPrefix(stem));
        }
      }
    });
    if (!prefixes.isEmpty()) {
      enumerateIrregular(found);
    }
    for (String ofSurface : prefixes) {
      add(found, null, ofSurface, null);
      add(found, null, null, ofSurface);
      for (String ofStem : prefixes) {
        if (shareStableLetters(ofSurface, ofStem)) {
          add(found, null, ofSurface, ofStem);
        }
      }
    }
    WordAnalysis analysis = new WordAnalysis();
    for (String exact : exacts.keySet()) {
      found.putIfAbsent(labels(exact, analysis.analyse(exact)), found.size());
    }
  }

  private void enumerateIrregular(Map<LabelSet, Integer> found) {
    Set<String> beginnings = new HashSet<>();
    prefixes.forEach(prefix -> beginnings.add(beginning(prefix)));
    WordAnalysis analysis = new WordAnalysis();
    IrregularForms.bundled()
        .baseForms()
        .forEach((form, base) -> {
          if (beginnings.contains(beginning(form)) || beginnings.contains(beginning(base))) {
            LabelSet set = labels(form, analysis.analyse(form));
            if (set.labels.length > 0) {
              found.putIfAbsent(set, found.size());
            }
          }
        });
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(STABLE_LETTERS, word.length()));
  }

  private void add(
      Map<LabelSet, Integer> found,
      @Nullable Integer stem,
      @Nullable String ofSurface,
      @Nullable String ofStem) {
    IntSet labels = new IntSet();
    if (stem != null) {
      labels.add(stem);
    }
    addChain(ofSurface, labels);
    addChain(ofStem, labels);
    found.putIfAbsent(new LabelSet(labels.toSortedArray()), found.size());
  }

  private static boolean shareStableLetters(String a, String b) {
    int length = Math.min(STABLE_LETTERS, Math.min(a.length(), b.length()));
    return a.regionMatches(0, b, 0, length);
  }

  /** Hands out numbers to labels. */
  static final class Builder {
    private final Map<String, Integer> stems = new LinkedHashMap<>();
    private final Map<String, Integer> prefixes = new LinkedHashMap<>();
    private final Map<String, Integer> exacts = new LinkedHashMap<>();
    private final List<Label> labels = new ArrayList<>();

    /** Returns the number of a label, a new one where it has none. */
    int label(Label label) {
      return switch (label) {
        case Stem(String stem) -> stems.computeIfAbsent(stem, key -> next(label));
        case Prefix(String prefix) -> prefixes.computeIfAbsent(prefix, key -> next(label));
        case Exact(String raw) -> exacts.computeIfAbsent(raw, key -> next(label));
      };
    }

    private int next(Label label) {
      labels.add(label);
      return labels.size() - 1;
    }

    int size() {
      return labels.size();
    }

    Lexicon build() {
      return new Lexicon(this);
    }
  }

  /** Labels, ascending, compared by value. */
  private static final class LabelSet {
    private final int[] labels;

    private LabelSet(int[] labels) {
      this.labels = labels;
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
