package io.github.rubricscorer.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For each concept and each answer in which it may be missed, the passage that comes nearest. */
final class Ranking {
  /** So many patterns of a passage are tried. */
  private static final int PATTERNS = 12;

  private final Nearness nearness;
  private final List<Nearness.Query> queries = new ArrayList<>();

  /** For each concept what may stand in the places of words, by their families. */
  private final List<Map<String, String>> alternatives;

  /** The nearness of the nearest passage by concept and answer. */
  private final double[][] nearest;

  private final @Nullable Passage[][] best;

  Ranking(
      List<Passage> passages,
      int answers,
      ConceptWords words,
      List<Map<String, String>> alternatives,
      Verdicts verdicts) {
    this.alternatives = List.copyOf(alternatives);
    nearness = new Nearness(passages);
    for (int concept = 0; concept < words.concepts(); concept++) {
      queries.add(nearness.query(words.of(concept), words.share()));
    }
    nearest = new double[queries.size()][answers];
    best = new @Nullable Passage[queries.size()][answers];
    for (Passage passage : passages) {
      double[] near = nearness.of(passage, queries);
      for (int concept = 0; concept < near.length; concept++) {
        if (verdicts.open(concept).get(passage.answer())) {
          take(concept, passage, near[concept]);
        }
      }
    }
  }

  private void take(int concept, Passage passage, double near) {
    if (near > nearest[concept][passage.answer()]) {
      nearest[concept][passage.answer()] = near;
      best[concept][passage.answer()] = passage;
    }
  }

  /** The nearness of the nearest passage by concept and answer; 0 where there is none. */
  double[][] nearest() {
    return nearest;
  }

  /** Returns the nearest passages to a concept, one of an answer at most, the nearest first. */
  List<Passage> first(int concept, int most) {
    return IntStream.range(0, nearest[concept].length)
        .boxed()
        .filter(answer -> best[concept][answer] != null)
        .sorted(Comparator.comparingDouble((Integer answer) -> -nearest[concept][answer]))
        .limit(most)
        .<Passage>mapMulti((answer, passages) -> add(best[concept][answer], passages))
        .toList();
  }

  private static void add(@Nullable Passage passage, Consumer<Passage> passages) {
    if (passage != null) {
      passages.accept(passage);
    }
  }

  /** Returns patterns for what a passage has to do with a concept, the best first. */
  List<String> patterns(int concept, Passage passage) {
    return Phrases.of(passage, nearness, queries.get(concept), alternatives.get(concept), PATTERNS);
  }
}
