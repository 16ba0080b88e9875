package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.importing.notes.Leftover;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Marking schemes as teachers, examiners and lecturers write them, each in another form, written
 * down before any was read by the program. On the first run 66 of their 139 points were right, and
 * 98 of 142 concepts.
 */
class SchemeFormsTest {
  private static final Path SCHEMES = Fixtures.DIRECTORY.resolve("schemes");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d²½-]+");

  private static final Set<String> SMALL = Set.of("of", "the", "from", "is");

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
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(word -> word.group())
        .filter(word -> !SMALL.contains(word))
        .toList();
  }

  private static Draft draft(String file, String text) {
    Language language =
        file.contains("german") || file.contains("erwartung")
            ? Language.find("de").orElseThrow()
            : Language.ENGLISH;
    return Importer.draft(file, text, false, language, Vocabulary.EMPTY);
  }

  private static Draft draft(String notes) {
    return draft("notes.md", "# Why is it so?\n\n" + notes.replace('#', '\n') + "\n");
  }

  private static Rubric rubric(String notes) {
    return draft(notes).rubrics().getFirst();
  }

  private static List<String> told(String notes) {
    return draft(notes).leftovers().stream().map(one -> one.line() + " " + one.reason()).toList();
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

  /** Lines of a scheme; a number sign is a line's end. */
  @ParameterizedTest
  @CsvSource({
    "'- starch (2 marks)#- maltose (1 mark)#- pepsin (1 mark)##max 2', 0",
    "'Any two from:##- starch#- maltose#- pepsin', 2",
    "'Any two of these:##- starch (1 mark)#- maltose (1 mark)#- pepsin (1 mark)', 2",
    "'Two of the following (1 mark each):##- starch#- maltose#- pepsin', 2",
    "'- starch [1]#- maltose [1]#- pepsin [1]##max 2', 2",
    "'- starch [1]#- maltose [1]#- pepsin [1]##max 3', 0",
    "'Any two from: (2)##- starch#- maltose#- pepsin', 2",
    "'Any three from:##- starch#- maltose#- pepsin', 0",
  })
  void ofAListOnlyTheBestCountWhereTheSchemeSaysSo(String notes, int best) {
    Rubric rubric = rubric(notes);

    assertThat(rubric.concepts()).hasSize(3).allMatch(c -> best(rubric, c) == best);
  }

  @Test
  void theListEndsWithTheNextParagraphOrHeading() {
    Rubric rubric =
        rubric("Any one from:##- starch#- maltose##Others:##- pepsin (2 marks)#- trypsin (1 mark)");

    assertThat(rubric.concepts())
        .extracting(concept -> concept.group() == null)
        .containsExactly(false, false, true, true);
  }

  @Test
  void whatStandsBelowARefusalIsRefusedAndItsSiblingsAreNot() {
    String notes =
        "- amylase (2 marks)#  - Do not accept:#    - pepsin#    - bile#- maltose (1 mark)";

    assertThat(rubric(notes).concepts())
        .extracting(Concept::id)
        .containsExactly("amylase", "maltose");
    assertThat(told(notes))
        .containsExactly(
            "4 says only what follows",
            "5 is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'",
            "6 is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'");
  }

  @Test
  void whatIsAcceptedIsAnotherName() {
    Rubric rubric =
        rubric("- amylase (2 marks)#  - Accept: ptyalin#- maltose (1 mark); accept disaccharide");

    assertThat(rubric.concepts()).hasSize(2);
    assertThat(said(rubric.concepts().getFirst())).contains("ptyalin");
  }

  @Test
  void rulesBehindCriteriaWithPointsAreToldAndNoConcepts() {
    String notes =
        "1. **Amylase, 2 marks.** In saliva.#2. **Maltose, 1 mark.**##Some rules:##- No halves.";

    assertThat(rubric(notes).concepts()).extracting(Concept::weight).containsExactly(2.0, 1.0);
    assertThat(told(notes))
        .containsExactly(
            "6 has no points, as the criteria above have; if it earns some, say how many",
            "8 has no points, as the criteria above have; if it earns some, say how many");
  }

  @Test
  void whatAnAddressOfALinkSaysIsTold() {
    assertThat(told("- amylase (2 marks)#- maltose (1 mark)##[1]: saliva"))
        .containsExactly("6 the address of a link");
  }

  @Test
  void aColumnWithAZeroIsWhatSomebodyGotInASpreadsheetToo() {
    Draft draft = draft("marks.csv", "criterion,points\namylase,2\nmaltose,0\n");

    assertThat(draft.rubrics().getFirst().concepts())
        .extracting(Concept::weight)
        .containsExactly(1.0, 1.0);
    assertThat(draft.leftovers())
        .extracting(one -> one.line() + " " + one.reason())
        .contains("1 points that somebody got, as a 0 shows; each concept has 1");
  }

  @Test
  void synonymsBeyondTheMostAreTold() {
    String words =
        IntStream.range(0, 90)
            .mapToObj(i -> "zq" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "ol")
            .collect(Collectors.joining("; "));

    Draft draft = draft("marks.csv", "criterion,points,key words\namylase,2," + words + "\n");

    assertThat(draft.rubrics().getFirst().concepts().getFirst().synonyms()).hasSize(80);
    assertThat(draft.leftovers())
        .extracting(Leftover::reason)
        .contains("more than 80 synonyms of one concept");
  }
}
