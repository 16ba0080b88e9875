package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.rubric.Place;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Findings as a JSON object. */
final class LintJson {
  private LintJson() {}

  static String of(List<Finding> findings) {
    return JsonText.indented(json -> {
      json.writeArrayPropertyStart("findings");
      findings.forEach(finding -> write(json, finding));
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private static void write(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("rule", finding.rule().id());
    json.writeStringProperty("severity", finding.rule().severity().key());
    json.writeStringProperty("question", finding.rubric());
    write(json, finding.place(), finding.pointer());
    json.writeStringProperty("subject", finding.subject());
    json.writeStringProperty("text", finding.text());
    json.writeStringProperty("problem", finding.problem());
    json.writeStringProperty("remedy", finding.remedy());
    json.writeArrayPropertyStart("related");
    for (Finding.Related other : finding.related()) {
      json.writeStartObject();
      write(json, other.place(), other.pointer());
      json.writeStringProperty("text", other.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (finding.suppressed() != null) {
      json.writeStringProperty("suppressed", finding.suppressed());
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Place place, String pointer) {
    json.writeStringProperty("file", place.file());
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
    json.writeStringProperty("pointer", pointer);
  }
}
