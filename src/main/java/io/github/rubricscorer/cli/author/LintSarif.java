package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.Place;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Findings as a log of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which
 * code hosts and editors show. What a rubric suppresses is in it with its reason.
 */
final class LintSarif {
  /** Results name rules by their index in this list. */
  private static final List<Rule> RULES = List.of(Rule.values());

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private LintSarif() {}

  static String of(List<Finding> findings) {
    return JsonText.indented(json -> {
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(json);
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      json.writeArrayPropertyStart("results");
      findings.forEach(finding -> result(json, finding));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
    });
  }

  private static void tool(JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "rubric lint");
    json.writeStringProperty("version", Scorer.version());
    json.writeArrayPropertyStart("rules");
    for (Rule rule : RULES) {
      json.writeStartObject();
      json.writeStringProperty("id", rule.id());
      message(json, "shortDescription", rule.summary());
      json.writeObjectPropertyStart("defaultConfiguration");
      json.writeStringProperty("level", rule.severity().key());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.rule().id());
    json.writeNumberProperty("ruleIndex", RULES.indexOf(finding.rule()));
    json.writeStringProperty("level", finding.rule().severity().key());
    message(json, "message", finding.message());
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    physical(json, finding.place());
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayPropertyStart("relatedLocations");
    for (Finding.Related other : finding.related()) {
      json.writeStartObject();
      physical(json, other.place());
      message(json, "message", other.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("suppressions");
    if (finding.suppressed() != null) {
      json.writeStartObject();
      json.writeStringProperty("kind", "inSource");
      json.writeStringProperty("justification", finding.suppressed());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void physical(JsonGenerator json, Place place) {
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", uri(place.file()));
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectPropertyStart("region");
      json.writeNumberProperty("startLine", place.line());
      json.writeNumberProperty("startColumn", place.column());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void message(JsonGenerator json, String key, String text) {
    json.writeObjectPropertyStart(key);
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  /** A path as a reference that is relative where the path is. */
  private static String uri(String file) {
    boolean looksLikeScheme = file.split("/", -1)[0].indexOf(':') >= 0;
    try {
      return new URI(null, null, looksLikeScheme ? "./" + file : file, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
