package io.github.rubricscorer.integrity;

import io.github.rubricscorer.integrity.words.TextWords;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Score.Signal.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Places of an answer, in its order; those that overlap become one, and only the first are kept.
 */
final class Spans {
  private final String answer;
  private final List<int[]> places = new ArrayList<>();

  Spans(String answer) {
    this.answer = answer;
  }

  /** Returns the whole answer but for blanks around it. */
  static List<Span> whole(String answer) {
    int start = 0;
    int end = answer.length();
    while (start < end && answer.charAt(start) <= ' ') {
      start++;
    }
    while (end > start + 1 && answer.charAt(end - 1) <= ' ') {
      end--;
    }
    return List.of(new Span(start, end, answer.substring(start, end)));
  }

  /** Returns the words of which a condition holds, those beside each other as one place. */
  static Spans ofWords(Submission submission, boolean[] marked) {
    Spans spans = new Spans(submission.answer());
    TextWords words = submission.words();
    for (int i = 0; i < words.count(); i++) {
      int from = i;
      while (i < words.count() && marked[i]) {
        i++;
      }
      if (i > from) {
        spans.add(words.start(from), words.end(i - 1));
      }
    }
    return spans;
  }

  void add(int start, int end) {
    int[] last = places.isEmpty() ? null : places.getLast();
    if (last != null && start <= last[1]) {
      last[1] = Math.max(last[1], end);
    } else if (places.size() < Signal.MOST_SPANS) {
      places.add(new int[] {start, end});
    }
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  List<Span> list() {
    return places.stream()
        .map(place -> new Span(place[0], place[1], answer.substring(place[0], place[1])))
        .toList();
  }
}
