package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberNotation;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.rubric.pattern.SetName;
import io.github.rubricscorer.text.LookAlikes;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.Fillers;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.Stem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the words of rubrics that are compiled together are, and the terms of their vocabulary. The
 * words of a set repeat from rubric to rubric: each is analysed once, and its strings are shared by
 * all programs.
 *
 * <p>Thread-safe; each thread looks words up by a {@link Reader} of its own. New words are analysed
 * outside any lock, since at the beginning of a set all threads meet new words all the time.
 */
public final class Dictionary {
  /** A symbol of chemistry with its charge. */
  private static final Pattern ION =
      Pattern.compile(
          "[A-Z][A-Za-z]{0,2}[\\p{Nd}\\p{No}A-Z]{0,4}[-+\u2212\u207A\u207B\uFF0B\uFF0D]");

  /** Letters of which each stands for a word: I/O. */
  private static final Pattern LETTERS_JOINED = Pattern.compile("[A-Z](/[A-Z])+");

  private static final char CLOSING = Operator.escaped(')');

  private final Vocabulary vocabulary;

  /** Whether it is one {@linkplain #ofCues for cues}. */
  private final boolean ofCues;

  /** The words of patterns. */
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  private final Map<String, Literal> literals = new HashMap<>();
  private final Map<String, Stem> stems = new HashMap<>();

  /** The terms of the vocabulary, literal by literal. */
  private final Terms terms = new Terms();

  /**
   * A word of a pattern.
   *
   * @param only its literal, or null where it is not one
   * @param all its literals
   */
  private record Entry(@Nullable Expression only, List<Expression> all) {}

  /** What the words of terms so far lead to: a term that ends here, and longer ones. */
  private static final class Terms {
    private final Map<String, Terms> longer = new HashMap<>();

    /** What is put for the term that ends here; null where none does. */
    private @Nullable Expression alternatives;
  }

  private final Language language;
  private final Fillers fillers;
  private final NumberWords numberWords;

  /** Makes one in which numbers are read by value. */
  public Dictionary(Vocabulary vocabulary, Language language) {
    this(vocabulary, language, false);
  }

  private Dictionary(Vocabulary vocabulary, Language language, boolean ofCues) {
    this.vocabulary = vocabulary;
    this.language = language;
    fillers = Fillers.of(language);
    numberWords = NumberWords.of(language.code());
    this.ofCues = ofCues;
    Reader reader = reader();
    for (List<String> set : vocabulary.synonyms()) {
      addTerms(set, reader);
    }
  }

  /**
   * Returns one for cues, which ask for no values, so that numbers are words like others, and list
   * contractions and "not" apart each on its own. Fillers have no positions among cue words.
   */
  static Dictionary ofCues(Language language) {
    return new Dictionary(Vocabulary.EMPTY, language, true);
  }

  /** Returns what a thread looks words up by. */
  Reader reader() {
    return new Reader();
  }

  /** Makes of a set its alternatives; a term that an earlier set has too becomes this one's. */
  private void addTerms(List<String> set, Reader reader) {
    List<List<Expression>> read = new ArrayList<>();
    List<Expression> options = new ArrayList<>();
    for (String term : set) {
      List<Expression> words = reader.analysed(term);
      if (!words.isEmpty()) {
        read.add(words);
        List<Expression> bound = new ArrayList<>(words);
        reader.formula.bind(bound);
        options.add(Expression.sequence(bound));
      }
    }
    Expression alternatives = read.isEmpty() ? null : Expression.choice(options);
    for (List<Expression> term : read) {
      Terms at = terms;
      for (Expression word : term) {
        at = at.longer.computeIfAbsent(word.toString(), first -> new Terms());
      }
      at.alternatives = alternatives;
    }
  }

  /** Returns the literal of a surface, which decides on the stem. */
  private synchronized Literal literal(WordAnalysis.Forms forms) {
    Literal known = literals.get(forms.surface());
    if (known == null) {
      Stem stem = stems.get(forms.stem());
      if (stem == null) {
        stem = new Stem(forms.stem());
        stems.put(forms.stem(), stem);
      }
      known = new Literal(stem, forms.surface());
      literals.put(forms.surface(), known);
    }
    return known;
  }

  /** Looks words up for one thread at a time. Not thread-safe. */
  final class Reader {
    private final WordAnalysis analysis = new WordAnalysis(language);
    private final WordScanner scanner = new WordScanner();
    private final NumberReader numbers = new NumberReader(numberWords);
    private final Formula formula = new Formula(this::literal);
    private final NumberWriting writing = new NumberWriting(this::literal, language);

    private Reader() {}

    /** Returns what knows how numbers are written. */
    NumberWriting writing() {
      return writing;
    }

    /** Returns what binds operators to words. */
    Formula formula() {
      return formula;
    }

    /** Tells whether patterns cannot ask for fillers. */
    boolean dropsFillers() {
      return ofCues;
    }

    /** Returns the language of the words. */
    Language language() {
      return language;
    }

    /** Returns the words of its numbers. */
    NumberWords numberWords() {
      return numberWords;
    }

    /** Returns the fillers of the language. */
    Fillers fillers() {
      return fillers;
    }

    /** Returns the terms of a set of all rubrics; nothing where there is no such set. */
    List<String> terms(String set) {
      List<String> shared = vocabulary.sets().get(set);
      return shared == null ? SetName.builtIn(set, language) : shared;
    }

    /**
     * Adds the literals of a word of a pattern, which may be cut further; camelCase and a number at
     * the end become a choice of the whole and the parts.
     */
    void addLiterals(String text, int from, int to, List<Expression> items) {
      String word = text.substring(from, to);
      Entry entry = entries.get(word);
      if (entry == null) {
        entry = learn(word);
      }
      if (entry.only != null) {
        items.add(entry.only);
      } else {
        items.addAll(entry.all);
      }
    }

    private Entry learn(String text) {
      List<Expression> all = analysed(text);
      Entry entry = new Entry(all.size() == 1 ? all.getFirst() : null, all);
      Entry first = entries.putIfAbsent(text, entry);
      return first == null ? entry : first;
    }

    private List<Expression> analysed(String text) {
      NumberNotation number = ofCues ? null : NumberNotation.at(text, 0, numberWords);
      if (number != null && number.end() == text.length()) {
        return List.of(number(number.range(), text));
      }
      Expression special = ofCues ? null : special(text);
      if (special != null) {
        return List.of(special);
      }
      List<Expression> found = new ArrayList<>();
      scanner.reset(text);
      numbers.reset(text);
      int end = 0;
      boolean afterNumber = false;
      while (scanner.next()) {
        boolean isNumber = !ofCues && numbers.read(scanner.start());
        if (isNumber) {
          scanner.take(numbers.from(), numbers.to());
        }
        Operator operator = operator(text, end, scanner.start());
        if (operator == Operator.POWER && isNumber && formula.raise(found, scanner.word())) {
          end = scanner.end();
        } else {
          if (operator != null) {
            found.add(Formula.waiting(operator));
          }
          boolean glued = afterNumber && scanner.start() == end;
          end = scanner.end();
          String written = scanner.word();
          String word = written.equals(text) ? text : written; // one string for both
          Expression read = isNumber ? number(numbers.range(), word) : word(word);
          found.add(glued ? formula.product(read) : read);
        }
        afterNumber = isNumber;
        addSign(text, end, isNumber, found);
      }
      Operator last = operator(text, end, text.length());
      if (last != null) {
        found.add(Formula.waiting(last));
      }
      return List.copyOf(found);
    }

    /** Adds to the last word the sign that follows it. */
    private void addSign(String text, int end, boolean afterNumber, List<Expression> found) {
      char sign = end < text.length() ? text.charAt(end) : ' ';
      if (afterNumber && sign == '.' && end + 1 == text.length()) {
        found.add(Formula.orItem(found.removeLast()));
      } else if (sign == CLOSING) {
        found.add(Formula.followed(found.removeLast(), Operator.CLOSING));
      } else if (afterNumber
          && Operator.after(sign) == Operator.DEGREE
          && (end + 1 == text.length() || !Character.isLetter(text.charAt(end + 1)))) {
        found.add(writing.degrees(found.removeLast()));
      }
    }

    /** Returns what a text is as a whole that is no ordinary word, or null. */
    private @Nullable Expression special(String text) {
      if (isOfLetters(text)) {
        return null;
      }
      int last = text.length() - 1;
      if (last > 0 && ION.matcher(text).matches()) {
        Operator charge = Operator.charge(text.charAt(last));
        String ion = LookAlikes.isRaised(text.charAt(last)) ? text : text.substring(0, last);
        return charge == null ? null : Formula.followed(word(ion), charge);
      }
      return LETTERS_JOINED.matcher(text).matches()
          ? Expression.choice(
              List.of(
                  Expression.sequence(
                      Arrays.stream(text.split("/", -1)).map(this::literal).toList()),
                  literal(text.replace("/", ""))))
          : writing.version(text);
    }

    private @Nullable Operator operator(String text, int from, int to) {
      return !ofCues && from < to ? Operator.inPattern(text, from, to) : null;
    }

    /** Returns a word, or a choice of the whole and its parts. */
    private Expression word(String raw) {
      int base = raw.length();
      while (base > 0 && LookAlikes.isRaised(raw.charAt(base - 1))) {
        base--;
      }
      if (base > 0 && base < raw.length() && !ofCues) {
        String digits = Normalizer.normalize(raw.substring(base), Normalizer.Form.NFKD);
        return formula.power(raw.substring(0, base), digits);
      }
      List<String> humps = parts(raw);
      if (humps.size() == 1) {
        return literal(raw);
      }
      List<Expression> parts = humps.stream().map(this::literal).toList();
      return Expression.choice(List.of(literal(raw), Expression.sequence(parts)));
    }

    /** Returns a number; one in a single word also keeps its meaning as a word. */
    private Expression number(NumberRange range, String raw) {
      Expression number = new Literal(new Label.Value(range), raw.toLowerCase(Locale.ROOT));
      int last = raw.length() - 1;
      if (last > 0 && (raw.charAt(last) == 'K' || raw.charAt(last) == 'k')) {
        NumberNotation base = NumberNotation.at(raw.substring(0, last), 0, numberWords);
        return base == null || base.end() < last
            ? number
            : writing.scaled(number, number(base.range(), raw.substring(0, last)), "k");
      }
      return isOfLetters(raw) ? Expression.choice(List.of(literal(raw), number)) : number;
    }

    private static boolean isOfLetters(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (!Character.isLetter(word.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private List<String> parts(String raw) {
      return ofCues
          ? WordParts.of(raw, language)
          : WordParts.of(raw, analysis.surface(raw), language);
    }

    /** Returns the literal of a word that is neither cut nor parted. */
    Expression literal(String raw) {
      return Dictionary.this.literal(analysis.analyse(raw));
    }

    /** Returns the analysis, for words that the dictionary need not have. */
    WordAnalysis analysis() {
      return analysis;
    }

    /** Puts for the vocabulary's terms, leftmost and longest, what they stand for. */
    void replaceTerms(List<Expression> items, int from) {
      for (int i = from; !terms.longer.isEmpty() && i < items.size(); i++) {
        replaceTerm(items, i);
      }
    }

    private void replaceTerm(List<Expression> items, int from) {
      Expression alternatives = null;
      int end = from;
      Terms at = terms;
      for (int i = from; at != null && i < items.size(); i++) {
        at = at.longer.get(items.get(i).toString());
        if (at != null && at.alternatives != null) {
          alternatives = at.alternatives;
          end = i + 1;
        }
      }
      if (alternatives != null) {
        items.subList(from, end).clear();
        items.add(from, alternatives);
      }
    }
  }
}
