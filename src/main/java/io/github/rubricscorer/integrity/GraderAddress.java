package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.KnownWords;
import io.github.rubricscorer.integrity.words.PhraseBook;
import io.github.rubricscorer.integrity.words.PhraseBook.Found;
import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text addressed to a grader, a person or a machine: phrases of {@code grader-address.txt}, and
 * sentences that are a {@link Plea}. What the question or the model answer says as well is none,
 * nor what the writer says of themselves or puts in quotation marks within a sentence, nor tags and
 * headings in code.
 */
final class GraderAddress implements Detector {
  private static final PhraseBook PHRASES = PhraseBook.read(KnownWords.GRADER_ADDRESS, false);

  /** So far before a phrase its subject may stand. */
  private static final int SUBJECT = 3;

  /** Stands for the number of a phrase. */
  private static final int PLEA = -1;

  private static final Set<String> WRITER =
      Set.of("i", "we", "i'd", "we'd", "i'll", "we'll", "i've", "we've");
  private static final String OPENING_QUOTES = "\"“„«‘'`";

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.GRADER_ADDRESS;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    TextWords words = submission.words();
    List<Found> found = withPleas(PHRASES.find(words, submission.answer()), words);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> ordinary = submission.asked().ordinaryAddresses();
    Spans spans = new Spans(submission.answer());
    int count = 0;
    int end = -1;
    for (Found one : found) {
      if (ordinary.contains(one.phrase())
          || (one.first() < 0 ? isCode(submission, one) : isSaidOtherwise(submission, one))) {
        continue;
      }
      count += one.start() >= end ? 1 : 0;
      end = Math.max(end, one.end());
      spans.add(one.start(), one.end());
    }
    if (count == 0) {
      return Optional.empty();
    }
    String what =
        count == 1
            ? SignalWording.ADDRESS.text(submission.language())
            : SignalWording.ADDRESSES.text(submission.language(), Integer.toString(count));
    return Optional.of(new Signal(kind(), spans.list(), count, 1, what));
  }

  /** Adds the sentences without a phrase that plead in words which no phrase foresees. */
  private static List<Found> withPleas(List<Found> phrases, TextWords words) {
    List<Found> all = new ArrayList<>(phrases);
    int next = 0;
    int from = 0;
    for (int to = 1; to <= words.count(); to++) {
      if (words.gap(to) < TextWords.SENTENCE) {
        continue;
      }
      boolean hasPhrase = false;
      while (next < phrases.size() && phrases.get(next).start() < words.end(to - 1)) {
        hasPhrase |= phrases.get(next).start() >= words.start(from);
        next++;
      }
      if (!hasPhrase && Plea.is(words, from, to)) {
        all.add(new Found("plea", PLEA, from, to - 1, words.start(from), words.end(to - 1)));
      }
      from = to;
    }
    all.sort(Comparator.comparingInt(Found::start));
    return all;
  }

  /** Returns the numbers of the phrases in a text. */
  static Set<Integer> phrases(String text) {
    TextWords words = TextWords.of(text);
    return withPleas(PHRASES.find(words, text), words).stream()
        .map(Found::phrase)
        .collect(Collectors.toSet());
  }

  /** Whether a literal stands in code, where it is a tag like others. */
  private static boolean isCode(Submission submission, Found found) {
    return submission.visible().code().get(found.start());
  }

  private static boolean isSaidOtherwise(Submission submission, Found found) {
    return isOfWriter(submission.words(), found) || isQuoted(submission, found);
  }

  /** "I would give caching full marks". */
  private static boolean isOfWriter(TextWords words, Found found) {
    for (int i = found.first() - 1; i >= Math.max(0, found.first() - SUBJECT); i--) {
      if (words.gap(i + 1) == TextWords.SENTENCE) {
        return false;
      }
      if (WRITER.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase begins with a quotation mark inside a sentence. */
  private static boolean isQuoted(Submission submission, Found found) {
    int before = found.start() - 1;
    return before > 0
        && OPENING_QUOTES.indexOf(submission.answer().charAt(before)) >= 0
        && submission.words().gap(found.first()) < TextWords.SENTENCE;
  }
}
