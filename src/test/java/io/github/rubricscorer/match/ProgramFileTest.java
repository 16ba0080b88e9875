package io.github.rubricscorer.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The binary form of compiled patterns")
class ProgramFileTest {
  private static final RubricSet SET = BundledRubrics.read();

  static Stream<Rubric> rubrics() {
    return SET.rubrics().stream();
  }

  @Test
  void givesArraysInTheOrderInWhichTheyWereWritten() {
    ProgramFile.Writer out = new ProgramFile.Writer();
    out.number(-7);
    out.ints(new int[] {0, -1, Integer.MAX_VALUE});
    out.ints(new int[0]);
    out.longs(new long[] {Long.MIN_VALUE, 1});
    out.lists(new int[][] {{}, {3, 4}, {}, {-5}});
    out.strings(new String[] {"", "naïve", "\uD83D\uDE00", "a"});
    out.number(8);

    ProgramFile.Reader in = new ProgramFile.Reader(out.bytes());
    assertThat(in.number()).isEqualTo(-7);
    assertThat(in.ints()).containsExactly(0, -1, Integer.MAX_VALUE);
    assertThat(in.ints()).isEmpty();
    assertThat(in.longs()).containsExactly(Long.MIN_VALUE, 1);
    assertThat(in.lists()).isDeepEqualTo(new int[][] {{}, {3, 4}, {}, {-5}});
    assertThat(in.strings()).containsExactly("", "naïve", "\uD83D\uDE00", "a");
    assertThat(in.number()).isEqualTo(8);
  }

  @Test
  void hasTheCuesWhole() {
    byte[] bytes = CompiledRubric.cues();

    CueBook read = CueBook.read(bytes);

    assertThat(read.bytes()).isEqualTo(bytes);
    CueBook compiled = CueBook.compiled();
    assertThat(read.program()).hasToString(compiled.program().toString());
    for (int plan = 0; plan < compiled.program().plans().size(); plan++) {
      assertThat(read.entry(plan)).isEqualTo(compiled.entry(plan));
    }
  }

  @ParameterizedTest
  @MethodSource("rubrics")
  void scoresAndExplainsAsThePatternsDo(Rubric rubric) {
    CompiledRubric compiled =
        new CompiledRubric.Compiler(SET.vocabulary())
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                });
    byte[] bytes = compiled.patterns().bytes();

    CompiledRubric read = CompiledRubric.of(rubric, SET::vocabulary, CompiledPatterns.read(bytes));

    assertThat(read.patterns().bytes()).isEqualTo(bytes);
    assertThat(read).hasToString(compiled.toString());
    CompiledRubric.Scratch scratch = new CompiledRubric.Scratch();
    for (Example example : rubric.examples()) {
      assertThat(read.explain(example.answer(), scratch))
          .as(example.name())
          .isEqualTo(compiled.explain(example.answer(), scratch));
    }
  }
}
