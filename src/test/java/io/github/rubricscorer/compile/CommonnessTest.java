package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of the runs of the first pattern, the one whose words the patterns have the fewest of. */
class CommonnessTest {
  @ParameterizedTest(name = "of {0} the rarest run is {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          alpha & beta                                    > alpha
          alpha & beta, alpha gamma                       > beta
          alpha & beta, alpha gamma, beta delta           > alpha
          alpha & beta, alpha gamma, beta x, beta y       > alpha
          alpha beta & gamma, alpha, beta, gamma          > alpha beta
          alpha beta & gamma, alpha, alpha x, beta, beta y, beta z > alpha beta
          alpha beta & gamma, alpha x, alpha y, alpha z, alpha w, beta x, beta y, beta z, beta > gamma
          (alpha|beta) & gamma                            > gamma
          (alpha|beta) & gamma, gamma x                   > (alpha|beta)
          (alpha|beta) & gamma, gamma x, alpha x          > gamma
          =Alpha & alpha, alpha x                         > =Alpha
          alpha ... beta ... gamma, alpha x, beta x       > gamma
          """)
  void isTheRarest(String patterns, String rarest) {
    List<Synonym> synonyms = Arrays.stream(patterns.split(", ", -1)).map(Synonym::of).toList();
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    synonyms.forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    Program program = compiler.program();
    Fragments fragments = compiler.fragments();
    Plan.Window window = (Plan.Window) program.plans().get(0);
    Commonness commonness = new Commonness(fragments.runs());
    assertThat(fragments.texts().get(commonness.rarest(window))).isEqualTo(rarest);
    assertThat(commonness.fragmentCount()).isEqualTo(fragments.texts().size());
  }
}
