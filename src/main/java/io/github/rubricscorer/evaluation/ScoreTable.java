package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.CsvTable.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scores as CSV. Not thread-safe. */
final class ScoreTable {
  private final AnswerChecks checks;
  private final CsvColumns columns;
  private final @Nullable Double maxScore;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<GradedAnswer> answers = new ArrayList<>();
  private int records;
  private int line;

  ScoreTable(AnswerChecks checks, CsvColumns columns, @Nullable Double maxScore) {
    this.checks = checks;
    this.columns = columns;
    this.maxScore = maxScore;
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
    checkNames(table.names());
    columns
        .names()
        .forEach(name -> {
          if (table.place(name) >= 0) {
            places.put(name, table.place(name));
          }
        });
    if (checks.question() == null) {
      require(table, columns.question(), "--question-column");
    }
    require(table, columns.answer(), "--answer-column");
    require(table, columns.score(), "--score-column");
    if (!columns.id().equals(CsvColumns.DEFAULT.id())) {
      require(table, columns.id(), "--id-column");
    }
    if (!columns.maxScore().equals(CsvColumns.DEFAULT.maxScore())) {
      require(table, columns.maxScore(), "--max-score-column");
    }
    return checks.count() == before;
  }

  private void checkNames(List<String> names) {
    Set<String> before = new HashSet<>();
    for (String name : names) {
      if (!before.add(name) && columns.names().contains(name)) {
        checks.fault(line, "two columns have this name", name);
      }
    }
  }

  private void require(CsvTable table, String column, String option) {
    if (!places.containsKey(column)) {
      checks.fault(
          line,
          "no column '%s'; %s; %s NAME says which it is"
              .formatted(column, table.described(), option),
          "");
    }
  }

  private void readRow(List<String> row) {
    int before = checks.count();
    String given = checks.numbered() ? null : value(row, columns.id());
    String id = given == null ? Integer.toString(records) : given.strip();
    checks.checkId(line, id);
    String question =
        checks.question() != null
            ? checks.question()
            : checks.questionMeant(row.get(place(columns.question())).strip());
    boolean isKnown = checks.conceptsOf(line, question) != null;
    String answer = row.get(place(columns.answer()));
    checks.checkLength(line, answer);
    String most = value(row, columns.maxScore());
    OptionalDouble max =
        most == null
            ? OptionalDouble.of(maxScore == null ? checks.maxScore(question) : maxScore)
            : number(columns.maxScore(), most);
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
