package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.base.Decimal;
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
import org.jspecify.annotations.Nullable;

/** Scores as CSV. Not thread-safe. */
final class ScoreTable {
  private final AnswerChecks checks;
  private final AnswerReader.Best best;

  /** What the rubric of each question says of the best score, asked once. */
  private final Map<String, Double> assumedBest = new HashMap<>();

  private final Map<String, Integer> places = new HashMap<>();
  private final List<GradedAnswer> answers = new ArrayList<>();
  private CsvColumns columns;

  /** The highest score of the answers to each question, where it tells the best. */
  private Map<String, Double> highest = Map.of();

  private int records;
  private int line;

  /**
   * Makes a table.
   *
   * @param checks what every answer must be
   * @param columns the columns that count
   * @param best what the best score is where no column tells it
   */
  ScoreTable(AnswerChecks checks, CsvColumns columns, AnswerReader.Best best) {
    this.checks = checks;
    this.columns = columns;
    this.best = best;
  }

  List<GradedAnswer> read(String text) {
    try {
      CsvTable opened = JudgedAnswers.opened(text, columns);
      columns = columns.in(opened);
      if (opened.place(columns.maxScore()) < 0) {
        highest = highest(opened);
      }
      readAll(CsvTable.of(text, columns.names()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    checks.finish();
    return List.copyOf(answers);
  }

  /** Returns the highest score of the answers to each question; what is no number is told later. */
  private Map<String, Double> highest(CsvTable table) throws IOException {
    Map<String, Double> scores = new HashMap<>();
    int score = table.place(columns.score());
    int question = table.place(columns.question());
    int least = Math.max(score, question) + 1;
    for (Row row = table.next(least); row != null; row = table.next(least)) {
      if (row.fault() == null && score >= 0) {
        String called = question < 0 ? "" : row.cells().get(question).strip();
        double given = parsed(row.cells().get(score));
        scores.merge(
            checks.form().questionMeant(called), Double.isFinite(given) ? given : 0, Math::max);
      }
    }
    return scores;
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
        most == null ? OptionalDouble.of(bestScore(question)) : number(columns.maxScore(), most);
    String points = row.get(place(columns.score()));
    OptionalDouble score = number(columns.score(), points);
    if (max.isPresent() && max.getAsDouble() <= 0) {
      checks.fault(line, "%s is not above 0".formatted(columns.maxScore()), String.valueOf(most));
    } else if (max.isPresent() && score.isPresent()) {
      checkRange(points, score.getAsDouble(), max.getAsDouble(), otherwise(question, max, most));
    }
    if (isKnown && checks.count() == before) {
      GradedAnswer graded =
          new GradedAnswer(id, question, answer, score.orElseThrow(), max.orElseThrow());
      checks.checkSame(line, graded);
      answers.add(graded);
    }
  }

  private double bestScore(String question) {
    double most = highest.getOrDefault(question, 0.0);
    if (best.score() != null) {
      return best.score();
    }
    double assumed = assumedBest.computeIfAbsent(question, id -> checks.bestScore(id, most));
    return best.orHighest() ? Math.max(assumed, most) : assumed;
  }

  /** What else a score might be of that is above the best. */
  private String otherwise(String question, OptionalDouble max, @Nullable String most) {
    if (most != null) {
      return "";
    }
    String column = ", and no column %s tells more".formatted(columns.maxScore());
    return best.equals(AnswerReader.Best.OF_RUBRIC)
            && checks.isOfPoints(question, max.orElseThrow())
        ? ", the points of the rubric" + column + "; --max-score can"
        : column;
  }

  private void checkRange(String given, double score, double max, String otherwise) {
    if (score < 0 || score > max) {
      checks.fault(
          line,
          "%s is not in 0..%s%s".formatted(columns.score(), Decimal.text(max), otherwise),
          given);
    }
  }

  private OptionalDouble number(String column, String text) {
    double number = parsed(text);
    if (!Double.isFinite(number)) {
      checks.fault(line, column + " is no number", text);
    } else if (Math.abs(number) > Limits.GRADE) {
      checks.fault(
          line, String.format(Locale.ROOT, "%s is not in ±%,d", column, Limits.GRADE), text);
    } else {
      return OptionalDouble.of(number);
    }
    return OptionalDouble.empty();
  }

  /**
   * Returns a number; one that is not finite where a text is none, or beyond what a double holds.
   */
  private static double parsed(String text) {
    try {
      return new BigDecimal(text.strip()).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private @Nullable String value(List<String> row, String column) {
    Integer place = places.get(column);
    return place == null ? null : row.get(place);
  }

  private int place(String column) {
    return places.getOrDefault(column, 0);
  }
}
