package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Printable;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** An answer with its evidence marked; evidence that touches is marked as one. */
final class MarkedAnswer {
  private MarkedAnswer() {}

  static String of(String answer, List<ConceptScore> concepts, UnaryOperator<String> mark) {
    StringBuilder out = new StringBuilder(answer.length());
    int done = 0;
    int start = 0;
    int end = 0;
    for (Evidence evidence : inOrder(concepts)) {
      if (evidence.start() > end) {
        append(out, answer, done, start, end, mark);
        done = end;
        start = evidence.start();
      }
      end = Math.max(end, evidence.end());
    }
    append(out, answer, done, start, end, mark);
    return out.append(Printable.lines(answer.substring(end))).toString();
  }

  private static List<Evidence> inOrder(List<ConceptScore> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.evidence().stream())
        .sorted(Comparator.comparingInt(Evidence::start))
        .toList();
  }

  /** Adds the text from done to start as it is, and from start to end marked. */
  private static void append(
      StringBuilder out, String answer, int done, int start, int end, UnaryOperator<String> mark) {
    out.append(Printable.lines(answer.substring(done, start)));
    if (end > start) {
      out.append(mark.apply(Printable.lines(answer.substring(start, end))));
    }
  }
}
