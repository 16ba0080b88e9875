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
import io.github.rubricscorer.rubric.SynonymPattern.Run;
import io.github.rubricscorer.rubric.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.SynonymPattern.Word;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles synonyms to a {@link Program}, each step on its own: words are analysed and sets
 * expanded ({@link #expression}), joined writing is settled ({@link #collectJoined}, {@link
 * #withJoined}), runs become fragments, patterns become plans.
 *
 * <p>Joined writing. Where two words stand side by side in a run, the word they make when written
 * together stands for them ({@code ratelimit} for {@code rate limit}); the program keeps a table of
 * these. Where a rubric uses both writings, each run accepts both, so that the table is needed only
 * for words that the rubric does not have.
 */
final class ProgramCompiler {
  private static final int MAX_NODES = 1_000_000;
  private static final int MAX_PAIRS = 64;
  private static final int SHORTEST_JOINED = 4;

  private static final int[] NO_INTS = {};

  private final Map<String, List<String>> terms;
  private final Vocabulary vocabulary;
  private final VocabularyIndex vocabularyIndex;
  private final WordAnalysis analysis = new WordAnalysis();
  private final Map<String, WordAnalysis.Forms> analysed = new HashMap<>();
  private final WordScanner scanner = new WordScanner();

  private final Map<String, List<String>> joined = new LinkedHashMap<>();
  private final Set<String> singles = new HashSet<>();
  private final Set<String> surfaces = new LinkedHashSet<>();
  private final Set<String> prefixes = new LinkedHashSet<>();

  private final Map<Run, Expression> expressions = new HashMap<>();
  private final Lexicon.Builder labels = new Lexicon.Builder();
  private final PhraseAutomaton.Builder automaton = new PhraseAutomaton.Builder(labels);
  private final Map<String, Integer> fragments = new LinkedHashMap<>();
  private final List<String> fragmentTexts = new ArrayList<>();
  private final List<Expression> runs = new ArrayList<>();
  private final List<String> notations = new ArrayList<>();

  ProgramCompiler(Map<String, List<String>> terms, Vocabulary vocabulary) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.vocabularyIndex = new VocabularyIndex();
  }

  /**
   * Analyses a synonym. To be called for every synonym before {@link #program}.
   *
   * @return what is wrong with it, or null
   */
  @Nullable String prepare(Synonym synonym) {
    for (SynonymPattern pattern : patterns(synonym)) {
      for (SynonymPattern.Phrase phrase : pattern.phrases()) {
        for (Run run : phrase.runs()) {
          if (expressions.containsKey(run)) {
            continue;
          }
          Expression expression = expression(run);
          if (expression == null) {
            return pattern.phrases().size() == 1 && phrase.runs().size() == 1
                ? "there is no word in the synonym"
                : "there is no word in a part of the synonym";
          }
          expressions.put(run, expression);
          collect(expression);
        }
      }
    }
    return null;
  }

  /**
   * Compiles the prepared synonyms.
   *
   * @throws IllegalStateException if they make too large an automaton
   */
  Program program(List<Synonym> synonyms) {
    Map<String, List<String>> table = new LinkedHashMap<>(joined);
    table.keySet().removeAll(singles);
    List<Plan> plans = new ArrayList<>(synonyms.size());
    for (Synonym synonym : synonyms) {
      plans.add(plan(synonym));
    }
    Lexicon lexicon = labels.build();
    PhraseAutomaton compiled = automaton.build(lexicon);
    return new Program(
        lexicon,
        compiled,
        List.copyOf(plans),
        new Triggers(compiled, fragmentTexts.size(), plans, this::rarest),
        List.copyOf(fragmentTexts),
        List.copyOf(runs),
        List.copyOf(notations),
        Map.copyOf(table),
        List.copyOf(surfaces),
        List.copyOf(prefixes));
  }

  private static List<SynonymPattern> patterns(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> List.of(phrase.pattern());
      case Synonym.Several several -> several.of();
    };
  }

  // Words and sets.

  /** Returns null where the run has no word. */
  private @Nullable Expression expression(Run run) {
    List<Expression> items = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Item item : run.items()) {
      if (item instanceof Word word && word.form() == Form.INFLECTED) {
        words.add(word);
        continue;
      }
      flush(words, items);
      Expression expression =
          switch (item) {
            case Word word -> special(word);
            case TermSet set -> choice(terms(set.name()));
            case Alternatives alternatives -> choice(alternatives.runs());
          };
      if (expression != null) {
        items.add(expression);
      }
    }
    flush(words, items);
    dropFillers(items);
    return items.isEmpty() ? null : Expression.sequence(items);
  }

  private @Nullable Expression choice(List<Run> runs) {
    List<Expression> options = new ArrayList<>();
    for (Run run : runs) {
      Expression option = expression(run);
      if (option != null) {
        options.add(option);
      }
    }
    return options.isEmpty() ? null : Expression.choice(options);
  }

  private List<Run> terms(String set) {
    List<String> values = terms.get(set);
    if (values == null) {
      values = vocabulary.sets().getOrDefault(set, List.of());
    }
    return values.stream().map(ProgramCompiler::termRun).toList();
  }

  private static Run termRun(String term) {
    return new Run(List.of(new Word(term, Form.INFLECTED)));
  }

  /** Adds the words gathered so far, with the vocabulary's terms replaced by their sets. */
  private void flush(List<Word> words, List<Expression> items) {
    List<Expression> literals = new ArrayList<>();
    for (Word word : words) {
      literals(word.text(), literals);
    }
    words.clear();
    for (int i = 0; i < literals.size(); ) {
      int length = vocabularyIndex.longestTerm(literals, i);
      if (length == 0) {
        items.add(literals.get(i++));
      } else {
        items.add(vocabularyIndex.alternatives(literals, i, length));
        i += length;
      }
    }
  }

  private void literals(String text, List<Expression> literals) {
    scanner.reset(text);
    while (scanner.next()) {
      String raw = text.substring(scanner.start(), scanner.end());
      List<String> humps = Humps.of(raw);
      if (humps.size() == 1) {
        literals.add(literal(raw));
      } else {
        List<Expression> parts = humps.stream().map(this::literal).toList();
        literals.add(Expression.choice(List.of(literal(raw), Expression.sequence(parts))));
      }
    }
  }

  private WordAnalysis.Forms forms(String raw) {
    return analysed.computeIfAbsent(raw, analysis::analyse);
  }

  private Expression literal(String raw) {
    WordAnalysis.Forms forms = forms(raw);
    return new Literal(new Stem(forms.stem()), forms.surface());
  }

  /** A prefix or an exact form. */
  private @Nullable Expression special(Word word) {
    if (word.form() == Form.PREFIX) {
      String prefix = forms(word.text()).surface();
      return new Literal(new Prefix(prefix), "");
    }
    List<Expression> literals = new ArrayList<>();
    scanner.reset(word.text());
    while (scanner.next()) {
      literals.add(
          new Literal(new Exact(word.text().substring(scanner.start(), scanner.end())), ""));
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
        if (literal.label() instanceof Stem stem) {
          singles.add(stem.stem());
          surfaces.add(literal.surface());
        } else if (literal.label() instanceof Prefix prefix) {
          prefixes.add(prefix.prefix());
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
      List<String> lefts = edge(items.get(i), false);
      List<String> rights = edge(items.get(i + 1), true);
      if ((long) lefts.size() * rights.size() <= MAX_PAIRS) {
        for (String left : lefts) {
          rights.forEach(right -> join(List.of(left, right)));
        }
      }
    }
    if (items.size() > 2 && areStems(items)) {
      join(items.stream().map(item -> ((Literal) item).surface()).toList());
    }
  }

  private static boolean areStems(List<Expression> items) {
    for (Expression item : items) {
      if (!(item instanceof Literal literal && literal.label() instanceof Stem)) {
        return false;
      }
    }
    return true;
  }

  private void join(List<String> parts) {
    String together = String.join("", parts);
    if (together.length() >= SHORTEST_JOINED && isOfLetters(together)) {
      joined.putIfAbsent(forms(together).stem(), parts);
      surfaces.add(together);
    }
  }

  private static boolean isOfLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The surfaces of the words that an expression can begin or end with. */
  private static List<String> edge(Expression expression, boolean first) {
    return switch (expression) {
      case Literal literal ->
          literal.label() instanceof Stem ? List.of(literal.surface()) : List.of();
      case Sequence sequence ->
          edge(first ? sequence.items().getFirst() : sequence.items().getLast(), first);
      case Choice choice -> {
        List<String> surfaces = new ArrayList<>();
        for (Expression option : choice.options()) {
          surfaces.addAll(edge(option, first));
        }
        yield surfaces;
      }
    };
  }

  /** Lets a run accept the joined writing where the rubric has the joined word, and the parts. */
  private Expression withJoined(Expression expression) {
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
    if (!(literal.label() instanceof Stem stem) || !joined.containsKey(stem.stem())) {
      return literal;
    }
    List<Expression> parts = joined.get(stem.stem()).stream().map(this::literal).toList();
    return Expression.choice(List.of(literal, Expression.sequence(parts)));
  }

  private Expression withJoined(List<Expression> items) {
    List<Expression> result = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Expression here = items.get(i);
      if (i + 1 < items.size()
          && here instanceof Literal left
          && items.get(i + 1) instanceof Literal right
          && left.label() instanceof Stem
          && right.label() instanceof Stem) {
        String together = left.surface() + right.surface();
        String stem = forms(together).stem();
        if (singles.contains(stem)) {
          Expression apart = new Sequence(List.of(left, right));
          result.add(Expression.choice(List.of(apart, new Literal(new Stem(stem), together))));
          i++;
          continue;
        }
      }
      result.add(withJoined(here));
    }
    return Expression.sequence(result);
  }

  // Plans.

  private Plan plan(Synonym synonym) {
    return switch (synonym) {
      case Synonym.Phrase phrase -> window(phrase.pattern());
      case Synonym.Several several ->
          new Plan.Several(
              several.atLeast(),
              several.of().stream().map(this::window).toList(),
              several.within());
    };
  }

  private Plan.Window window(SynonymPattern pattern) {
    List<Plan.Phrase> phrases = new ArrayList<>(pattern.phrases().size());
    for (SynonymPattern.Phrase phrase : pattern.phrases()) {
      phrases.add(phrase(phrase));
    }
    return new Plan.Window(List.copyOf(phrases), ints(pattern.windows()));
  }

  private Plan.Phrase phrase(SynonymPattern.Phrase phrase) {
    int[] parts = new int[phrase.runs().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = fragment(phrase.runs().get(i));
    }
    return new Plan.Phrase(parts, ints(phrase.gaps()));
  }

  /** Most lists are empty, and share what they become. */
  private static int[] ints(List<Integer> list) {
    if (list.isEmpty()) {
      return NO_INTS;
    }
    int[] ints = new int[list.size()];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = list.get(i);
    }
    return ints;
  }

  private int fragment(Run run) {
    Expression expression = expressions.get(run);
    if (expression == null) {
      throw new IllegalArgumentException("not prepared: " + run);
    }
    Expression accepted = withJoined(expression);
    return fragments.computeIfAbsent(
        accepted.toString(),
        key -> {
          int fragment = fragments.size();
          fragmentTexts.add(key);
          runs.add(expression);
          notations.add(run.toString());
          automaton.add(accepted, fragment);
          if (automaton.size() > MAX_NODES) {
            throw new IllegalStateException("more than " + MAX_NODES + " words in the synonyms");
          }
          return fragment;
        });
  }

  /** The fragment with the fewest alternatives, whose absence tells most often that it's no use. */
  private int rarest(Plan.Window window) {
    int best = -1;
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        if (best < 0 || fragmentTexts.get(fragment).length() < fragmentTexts.get(best).length()) {
          best = fragment;
        }
      }
    }
    return best;
  }

  /** Finds the vocabulary's terms in runs. */
  private final class VocabularyIndex {
    private final Map<List<String>, List<String>> sets = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();
    private int longest;

    private VocabularyIndex() {
      for (List<String> set : vocabulary.synonyms()) {
        for (String term : set) {
          List<Expression> literals = new ArrayList<>();
          literals(term, literals);
          longest = Math.max(longest, literals.size());
          List<String> key = key(literals, 0, literals.size());
          sets.put(key, set);
          key.stream().findFirst().ifPresent(firstWords::add);
        }
      }
    }

    private int longestTerm(List<Expression> literals, int from) {
      if (!firstWords.contains(literals.get(from).toString())) {
        return 0;
      }
      for (int n = Math.min(longest, literals.size() - from); n > 0; n--) {
        if (sets.containsKey(key(literals, from, n))) {
          return n;
        }
      }
      return 0;
    }

    private Expression alternatives(List<Expression> literals, int from, int length) {
      List<String> set = sets.getOrDefault(key(literals, from, length), List.of());
      List<Expression> options = new ArrayList<>();
      for (String term : set) {
        List<Expression> words = new ArrayList<>();
        literals(term, words);
        options.add(Expression.sequence(words));
      }
      return Expression.choice(options);
    }

    private static List<String> key(List<Expression> literals, int from, int length) {
      List<String> key = new ArrayList<>(length);
      for (Expression literal : literals.subList(from, from + length)) {
        key.add(literal.toString());
      }
      return key;
    }
  }
}
