package io.github.rubricscorer.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How near passages come to what a rubric says of a concept.
 *
 * <p>Texts are vectors of terms, compared by the cosine of their angle; a term weighs (1 + ln tf)
 * times idf (G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval",
 * <cite>Information Processing and Management</cite> 24, 1988). There are two vectors, one of words
 * (families of them), one of the 3 to 5 characters side by side within words, which come near each
 * other where words are built alike (cluster, clustering; replica, replication); the nearness is
 * the mean of both cosines. Passages are the documents that idf counts.
 */
final class Nearness {
  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;

  private final int passages;
  private final Map<String, Integer> withStem = new HashMap<>();
  private final Map<String, Integer> withGram = new HashMap<>();
  private final Map<String, List<String>> grams = new HashMap<>();

  /** Counts the terms of passages. */
  Nearness(List<Passage> passages) {
    this.passages = passages.size();
    for (Passage passage : passages) {
      Map<String, Integer> stems = new HashMap<>();
      Map<String, Integer> parts = new HashMap<>();
      count(passage.tokens(), stems, parts);
      stems.keySet().forEach(stem -> withStem.merge(stem, 1, Integer::sum));
      parts.keySet().forEach(gram -> withGram.merge(gram, 1, Integer::sum));
    }
  }

  /** What is looked for: its terms with their weights, as vectors of the length 1. */
  record Query(Map<String, Double> stems, Map<String, Double> grams) {}

  /**
   * Makes a query of words.
   *
   * @param words the words, each as often as it counts
   * @param share how much of a word tells this query from others, 0 to 1, by its family
   */
  Query query(Collection<Token> words, Map<String, Double> share) {
    Map<String, Integer> stems = new LinkedHashMap<>();
    Map<String, Integer> parts = new LinkedHashMap<>();
    count(words, stems, parts);
    Map<String, Double> weighed = weighed(stems, withStem);
    weighed.replaceAll((stem, weight) -> weight * share.getOrDefault(stem, 1.0));
    return new Query(unit(weighed), unit(weighed(parts, withGram)));
  }

  /** The nearness of a passage to each of several queries, 0 to 1. */
  double[] of(Passage passage, List<Query> queries) {
    Map<String, Integer> stems = new LinkedHashMap<>();
    Map<String, Integer> parts = new LinkedHashMap<>();
    count(passage.tokens(), stems, parts);
    Map<String, Double> words = unit(weighed(stems, withStem));
    Map<String, Double> built = unit(weighed(parts, withGram));
    return queries.stream()
        .mapToDouble(one -> (product(words, one.stems()) + product(built, one.grams())) / 2)
        .toArray();
  }

  /** What a word by itself adds to the nearness of a passage, as if it stood there once. */
  double of(Token token, Query query) {
    double sum = query.stems().getOrDefault(token.stem(), 0.0) * idf(withStem, token.stem());
    List<String> parts = grams(token.surface());
    double shared = 0;
    for (String gram : parts) {
      shared += query.grams().getOrDefault(gram, 0.0) * idf(withGram, gram);
    }
    return sum + (parts.isEmpty() ? 0 : shared / Math.sqrt(parts.size()));
  }

  /** How rare a word is among the passages, from 1 for one that all have. */
  double rarity(Token token) {
    return idf(withStem, token.stem());
  }

  private void count(
      Collection<Token> tokens, Map<String, Integer> stems, Map<String, Integer> parts) {
    for (Token token : tokens) {
      if (token.content()) {
        stems.merge(token.stem(), 1, Integer::sum);
        grams(token.surface()).forEach(gram -> parts.merge(gram, 1, Integer::sum));
      }
    }
  }

  private Map<String, Double> weighed(Map<String, Integer> counts, Map<String, Integer> with) {
    Map<String, Double> weighed = new LinkedHashMap<>();
    counts.forEach((term, count) -> weighed.put(term, (1 + Math.log(count)) * idf(with, term)));
    return weighed;
  }

  /** The logarithm of how few passages have a term; with one passage more that has all terms. */
  private double idf(Map<String, Integer> with, String term) {
    return 1 + Math.log((1.0 + passages) / (1 + with.getOrDefault(term, 0)));
  }

  /** The cosine of two vectors of the length 1. */
  private static double product(Map<String, Double> one, Map<String, Double> other) {
    double product = 0;
    for (Map.Entry<String, Double> term : one.entrySet()) {
      product += term.getValue() * other.getOrDefault(term.getKey(), 0.0);
    }
    return product;
  }

  private static Map<String, Double> unit(Map<String, Double> vector) {
    double length = length(vector);
    Map<String, Double> unit = new LinkedHashMap<>(); // so that sums are always the same
    vector.forEach((term, weight) -> unit.put(term, length == 0 ? 0 : weight / length));
    return unit;
  }

  private static double length(Map<String, Double> vector) {
    double squares = 0;
    for (double weight : vector.values()) {
      squares += weight * weight;
    }
    return Math.sqrt(squares);
  }

  /** The characters side by side in a word, with marks for its beginning and end. */
  private List<String> grams(String word) {
    return grams.computeIfAbsent(word, Nearness::cut);
  }

  private static List<String> cut(String word) {
    String marked = "^" + word + "$";
    Set<String> parts = new HashSet<>();
    List<String> ordered = new ArrayList<>();
    for (int size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (int at = 0; at + size <= marked.length(); at++) {
        String part = marked.substring(at, at + size);
        if (parts.add(part)) {
          ordered.add(part);
        }
      }
    }
    return ordered;
  }
}
