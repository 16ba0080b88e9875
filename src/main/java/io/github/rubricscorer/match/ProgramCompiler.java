package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Choice;
import io.github.rubricscorer.match.Expression.Exact;
import io.github.rubricscorer.match.Expression.Literal;
import io.github.rubricscorer.match.Expression.Prefix;
import io.github.rubricscorer.match.Expression.Sequence;
import io.github.rubricscorer.match.Expression.Stem;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.SynonymPattern;
import io.github.rubricscorer.rubric.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.SynonymPattern.Form;
import io.github.rubricscorer.rubric.SynonymPattern.Item;
import io.github.rubricscorer.rubric.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.SynonymPattern.Run;
import io.github.rubricscorer.rubric.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.SynonymPattern.Word;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles synonyms to a {@link Program}, each step on its own: words are analysed and sets
 * expanded ({@link #expression}), what stands side by side is collected ({@link #collect}), joined
 * writing is settled ({@link #withJoined}), runs become fragments, patterns become plans.
 *
 * <p>Joined writing. Where two words stand side by side in a run, the word they make when written
 * together stands for them ({@code ratelimit} for {@code rate limit}); the program can tell these.
 * Where a rubric uses both writings, each run accepts both, so that the table is needed only for
 * words that the rubric does not have. Most rubrics use no joined word, and their runs stay as they
 * are.
 *
 * <p>A synonym is read once, when it is prepared: what is kept of it is its plan in the numbers of
 * its runs, since which fragments these become shows only when all are there.
 */
final class ProgramCompiler {
  private static final int MAX_NODES = 1_000_000;
  private static final int MAX_PAIRS = 64;
  private static final int SHORTEST_JOINED = 4;

  // What stands in the key of an expression beside the numbers of its labels.
  private static final int OPENING = -1;
  private static final int BAR = -2;
  private static final int CLOSING = -3;

  private final Map<String, List<String>> terms;
  private final Dictionary dictionary;
  private final WordAnalysis analysis = new WordAnalysis();
  private final WordScanner scanner = new WordScanner();

  /** The alternatives of the sets that were asked for. */
  private final Map<String, Expression> sets = new HashMap<>();

  private final Lexicon.Builder labels = new Lexicon.Builder();

  /** The surfaces of the words with a stem. */
  private final StringNumbers words = new StringNumbers();

  /** The words side by side, as {@link Writing} has them. */
  private final IntList joined = new IntList(256);

  /** The stem of each of these when written together. */
  private final List<String> joinedStems = new ArrayList<>();

  /** The stems of other pairs of words written together, which count only if a run has them. */
  private final List<String> otherStems = new ArrayList<>();

  /** How many of the stems the runs have themselves. */
  private int singles;

  /** Whether a run has a joined word of another's words. */
  private boolean hasJoined;

  /** The parts of the joined words that runs have, by their stems. */
  private final Map<String, List<Expression>> partsOfJoined = new HashMap<>();

  private final Plans.Writer plans = new Plans.Writer();
  private final Map<Synonym, Integer> starts = new HashMap<>();
  private final List<Expression> runs = new ArrayList<>();
  private final List<Run> notations = new ArrayList<>();

  ProgramCompiler(Map<String, List<String>> terms, Vocabulary vocabulary) {
    this(terms, new Dictionary(vocabulary));
  }

  ProgramCompiler(Map<String, List<String>> terms, Dictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
  }

  /**
   * Analyses a synonym. To be called for every synonym before {@link #program}.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String prepare(Synonym synonym) {
    if (starts.containsKey(synonym)) {
      return null;
    }
    int start = plans.position();
    String problem =
        switch (synonym) {
          case Synonym.Phrase phrase -> {
            List<Phrase> phrases = phrase.pattern().phrases();
            if (phrases.size() == 1 && phrases.getFirst().runs().size() == 1) {
              start = ~runs.size();
              yield prepare(phrases.getFirst().runs().getFirst())
                  ? null
                  : "there is no word in the synonym";
            }
            yield prepare(phrase.pattern(), phrases);
          }
          case Synonym.Several several -> prepare(several);
        };
    starts.put(synonym, start);
    return problem;
  }

  private @Nullable String prepare(Synonym.Several several) {
    plans.several(several.atLeast(), several.within(), several.of().size());
    for (SynonymPattern pattern : several.of()) {
      String problem = prepare(pattern, pattern.phrases());
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private @Nullable String prepare(SynonymPattern pattern, List<Phrase> phrases) {
    plans.window(phrases.size(), phrases.size() == 1 ? List.of() : pattern.windows());
    for (Phrase phrase : phrases) {
      plans.phrase(phrase.runs().size());
      for (int i = 0; i < phrase.runs().size(); i++) {
        if (i > 0) {
          plans.gap(phrase.gaps().get(i - 1));
        }
        plans.run(runs.size());
        if (!prepare(phrase.runs().get(i))) {
          return phrases.size() == 1 && phrase.runs().size() == 1
              ? "there is no word in the synonym"
              : "there is no word in a part of the synonym";
        }
      }
    }
    return null;
  }

  /** Takes the next run; false where it has no word. */
  private boolean prepare(Run run) {
    Expression expression = expression(run);
    if (expression == null) {
      return false;
    }
    runs.add(expression);
    notations.add(run);
    collect(expression);
    return true;
  }

  /**
   * Compiles the prepared synonyms.
   *
   * @throws IllegalStateException if they make too large an automaton
   */
  Program program(List<Synonym> synonyms) {
    int[] begins = new int[synonyms.size()];
    for (int i = 0; i < begins.length; i++) {
      Integer start = starts.get(synonyms.get(i));
      if (start == null) {
        throw new IllegalArgumentException("not prepared: " + synonyms.get(i));
      }
      begins[i] = start;
    }
    PhraseAutomaton.Builder builder = new PhraseAutomaton.Builder(labels);
    Accepted accepted = accepted(builder);
    Lexicon lexicon = labels.build();
    PhraseAutomaton automaton = builder.build(lexicon);
    Plans compiled = plans.plans(begins, accepted.ofRun);
    Triggers triggers =
        new Triggers(
            automaton,
            accepted.expressions.size(),
            compiled.madeAnew(),
            window -> rarest(window, accepted.expressions));
    return new Program(
        lexicon,
        automaton,
        compiled,
        triggers,
        accepted.expressions.size(),
        new Writing(words.toArray(), joined.toArray()));
  }

  /** Tells how the fragments of the program read that these synonyms are compiled to. */
  Fragments fragments() {
    Accepted accepted = accepted(new PhraseAutomaton.Builder(labels));
    return new Fragments(
        accepted.expressions.stream().map(Expression::toString).toList(),
        accepted.firstRuns.stream().map(runs::get).toList(),
        accepted.firstRuns.stream().map(run -> notations.get(run).toString()).toList());
  }

  // Words and sets.

  /** Returns null where the run has no word. */
  private @Nullable Expression expression(Run run) {
    List<Expression> items = new ArrayList<>(4);
    int firstPlain = 0; // the first of the words in which no term has been looked for yet
    for (Item item : run.items()) {
      if (item instanceof Word word && word.form() == Form.INFLECTED) {
        items.addAll(dictionary.literals(word.text()));
        continue;
      }
      dictionary.replaceTerms(items, firstPlain);
      Expression expression =
          switch (item) {
            case Word word -> special(word);
            case TermSet set -> set(set.name());
            case Alternatives alternatives -> choice(alternatives.runs());
          };
      if (expression != null) {
        items.add(expression);
      }
      firstPlain = items.size();
    }
    dictionary.replaceTerms(items, firstPlain);
    dropFillers(items);
    return items.isEmpty() ? null : Expression.sequence(items);
  }

  private @Nullable Expression choice(List<Run> alternatives) {
    List<Expression> options = new ArrayList<>(alternatives.size());
    for (Run run : alternatives) {
      Expression option = expression(run);
      if (option != null) {
        options.add(option);
      }
    }
    return options.isEmpty() ? null : Expression.choice(options);
  }

  private @Nullable Expression set(String name) {
    Expression known = sets.get(name);
    if (known == null) {
      List<String> ofRubric = terms.get(name);
      List<String> values = ofRubric == null ? dictionary.terms(name) : ofRubric;
      known = choice(values.stream().map(ProgramCompiler::termRun).toList());
      if (known != null) {
        sets.put(name, known);
      }
    }
    return known;
  }

  private static Run termRun(String term) {
    return new Run(List.of(new Word(term, Form.INFLECTED)));
  }

  /** A prefix or an exact form. */
  private @Nullable Expression special(Word word) {
    if (word.form() == Form.PREFIX) {
      return new Literal(new Prefix(dictionary.forms(word.text()).surface()), "");
    }
    List<Expression> literals = new ArrayList<>();
    scanner.reset(word.text());
    while (scanner.next()) {
      literals.add(new Literal(new Exact(scanner.word()), ""));
    }
    return literals.isEmpty() ? null : Expression.sequence(literals);
  }

  /** A filler before another word is skipped in answers, so it can't be asked for. */
  private static void dropFillers(List<Expression> items) {
    for (int i = items.size() - 2; i >= 0; i--) {
      if (items.get(i) instanceof Literal literal && Fillers.contains(literal.surface())) {
        items.remove(i);
      }
    }
  }

  // Joined writing.

  private void collect(Expression expression) {
    switch (expression) {
      case Literal literal -> {
        labels.label(literal.label());
        if (literal.label() instanceof Stem) {
          words.add(literal.surface());
        }
      }
      case Choice choice -> choice.options().forEach(this::collect);
      case Sequence sequence -> {
        sequence.items().forEach(this::collect);
        collectJoined(sequence.items());
      }
    }
  }

  private void collectJoined(List<Expression> items) {
    for (int i = 0; i + 1 < items.size(); i++) {
      if (isStem(items.get(i)) && isStem(items.get(i + 1))) {
        join(items.subList(i, i + 2));
      } else {
        collectPairs(items.get(i), items.get(i + 1));
      }
    }
    if (items.size() > 2 && items.stream().allMatch(ProgramCompiler::isStem)) {
      join(items);
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

  private static boolean isStem(Expression expression) {
    return expression instanceof Literal literal && literal.label() instanceof Stem;
  }

  /** Takes literals of stems. */
  private void join(List<? extends Expression> parts) {
    String together = together(parts);
    String stem = analysis.analyse(together).stem();
    if (together.length() < SHORTEST_JOINED || !isOfLetters(together)) {
      otherStems.add(stem);
      return;
    }
    joinedStems.add(stem);
    for (int i = 0; i < parts.size(); i++) {
      int word = words.add(surface(parts.get(i)));
      joined.add(i == parts.size() - 1 ? ~word : word);
    }
  }

  private static String together(List<? extends Expression> parts) {
    if (parts.size() == 2) {
      return surface(parts.getFirst()).concat(surface(parts.getLast()));
    }
    StringBuilder together = new StringBuilder();
    parts.forEach(part -> together.append(surface(part)));
    return together.toString();
  }

  private static String surface(Expression literal) {
    return ((Literal) literal).surface();
  }

  private static boolean isOfLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The stems that an expression can begin or end with. */
  private static List<Literal> edge(Expression expression, boolean first) {
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

  /** Finds out which joined words the runs have: what is put for their parts, and the reverse. */
  private void settleJoined() {
    singles = labels.stems().size();
    int from = 0;
    for (String stem : joinedStems) {
      int to = from;
      while (joined.get(to) >= 0) {
        to++;
      }
      if (isSingle(stem)) {
        partsOfJoined.putIfAbsent(stem, parts(from, to));
      }
      from = to + 1;
    }
    hasJoined = !partsOfJoined.isEmpty() || otherStems.stream().anyMatch(this::isSingle);
  }

  private List<Expression> parts(int from, int to) {
    List<Expression> parts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      parts.add(dictionary.literal(words.get(joined.get(i))));
    }
    parts.add(dictionary.literal(words.get(~joined.get(to))));
    return parts;
  }

  /** Lets a run accept the joined writing where the rubric has the joined word, and the parts. */
  private Expression withJoined(Expression expression) {
    if (!hasJoined) {
      return expression;
    }
    return switch (expression) {
      case Literal literal -> withParts(literal);
      case Choice choice -> {
        List<Expression> options = new ArrayList<>();
        for (Expression option : choice.options()) {
          options.add(withJoined(option));
        }
        yield Expression.choice(options);
      }
      case Sequence sequence -> withJoined(sequence.items());
    };
  }

  private Expression withParts(Literal literal) {
    List<Expression> parts =
        literal.label() instanceof Stem(String stem) ? partsOfJoined.get(stem) : null;
    return parts == null
        ? literal
        : Expression.choice(List.of(literal, Expression.sequence(parts)));
  }

  private Expression withJoined(List<Expression> items) {
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i + 1 < items.size() && isStem(items.get(i)) && isStem(items.get(i + 1))) {
        List<Expression> pair = items.subList(i, i + 2);
        String together = together(pair);
        String stem = analysis.analyse(together).stem();
        if (isSingle(stem)) {
          Expression apart = new Sequence(List.copyOf(pair));
          result.add(Expression.choice(List.of(apart, new Literal(new Stem(stem), together))));
          i++;
          continue;
        }
      }
      result.add(withJoined(items.get(i)));
    }
    return Expression.sequence(result);
  }

  // Fragments.

  /**
   * What the runs became.
   *
   * @param ofRun the fragment of each run
   * @param firstRuns the first run of each fragment
   * @param expressions what each fragment accepts
   */
  private record Accepted(int[] ofRun, List<Integer> firstRuns, List<Expression> expressions) {}

  /** Makes one fragment of all runs that accept the same. */
  private Accepted accepted(PhraseAutomaton.Builder automaton) {
    settleJoined();
    int[] ofRun = new int[runs.size()];
    List<Integer> firstRuns = new ArrayList<>(ofRun.length);
    List<Expression> expressions = new ArrayList<>(ofRun.length);
    IntSequences keys = new IntSequences();
    IntList key = new IntList(16);
    for (int run = 0; run < ofRun.length; run++) {
      Expression expression = withJoined(runs.get(run));
      key.clear();
      addKey(expression, key);
      ofRun[run] = keys.add(key);
      if (keys.size() > expressions.size()) {
        firstRuns.add(run);
        expressions.add(expression);
        automaton.add(expression, ofRun[run]);
        if (automaton.size() > MAX_NODES) {
          throw new IllegalStateException("more than " + MAX_NODES + " words in the synonyms");
        }
      }
    }
    return new Accepted(ofRun, firstRuns, expressions);
  }

  /** Adds the text form of an expression, with a number for each label. */
  private void addKey(Expression expression, IntList key) {
    switch (expression) {
      case Literal literal -> key.add(labels.label(literal.label()));
      case Sequence sequence -> {
        for (Expression item : sequence.items()) {
          addKey(item, key);
        }
      }
      case Choice choice -> {
        for (int i = 0; i < choice.options().size(); i++) {
          key.add(i == 0 ? OPENING : BAR);
          addKey(choice.options().get(i), key);
        }
        key.add(CLOSING);
      }
    }
  }

  /** The fragment with the fewest alternatives, whose absence tells most often that it's no use. */
  private static int rarest(Plan.Window window, List<Expression> fragments) {
    int best = -1;
    int shortest = Integer.MAX_VALUE;
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        int length = fragments.get(fragment).textLength();
        if (length < shortest) {
          best = fragment;
          shortest = length;
        }
      }
    }
    return best;
  }
}
