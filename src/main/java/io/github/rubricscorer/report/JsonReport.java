package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Reviews, summaries and evaluations as JSON objects, indented, and scores as JSON Lines.
 *
 * <p>Keys come in a fixed order; those of a line are
 *
 * <pre>{@code
 * {"id","question","coverage","points","maxPoints",
 *  "concepts":[{"id","verdict","credit","weight",
 *    "evidence":[{"start","end","text","synonym","polarity",
 *                 "cue":{"start","end","text"},"spellings":[{"written","meant"}]}],
 *    "impliedBy"}],
 *  "scorerVersion"}
 * }</pre>
 *
 * <p>{@code cue} is null where nothing decided the polarity; {@code spellings} and {@code
 * impliedBy} are only there where they say something. Verdicts and polarities are in lower case.
 * Offsets are UTF-16 indices into the answer. A review has no {@code id}; as feedback it adds
 * {@code feedback} and {@code delivery} before the version, as an explanation {@code misses}. A
 * summary and an evaluation are written as their records are; a value that is not defined is null.
 */
public final class JsonReport implements Report {
  private final String scorerVersion;

  /** Makes a report that tells the version of this library. */
  public JsonReport() {
    this(Scorer.version());
  }

  JsonReport(String scorerVersion) {
    this.scorerVersion = scorerVersion;
  }

  /**
   * Writes a score on one line.
   *
   * @param id the answer's own id
   * @param score its score
   * @return a JSON object without line breaks, and without one at the end
   */
  public String line(String id, Score score) {
    Objects.requireNonNull(id, "id");
    return JsonText.compact(json -> {
      json.writeStringProperty("id", id);
      writeScore(json, score);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String feedback(Review review) {
    return JsonText.indented(json -> {
      writeScore(json, review.score());
      writeFeedback(json, review.feedback());
      new JsonPractice(json).write(review.delivery());
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String explanation(Review review) {
    return JsonText.indented(json -> {
      writeScore(json, review.score());
      json.writeArrayPropertyStart("misses");
      for (Miss miss : review.misses()) {
        writeMiss(json, miss, review.answer());
      }
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String summary(PracticeSummary summary) {
    return JsonText.indented(json -> {
      new JsonPractice(json).write(summary);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String evaluation(Evaluation evaluation, int disagreements) {
    return JsonText.indented(json -> {
      new JsonEvaluation(json).write(evaluation, disagreements);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  static void writeScore(JsonGenerator json, Score score) {
    json.writeStringProperty("question", score.questionId());
    json.writeNumberProperty("coverage", Decimal.of(score.coverage()));
    json.writeNumberProperty("points", Decimal.of(score.points()));
    json.writeNumberProperty("maxPoints", Decimal.of(score.maxPoints()));
    json.writeArrayPropertyStart("concepts");
    for (ConceptScore concept : score.concepts()) {
      writeConcept(json, concept);
    }
    json.writeEndArray();
  }

  static void writeConcept(JsonGenerator json, ConceptScore concept) {
    json.writeStartObject();
    json.writeStringProperty("id", concept.id());
    json.writeStringProperty("verdict", key(concept.verdict()));
    json.writeNumberProperty("credit", Decimal.of(concept.credit()));
    json.writeNumberProperty("weight", Decimal.of(concept.weight()));
    json.writeArrayPropertyStart("evidence");
    for (Evidence evidence : concept.evidence()) {
      writeEvidence(json, evidence);
    }
    json.writeEndArray();
    if (concept.impliedBy() != null) {
      json.writeStringProperty("impliedBy", concept.impliedBy());
    }
    json.writeEndObject();
  }

  private static void writeEvidence(JsonGenerator json, Evidence evidence) {
    json.writeStartObject();
    writeSpan(json, evidence.start(), evidence.end(), evidence.text());
    json.writeStringProperty("synonym", evidence.synonym());
    json.writeStringProperty("polarity", key(evidence.polarity()));
    writeCue(json, evidence.cue());
    writeSpellings(json, evidence.spellings());
    json.writeEndObject();
  }

  private static void writeCue(JsonGenerator json, @Nullable Cue cue) {
    if (cue == null) {
      json.writeNullProperty("cue");
      return;
    }
    json.writeObjectPropertyStart("cue");
    writeSpan(json, cue.start(), cue.end(), cue.text());
    json.writeEndObject();
  }

  private static void writeSpellings(JsonGenerator json, List<Spelling> spellings) {
    if (spellings.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("spellings");
    for (Spelling spelling : spellings) {
      json.writeStartObject();
      json.writeStringProperty("written", spelling.written());
      json.writeStringProperty("meant", spelling.meant());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static void writeSpan(JsonGenerator json, int start, int end, String text) {
    json.writeNumberProperty("start", start);
    json.writeNumberProperty("end", end);
    json.writeStringProperty("text", text);
  }

  static void writeMiss(JsonGenerator json, Miss miss, String answer) {
    json.writeStartObject();
    json.writeStringProperty("concept", miss.conceptId());
    json.writeStringProperty("reason", key(miss.reason()));
    json.writeStringProperty("synonym", miss.synonym());
    json.writeStringProperty("message", miss.message());
    if (miss.start() >= 0) {
      writeSpan(json, miss.start(), miss.end(), answer.substring(miss.start(), miss.end()));
    }
    json.writeEndObject();
  }

  private static void writeFeedback(JsonGenerator json, Feedback feedback) {
    json.writeObjectPropertyStart("feedback");
    json.writeStringProperty("band", key(feedback.band()));
    json.writeStringProperty("headline", feedback.headline());
    json.writeArrayPropertyStart("remarks");
    for (Remark remark : feedback.remarks()) {
      json.writeStartObject();
      json.writeStringProperty("kind", key(remark.kind()));
      json.writeStringProperty("concept", remark.conceptId());
      json.writeStringProperty("text", remark.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("modelAnswer", feedback.modelAnswer());
    json.writeArrayPropertyStart("followUps");
    for (FollowUp followUp : feedback.followUps()) {
      json.writeStartObject();
      json.writeStringProperty("id", followUp.questionId());
      json.writeStringProperty("question", followUp.question());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
