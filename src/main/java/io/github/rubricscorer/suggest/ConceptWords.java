package io.github.rubricscorer.suggest;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.listing.SetTerms;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a rubric speaks of its concepts: their names, hints and synonyms. */
final class ConceptWords {
  private static final int OF_NAME = 3;
  private static final int OF_HINT = 2;

  /** A named set within a term. */
  private static final Pattern SET = Pattern.compile("<([^<>]*)>");

  private final Rubric rubric;
  private final Vocabulary vocabulary;
  private final Passages passages;
  private final List<List<Token>> words = new ArrayList<>();
  private final List<List<Token>> named = new ArrayList<>();
  private final Map<String, Double> share = new HashMap<>();

  ConceptWords(Rubric rubric, Vocabulary vocabulary, Passages passages) {
    this.rubric = rubric;
    this.vocabulary = vocabulary;
    this.passages = passages;
    for (Concept concept : rubric.concepts()) {
      words.add(of(concept));
      named.add(named(concept));
    }
    Map<String, Integer> concepts = new HashMap<>();
    for (List<Token> own : words) {
      Set<String> stems = new HashSet<>();
      own.forEach(token -> stems.add(token.stem()));
      stems.forEach(stem -> concepts.merge(stem, 1, Integer::sum));
    }
    concepts.forEach((stem, count) -> share.put(stem, 1.0 / count));
  }

  /** The number of concepts. */
  int concepts() {
    return words.size();
  }

  /** The words of a concept, each as often as it counts. */
  List<Token> of(int concept) {
    return words.get(concept);
  }

  /** The words of a concept's name and hint alone; none where it has neither. */
  List<Token> named(int concept) {
    return named.get(concept);
  }

  /** How much a word, by its family, tells one concept from the others: 1 where only one has it. */
  Map<String, Double> share() {
    return share;
  }

  private List<Token> named(Concept concept) {
    List<Token> all = new ArrayList<>();
    boolean unnamed = concept.name().equals(concept.id()) && concept.hint() == null;
    if (!unnamed) {
      add(concept.name().replace('-', ' '), OF_NAME, all);
      add(Objects.requireNonNullElse(concept.hint(), ""), OF_HINT, all);
    }
    return all.stream().filter(Token::content).toList();
  }

  private List<Token> of(Concept concept) {
    List<Token> all = new ArrayList<>();
    add(concept.name().replace('-', ' '), OF_NAME, all);
    add(Objects.requireNonNullElse(concept.hint(), ""), OF_HINT, all);
    Set<String> terms = new LinkedHashSet<>();
    concept.synonyms().forEach(synonym -> collect(synonym, terms));
    concept.partials().forEach(one -> one.synonyms().forEach(each -> collect(each, terms)));
    add(String.join(" . ", terms), 1, all);
    return all;
  }

  private void add(String text, int times, List<Token> all) {
    for (Passage passage : passages.of(0, text)) {
      for (int i = 0; i < times; i++) {
        all.addAll(passage.tokens());
      }
    }
  }

  private void collect(Synonym synonym, Set<String> terms) {
    Set<String> sets = new HashSet<>();
    switch (synonym) {
      case Synonym.Phrase phrase -> collect(phrase.notation(), terms, sets);
      case Synonym.Several several ->
          several.of().forEach(pattern -> collect(pattern, terms, sets));
    }
  }

  private void collect(String pattern, Set<String> terms, Set<String> sets) {
    SynonymPattern.of(pattern)
        .accept(
            new SynonymPattern.Visitor() {
              @Override
              public void word(String text, int from, int to, Form form) {
                terms.add(text.substring(from, to));
              }

              @Override
              public void set(String name) {
                collectSet(name, terms, sets);
              }
            });
  }

  /** Terms are taken as texts, in which the signs of patterns are no words. */
  private void collectSet(String name, Set<String> terms, Set<String> sets) {
    if (sets.add(name)) {
      for (String term :
          SetTerms.of(name, rubric.terms(), vocabulary, Language.of(rubric.language()))) {
        Matcher set = SET.matcher(term);
        while (set.find()) {
          collectSet(set.group(1), terms, sets);
        }
        terms.add(set.replaceAll(" "));
      }
    }
  }
}
