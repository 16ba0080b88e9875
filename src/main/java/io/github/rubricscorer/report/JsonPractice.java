package io.github.rubricscorer.report;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.Delivery;
import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.Structure;
import io.github.rubricscorer.feedback.Structure.Step;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.result.Evidence;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Deliveries and summaries as members of a JSON object.
 *
 * @param json where they go
 * @param scores writes the places of evidence there
 */
record JsonPractice(JsonGenerator json, ScoreJson scores) {
  JsonPractice(ScoreJson scores) {
    this(scores.json(), scores);
  }

  void write(Delivery delivery) {
    json.writeObjectPropertyStart("delivery");
    json.writeNumberProperty("words", delivery.words());
    json.writeNumberProperty("seconds", delivery.seconds());
    json.writeStringProperty("length", ScoreJson.key(delivery.length()));
    json.writeObjectPropertyStart("target");
    json.writeNumberProperty("minSeconds", delivery.target().minSeconds());
    json.writeNumberProperty("maxSeconds", delivery.target().maxSeconds());
    json.writeNumberProperty("wordsPerMinute", delivery.target().wordsPerMinute());
    json.writeEndObject();
    writeShares("layers", delivery.layers());
    if (Language.of(delivery.language()).hasStructure()) {
      writeStructure(delivery.structure());
    } else {
      json.writeNullProperty("structure");
    }
    json.writeEndObject();
  }

  private void writeStructure(Structure structure) {
    json.writeObjectPropertyStart("structure");
    for (Step step : Step.values()) {
      String key = ScoreJson.key(step);
      Optional<Evidence> evidence = structure.evidence(step);
      if (evidence.isEmpty()) {
        json.writeNullProperty(key);
      } else {
        json.writeObjectPropertyStart(key);
        scores.writeSpan(evidence.get().start(), evidence.get().end(), evidence.get().text());
        json.writeEndObject();
      }
    }
    json.writeBooleanProperty("inOrder", structure.isInOrder());
    json.writeEndObject();
  }

  void write(PracticeSummary summary) {
    json.writeStringProperty("headline", summary.headline());
    writeStrings("advice", summary.advice());
    json.writeArrayPropertyStart("questions");
    summary.trends().forEach(this::writeTrend);
    json.writeEndArray();
    writeShares("themes", summary.themes());
    json.writeArrayPropertyStart("lessons");
    summary.lessons().forEach(this::writeLesson);
    json.writeEndArray();
  }

  private void writeTrend(Trend trend) {
    json.writeStartObject();
    json.writeStringProperty("id", trend.questionId());
    json.writeStringProperty("title", trend.title());
    json.writeStringProperty("band", ScoreJson.key(trend.band()));
    json.writeNumberProperty("coverage", Decimal.of(trend.latest()));
    json.writeNumberProperty("change", Decimal.of(trend.change()));
    json.writeArrayPropertyStart("coverages");
    trend.coverages().forEach(coverage -> json.writeNumber(Decimal.of(coverage)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeLesson(Lesson lesson) {
    json.writeStartObject();
    json.writeStringProperty("question", lesson.questionId());
    json.writeStringProperty("concept", lesson.conceptId());
    json.writeStringProperty("name", lesson.name());
    json.writeNumberProperty("points", Decimal.of(lesson.points()));
    json.writeStringProperty("text", lesson.text());
    json.writeEndObject();
  }

  private void writeShares(String key, List<Share> shares) {
    json.writeArrayPropertyStart(key);
    for (Share share : shares) {
      json.writeStartObject();
      json.writeStringProperty("name", share.name());
      json.writeNumberProperty("coverage", Decimal.of(share.coverage()));
      json.writeNumberProperty("points", Decimal.of(share.points()));
      json.writeNumberProperty("maxPoints", Decimal.of(share.maxPoints()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeStrings(String key, List<String> strings) {
    json.writeArrayPropertyStart(key);
    strings.forEach(json::writeString);
    json.writeEndArray();
  }
}
