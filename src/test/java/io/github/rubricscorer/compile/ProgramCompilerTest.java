package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A compiler of programs")
class ProgramCompilerTest {
  private final ProgramCompiler compiler =
      new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));

  @Test
  void makesOneFragmentOfRunsThatAcceptTheSame() {
    prepare("read lock", "reads ..3 locks", "lock");

    assertThat(compiler.program().fragmentCount()).isEqualTo(3);
    assertThat(compiler.fragments().texts()).containsExactly("read lock", "read", "lock");
  }

  @Test
  void tellsTheFragmentsOfItsProgramInWhateverOrderItIsAsked() {
    prepare("readreplica", "read replica", "replica ..3 lag");
    List<String> before = compiler.fragments().texts();

    Program program = compiler.program();

    assertThat(before).hasSize(program.fragmentCount());
    assertThat(compiler.fragments().texts()).isEqualTo(before);
    assertThat(compiler.program()).hasToString(program.toString());
  }

  @Test
  void takesNoSynonymAfterItsProgram() {
    prepare("lock");
    compiler.program();

    assertThatThrownBy(() -> compiler.prepare(Synonym.of("queue")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the synonyms before have been compiled");
  }

  @Test
  void beginsAnew() {
    prepare("lock", "queue");
    compiler.program();

    compiler.reset(Map.of(), false);
    prepare("retry");

    assertThat(compiler.program().fragmentCount()).isOne();
    assertThat(compiler.fragments().texts()).containsExactly("retry");
  }

  private void prepare(String... patterns) {
    for (String pattern : patterns) {
      assertThat(compiler.prepare(Synonym.of(pattern))).isNull();
    }
  }
}
