package io.github.rubricscorer.suggest;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes synonyms of words that somebody selected in an answer, from the words as they stand to a
 * loose window, and tells what each would match. Thread-safe.
 */
public final class Offers {
  /** More words are hardly a synonym. */
  private static final int MOST_WORDS = 12;

  /** So many of the words are left in the loosest pattern. */
  private static final int CORE = 2;

  private final Scorer scorer;
  private final Rubric rubric;
  private final Vocabulary vocabulary;

  /**
   * Makes them for a rubric.
   *
   * @param scorer the scorer that has the rubric
   * @param question the question's id
   * @param vocabulary the words that the rubric shares with others
   */
  public Offers(Scorer scorer, String question, Vocabulary vocabulary) {
    this.scorer = scorer;
    this.rubric = scorer.rubric(question);
    this.vocabulary = vocabulary;
  }

  /** How much a pattern leaves open, the least first. */
  public enum Width {
    /** The words as they stand, side by side. */
    WORDS,
    /** Those that carry meaning, in their order, with room between them. */
    IN_ORDER,
    /** The same, in any order in one sentence; where there are not too many for that. */
    ANY_ORDER,
    /** The two rarest of them, in any order in one sentence. */
    CORE
  }

  /**
   * A synonym.
   *
   * @param pattern the synonym
   * @param width how it was made
   * @param found the indexes of the answers in which it would earn its concept something
   * @param newly those of them that do not have the concept yet
   */
  public record Offer(String pattern, Width width, List<Integer> found, List<Integer> newly) {
    /** Copies the lists. */
    public Offer {
      found = List.copyOf(found);
      newly = List.copyOf(newly);
    }
  }

  /**
   * Makes synonyms.
   *
   * @param concept the index of the concept
   * @param words what was selected
   * @param answers the answers
   * @param missing the indexes of the answers that do not have the concept yet
   * @return each pattern once, the narrowest first; empty where there is no word
   */
  public List<Offer> of(int concept, String words, List<GivenAnswer> answers, BitSet missing) {
    Map<String, Width> patterns = patterns(words);
    List<Trial.Candidate> candidates =
        patterns.keySet().stream().map(one -> new Trial.Candidate(concept, one)).toList();
    List<Trial.Outcome> outcomes =
        candidates.isEmpty()
            ? List.of()
            : new Trial(scorer, rubric, vocabulary).run(candidates, answers, done -> {});
    List<Offer> offers = new ArrayList<>();
    for (Map.Entry<String, Width> one : patterns.entrySet()) {
      BitSet found = outcomes.get(offers.size()).found();
      BitSet newly = (BitSet) found.clone();
      newly.and(missing);
      offers.add(
          new Offer(
              one.getKey(),
              one.getValue(),
              found.stream().boxed().toList(),
              newly.stream().boxed().toList()));
    }
    return offers;
  }

  private Map<String, Width> patterns(String text) {
    Passages passages = new Passages(Language.of(rubric.language()));
    List<Token> words =
        passages.of(0, text).stream()
            .flatMap(passage -> passage.tokens().stream())
            .filter(token -> passages.isWord(token.surface()))
            .filter(token -> token.surface().length() <= Limits.WORD_CHARACTERS)
            .limit(MOST_WORDS)
            .toList();
    List<Token> content = words.stream().filter(Token::content).toList();
    List<Token> core = content.isEmpty() ? words : content;
    Map<String, Width> patterns = new LinkedHashMap<>();
    add(patterns, joined(words, " "), Width.WORDS);
    add(patterns, joined(core, " ... "), Width.IN_ORDER);
    if (core.size() <= Limits.PARTS) {
      add(patterns, joined(core, " & "), Width.ANY_ORDER);
    }
    add(patterns, joined(rarest(core), " & "), Width.CORE);
    return patterns;
  }

  private static void add(Map<String, Width> patterns, String pattern, Width width) {
    if (!pattern.isEmpty()) {
      patterns.putIfAbsent(pattern, width);
    }
  }

  private static String joined(List<Token> words, String by) {
    return words.stream().map(Token::surface).collect(Collectors.joining(by));
  }

  /** The rarest words of the language, in the order in which they stand; each family once. */
  private static List<Token> rarest(List<Token> words) {
    Map<String, Token> families = new LinkedHashMap<>();
    words.forEach(word -> families.putIfAbsent(word.stem(), word));
    return families.values().stream()
        .sorted(Comparator.comparingInt(word -> -word.rank()))
        .limit(CORE)
        .sorted(Comparator.comparingInt(Token::start))
        .toList();
  }
}
