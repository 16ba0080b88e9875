package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Literal;
import io.github.rubricscorer.match.Expression.Stem;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the words of rubrics that are compiled together are, and the terms of their vocabulary. The
 * words of a set repeat from rubric to rubric: each is analysed once, and what it became is shared
 * by all programs. Thread-safe.
 */
final class Dictionary {
  private final Vocabulary vocabulary;
  private final WordAnalysis analysis = new WordAnalysis();
  private final WordScanner scanner = new WordScanner();
  private final Map<String, WordAnalysis.Forms> forms = new ConcurrentHashMap<>();
  private final Map<String, List<Expression>> literals = new ConcurrentHashMap<>();

  /** Each stem and surface once, since most words have the same for both. */
  private final Map<String, String> texts = new HashMap<>();

  /** The terms of the vocabulary by their first literals. */
  private final Map<String, List<Term>> terms = new HashMap<>();

  /**
   * A term of the vocabulary.
   *
   * @param words its literals
   * @param alternatives what is put for it
   */
  private record Term(List<String> words, Expression alternatives) {
    private boolean isAt(List<Expression> items, int from) {
      if (from + words.size() > items.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!items.get(from + i).toString().equals(words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  Dictionary(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    for (List<String> set : vocabulary.synonyms()) {
      addTerms(set);
    }
  }

  /** Makes of a set its alternatives; a term that an earlier set has too becomes this one's. */
  private void addTerms(List<String> set) {
    List<List<Expression>> read = new ArrayList<>();
    List<Expression> options = new ArrayList<>();
    for (String term : set) {
      List<Expression> words = literals(term);
      if (!words.isEmpty()) {
        read.add(words);
        options.add(Expression.sequence(words));
      }
    }
    for (List<Expression> term : read) {
      List<String> words = term.stream().map(Expression::toString).toList();
      List<Term> others = terms.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
      others.removeIf(other -> other.words.equals(words));
      others.add(new Term(words, Expression.choice(options)));
    }
  }

  /** Returns the terms of a set of the vocabulary; nothing where there is no such set. */
  List<String> terms(String set) {
    return vocabulary.sets().getOrDefault(set, List.of());
  }

  /** Puts for the vocabulary's terms, leftmost and longest, what they stand for. */
  void replaceTerms(List<Expression> items, int from) {
    if (terms.isEmpty()) {
      return;
    }
    for (int i = from; i < items.size(); i++) {
      Term term = longestTerm(items, i);
      if (term != null) {
        List<Expression> replaced = items.subList(i, i + term.words.size());
        replaced.clear();
        items.add(i, term.alternatives);
      }
    }
  }

  private @Nullable Term longestTerm(List<Expression> items, int at) {
    Term longest = null;
    for (Term term : terms.getOrDefault(items.get(at).toString(), List.of())) {
      if (term.isAt(items, at) && (longest == null || term.words.size() > longest.words.size())) {
        longest = term;
      }
    }
    return longest;
  }

  /**
   * Returns the literals of the words in a text; camelCase is a choice of its whole and its humps.
   */
  List<Expression> literals(String text) {
    List<Expression> known = literals.get(text);
    return known == null ? analysed(text) : known;
  }

  private synchronized List<Expression> analysed(String text) {
    List<Expression> found = new ArrayList<>();
    scanner.reset(text);
    while (scanner.next()) {
      String raw = scanner.word();
      List<String> humps = Humps.of(raw);
      if (humps.size() == 1) {
        found.add(literal(raw));
      } else {
        List<Expression> parts = humps.stream().map(this::literal).toList();
        found.add(Expression.choice(List.of(literal(raw), Expression.sequence(parts))));
      }
    }
    List<Expression> all = List.copyOf(found);
    literals.put(text, all);
    return all;
  }

  /** Returns the literal of a word that is neither cut nor parted. */
  Expression literal(String raw) {
    WordAnalysis.Forms ofWord = forms(raw);
    return new Literal(new Stem(ofWord.stem()), ofWord.surface());
  }

  /** Returns the forms of a word. */
  WordAnalysis.Forms forms(String raw) {
    WordAnalysis.Forms known = forms.get(raw);
    return known == null ? newForms(raw) : known;
  }

  private synchronized WordAnalysis.Forms newForms(String raw) {
    WordAnalysis.Forms found = analysis.analyse(raw);
    String surface = once(found.surface());
    WordAnalysis.Forms shared = new WordAnalysis.Forms(surface, once(found.stem()));
    forms.put(raw, shared);
    return shared;
  }

  private String once(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
