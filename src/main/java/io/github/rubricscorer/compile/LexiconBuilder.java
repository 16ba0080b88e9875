package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.StringNumbers;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberKind;
import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.words.Label;
import io.github.rubricscorer.words.Label.After;
import io.github.rubricscorer.words.Label.Exact;
import io.github.rubricscorer.words.Label.Prefix;
import io.github.rubricscorer.words.Label.Stem;
import io.github.rubricscorer.words.Label.Surface;
import io.github.rubricscorer.words.Label.Value;
import io.github.rubricscorer.words.LabelOrder;
import io.github.rubricscorer.words.LabelSet;
import io.github.rubricscorer.words.Labels;
import io.github.rubricscorer.words.Lexicon;
import io.github.rubricscorer.words.NumberTable;
import io.github.rubricscorer.words.Prefixes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Lexicon}: collects the labels that patterns ask for and numbers the sets of them
 * that words can carry.
 *
 * <p>Only finitely many sets occur, although the words do not end: a word's stem is one of the
 * known stems or none, and its prefixes are the chain above the longest one that its surface begins
 * with, and the chain above the longest one of its stem. A word and its family begin with the same
 * letters, or {@link OtherBeginnings} tells it, so that all combinations can be told beforehand.
 *
 * <p>The numbers that it hands out are of each kind apart, since how many there are of the others
 * is known only at the end; {@link #number} tells what they become. Not thread-safe.
 */
final class LexiconBuilder {
  private static final int KIND_BITS = 3;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;
  private static final int STEM = 0;
  private static final int PREFIX = 1;
  private static final int SURFACE = 2;
  private static final int EXACT = 3;
  private static final int NUMBER = 4;
  private static final int AFTER = 5;

  private StringNumbers stems = new StringNumbers();
  private StringNumbers prefixes = new StringNumbers();
  private StringNumbers surfaces = new StringNumbers();
  private StringNumbers exacts = new StringNumbers();
  private StringNumbers numbers = new StringNumbers();

  /** The labels that operators stand before, each as it was handed out. */
  private StringNumbers operated = new StringNumbers();

  private final WordAnalysis analysis;
  private final NumberWords numberWords;

  /** The words of the language that are numbers by themselves; analysed for the first lexicon. */
  private final Lazy<List<NumberWord>> wholeNumbers = Lazy.of(this::wholeNumbers);

  /** A word that is a number by itself. */
  private record NumberWord(String word, Forms forms, NumberKind kind, BigDecimal value) {}

  LexiconBuilder(Language language) {
    analysis = new WordAnalysis(language);
    numberWords = NumberWords.of(language.code());
  }

  /** Begins anew, for another lexicon. */
  void clear() {
    stems = new StringNumbers();
    prefixes = new StringNumbers();
    surfaces = new StringNumbers();
    exacts = new StringNumbers();
    numbers = new StringNumbers();
    operated = new StringNumbers();
  }

  /** Returns what is handed out for a label, something new where it is new. */
  int label(Label label) {
    return switch (label) {
      case Stem stem -> stems.add(stem.stem()) << KIND_BITS | STEM;
      case Prefix(String prefix) -> prefixes.add(prefix) << KIND_BITS | PREFIX;
      case Surface(String surface) -> surfaces.add(surface) << KIND_BITS | SURFACE;
      case Exact(String raw) -> exacts.add(raw) << KIND_BITS | EXACT;
      case Value(NumberRange range) -> numbers.add(range.text()) << KIND_BITS | NUMBER;
      case After(Operator operator, Label after) ->
          operated.add(Labels.text(operator, label(after))) << KIND_BITS | AFTER;
    };
  }

  /** Returns the number in the lexicon of what was handed out, once all labels are there. */
  int number(int handedOut) {
    LabelOrder order = order();
    int text = handedOut >> KIND_BITS;
    return switch (handedOut & KIND_MASK) {
      case STEM -> text;
      case PREFIX -> order.firstPrefix() + text;
      case SURFACE -> order.firstSurface() + text;
      case EXACT -> order.firstExact() + text;
      case NUMBER -> order.firstNumber() + text;
      default -> order.firstOperated() + text;
    };
  }

  private LabelOrder order() {
    return new LabelOrder(
        stems.size(), prefixes.size(), surfaces.size(), exacts.size(), numbers.size());
  }

  /** Returns the stems so far. */
  StringNumbers stems() {
    return stems;
  }

  /** Returns how many labels were handed out, those of operators aside. */
  int labelCount() {
    return order().firstOperated();
  }

  /**
   * Builds the lexicon of all labels that were handed out.
   *
   * @throws TooLargeException if words would carry too many labels; it tells the number of one
   */
  Lexicon build() {
    StringNumbers after = new StringNumbers();
    for (String text : operated.toArray()) {
      after.add(Labels.text(Labels.operator(text), number(Labels.label(text))));
    }
    checkNumbers();
    Labels labels = new Labels(stems, prefixes, surfaces, exacts, numbers, after);
    return labels.areStems() ? new Lexicon(labels) : new Lexicon(labels, new Classes(labels).all());
  }

  private void checkNumbers() {
    NumberTable.Size size = NumberTable.size(List.of(numbers.toArray()));
    if (size.labels() > Limits.NUMBER_LABELS) {
      throw new TooLargeException(
          Limits.NUMBER_LABELS,
          "labels of numbers that lie in its ranges",
          order().firstNumber() + size.widest());
    }
  }

  private List<NumberWord> wholeNumbers() {
    return numberWords.whole().stream().map(this::numberWord).filter(Objects::nonNull).toList();
  }

  /** Returns a word as a number; null where it is none. */
  private @Nullable NumberWord numberWord(String word) {
    NumberReader reader = new NumberReader(numberWords);
    reader.reset(word);
    return reader.read(0) && reader.to() == word.length()
        ? new NumberWord(word, analysis.analyse(word), reader.kind(), reader.value())
        : null;
  }

  /** Numbers the sets of labels that words can carry. */
  private final class Classes {
    private final Labels labels;
    private final Prefixes beginnings;
    private final Set<LabelSet> known = new HashSet<>();

    /** Null where the class has one label, which is a stem. */
    private final List<int @Nullable []> ofClass = new ArrayList<>();

    /** The labels of what {@link #add(LabelSet, String)} was given. */
    private long ofPrefixes;

    private Classes(Labels labels) {
      this.labels = labels;
      beginnings = labels.prefixes();
    }

    private int[] @Nullable [] all() {
      ofClass.add(null);
      addStems();
      if (!beginnings.sorted().isEmpty()) {
        addStemsWithPrefixes();
        addOtherBeginnings();
        addPrefixes();
      }
      labels.surfaceTexts().forEach(this::addSurface);
      labels.exactTexts().forEach(this::addExact);
      addNumbers();
      addOperators();
      return ofClass.toArray(int[][]::new);
    }

    /** Each stem as such. */
    private void addStems() {
      for (int stem = 0; stem < labels.stemCount(); stem++) {
        String ofStem = beginnings.longest(labels.stem(stem));
        LabelSet set = labels.of(stem, null, ofStem, Labels.NONE, Labels.NONE);
        if (set.isOnly(stem)) {
          ofClass.add(null);
        } else {
          add(set);
        }
      }
    }

    /** Stems of words whose surface begins with another prefix than they do. */
    private void addStemsWithPrefixes() {
      for (int stem = 0; stem < labels.stemCount(); stem++) {
        String ofStem = beginnings.longest(labels.stem(stem));
        for (String prefix : beginnings.beginningWith(beginning(labels.stem(stem)))) {
          add(labels.of(stem, prefix, ofStem, Labels.NONE, Labels.NONE), prefix);
        }
      }
    }

    private void addOtherBeginnings() {
      OtherBeginnings others = OtherBeginnings.of(analysis.language());
      addBeginningWords(others.listed());
      for (int stem = 0; stem < labels.stemCount(); stem++) {
        addBeginningWords(others.of(labels.stem(stem)));
      }
      beginnings.sorted().forEach(prefix -> addBeginningWords(others.of(prefix)));
    }

    private void addBeginningWords(List<String> words) {
      for (String word : words) {
        String prefix = beginnings.longest(word);
        if (prefix != null) {
          add(analysed(word), prefix);
        }
      }
    }

    private void addPrefixes() {
      for (String ofSurface : beginnings.sorted()) {
        add(labels.of(Labels.NONE, ofSurface, null, Labels.NONE, Labels.NONE));
        for (String ofStem : beginnings.beginningWith(beginning(ofSurface))) {
          add(labels.of(Labels.NONE, ofSurface, ofStem, Labels.NONE, Labels.NONE), ofSurface);
        }
      }
    }

    /** A word with this surface may have an exact form too, or not. */
    private void addSurface(String surface) {
      Forms forms = new Forms(surface, analysis.analyse(surface).stem());
      add(labels.of(labels.ofStem(forms.stem()), Labels.NONE, forms));
    }

    private void addExact(String exact) {
      add(analysed(exact));
    }

    /** Numbers alone, and those of one word, which carry its labels too. */
    private void addNumbers() {
      if (labels.numbers().isEmpty()) {
        return;
      }
      for (int[] ofNumber : labels.numbers().all()) {
        LabelSet set = LabelSet.ofAscending(ofNumber);
        add(set);
        add(labels.added(set, Operator.ITEM));
      }
      wholeNumbers.get().forEach(this::addNumber);
      labels.surfaceTexts().forEach(this::addNumber);
      labels.exactTexts().forEach(this::addNumber);
      for (int stem = 0; stem < labels.stemCount(); stem++) {
        if (NumberReader.begins(labels.stem(stem).charAt(0))) {
          addNumber(labels.stem(stem));
        }
      }
    }

    /** Each set of labels with what an operator before the word, or a bracket after it, adds. */
    private void addOperators() {
      Set<Operator> operators = labels.operators();
      addWith(operators.stream().filter(Operator::isAfterWords).toList());
      addWith(operators.stream().filter(each -> !each.isAfterWords()).toList());
    }

    private void addWith(List<Operator> operators) {
      int without = operators.isEmpty() ? 0 : ofClass.size();
      for (int wordClass = 1; wordClass < without; wordClass++) {
        int[] several = ofClass.get(wordClass);
        LabelSet set = LabelSet.ofAscending(several == null ? new int[] {wordClass - 1} : several);
        for (Operator operator : operators) {
          add(labels.withOperator(set, operator));
        }
      }
    }

    private void addNumber(String word) {
      NumberWord number = numberWord(word);
      if (number != null) {
        addNumber(number);
      }
    }

    private void addNumber(NumberWord number) {
      LabelSet ofWord = labelsOf(number.word(), number.forms());
      add(labels.withNumber(ofWord, number.kind(), number.value()));
    }

    private LabelSet analysed(String word) {
      return labelsOf(word, analysis.analyse(word));
    }

    private LabelSet labelsOf(String word, Forms forms) {
      return labels.of(labels.ofStem(forms.stem()), labels.ofExact(word), forms);
    }

    /** Adds labels that a prefix makes; a few prefixes can make very many. */
    private void add(LabelSet set, String prefix) {
      ofPrefixes += set.ascending().length;
      if (ofPrefixes > Limits.PREFIX_LABELS) {
        throw new TooLargeException(
            Limits.PREFIX_LABELS,
            "labels of words that begin with its prefixes",
            labels.ofPrefix(prefix));
      }
      add(set);
    }

    private void add(LabelSet set) {
      if (!set.isEmpty() && !set.isOneBelow(labels.stemCount()) && known.add(set)) {
        ofClass.add(set.ascending());
      }
    }
  }

  private static String beginning(String word) {
    return word.substring(0, Math.min(Prefixes.STABLE_LETTERS, word.length()));
  }
}
