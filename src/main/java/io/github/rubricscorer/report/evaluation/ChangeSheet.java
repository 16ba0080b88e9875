package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.evaluation.Agreement;
import io.github.rubricscorer.evaluation.Counts;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.RubricChange;
import io.github.rubricscorer.evaluation.Shift;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Dispute;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Grid;
import io.github.rubricscorer.report.evaluation.EvaluationSheet.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What text and Markdown say of a change of the rubrics: a table of what agrees better or worse
 * than before, and the answers that moved. All together has a row where both editions have the same
 * questions, otherwise it would compare different answers, and is of the concepts that both have.
 */
final class ChangeSheet {
  private ChangeSheet() {}

  /** The concepts whose counts changed, after all of them together. */
  static Grid grid(Agreement now, RubricChange<Agreement, Shift.OfVerdict> change) {
    Map<Column, Counts> before = new HashMap<>();
    change
        .before()
        .concepts()
        .forEach(one -> before.put(new Column(one.question(), one.concept()), one.counts()));
    List<List<String>> rows = new ArrayList<>();
    Counts allBefore = Counts.NONE;
    Counts allNow = Counts.NONE;
    for (Agreement.OfConcept concept : now.concepts()) {
      Counts was = before.get(new Column(concept.question(), concept.concept()));
      if (!concept.counts().equals(was)) {
        rows.add(row(concept.question(), concept.concept(), was, concept.counts()));
      }
      if (was != null) {
        allBefore = allBefore.plus(was);
        allNow = allNow.plus(concept.counts());
      }
    }
    if (questions(now).equals(questions(change.before()))) {
      rows.addFirst(row(EvaluationLabel.ALL.text(), "", allBefore, allNow));
    }
    return new Grid(
        EvaluationLabel.AGAINST.text(),
        EvaluationSheet.header(
            EvaluationLabel.QUESTION,
            EvaluationLabel.CONCEPT,
            EvaluationLabel.PRECISION,
            EvaluationLabel.RECALL,
            EvaluationLabel.F1,
            EvaluationLabel.KAPPA),
        rows);
  }

  private record Column(String question, String concept) {}

  private static Set<String> questions(Agreement agreement) {
    return agreement.concepts().stream()
        .map(Agreement.OfConcept::question)
        .collect(Collectors.toSet());
  }

  private static List<String> row(
      String question, String concept, @Nullable Counts before, Counts now) {
    return List.of(
        question,
        concept,
        became(before, now, Counts::precision),
        became(before, now, Counts::recall),
        became(before, now, Counts::f1),
        became(before, now, Counts::kappa));
  }

  /** The questions whose measures changed, before the mean of all. */
  static Grid grid(GradeAgreement now, RubricChange<GradeAgreement, Shift.OfScore> change) {
    Map<String, Measures> before = new HashMap<>();
    change.before().questions().forEach(one -> before.put(one.question(), one.measures()));
    List<List<String>> rows = new ArrayList<>();
    for (GradeAgreement.OfQuestion question : now.questions()) {
      Measures was = before.get(question.question());
      if (was == null || !values(was).equals(values(question.measures()))) {
        rows.add(row(question.question(), was, question.measures()));
      }
    }
    if (now.questions().size() == before.size()) {
      rows.add(row(EvaluationLabel.MEAN.text(), change.before().mean(), now.mean()));
    }
    return new Grid(
        EvaluationLabel.AGAINST.text(),
        EvaluationSheet.header(
            EvaluationLabel.QUESTION,
            EvaluationLabel.PEARSON,
            EvaluationLabel.SPEARMAN,
            EvaluationLabel.WEIGHTED_KAPPA,
            EvaluationLabel.MEAN_ABSOLUTE_ERROR),
        rows);
  }

  private static List<String> row(String name, @Nullable Measures before, Measures now) {
    List<String> cells = new ArrayList<>();
    cells.add(name);
    for (int i = 0; i < values(now).size(); i++) {
      int column = i;
      cells.add(became(before, now, measures -> values(measures).get(column)));
    }
    return cells;
  }

  private static List<OptionalDouble> values(Measures measures) {
    return List.of(
            measures.pearson(),
            measures.spearman(),
            measures.weightedKappa(),
            measures.meanAbsoluteError())
        .stream()
        .map(Estimate::value)
        .toList();
  }

  private static <T> String became(@Nullable T before, T now, Function<T, OptionalDouble> measure) {
    OptionalDouble was = before == null ? OptionalDouble.empty() : measure.apply(before);
    String then = EvaluationSheet.value(was, EvaluationSheet.DECIMALS);
    String is = EvaluationSheet.value(measure.apply(now), EvaluationSheet.DECIMALS);
    return then.equals(is) ? is : EvaluationLabel.BECAME.text(then, is);
  }

  static Section verdicts(RubricChange<Agreement, Shift.OfVerdict> change) {
    return section(EvaluationLabel.VERDICTS_MOVED, change, ChangeSheet::lead);
  }

  static Section scores(RubricChange<GradeAgreement, Shift.OfScore> change) {
    return section(EvaluationLabel.SCORES_MOVED, change, ChangeSheet::lead);
  }

  private static <S extends Shift> Section section(
      EvaluationLabel title, RubricChange<?, S> change, Function<S, String> lead) {
    return Section.of(
        title.text(
            Integer.toString(change.inAll()),
            Integer.toString(change.worse()),
            Integer.toString(change.better())),
        change.shifts().stream()
            .map(shift ->
                new Dispute(
                    heading(shift),
                    lead.apply(shift),
                    shift.answer().answer(),
                    List.of(),
                    shift.reasons()))
            .toList(),
        change.inAll());
  }

  private static String heading(Shift shift) {
    if (shift.gain() == 0) {
      return EvaluationLabel.NEITHER.text();
    }
    return (shift.gain() < 0 ? EvaluationLabel.FOR_THE_WORSE : EvaluationLabel.FOR_THE_BETTER)
        .text();
  }

  private static String lead(Shift.OfVerdict shift) {
    return EvaluationLabel.VERDICT_MOVED.text(
        shift.answer().id(),
        shift.change().conceptId(),
        shift.answer().question(),
        EvaluationSheet.REASONS.verdict(shift.expected()),
        EvaluationSheet.REASONS.verdict(shift.change().before().verdict()),
        EvaluationSheet.REASONS.verdict(shift.change().after().verdict()));
  }

  private static String lead(Shift.OfScore shift) {
    return EvaluationLabel.SCORE_MOVED.text(
        shift.answer().id(),
        shift.answer().question(),
        share(shift.answer().share()),
        share(shift.before()),
        share(shift.after()));
  }

  private static String share(double share) {
    return EvaluationSheet.value(OptionalDouble.of(share), EvaluationSheet.DECIMALS);
  }
}
