package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.StringNumbers;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.AdjacentWords;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The joined writing of words. Where two words stand side by side in a run, the word they make when
 * written together stands for them ({@code ratelimit} for {@code rate limit}); the program keeps
 * these in {@link AdjacentWords}. Where a rubric uses both writings, or has a word and elsewhere
 * the two words that it is made of, each run accepts both, so that the table is needed only for
 * words that the rubric does not have. Most rubrics use no joined word, and their runs stay as they
 * are. Reused from rubric to rubric; not thread-safe.
 */
final class JoinedWriting {
  private static final int MAX_PAIRS = 64;
  private static final int SHORTEST_JOINED = 4;

  private final LexiconBuilder labels;
  private final Dictionary.Reader dictionary;
  private final WordAnalysis analysis;

  /** The surfaces of the words with a stem. */
  private StringNumbers surfaces = new StringNumbers();

  /** The words side by side, as {@link AdjacentWords} has them. */
  private final IntList joined = new IntList(256);

  /** The hash of the stem of each of these when written together. */
  private final IntList joinedStems = new IntList(128);

  /** The same of other pairs of words written together, which count only if a run has them. */
  private final IntList otherStems = new IntList(16);

  /** The words that runs ask for as they are written. */
  private final List<String> asWritten = new ArrayList<>();

  private final StringBuilder together = new StringBuilder();

  /** How many of the stems the runs have themselves. */
  private int singles;

  /** Whether a run may have a joined word of another's words. */
  private boolean hasJoined;

  /** The parts of the joined words that runs have, by their stems. */
  private final Map<String, List<Expression>> partsOfJoined = new HashMap<>();

  JoinedWriting(LexiconBuilder labels, Dictionary.Reader dictionary) {
    this.labels = labels;
    this.dictionary = dictionary;
    analysis = dictionary.analysis();
  }

  /** Begins anew, for another rubric. */
  void clear() {
    surfaces = new StringNumbers();
    joined.clear();
    joinedStems.clear();
    otherStems.clear();
    asWritten.clear();
    partsOfJoined.clear();
  }

  /** Returns the words of the runs that were collected, as a program keeps them. */
  AdjacentWords adjacentWords() {
    return new AdjacentWords(surfaces.toArray(), joined.toArray());
  }

  /** Collects the words of a run and which of them stand side by side. */
  void collect(Expression expression) {
    switch (expression) {
      case Literal literal -> {
        labels.label(literal.label());
        if (isStem(literal)) {
          word(literal);
        } else {
          addAsWritten(Formula.withoutSigns(literal.label()));
        }
      }
      case Choice choice -> choice.options().forEach(this::collect);
      case Sequence sequence -> {
        sequence.items().forEach(this::collect);
        collectJoined(sequence.items());
      }
    }
  }

  /** Returns the number of a word with a stem. */
  private int word(Literal literal) {
    return surfaces.add(literal.surface());
  }

  private void collectJoined(List<Expression> items) {
    boolean stems = true;
    for (int i = 0; i + 1 < items.size(); i++) {
      Expression left = items.get(i);
      Expression right = items.get(i + 1);
      if (areBeside(left, right)) {
        join(List.of((Literal) left, (Literal) right));
      } else {
        stems = false;
        collectPairs(left, right);
      }
    }
    if (items.size() > 2 && stems) {
      join(items.stream().map(Literal.class::cast).toList());
    }
  }

  private void collectPairs(Expression left, Expression right) {
    List<Literal> lefts = edge(left, false);
    List<Literal> rights = edge(right, true);
    if ((long) lefts.size() * rights.size() <= MAX_PAIRS) {
      for (Literal one : lefts) {
        for (Literal other : rights) {
          join(List.of(one, other));
        }
      }
    }
  }

  /** Fillers are not written together with other words: "a part" is not "apart". */
  private boolean isStem(Expression expression) {
    return expression instanceof Literal literal
        && literal.label() instanceof Stem
        && !dictionary.fillers().contains(literal.surface());
  }

  private void addAsWritten(Label label) {
    if (label instanceof Exact(String raw)) {
      asWritten.add(raw);
    } else if (label instanceof Surface(String surface)) {
      asWritten.add(surface);
    }
  }

  /**
   * Tells whether two items are words with no sign between them. A sign before the first or after
   * the last is one beside the joined word, too.
   */
  private boolean areBeside(Expression left, Expression right) {
    return isStem(Formula.withoutSignsBefore(left)) && isStem(Formula.withoutSignsAfter(right));
  }

  /** Notes words with stems that stand side by side. */
  private void join(List<Literal> parts) {
    together.setLength(0);
    for (int i = 0; i < parts.size(); i++) {
      together.append(parts.get(i).surface());
    }
    int hash = hash(stem(together));
    if (together.length() < SHORTEST_JOINED || !isOneWord(together, parts.getFirst().surface())) {
      otherStems.add(hash);
      return;
    }
    joinedStems.add(hash);
    for (int i = 0; i < parts.size(); i++) {
      int word = word(parts.get(i));
      joined.add(i == parts.size() - 1 ? ~word : word);
    }
  }

  /**
   * Returns a stem, until the next call. There are more pairs of words than words, and hardly any
   * two make a word of the rubric, so that no strings are made to find that out.
   */
  private CharSequence stem(StringBuilder surface) {
    for (int i = 0; i < surface.length(); i++) {
      if (surface.charAt(i) < 'a' || surface.charAt(i) > 'z') {
        return analysis.analyse(surface.toString()).stem();
      }
    }
    return analysis.stem(surface);
  }

  /** Returns the {@link String#hashCode} that a stem has. */
  private static int hash(CharSequence stem) {
    int hash = 0;
    for (int i = 0; i < stem.length(); i++) {
      hash = 31 * hash + stem.charAt(i);
    }
    return hash;
  }

  /** Tells whether words together are one: of letters, or of letters and then a number. */
  private static boolean isOneWord(CharSequence together, String first) {
    for (int i = 0; i < together.length(); i++) {
      char c = together.charAt(i);
      if (!Character.isLetter(c) && (i < first.length() || !Character.isDigit(c))) {
        return false;
      }
    }
    return isOfOneKind(together, first.length());
  }

  private static boolean isOfOneKind(CharSequence word, int from) {
    for (int i = from + 1; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i)) != Character.isDigit(word.charAt(from))) {
        return false;
      }
    }
    return true;
  }

  /** The stems that an expression can begin or end with. */
  private List<Literal> edge(Expression expression, boolean first) {
    return switch (expression) {
      case Literal literal -> isStem(literal) ? List.of(literal) : List.of();
      case Sequence sequence ->
          edge(first ? sequence.items().getFirst() : sequence.items().getLast(), first);
      case Choice choice -> {
        List<Literal> literals = new ArrayList<>();
        for (Expression option : choice.options()) {
          literals.addAll(edge(option, first));
        }
        yield literals;
      }
    };
  }

  /** Tells whether a run has a word of this stem, other than as a part of a joined word. */
  private boolean isSingle(String stem) {
    int number = labels.stems().find(stem);
    return number >= 0 && number < singles;
  }

  /**
   * Finds out which joined words the runs have: what is put for them, and for their parts. To be
   * called when all runs are collected.
   */
  void settle() {
    keepAsWritten();
    singles = labels.stems().size();
    int from = 0;
    for (int group = 0; group < joinedStems.size(); group++) {
      int to = from;
      while (joined.get(to) >= 0) {
        to++;
      }
      if (labels.stems().hasHash(joinedStems.get(group))) {
        settle(parts(from, to));
      }
      from = to + 1;
    }
    for (int word = 0; word < surfaces.size(); word++) {
      settleApart(surfaces.get(word));
    }
    hasJoined = !partsOfJoined.isEmpty();
    for (int i = 0; i < otherStems.size(); i++) {
      hasJoined |= labels.stems().hasHash(otherStems.get(i));
    }
  }

  /**
   * Makes words of the rubric of those joined ones that a run asks for as they are written, so that
   * they are not read as their parts.
   */
  private void keepAsWritten() {
    if (asWritten.isEmpty()) {
      return;
    }
    Set<Integer> joinable = new HashSet<>();
    for (int i = 0; i < joinedStems.size(); i++) {
      joinable.add(joinedStems.get(i));
    }
    for (String word : asWritten) {
      if (joinable.contains(analysis.analyse(word).stem().hashCode())
          && dictionary.literal(word) instanceof Literal literal) {
        labels.label(literal.label());
      }
    }
  }

  private List<String> parts(int from, int to) {
    List<String> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      parts.add(surfaces.get(joined.get(i)));
    }
    parts.add(surfaces.get(~joined.get(to)));
    return parts;
  }

  private void settle(List<String> parts) {
    String word = String.join("", parts);
    String stem = analysis.analyse(word).stem();
    if (isSingle(stem) && AdjacentWords.makeWord(stem, word, parts.getLast().length(), surfaces)) {
      partsOfJoined.computeIfAbsent(stem, key -> parts.stream().map(dictionary::literal).toList());
    }
  }

  /**
   * Lets a word stand for two others of the rubric that it is made of, in whatever runs they are.
   */
  private void settleApart(String word) {
    int second = AdjacentWords.secondOf(word, surfaces);
    if (second > 0) {
      settle(List.of(word.substring(0, second), word.substring(second)));
    }
  }

  /** Lets a run accept the joined writing where the rubric has the joined word, and the parts. */
  Expression withJoined(Expression expression) {
    if (!hasJoined) {
      return expression;
    }
    return switch (expression) {
      case Literal literal -> withParts(literal);
      case Choice choice -> {
        List<Expression> options = new ArrayList<>(choice.options().size());
        for (Expression option : choice.options()) {
          options.add(withJoined(option));
        }
        yield options.equals(choice.options()) ? choice : Expression.choice(options);
      }
      case Sequence sequence -> withJoined(sequence.items());
    };
  }

  private Expression withParts(Literal literal) {
    List<Expression> parts =
        Formula.withoutSigns(literal.label()) instanceof Stem stem
            ? partsOfJoined.get(stem.stem())
            : null;
    return parts == null
        ? literal
        : Expression.choice(
            List.of(literal, Formula.signed(literal.label(), Expression.sequence(parts))));
  }

  private Expression withJoined(List<Expression> items) {
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Expression> joinedPair =
          i + 1 < items.size() ? joinedWords(items.get(i), items.get(i + 1)) : List.of();
      if (joinedPair.isEmpty()) {
        result.add(withJoined(items.get(i)));
      } else {
        List<Expression> options = new ArrayList<>();
        options.add(new Sequence(List.of(apart(items.get(i)), apart(items.get(i + 1)))));
        options.addAll(joinedPair);
        result.add(Expression.choice(options));
        i++;
      }
    }
    Expression pairs = Expression.sequence(result);
    Expression whole = items.size() > 2 && areAllBeside(items) ? joinedWord(items) : null;
    return whole == null ? pairs : Expression.choice(List.of(pairs, whole));
  }

  /** Returns an item of a joined pair, which accepts the joined writing of its own words. */
  private Expression apart(Expression item) {
    return item instanceof Literal ? item : withJoined(item);
  }

  /** Returns the words of the rubric that two items make when written together. */
  private List<Expression> joinedWords(Expression left, Expression right) {
    List<Expression> lefts = options(left);
    List<Expression> rights = options(right);
    if ((long) lefts.size() * rights.size() > MAX_PAIRS) {
      return List.of();
    }
    List<Expression> words = new ArrayList<>();
    for (Expression one : lefts) {
      for (Expression other : rights) {
        Expression word = areBeside(one, other) ? joinedWord(List.of(one, other)) : null;
        if (word != null) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /**
   * Returns what may stand in place of an item. Cues, which drop fillers, list each writing on its
   * own: "maybe" is not one of "(may|might) be".
   */
  private List<Expression> options(Expression item) {
    return item instanceof Choice choice && !dictionary.dropsFillers()
        ? choice.options()
        : List.of(item);
  }

  private boolean areAllBeside(List<Expression> items) {
    for (int i = 0; i + 1 < items.size(); i++) {
      if (!areBeside(items.get(i), items.get(i + 1))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the word that literals side by side make, or null where the rubric does not have it.
   */
  private @Nullable Expression joinedWord(List<Expression> parts) {
    together.setLength(0);
    for (Expression part : parts) {
      together.append(((Literal) part).surface());
    }
    String word = together.toString();
    Literal last = (Literal) parts.getLast();
    CharSequence stem = stem(together);
    if (!labels.stems().hasHash(hash(stem))
        || !AdjacentWords.makeWord(stem, word, last.surface().length(), surfaces)
        || !isSingle(stem.toString())) {
      return null;
    }
    Label first = ((Literal) parts.getFirst()).label();
    return Formula.signed(first, Formula.signed(last.label(), dictionary.literal(word)));
  }
}
