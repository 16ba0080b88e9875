package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.FunctionWords;
import io.github.rubricscorer.integrity.words.FunctionWords.Kind;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words in an order that no sentence has: function words beside others that cannot follow them. */
final class ShuffledWords implements Detector {
  /** With fewer function words a slip of the pen weighs too much. */
  private static final int FEWEST_PAIRS = 8;

  private static final int FEWEST_CLASHES = 3;

  /** Capitals alone may stand where full stops were forgotten. */
  private static final int FEWEST_WITHOUT_CAPITALS = 2;

  private static final double LEAST = 0.12;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.SHUFFLED_WORDS;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords words = submission.words();
    boolean[] marked = new boolean[words.count()];
    int pairs = 0;
    int clashes = 0;
    int withoutCapitals = 0;
    for (int i = 0; i < words.count(); i++) {
      Kind first = FunctionWords.kind(words.known(i));
      if (first == null || !FunctionWords.restricts(first) || isLetter(submission, i)) {
        continue;
      }
      pairs++;
      boolean grammatical = clashes(words, i, first);
      if (grammatical || isStray(submission, i)) {
        clashes++;
        withoutCapitals += grammatical ? 1 : 0;
        marked[i] = true;
        marked[Math.min(i + 1, words.count() - 1)] = true;
      }
    }
    double value = pairs == 0 ? 0 : (double) clashes / pairs;
    if (pairs < FEWEST_PAIRS
        || clashes < FEWEST_CLASHES
        || withoutCapitals < FEWEST_WITHOUT_CAPITALS
        || value < LEAST) {
      return Optional.empty();
    }
    String what = SignalWording.NO_ORDER.text(submission.language(), Percent.of(value));
    return Optional.of(
        new Signal(kind(), Spans.ofWords(submission, marked).list(), value, LEAST, what));
  }

  /** "path A is selected", "a is even". */
  private static boolean isLetter(Submission submission, int word) {
    TextWords words = submission.words();
    return words.form(word).equals("a")
        && (submission.answer().charAt(words.start(word)) == 'A'
                && words.gap(word) < TextWords.CLAUSE
            || word + 1 < words.count() && FunctionWords.kind(words.known(word + 1)) == Kind.BE);
  }

  /** A function word with a capital inside a sentence, after a word without. */
  private static boolean isStray(Submission submission, int word) {
    TextWords words = submission.words();
    String answer = submission.answer();
    return word > 0
        && words.gap(word) == TextWords.BLANK
        && words.end(word) - words.start(word) > 1
        && Character.isUpperCase(answer.charAt(words.start(word)))
        && Character.isLowerCase(answer.charAt(words.start(word) + 1))
        && Character.isLowerCase(answer.charAt(words.start(word - 1)))
        && !words.form(word).startsWith("i'");
  }

  private static boolean clashes(TextWords words, int at, Kind first) {
    int gap = words.gap(at + 1);
    if (gap == TextWords.SENTENCE) {
      return FunctionWords.cannotEnd(first);
    }
    if (gap != TextWords.BLANK) {
      return false;
    }
    @Nullable Kind second = FunctionWords.kind(words.known(at + 1));
    return FunctionWords.clash(first, second);
  }
}
