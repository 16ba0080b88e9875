package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that asks for a filler in some form is looked for where the fillers stand. */
class FillerLabelsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          cache          > false
          just cache     > true
          cache just     > true
          (page|just) x  > true
          (page|key) x   > false
          key (page|(lock|x just)) > true
          jus*           > true
          just*          > true
          justi*         > false
          reall*         > true
          =Just          > true
          =Cache         > false
          =~just         > true
          =~cache        > false
          ~cache         > false
          5 keys         > false
          x \\= just     > true
          x \\= key      > false
          """)
  void asksForFillers(String pattern, boolean asks) {
    Dictionary dictionary = new Dictionary(Vocabulary.EMPTY, Language.ENGLISH);
    ProgramCompiler compiler = new ProgramCompiler(dictionary);
    assertThat(compiler.prepare(Synonym.of(pattern))).isNull();
    Expression run = compiler.fragments().runs().getFirst();
    assertThat(new FillerLabels(dictionary.reader()).isIn(run)).isEqualTo(asks);
  }
}
