package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of languages: it names them all, and its patterns find what their rows say. */
class LanguagesPageTest {
  private static final Page PAGE = Page.read(Path.of("docs", "languages.md"));

  @Test
  void everyLanguageIsNamed() {
    String text = String.join("\n", PAGE.lines());
    assertThat(Language.codes()).allSatisfy(code -> assertThat(text).contains("`" + code + "`"));
  }

  @TestFactory
  Stream<DynamicTest> germanPatternsFindWhatTheirRowsSay() {
    TableOnPage table =
        PAGE.tables().stream()
            .filter(one -> one.has("pattern", "found in"))
            .findFirst()
            .orElseThrow();
    return table.rows().stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row.toString(),
                () -> {
                  String pattern = table.code(row, "pattern").getFirst();
                  assertThat(table.code(row, "found in"))
                      .isNotEmpty()
                      .allMatch(answer -> isFound(pattern, answer));
                  assertThat(table.code(row, "not found in"))
                      .isNotEmpty()
                      .noneMatch(answer -> isFound(pattern, answer));
                }));
  }

  private static boolean isFound(String pattern, String answer) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language("de")
            .concept(Concept.builder("c").synonyms(pattern))
            .build();
    return Scorer.of(List.of(rubric)).score("q", answer).coverage() > 0;
  }
}
