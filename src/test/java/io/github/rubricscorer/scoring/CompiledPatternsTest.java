package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Compiled patterns in their binary form")
class CompiledPatternsTest {
  private static final RubricSet SET = BundledRubrics.read();

  static Stream<Rubric> rubrics() {
    return SET.rubrics().stream();
  }

  @Tag("bulk")
  @ParameterizedTest
  @MethodSource("rubrics")
  void scoresAndExplainsAsThePatternsDo(Rubric rubric) {
    compare(SET.vocabulary(), rubric);
  }

  @Test
  void ofEachOperatorScoreAndExplainAsThePatternsDo() {
    Rubric rubric =
        Rubric.builder("q")
            .question("How do you keep it fast?")
            .concept(
                Concept.builder("cache")
                    .name("Cache")
                    .synonyms("(cache|buffer) ... <page>", "store &3 memory", "a ..2 !b c")
                    .unless("cash"))
            .concept(
                Concept.builder("time")
                    .name("Time")
                    .synonyms(
                        "100..200 ms",
                        "time, out",
                        "~wait ..3! =SQS",
                        "autoscal*",
                        "v1 \\> v2",
                        "v1 \\-\\> Na+",
                        "v1 \\= Na+"))
            .example(Example.builder("all", "Cache the web page; it takes 150 ms. Time, out."))
            .example(Example.builder("other", "Wait for SQS, autoscale, v1 > v2. Store in memory."))
            .example(Example.builder("ions", "V1 -> Na+, then v1 = Na+.."))
            .example(Example.builder("none", "No timeout, and cash pages; cash a cached sheet."))
            .build();
    compare(Vocabulary.of(List.of(), Map.of("page", List.of("web page", "sheet"))), rubric);
  }

  private static void compare(Vocabulary vocabulary, Rubric rubric) {
    CompiledRubric compiled =
        new RubricCompiler(vocabulary)
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                });
    byte[] bytes = compiled.patterns().bytes();

    CompiledRubric read = new CompiledRubric(rubric, CompiledPatterns.read(bytes));

    assertThat(read.patterns().bytes()).isEqualTo(bytes);
    assertThat(read).hasToString(compiled.toString());
    Scratch scratch = new Scratch();
    for (Example example : rubric.examples()) {
      assertThat(read.explain(example.answer(), scratch))
          .as(example.name())
          .isEqualTo(compiled.explain(example.answer(), scratch));
    }
  }
}
