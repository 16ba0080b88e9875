package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.CsvTable.Row;
import io.github.rubricscorer.input.answers.AnswerForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Scores as CSV. Not thread-safe. */
final class ScoreTable {
  private final AnswerChecks checks;
  private final CsvColumns columns;
  private final @Nullable ToDoubleFunction<String> maxScores;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<GradedAnswer> answers = new ArrayList<>();
  private int records;
  private int line;

  ScoreTable(
      AnswerChecks checks, CsvColumns columns, @Nullable ToDoubleFunction<String> maxScores) {
    this.checks = checks;
    this.columns = columns;
    this.maxScores = maxScores;
  }

  List<GradedAnswer> read(String text) {
    try {
      readAll(CsvTable.of(text, columns.names()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checks.finish();
    return List.copyOf(answers);
  }

  private void readAll(CsvTable table) throws IOException {
    Row header = table.header();
    if (header == null || !readHeader(table, header)) {
      return;
    }
    int least = places.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    for (Row row = table.next(least); row != null; row = table.next(least)) {
      line = (int) row.line();
      records++;
      if (row.fault() != null) {
        checks.fault(line, row.column(), row.fault(), "", "");
      } else {
        readRow(row.cells());
      }
    }
  }

  private boolean readHeader(CsvTable table, Row header) {
    int before = checks.count();
    line = (int) header.line();
    if (header.fault() != null) {
      checks.fault(line, header.column(), header.fault(), "", "");
      return false;
    }
    columns.names().stream()
        .filter(table::isAmbiguous)
        .forEach(name -> checks.fault(line, "two columns have this name", name));
    columns
        .names()
        .forEach(name -> {
          if (table.place(name) >= 0) {
            places.put(name, table.place(name));
          }
        });
    AnswerForm form = checks.form();
    if (form.only() == null) {
      require(table, form.question().named(columns.question()));
    }
    require(table, form.answer().named(columns.answer()));
    boolean hasOptions = !form.answer().option().isEmpty();
    require(
        table,
        new AnswerForm.Field(columns.score(), hasOptions ? "--score-column" : "", hasOptions));
    if (!columns.id().equals(CsvColumns.DEFAULT.id())) {
      require(table, form.id().named(columns.id()));
    }
    if (!columns.maxScore().equals(CsvColumns.DEFAULT.maxScore())) {
      require(table, new AnswerForm.Field(columns.maxScore(), "--max-score-column", true));
    }
    return checks.count() == before;
  }

  private void require(CsvTable table, AnswerForm.Field field) {
    if (!places.containsKey(field.name())) {
      checks.fault(
          line,
          "no column '%s'; %s%s"
              .formatted(field.name(), table.described(), checks.form().hint(field)),
          "");
    }
  }

  private void readRow(List<String> row) {
    int before = checks.count();
    AnswerForm form = checks.form();
    String question = form.questionMeant(row.get(place(columns.question())).strip());
    if (checks.isPassedOver(question)) {
      return;
    }
    String given = form.numbered() ? null : value(row, columns.id());
    String id = given == null ? Integer.toString(records) : given.strip();
    checks.checkId(line, new JudgedAnswer.Key(question, id));
    boolean isKnown = checks.conceptsOf(line, question) != null;
    String answer = row.get(place(columns.answer()));
    checks.checkLength(line, answer);
    String most = value(row, columns.maxScore());
    OptionalDouble max =
        most == null ? OptionalDouble.of(maxScore(question)) : number(columns.maxScore(), most);
    String points = row.get(place(columns.score()));
    OptionalDouble score = number(columns.score(), points);
    if (max.isPresent() && max.getAsDouble() <= 0) {
      checks.fault(line, "%s is not above 0".formatted(columns.maxScore()), String.valueOf(most));
    } else if (max.isPresent() && score.isPresent()) {
      checkRange(points, score.getAsDouble(), max.getAsDouble(), most == null);
    }
    if (isKnown && checks.count() == before) {
      GradedAnswer graded =
          new GradedAnswer(id, question, answer, score.orElseThrow(), max.orElseThrow());
      checks.checkSame(line, graded);
      answers.add(graded);
    }
  }

  private double maxScore(String question) {
    return maxScores == null ? checks.maxScore(question) : maxScores.applyAsDouble(question);
  }

  private void checkRange(String given, double score, double max, boolean assumed) {
    if (score < 0 || score > max) {
      String range = "%s is not in 0..%s".formatted(columns.score(), plain(max));
      checks.fault(
          line,
          assumed ? range + ", and no column %s tells more".formatted(columns.maxScore()) : range,
          given);
    }
  }

  private OptionalDouble number(String column, String text) {
    try {
      double number = new BigDecimal(text.strip()).doubleValue();
      if (Double.isFinite(number) && Math.abs(number) > Limits.GRADE) {
        checks.fault(
            line, String.format(Locale.ROOT, "%s is not in ±%,d", column, Limits.GRADE), text);
        return OptionalDouble.empty();
      } else if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, as numbers beyond what a double holds are.
    }
    checks.fault(line, column + " is no number", text);
    return OptionalDouble.empty();
  }

  private @Nullable String value(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null ? null : row.get(place);
  }

  private int place(String column) {
    return places.getOrDefault(column, 0);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
