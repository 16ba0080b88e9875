package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.ScoreJson;
import io.github.rubricscorer.suggest.LevelProposal;
import io.github.rubricscorer.suggest.Overview;
import io.github.rubricscorer.suggest.Suggestions;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;

/** Suggestions as a JSON object. Numbers are rounded to four decimals. */
final class SuggestJson {
  private static final double DECIMALS = 10_000;

  private SuggestJson() {}

  static String of(Suggestions suggestions) {
    return JsonText.indented(json -> {
      json.writeStringProperty("question", suggestions.question());
      json.writeNumberProperty("answers", suggestions.answers());
      json.writeBooleanProperty("labelled", suggestions.judged());
      write(json, suggestions.overview());
      if (suggestions.levels() != null) {
        write(json, suggestions.levels());
      }
      json.writeArrayPropertyStart("markers");
      suggestions.markers().forEach(marker -> write(json, marker));
      json.writeEndArray();
      json.writeArrayPropertyStart("concepts");
      List<Suggestions.Addition> additions = suggestions.additions();
      suggestions.concepts().forEach(concept -> write(json, concept, additions));
      json.writeEndArray();
      write(json, "unlabelled", suggestions.unlabelled());
      json.writeArrayPropertyStart("next");
      for (Suggestions.Next next : suggestions.next()) {
        json.writeStartObject();
        json.writeStringProperty("answer", next.answer());
        write(json, "concepts", next.concepts());
        json.writeStringProperty("text", next.text());
        if (next.grade() != null) {
          json.writeNumberProperty("grade", rounded(next.grade()));
        }
        json.writeObjectPropertyStart("score");
        new ScoreJson(json).writeScore(next.score());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private static void write(
      JsonGenerator json, Suggestions.OfConcept concept, List<Suggestions.Addition> additions) {
    json.writeStartObject();
    json.writeStringProperty("concept", concept.id());
    json.writeNumberProperty("found", concept.found());
    json.writeNumberProperty("missing", concept.missing());
    json.writeArrayPropertyStart("phrases");
    concept
        .phrases()
        .forEach(phrase -> write(json, phrase, number(concept, phrase.pattern(), additions)));
    json.writeEndArray();
    json.writeArrayPropertyStart("sentences");
    concept
        .sentences()
        .forEach(sentence -> write(json, sentence, number(concept, sentence.pattern(), additions)));
    json.writeEndArray();
    json.writeArrayPropertyStart("doubts");
    concept.doubts().forEach(doubt -> write(json, doubt));
    json.writeEndArray();
    write(json, "correlation", concept.correlation());
    write(json, "gradeWith", concept.gradeWith());
    write(json, "gradeWithout", concept.gradeWithout());
    json.writeArrayPropertyStart("synonyms");
    concept.firings().forEach(firing -> write(json, firing));
    json.writeEndArray();
    json.writeArrayPropertyStart("remarks");
    for (Suggestions.Remark remark : concept.remarks()) {
      json.writeStartObject();
      json.writeStringProperty("kind", ScoreJson.key(remark.kind()));
      if (!remark.synonym().isEmpty()) {
        json.writeStringProperty("synonym", remark.synonym());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Overview overview) {
    json.writeObjectPropertyStart("overview");
    json.writeNumberProperty("least", rounded(overview.least()));
    json.writeNumberProperty("lowerQuartile", rounded(overview.lowerQuartile()));
    json.writeNumberProperty("median", rounded(overview.median()));
    json.writeNumberProperty("upperQuartile", rounded(overview.upperQuartile()));
    json.writeNumberProperty("most", rounded(overview.most()));
    json.writeNumberProperty("distinct", overview.distinct());
    json.writeArrayPropertyStart("tenths");
    overview.tenths().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("meanScore", rounded(overview.meanScore()));
    write(json, "meanGrade", overview.meanGrade());
    write(json, "pearson", overview.pearson());
    write(json, "weightedKappa", overview.weightedKappa());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, LevelProposal levels) {
    json.writeObjectPropertyStart("levels");
    json.writeArrayPropertyStart("from");
    levels.bounds().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeNumberProperty("kappaBefore", rounded(levels.kappaBefore()));
    json.writeNumberProperty("kappaAfter", rounded(levels.kappaAfter()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestions.Marker marker) {
    json.writeStartObject();
    json.writeStringProperty("words", marker.pattern());
    json.writeNumberProperty("answers", marker.answers());
    json.writeNumberProperty("correlation", rounded(marker.correlation()));
    write(json, marker.places());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestions.Firing firing) {
    json.writeStartObject();
    json.writeStringProperty("synonym", firing.synonym());
    json.writeNumberProperty("answers", firing.answers());
    json.writeNumberProperty("alone", firing.alone());
    json.writeNumberProperty("unlike", firing.unlike());
    write(json, "gradeWith", firing.gradeWith());
    write(json, "gradeAlone", firing.gradeAlone());
    write(json, "correlation", firing.correlation());
    write(json, firing.places());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, List<Suggestions.Place> places) {
    json.writeArrayPropertyStart("places");
    for (Suggestions.Place place : places) {
      json.writeStartObject();
      write(json, place);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, OptionalDouble number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, rounded(number.getAsDouble()));
    }
  }

  /** The number by which a suggestion is accepted. */
  private static int number(
      Suggestions.OfConcept concept, String pattern, List<Suggestions.Addition> additions) {
    return additions.indexOf(new Suggestions.Addition(concept.id(), pattern)) + 1;
  }

  private static void write(JsonGenerator json, Suggestions.Phrase phrase, int number) {
    json.writeStartObject();
    json.writeNumberProperty("number", number);
    json.writeStringProperty("synonym", phrase.pattern());
    json.writeNumberProperty("support", phrase.support());
    json.writeNumberProperty("precision", rounded(phrase.precision()));
    json.writeNumberProperty("ratio", rounded(phrase.ratio()));
    write(json, "matches", phrase.matches());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestions.Sentence sentence, int number) {
    json.writeStartObject();
    json.writeNumberProperty("number", number);
    write(json, sentence.place());
    json.writeNumberProperty("nearness", rounded(sentence.nearness()));
    json.writeStringProperty("synonym", sentence.pattern());
    json.writeNumberProperty("matches", sentence.matches());
    write(json, "pearson", sentence.pearson());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestions.Doubt doubt) {
    json.writeStartObject();
    json.writeStringProperty("synonym", doubt.synonym());
    json.writeNumberProperty("answers", doubt.answers());
    json.writeNumberProperty("doubtful", doubt.doubtful());
    write(json, doubt.places());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Suggestions.Place place) {
    json.writeStringProperty("answer", place.answer());
    json.writeNumberProperty("start", place.start());
    json.writeNumberProperty("end", place.end());
    json.writeStringProperty("text", place.text());
  }

  private static void write(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
