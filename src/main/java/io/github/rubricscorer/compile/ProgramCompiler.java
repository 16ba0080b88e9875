package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.IntSequences;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.find.FillerRuns;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.Plans;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.find.Triggers;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiles synonyms to a {@link Program}, each step on its own: the {@link PatternReader} analyses
 * words and expands sets, {@link JoinedWriting} settles what is written together, runs become
 * fragments, the {@link LexiconBuilder}, the {@link SubsetConstruction} and the {@link
 * TriggerBuilder} make the rest of the program.
 *
 * <p>A synonym is read once, when it is prepared: what is kept of it is its plan in the numbers of
 * its runs, since which fragments these become shows only when all are there. Not thread-safe.
 */
public final class ProgramCompiler {
  // What stands in the key of an expression beside the numbers of its labels.
  private static final int OPENING = -1;
  private static final int BAR = -2;
  private static final int CLOSING = -3;

  private final PatternReader reader;
  private final LexiconBuilder labels;
  private final JoinedWriting joinedWriting;
  private final PositionAutomaton automaton;

  /** The runs that ask for fillers. */
  private final FillerRunsBuilder fillerRuns;

  private final FillerLabels fillerLabels;

  private final boolean asksForFillers;
  private final PlanWriter plans = new PlanWriter();

  private final List<Synonym> prepared = new ArrayList<>();

  /** Where the plan of each synonym begins, or the complement of its only run. */
  private final IntList starts = new IntList(128);

  /** The first run of each synonym. */
  private final IntList firstRuns = new IntList(128);

  /** The words of all runs so far. */
  private long words;

  /** What makes one fragment of runs that accept the same. */
  private final IntSequences keys = new IntSequences();

  private final IntList key = new IntList(16);

  /** What joined writing made of runs: a number for each synonym that has one which it changed. */
  private final Map<Integer, Long> joined = new HashMap<>();

  /** What the prepared synonyms became; null until it is asked for. */
  private @Nullable Accepted accepted;

  /** Returns a compiler of cues, which list contractions and "not" apart each on its own. */
  public static ProgramCompiler ofCues(Language language) {
    return new ProgramCompiler(Dictionary.ofCues(language));
  }

  /** Makes one for the synonyms of a rubric without sets; {@link #reset} takes other rubrics. */
  public ProgramCompiler(Dictionary dictionary) {
    Dictionary.Reader words = dictionary.reader();
    labels = new LexiconBuilder(words.language());
    automaton = new PositionAutomaton(labels);
    fillerRuns = new FillerRunsBuilder(labels);
    fillerLabels = new FillerLabels(words);
    reader = new PatternReader(words);
    asksForFillers = !words.dropsFillers();
    joinedWriting = new JoinedWriting(labels, words);
  }

  /** Remembers what became of synonyms until the next rubric, which has most of them again. */
  public void remember() {
    reader.remember();
  }

  /** Begins anew, for the synonyms of another rubric with these sets and this kind of numbers. */
  public void reset(Map<String, List<String>> setsOfRubric, boolean decimalComma) {
    reader.reset(setsOfRubric, decimalComma);
    labels.clear();
    joinedWriting.clear();
    automaton.clear();
    fillerRuns.clear();
    plans.clear();
    prepared.clear();
    starts.clear();
    firstRuns.clear();
    accepted = null;
    words = 0;
  }

  /**
   * Analyses a synonym. To be called for every synonym before {@link #program} and {@link
   * #fragments}.
   *
   * @return what is wrong with it, or null
   * @throws TooLargeException if it makes the synonyms too many words
   * @throws IllegalStateException if the synonyms before have been compiled
   */
  public @Nullable String prepare(Synonym synonym) {
    if (accepted != null) {
      throw new IllegalStateException("the synonyms before have been compiled");
    }
    prepared.add(synonym);
    int start = plans.position();
    int firstRun = reader.runs().size();
    firstRuns.add(firstRun);
    String problem =
        switch (synonym) {
          case Synonym.Phrase phrase -> prepare(SynonymPattern.of(phrase.notation()), true);
          case Synonym.Several several -> prepare(several);
        };
    starts.add(plans.position() == start ? ~firstRun : start);
    return problem;
  }

  private @Nullable String prepare(Synonym.Several several) {
    plans.several(several);
    for (String pattern : several.of()) {
      String problem = prepare(SynonymPattern.of(pattern), false);
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
    int firstRun = reader.runs().size();
    boolean hasWords = reader.read(pattern);
    if (reader.isTooLarge()) {
      return String.format(
          Locale.ROOT, "the sets of the synonym have more than %,d words in all", Limits.SET_WORDS);
    }
    if (!hasWords) {
      if (reader.hasLooseOperator()) {
        return "an operator needs a word after it";
      }
      return reader.isOneRun()
          ? "there is no word in the synonym"
          : "there is no word in a part of the synonym";
    }
    if (!whole || !reader.isOneRun()) {
      plans.window(firstRun, reader.gaps(), reader.windows());
    }
    for (int run = firstRun; run < reader.runs().size(); run++) {
      words += words(reader.runs().get(run));
      if (words > Limits.WORDS) {
        throw TooLargeException.words(prepared.size() - 1);
      }
      joinedWriting.collect(reader.runs().get(run));
      if (labels.labelCount() > Limits.DIFFERENT_WORDS) {
        throw new TooLargeException(Limits.DIFFERENT_WORDS, "different words", prepared.size() - 1);
      }
    }
    return null;
  }

  /** Counts the words of a run, at least as far as they are too many. */
  private static long words(Expression expression) {
    return switch (expression) {
      case Literal literal -> 1;
      case Sequence sequence -> words(sequence.items());
      case Choice choice -> words(choice.options());
    };
  }

  private static long words(List<Expression> expressions) {
    long words = 0;
    for (int i = 0; i < expressions.size() && words <= Limits.WORDS; i++) {
      words += words(expressions.get(i));
    }
    return words;
  }

  /** Returns the number of the synonym that has a run. */
  private int synonymOf(int run) {
    int synonym = firstRuns.size() - 1;
    while (firstRuns.get(synonym) > run) {
      synonym--;
    }
    return synonym;
  }

  /**
   * Compiles the prepared synonyms, in the order in which they were prepared.
   *
   * @throws TooLargeException if they are too much work; it tells the synonym that is the most
   */
  public Program program() {
    Accepted fragments = accepted();
    Lexicon lexicon = lexicon();
    LabelClasses classes = new LabelClasses(lexicon);
    PhraseAutomaton compiled = automaton(lexicon, classes, fragments);
    FillerRuns fillers = fillers(classes, fragments);
    Plans all = plans.plans(starts.toArray(), fragments.ofRun);
    Triggers triggers = TriggerBuilder.build(all.madeAnew(), new Commonness(fragments.expressions));
    return new Program(
        lexicon,
        compiled,
        fillers,
        all,
        triggers,
        fragments.expressions.size(),
        joinedWriting.adjacentWords());
  }

  /**
   * Tells what the words of others made of the runs of the program that was compiled last, by
   * joined writing: a number for each synonym that has a run of which they made something else.
   * Where the number is the same in another program, so is what the same synonym became.
   */
  public Map<Integer, Long> joinedWriting() {
    return Map.copyOf(joined);
  }

  private Lexicon lexicon() {
    try {
      return labels.build();
    } catch (TooLargeException e) {
      int run = 0;
      while (!has(reader.runs().get(run), e.number())) {
        run++;
      }
      throw e.at(synonymOf(run));
    }
  }

  /** Tells whether a run has a label, by its number in the lexicon. */
  private boolean has(Expression expression, int label) {
    return switch (expression) {
      case Literal literal -> labels.number(labels.label(literal.label())) == label;
      case Sequence sequence -> sequence.items().stream().anyMatch(item -> has(item, label));
      case Choice choice -> choice.options().stream().anyMatch(option -> has(option, label));
    };
  }

  private PhraseAutomaton automaton(Lexicon lexicon, LabelClasses classes, Accepted fragments) {
    try {
      return SubsetConstruction.build(automaton, labels, lexicon, classes);
    } catch (TooLargeException e) {
      throw e.at(synonymOf(fragments.firstRuns.get(e.number())));
    }
  }

  private FillerRuns fillers(LabelClasses classes, Accepted fragments) {
    try {
      return fillerRuns.build(classes);
    } catch (TooLargeException e) {
      throw e.at(synonymOf(fragments.firstRuns.get(e.number())));
    }
  }

  /** Tells how the fragments of the program read that the prepared synonyms are compiled to. */
  public Fragments fragments() {
    Accepted fragments = accepted();
    List<Run> notations = new ArrayList<>();
    for (Synonym synonym : prepared) {
      switch (synonym) {
        case Synonym.Phrase phrase -> addRuns(phrase.notation(), notations);
        case Synonym.Several several -> several.of().forEach(of -> addRuns(of, notations));
      }
    }
    return new Fragments(
        fragments.expressions.stream().map(Expression::toString).toList(),
        fragments.firstRuns.stream().map(reader.runs()::get).toList(),
        fragments.firstRuns.stream().map(run -> notations.get(run).toString()).toList());
  }

  private static void addRuns(String pattern, List<Run> notations) {
    for (SynonymPattern.Phrase phrase : SynonymPattern.of(pattern).phrases()) {
      for (int i = 0; i < phrase.runs().size(); i++) {
        Run without = i == 0 ? null : phrase.gaps().get(i - 1).without();
        if (without != null) {
          notations.add(without);
        }
        notations.add(phrase.runs().get(i));
      }
    }
  }

  /**
   * What the runs became.
   *
   * @param ofRun the fragment of each run
   * @param firstRuns the first run of each fragment
   * @param expressions what each fragment accepts
   */
  private record Accepted(int[] ofRun, List<Integer> firstRuns, List<Expression> expressions) {}

  /** Returns what the runs became; nothing more can be prepared from then on. */
  private Accepted accepted() {
    Accepted known = accepted;
    if (known == null) {
      known = accept();
      accepted = known;
    }
    return known;
  }

  /** Makes one fragment of all runs that accept the same. */
  private Accepted accept() {
    joinedWriting.settle();
    int[] ofRun = new int[reader.runs().size()];
    List<Integer> firstRuns = new ArrayList<>(ofRun.length);
    List<Expression> expressions = new ArrayList<>(ofRun.length);
    keys.clear();
    joined.clear();
    for (int run = 0; run < ofRun.length; run++) {
      Expression written = reader.runs().get(run);
      Expression expression = joinedWriting.withJoined(written);
      if (!written.equals(expression)) {
        joined.merge(synonymOf(run), change(written, expression), Long::sum);
      }
      key.clear();
      addKey(expression, key);
      ofRun[run] = keys.add(key);
      if (keys.size() > expressions.size()) {
        firstRuns.add(run);
        expressions.add(expression);
        try {
          addRun(expression, ofRun[run]);
        } catch (TooLargeException e) {
          throw e.at(synonymOf(run));
        }
      }
    }
    return new Accepted(ofRun, firstRuns, expressions);
  }

  private void addRun(Expression expression, int fragment) {
    FillerLabels.Parts parts =
        asksForFillers ? fillerLabels.split(expression) : new FillerLabels.Parts(expression, null);
    if (parts.without() != null) {
      automaton.add(parts.without(), fragment);
    }
    if (parts.with() != null) {
      fillerRuns.add(parts.with(), fragment);
    }
  }

  private static long change(Expression written, Expression expression) {
    long hash = 0;
    String change = written + " " + expression;
    for (int i = 0; i < change.length(); i++) {
      hash = (hash + change.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
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
