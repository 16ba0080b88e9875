package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Compiled patterns in their binary form")
class CompiledPatternsTest {
  private static final RubricSet SET = BundledRubrics.read();

  static Stream<Rubric> rubrics() {
    return SET.rubrics().stream();
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void scoresAndExplainsAsThePatternsDo(Rubric rubric) {
    CompiledRubric compiled =
        new RubricCompiler(SET.vocabulary())
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
