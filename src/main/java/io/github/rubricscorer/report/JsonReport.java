package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import java.util.Objects;
import tools.jackson.core.JsonGenerator;

/**
 * Reviews and summaries as JSON objects, indented, and scores as JSON Lines. Immutable and
 * thread-safe.
 *
 * <p>Keys come in a fixed order; those of a line are
 *
 * <pre>{@code
 * {"id","question","coverage","points","maxPoints",
 *  "concepts":[{"id","verdict","credit","weight","support",
 *    "evidence":[{"start","end","text","synonym","polarity","stance",
 *                 "cue":{"start","end","text"},"spellings":[{"written","meant"}]}],
 *    "impliedBy"}],
 *  "scorerVersion"}
 * }</pre>
 *
 * <p>{@code cue} is null where nothing decided the polarity; {@code spellings} and {@code
 * impliedBy} are only there where they say something. Verdicts, polarities and stances are in lower
 * case. Offsets are UTF-16 indices into the answer. A review has no {@code id}; as feedback it adds
 * {@code feedback} and {@code delivery} before the version, as an explanation {@code misses}. A
 * summary is written as its record is; a value that is not defined is null.
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
      ScoreJson.writeScore(json, score);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String feedback(Review review) {
    return JsonText.indented(json -> {
      ScoreJson.writeScore(json, review.score());
      writeFeedback(json, review.feedback());
      new JsonPractice(json).write(review.delivery());
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  @Override
  public String explanation(Review review) {
    return JsonText.indented(json -> {
      ScoreJson.writeScore(json, review.score());
      json.writeArrayPropertyStart("misses");
      for (Miss miss : review.misses()) {
        ScoreJson.writeMiss(json, miss, review.answer());
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

  private static void writeFeedback(JsonGenerator json, Feedback feedback) {
    json.writeObjectPropertyStart("feedback");
    json.writeStringProperty("band", ScoreJson.key(feedback.band()));
    json.writeStringProperty("headline", feedback.headline());
    json.writeArrayPropertyStart("remarks");
    for (Remark remark : feedback.remarks()) {
      json.writeStartObject();
      json.writeStringProperty("kind", ScoreJson.key(remark.kind()));
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
}
