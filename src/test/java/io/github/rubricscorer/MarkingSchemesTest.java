package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.GradeEvaluation;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.result.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Marking schemes as schools write them need no script: the rubrics give the marks. */
class MarkingSchemesTest {
  private static final Path SCHEMES = Path.of("src/test/resources/marking");
  private static final Scorer SCORER = Scorer.load(SCHEMES);

  static List<GradedAnswer> answers() throws IOException {
    return AnswerReader.of(SCORER)
        .csv("answers.csv", Files.readString(SCHEMES.resolve("answers.csv")), CsvColumns.DEFAULT);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void theLevelIsTheMarkThatATeacherGave(GradedAnswer answer) {
    Score score = SCORER.score(answer.question(), answer.answer());

    assertThat(score.level())
        .as(score.toString())
        .isEqualTo(new Score.Level((int) answer.score(), (int) answer.maxScore()));
  }

  @Test
  void anEvaluationComparesLevels() throws IOException {
    GradeEvaluation evaluation =
        Evaluator.of(SCORER).with(Bootstrap.DEFAULT.withResamples(0)).grades(answers());

    assertThat(evaluation.disagreements()).isEmpty();
    assertThat(evaluation.scorer().mean().weightedKappa().value()).hasValue(1);
    assertThat(evaluation.scorer().mean().meanAbsoluteError().value()).hasValue(0);
  }

  @Test
  void theHighestLevelIsTheBestScoreIfTheLabelsDoNotSay() throws IOException {
    String labels =
        "id,question,answer,score\nx,alveoli,They are thin.,1\ny,vaccination,No idea.,0\n";

    assertThat(AnswerReader.of(SCORER).csv("labels.csv", labels, CsvColumns.DEFAULT))
        .extracting(GradedAnswer::maxScore)
        .containsExactly(4.0, 3.0);
  }
}
