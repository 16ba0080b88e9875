package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One rubric of a language that asks for all phrases of its tables reads each sentence as a rubric
 * of its own does. It is a quick test for each language, which mutation testing can repeat for each
 * change.
 */
class LanguagesAtOnceTest {
  private static final Path TABLES = Path.of("src/test/resources/io/github/rubricscorer/language");

  @ParameterizedTest
  @ValueSource(strings = {"de", "es", "fr", "it", "nl", "pt"})
  void oneRubricReadsAllSentencesOfALanguage(String table) throws IOException {
    List<String[]> rows = rows(table);
    Map<String, Integer> concepts = new LinkedHashMap<>();
    Rubric.Builder rubric = Rubric.builder("q").question("?").language(table);
    for (String[] row : rows) {
      if (!concepts.containsKey(row[1])) {
        rubric.concept(Concept.builder("c" + concepts.size()).name("C").synonyms(row[1]));
        concepts.put(row[1], concepts.size());
      }
    }
    Scorer scorer = Scorer.of(List.of(rubric.build()));
    for (String[] row : rows) {
      check(row, scorer.score("q", row[2]).concepts().get(concepts.get(row[1])));
    }
  }

  /** What is found of words depends on the others that a rubric has, so each has its own. */
  @Test
  void germanWordsAreFoundInTheirForms() throws IOException {
    for (String[] row : rows("de-words")) {
      Rubric.Builder rubric = Rubric.builder("q").question("?").language("de");
      rubric.concept(Concept.builder("c").synonyms(row[1]));
      check(row, Scorer.of(List.of(rubric.build())).score("q", row[2]).concepts().getFirst());
    }
  }

  private static List<String[]> rows(String table) throws IOException {
    return Files.readAllLines(TABLES.resolve(table + ".tsv")).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("~"))
        .map(line -> line.split("\t", -1))
        .toList();
  }

  private static void check(String[] row, ConceptScore concept) {
    String verdict = concept.verdict().name().toLowerCase(Locale.ROOT);
    assertThat(verdict.replace("covered", "asserted")).as(row[2]).isEqualTo(row[0]);
  }
}
