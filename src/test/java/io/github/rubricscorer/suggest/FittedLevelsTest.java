package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.GradeAgreement.Values;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Synonym;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What levels that are proposed from thirty graded answers are worth on the other answers, for
 * rubrics as they are finished and for worse ones. Seeds choose what they lose, and the answers.
 */
class FittedLevelsTest {
  private static final Path RUBRICS = Path.of("src/test/resources/benchmarks");
  private static final int FITTED = 30;
  private static final int DRAWS = Integer.getInteger("levels.draws", 4);
  private static final int ROUNDS = Integer.getInteger("levels.rounds", 1);
  private static final long SEED = Long.getLong("levels.seed", 1);

  /** What becomes of a rubric. */
  private enum Kind {
    FINISHED,
    TWO_SYNONYMS,
    THREE_SYNONYMS,
    OTHER_WEIGHTS,
    THREE_SYNONYMS_AND_OTHER_WEIGHTS
  }

  /** Sums of weighted kappas on the answers that levels were not fitted to. */
  private static final class Sums {
    int draws;
    int proposed;
    int worse;
    double before;
    double after;
    double beforeProposed;
    double promised;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d draws, kappa %.3f, then %.3f; proposed in %d, there %.3f, then %.3f (promised %.3f),"
              + " worse by 0.02 in %d",
          draws,
          before / draws,
          after / draws,
          proposed,
          beforeProposed / proposed,
          (after - before + beforeProposed) / proposed,
          promised / proposed,
          worse);
    }
  }

  @Test
  void levelsOfThirtyAnswersAreWorthSomethingOnOthers() throws IOException {
    assumeTrue(Files.exists(GradedData.DATA.resolve("saf")), "no data");
    Map<Kind, Sums> kinds = new TreeMap<>();
    Map<String, Sums> questions = new TreeMap<>();
    for (String name : List.of("saf", "saf-german")) {
      RubricSet set = RubricSet.read(RUBRICS.resolve(name));
      for (Map.Entry<String, List<GivenAnswer>> question : GradedData.answers(name).entrySet()) {
        Rubric rubric =
            set.rubrics().stream()
                .filter(one -> one.id().equals(question.getKey()))
                .findFirst()
                .orElseThrow();
        for (Kind kind : Kind.values()) {
          for (long seed = SEED; seed < SEED + (kind == Kind.FINISHED ? 1 : ROUNDS); seed++) {
            Rubric changed = changed(rubric, kind, new Random(seed), null);
            Sums sums = kinds.computeIfAbsent(kind, key -> new Sums());
            Sums own = questions.computeIfAbsent(name + " " + rubric.id(), key -> new Sums());
            for (long draw = SEED; draw < SEED + DRAWS; draw++) {
              measure(set, changed, question.getValue(), new Random(draw), List.of(sums, own));
            }
          }
        }
      }
    }
    System.out.println("seeds from " + SEED);
    kinds.forEach((kind, sums) -> System.out.println(kind + ": " + sums));
    questions.forEach((id, sums) -> System.out.println("  " + id + ": " + sums));
    kinds.forEach((kind, sums) ->
        assertThat((sums.after - sums.before) / sums.draws)
            .as(kind.toString())
            .isGreaterThanOrEqualTo(kind == Kind.FINISHED ? 0 : 0.02));
  }

  private static void measure(
      RubricSet set, Rubric rubric, List<GivenAnswer> answers, Random random, List<Sums> sums) {
    List<GivenAnswer> drawn = new ArrayList<>(answers);
    Collections.shuffle(drawn, random);
    List<GivenAnswer> own = drawn.subList(0, FITTED);
    List<GivenAnswer> others = drawn.subList(FITTED, drawn.size());
    Scorer scorer = Scorer.of(List.of(rubric), set.vocabulary());
    LevelProposal proposal =
        new Suggester(scorer, rubric.id(), set.vocabulary())
            .suggest(own, new Suggester.Wanted(null, 0, 0), done -> {})
            .levels();
    double before = kappa(scorer, rubric.id(), others);
    double after = before;
    if (proposal != null) {
      double[] bounds = proposal.bounds().stream().mapToDouble(Double::doubleValue).toArray();
      Rubric levelled = changed(rubric, Kind.FINISHED, random, Levels.BY_POINTS.withBounds(bounds));
      after = kappa(Scorer.of(List.of(levelled), set.vocabulary()), rubric.id(), others);
    }
    for (Sums each : sums) {
      each.draws++;
      each.before += before;
      each.after += after;
      each.proposed += proposal == null ? 0 : 1;
      each.beforeProposed += proposal == null ? 0 : before;
      each.promised += proposal == null ? 0 : proposal.kappaAfter();
      each.worse += after < before - 0.02 ? 1 : 0;
    }
  }

  private static double kappa(Scorer scorer, String question, List<GivenAnswer> answers) {
    List<Score> scores =
        answers.stream().map(answer -> scorer.score(question, answer.text())).toList();
    return Values.of(answers.stream().map(GivenAnswer::grade).toList(), scores)
        .weightedKappa()
        .orElseThrow();
  }

  private static Rubric changed(Rubric rubric, Kind kind, Random random, @Nullable Levels levels) {
    return PoorRubrics.like(
        rubric,
        levels,
        concept -> weight(concept, kind, random),
        concept -> synonyms(concept, kind, random));
  }

  private static double weight(Concept concept, Kind kind, Random random) {
    boolean other = kind == Kind.OTHER_WEIGHTS || kind == Kind.THREE_SYNONYMS_AND_OTHER_WEIGHTS;
    return other && concept.weight() > 0 ? 1 + random.nextInt(3) : concept.weight();
  }

  private static List<Synonym> synonyms(Concept concept, Kind kind, Random random) {
    List<Synonym> some = new ArrayList<>(concept.synonyms());
    int kept =
        switch (kind) {
          case FINISHED, OTHER_WEIGHTS -> some.size();
          case TWO_SYNONYMS -> 2;
          case THREE_SYNONYMS, THREE_SYNONYMS_AND_OTHER_WEIGHTS -> 3;
        };
    if (kept < some.size()) {
      Collections.shuffle(some, random);
    }
    return some.subList(0, Math.min(kept, some.size()));
  }
}
