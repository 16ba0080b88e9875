package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.evaluation.Agreement;
import io.github.rubricscorer.evaluation.Counts;
import io.github.rubricscorer.evaluation.Disagreement;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import io.github.rubricscorer.evaluation.GradeAgreement.Points;
import io.github.rubricscorer.evaluation.GradeEvaluation;
import io.github.rubricscorer.evaluation.GradeEvaluation.Gap;
import io.github.rubricscorer.evaluation.JudgedAnswer;
import io.github.rubricscorer.evaluation.LabelEvaluation;
import io.github.rubricscorer.evaluation.RubricChange;
import io.github.rubricscorer.evaluation.Shift;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.evaluation.measure.Estimate;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.result.Miss;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Evaluations as the members of a JSON object.
 *
 * @param json where they go
 */
record JsonEvaluation(JsonGenerator json) {
  void write(Evaluation evaluation, int disagreements) {
    json.writeNumberProperty("answers", evaluation.answers());
    writeBootstrap(evaluation.bootstrap());
    switch (evaluation) {
      case LabelEvaluation labels -> writeLabels(labels, disagreements);
      case GradeEvaluation grades -> writeGrades(grades, disagreements);
    }
  }

  private void writeBootstrap(Bootstrap bootstrap) {
    json.writeObjectPropertyStart("bootstrap");
    json.writeNumberProperty("resamples", bootstrap.resamples());
    json.writeNumberProperty("level", Decimal.of(bootstrap.level()));
    json.writeNumberProperty("seed", bootstrap.seed());
    json.writeEndObject();
  }

  private void writeLabels(LabelEvaluation evaluation, int disagreements) {
    writeAgreement("scorer", evaluation.scorer());
    writeAgreement("annotators", evaluation.annotators());
    json.writeNumberProperty("disagreementsInAll", evaluation.disagreementsInAll());
    json.writeArrayPropertyStart("disagreements");
    evaluation.disagreements().stream().limit(disagreements).forEach(this::writeDisagreement);
    json.writeEndArray();
    if (evaluation.change() != null) {
      json.writeObjectPropertyStart("against");
      writeAgreement("scorer", evaluation.change().before());
      writeMoved(evaluation.change(), this::writeVerdict);
      json.writeEndObject();
    }
  }

  private <S extends Shift> void writeMoved(RubricChange<?, S> change, Consumer<S> shift) {
    json.writeNumberProperty("movedInAll", change.inAll());
    json.writeNumberProperty("better", change.better());
    json.writeNumberProperty("worse", change.worse());
    json.writeArrayPropertyStart("moved");
    for (S moved : change.shifts()) {
      json.writeStartObject();
      writeAnswer(moved.answer());
      shift.accept(moved);
      json.writeNumberProperty("gain", Decimal.of(moved.gain()));
      json.writeArrayPropertyStart("changes");
      moved.reasons().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeVerdict(Shift.OfVerdict shift) {
    json.writeStringProperty("concept", shift.change().conceptId());
    json.writeStringProperty("expected", ScoreJson.key(shift.expected()));
    json.writeStringProperty("before", ScoreJson.key(shift.change().before().verdict()));
    json.writeStringProperty("after", ScoreJson.key(shift.change().after().verdict()));
  }

  private void writeScore(Shift.OfScore shift) {
    json.writeNumberProperty("expected", Decimal.of(shift.answer().share()));
    json.writeNumberProperty("before", Decimal.of(shift.before()));
    json.writeNumberProperty("after", Decimal.of(shift.after()));
  }

  private void writeAgreement(String key, @Nullable Agreement agreement) {
    if (agreement == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    json.writeArrayPropertyStart("overall");
    for (Agreement.Overall overall : agreement.overall()) {
      json.writeStartObject();
      json.writeStringProperty("facet", ScoreJson.key(overall.facet()));
      writeCounts(overall.counts());
      writeEstimate("precision", overall.precision());
      writeEstimate("recall", overall.recall());
      writeEstimate("microF1", overall.microF1());
      writeEstimate("macroF1", overall.macroF1());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("concepts");
    for (Agreement.OfConcept concept : agreement.concepts()) {
      json.writeStartObject();
      json.writeStringProperty("question", concept.question());
      json.writeStringProperty("concept", concept.concept());
      writeCounts(concept.counts());
      writeEstimate("precision", concept.precision());
      writeEstimate("recall", concept.recall());
      writeEstimate("f1", concept.f1());
      writeEstimate("kappa", concept.kappa());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeCounts(Counts counts) {
    json.writeNumberProperty("truePositives", counts.truePositives());
    json.writeNumberProperty("falsePositives", counts.falsePositives());
    json.writeNumberProperty("falseNegatives", counts.falseNegatives());
    json.writeNumberProperty("trueNegatives", counts.trueNegatives());
  }

  private void writeDisagreement(Disagreement disagreement) {
    json.writeStartObject();
    writeAnswer(disagreement.answer());
    json.writeStringProperty("expected", ScoreJson.key(disagreement.expected()));
    json.writeName("actual");
    new ScoreJson(json).writeConcept(disagreement.actual());
    Miss miss = disagreement.miss();
    if (miss == null) {
      json.writeNullProperty("miss");
    } else {
      json.writeName("miss");
      new ScoreJson(json).writeMiss(miss, disagreement.answer().answer());
    }
    json.writeEndObject();
  }

  private void writeAnswer(JudgedAnswer answer) {
    json.writeStringProperty("id", answer.id());
    json.writeStringProperty("question", answer.question());
    json.writeStringProperty("answer", answer.answer());
  }

  private void writeGrades(GradeEvaluation evaluation, int disagreements) {
    writeAgreement("scorer", evaluation.scorer());
    writeAgreement("annotators", evaluation.annotators());
    json.writeNumberProperty("disagreementsInAll", evaluation.disagreementsInAll());
    json.writeArrayPropertyStart("disagreements");
    evaluation.disagreements().stream().limit(disagreements).forEach(this::writeGap);
    json.writeEndArray();
    if (evaluation.change() != null) {
      json.writeObjectPropertyStart("against");
      writeAgreement("scorer", evaluation.change().before());
      writeMoved(evaluation.change(), this::writeScore);
      json.writeEndObject();
    }
  }

  private void writeAgreement(String key, @Nullable GradeAgreement agreement) {
    if (agreement == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    json.writeObjectPropertyStart("mean");
    writeMeasures(agreement.mean());
    json.writeEndObject();
    writePoints(agreement.points());
    json.writeArrayPropertyStart("questions");
    for (GradeAgreement.OfQuestion question : agreement.questions()) {
      json.writeStartObject();
      json.writeStringProperty("question", question.question());
      json.writeNumberProperty("answers", question.answers());
      writeMeasures(question.measures());
      writePoints(question.points());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeMeasures(Measures measures) {
    writeEstimate("pearson", measures.pearson());
    writeEstimate("spearman", measures.spearman());
    writeEstimate("weightedKappa", measures.weightedKappa());
    writeEstimate("meanAbsoluteError", measures.meanAbsoluteError());
  }

  private void writePoints(Points points) {
    json.writeObjectPropertyStart("points");
    writeNumber("best", points.best());
    json.writeNumberProperty("exact", points.exact());
    json.writeNumberProperty("withinOne", points.withinOne());
    json.writeNumberProperty("tooHigh", points.tooHigh());
    json.writeNumberProperty("tooLow", points.tooLow());
    writeEstimate("meanError", points.meanError());
    writeEstimate("bias", points.bias());
    json.writeEndObject();
  }

  private void writeGap(Gap gap) {
    json.writeStartObject();
    writeAnswer(gap.answer());
    json.writeNumberProperty("expected", Decimal.of(gap.answer().share()));
    json.writeObjectPropertyStart("actual");
    new ScoreJson(json).writeScore(gap.explanation().score());
    json.writeEndObject();
    json.writeArrayPropertyStart("misses");
    for (Miss miss : gap.explanation().misses()) {
      new ScoreJson(json).writeMiss(miss, gap.answer().answer());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeEstimate(String key, Estimate estimate) {
    json.writeObjectPropertyStart(key);
    writeNumber("value", estimate.value());
    writeNumber("low", estimate.low());
    writeNumber("high", estimate.high());
    json.writeEndObject();
  }

  private void writeNumber(String key, OptionalDouble number) {
    if (number.isPresent()) {
      json.writeNumberProperty(key, Decimal.of(number.getAsDouble()));
    } else {
      json.writeNullProperty(key);
    }
  }
}
