package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Levels;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers say the first so many of the words one, two, three ..., each worth a point. */
class LevelProposalTest {
  private static final String[] WORDS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"
  };

  private static final int TIMES = 3;

  private static Rubric rubric(@Nullable Levels levels) {
    Rubric.Builder rubric = Rubric.builder("q").levels(levels);
    for (String word : WORDS) {
      rubric.concept(Concept.builder(word).synonyms(word));
    }
    return rubric.build();
  }

  private static String answer(int points) {
    return String.join(". ", List.of(WORDS).subList(0, points));
  }

  /** Answers of so many points with these grades, each three times. */
  private static List<GivenAnswer> answers(String points, String grades, double best) {
    String[] said = points.split(" ", -1);
    String[] given = grades.split(" ", -1);
    List<GivenAnswer> answers = new ArrayList<>();
    for (int i = 0; i < TIMES * said.length; i++) {
      int at = i % said.length;
      answers.add(
          new GivenAnswer(
              "a" + i,
              answer(Integer.parseInt(said[at])),
              null,
              Double.parseDouble(given[at]) / best));
    }
    return answers;
  }

  private static @Nullable LevelProposal proposal(Rubric rubric, List<GivenAnswer> answers) {
    Scorer scorer = Scorer.of(List.of(rubric));
    List<Score> scores = answers.stream().map(one -> scorer.score("q", one.text())).toList();
    List<Double> grades = answers.stream().map(GivenAnswer::grade).toList();
    return LevelProposal.of(
        scores, answers, GradeAgreement.Values.of(grades, scores).weightedKappa());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          half of the points are all that anybody gets | 0 1 2 3 4 5    | 0 2 4 6 8 10    | 10 | 0 1 2 3 4 5
          nobody gets less than half of the points     | 5 6 7 8 9 10   | 0 1 2 3 4 5     | 5  | 0 1 2 3 4 5
          grades by halves have levels for halves      | 0 1 2 3 4 5    | 0 1 2 3 4.5 5   | 5  | 0 2 4 6 8 10
          passed or not                                | 0 1 1 2 2 3 4  | 0 0 0 1 1 1 1   | 1  | 0 0 0 1 1 1 1
          """)
  void levelsAreTheStepsOfTheGrades(
      String why, String points, String grades, double best, String levels) {
    LevelProposal proposal = proposal(rubric(null), answers(points, grades, best));

    assertThat(proposal).as(why).isNotNull();
    Levels proposed = Levels.BY_POINTS.withBounds(bounds(proposal));
    assertThat(List.of(points.split(" ")))
        .as(why)
        .extracting(point -> String.valueOf(proposed.level(Integer.parseInt(point))))
        .containsExactly(levels.split(" "));
    assertThat(proposal.kappaAfter()).isGreaterThan(proposal.kappaBefore() + 0.05);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scores are grades             | 0 1 2 3 4 5 6 7 8 9 10 | 0 1 2 3 4 5 6 7 8 9 10
          all answers score the same    | 3 3 3 3 3 3 3 3 3      | 0 1 2 3 4 5 6 7 8
          all answers are graded alike  | 0 1 2 3 4 5 6 7 8      | 7 7 7 7 7 7 7 7 7
          grades go the other way       | 0 1 2 3 4 5 6 7 8      | 8 7 6 5 4 3 2 1 0
          scores tell nothing           | 1 5 1 5 1 5 1 5 1      | 9 9 8 8 9 9 8 8 9
          few answers                   | 0 1 2 3                | 0 2 4 6
          """)
  void nothingIsProposedThatGainsNothing(String why, String points, String grades) {
    assertThat(proposal(rubric(null), answers(points, grades, 10))).as(why).isNull();
  }

  @Test
  void whatEarnsNothingStaysAtTheLowestLevelAndAllPointsReachTheHighest() {
    List<GivenAnswer> answers = answers("0 1 2 3 4 5 6 7 8 9 10", "6 6 7 7 7 7 8 8 8 8 9", 10);

    LevelProposal proposal = proposal(rubric(null), answers);

    assertThat(proposal).isNotNull();
    assertThat(proposal.bounds()).hasSize(10).isSorted();
    assertThat(proposal.bounds().getFirst()).isPositive();
    assertThat(proposal.bounds().getLast()).isLessThanOrEqualTo(10);
    assertThat(rubric(Levels.BY_POINTS.withBounds(bounds(proposal)))).isNotNull();
  }

  @Test
  void gradesOnAFineScaleHaveTenths() {
    String grades = "3 9 17 29 37 43 51 63 71 88 100";

    LevelProposal proposal = proposal(rubric(null), answers("0 0 1 1 2 2 3 3 4 4 5", grades, 100));

    assertThat(proposal).isNotNull();
    assertThat(proposal.bounds()).hasSize(10);
  }

  @Test
  void aRubricThatHasLevelsKeepsThem() {
    Rubric rubric = rubric(Levels.BY_POINTS.withBounds(2, 9));

    assertThat(proposal(rubric, answers("0 0 1 1 2 2 3 3 4 5", "0 0 2 2 4 4 6 6 8 10", 10)))
        .isNull();
  }

  private static double[] bounds(LevelProposal proposal) {
    return IntStream.range(0, proposal.bounds().size())
        .mapToDouble(proposal.bounds()::get)
        .toArray();
  }
}
