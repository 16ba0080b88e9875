package io.github.rubricscorer.suggest;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Answers that others collected and graded. */
final class GradedData {
  static final Path DATA = Path.of("../shared/data");

  private GradedData() {}

  /** Returns the answers by the ids of their questions, in the file's order. */
  static Map<String, List<GivenAnswer>> answers(String name) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    Map<String, List<GivenAnswer>> answers = new LinkedHashMap<>();
    try (Reader in = Files.newBufferedReader(DATA.resolve(name).resolve("answers.csv"))) {
      for (CSVRecord row : format.parse(in)) {
        String id = row.get("question_id").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        double grade =
            Double.parseDouble(row.get("score")) / Double.parseDouble(row.get("max_score"));
        List<GivenAnswer> own = answers.computeIfAbsent(id, key -> new ArrayList<>());
        own.add(new GivenAnswer("a" + own.size(), row.get("answer"), null, grade));
      }
    }
    return answers;
  }
}
