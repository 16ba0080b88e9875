package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.Plans;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.DecimalComma;
import io.github.rubricscorer.number.NumberNotation;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.rubric.pattern.SetName;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.TermNotation;
import io.github.rubricscorer.text.InflectedForms;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads patterns: analyses their words, expands sets, and makes an expression of each run, what
 * stands between gaps and {@code &}. Reused from pattern to pattern; not thread-safe.
 */
final class PatternReader implements SynonymPattern.Visitor {
  private final List<Bracket> brackets = new ArrayList<>();
  private int depth;
  private boolean hasEmptyRun;
  private boolean decimalComma;
  private boolean hasLooseOperator;

  /** The limit of each gap, as {@link PackedLimit} has it; -1 where there is an &. */
  private final IntList gaps = new IntList(8);

  private final IntList windows = new IntList(8);

  private final Dictionary.Reader dictionary;
  private final WordScanner scanner = new WordScanner();
  private final NumberReader numbers;
  private Map<String, List<String>> terms;

  /** Whether it reads terms, of which one may be an operator: the word after it may follow. */
  private final boolean ofTerms;

  /** What became of the sets that were asked for. */
  private final Map<String, Terms> sets;

  /** How many words the last pattern has, with those of its sets. */
  private long words;

  /** Where the latest number of several words begins. */
  private int numberStart;

  /** Where it ends: its other words are told after it; 0 where there is none. */
  private int numberEnd;

  /** The pattern whose decimal commas were exchanged last, and what it became. */
  private String exchangedOf = "";

  private String exchanged = "";

  /** What was read by the same sets for the rubric before; null where nothing is remembered. */
  private @Nullable Map<String, Remembered> earlier;

  /** What was read for this rubric. */
  private Map<String, Remembered> current = new HashMap<>();

  /**
   * What became of a set.
   *
   * @param alternatives its terms; null where they have no word
   * @param words how many words they have, with those of the sets in them
   */
  private record Terms(@Nullable Expression alternatives, long words) {}

  /**
   * What became of a pattern.
   *
   * @param runs its runs
   * @param gaps what is between them
   * @param windows the window of each part
   * @param hasEmptyRun whether a run has no word
   * @param hasLooseOperator whether an operator has no word after it
   * @param words how many words it has
   */
  private record Remembered(
      List<Expression> runs,
      int[] gaps,
      int[] windows,
      boolean hasEmptyRun,
      boolean hasLooseOperator,
      long words) {}

  /** The runs of all patterns so far. */
  private final List<Expression> runs = new ArrayList<>();

  PatternReader(Dictionary.Reader dictionary) {
    this(Map.of(), dictionary, false, new HashMap<>());
  }

  private PatternReader(
      Map<String, List<String>> terms,
      Dictionary.Reader dictionary,
      boolean ofTerms,
      Map<String, Terms> sets) {
    this.terms = terms;
    this.ofTerms = ofTerms;
    this.dictionary = dictionary;
    numbers = new NumberReader(dictionary.numberWords());
    this.sets = sets;
  }

  /** Begins anew, for the patterns of another rubric with these sets. */
  void reset(Map<String, List<String>> setsOfRubric, boolean commaBeforeDecimals) {
    if (earlier != null) {
      boolean alike = decimalComma == commaBeforeDecimals && terms.equals(setsOfRubric);
      earlier = alike ? current : new HashMap<>();
      current = new HashMap<>();
    }
    terms = setsOfRubric;
    decimalComma = commaBeforeDecimals;
    sets.clear();
    runs.clear();
  }

  /** Remembers from one rubric to the next what became of patterns. */
  void remember() {
    earlier = new HashMap<>();
  }

  /** Returns the runs of all patterns that were read, in their order. */
  List<Expression> runs() {
    return runs;
  }

  /**
   * Returns what is between the runs of the last pattern: a gap's limit or {@link Plans#AND}. After
   * an excluding gap, the run comes first that must not be in it.
   */
  IntList gaps() {
    return gaps;
  }

  /** Returns the window of each part of the last pattern; nothing where it has one part. */
  IntList windows() {
    return windows;
  }

  /** Returns false where a run has no word, or an operator no word after it. */
  boolean read(SynonymPattern pattern) {
    if (earlier == null) {
      return readAnew(pattern);
    }
    Remembered known = earlier.get(pattern.notation());
    if (known == null) {
      int first = runs.size();
      boolean isRead = readAnew(pattern);
      known =
          new Remembered(
              List.copyOf(runs.subList(first, runs.size())),
              gaps.toArray(),
              windows.toArray(),
              hasEmptyRun,
              hasLooseOperator,
              words);
      current.put(pattern.notation(), known);
      return isRead;
    }
    current.put(pattern.notation(), known);
    take(known);
    return !hasEmptyRun && !hasLooseOperator;
  }

  private void take(Remembered known) {
    runs.addAll(known.runs);
    gaps.clear();
    for (int gap : known.gaps) {
      gaps.add(gap);
    }
    windows.clear();
    for (int window : known.windows) {
      windows.add(window);
    }
    hasEmptyRun = known.hasEmptyRun;
    hasLooseOperator = known.hasLooseOperator;
    words = known.words;
  }

  private boolean readAnew(SynonymPattern pattern) {
    depth = 0;
    hasEmptyRun = false;
    hasLooseOperator = false;
    words = 0;
    numberEnd = 0;
    gaps.clear();
    windows.clear();
    bracket().clear();
    int first = runs.size();
    pattern.accept(this);
    endRun();
    if (gaps.size() > 0 && gaps.get(0) != Plans.AND && first < runs.size()) {
      runs.set(first, Formula.orItem(runs.get(first)));
    }
    return !hasEmptyRun && !hasLooseOperator;
  }

  /** Tells whether an operator of the last pattern has no word after it. */
  boolean hasLooseOperator() {
    return hasLooseOperator;
  }

  /** Tells whether the last pattern has too many words, since sets have sets. */
  boolean isTooLarge() {
    return words > Limits.SET_WORDS;
  }

  boolean isOneRun() {
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
      hasLooseOperator |= !ofTerms && Formula.isWaiting(run);
      runs.add(run);
    }
  }

  @Override
  public void word(String text, int from, int to, Form form) {
    if (from > numberStart && from < numberEnd) {
      return;
    }
    words++;
    switch (form) {
      case INFLECTED -> addLiterals(text, from, endOfNumber(text, from, to), bracket());
      case PREFIX -> bracket().add(prefix(text.substring(from, to)));
      case INFLECTION -> bracket().add(inflection(text.substring(from, to)));
      case ANY_CASE -> bracket().add(anyCase(text.substring(from, to)));
      case EXACT -> bracket().add(exact(text.substring(from, to)));
    }
  }

  /** Exchanges the commas of a pattern once, though each of its words asks. */
  private String withPoints(String text) {
    if (!text.equals(exchangedOf)) {
      exchangedOf = text;
      exchanged = DecimalComma.exchanged(text);
    }
    return exchanged;
  }

  /**
   * Returns where the number ends that begins with a word: a pattern's parser knows no language, so
   * that the words of a number are told one by one unless they are English.
   */
  private int endOfNumber(String text, int from, int to) {
    numberEnd = 0;
    if (dictionary.language() != Language.ENGLISH && !dictionary.dropsFillers()) {
      NumberNotation number =
          NumberNotation.at(decimalComma ? withPoints(text) : text, from, dictionary.numberWords());
      if (number != null
          && number.problem() == null
          && number.end() > to
          && endsWord(text, number.end())) {
        numberStart = from;
        numberEnd = number.end();
        return numberEnd;
      }
    }
    return to;
  }

  private static boolean endsWord(String text, int index) {
    return index == text.length() || " |),".indexOf(text.charAt(index)) >= 0;
  }

  private void addLiterals(String text, int from, int to, Bracket bracket) {
    if (decimalComma) {
      String word = DecimalComma.exchanged(text.substring(from, to));
      dictionary.addLiterals(word, 0, word.length(), bracket.items);
    } else {
      dictionary.addLiterals(text, from, to, bracket.items);
    }
  }

  @Override
  public void set(String name) {
    boolean number = name.equals(SetName.NUMBER) && !isSet(name);
    bracket()
        .add(
            number ? new Literal(new Label.Value(NumberRange.ANY), "<" + name + ">") : ofSet(name));
  }

  private boolean isSet(String name) {
    return terms.containsKey(name) || !dictionary.terms(name).isEmpty();
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
  public void gap(Limit limit) {
    endRun();
    gaps.add(PackedLimit.of(limit));
  }

  @Override
  public void endWithout() {
    endRun();
    gaps.set(gaps.size() - 1, PackedLimit.excluding(gaps.get(gaps.size() - 1)));
  }

  @Override
  public void and(Limit before, Limit after) {
    endRun();
    gaps.add(Plans.AND);
    if (windows.size() == 0) {
      windows.add(PackedLimit.of(before));
    }
    windows.add(PackedLimit.of(after));
  }

  /** Returns the terms of a set as alternatives; null where they have no word. */
  private @Nullable Expression ofSet(String name) {
    Terms set = sets.get(name);
    if (set == null) {
      set = terms(name);
      sets.put(name, set);
    }
    words = Math.min(words + set.words, Integer.MAX_VALUE);
    return words > Limits.SET_WORDS ? null : set.alternatives;
  }

  private Terms terms(String name) {
    List<String> ofRubric = terms.get(name);
    Bracket bracket = new Bracket();
    long size = 0;
    for (String term : ofRubric == null ? dictionary.terms(name) : ofRubric) {
      size += addTerm(term, bracket);
      bracket.endOption();
    }
    List<Expression> options = bracket.options;
    return new Terms(options.isEmpty() ? null : Expression.choice(options), size);
  }

  private Expression prefix(String word) {
    return new Literal(new Prefix(dictionary.analysis().surface(word)));
  }

  private @Nullable Expression exact(String word) {
    return each(word, raw -> new Literal(new Exact(raw)));
  }

  private @Nullable Expression anyCase(String word) {
    return each(word, raw -> surfaceLiteral(dictionary.analysis().surface(raw)));
  }

  /** Only English inflects by rules and a list; elsewhere stems come nearest. */
  private @Nullable Expression inflection(String word) {
    if (dictionary.language() != Language.ENGLISH) {
      return each(word, dictionary::literal);
    }
    return each(
        word,
        raw ->
            Expression.choice(
                InflectedForms.english().of(dictionary.analysis().surface(raw)).stream()
                    .map(PatternReader::surfaceLiteral)
                    .toList()));
  }

  private static Expression surfaceLiteral(String surface) {
    return new Literal(new Surface(surface));
  }

  /** Makes something of each word that the analyzer cuts a word into; null where it has none. */
  private @Nullable Expression each(String word, Function<String, Expression> made) {
    List<Expression> literals = new ArrayList<>();
    scanner.reset(word);
    numbers.reset(word);
    while (scanner.next()) {
      if (numbers.read(scanner.start())) {
        scanner.take(numbers.from(), numbers.to());
      }
      literals.add(made.apply(scanner.word()));
    }
    return literals.isEmpty() ? null : Expression.sequence(literals);
  }

  /**
   * Adds the words of a term, of which some may be exact or only inflected.
   *
   * @return how many words it has
   */
  private long addTerm(String term, Bracket bracket) {
    if (TermNotation.isPattern(term)) {
      PatternReader inner = new PatternReader(terms, dictionary, true, sets);
      inner.decimalComma = decimalComma;
      if (inner.read(SynonymPattern.of(term))) {
        bracket.add(inner.runs.getFirst());
      }
      hasLooseOperator |= inner.hasLooseOperator;
      return inner.words;
    }
    addPlainTerm(term, bracket);
    return 1;
  }

  private void addPlainTerm(String term, Bracket bracket) {
    if (term.indexOf('=') < 0 && term.indexOf('~') < 0) {
      addLiterals(term, 0, term.length(), bracket);
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
        addLiterals(word, 0, word.length(), bracket);
      }
    }
  }

  /**
   * Drops what comes before another word and is not asked for. That is an article in a rubric,
   * where a writer puts it out of habit ("the active site"), and any filler in a cue: it has no
   * position among cue words.
   */
  private void dropBeforeWords(List<Expression> items) {
    for (int i = items.size() - 2; i >= 0; i--) {
      if (items.get(i) instanceof Literal literal
          && !Formula.isBound(items.get(i + 1))
          && (dictionary.dropsFillers()
              ? dictionary.fillers().contains(literal.surface())
              : literal.label() instanceof Label.Stem
                  && dictionary.fillers().isArticle(literal.surface()))) {
        items.remove(i);
      }
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
      dictionary.formula().bind(items);
      dictionary.writing().complete(items);
      hasLooseOperator |= items.size() > 1 && Formula.isAnyWaiting(items);
      dropBeforeWords(items);
      Expression sequence = items.isEmpty() ? null : Expression.sequence(items);
      items.clear();
      firstPlain = 0;
      return sequence;
    }
  }
}
