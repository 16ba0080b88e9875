package io.github.rubricscorer.integrity;

import io.github.rubricscorer.base.Resource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Tells whether a sentence asks a grader for something, in whatever words: it must speak of a
 * grader or of grading, and have three of grader, grading, request, plea and the writer's own
 * answer. The words are those of {@code grader-plea.txt}.
 *
 * <p>An order counts as a request where it begins the sentence, or after "please", "must" or
 * "should". "This" counts as the answer only before a word such as "answer".
 */
final class Plea {
  private static final int ENOUGH = 3;

  private static final Map<Kind, Set<String>> WORDS =
      parse(Resource.text(Plea.class, "grader-plea.txt"));

  private static final Set<String> ANSWERS =
      Set.of("answer", "response", "essay", "submission", "reply", "work", "paper", "one");

  private static final Set<String> BEFORE_ORDERS =
      Set.of("must", "should", "shall", "would", "please", "kindly");

  /** What a sentence can have; once is enough. */
  private enum Kind {
    GRADER,
    GRADING,
    REQUEST,
    ORDER,
    PLEA,
    SELF
  }

  private Plea() {}

  /** Whether the words from one to before another are a plea. */
  static boolean is(Words words, int from, int to) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean mentionsAnswer = false;
    for (int i = from; i < to; i++) {
      String word = words.form(i);
      for (Map.Entry<Kind, Set<String>> entry : WORDS.entrySet()) {
        if (entry.getValue().contains(word) && counts(entry.getKey(), words, i, from, to)) {
          kinds.add(entry.getKey());
        }
      }
      mentionsAnswer |= ANSWERS.contains(word);
    }
    if (kinds.remove(Kind.ORDER)) {
      kinds.add(Kind.REQUEST);
    }
    boolean asks = kinds.contains(Kind.REQUEST) || kinds.contains(Kind.PLEA) || mentionsAnswer;
    boolean grades = kinds.contains(Kind.GRADER) || kinds.contains(Kind.GRADING);
    boolean pleads = kinds.contains(Kind.PLEA) && kinds.contains(Kind.REQUEST) && mentionsAnswer;
    return (grades && asks && kinds.contains(Kind.SELF) || pleads) && kinds.size() >= ENOUGH;
  }

  private static boolean counts(Kind kind, Words words, int at, int from, int to) {
    return switch (kind) {
      case ORDER -> at == from || at > from && BEFORE_ORDERS.contains(words.form(at - 1));
      case SELF ->
          !words.form(at).equals("this") || at + 1 < to && ANSWERS.contains(words.form(at + 1));
      case GRADER, GRADING, REQUEST, PLEA -> true;
    };
  }

  private static Map<Kind, Set<String>> parse(String text) {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    Kind kind = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        Kind of = Objects.requireNonNull(kind, "a word before the first kind");
        words.computeIfAbsent(of, key -> new HashSet<>()).addAll(Set.of(line.split(" +", -1)));
      }
    }
    return words;
  }
}
