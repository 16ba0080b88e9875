package io.github.rubricscorer.attack;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.attack.RubricAttack.Result;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Attacks written down, as text or as JSON. What is equal gives equal text.
 *
 * @param tolerance by how much a bound may be broken before the answer is shown, 0..1
 */
public record AttackReport(double tolerance) {
  private static final int DECIMALS = 2;

  /**
   * Tells whether a bound is broken by more than the tolerance. Points that an answer gets too much
   * break none where the rubric asks a person to look at that answer; points that an answer gets
   * too few do so all the same.
   *
   * @param result what the answers of one kind got
   * @return whether it is
   */
  public boolean isBroken(Result result) {
    boolean most = result.kind().limit() == AttackKind.Limit.AT_MOST;
    return isBeyond(most ? result.unreviewed() : result.headroom());
  }

  private boolean isBeyond(double headroom) {
    return headroom < -tolerance - ROUNDING;
  }

  /** Sums of doubles may be off by less. */
  private static final double ROUNDING = 1e-9;

  /**
   * Writes for a person: a table for each rubric, then the worst answer of each broken bound.
   *
   * @param attacks the rubrics
   * @return the text; lines end in line feeds, the last one too
   */
  public String text(List<RubricAttack> attacks) {
    StringBuilder out = new StringBuilder();
    for (RubricAttack attack : attacks) {
      out.append(out.isEmpty() ? "" : "\n").append(attack.rubricId()).append('\n');
      Table table = new Table("  ");
      row(table, "Kind", "Answers", "May get", "Mean", "Worst", "Headroom");
      for (Result result : attack.results()) {
        boolean most = result.kind().limit() == AttackKind.Limit.AT_MOST;
        row(
            table,
            result.kind().label(),
            Integer.toString(result.answers()),
            (most ? "<= " : ">= ") + fixed(result.bound()),
            fixed(result.mean()),
            fixed(result.worst()),
            fixed(result.headroom()) + remark(result));
      }
      out.append(table.text(new Palette(false)));
      attack.results().stream()
          .filter(this::isBroken)
          .forEach(result ->
              out.append("\n  %s got %s:\n".formatted(result.kind().label(), fixed(result.worst())))
                  .append("    ")
                  .append(Printable.line(result.answer()))
                  .append('\n'));
    }
    return out.toString();
  }

  private String remark(Result result) {
    if (isBroken(result)) {
      return " broken";
    }
    return isBeyond(result.headroom()) ? " to be reviewed" : "";
  }

  private static void row(Table table, String... cells) {
    Cell[] row = new Cell[cells.length];
    for (int i = 0; i < cells.length; i++) {
      row[i] = Cell.plain(cells[i]);
    }
    table.row(row);
  }

  private static String fixed(double number) {
    return Decimal.fixed(number, DECIMALS);
  }

  /**
   * Writes a JSON object, indented: {@code rubrics}, an array of objects with {@code question},
   * {@code headroom} and {@code kinds}; each of these has {@code kind}, {@code answers}, {@code
   * atMost} or {@code atLeast}, {@code mean}, {@code worst}, {@code headroom}, {@code reviewed}
   * (how many of the answers a person is asked to look at), {@code broken} and the worst {@code
   * answer}. Then {@code scorerVersion}.
   *
   * @param attacks the rubrics
   * @return the object, with a line feed at its end
   */
  public String json(List<RubricAttack> attacks) {
    return JsonText.indented(json -> {
      json.writeArrayPropertyStart("rubrics");
      attacks.forEach(attack -> write(json, attack));
      json.writeEndArray();
      json.writeStringProperty("scorerVersion", Scorer.version());
    });
  }

  private void write(JsonGenerator json, RubricAttack attack) {
    json.writeStartObject();
    json.writeStringProperty("question", attack.rubricId());
    json.writeNumberProperty("headroom", Decimal.of(attack.headroom()));
    json.writeArrayPropertyStart("kinds");
    attack.results().forEach(result -> write(json, result));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(JsonGenerator json, Result result) {
    boolean most = result.kind().limit() == AttackKind.Limit.AT_MOST;
    json.writeStartObject();
    json.writeStringProperty("kind", result.kind().label());
    json.writeNumberProperty("answers", result.answers());
    json.writeNumberProperty(most ? "atMost" : "atLeast", Decimal.of(result.bound()));
    json.writeNumberProperty("mean", Decimal.of(result.mean()));
    json.writeNumberProperty("worst", Decimal.of(result.worst()));
    json.writeNumberProperty("headroom", Decimal.of(result.headroom()));
    json.writeNumberProperty("reviewed", result.reviewed());
    json.writeBooleanProperty("broken", isBroken(result));
    json.writeStringProperty("answer", result.answer());
    json.writeEndObject();
  }
}
