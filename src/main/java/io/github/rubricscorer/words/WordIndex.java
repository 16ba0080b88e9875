package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.compact.FirstLetters;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compact.SortedStrings;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of patterns as answers may have them: misspelt, or together where the patterns have
 * them apart. It takes longer to make than a few answers to score, so that it is kept with the
 * patterns that the build compiles. Immutable and thread-safe.
 */
public final class WordIndex {
  private final AdjacentWords writing;

  /** The stems of joined forms, none of them a stem of the patterns' own words. */
  private final SortedStrings joinedStems;

  private final FirstLetters ofJoinedStems;

  /** Where in the writing the words of each joined stem are. */
  private final int[] groups;

  /** The words, the joined forms that are words as well, and the prefixes. */
  private final SortedStrings sorted;

  private final Beginnings beginnings;
  private final SpellingIndex spelling;

  private WordIndex(
      AdjacentWords writing,
      NavigableMap<String, Integer> joined,
      Collection<String> surfaces,
      SortedSet<String> begun) {
    this.writing = writing;
    joinedStems = new SortedStrings(joined.navigableKeySet());
    ofJoinedStems = new FirstLetters(joined.keySet());
    groups = joined.values().stream().mapToInt(Integer::intValue).toArray();
    spelling = SpellingIndex.of(surfaces);
    sorted = new SortedStrings(begun);
    beginnings = new Beginnings(begun);
  }

  /** Takes what was written, and the writing of the same program. */
  public WordIndex(ProgramFile.Reader in, AdjacentWords writing) {
    this.writing = writing;
    joinedStems = new SortedStrings(in);
    ofJoinedStems = new FirstLetters(in);
    groups = in.ints();
    sorted = new SortedStrings(in);
    beginnings = new Beginnings(in);
    spelling = new SpellingIndex(in);
  }

  public void write(ProgramFile.Writer out) {
    joinedStems.write(out);
    ofJoinedStems.write(out);
    out.ints(groups);
    sorted.write(out);
    beginnings.write(out);
    spelling.write(out);
  }

  /** Makes an index of the words of patterns. */
  public static WordIndex of(Lexicon lexicon, AdjacentWords writing) {
    WordAnalysis analysis = new WordAnalysis();
    SortedSet<String> surfaces = new TreeSet<>(writing.words());
    SortedSet<String> begun = new TreeSet<>(writing.words());
    begun.addAll(lexicon.prefixes());
    NavigableMap<String, Integer> joined = new TreeMap<>();
    writing.forEachJoined(group -> {
      String form = String.join("", writing.joinedAt(group));
      surfaces.add(form);
      String stem = analysis.analyse(form).stem();
      if (lexicon.hasStem(stem)) {
        begun.add(form);
      } else {
        joined.putIfAbsent(stem, group);
      }
    });
    return new WordIndex(writing, joined, surfaces, begun);
  }

  /**
   * Returns the words that a joined form stands for.
   *
   * @param stem of the joined form
   * @return the surfaces of the words, or null where there is no such form, or the patterns also
   *     ask for it as a word
   */
  @Nullable List<String> joined(String stem) {
    int number = ofJoinedStems.mayBeOf(stem) ? joinedStems.find(stem) : -1;
    return number < 0 ? null : writing.joinedAt(groups[number]);
  }

  /** Tells whether a word or a prefix begins with this. */
  boolean hasBeginning(String beginning) {
    return sorted.hasBeginning(beginning);
  }

  /** Returns the beginnings of the words and the prefixes. */
  Beginnings beginnings() {
    return beginnings;
  }

  /** Returns the index of the words and the joined forms. */
  SpellingIndex spelling() {
    return spelling;
  }
}
