package io.github.rubricscorer.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of one to three words that stand in the answers that say a concept more often than in the
 * others, ranked by the log-likelihood ratio G² of the table of answers with and without the phrase
 * that do and do not say it (T. Dunning, "Accurate methods for the statistics of surprise and
 * coincidence", <cite>Computational Linguistics</cite> 19, 1993). Only phrases of answers where the
 * concept is missed are looked at, and only words that three of those that say it have.
 */
final class MarkingPhrases {
  /** In so many answers that say the concept a phrase must be found. */
  private static final int LEAST_SUPPORT = 3;

  /**
   * Below this ratio it may well be chance: the quantile of 95 % of the chi-squared distribution
   * with one degree of freedom, which G² has where phrase and concept have nothing to do with each
   * other.
   */
  private static final double LEAST_RATIO = 3.84;

  /** Of phrases that mark the same, one word is the least safe and three are found least often. */
  private static final int BEST_WORDS = 2;

  /** From the first to the last word of a phrase; within the window of {@code &}. */
  private static final int WIDEST = 8;

  private final List<Passage> passages;
  private final int answers;
  private final BitSet covered;
  private final BitSet missed;

  /**
   * Makes the count of a concept.
   *
   * @param answers how many answers there are
   * @param covered those that say the concept
   * @param missed those of them where it is missed
   */
  MarkingPhrases(List<Passage> passages, int answers, BitSet covered, BitSet missed) {
    this.passages = passages;
    this.answers = answers;
    this.covered = covered;
    this.missed = missed;
  }

  /** A phrase with the number of answers that have it. */
  private static final class Count {
    final String pattern;
    final int words;
    int last = -1;
    int covered;
    int others;

    Count(String pattern, int words) {
      this.pattern = pattern;
      this.words = words;
    }

    String pattern() {
      return pattern;
    }

    int words() {
      return words;
    }
  }

  /** A place of a phrase: its words, by family, and its pattern. */
  private interface Visitor {
    void phrase(String key, boolean adjacent, Token... words);
  }

  /** Returns the patterns that mark the concept best, the best first. */
  List<String> patterns(int most) {
    Set<String> frequent = frequent();
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Passage passage : passages) {
      if (missed.get(passage.answer())) {
        visit(
            passage,
            frequent,
            (key, adjacent, words) ->
                counts.computeIfAbsent(key, k -> new Count(text(adjacent, words), words.length)));
      }
    }
    for (Passage passage : passages) {
      visit(passage, frequent, (key, adjacent, words) -> count(counts.get(key), passage.answer()));
    }
    return counts.values().stream()
        .filter(one -> one.covered >= LEAST_SUPPORT && ratio(one.covered, one.others) > 0)
        .sorted(
            Comparator.comparingDouble((Count one) -> -ratio(one.covered, one.others))
                .thenComparingInt(one -> Math.abs(one.words() - BEST_WORDS))
                .thenComparing(Count::pattern))
        .limit(most)
        .map(Count::pattern)
        .toList();
  }

  private void count(@Nullable Count count, int answer) {
    if (count != null && count.last != answer) {
      count.last = answer;
      if (covered.get(answer)) {
        count.covered++;
      } else {
        count.others++;
      }
    }
  }

  /** The families of words that enough of the answers have. */
  private Set<String> frequent() {
    Map<String, Set<Integer>> with = new HashMap<>();
    for (Passage passage : passages) {
      if (covered.get(passage.answer())) {
        for (Token token : passage.tokens()) {
          if (token.content()) {
            with.computeIfAbsent(token.stem(), key -> new HashSet<>()).add(passage.answer());
          }
        }
      }
    }
    with.values().removeIf(found -> found.size() < LEAST_SUPPORT);
    return with.keySet();
  }

  private static void visit(Passage passage, Set<String> frequent, Visitor visitor) {
    List<Token> tokens = passage.tokens();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).content() && frequent.contains(tokens.get(i).stem())) {
        at.add(i);
      }
    }
    for (int i = 0; i < at.size(); i++) {
      tell(visitor, false, tokens.get(at.get(i)));
      for (int j = i + 1; j < at.size() && at.get(j) - at.get(i) <= WIDEST; j++) {
        boolean two = Phrases.areAdjacent(tokens, at.get(i), at.get(j));
        tell(visitor, false, tokens.get(at.get(i)), tokens.get(at.get(j)));
        if (two) {
          tell(visitor, true, tokens.get(at.get(i)), tokens.get(at.get(j)));
        }
        for (int k = j + 1; k < at.size() && at.get(k) - at.get(i) <= WIDEST; k++) {
          boolean three = two && Phrases.areAdjacent(tokens, at.get(j), at.get(k));
          tell(visitor, three, tokens.get(at.get(i)), tokens.get(at.get(j)), tokens.get(at.get(k)));
        }
      }
    }
  }

  private static void tell(Visitor visitor, boolean adjacent, Token... words) {
    List<String> stems = Arrays.stream(words).map(Token::stem).toList();
    if (Set.copyOf(stems).size() == words.length) {
      String key =
          adjacent
              ? String.join(" ", stems)
              : stems.stream().sorted().collect(Collectors.joining(" & "));
      visitor.phrase(key, adjacent, words);
    }
  }

  private static String text(boolean adjacent, Token... words) {
    return Arrays.stream(words)
        .map(Token::surface)
        .collect(Collectors.joining(adjacent ? " " : " & "));
  }

  /** Whether a phrase is found in enough answers that say the concept, and in no other. */
  boolean isMark(int with, int others) {
    return with >= LEAST_SUPPORT && others == 0 && ratio(with, others) >= LEAST_RATIO;
  }

  /**
   * The log-likelihood ratio of a phrase; 0 or less where it does not mark the concept.
   *
   * @param with in how many of the answers that say the concept the phrase is
   * @param others in how many of the others it is
   */
  double ratio(int with, int others) {
    int all = covered.cardinality();
    return ratio(with, others, all - with, answers - all - others);
  }

  /** G² of a table of two rows and two columns, negative where the first cell is too small. */
  static double ratio(long a, long b, long c, long d) {
    double total = a + b + c + d;
    double sum =
        part(a, (a + b) * (a + c) / total)
            + part(b, (a + b) * (b + d) / total)
            + part(c, (c + d) * (a + c) / total)
            + part(d, (c + d) * (b + d) / total);
    return (double) a * d >= (double) b * c ? 2 * sum : -2 * sum;
  }

  private static double part(long count, double expected) {
    return count == 0 ? 0 : count * Math.log(count / expected);
  }
}
