package io.github.rubricscorer.suggest;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.listing.SetTerms;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a rubric has that lists a word among others: brackets and named sets. A pattern with one in
 * the word's place is found in more wordings, as its author would write it.
 */
final class ListedWords {
  private final Vocabulary vocabulary;
  private final Passages passages;
  private final Rubric rubric;

  ListedWords(Rubric rubric, Vocabulary vocabulary, Passages passages) {
    this.rubric = rubric;
    this.vocabulary = vocabulary;
    this.passages = passages;
  }

  /**
   * Returns what stands for words, by their families: a bracket or a set of the concept's synonyms,
   * else a set of the rubric, else one of the vocabulary.
   */
  Map<String, String> of(Concept concept) {
    Map<String, String> all = new HashMap<>();
    for (Synonym synonym : concept.synonyms()) {
      switch (synonym) {
        case Synonym.Phrase phrase -> addAll(phrase.notation(), all);
        case Synonym.Several several -> several.of().forEach(one -> addAll(one, all));
      }
    }
    rubric.terms().keySet().forEach(name -> addSet(name, all));
    vocabulary.sets().keySet().forEach(name -> addSet(name, all));
    return all;
  }

  private void addAll(String notation, Map<String, String> all) {
    SynonymPattern.of(notation).phrases().stream()
        .flatMap(phrase -> phrase.runs().stream())
        .flatMap(run -> run.items().stream())
        .forEach(item -> add(item, all));
  }

  private void add(Item item, Map<String, String> all) {
    switch (item) {
      case SynonymPattern.TermSet set -> addSet(set.name(), all);
      case SynonymPattern.Alternatives brackets when isPlain(brackets) -> {
        List<String> terms = brackets.runs().stream().map(Run::toString).toList();
        add(terms, terms.stream().collect(Collectors.joining("|", "(", ")")), all);
      }
      case SynonymPattern.Alternatives brackets -> {}
      case SynonymPattern.Word word -> {}
    }
  }

  /** Whether no sign stands in it that would need an escape. */
  private boolean isPlain(Item item) {
    return switch (item) {
      case SynonymPattern.Word word -> passages.isWord(word.text());
      case SynonymPattern.TermSet set -> true;
      case SynonymPattern.Alternatives brackets ->
          brackets.runs().stream().flatMap(run -> run.items().stream()).allMatch(this::isPlain);
    };
  }

  private void addSet(String name, Map<String, String> all) {
    add(
        SetTerms.of(name, rubric.terms(), vocabulary, Language.of(rubric.language())),
        "<" + name + ">",
        all);
  }

  /** Terms of several words are not looked for. */
  private void add(List<String> terms, String notation, Map<String, String> all) {
    for (String term : terms) {
      List<Passage> words = passages.of(0, term);
      if (words.size() == 1 && words.getFirst().tokens().size() == 1) {
        all.putIfAbsent(words.getFirst().tokens().getFirst().stem(), notation);
      }
    }
  }
}
