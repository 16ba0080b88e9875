package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.evaluation.Agreement;
import io.github.rubricscorer.evaluation.Agreement.OfConcept;
import io.github.rubricscorer.evaluation.Counts;
import io.github.rubricscorer.evaluation.Disagreement;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.evaluation.Facet;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradeAgreement.Points;
import io.github.rubricscorer.evaluation.GradeEvaluation;
import io.github.rubricscorer.evaluation.GradeEvaluation.Gap;
import io.github.rubricscorer.evaluation.LabelEvaluation;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.Reasons;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What text and Markdown say of an evaluation, before either gives it a form.
 *
 * @param summary one line
 * @param grids the tables of measures
 * @param sections lists of answers
 */
record EvaluationSheet(String summary, List<Grid> grids, List<Section> sections) {
  private static final String UNDEFINED = "-";
  private static final int OVERALL_DECIMALS = 3;
  static final int DECIMALS = 2;

  /** What a terminal has of a line beside the sign before a reason. */
  private static final int LINE = Paragraph.WIDTH - 4;

  /** A reason has so much of a line, however long the name of its concept is. */
  private static final int LEAST_ROOM = 30;

  /** In English, as all of it. */
  static final Reasons REASONS = new Reasons(Language.ENGLISH);

  /**
   * So many of the concepts that may have made a score another one than a person gave are shown.
   */
  private static final int MOST_LIKELY = 3;

  /** Which concepts are shown of an answer whose score is not the person's. */
  enum Extent {
    /** A few of those that may be wrong, the most likely first, in a line each. */
    LIKELY,
    /** Those that may be wrong. */
    POSSIBLE,
    /** All. */
    ALL
  }

  /**
   * How much is said of an answer whose score is not the person's.
   *
   * @param extent which concepts are shown
   * @param more where there is more to see; empty for nowhere
   */
  record Detail(Extent extent, String more) {
    static final Detail LIKELY = new Detail(Extent.LIKELY, "");
    static final Detail POSSIBLE = new Detail(Extent.POSSIBLE, "");
    static final Detail ALL = new Detail(Extent.ALL, "");
  }

  /** A table with a title. */
  record Grid(String title, List<String> header, List<List<String>> rows) {}

  /**
   * A list of answers.
   *
   * @param title what it is a list of, and how many there are
   * @param disputes those to show
   * @param rest that some are not shown, and where more is; empty where all are, and where none was
   *     to be
   */
  record Section(String title, List<Dispute> disputes, String rest) {
    static Section of(String title, List<Dispute> disputes, int inAll) {
      return of(title, disputes, inAll, "");
    }

    static Section of(String title, List<Dispute> disputes, int inAll, String more) {
      if (disputes.isEmpty()) {
        return new Section(title, disputes, "");
      }
      int leftOut = inAll - disputes.size();
      String rest = leftOut > 0 ? EvaluationLabel.LEFT_OUT.text(Integer.toString(leftOut)) : "";
      String between = rest.isEmpty() || more.isEmpty() ? "" : "\n";
      return new Section(title, disputes, rest + between + more);
    }

    /** Whether the dispute at an index has another heading than the one before it. */
    boolean startsGroup(int index) {
      return index == 0
          || !Objects.equals(disputes.get(index).heading(), disputes.get(index - 1).heading());
    }
  }

  /**
   * An answer that person and scorer judge differently, or that older rubrics score differently.
   *
   * @param heading what it has in common with its neighbours; empty for nothing
   * @param lead which answer it is and how the judgements differ
   * @param answer the answer
   * @param concepts the concepts whose evidence counts
   * @param reasons why the scorer judges so
   */
  record Dispute(
      String heading,
      String lead,
      String answer,
      List<ConceptScore> concepts,
      List<String> reasons) {}

  /**
   * Makes a sheet.
   *
   * @param disagreements how many to show at most
   * @param detail how much to say of an answer whose score is not the person's
   */
  static EvaluationSheet of(Evaluation evaluation, int disagreements, Detail detail) {
    return switch (evaluation) {
      case LabelEvaluation labels -> of(labels, disagreements);
      case GradeEvaluation grades -> of(grades, disagreements, detail);
    };
  }

  private static EvaluationSheet of(LabelEvaluation evaluation, int disagreements) {
    List<Grid> grids = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    if (evaluation.change() != null) {
      grids.add(ChangeSheet.grid(evaluation.scorer(), evaluation.change()));
      sections.add(ChangeSheet.verdicts(evaluation.change()));
    }
    grids.addAll(grids(evaluation.scorer(), UnaryOperator.identity()));
    if (evaluation.annotators() != null) {
      grids.addAll(grids(evaluation.annotators(), EvaluationLabel.SECOND_PERSON::text));
    }
    sections.add(
        disagreements(
            evaluation.disagreementsInAll(),
            evaluation.disagreements().stream()
                .limit(disagreements)
                .map(disagreement -> dispute(disagreement, evaluation.scorer()))
                .toList(),
            ""));
    return new EvaluationSheet(summary(evaluation), grids, sections);
  }

  private static EvaluationSheet of(GradeEvaluation evaluation, int disagreements, Detail detail) {
    List<Grid> grids = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    if (evaluation.change() != null) {
      grids.add(ChangeSheet.grid(evaluation.scorer(), evaluation.change()));
      sections.add(ChangeSheet.scores(evaluation.change()));
    }
    grids.addAll(grids(evaluation.scorer(), UnaryOperator.identity()));
    if (evaluation.annotators() != null) {
      grids.addAll(grids(evaluation.annotators(), EvaluationLabel.SECOND_PERSON::text));
    }
    sections.add(
        disagreements(
            evaluation.disagreementsInAll(),
            evaluation.disagreements().stream()
                .limit(disagreements)
                .map(gap -> dispute(gap, detail.extent()))
                .toList(),
            detail.more()));
    return new EvaluationSheet(summary(evaluation), grids, sections);
  }

  private static Section disagreements(int inAll, List<Dispute> disputes, String more) {
    String title = EvaluationLabel.DISAGREEMENTS.text(Integer.toString(inAll));
    return Section.of(title, disputes, inAll, more);
  }

  private static String summary(Evaluation evaluation) {
    String answers = Integer.toString(evaluation.answers());
    Bootstrap bootstrap = evaluation.bootstrap();
    return bootstrap.resamples() == 0
        ? EvaluationLabel.EVALUATED.text(answers)
        : EvaluationLabel.EVALUATED_WITH_INTERVALS.text(
            answers, Decimal.percent(bootstrap.level()), Integer.toString(bootstrap.resamples()));
  }

  private static List<Grid> grids(Agreement agreement, UnaryOperator<String> title) {
    List<Grid> grids = new ArrayList<>();
    grids.add(
        new Grid(
            title.apply(EvaluationLabel.ALL_CONCEPTS.text()),
            header(
                EvaluationLabel.FACET,
                EvaluationLabel.COUNTS,
                EvaluationLabel.PRECISION,
                EvaluationLabel.RECALL,
                EvaluationLabel.MICRO_F1,
                EvaluationLabel.MACRO_F1),
            agreement.overall().stream()
                .map(overall ->
                    List.of(
                        name(overall.facet()),
                        counts(overall.counts()),
                        measure(overall.precision(), OVERALL_DECIMALS),
                        measure(overall.recall(), OVERALL_DECIMALS),
                        measure(overall.microF1(), OVERALL_DECIMALS),
                        measure(overall.macroF1(), OVERALL_DECIMALS)))
                .toList()));
    Map<String, List<OfConcept>> questions =
        agreement.concepts().stream()
            .collect(
                Collectors.groupingBy(
                    OfConcept::question, LinkedHashMap::new, Collectors.toList()));
    questions.forEach((question, concepts) -> grids.add(grid(title.apply(question), concepts)));
    return grids;
  }

  private static Grid grid(String title, List<OfConcept> concepts) {
    return new Grid(
        title,
        header(
            EvaluationLabel.CONCEPT,
            EvaluationLabel.COUNTS,
            EvaluationLabel.PRECISION,
            EvaluationLabel.RECALL,
            EvaluationLabel.F1,
            EvaluationLabel.KAPPA),
        concepts.stream()
            .map(concept ->
                List.of(
                    concept.concept(),
                    counts(concept.counts()),
                    measure(concept.precision(), DECIMALS),
                    measure(concept.recall(), DECIMALS),
                    measure(concept.f1(), DECIMALS),
                    measure(concept.kappa(), DECIMALS)))
            .toList());
  }

  private static List<Grid> grids(GradeAgreement agreement, UnaryOperator<String> title) {
    return List.of(
        grid(agreement, title.apply(EvaluationLabel.SCORES.text())),
        pointsGrid(agreement, title.apply(EvaluationLabel.SCORES_IN_POINTS.text())));
  }

  private static Grid grid(GradeAgreement agreement, String title) {
    List<List<String>> rows = new ArrayList<>();
    int answers = 0;
    for (GradeAgreement.OfQuestion question : agreement.questions()) {
      rows.add(row(question.question(), question.answers(), question.measures()));
      answers += question.answers();
    }
    rows.add(row(EvaluationLabel.MEAN.text(), answers, agreement.mean()));
    return new Grid(
        title,
        header(
            EvaluationLabel.QUESTION,
            EvaluationLabel.ANSWERS,
            EvaluationLabel.PEARSON,
            EvaluationLabel.SPEARMAN,
            EvaluationLabel.WEIGHTED_KAPPA,
            EvaluationLabel.MEAN_ABSOLUTE_ERROR),
        rows);
  }

  private static List<String> row(String name, int answers, Measures measures) {
    return List.of(
        name,
        Integer.toString(answers),
        measure(measures.pearson(), DECIMALS),
        measure(measures.spearman(), DECIMALS),
        measure(measures.weightedKappa(), DECIMALS),
        measure(measures.meanAbsoluteError(), DECIMALS));
  }

  /** Each question, and all together where there are several. */
  private static Grid pointsGrid(GradeAgreement agreement, String title) {
    List<List<String>> rows = new ArrayList<>();
    for (GradeAgreement.OfQuestion question : agreement.questions()) {
      rows.add(row(question.question(), question.points()));
    }
    if (rows.size() > 1) {
      rows.add(row(EvaluationLabel.ALL.text(), agreement.points()));
    }
    return new Grid(
        title,
        header(
            EvaluationLabel.QUESTION,
            EvaluationLabel.BEST,
            EvaluationLabel.ANSWERS,
            EvaluationLabel.EXACT,
            EvaluationLabel.WITHIN_ONE,
            EvaluationLabel.TOO_HIGH,
            EvaluationLabel.TOO_LOW,
            EvaluationLabel.MEAN_ABSOLUTE_ERROR,
            EvaluationLabel.BIAS),
        rows);
  }

  private static List<String> row(String name, Points points) {
    String bias = measure(points.bias(), DECIMALS);
    boolean isAbove = points.bias().value().orElse(0) > 0;
    return List.of(
        name,
        points.best().isEmpty() ? UNDEFINED : Decimal.text(points.best().getAsDouble()),
        Integer.toString(points.exact() + points.tooHigh() + points.tooLow()),
        Integer.toString(points.exact()),
        Integer.toString(points.withinOne()),
        Integer.toString(points.tooHigh()),
        Integer.toString(points.tooLow()),
        measure(points.meanError(), DECIMALS),
        isAbove ? "+" + bias : bias);
  }

  private static Dispute dispute(Disagreement disagreement, Agreement agreement) {
    String question = disagreement.answer().question();
    ConceptScore actual = disagreement.actual();
    String f1 =
        agreement.concepts().stream()
            .filter(concept -> concept.question().equals(question))
            .filter(concept -> concept.concept().equals(actual.id()))
            .map(concept -> value(concept.f1(), DECIMALS))
            .findFirst()
            .orElse(UNDEFINED);
    return new Dispute(
        EvaluationLabel.CONCEPT_WITH_F1.text(actual.id(), question, f1),
        EvaluationLabel.DISAGREEMENT.text(
            disagreement.answer().id(),
            REASONS.verdict(disagreement.expected()),
            REASONS.verdict(actual.verdict())),
        disagreement.answer().answer(),
        List.of(actual),
        REASONS
            .in(disagreement.rubric())
            .disputed(actual, disagreement.miss(), disagreement.answer().answer()));
  }

  private static Dispute dispute(Gap gap, Extent extent) {
    return new Dispute(
        gap.answer().question(),
        lead(gap),
        gap.answer().answer(),
        gap.explanation().score().concepts(),
        switch (extent) {
          case LIKELY -> likely(gap);
          case POSSIBLE -> reasons(gap, GapCauses.of(gap));
          case ALL -> reasons(gap, gap.explanation().score().concepts());
        });
  }

  /** Too high a score is explained by evidence alone, one that is too low by the misses as well. */
  private static List<String> reasons(Gap gap, List<ConceptScore> concepts) {
    Reasons reasons = REASONS.in(gap.rubric());
    List<String> lines = new ArrayList<>();
    for (ConceptScore concept : concepts) {
      String reason = reasons.summed(concept, missOf(concept, gap), gap.answer().answer());
      if (!reason.isEmpty()) {
        lines.add(line(concept, reason));
      }
    }
    return lines;
  }

  private static @Nullable Miss missOf(ConceptScore concept, Gap gap) {
    return gap.size() <= 0 ? gap.explanation().miss(concept.id()).orElse(null) : null;
  }

  private static String line(ConceptScore concept, String reason) {
    return EvaluationLabel.CONCEPT_REASON.text(
        concept.id(), REASONS.verdict(concept.verdict()), reason);
  }

  /** The likeliest causes, each in one line, and which others there are. */
  private static List<String> likely(Gap gap) {
    List<ConceptScore> causes =
        GapCauses.likeliest(gap).stream()
            .filter(concept ->
                !REASONS.brief(concept, missOf(concept, gap), Integer.MAX_VALUE).isEmpty())
            .toList();
    int shown = causes.size() == MOST_LIKELY + 1 ? causes.size() : MOST_LIKELY;
    List<String> lines = new ArrayList<>();
    for (ConceptScore concept : causes.subList(0, Math.min(shown, causes.size()))) {
      int room = LINE - line(concept, "").length();
      lines.add(
          line(concept, REASONS.brief(concept, missOf(concept, gap), Math.max(room, LEAST_ROOM))));
    }
    if (causes.size() > shown) {
      lines.add(
          EvaluationLabel.OTHER_CAUSES.text(
              Integer.toString(causes.size() - shown),
              causes.subList(shown, causes.size()).stream()
                  .map(ConceptScore::id)
                  .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  /** Which answer it is, what person and scorer say, and what that is in points. */
  private static String lead(Gap gap) {
    String lead =
        EvaluationLabel.DISAGREEMENT.text(
            gap.answer().id(),
            Decimal.fixed(gap.answer().share(), DECIMALS),
            Decimal.fixed(gap.explanation().score().share(), DECIMALS));
    Score score = gap.explanation().score();
    String points = REASONS.pointsOf(score);
    double best = score.level() == null ? score.maxPoints() : score.level().max();
    String given = Decimal.text(gap.answer().score());
    String most = Decimal.text(gap.answer().maxScore());
    if (most.equals(Decimal.text(best))) {
      return best == 1 && score.level() == null
          ? lead
          : EvaluationLabel.IN_POINTS.text(lead, points, given);
    }
    return gap.answer().maxScore() == 1
        ? EvaluationLabel.WITH_POINTS.text(lead, points)
        : EvaluationLabel.IN_POINTS_OF.text(lead, points, given, most);
  }

  static List<String> header(EvaluationLabel... columns) {
    return List.of(columns).stream().map(EvaluationLabel::text).toList();
  }

  private static String name(Facet facet) {
    return switch (facet) {
      case DETECTION -> EvaluationLabel.FACET_DETECTION.text();
      case REJECTION -> EvaluationLabel.FACET_REJECTION.text();
      case HEDGING -> EvaluationLabel.FACET_HEDGING.text();
      case ANY_POLARITY -> EvaluationLabel.FACET_ANY_POLARITY.text();
    };
  }

  private static String counts(Counts counts) {
    return counts.truePositives() + "/" + counts.falsePositives() + "/" + counts.falseNegatives();
  }

  private static String measure(Estimate estimate, int decimals) {
    String value = value(estimate, decimals);
    if (estimate.low().isEmpty()) {
      return value;
    }
    double low = estimate.low().getAsDouble();
    String until = low < 0 ? " to " : "–"; // a dash beside a minus sign misleads
    return value
        + " "
        + Decimal.fixed(low, DECIMALS)
        + until
        + Decimal.fixed(estimate.high().orElseThrow(), DECIMALS);
  }

  private static String value(Estimate estimate, int decimals) {
    return value(estimate.value(), decimals);
  }

  static String value(OptionalDouble value, int decimals) {
    return value.isEmpty() ? UNDEFINED : Decimal.fixed(value.getAsDouble(), decimals);
  }
}
