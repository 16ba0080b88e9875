package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compact.StringNumbers;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
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
  private final StringNumbers joinedStems;

  /** Where in the writing the words of each joined stem are. */
  private final int[] groups;

  /** Those of the words, of the joined forms that are words as well, and of the prefixes. */
  private final Beginnings beginnings;

  private final SpellingIndex spelling;

  private WordIndex(
      AdjacentWords writing,
      SortedMap<String, Integer> joined,
      Collection<String> surfaces,
      SortedSet<String> begun,
      Language language) {
    this.writing = writing;
    joinedStems = new StringNumbers();
    joined.keySet().forEach(joinedStems::add);
    joinedStems.trimmed();
    groups = joined.values().stream().mapToInt(Integer::intValue).toArray();
    spelling = SpellingIndex.of(surfaces, language);
    beginnings = new Beginnings(begun);
  }

  /** Takes what was written, and the writing of the same program. */
  public WordIndex(ProgramFile.Reader in, AdjacentWords writing) {
    this.writing = writing;
    joinedStems = new StringNumbers(in);
    groups = in.ints();
    beginnings = new Beginnings(in);
    spelling = new SpellingIndex(in);
  }

  public void write(ProgramFile.Writer out) {
    joinedStems.write(out);
    out.ints(groups);
    beginnings.write(out);
    spelling.write(out);
  }

  /** Makes an index of the words of patterns. */
  public static WordIndex of(Lexicon lexicon, AdjacentWords writing, Language language) {
    WordAnalysis analysis = new WordAnalysis(language);
    SortedSet<String> surfaces = new TreeSet<>(writing.words());
    StringNumbers words = new StringNumbers();
    writing.words().forEach(words::add);
    SortedSet<String> begun = new TreeSet<>(lexicon.prefixes());
    for (String word : writing.words()) {
      if (AdjacentWords.secondOf(word, words) == 0) {
        begun.add(word);
      }
    }
    SortedMap<String, Integer> joined = new TreeMap<>();
    writing.forEachJoined(group -> {
      List<String> parts = writing.joinedAt(group);
      String form = String.join("", parts);
      surfaces.add(form);
      String stem = analysis.analyse(form).stem();
      if (!lexicon.hasStem(stem)) {
        joined.putIfAbsent(stem, group);
      } else if (AdjacentWords.makeWord(stem, form, parts.getLast().length(), words)
          && AdjacentWords.secondOf(form, words) == 0) {
        begun.add(form);
      }
    });
    return new WordIndex(writing, joined, surfaces, begun, language);
  }

  /**
   * Returns the words that a joined form stands for.
   *
   * @param stem of the joined form
   * @return the surfaces of the words, or null where there is no such form, or the patterns also
   *     ask for it as a word
   */
  @Nullable List<String> joined(String stem) {
    int number = joinedStems.find(stem);
    return number < 0 ? null : writing.joinedAt(groups[number]);
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
