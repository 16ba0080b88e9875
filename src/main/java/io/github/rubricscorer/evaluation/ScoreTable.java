package io.github.rubricscorer.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Scores as CSV. Not thread-safe. */
final class ScoreTable {
  private final AnswerChecks checks;
  private final CsvColumns columns;
  private final double maxScore;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<GradedAnswer> answers = new ArrayList<>();
  private int records;
  private int line;

  ScoreTable(AnswerChecks checks, CsvColumns columns, double maxScore) {
    this.checks = checks;
    this.columns = columns;
    this.maxScore = maxScore;
  }

  List<GradedAnswer> read(String text) {
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(CSVFormat.RFC4180).get()) {
      line = 1;
      readAll(parser);
    } catch (UncheckedIOException e) {
      checks.fault(line, "not CSV: " + Objects.requireNonNull(e.getCause()).getMessage(), "");
    } catch (IOException e) {
      checks.fault(line, "not CSV: " + e.getMessage(), "");
    }
    checks.finish();
    return List.copyOf(answers);
  }

  private void readAll(CSVParser parser) {
    Iterator<CSVRecord> all = parser.iterator();
    if (!all.hasNext() || !readHeader(all.next())) {
      return;
    }
    line = (int) parser.getCurrentLineNumber() + 1;
    while (all.hasNext()) {
      CSVRecord row = all.next();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        records++;
        readRow(row);
      }
      line = (int) parser.getCurrentLineNumber() + 1;
    }
  }

  private boolean readHeader(CSVRecord header) {
    int before = checks.count();
    for (String name : header) {
      if (places.put(name, places.size()) != null) {
        checks.fault(line, "two columns have this name", name);
      }
    }
    if (checks.question() == null) {
      require(columns.question());
    }
    require(columns.answer());
    require(columns.score());
    if (!columns.id().equals(CsvColumns.DEFAULT.id())) {
      require(columns.id());
    }
    if (!columns.maxScore().equals(CsvColumns.DEFAULT.maxScore())) {
      require(columns.maxScore());
    }
    return checks.count() == before;
  }

  private void require(String column) {
    if (!places.containsKey(column)) {
      checks.fault(line, "no column of this name", column);
    }
  }

  private void readRow(CSVRecord row) {
    int before = checks.count();
    if (row.size() != places.size()) {
      checks.fault(line, "%d values for %d columns".formatted(row.size(), places.size()), "");
      return;
    }
    String id = value(row, columns.id());
    if (id == null) {
      id = Integer.toString(records);
    }
    checks.checkId(line, id);
    String question =
        checks.question() != null ? checks.question() : row.get(place(columns.question()));
    boolean isKnown = checks.conceptsOf(line, question) != null;
    String answer = row.get(place(columns.answer()));
    checks.checkLength(line, answer);
    String most = value(row, columns.maxScore());
    OptionalDouble max =
        most == null ? OptionalDouble.of(maxScore) : number(columns.maxScore(), most);
    String given = row.get(place(columns.score()));
    OptionalDouble score = number(columns.score(), given);
    if (max.isPresent() && max.getAsDouble() <= 0) {
      checks.fault(line, "%s is not above 0".formatted(columns.maxScore()), String.valueOf(most));
    } else if (max.isPresent() && score.isPresent()) {
      checkRange(given, score.getAsDouble(), max.getAsDouble(), most == null);
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
      if (Double.isFinite(number)) {
        return OptionalDouble.of(number);
      }
    } catch (NumberFormatException e) {
      // Told below, as numbers beyond what a double holds are.
    }
    checks.fault(line, column + " is no number", text);
    return OptionalDouble.empty();
  }

  private @Nullable String value(CSVRecord row, String column) {
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
