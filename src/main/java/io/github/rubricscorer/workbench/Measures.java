package io.github.rubricscorer.workbench;

import io.github.rubricscorer.evaluation.Counts;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well a rubric agrees with people: over the concepts that are compared in the answers with
 * labels whether each is detected, and over the answers with a grade how the scores go with it.
 * Each is null where nothing was judged so, or where it is not defined.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param f1 0 to 1
 * @param kappa Cohen's kappa, -1 to 1
 * @param pearson the correlation of scores and grades, -1 to 1
 * @param weightedKappa the kappa of scores and grades with quadratic weights, at most 1
 * @param error the mean distance of score and grade, 0 to 1
 */
record Measures(
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double f1,
    @Nullable Double kappa,
    @Nullable Double pearson,
    @Nullable Double weightedKappa,
    @Nullable Double error) {
  /**
   * Compares an edition with people.
   *
   * @param compared the ids of the concepts that count
   * @return null where nobody has judged or the rubric is at fault
   */
  static @Nullable Measures of(List<Given> answers, Edition edition, Set<String> compared) {
    if (edition.rubric() == null
        || answers.stream().allMatch(one -> one.labels() == null && one.grade() == null)) {
      return null;
    }
    Counts counts = counts(answers, edition, compared);
    GradeAgreement.Values grades = grades(answers, edition);
    return new Measures(
        number(counts.precision()),
        number(counts.recall()),
        number(counts.f1()),
        number(counts.kappa()),
        number(grades.pearson()),
        number(grades.weightedKappa()),
        number(grades.meanAbsoluteError()));
  }

  private static Counts counts(List<Given> answers, Edition edition, Set<String> compared) {
    long[][] cells = new long[2][2];
    for (int i = 0; i < answers.size(); i++) {
      LabelledAnswer labels = answers.get(i).labels();
      if (labels != null) {
        for (ConceptScore score : edition.scores().get(i).concepts()) {
          if (compared.contains(score.id())) {
            boolean said = labels.verdict(score.id()).isDetected();
            cells[score.verdict().isDetected() ? 1 : 0][said ? 1 : 0]++;
          }
        }
      }
    }
    return new Counts(cells[1][1], cells[1][0], cells[0][1], cells[0][0]);
  }

  private static GradeAgreement.Values grades(List<Given> answers, Edition edition) {
    List<Double> grades = new ArrayList<>();
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Double grade = answers.get(i).grade();
      if (grade != null) {
        grades.add(grade);
        scores.add(edition.scores().get(i));
      }
    }
    return GradeAgreement.Values.of(grades, scores);
  }

  private static @Nullable Double number(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
