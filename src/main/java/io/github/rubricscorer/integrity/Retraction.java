package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.KnownWords;
import io.github.rubricscorer.integrity.words.PhraseBook;
import io.github.rubricscorer.integrity.words.PhraseBook.Found;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that takes all of itself back: phrases of {@code retraction.txt} that say so of what
 * stands before them, after them, or of the whole answer.
 */
final class Retraction implements Detector {
  private static final PhraseBook PHRASES = PhraseBook.read(KnownWords.RETRACTION, true);
  private static final double LEAST = 0.8;

  /** So far after a phrase a word may stand that takes the retraction itself back. */
  private static final int CONDITION = 2;

  private static final Set<String> CONDITIONS =
      Set.of("if", "when", "unless", "without", "except", "until", "but", "only", "other");

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.RETRACTION;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords words = submission.words();
    Spans spans = new Spans(submission.answer());
    double value = 0;
    for (Found found : PHRASES.find(words, submission.answer())) {
      double share = share(words, found);
      if (share >= LEAST && !isConditional(words, found) && beginsClause(submission, found)) {
        spans.add(found.start(), found.end());
        value = Math.max(value, share);
      }
    }
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    String what = SignalWording.TAKES_BACK.text(submission.language(), Percent.of(value));
    return Optional.of(new Signal(kind(), spans.list(), value, LEAST, what));
  }

  /** Returns the share of the other words that a phrase takes back. */
  private static double share(TextWords words, Found found) {
    boolean ahead = found.section().equals("after");
    int before = found.first();
    int after = words.count() - (ahead ? found.last() + 1 : nextSentence(words, found.last()));
    double of = before + after;
    return switch (found.section()) {
      case "before" -> of == 0 ? 0 : before / of;
      case "after" -> of == 0 ? 0 : after / of;
      default -> 1;
    };
  }

  /** What a single mark parts from the words before begins a clause if the mark is a comma. */
  private static boolean beginsClause(Submission submission, Found found) {
    if (submission.words().gap(found.first()) != TextWords.MARK) {
      return true;
    }
    int before = found.start() - 1;
    while (before > 0 && Character.isWhitespace(submission.answer().charAt(before))) {
      before--;
    }
    return submission.answer().charAt(before) == ',';
  }

  private static int nextSentence(TextWords words, int from) {
    int next = from + 1;
    while (next < words.count() && words.gap(next) < TextWords.SENTENCE) {
      next++;
    }
    return next;
  }

  private static boolean isConditional(TextWords words, Found found) {
    for (int i = found.first(); i >= 0; i--) {
      if (i < found.first() && CONDITIONS.contains(words.form(i)) && !words.form(i).equals("but")) {
        return true;
      }
      if (words.gap(i) >= TextWords.CLAUSE) {
        break;
      }
    }
    for (int i = found.last() + 1;
        i <= Math.min(words.count() - 1, found.last() + CONDITION)
            && words.gap(i) < TextWords.SENTENCE;
        i++) {
      if (CONDITIONS.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }
}
