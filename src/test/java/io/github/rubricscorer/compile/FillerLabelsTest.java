package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a run asks for a filler in some form is looked for where the fillers stand. */
class FillerLabelsTest {
  @ParameterizedTest(name = "{0}: {1} and {2}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          cache          > cach     > -
          just cache     > -        > just cach
          cache just     > -        > cach just
          (door|just)    > door     > just
          (door|just|key|this) > (door|key) > (just|this)
          (door|just) x  > door x   > just x
          x (door|just) y > x door y > x just y
          (door|key) x   > (door|key) x > -
          (door|just) (key|this) > - > (door|just) (key|this)
          key (door|(lock|x just)) > key (door|lock) > key x just
          jus*           > -        > jus*
          just*          > -        > just*
          justi*         > justi*   > -
          reall*         > -        > reall*
          =Just          > -        > =Just
          =Cache         > =Cache   > -
          =~just         > -        > =~just
          =~cache        > =~cache  > -
          ~cache         > (=~cache|=~caches|=~cached|=~caching) > -
          5 keys         > #5 key   > -
          x \\= just     > -        > x \\=just
          x \\= 5        > x \\=#5  > -
          """)
  void areTakenApart(String pattern, String without, String with) {
    Dictionary dictionary = new Dictionary(Vocabulary.EMPTY, Language.ENGLISH);
    ProgramCompiler compiler = new ProgramCompiler(dictionary);
    assertThat(compiler.prepare(Synonym.of(pattern))).isNull();
    Expression run = compiler.fragments().runs().getFirst();
    FillerLabels.Parts parts = new FillerLabels(dictionary.reader()).split(run);
    assertThat(form(parts.without())).isEqualTo(without);
    assertThat(form(parts.with())).isEqualTo(with);
  }

  private static String form(@Nullable Expression part) {
    return part == null ? "-" : part.toString();
  }
}
