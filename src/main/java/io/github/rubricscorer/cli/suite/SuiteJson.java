package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.testing.suite.ExampleCheck;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.Mismatch;
import io.github.rubricscorer.testing.suite.Outcome;
import io.github.rubricscorer.testing.suite.RubricResult;
import io.github.rubricscorer.testing.suite.SuiteResult;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Results as a JSON object. It has no times, so that equal results give equal bytes.
 *
 * @param lenient whether missing examples are warnings
 */
record SuiteJson(boolean lenient) implements SuiteReport {
  @Override
  public String of(SuiteResult result) {
    return JsonText.indented(json -> {
      json.writeBooleanProperty("passed", result.isPassed(lenient));
      json.writeObjectPropertyStart("examples");
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberProperty(key(outcome), result.count(outcome));
      }
      json.writeNumberProperty("lacking", result.missing().size());
      json.writeEndObject();
      writeFaults(json, "faults", result.faults());
      json.writeArrayPropertyStart("rubrics");
      result.rubrics().forEach(rubric -> writeRubric(json, rubric));
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private static void writeRubric(JsonGenerator json, RubricResult rubric) {
    json.writeStartObject();
    json.writeStringProperty("question", rubric.questionId());
    json.writeStringProperty("file", rubric.place().file());
    json.writeArrayPropertyStart("examples");
    rubric.examples().forEach(example -> writeExample(json, example));
    json.writeEndArray();
    writeFaults(json, "lacks", rubric.missing());
    json.writeEndObject();
  }

  private static void writeExample(JsonGenerator json, ExampleResult result) {
    ExampleCheck check = result.check();
    json.writeStartObject();
    json.writeStringProperty("name", check.example().name());
    json.writeStringProperty("outcome", key(check.outcome()));
    json.writeNumberProperty("line", result.place().line());
    json.writeNumberProperty("column", result.place().column());
    if (check.example().knownGap() != null) {
      json.writeStringProperty("knownGap", check.example().knownGap());
    }
    if (!check.passed()) {
      writeMismatches(json, check);
    }
    json.writeEndObject();
  }

  private static void writeMismatches(JsonGenerator json, ExampleCheck check) {
    json.writeArrayPropertyStart("mismatches");
    for (Mismatch mismatch : check.mismatches()) {
      json.writeStartObject();
      json.writeStringProperty("subject", mismatch.subject());
      json.writeStringProperty("expected", mismatch.expected());
      json.writeStringProperty("actual", mismatch.actual());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("answer", check.example().answer());
    json.writeName("explanation");
    json.writeTree(JsonMapper.shared().readTree(new JsonReport().explanation(check.review())));
  }

  private static void writeFaults(JsonGenerator json, String key, List<Fault> faults) {
    json.writeArrayPropertyStart(key);
    for (Fault fault : faults) {
      json.writeStartObject();
      json.writeStringProperty("file", fault.file());
      json.writeNumberProperty("line", fault.line());
      json.writeNumberProperty("column", fault.column());
      json.writeStringProperty("problem", fault.problem());
      json.writeStringProperty("offending", fault.offending());
      json.writeStringProperty("pointer", fault.pointer());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String key(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
