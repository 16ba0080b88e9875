package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.suggest.PoorRubrics.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * An author whose rubrics have lost some synonyms reads a few sentences of each concept, and takes
 * a suggestion where the sentence says the concept: where the whole rubric finds it there.
 */
class RemovedSynonymsTest {
  private static final Path ANSWERS =
      Path.of("..", "shared", "data", "dev-answers", "answers.jsonl");
  private static final double REMOVED = 0.3;
  private static final int READ = 3;
  private static final int ROUNDS = Integer.getInteger("suggest.rounds", 2);

  private final RubricSet set = RubricSet.read(Path.of("rubrics"));
  private final Scorer whole = Scorer.compile(set);

  @Test
  void suggestionsBringLostSynonymsBack() throws IOException {
    assumeTrue(Files.exists(ANSWERS), "no " + ANSWERS);
    List<LabelledAnswer> answers =
        AnswerReader.of(whole).jsonLines("answers.jsonl", Files.readString(ANSWERS));
    double full = PoorRubrics.f1(whole, answers);
    long first = Long.getLong("suggest.seed", 1);
    double lost = 0;
    Map<Taken, Double> back = new TreeMap<>();
    for (long seed = first; seed < first + ROUNDS; seed++) {
      PoorRubrics rubrics = poor(new Random(seed));
      double poor = PoorRubrics.f1(rubrics.scorer(), answers);
      Map<String, Suggestions> suggestions = rubrics.suggestions(answers, false, READ);
      lost += full - poor;
      for (Taken taken : Taken.values()) {
        double mended =
            PoorRubrics.f1(rubrics.mended(suggestions, answers, taken).scorer(), answers);
        back.merge(taken, mended - poor, Double::sum);
        System.out.printf(
            "seed %d: F1 %.3f, without %.3f, %s %.3f%n", seed, full, poor, taken, mended);
      }
    }
    double all = lost;
    back.forEach((taken, gained) ->
        System.out.printf("%s: %.0f %% of the lost F1 come back%n", taken, 100 * gained / all));
    assertThat(back.get(Taken.PHRASE)).isPositive();
  }

  /** Removes synonyms; each concept keeps one. */
  private PoorRubrics poor(Random random) {
    return new PoorRubrics(
        set,
        whole,
        all -> {
          List<Synonym> some = new ArrayList<>(all);
          Collections.shuffle(some, random);
          int left = Math.max(1, (int) Math.round(some.size() * (1 - REMOVED)));
          return some.subList(0, Math.min(left, some.size()));
        });
  }
}
