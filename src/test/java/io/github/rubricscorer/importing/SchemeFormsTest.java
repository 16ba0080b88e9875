package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Marking schemes as teachers, examiners and lecturers write them, each in another form, written
 * down before any was read by the program. On the first run 42 of their 100 points were right, and
 * 68 of 103 concepts.
 */
class SchemeFormsTest {
  private static final Path SCHEMES = Fixtures.DIRECTORY.resolve("schemes");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d²½-]+");

  /** What a concept should say, what it is worth, and how many of its list count; 0 for all. */
  private record Expected(List<String> words, double points, int best, boolean gap) {}

  private static Map<String, List<Expected>> expected() {
    Map<String, List<Expected>> all = new LinkedHashMap<>();
    for (String line : text("expected.tsv").lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] cells = line.split("\t", -1);
      all.computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(
              new Expected(
                  words(cells[1]),
                  Double.parseDouble(cells[2]),
                  cells[3].isEmpty() ? 0 : Integer.parseInt(cells[3]),
                  !cells[4].isEmpty()));
    }
    return all;
  }

  static Set<String> files() {
    return expected().keySet();
  }

  private static String text(String file) {
    try {
      return Files.readString(SCHEMES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(w -> w.group()).toList();
  }

  private static Draft draft(String file, String text) {
    Language language =
        file.contains("german") || file.contains("erwartung")
            ? Language.find("de").orElseThrow()
            : Language.ENGLISH;
    return Importer.draft(file, text, false, language, Vocabulary.EMPTY);
  }

  private static Draft draft(String notes) {
    return draft("notes.md", notes.replace('#', '\n'));
  }

  private static String said(Concept concept) {
    return concept.name() + " " + concept.hint() + " " + concept.synonyms();
  }

  private static int best(Rubric rubric, Concept concept) {
    return concept.group() == null ? 0 : rubric.group(concept.group()).best();
  }

  @ParameterizedTest
  @MethodSource("files")
  void aSchemeGivesTheConceptsAndPointsThatItsAuthorMeans(String file) {
    List<Rubric> rubrics = draft(file, text(file)).rubrics();

    assertThat(rubrics).hasSize(1);
    Rubric rubric = rubrics.getFirst();
    List<Concept> concepts = new ArrayList<>(rubric.concepts());
    for (Expected one : expected().get(file)) {
      assertThat(concepts)
          .as("%s", one)
          .anySatisfy(concept -> {
            assertThat(words(said(concept))).containsAll(one.words());
            assertThat(concept.weight() == one.points()).isNotEqualTo(one.gap());
            assertThat(best(rubric, concept)).isEqualTo(one.best());
          });
    }
    assertThat(concepts).hasSameSizeAs(expected().get(file));
  }
}
