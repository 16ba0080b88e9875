package io.github.rubricscorer.integrity;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score.Signal;
import java.util.Optional;

/**
 * Far shorter or longer than what the rubric wants. What is too long is judged by the target for
 * delivery, where it is another than the usual one, and by the model answer; what is too short by
 * the target alone: model answers explain more than a good answer has to say.
 */
final class OffLength implements Detector {
  /** So many times the longest that is wanted is far longer. */
  private static final int TIMES_LONGER = 6;

  /** One in so many of the words of the shortest that is wanted is far shorter. */
  private static final int TIMES_SHORTER = 10;

  /** An answer of fewer words is not called long, whatever is wanted. */
  private static final int LONG = 250;

  /** What is to take fewer words may be said in one. */
  private static final int SHORT_TARGET = 40;

  @Override
  public Signal.Kind kind() {
    return Signal.Kind.OFF_LENGTH;
  }

  @Override
  public Optional<Signal> find(Submission submission) {
    int words = submission.words().count();
    int fewest = submission.asked().fewestWords();
    int most = submission.asked().mostWords();
    if (words == 0 || most == 0) {
      return Optional.empty();
    }
    int longest = Math.max(LONG, TIMES_LONGER * most);
    int shortest = fewest < SHORT_TARGET ? 0 : fewest / TIMES_SHORTER;
    if (words >= longest) {
      return Optional.of(signal(submission, words, longest));
    }
    return words < shortest ? Optional.of(signal(submission, words, shortest)) : Optional.empty();
  }

  private Signal signal(Submission submission, int words, int threshold) {
    int fewest = submission.asked().fewestWords();
    int most = submission.asked().mostWords();
    Language language = submission.language();
    String longest = Integer.toString(most);
    String wanted =
        fewest == 0 || fewest == most
            ? longest
            : SignalWording.RANGE.text(language, Integer.toString(fewest), longest);
    String what = SignalWording.LENGTH.text(language, Integer.toString(words), wanted);
    return new Signal(kind(), Spans.whole(submission.answer()), words, threshold, what);
  }
}
