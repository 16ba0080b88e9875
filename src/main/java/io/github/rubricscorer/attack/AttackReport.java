package io.github.rubricscorer.attack;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.attack.RubricAttack.Result;
import io.github.rubricscorer.attack.RubricAttack.Result.Attempt;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.json.JsonText;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    Attempt counted = counted(result);
    return counted != null && isBeyond(result.headroom(counted.coverage()));
  }

  /** Returns the answer that decides whether the bound is broken; null for none. */
  private static @Nullable Attempt counted(Result result) {
    return result.kind().limit() == AttackKind.Limit.AT_MOST ? result.unreviewed() : worst(result);
  }

  private static Attempt worst(Result result) {
    return new Attempt(result.answer(), result.worst());
  }

  /** Returns the answer that breaks the bound; the worst one where none does. */
  private Attempt shown(Result result) {
    Attempt counted = counted(result);
    return counted != null && isBroken(result) ? counted : worst(result);
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
        double worst = shown(result).coverage();
        row(
            table,
            result.kind().label(),
            Integer.toString(result.answers()),
            (most ? "<= " : ">= ") + fixed(result.bound()),
            fixed(result.mean()),
            fixed(worst),
            fixed(result.headroom(worst)) + remark(result));
      }
      out.append(table.text(new Palette(false)));
      attack.results().stream()
          .filter(this::isBroken)
          .forEach(result -> append(out, result.kind(), shown(result)));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, AttackKind kind, Attempt attempt) {
    out.append("\n  %s got %s:\n".formatted(kind.label(), fixed(attempt.coverage())))
        .append("    ")
        .append(Printable.line(attempt.answer()))
        .append('\n');
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
   * (how many of the answers a person is asked to look at), {@code broken} and {@code answer}: the
   * worst one, where the bound is broken the worst of those that count. Then {@code scorerVersion}.
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
    Attempt shown = shown(result);
    json.writeStartObject();
    json.writeStringProperty("kind", result.kind().label());
    json.writeNumberProperty("answers", result.answers());
    json.writeNumberProperty(most ? "atMost" : "atLeast", Decimal.of(result.bound()));
    json.writeNumberProperty("mean", Decimal.of(result.mean()));
    json.writeNumberProperty("worst", Decimal.of(shown.coverage()));
    json.writeNumberProperty("headroom", Decimal.of(result.headroom(shown.coverage())));
    json.writeNumberProperty("reviewed", result.reviewed());
    json.writeBooleanProperty("broken", isBroken(result));
    json.writeStringProperty("answer", shown.answer());
    json.writeEndObject();
  }
}
