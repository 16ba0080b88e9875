package io.github.rubricscorer.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.result.Score.Signal.Kind;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers that people wrote in earnest hardly ever get a signal. */
class HonestAnswersTest {
  private static final Path DATA = Path.of("../shared/data");
  private static final Path RUBRICS = Path.of("src/test/resources/benchmarks");

  /** Of all answers of a set so many at most may get a signal of a kind. */
  private static final double MOST = 0.01;

  /** The styles of interview answers that are dishonest by design. */
  private static final Set<String> DISHONEST =
      Set.of("keyword dump", "keyword dump, bullets", "question copy");

  @BeforeAll
  static void dataIsThere() {
    assumeTrue(Files.exists(DATA), () -> "skipped: there is no " + DATA);
  }

  @Test
  void interviewAnswers() throws IOException {
    Count count = new Count("interview");
    int dishonest = 0;
    Scorer scorer = Scorer.bundled();
    for (JsonNode node : lines("dev-answers/answers.jsonl")) {
      String question = node.get("question").asString();
      String answer = node.get("answer").asString();
      if (DISHONEST.contains(node.get("style").asString())) {
        dishonest += scorer.signals(answer, scorer.score(question, answer)).isEmpty() ? 0 : 1;
      } else {
        count.add(scorer, question, answer);
      }
    }
    count.verify();
    assertThat(dishonest).as("of 7 keyword dumps and copied questions").isGreaterThanOrEqualTo(5);
  }

  @Test
  void physicsAnswers() throws IOException {
    graded("physics", "physics/items.csv", "response_id").verify();
  }

  @Test
  void networkAnswers() throws IOException {
    graded("saf", "saf/answers.csv", "answer_id").verify();
  }

  @Test
  void germanAnswers() throws IOException {
    Count count = new Count("German");
    for (CSVRecord row : rows("saf-german/answers.csv")) {
      Rubric rubric =
          Rubric.builder("german")
              .question(row.get("question"))
              .concept(Concept.builder("none").synonyms("no such word"))
              .modelAnswer(row.get("reference"))
              .build();
      // The model answer earns nothing, which only a rubric of a file must not have.
      count.add(row.get("answer"), new Integrity(rubric));
    }
    count.verify();
  }

  @Test
  void sentencesOfReports() throws IOException {
    Count count = new Count("reported");
    Rubric rubric =
        Rubric.builder("reported")
            .question("What would you do?")
            .concept(Concept.builder("none").synonyms("no such word"))
            .build();
    for (JsonNode node : lines("reported/matching.jsonl")) {
      count.add(node.get("answer").asString(), new Integrity(rubric));
    }
    count.verify();
  }

  private static Count graded(String name, String file, String id) throws IOException {
    Count count = new Count(name);
    Scorer scorer = Scorer.load(RUBRICS.resolve(name));
    Set<String> seen = new HashSet<>();
    for (CSVRecord row : rows(file)) {
      if (seen.add(row.get(id))) {
        String question =
            row.get("question_id").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
        count.add(scorer, question, row.get("answer"));
      }
    }
    return count;
  }

  private static List<JsonNode> lines(String file) throws IOException {
    return Files.readAllLines(DATA.resolve(file)).stream()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  private static List<CSVRecord> rows(String file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(DATA.resolve(file));
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }

  /** Counts the signals of a set of answers. */
  private static final class Count {
    private final String name;
    private final Map<Kind, Integer> signals = new EnumMap<>(Kind.class);
    private int answers;

    Count(String name) {
      this.name = name;
    }

    void add(Scorer scorer, String question, String answer) {
      count(scorer.signals(answer, scorer.score(question, answer)));
    }

    void add(String answer, Integrity integrity) {
      count(integrity.signals(answer, new Score("any", 0, 0, 1, List.of())));
    }

    private void count(List<Signal> found) {
      answers++;
      found.forEach(signal -> signals.merge(signal.kind(), 1, Integer::sum));
    }

    void verify() {
      System.out.println(name + ", signals of " + answers + " honest answers: " + signals);
      assertThat(signals.values())
          .allSatisfy(of -> assertThat(of).isLessThanOrEqualTo((int) (MOST * answers)));
    }
  }
}
