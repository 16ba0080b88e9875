package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a rubric's patterns and sets write the words that are compared by their families. Made once a
 * rubric, since that reads all its patterns. Immutable.
 */
public final class PatternWords {
  /** So many ways to write one family are shown. */
  private static final int MOST = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'.-]+");

  private final Map<String, Set<String>> byFamily;

  private PatternWords(Map<String, Set<String>> byFamily) {
    this.byFamily = byFamily;
  }

  /** Reads all patterns and sets of a rubric. */
  public static PatternWords of(Rubric rubric) {
    Collector collector = new Collector(new WordAnalysis(Language.of(rubric.language())));
    rubric.concepts().forEach(collector::read);
    rubric.terms().values().forEach(terms -> terms.forEach(collector::readTerm));
    return new PatternWords(collector.byFamily);
  }

  private static final class Collector implements SynonymPattern.Visitor {
    private final WordAnalysis analysis;
    private final Map<String, Set<String>> byFamily = new HashMap<>();

    private Collector(WordAnalysis analysis) {
      this.analysis = analysis;
    }

    private void read(Concept concept) {
      concept.synonyms().forEach(this::read);
      for (Partial partial : concept.partials()) {
        partial.synonyms().forEach(this::read);
      }
      concept.unless().forEach(this::read);
    }

    private void read(Synonym synonym) {
      switch (synonym) {
        case Synonym.Phrase phrase -> read(phrase.notation());
        case Synonym.Several several -> several.of().forEach(this::read);
      }
    }

    private void read(String pattern) {
      SynonymPattern.of(pattern).accept(this);
    }

    /** Terms are taken as texts, in which the signs of patterns are no words. */
    private void readTerm(String term) {
      Matcher word = WORD.matcher(term);
      while (word.find()) {
        word(term, word.start(), word.end(), Form.INFLECTED);
      }
    }

    @Override
    public void word(String text, int from, int to, Form form) {
      if (form == Form.INFLECTED) {
        String word = text.substring(from, to);
        byFamily
            .computeIfAbsent(analysis.analyse(word).stem(), key -> new LinkedHashSet<>())
            .add(word.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Returns how a family is written; its own name where only shared words have it. */
  public List<String> of(String family) {
    return byFamily.getOrDefault(family, Set.of(family)).stream().limit(MOST).toList();
  }
}
