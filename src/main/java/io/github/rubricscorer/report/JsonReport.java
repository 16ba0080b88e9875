package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.FollowUp;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Remark;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.CodePoints;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import tools.jackson.core.JsonGenerator;

/**
 * Scores, reviews and summaries as JSON objects. Immutable and thread-safe.
 *
 * <p>A score is the same text everywhere, character by character: alone ({@link #score}), after an
 * {@code id} ({@link #line}), and before the feedback or the misses of a review. These are its
 * keys, in this order:
 *
 * <pre>{@code
 * {"question","coverage","points","maxPoints","level","maxLevel",
 *  "concepts":[{"id","verdict","credit","weight","support",
 *    "evidence":[{"start","end","text","synonym","polarity","stance",
 *                 "cue":{"start","end","text"},"spellings":[{"written","meant"}]}],
 *    "impliedBy"}],
 *  "needsReview":[{"signals"},{"concept","reasons"}],
 *  "polarityRead",
 *  "signals":[{"kind","value","threshold","explanation","spans":[{"start","end","text"}]}],
 *  "offsets","schemaVersion","scorerVersion"}
 * }</pre>
 *
 * <p>{@code cue} is null where nothing decided the polarity; {@code level}, {@code maxLevel},
 * {@code spellings}, {@code impliedBy}, {@code needsReview} and {@code signals} are only there
 * where they say something, and {@code polarityRead} only where it is false. Verdicts, polarities
 * and stances are in lower case. {@code offsets} tells what {@code start} and {@code end} count:
 * UTF-16 units of the answer, unless {@link #withOffsets} asked for code points. {@link #schema}
 * has all of it as a JSON Schema.
 *
 * <p>{@code schemaVersion} is {@value #SCHEMA_VERSION}. New keys can come in any version of this
 * library, so readers pass over those they do not know; a key that goes or changes its meaning, or
 * a new verdict, polarity, stance, reason or kind, makes a new schema version.
 *
 * <p>A review is a score that goes on, as feedback with {@code feedback} and {@code delivery}, as
 * an explanation with {@code misses} and, where all was asked for, {@code words}, {@code unused}
 * and {@code stakes}. A summary is indented and has {@code headline}, {@code advice}, {@code
 * questions} with how the answers to each went, {@code themes}, {@code lessons} and {@code
 * scorerVersion}.
 */
public final class JsonReport implements Report {
  /** The version of the form of a score. */
  public static final int SCHEMA_VERSION = 1;

  private static final String SCHEMA = "/io/github/rubricscorer/rubrics/score.schema.json";

  private final String scorerVersion;
  private final Offsets offsets;

  /** Makes a report that tells the version of this library and counts UTF-16 units. */
  public JsonReport() {
    this(Scorer.version());
  }

  JsonReport(String scorerVersion) {
    this(scorerVersion, Offsets.UTF_16);
  }

  private JsonReport(String scorerVersion, Offsets offsets) {
    this.scorerVersion = scorerVersion;
    this.offsets = offsets;
  }

  /**
   * Returns a report whose offsets count something else.
   *
   * @param other what they count
   * @return the report
   */
  public JsonReport withOffsets(Offsets other) {
    return new JsonReport(scorerVersion, Objects.requireNonNull(other, "other"));
  }

  /**
   * Returns the JSON Schema (2020-12) of a score, a line and a review.
   *
   * @return the text of {@code score.schema.json}
   */
  public static String schema() {
    return Resource.text(JsonReport.class, SCHEMA);
  }

  /**
   * Writes a score.
   *
   * @param answer the answer that was scored
   * @param score its score
   * @return a JSON object without line breaks, and without one at the end
   */
  public String score(String answer, Score score) {
    return score(answer, score, List.of());
  }

  /**
   * Writes a score with integrity signals.
   *
   * @param answer the answer that was scored
   * @param score its score
   * @param signals what {@link Scorer#signals} found
   * @return a JSON object without line breaks, and without one at the end
   */
  public String score(String answer, Score score, List<Signal> signals) {
    return JsonText.compact(json -> writeScore(json, answer, score, signals));
  }

  /**
   * Writes a score on one line, as {@code rubric batch} does, but without signals.
   *
   * @param id the answer's own id
   * @param answer the answer that was scored
   * @param score its score
   * @return a JSON object without line breaks, and without one at the end
   */
  public String line(String id, String answer, Score score) {
    return line(id, answer, score, List.of());
  }

  /**
   * Writes a score with integrity signals on one line, as {@code rubric batch} does.
   *
   * @param id the answer's own id
   * @param answer the answer that was scored
   * @param score its score
   * @param signals what {@link Scorer#signals} found
   * @return a JSON object without line breaks, and without one at the end
   */
  public String line(String id, String answer, Score score, List<Signal> signals) {
    Objects.requireNonNull(id, "id");
    return JsonText.compact(json -> {
      json.writeStringProperty("id", id);
      writeScore(json, answer, score, signals);
    });
  }

  /**
   * Writes a score on one line where the answer is not at hand.
   *
   * @param id the answer's own id
   * @param score its score
   * @return a JSON object without line breaks, and without one at the end
   * @throws IllegalStateException if the offsets are to count code points, for which the answer is
   *     needed
   */
  public String line(String id, Score score) {
    if (offsets != Offsets.UTF_16) {
      throw new IllegalStateException("code points cannot be counted without the answer");
    }
    return line(id, "", score);
  }

  @Override
  public String feedback(Review review) {
    return JsonText.compact(json -> {
      ScoreJson scores = writeScore(json, review.answer(), review.score(), review.signals());
      writeFeedback(json, review.feedback());
      new JsonPractice(scores).write(review.delivery());
    })
        + "\n";
  }

  @Override
  public String explanation(Review review) {
    return JsonText.compact(json -> {
      ScoreJson scores = writeScore(json, review.answer(), review.score(), review.signals());
      json.writeArrayPropertyStart("misses");
      for (Miss miss : review.misses()) {
        scores.writeMiss(miss, review.answer());
      }
      json.writeEndArray();
      if (review.analysed()) {
        scores.writeAnalysis(review.words(), review.unused());
        scores.writeStakes(review.stakes(), review.score());
      }
    })
        + "\n";
  }

  @Override
  public String summary(PracticeSummary summary) {
    return JsonText.indented(json -> {
      new JsonPractice(new ScoreJson(json)).write(summary);
      json.writeStringProperty("scorerVersion", scorerVersion);
    });
  }

  /** Writes what is the same for every score, and returns what writes more of the same answer. */
  private ScoreJson writeScore(
      JsonGenerator json, String answer, Score score, List<Signal> signals) {
    ScoreJson scores = new ScoreJson(json, offsets.in(answer));
    scores.writeScore(score);
    scores.writeSignals(signals);
    json.writeStringProperty("offsets", offsets.key());
    json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
    json.writeStringProperty("scorerVersion", scorerVersion);
    return scores;
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

  /**
   * What the offsets in JSON count. They differ where an answer has characters beyond U+FFFF, such
   * as emoji.
   */
  public enum Offsets {
    /** UTF-16 units, as strings of Java, JavaScript and C# count. */
    UTF_16("utf-16"),
    /** Unicode code points, as strings of Python and of most databases count. */
    CODEPOINTS("codepoints");

    private final String key;

    Offsets(String key) {
      this.key = key;
    }

    /**
     * Returns the name used in output and on the command line.
     *
     * @return {@code utf-16} or {@code codepoints}
     */
    public String key() {
      return key;
    }

    /** Returns what turns an index into an answer into such an offset. */
    IntUnaryOperator in(String answer) {
      return this == UTF_16 ? IntUnaryOperator.identity() : CodePoints.of(answer);
    }
  }
}
