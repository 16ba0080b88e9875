package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An answer with its evidence marked. */
public final class MarkedAnswer {
  private MarkedAnswer() {}

  /**
   * A stretch of an answer in which no evidence, no cue and no signal begins or ends.
   *
   * @param text its text, safe to print
   * @param evidence the indices of the evidence that it belongs to, by its start
   * @param isCue whether it belongs to the cue of any evidence
   * @param isSignal whether it belongs to a place of any integrity signal
   */
  public record Piece(String text, List<Integer> evidence, boolean isCue, boolean isSignal) {}

  /** Marks evidence; evidence that touches is marked as one. */
  public static String of(String answer, List<ConceptScore> concepts, UnaryOperator<String> mark) {
    StringBuilder out = new StringBuilder(answer.length());
    StringBuilder marked = new StringBuilder();
    for (Piece piece : pieces(answer, evidence(concepts), List.of())) {
      if (!piece.evidence().isEmpty()) {
        marked.append(piece.text());
        continue;
      }
      flush(marked, out, mark);
      out.append(piece.text());
    }
    flush(marked, out, mark);
    return out.toString();
  }

  /**
   * Cuts an answer wherever evidence, a cue or a signal begins or ends; the pieces make up the
   * answer. The cost grows with the answer and with how much evidence overlaps at one place.
   */
  public static List<Piece> pieces(
      String answer, List<Evidence> evidence, List<Signal.Span> signals) {
    Queue<Integer> ahead =
        inOrder(IntStream.range(0, evidence.size()).boxed(), index -> evidence.get(index).start());
    Queue<Cue> cuesAhead =
        inOrder(evidence.stream().map(Evidence::cue).filter(Objects::nonNull), Cue::start);
    Queue<Signal.Span> signalsAhead = inOrder(signals.stream(), Signal.Span::start);
    List<Integer> here = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int cueEnd = 0;
    int signalEnd = 0;
    int start = 0;
    for (int end : cuts(answer, evidence, signals)) {
      if (end == start) {
        continue;
      }
      int at = start;
      here.removeIf(index -> evidence.get(index).end() <= at);
      while (!ahead.isEmpty() && evidence.get(ahead.element()).start() <= start) {
        here.add(ahead.remove());
      }
      while (!cuesAhead.isEmpty() && cuesAhead.element().start() <= start) {
        cueEnd = Math.max(cueEnd, cuesAhead.remove().end());
      }
      while (!signalsAhead.isEmpty() && signalsAhead.element().start() <= start) {
        signalEnd = Math.max(signalEnd, signalsAhead.remove().end());
      }
      String text = Printable.lines(answer.substring(start, end));
      pieces.add(new Piece(text, List.copyOf(here), end <= cueEnd, end <= signalEnd));
      start = end;
    }
    return pieces;
  }

  private static <T> Queue<T> inOrder(Stream<T> spans, ToIntFunction<T> start) {
    return spans
        .sorted(Comparator.comparingInt(start))
        .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private static List<Evidence> evidence(List<ConceptScore> concepts) {
    return concepts.stream().flatMap(concept -> concept.evidence().stream()).toList();
  }

  private static SortedSet<Integer> cuts(
      String answer, List<Evidence> evidence, List<Signal.Span> signals) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(answer.length()));
    for (Signal.Span span : signals) {
      cuts.add(span.start());
      cuts.add(span.end());
    }
    for (Evidence one : evidence) {
      cuts.add(one.start());
      cuts.add(one.end());
      Cue cue = one.cue();
      if (cue != null) {
        cuts.add(cue.start());
        cuts.add(cue.end());
      }
    }
    return cuts;
  }

  private static void flush(StringBuilder marked, StringBuilder out, UnaryOperator<String> mark) {
    if (!marked.isEmpty()) {
      out.append(mark.apply(marked.toString()));
      marked.setLength(0);
    }
  }
}
