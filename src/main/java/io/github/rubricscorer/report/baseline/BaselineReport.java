package io.github.rubricscorer.report.baseline;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.baseline.Comparison;
import io.github.rubricscorer.baseline.Comparison.Cause;
import io.github.rubricscorer.baseline.Movement;
import io.github.rubricscorer.baseline.StoredScore;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison with a baseline written down. What is equal gives equal text.
 *
 * @param comparison the comparison
 */
public record BaselineReport(Comparison comparison) {
  private static final int SHOWN_IDS = 3;

  /**
   * Writes for a terminal: the sums, the causes, then the answers.
   *
   * @return the text; lines end in line feeds, the last one too
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    summary().forEach(line -> out.append(line).append('\n'));
    List<Cause> causes = comparison.causes();
    if (!causes.isEmpty()) {
      out.append("\nWhat changed, in most answers first\n");
    }
    for (Cause cause : causes) {
      out.append("  %s/%s (%s)\n".formatted(cause.question(), cause.change(), ids(cause)));
    }
    if (!comparison.moved().isEmpty()) {
      out.append("\nAnswers, most moved first\n");
    }
    for (Movement movement : comparison.moved()) {
      String answer = Printable.line(movement.after().id());
      out.append("  %s (%s): ".formatted(answer, movement.after().question()));
      out.append(lines(movement).indent(4).strip()).append('\n');
    }
    return out.toString();
  }

  /** The coverage of an answer that moved, then a line for each reason, unended. */
  public static String lines(Movement movement) {
    return coverage(movement) + "\n" + String.join("\n", movement.reasons());
  }

  /**
   * Writes Markdown for a review of the change: the same as the text, in tables.
   *
   * @return the text; lines end in line feeds, the last one too
   */
  public String markdown() {
    StringBuilder out = new StringBuilder();
    List<String> summary = summary();
    out.append("**").append(MarkdownText.line(summary.getFirst())).append("**\n");
    if (summary.size() > 1) {
      out.append('\n');
    }
    summary.stream()
        .skip(1)
        .forEach(line -> out.append("- ").append(MarkdownText.line(line)).append('\n'));
    List<List<String>> causes = new ArrayList<>();
    for (Cause cause : comparison.causes()) {
      causes.add(
          List.of(
              MarkdownText.line(cause.question()),
              MarkdownText.line(cause.change()),
              MarkdownText.line(ids(cause))));
    }
    if (!causes.isEmpty()) {
      out.append('\n')
          .append(MarkdownText.table(List.of("Question", "What changed", "In"), causes));
    }
    List<List<String>> answers = new ArrayList<>();
    for (Movement movement : comparison.moved()) {
      answers.add(
          List.of(
              MarkdownText.line(movement.after().id()),
              MarkdownText.line(movement.after().question()),
              MarkdownText.line(coverage(movement)),
              MarkdownText.line(String.join("; ", movement.reasons()))));
    }
    if (!answers.isEmpty()) {
      List<String> header = List.of("Answer", "Question", "Coverage", "Why");
      out.append('\n').append(MarkdownText.table(header, answers));
    }
    return out.toString();
  }

  /**
   * Writes a JSON object, indented: {@code compared}, {@code moved} (count), {@code fallen}, {@code
   * tolerated}, {@code tolerance}, {@code circumstances}, {@code causes} with {@code question},
   * {@code change} and {@code answers}; {@code answers} with {@code id}, {@code question}, {@code
   * before}, {@code after}, {@code delta} and {@code changes}; the ids {@code added}, {@code
   * removed} and {@code changed}; and the version.
   *
   * @return the object, with a line feed at its end
   */
  public String json() {
    return JsonText.indented(this::write);
  }

  private void write(JsonGenerator json) {
    json.writeNumberProperty("compared", comparison.compared());
    json.writeNumberProperty("moved", comparison.moved().size());
    json.writeNumberProperty("fallen", comparison.fallen().size());
    json.writeNumberProperty("tolerated", comparison.tolerated());
    json.writeNumberProperty("tolerance", Decimal.of(comparison.tolerance()));
    writeTexts(json, "circumstances", comparison.circumstances());
    json.writeArrayPropertyStart("causes");
    for (Cause cause : comparison.causes()) {
      json.writeStartObject();
      json.writeStringProperty("question", cause.question());
      json.writeStringProperty("change", cause.change());
      writeTexts(json, "answers", cause.answers());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("answers");
    for (Movement movement : comparison.moved()) {
      json.writeStartObject();
      json.writeStringProperty("id", movement.after().id());
      json.writeStringProperty("question", movement.after().question());
      json.writeNumberProperty("before", Decimal.of(movement.before().coverage()));
      json.writeNumberProperty("after", Decimal.of(movement.after().coverage()));
      json.writeNumberProperty("delta", Decimal.of(movement.delta()));
      writeTexts(json, "changes", movement.texts());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeAnswers(json, "added", comparison.added());
    writeAnswers(json, "removed", comparison.removed());
    writeAnswers(json, "changed", comparison.changed());
    json.writeStringProperty("scorerVersion", comparison.after().scorerVersion());
  }

  private static void writeAnswers(JsonGenerator json, String key, List<StoredScore> answers) {
    json.writeArrayPropertyStart(key);
    for (StoredScore answer : answers) {
      json.writeStartObject();
      json.writeStringProperty("id", answer.id());
      json.writeStringProperty("question", answer.question());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTexts(JsonGenerator json, String key, List<String> texts) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private List<String> summary() {
    int moved = comparison.moved().size();
    long fell = comparison.moved().stream().filter(movement -> movement.delta() < 0).count();
    long rose = comparison.moved().stream().filter(movement -> movement.delta() > 0).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        moved == 0
            ? "None of %s moved".formatted(answers(comparison.compared()))
            : "%s of %s moved: %s fell, %s rose, %s at the same coverage"
                .formatted(moved, answers(comparison.compared()), fell, rose, moved - fell - rose));
    if (comparison.tolerated() > 0) {
      lines.add(
          "%s moved by no more than %s"
              .formatted(answers(comparison.tolerated()), Decimal.text(comparison.tolerance())));
    }
    lines.addAll(comparison.circumstances());
    describe(comparison.added(), "not in the baseline", lines);
    describe(comparison.removed(), "only in the baseline", lines);
    describe(comparison.changed(), "not compared, as the text has changed", lines);
    return lines;
  }

  private static void describe(List<StoredScore> answers, String what, List<String> lines) {
    if (!answers.isEmpty()) {
      lines.add(
          "%s %s: %s"
              .formatted(
                  answers(answers.size()),
                  what,
                  some(answers.stream().map(StoredScore::id).toList())));
    }
  }

  private static String coverage(Movement movement) {
    return "%s -> %s (%s%s)"
        .formatted(
            Decimal.text(movement.before().coverage()),
            Decimal.text(movement.after().coverage()),
            movement.delta() > 0 ? "+" : "",
            Decimal.text(movement.delta()));
  }

  private static String ids(Cause cause) {
    return "%s: %s".formatted(answers(cause.answers().size()), some(cause.answers()));
  }

  private static String some(List<String> ids) {
    List<String> shown = ids.stream().limit(SHOWN_IDS).map(Printable::line).toList();
    return String.join(", ", shown) + (ids.size() > SHOWN_IDS ? ", …" : "");
  }

  private static String answers(int count) {
    return count == 1 ? "1 answer" : count + " answers";
  }
}
