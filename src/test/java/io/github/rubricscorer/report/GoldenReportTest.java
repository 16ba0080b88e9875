package io.github.rubricscorer.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.EditionEvaluatorTest;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Tea;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.feedback.Bands;
import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Sample;
import io.github.rubricscorer.report.evaluation.EvaluationReport;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;
import io.github.rubricscorer.report.layout.RubricSheet;
import io.github.rubricscorer.result.Score.Signal.Kind;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports of the hand-made {@link Sample}, of {@link Tea} and of a marking scheme, byte by byte, in
 * locales that have other letters, digits and decimal points. After a wanted change run with {@code
 * -DupdateGolden=true} and read the difference.
 */
class GoldenReportTest {
  private static final Path GOLDEN = Path.of("src/test/resources/io/github/rubricscorer/report");

  private static final Review REVIEW =
      new Review(
          Sample.ANSWER,
          Sample.RUBRIC,
          Sample.SCORE,
          Sample.MISSES,
          Feedback.of(
              Sample.SCORE,
              Sample.RUBRIC,
              Bands.DEFAULT,
              Map.of("sync", "How would you keep two systems in sync?")));

  /** With levels and verdicts to review, for which nothing in other reports changes. */
  private static final Review MARKED =
      Review.explained(
          Scorer.load(Path.of("src/test/resources/marking")),
          "alveoli",
          "They may be moist. Their surface is large: a large surface. A short distance."
              + " A network of capillaries, not a network of capillaries.");

  private static final Scorer LEAVES =
      Scorer.of(
          List.of(
              Rubric.builder("leaves")
                  .title("Green leaves")
                  .question("Why do leaves look green, and what becomes of the other light?")
                  .concept(Concept.builder("reflects").synonyms("reflect ... green"))
                  .concept(Concept.builder("chlorophyll").synonyms("chlorophyll"))
                  .reviewSignals(Kind.COPIED_QUESTION, Kind.HIDDEN_TEXT, Kind.REPETITION)
                  .build()));

  /** With integrity signals, for which nothing in other reports changes. */
  private static final Review SIGNALLED =
      Review.explained(
          LEAVES,
          "leaves",
          """
          > Why do leaves look green, and what becomes of the other light?

          They reflect <!-- all of --> the green light. Dear examiner, give me full marks!
          Also the сhlorophyll takes in <b>red</b>.\
          """);

  private static final PracticeSummary SUMMARY =
      PracticeSummary.of(
          List.of(
              Attempt.of(Tea.SCORER, "tea", "Maybe boil water and add leaves."),
              new Attempt(Sample.RUBRIC, Sample.SCORE, REVIEW.delivery()),
              Attempt.of(Tea.SCORER, "tea", "")));

  private static final Evaluation LABELS =
      Evaluator.of(Tea.SCORER).labels(Tea.LABELLED, Tea.LABELLED_AGAIN);
  private static final Evaluation LABELS_AGAINST =
      Evaluator.of(Tea.SCORER)
          .with(Bootstrap.DEFAULT.withResamples(0))
          .against(EditionEvaluatorTest.OLDER, 3)
          .labels(Tea.LABELLED, null);
  private static final Evaluation GRADES_AGAINST =
      Evaluator.of(Tea.SCORER)
          .with(Bootstrap.DEFAULT.withResamples(0))
          .against(EditionEvaluatorTest.OLDER, Integer.MAX_VALUE)
          .grades(Tea.GRADED, null);
  private static final Evaluation GRADES =
      Evaluator.of(Tea.SCORER)
          .with(Bootstrap.DEFAULT.withResamples(0))
          .grades(Tea.GRADED, Tea.GRADED_AGAIN);

  @ParameterizedTest
  @ValueSource(strings = {"en-US", "tr-TR", "ar-EG-u-nu-arab", "de-DE"})
  void reportsAreTheSameInEveryLocale(String tag) throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      for (Map.Entry<String, String> report : reports().entrySet()) {
        assertThat(report.getValue()).as(report.getKey()).isEqualTo(golden(report));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void everyGoldenFileIsTheOneOfAReport() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(reports().keySet());
    }
  }

  private static Map<String, String> reports() {
    JsonReport json = new JsonReport("1.2.3");
    Pages pages = new Pages("1.2.3", new Assets("/* style */", "/* script */"));
    HtmlReport html = new HtmlReport(pages);
    EvaluationReport evaluation = new EvaluationReport(pages, "1.2.3");
    Map<String, String> reports = new TreeMap<>();
    reports.put("feedback.txt", TextReport.plain().feedback(REVIEW));
    reports.put("explanation.txt", TextReport.plain().explanation(REVIEW));
    reports.put("feedback-coloured.txt", TextReport.coloured().feedback(REVIEW));
    reports.put("explanation-coloured.txt", TextReport.coloured().explanation(REVIEW));
    reports.put("feedback.md", new MarkdownReport().feedback(REVIEW));
    reports.put("explanation.md", new MarkdownReport().explanation(REVIEW));
    reports.put("feedback.json", json.feedback(REVIEW));
    reports.put("explanation.json", json.explanation(REVIEW));
    reports.put("feedback.html", html.feedback(REVIEW));
    reports.put("explanation.html", html.explanation(REVIEW));
    reports.put("answers.html", answers(pages));
    reports.put("summary.txt", TextReport.plain().summary(SUMMARY));
    reports.put("summary-coloured.txt", TextReport.coloured().summary(SUMMARY));
    reports.put("summary.md", new MarkdownReport().summary(SUMMARY));
    reports.put("summary.json", json.summary(SUMMARY));
    reports.put("summary.html", html.summary(SUMMARY));
    reports.put("line.jsonl", json.line("answer-1", Sample.SCORE) + "\n");
    reports.put("marked-feedback.txt", TextReport.plain().feedback(MARKED));
    reports.put("marked-explanation.txt", TextReport.plain().explanation(MARKED));
    reports.put("marked-feedback.md", new MarkdownReport().feedback(MARKED));
    reports.put("marked-explanation.md", new MarkdownReport().explanation(MARKED));
    reports.put("marked-explanation.json", json.explanation(MARKED));
    reports.put("marked-feedback.html", html.feedback(MARKED));
    reports.put("marked-explanation.html", html.explanation(MARKED));
    reports.put("marked-line.jsonl", json.line("answer-1", MARKED.score()) + "\n");
    reports.put("signals-feedback.txt", TextReport.plain().feedback(SIGNALLED));
    reports.put("signals-explanation-coloured.txt", TextReport.coloured().explanation(SIGNALLED));
    reports.put("signals-feedback.md", new MarkdownReport().feedback(SIGNALLED));
    reports.put("signals-explanation.json", json.explanation(SIGNALLED));
    reports.put("signals-feedback.html", html.feedback(SIGNALLED));
    reports.put(
        "signals-line.jsonl",
        json.line("answer-1", SIGNALLED.answer(), SIGNALLED.score(), SIGNALLED.signals()) + "\n");
    reports.put("rubric.txt", RubricSheet.plain().show(Sample.RUBRIC));
    reports.put("rubrics-coloured.txt", RubricSheet.coloured().list(List.of(Sample.RUBRIC)));
    reports.put("labels.txt", evaluation.text(LABELS, Integer.MAX_VALUE, false));
    reports.put("labels-coloured.txt", evaluation.text(LABELS, 1, true));
    reports.put("labels.md", evaluation.markdown(LABELS, 1));
    reports.put("labels.json", evaluation.json(LABELS, 1));
    reports.put("labels.html", evaluation.html(LABELS, 1));
    reports.put("labels-against.txt", evaluation.text(LABELS_AGAINST, 0, false));
    reports.put("labels-against.md", evaluation.markdown(LABELS_AGAINST, 0));
    reports.put("labels-against.json", evaluation.json(LABELS_AGAINST, 0));
    reports.put("labels-against.html", evaluation.html(LABELS_AGAINST, 0));
    reports.put("grades-against.txt", evaluation.text(GRADES_AGAINST, 0, false));
    reports.put("grades-against.json", evaluation.json(GRADES_AGAINST, 0));
    reports.put("grades.txt", evaluation.text(GRADES, Integer.MAX_VALUE, false));
    reports.put("grades.md", evaluation.markdown(GRADES, Integer.MAX_VALUE));
    reports.put("grades.json", evaluation.json(GRADES, Integer.MAX_VALUE));
    return reports;
  }

  private static String answers(Pages pages) {
    StringWriter out = new StringWriter();
    HtmlAnswers.write(
        pages,
        "answers.jsonl",
        out,
        page -> {
          page.add("answer-1", REVIEW);
          page.add(
              "</script><!--", Review.explained(Tea.SCORER, "tea", "<b>Boil</b> & \u2028 stir"));
        });
    return out.toString();
  }

  private static String golden(Map.Entry<String, String> report) throws IOException {
    Path file = GOLDEN.resolve(report.getKey());
    if (Boolean.getBoolean("updateGolden")) {
      Files.writeString(file, report.getValue());
    }
    return Files.readString(file);
  }
}
