package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.feedback.Feedback;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How answers are read in each language, sentence by sentence. */
class LanguagesTest {
  private static final Path TABLES = Path.of("src/test/resources/io/github/rubricscorer/language");

  /** Before a row that is read otherwise than it should be. */
  private static final String GAP = "~";

  @TestFactory
  Stream<DynamicTest> sentencesAreReadAsTheirTablesSay() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files
          .filter(file -> file.toString().endsWith(".tsv"))
          .sorted()
          .flatMap(LanguagesTest::tests)
          .toList()
          .stream();
    }
  }

  private static Stream<DynamicTest> tests(Path table) {
    String language = table.getFileName().toString().substring(0, 2);
    return lines(table).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(language + " " + line, () -> check(language, line)));
  }

  private static List<String> lines(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(String language, String line) {
    boolean gap = line.startsWith(GAP);
    String[] row = line.substring(gap ? GAP.length() : 0).split("\t", -1);
    Score score = score(language, row[1], row[2]);
    String verdict =
        switch (score.concept("c").verdict()) {
          case COVERED -> "asserted";
          case HEDGED, REJECTED, PARTIAL, MISSING ->
              score.concept("c").verdict().name().toLowerCase(Locale.ROOT);
        };
    if (gap) {
      assertThat(verdict).as("mended, so that it is no gap any more").isNotEqualTo(row[0]);
    } else {
      assertThat(verdict).as(score.concept("c").evidence().toString()).isEqualTo(row[0]);
    }
  }

  private static Score score(String language, String pattern, String answer) {
    return Scorer.of(List.of(rubric(language, pattern))).score("q", answer);
  }

  private static Rubric rubric(String language, String pattern) {
    return Rubric.builder("q")
        .question("?")
        .language(language)
        .concept(Concept.builder("c").name("C").synonyms(pattern))
        .build();
  }

  @Test
  void evidenceHasTheOffsetsOfTheGivenText() {
    String answer = "Nachts schalte ich den gro\u00DFen Server ab.";
    Evidence evidence =
        score("de", "gro\u00DF Server abschalten", answer).concept("c").evidence().getFirst();
    assertThat(evidence.text()).isEqualTo("gro\u00DFen Server ab");
    assertThat(answer.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
  }

  @Test
  void everyLanguageScoresAnAnswer() {
    for (String code : Language.codes()) {
      assertThat(score(code, "Alpha", "Alpha beta.").coverage()).as(code).isEqualTo(1);
    }
  }

  @Test
  void anUnknownLanguageIsRefusedWithThoseThatAreKnown() {
    assertThatThrownBy(() -> Rubric.builder("q").language("xx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no language 'xx', only ar, bg, bn, ca, ckb, cs, da, de,");
  }

  @Test
  void theDecimalMarkIsThatOfTheLanguageUnlessItIsSaid() {
    assertThat(rubric("de", "x").decimal()).isEqualTo(Rubric.DecimalMark.COMMA);
    assertThat(rubric("en", "x").decimal()).isEqualTo(Rubric.DecimalMark.POINT);
    assertThat(
            Rubric.builder("q")
                .decimal(Rubric.DecimalMark.POINT)
                .language("de")
                .concept(Concept.builder("c").synonyms("x"))
                .build()
                .decimal())
        .isEqualTo(Rubric.DecimalMark.POINT);
  }

  @Test
  void whereRefusalsAreNotReadTheScoreAndItsReportsSayIt() {
    Score unread = score("fi", "kissa", "Kissat ovat.");
    assertThat(unread.polarityRead()).isFalse();
    assertThat(score("de", "Katze", "Die Katze.").polarityRead()).isTrue();

    Scorer scorer = Scorer.of(List.of(rubric("fi", "kissa")));
    Review review = Review.of(scorer, "q", "Kissat ovat.");
    assertThat(new JsonReport().feedback(review)).contains("\"polarityRead\":false");
    assertThat(TextReport.plain().feedback(review))
        .contains("Refusals and doubts are not read in the language of this rubric.");
  }

  @Test
  void feedbackSpeaksTheLanguageOfTheRubric() {
    Scorer scorer = Scorer.of(List.of(rubric("de", "Cache")));
    Score refused = scorer.score("q", "Einen Cache brauchen wir hier nicht.");
    Feedback feedback = Feedback.of(refused, scorer);
    assertThat(feedback.headline()).isEqualTo("Schwach: 0 von 1 erwarteten Punkten genannt.");
    assertThat(feedback.remarks().getFirst().text())
        .isEqualTo("C: „Cache“ wurde ausgeschlossen, aber erwartet.");
    assertThat(Feedback.of(score("fr", "chat", "un chat"), rubric("fr", "chat")).headline())
        .isEqualTo("Excellent: 1 of 1 expected concepts covered.");
  }
}
