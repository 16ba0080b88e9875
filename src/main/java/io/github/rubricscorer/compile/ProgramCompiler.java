package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.IntSequences;
import io.github.rubricscorer.compact.Numbering;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.Plans;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Triggers;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.SynonymPattern;
import io.github.rubricscorer.rubric.SynonymPattern.Form;
import io.github.rubricscorer.rubric.SynonymPattern.Run;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.InflectedForms;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.AdjacentWords;
import io.github.rubricscorer.words.Fillers;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles synonyms to a {@link Program}, each step on its own: words are analysed and sets
 * expanded ({@link PatternReader}), what stands side by side is collected ({@link #collect}),
 * joined writing is settled ({@link #withJoined}), runs become fragments, patterns become plans.
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
public final class ProgramCompiler {
  private static final int MAX_NODES = 1_000_000;
  private static final int MAX_PAIRS = 64;
  private static final int SHORTEST_JOINED = 4;

  // What stands in the key of an expression beside the numbers of its labels.
  private static final int OPENING = -1;
  private static final int BAR = -2;
  private static final int CLOSING = -3;

  private final Dictionary.Reader dictionary;
  private final WordAnalysis analysis;
  private final WordScanner scanner = new WordScanner();
  private Map<String, List<String>> terms;

  /** The alternatives of the sets that were asked for. */
  private final Map<String, Expression> sets = new HashMap<>();

  private final LexiconBuilder labels = new LexiconBuilder();
  private final PositionAutomaton automaton = new PositionAutomaton(labels);

  /** The words with a stem, and their surfaces by their numbers. */
  private final Numbering words = new Numbering();

  private final List<String> surfaces = new ArrayList<>();

  /** The words side by side, as {@link AdjacentWords} has them. */
  private final IntList joined = new IntList(256);

  /** The hash of the stem of each of these when written together. */
  private final IntList joinedStems = new IntList(128);

  /** The same of other pairs of words written together, which count only if a run has them. */
  private final IntList otherStems = new IntList(16);

  private final StringBuilder together = new StringBuilder();

  /** How many of the stems the runs have themselves. */
  private int singles;

  /** Whether a run may have a joined word of another's words. */
  private boolean hasJoined;

  /** The parts of the joined words that runs have, by their stems. */
  private final Map<String, List<Expression>> partsOfJoined = new HashMap<>();

  private final List<Synonym> prepared = new ArrayList<>();
  private final IntList starts = new IntList(128);
  private final PlanWriter plans = new PlanWriter();
  private final List<Expression> runs = new ArrayList<>();
  private final PatternReader reader = new PatternReader();

  /** What makes one fragment of runs that accept the same. */
  private final IntSequences keys = new IntSequences();

  private final IntList key = new IntList(16);

  /** Returns a compiler of cues, which list contractions and "not" apart each on its own. */
  public static ProgramCompiler ofCues() {
    return new ProgramCompiler(Map.of(), Dictionary.ofCues());
  }

  public ProgramCompiler(Map<String, List<String>> terms, Vocabulary vocabulary) {
    this(terms, new Dictionary(vocabulary));
  }

  public ProgramCompiler(Map<String, List<String>> terms, Dictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary.reader();
    analysis = this.dictionary.analysis();
  }

  /** Begins anew, for the synonyms of another rubric with these sets. */
  public void reset(Map<String, List<String>> setsOfRubric) {
    terms = setsOfRubric;
    sets.clear();
    labels.clear();
    automaton.clear();
    words.clear();
    surfaces.clear();
    joined.clear();
    joinedStems.clear();
    otherStems.clear();
    partsOfJoined.clear();
    prepared.clear();
    starts.clear();
    plans.clear();
    runs.clear();
  }

  /**
   * Analyses a synonym. To be called for every synonym before {@link #program}.
   *
   * @return what is wrong with it, or null
   */
  public @Nullable String prepare(Synonym synonym) {
    prepared.add(synonym);
    int start = plans.position();
    int firstRun = runs.size();
    String problem =
        switch (synonym) {
          case Synonym.Phrase phrase -> prepare(phrase.pattern(), true);
          case Synonym.Several several -> prepare(several);
        };
    starts.add(plans.position() == start ? ~firstRun : start);
    return problem;
  }

  private @Nullable String prepare(Synonym.Several several) {
    plans.several(several.atLeast(), several.within(), several.of().size());
    for (SynonymPattern pattern : several.of()) {
      String problem = prepare(pattern, false);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  /**
   * Reads a pattern.
   *
   * @param whole whether it is the whole synonym, so that the plan of a single run need not be
   *     written
   */
  private @Nullable String prepare(SynonymPattern pattern, boolean whole) {
    int firstRun = runs.size();
    if (!reader.read(pattern)) {
      return reader.isOneRun()
          ? "there is no word in the synonym"
          : "there is no word in a part of the synonym";
    }
    if (!whole || !reader.isOneRun()) {
      plans.window(firstRun, reader.gaps, reader.windows);
    }
    for (int run = firstRun; run < runs.size(); run++) {
      collect(runs.get(run));
    }
    return null;
  }

  /**
   * Compiles the prepared synonyms.
   *
   * @throws IllegalStateException if they make too large an automaton
   */
  public Program program(List<Synonym> synonyms) {
    if (!synonyms.equals(prepared)) {
      throw new IllegalArgumentException("other synonyms than were prepared, or in another order");
    }
    Accepted accepted = accepted();
    Lexicon lexicon = labels.build();
    PhraseAutomaton compiled = SubsetConstruction.build(automaton, labels, lexicon);
    Plans all = plans.plans(starts.toArray(), accepted.ofRun);
    Triggers triggers =
        TriggerBuilder.build(compiled, all.madeAnew(), new Commonness(accepted.expressions));
    return new Program(
        lexicon,
        compiled,
        all,
        triggers,
        accepted.expressions.size(),
        new AdjacentWords(surfaces.toArray(String[]::new), joined.toArray()));
  }

  /** Tells how the fragments of the program read that the prepared synonyms are compiled to. */
  public Fragments fragments() {
    Accepted accepted = accepted();
    List<Run> notations = new ArrayList<>();
    for (Synonym synonym : prepared) {
      switch (synonym) {
        case Synonym.Phrase phrase -> addRuns(phrase.pattern(), notations);
        case Synonym.Several several -> several.of().forEach(of -> addRuns(of, notations));
      }
    }
    return new Fragments(
        accepted.expressions.stream().map(Expression::toString).toList(),
        accepted.firstRuns.stream().map(runs::get).toList(),
        accepted.firstRuns.stream().map(run -> notations.get(run).toString()).toList());
  }

  private static void addRuns(SynonymPattern pattern, List<Run> notations) {
    pattern.phrases().forEach(phrase -> notations.addAll(phrase.runs()));
  }

  // Words and sets.

  /** Makes expressions of the runs of a pattern, and notes what is between these. */
  private final class PatternReader implements SynonymPattern.Visitor {
    private final List<Bracket> brackets = new ArrayList<>();
    private int depth;
    private boolean hasEmptyRun;

    /** The words of each gap; -1 where there is an &. */
    private final IntList gaps = new IntList(8);

    private final IntList windows = new IntList(8);

    /** Returns false where a run has no word. */
    private boolean read(SynonymPattern pattern) {
      depth = 0;
      hasEmptyRun = false;
      gaps.clear();
      windows.clear();
      bracket().clear();
      pattern.accept(this);
      endRun();
      return !hasEmptyRun;
    }

    private boolean isOneRun() {
      return gaps.size() == 0;
    }

    /** Returns the innermost bracket; the outermost is the run itself. */
    private Bracket bracket() {
      if (depth == brackets.size()) {
        brackets.add(new Bracket());
      }
      return brackets.get(depth);
    }

    private void endRun() {
      Expression run = bracket().sequence();
      if (run == null) {
        hasEmptyRun = true;
      } else {
        runs.add(run);
      }
    }

    @Override
    public void word(String text, int from, int to, Form form) {
      switch (form) {
        case INFLECTED -> dictionary.addLiterals(text, from, to, bracket().items);
        case PREFIX -> bracket().add(prefix(text.substring(from, to)));
        case INFLECTION -> bracket().add(inflection(text.substring(from, to)));
        case ANY_CASE -> bracket().add(anyCase(text.substring(from, to)));
        case EXACT -> bracket().add(exact(text.substring(from, to)));
      }
    }

    @Override
    public void set(String name) {
      bracket().add(ProgramCompiler.this.set(name));
    }

    @Override
    public void open() {
      depth++;
      bracket().clear();
    }

    @Override
    public void or() {
      bracket().endOption();
    }

    @Override
    public void close() {
      bracket().endOption();
      List<Expression> options = bracket().options;
      depth--;
      bracket().add(options.isEmpty() ? null : Expression.choice(options));
    }

    @Override
    public void gap(int words) {
      endRun();
      gaps.add(words);
    }

    @Override
    public void and(int before, int behind) {
      endRun();
      gaps.add(Plans.AND);
      if (windows.size() == 0) {
        windows.add(before);
      }
      windows.add(behind);
    }
  }

  /** What stands between two brackets, or in the open. */
  private final class Bracket {
    private final List<Expression> items = new ArrayList<>();
    private final List<Expression> options = new ArrayList<>();

    /** The first of the words in which no term has been looked for yet. */
    private int firstPlain;

    private void clear() {
      items.clear();
      options.clear();
      firstPlain = 0;
    }

    /** Adds what is no plain word, or nothing. */
    private void add(@Nullable Expression item) {
      dictionary.replaceTerms(items, firstPlain);
      if (item != null) {
        items.add(item);
      }
      firstPlain = items.size();
    }

    private void endOption() {
      Expression option = sequence();
      if (option != null) {
        options.add(option);
      }
    }

    /** Takes the items; returns null where there is no word. */
    private @Nullable Expression sequence() {
      dictionary.replaceTerms(items, firstPlain);
      dropFillers(items);
      Expression sequence = items.isEmpty() ? null : Expression.sequence(items);
      items.clear();
      firstPlain = 0;
      return sequence;
    }
  }

  /** Returns the terms of a set as alternatives; null where they have no word. */
  private @Nullable Expression set(String name) {
    Expression known = sets.get(name);
    if (known == null) {
      List<String> ofRubric = terms.get(name);
      Bracket bracket = new Bracket();
      for (String term : ofRubric == null ? dictionary.terms(name) : ofRubric) {
        addTerm(term, bracket);
        bracket.endOption();
      }
      if (!bracket.options.isEmpty()) {
        known = Expression.choice(bracket.options);
        sets.put(name, known);
      }
    }
    return known;
  }

  /** Adds the words of a term, of which some may be exact or only inflected. */
  private void addTerm(String term, Bracket bracket) {
    if (term.indexOf('=') < 0 && term.indexOf('~') < 0) {
      dictionary.addLiterals(term, 0, term.length(), bracket.items);
      return;
    }
    for (String word : term.split(" ", -1)) {
      if (word.startsWith("=~")) {
        bracket.add(anyCase(word.substring(2)));
      } else if (word.startsWith("=")) {
        bracket.add(exact(word.substring(1)));
      } else if (word.startsWith("~")) {
        bracket.add(inflection(word.substring(1)));
      } else {
        dictionary.addLiterals(word, 0, word.length(), bracket.items);
      }
    }
  }

  private Expression prefix(String word) {
    return new Literal(new Prefix(analysis.analyse(word).surface()));
  }

  private @Nullable Expression exact(String word) {
    return each(word, raw -> new Literal(new Exact(raw)));
  }

  private @Nullable Expression anyCase(String word) {
    return each(word, raw -> surfaceLiteral(analysis.analyse(raw).surface()));
  }

  private @Nullable Expression inflection(String word) {
    return each(
        word,
        raw ->
            Expression.choice(
                InflectedForms.english().of(analysis.analyse(raw).surface()).stream()
                    .map(ProgramCompiler::surfaceLiteral)
                    .toList()));
  }

  private static Expression surfaceLiteral(String surface) {
    return new Literal(new Surface(surface));
  }

  /** Makes something of each word that the analyzer cuts a word into; null where it has none. */
  private @Nullable Expression each(String word, Function<String, Expression> made) {
    List<Expression> literals = new ArrayList<>();
    scanner.reset(word);
    while (scanner.next()) {
      literals.add(made.apply(scanner.word()));
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
        if (isStem(literal)) {
          word(literal);
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
    int word = words.add(literal.number());
    if (word == surfaces.size()) {
      surfaces.add(literal.surface());
    }
    return word;
  }

  private void collectJoined(List<Expression> items) {
    boolean stems = true;
    for (int i = 0; i + 1 < items.size(); i++) {
      Expression left = items.get(i);
      Expression right = items.get(i + 1);
      if (isStem(left) && isStem(right)) {
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

  private static boolean isStem(Expression expression) {
    return expression instanceof Literal literal && literal.label() instanceof Stem;
  }

  /** Notes words with stems that stand side by side. */
  private void join(List<Literal> parts) {
    together.setLength(0);
    for (int i = 0; i < parts.size(); i++) {
      together.append(parts.get(i).surface());
    }
    int hash = hashOfStem(together);
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
   * Returns the {@link String#hashCode} of a stem. There are more pairs of words than words, and
   * hardly any two make a word of the rubric, so that no strings are made to find that out.
   */
  private int hashOfStem(StringBuilder surface) {
    for (int i = 0; i < surface.length(); i++) {
      if (surface.charAt(i) < 'a' || surface.charAt(i) > 'z') {
        return analysis.analyse(surface.toString()).stem().hashCode();
      }
    }
    CharSequence stem = analysis.stem(surface);
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

  /** Finds out which joined words the runs have: what is put for them, and for their parts. */
  private void settleJoined() {
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
    hasJoined = !partsOfJoined.isEmpty();
    for (int i = 0; i < otherStems.size(); i++) {
      hasJoined |= labels.stems().hasHash(otherStems.get(i));
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
    String stem = analysis.analyse(String.join("", parts)).stem();
    if (isSingle(stem)) {
      partsOfJoined.computeIfAbsent(stem, key -> parts.stream().map(dictionary::literal).toList());
    }
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
        literal.label() instanceof Stem stem ? partsOfJoined.get(stem.stem()) : null;
    return parts == null
        ? literal
        : Expression.choice(List.of(literal, Expression.sequence(parts)));
  }

  private Expression withJoined(List<Expression> items) {
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i + 1 < items.size() && isStem(items.get(i)) && isStem(items.get(i + 1))) {
        List<Expression> pair = items.subList(i, i + 2);
        String joinedWord = surface(pair.getFirst()) + surface(pair.getLast());
        if (isSingle(analysis.analyse(joinedWord).stem())) {
          Expression apart = new Sequence(List.copyOf(pair));
          result.add(Expression.choice(List.of(apart, dictionary.literal(joinedWord))));
          i++;
          continue;
        }
      }
      result.add(withJoined(items.get(i)));
    }
    return Expression.sequence(result);
  }

  private static String surface(Expression literal) {
    return ((Literal) literal).surface();
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
  private Accepted accepted() {
    settleJoined();
    int[] ofRun = new int[runs.size()];
    List<Integer> firstRuns = new ArrayList<>(ofRun.length);
    List<Expression> expressions = new ArrayList<>(ofRun.length);
    keys.clear();
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
}
