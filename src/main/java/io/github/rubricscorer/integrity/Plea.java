package io.github.rubricscorer.integrity;

import static java.util.Collections.nCopies;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.integrity.words.KnownWords;
import io.github.rubricscorer.integrity.words.TextWords;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

  /** What a word can stand for, by its number in {@link KnownWords}. */
  private static final List<Set<Kind>> KINDS =
      parse(Resource.text(KnownWords.class, KnownWords.GRADER_PLEA));

  private static final BitSet ANSWERS =
      KnownWords.numbers(
          Set.of("answer", "response", "essay", "submission", "reply", "work", "paper", "one"));

  private static final BitSet BEFORE_ORDERS =
      KnownWords.numbers(Set.of("must", "should", "shall", "would", "please", "kindly"));

  private static final int THIS = KnownWords.number("this");

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
  static boolean is(TextWords words, int from, int to) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean mentionsAnswer = false;
    for (int i = from; i < to; i++) {
      int word = words.known(i);
      if (word != KnownWords.OTHER) {
        for (Kind kind : KINDS.get(word)) {
          if (counts(kind, words, i, from, to)) {
            kinds.add(kind);
          }
        }
        mentionsAnswer |= ANSWERS.get(word);
      }
    }
    if (kinds.remove(Kind.ORDER)) {
      kinds.add(Kind.REQUEST);
    }
    boolean asks = kinds.contains(Kind.REQUEST) || kinds.contains(Kind.PLEA) || mentionsAnswer;
    boolean grades = kinds.contains(Kind.GRADER) || kinds.contains(Kind.GRADING);
    boolean pleads = kinds.contains(Kind.PLEA) && kinds.contains(Kind.REQUEST) && mentionsAnswer;
    return (grades && asks && kinds.contains(Kind.SELF) || pleads) && kinds.size() >= ENOUGH;
  }

  private static boolean counts(Kind kind, TextWords words, int at, int from, int to) {
    return switch (kind) {
      case ORDER -> at == from || at > from && BEFORE_ORDERS.get(words.known(at - 1));
      case SELF -> words.known(at) != THIS || at + 1 < to && ANSWERS.get(words.known(at + 1));
      case GRADER, GRADING, REQUEST, PLEA -> true;
    };
  }

  private static List<Set<Kind>> parse(String text) {
    List<Set<Kind>> kinds = new ArrayList<>(nCopies(KnownWords.count(), Set.of()));
    Kind kind = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        kind = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        Kind of = Objects.requireNonNull(kind, "a word before the first kind");
        for (String word : line.split(" +", -1)) {
          int number = KnownWords.number(word);
          Set<Kind> with = EnumSet.of(of);
          with.addAll(kinds.get(number));
          kinds.set(number, with);
        }
      }
    }
    return kinds;
  }
}
