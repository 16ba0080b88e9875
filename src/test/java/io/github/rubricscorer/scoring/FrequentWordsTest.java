package io.github.rubricscorer.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Frequent English words are never taken for misspelt words of a rubric. The list is another one
 * than {@code CommonWords}, which guards against it.
 */
class FrequentWordsTest {
  private static final String WORDS = "/io/github/rubricscorer/words/frequent-words.txt";
  private static final RubricSet RUBRICS = RubricSet.read(Path.of("rubrics"));

  static Stream<Named<Rubric>> rubrics() {
    return RUBRICS.rubrics().stream().map(rubric -> Named.of(rubric.id(), rubric));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rubrics")
  void noneOfTwentyThousandIsCorrected(Rubric rubric) throws IOException {
    List<String> words = words();
    assertThat(words).hasSize(20_000).doesNotHaveDuplicates();
    WordCache cache = compiled(rubric).patterns().words();
    WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);
    WordScanner scanner = new WordScanner();
    List<String> corrected = new ArrayList<>();
    for (String word : words) {
      scanner.reset(word);
      assertThat(scanner.next() && scanner.isWord(word.toCharArray())).as(word).isTrue();
      WordEntry entry = cache.look(scanner, analysis);
      if (entry.meant != null) {
        corrected.add(word + " -> " + entry.meant);
      }
    }
    assertThat(corrected).isEmpty();
  }

  private static CompiledRubric compiled(Rubric rubric) {
    return Objects.requireNonNull(
        new RubricCompiler(RUBRICS.vocabulary())
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new AssertionError(problem);
                }));
  }

  private static List<String> words() throws IOException {
    try (InputStream in = FrequentWordsTest.class.getResourceAsStream(WORDS)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    }
  }
}
