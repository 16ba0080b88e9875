package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.GradeAgreement.Values;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
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
import org.junit.jupiter.api.Test;

/**
 * What it is worth on other answers to take all that is suggested by thirty graded ones, unread:
 * for rubrics as they are finished, and for such that have two or three synonyms of each concept
 * left. Seeds choose these and the answers.
 */
class AcceptedProposalsTest {
  private static final Path RUBRICS = Path.of("src/test/resources/benchmarks");
  private static final int READ = 30;
  private static final int TOP = 3;
  private static final int DRAWS = Integer.getInteger("proposals.draws", 1);
  private static final long SEED = Long.getLong("proposals.seed", 5);

  /** How many synonyms of each concept are left; a finished rubric has all. */
  private static final List<Integer> LEFT = List.of(2, 3, Integer.MAX_VALUE);

  /** Sums of agreement on the answers that nothing was suggested by. */
  private static final class Sums {
    int draws;
    double kappa;
    double kappaAfter;
    double pearson;
    double pearsonAfter;

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d draws, kappa %.3f, then %.3f; Pearson %.3f, then %.3f",
          draws,
          kappa / draws,
          kappaAfter / draws,
          pearson / draws,
          pearsonAfter / draws);
    }
  }

  @Test
  void takingAllThatIsSuggestedHelpsRubricsThatMissWordingsAndHarmsNone() throws IOException {
    assumeTrue(Files.exists(GradedData.DATA.resolve("saf")), "no data");
    Map<Integer, Sums> all = new TreeMap<>();
    for (String name : List.of("saf", "saf-german")) {
      RubricSet set = RubricSet.read(RUBRICS.resolve(name));
      Map<String, List<GivenAnswer>> answers = GradedData.answers(name);
      for (Rubric rubric : set.rubrics()) {
        for (int left : LEFT) {
          Sums sums = all.computeIfAbsent(left, key -> new Sums());
          for (long seed = SEED; seed < SEED + DRAWS; seed++) {
            measure(set, poor(rubric, left, seed), answers.get(rubric.id()), seed, sums);
          }
        }
      }
    }
    System.out.println("seeds from " + SEED);
    all.forEach((left, sums) -> System.out.println(name(left) + ": " + sums));
    all.forEach((left, sums) ->
        assertThat((sums.kappaAfter - sums.kappa) / sums.draws)
            .as(name(left))
            .isGreaterThanOrEqualTo(left == Integer.MAX_VALUE ? -0.03 : 0.01));
  }

  private static String name(int left) {
    return left == Integer.MAX_VALUE ? "finished" : left + " synonyms";
  }

  private static Rubric poor(Rubric rubric, int left, long seed) {
    Random random = new Random(seed);
    return PoorRubrics.like(
        rubric,
        null,
        Concept::weight,
        concept -> {
          List<Synonym> some = new ArrayList<>(concept.synonyms());
          if (left < some.size()) {
            Collections.shuffle(some, random);
          }
          return some.subList(0, Math.min(left, some.size()));
        });
  }

  private static void measure(
      RubricSet set, Rubric rubric, List<GivenAnswer> answers, long seed, Sums sums) {
    List<GivenAnswer> drawn = new ArrayList<>(answers);
    Collections.shuffle(drawn, new Random(seed));
    List<GivenAnswer> others = drawn.subList(READ, drawn.size());
    Scorer before = Scorer.of(List.of(rubric), set.vocabulary());
    Suggestions suggestions =
        new Suggester(before, rubric.id(), set.vocabulary())
            .suggest(drawn.subList(0, READ), new Suggester.Wanted(null, TOP, 0), done -> {});
    Scorer after = Scorer.of(List.of(mended(rubric, suggestions)), set.vocabulary());
    Values old = agreement(before, rubric.id(), others);
    Values now = agreement(after, rubric.id(), others);
    sums.draws++;
    sums.kappa += old.weightedKappa().orElseThrow();
    sums.kappaAfter += now.weightedKappa().orElseThrow();
    sums.pearson += old.pearson().orElseThrow();
    sums.pearsonAfter += now.pearson().orElseThrow();
  }

  private static Rubric mended(Rubric rubric, Suggestions suggestions) {
    return PoorRubrics.like(
        rubric,
        null,
        Concept::weight,
        concept -> {
          List<Synonym> synonyms = new ArrayList<>(concept.synonyms());
          suggestions.additions().stream()
              .filter(one -> one.concept().equals(concept.id()))
              .map(one -> Synonym.of(one.pattern()))
              .filter(one -> !synonyms.contains(one))
              .forEach(synonyms::add);
          return synonyms;
        });
  }

  private static Values agreement(Scorer scorer, String question, List<GivenAnswer> answers) {
    List<Score> scores =
        answers.stream().map(answer -> scorer.score(question, answer.text())).toList();
    return Values.of(answers.stream().map(GivenAnswer::grade).toList(), scores);
  }
}
