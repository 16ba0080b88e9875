package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.importing.notes.NotesReader;
import io.github.rubricscorer.importing.notes.marking.Columns;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Marking schemes as teachers, examiners and lecturers write them, each in another form, written
 * down before any was read by the program. On the first run 66 of their 139 points were right, and
 * 98 of 142 concepts. Of the fourteen tables with columns of what is accepted and what is not, with
 * degrees and with numbers of rows, 24 of 46 points were right, 37 of 46 concepts, and 9 of 36
 * wordings that earn nothing; no table was right as a whole.
 */
class SchemeFormsTest {
  private static final Path SCHEMES = Fixtures.DIRECTORY.resolve("schemes");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d²½-]+");

  private static final String BEHIND =
      "behind the table of criteria, so no criterion; if it earns points, give it a row";

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

  /** What earns nothing: words that no concept may have, and the line of a scheme they are in. */
  record Refused(String file, List<String> words, String line) {}

  static List<Refused> refused() {
    return text("refused.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .map(cells -> new Refused(cells[0], words(cells[1]), cells[2]))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatEarnsNothingIsNoSynonymAndToldWithItsLine(Refused refused) {
    Draft draft = draft(refused.file(), text(refused.file()));

    assertThat(draft.rubrics().getFirst().concepts())
        .flatExtracting(concept -> words(said(concept)))
        .doesNotContainAnyElementsOf(refused.words());
    if (!refused.line().isEmpty()) {
      assertThat(draft.leftovers())
          .anySatisfy(one -> {
            assertThat(one.line()).hasToString(refused.line());
            assertThat(words(one.text())).containsAll(refused.words());
          });
    }
  }

  /** Schemes whose criteria are all read, whatever else they say. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "columns-do-not-accept.md",
        "reject-before-answer.md",
        "not-enough.md",
        "german-nicht-akzeptiert.md",
        "degrees-in-accept.md",
        "lettered-rows-and-rules.md",
        "numbered-tabs.txt",
        "reject-column.csv",
        "rules-behind-table.md",
        "numbered-points.md",
        "table.md",
      })
  void numbersOfRowsAreNotToldAndNothingIsMissed(String file) {
    Draft draft = draft(file, text(file));

    assertThat(draft.leftovers())
        .extracting(Leftover::reason)
        .doesNotContain("in a column that is not known");
    assertThat(draft.isThin()).isFalse();
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
  void aColumnOfGuidanceSaysWhatIsAcceptedAndWhatIsNotAsLinesDo() {
    String table =
        "| Answer | Marks | Guidance |#|---|---|---|#"
            + "| yeast ferments | 1 | Accept: fungi; moulds. Ignore: bacteria. Think of beer. |#"
            + "| gluten holds gas | 2 | 1 mark: traps air; 2 marks: traps carbon dioxide. No marks: holes |#";
    Concept yeast = rubric(table).concepts().getFirst();

    assertThat(yeast.name()).isEqualTo("Yeast ferments (fungi, moulds)");
    assertThat(said(yeast)).contains("beer").doesNotContain("ccept", "bacteria");
    assertThat(told(table))
        .containsExactly(
            "5 is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'",
            "6 earns a part of the points; see 'partial'",
            "6 is not to be accepted, so no synonym was made of it; see 'unless' and 'onlyIf'");
  }

  /** What is accepted, and the ways that it names, with a bar between. */
  @ParameterizedTest
  @CsvSource({
    "'faster, more often', faster|more often",
    "'silt settles / mud sinks', silt settles|mud sinks",
    "'sooner OR at once; promptly', sooner|at once|promptly",
    "'asks who they are, checks the wristband, or reads the name aloud',"
        + " asks who they are|checks the wristband|reads the name aloud",
    "'no salt, no sugar, no fat', no salt|no sugar|no fat",
    "'it gets hotter, so it moves faster', 'it gets hotter, so it moves faster'",
    "'the king, not the parliament', 'the king, not the parliament'",
    "'when the bell rings, at noon exactly', 'when the bell rings, at noon exactly'",
    "'weak bonds; do not accept ionic', weak bonds",
    "'–', ''",
  })
  void acceptedWordingsArePartedTheSameInALineAndInATable(String accepted, String ways) {
    List<String> expected = ways.isEmpty() ? List.of() : List.of(ways.split("\\|", -1));
    String row =
        "| Criterion | Points | Accept |#|---|---|---|#| starch | 1 | %s |#| salt | 1 | |"
            .formatted(accepted);
    String line = "- starch [1]#  - Accept: %s#- salt [1]".formatted(accepted);

    for (String notes : ways.isEmpty() ? List.of(row) : List.of(row, line)) {
      assertThat(
              NotesReader.read("# Why is it so?\n\n" + notes.replace('#', '\n') + "\n")
                  .questions()
                  .getFirst()
                  .remarks()
                  .getFirst()
                  .keywords())
          .isEqualTo(expected);
    }
  }

  /** The names of the columns of a table of criteria; what its second column is for. */
  @ParameterizedTest
  @CsvSource({
    "Do not accept, refused",
    "DO NOT ALLOW, refused",
    "Reject / ignore, refused",
    "Not enough, refused",
    "No credit for, refused",
    "No marks, refused",
    "Answers not accepted, refused",
    "Too vague, refused",
    "Will not do, refused",
    "Common mistakes, refused",
    "Zählt nicht, refused",
    "Wrong answers, refused",
    "Nicht akzeptiert, refused",
    "Keine Punkte für, refused",
    "Falsche Antworten, refused",
    "Accept, accepted",
    "Also accept (examples), accepted",
    "Allow, accepted",
    "Accept or allow, accepted",
    "Other acceptable answers, accepted",
    "Alternatives, accepted",
    "Auch richtig, accepted",
    "Accept / reject, ''",
    "Notes, ''",
    "Not before, ''",
    "Where, ''",
  })
  void aColumnIsAcceptedOrRefusedByItsName(String name, String kind) {
    Columns columns = Columns.of(List.of("Criterion", name, "Points"), List.of());

    assertThat(columns.accepted()).hasSize(kind.equals("accepted") ? 1 : 0);
    assertThat(columns.refused()).hasSize(kind.equals("refused") ? 1 : 0);
  }

  /** What a cell of points says, and how many those are who have all of it. */
  @ParameterizedTest
  @CsvSource({
    "1 or 2, 2",
    "1/2, 2",
    "0-2, 2",
    "1–2, 2",
    "0 / 1 / 2, 2",
    "1 to 3 marks, 3",
    "1 bis 2, 2",
    "1 oder 2 P., 2",
    "'0, 1 or 2', 2",
    "1 mark or 2 marks, 2",
    "1 (partly) or 2 (fully), 2",
    "'1 each, max 3', 3",
    "1 + 1, 2",
    "½ + ½, 1",
    "1 + 1 = 2, 2",
    "2 × 1, 2",
    "1½, 1.5",
    "½, 0.5",
    "'1,5', 1.5",
    "0.5, 0.5",
    "2 (see rule 4), 2",
    "up to 3, 3",
    "-1, -1",
    "−2 or −1, -2",
    "two, 0",
    "–, 0",
    "'', 0",
  })
  void ofPointsThatMayBeLessTheMostCount(String cell, double points) {
    assertThat(Columns.points(cell)).isEqualTo(points);
  }

  /** What a cell of a row with two points says; what is left of it for the concept's text. */
  @ParameterizedTest
  @CsvSource({
    "Partly (1): quieter. Fully (2): quieter step by step., quieter step by step.",
    "'All of it [2]: bow and string; half of it [1]: bow', bow and string",
    "1 mark: bow; 2 marks: bow and string, bow and string",
    "Playing: name (1): bow; reason (2): the string sticks, Playing: the string sticks",
    "Reason (1): bow; reason (2): string, Reason (1): bow; reason (2): string",
    "Bow (1): hair; string (1): steel, Bow (1): hair; string (1): steel",
    "Bow (1): hair; string (3): steel, Bow (1): hair; string (3): steel",
    "(1): hair; (2): steel, (1): hair; (2): steel",
  })
  void ofDegreesInACellOnlyTheHighestEarnsAll(String cell, String text) {
    assertThat(
            NotesReader.read(
                    "# Why?\n\n| Criterion | Points |\n|---|---|\n| %s | 1 or 2 |\n"
                        .formatted(cell))
                .questions()
                .getFirst()
                .remarks())
        .extracting(remark -> remark.text().text().replace('[', '(').replace(']', ')'))
        .containsExactly(text);
  }

  /** The cells of the first of two columns, with a bar between; whether they number the rows. */
  @ParameterizedTest
  @CsvSource({
    "A|B|C, true",
    "1.|2.|3., true",
    "a)|b)|c), true",
    "(i)|(ii)|(iii), true",
    "1.1|1.2|2.1, true",
    "1a|1b|2a, true",
    "MP1|MP2|MP3, true",
    "4|5||6, true",
    "1|2|Total, true",
    "1|2|2, false",
    "C|N|O, false",
    "amylase|maltose, false",
    "1|salt|2, false",
  })
  void aFirstColumnMayOnlyNumberTheRows(String cells, boolean numbers) {
    List<List<String>> rows =
        Stream.of(cells.split("\\|", -1)).map(cell -> List.of(cell, "starch")).toList();

    assertThat(Columns.of(List.of("", "What"), rows).number()).isEqualTo(numbers ? 0 : -1);
  }

  @Test
  void aColumnThatNumbersTheRowsUnderAnotherNameIsToldOnce() {
    String table =
        "| Vitamin | Effect | Marks |#|---|---|---|#| A | prevents blindness | 1 |#| B | prevents scurvy | 1 |";

    assertThat(told(table)).containsExactly("3 only numbers the rows");
  }

  @Test
  void aColumnOfLettersThatIsAloneIsWhatIsToBeSaid() {
    assertThat(rubric("| Answer | Marks |#|---|---|#| A | 1 |#| B | 1 |").concepts()).hasSize(2);
  }

  @Test
  void behindATableOfCriteriaARuleIsNoneAndTheNextQuestionIsOne() {
    String scheme =
        """
        # Why is it so?

        | Criterion | Marks |
        |---|---|
        | amylase | 1 |
        | maltose | 1 |

        ## Rules

        - No halves.

        Be fair.

        ## Why is it sweet?

        - glucose
        """;
    Draft draft = draft("notes.md", scheme);

    assertThat(draft.rubrics()).hasSize(2);
    assertThat(draft.leftovers())
        .extracting(one -> one.line() + " " + one.reason())
        .containsExactly("8 " + BEHIND, "10 " + BEHIND, "12 " + BEHIND);
  }

  @Test
  void whereAHeadingBehindTheTableHasPointsTheNoticeStays() {
    String scheme =
        """
        # Why is it so?

        | Criterion | Marks |
        |---|---|
        | amylase | 1 |

        ## Bread (2 marks)

        Maltose.

        Glucose.
        """;

    assertThat(draft("notes.md", scheme).isThin()).isTrue();
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
