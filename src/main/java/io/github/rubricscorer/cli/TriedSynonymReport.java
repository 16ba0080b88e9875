package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.suggest.TriedSynonym;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/** What a tried synonym finds, for a person or a program. */
final class TriedSynonymReport {
  private static final int LONGEST_QUOTE = 120;

  private TriedSynonymReport() {}

  static String text(TriedSynonym tried) {
    StringBuilder out =
        new StringBuilder(
            "%s: \"%s\"%s is found in %s of %s%s\n"
                .formatted(
                    tried.question(),
                    Printable.line(tried.pattern()),
                    tried.concept() == null ? "" : " for " + tried.concept(),
                    tried.found(),
                    tried.answers() == 1 ? "1 answer" : tried.answers() + " answers",
                    tried.concept() == null ? "" : ", newly in " + tried.newly()));
    out.append(already(tried));
    tried.matches().forEach(match -> out.append(line(match)));
    if (tried.correlation().isPresent()) {
      out.append(
          "mean grade %s with it, %s without (correlation %s)\n"
              .formatted(
                  number(tried.gradeWith()),
                  number(tried.gradeWithout()),
                  number(tried.correlation())));
    }
    if (tried.asked()) {
      out.append("the question's own text has it: an answer that copies it would earn credit\n");
    }
    if (!tried.broken().isEmpty()) {
      out.append("no longer holds: ")
          .append(
              tried.broken().stream()
                  .map(name -> "the example '" + Printable.line(name) + "'")
                  .collect(Collectors.joining(", ")))
          .append('\n');
    }
    return out.toString();
  }

  /** What is new of a synonym that its concept has is not found there for another reason. */
  private static String already(TriedSynonym tried) {
    if (tried.already().isEmpty()) {
      return "";
    }
    boolean isOwn =
        tried.already().stream().anyMatch(place -> place.startsWith(tried.concept() + ", "));
    return "the rubric has it already: %s%s\n"
        .formatted(
            String.join("; ", tried.already()),
            isOwn && tried.newly() > 0
                ? "; 'explain --answer-id' tells why it earns nothing here"
                : "");
  }

  private static String line(TriedSynonym.Match match) {
    String polarity =
        match.polarity() == Polarity.ASSERTED ? "" : " (" + key(match.polarity()) + ")";
    return "  %s  %s:%s-%s %s%s\n"
        .formatted(
            match.isNew() ? "new" : "   ",
            Printable.line(match.place().answer()),
            match.place().start(),
            match.place().end(),
            Printable.quote(match.place().text(), LONGEST_QUOTE),
            polarity);
  }

  private static String key(Polarity polarity) {
    return polarity.name().toLowerCase(Locale.ROOT);
  }

  private static String number(OptionalDouble number) {
    return number.isEmpty() ? "-" : Decimal.text(Math.round(100 * number.getAsDouble()) / 100.0);
  }

  static String json(TriedSynonym tried) {
    return JsonText.indented(json -> {
      json.writeStringProperty("question", tried.question());
      json.writeStringProperty("synonym", tried.pattern());
      json.writeStringProperty("concept", tried.concept());
      json.writeArrayPropertyStart("already");
      tried.already().forEach(json::writeString);
      json.writeEndArray();
      json.writeNumberProperty("answers", tried.answers());
      json.writeNumberProperty("found", tried.found());
      json.writeNumberProperty("newly", tried.newly());
      json.writeArrayPropertyStart("matches");
      tried.matches().forEach(match -> write(json, match));
      json.writeEndArray();
      json.writeBooleanProperty("asked", tried.asked());
      json.writeArrayPropertyStart("broken");
      tried.broken().forEach(json::writeString);
      json.writeEndArray();
      write(json, "gradeWith", tried.gradeWith());
      write(json, "gradeWithout", tried.gradeWithout());
      write(json, "correlation", tried.correlation());
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private static void write(JsonGenerator json, TriedSynonym.Match match) {
    json.writeStartObject();
    json.writeStringProperty("answer", match.place().answer());
    json.writeNumberProperty("start", match.place().start());
    json.writeNumberProperty("end", match.place().end());
    json.writeStringProperty("text", match.place().text());
    json.writeStringProperty("polarity", key(match.polarity()));
    json.writeBooleanProperty("new", match.isNew());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, OptionalDouble number) {
    if (number.isPresent()) {
      json.writeNumberProperty(name, Decimal.of(number.getAsDouble()));
    }
  }
}
