package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.testing.RubricTests;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How well rubrics written for other people's data agree with their human graders.
 *
 * <p>The rubrics were written with the first, third, fifth ... answer to each question at hand (the
 * read half), with its scores and remarks; the others were looked at only as a figure, and seldom.
 * All the answers together flatter the rubrics, the unread half says what to expect of new ones. A
 * question's id is its id in the data in lower case, with a hyphen for every other character than a
 * letter or digit.
 */
class BenchmarksTest {
  private static final Path RUBRICS = Path.of("src/test/resources/benchmarks");
  private static final Path DATA = Path.of("../shared/data");
  private static final Path PHYSICS = DATA.resolve("physics/items.csv");
  private static final Path SAF = DATA.resolve("saf/answers.csv");
  private static final Path SAF_GERMAN = DATA.resolve("saf-german/answers.csv");

  /** An item that a human and the rubric judged. */
  private record Judged(String question, int item, boolean read, boolean human, boolean detected) {}

  /** An answer's human score and coverage. */
  private record Scored(String question, boolean read, double human, double coverage) {}

  @TestFactory
  Stream<DynamicNode> physicsRubrics() {
    return RubricTests.lenient(RUBRICS.resolve("physics"));
  }

  @TestFactory
  Stream<DynamicNode> networkRubrics() {
    return RubricTests.lenient(RUBRICS.resolve("saf"));
  }

  @TestFactory
  Stream<DynamicNode> germanRubrics() {
    return RubricTests.lenient(RUBRICS.resolve("saf-german"));
  }

  /**
   * Two humans agree with a kappa of 0.835, GPT-4o with a human 0.69 to 0.77, word overlap 0.40.
   */
  @Test
  void physicsItemsAgreeWithTheFirstHuman() throws IOException {
    assumeTrue(Files.exists(PHYSICS), () -> "skipped: there is no " + PHYSICS);
    List<Judged> all = judged();
    print("physics, kappa", "read %.3f  unread %.3f  all %.3f", all);
    for (String question : all.stream().map(Judged::question).distinct().toList()) {
      List<Judged> own = all.stream().filter(label -> label.question().equals(question)).toList();
      print("  " + question, "read %.3f  unread %.3f  all %.3f", own);
      for (int item = 1; item <= 3; item++) {
        int number = item;
        print(
            "    item " + item,
            "read %.3f  unread %.3f  all %.3f",
            own.stream().filter(label -> label.item() == number).toList());
      }
    }
    assertThat(kappa(all)).isGreaterThanOrEqualTo(0.70);
  }

  /**
   * Stemmed-word overlap with the reference answer reaches 0.40. The aim of 0.65 is met on all the
   * answers, though not on the unread half alone.
   */
  @Test
  void networkCoverageCorrelatesWithTheHumanScores() throws IOException {
    assumeTrue(Files.exists(SAF), () -> "skipped: there is no " + SAF);
    assertThat(printedMeanPearson("networks", scored("saf", SAF))).isGreaterThanOrEqualTo(0.65);
  }

  /** Short answers in German, by people who train for small jobs. */
  @Test
  void germanCoverageCorrelatesWithTheHumanScores() throws IOException {
    assumeTrue(Files.exists(SAF_GERMAN), () -> "skipped: there is no " + SAF_GERMAN);
    assertThat(printedMeanPearson("German jobs", scored("saf-german", SAF_GERMAN)))
        .isGreaterThanOrEqualTo(0.85);
  }

  private static double printedMeanPearson(String name, List<Scored> all) {
    List<String> questions = all.stream().map(Scored::question).distinct().toList();
    for (String question : questions) {
      printPearson("  " + question, all, List.of(question));
    }
    printPearson(name + ", mean Pearson", all, questions);
    return meanPearson(all, questions, answer -> true);
  }

  private static List<Judged> judged() throws IOException {
    Scorer scorer = Scorer.load(RUBRICS.resolve("physics"));
    Map<String, List<String>> answers = new LinkedHashMap<>();
    List<Judged> judged = new ArrayList<>();
    for (CSVRecord row : rows(PHYSICS)) {
      String question = row.get("question_id");
      List<String> seen = answers.computeIfAbsent(question, id -> new ArrayList<>());
      if (!seen.contains(row.get("response_id"))) {
        seen.add(row.get("response_id"));
      }
      int item = Integer.parseInt(row.get("item"));
      judged.add(
          new Judged(
              question,
              item,
              isRead(seen.indexOf(row.get("response_id"))),
              row.get("human1").equals("1"),
              score(scorer, row).concepts().get(item - 1).verdict().isDetected()));
    }
    return judged;
  }

  private static List<Scored> scored(String rubrics, Path file) throws IOException {
    Scorer scorer = Scorer.load(RUBRICS.resolve(rubrics));
    Map<String, Integer> answers = new LinkedHashMap<>();
    List<Scored> scored = new ArrayList<>();
    for (CSVRecord row : rows(file)) {
      String question = row.get("question_id");
      int index = answers.merge(question, 1, Integer::sum) - 1;
      double human = Double.parseDouble(row.get("score"));
      scored.add(new Scored(question, isRead(index), human, score(scorer, row).coverage()));
    }
    return scored;
  }

  private static boolean isRead(int index) {
    return index % 2 == 0;
  }

  private static Score score(Scorer scorer, CSVRecord row) {
    String id = row.get("question_id").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    return scorer.score(id, row.get("answer"));
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file)) {
      return format.parse(in).getRecords();
    }
  }

  private static void print(String name, String figures, List<Judged> labels) {
    List<Judged> read = labels.stream().filter(Judged::read).toList();
    List<Judged> unread = labels.stream().filter(label -> !label.read()).toList();
    Object[] kappas = {kappa(read), kappa(unread), kappa(labels)};
    System.out.println(
        String.format(Locale.ROOT, "%-24s ", name) + String.format(Locale.ROOT, figures, kappas));
  }

  private static void printPearson(String name, List<Scored> answers, List<String> questions) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "%-24s read %.3f  unread %.3f  all %.3f",
            name,
            meanPearson(answers, questions, Scored::read),
            meanPearson(answers, questions, answer -> !answer.read()),
            meanPearson(answers, questions, answer -> true)));
  }

  /**
   * Cohen's kappa; NaN where there is no label, or where nothing but one label could be expected.
   */
  private static double kappa(List<Judged> labels) {
    double n = labels.size();
    double agreed = labels.stream().filter(l -> l.human() == l.detected()).count() / n;
    double human = labels.stream().filter(Judged::human).count() / n;
    double detected = labels.stream().filter(Judged::detected).count() / n;
    double expected = human * detected + (1 - human) * (1 - detected);
    return (agreed - expected) / (1 - expected);
  }

  private static double meanPearson(
      List<Scored> answers, List<String> questions, Predicate<Scored> which) {
    return questions.stream()
        .mapToDouble(id ->
            pearson(answers.stream().filter(which.and(a -> a.question().equals(id))).toList()))
        .average()
        .orElse(Double.NaN);
  }

  private static double pearson(List<Scored> answers) {
    double human = answers.stream().mapToDouble(Scored::human).average().orElse(Double.NaN);
    double coverage = answers.stream().mapToDouble(Scored::coverage).average().orElse(Double.NaN);
    double product = 0;
    double humanSquares = 0;
    double coverageSquares = 0;
    for (Scored answer : answers) {
      double x = answer.human() - human;
      double y = answer.coverage() - coverage;
      product += x * y;
      humanSquares += x * x;
      coverageSquares += y * y;
    }
    return product / Math.sqrt(humanSquares * coverageSquares);
  }
}
