package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Scores as members of JSON objects, with their keys in a fixed order.
 *
 * @param json where they go
 * @param offsets turns an index into the answer into what is written for it
 */
public record ScoreJson(JsonGenerator json, IntUnaryOperator offsets) {
  private static final Map<Enum<?>, String> KEYS = new ConcurrentHashMap<>();

  /** Writes offsets as the records have them: UTF-16 indices. */
  public ScoreJson(JsonGenerator json) {
    this(json, IntUnaryOperator.identity());
  }

  /** Writes what a score has. */
  public void writeScore(Score score) {
    json.writeStringProperty("question", score.questionId());
    json.writeNumberProperty("coverage", Decimal.of(score.coverage()));
    json.writeNumberProperty("points", Decimal.of(score.points()));
    json.writeNumberProperty("maxPoints", Decimal.of(score.maxPoints()));
    if (score.level() != null) {
      json.writeNumberProperty("level", score.level().value());
      json.writeNumberProperty("maxLevel", score.level().max());
    }
    json.writeArrayPropertyStart("concepts");
    for (ConceptScore concept : score.concepts()) {
      writeConcept(concept);
    }
    json.writeEndArray();
    if (!score.needsReview().isEmpty()) {
      writeReviews(score.needsReview());
    }
    if (!score.polarityRead()) {
      json.writeBooleanProperty("polarityRead", false);
    }
  }

  private void writeReviews(List<Score.Review> reviews) {
    json.writeArrayPropertyStart("needsReview");
    for (Score.Review review : reviews) {
      json.writeStartObject();
      if (review.conceptId() != null) {
        json.writeStringProperty("concept", review.conceptId());
      }
      json.writeArrayPropertyStart(review.conceptId() == null ? "signals" : "reasons");
      review.keys().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the integrity signals of an answer, if there are any. */
  public void writeSignals(List<Signal> signals) {
    if (signals.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("signals");
    for (Signal signal : signals) {
      json.writeStartObject();
      json.writeStringProperty("kind", signal.kind().key());
      json.writeNumberProperty("value", Decimal.of(signal.value()));
      json.writeNumberProperty("threshold", Decimal.of(signal.threshold()));
      json.writeStringProperty("explanation", signal.explanation());
      json.writeArrayPropertyStart("spans");
      for (Signal.Span span : signal.spans()) {
        json.writeStartObject();
        writeSpan(span.start(), span.end(), span.text());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes an object of what a concept got. */
  public void writeConcept(ConceptScore concept) {
    json.writeStartObject();
    json.writeStringProperty("id", concept.id());
    json.writeStringProperty("verdict", key(concept.verdict()));
    json.writeNumberProperty("credit", Decimal.of(concept.credit()));
    json.writeNumberProperty("weight", Decimal.of(concept.weight()));
    json.writeNumberProperty("support", concept.support());
    json.writeArrayPropertyStart("evidence");
    for (Evidence evidence : concept.evidence()) {
      writeEvidence(evidence);
    }
    json.writeEndArray();
    if (concept.impliedBy() != null) {
      json.writeStringProperty("impliedBy", concept.impliedBy());
    }
    json.writeEndObject();
  }

  private void writeEvidence(Evidence evidence) {
    json.writeStartObject();
    writeSpan(evidence.start(), evidence.end(), evidence.text());
    json.writeStringProperty("synonym", evidence.synonym());
    json.writeStringProperty("polarity", key(evidence.polarity()));
    json.writeStringProperty("stance", key(evidence.stance()));
    writeCue(evidence.cue());
    writeSpellings(evidence.spellings());
    json.writeEndObject();
  }

  private void writeCue(@Nullable Cue cue) {
    if (cue == null) {
      json.writeNullProperty("cue");
      return;
    }
    json.writeObjectPropertyStart("cue");
    writeSpan(cue.start(), cue.end(), cue.text());
    json.writeEndObject();
  }

  private void writeSpellings(List<Spelling> spellings) {
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

  /** Writes the place and the text of a part of an answer. */
  public void writeSpan(int start, int end, String text) {
    json.writeNumberProperty("start", offsets.applyAsInt(start));
    json.writeNumberProperty("end", offsets.applyAsInt(end));
    json.writeStringProperty("text", text);
  }

  /** Writes an object of a nearest miss. */
  public void writeMiss(Miss miss, String answer) {
    json.writeStartObject();
    json.writeStringProperty("concept", miss.conceptId());
    json.writeStringProperty("reason", key(miss.reason()));
    json.writeStringProperty("synonym", miss.synonym());
    json.writeStringProperty("message", miss.message());
    if (miss.start() >= 0) {
      writeSpan(miss.start(), miss.end(), answer.substring(miss.start(), miss.end()));
    }
    json.writeEndObject();
  }

  /** Writes how words were read, and what was found without being evidence. */
  public void writeAnalysis(List<Explanation.Word> words, List<Explanation.Unused> unused) {
    json.writeArrayPropertyStart("words");
    for (Explanation.Word word : words) {
      json.writeStartObject();
      writeSpan(word.start(), word.end(), word.text());
      json.writeStringProperty("family", word.family());
      json.writeArrayPropertyStart("matches");
      word.matches().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("sentence", word.sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("unused");
    for (Explanation.Unused one : unused) {
      json.writeStartObject();
      json.writeStringProperty("concept", one.conceptId());
      json.writeStringProperty("synonym", one.synonym());
      json.writeStringProperty("message", one.reason());
      writeSpan(one.start(), one.end(), one.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what is at stake, in the order of the concepts. */
  public void writeStakes(Map<String, Double> stakes, Score score) {
    json.writeArrayPropertyStart("stakes");
    for (ConceptScore concept : score.concepts()) {
      Double points = stakes.get(concept.id());
      if (points != null) {
        json.writeStartObject();
        json.writeStringProperty("concept", concept.id());
        json.writeNumberProperty("points", Decimal.of(points));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Returns how a constant is written: in lower case, with hyphens. */
  public static String key(Enum<?> constant) {
    return KEYS.computeIfAbsent(
        constant, key -> key.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
