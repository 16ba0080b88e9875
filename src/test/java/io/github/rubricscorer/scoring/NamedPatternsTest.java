package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets whose terms are patterns, and synonyms that ask for something several times. */
@DisplayName("Named patterns and counts")
class NamedPatternsTest {
  @ParameterizedTest(name = "{0} finds {2} in: {1}")
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          <moves> water        -> goes into the water, water goes in -> goes into the water
          <moves> ..2 cell     -> it diffuses into a cell            -> diffuses into a cell
          <moves> ..2 cell     -> entered the cell, the entry cell   -> entered the cell
          <inner> cell         -> quick entering cell                -> -
          <inner> cell         -> slowly enters cells                -> slowly enters cells
          (<inner>|leaves)     -> it leaves, slowly diffusing        -> leaves / slowly diffusing
          """)
  void aTermIsAPattern(String synonym, String answer, String found) {
    assertThat(find(Synonym.of(synonym), answer)).isEqualTo(found);
  }

  @ParameterizedTest(name = "{0}: <not> ..2 {1} finds {3} in: {2}")
  @CsvSource(
      delimiterString = "->",
      textBlock =
          """
          en -> fit     -> It doesn't fit.            -> doesn't fit
          en -> fit     -> It does not really fit.    -> not really fit
          en -> fit     -> It cannot possibly fit.    -> cannot possibly fit
          en -> fit     -> It no longer fits.         -> no longer fits
          en -> fit     -> It wont fit.               -> wont fit
          en -> fit     -> It fits.                   -> -
          en -> fit     -> No fit there.              -> -
          de -> passt   -> Es passt gut dazu.        -> -
          de -> passen  -> Das kann nicht passen.     -> nicht passen
          fr -> marche  -> Cela ne marche pas.        -> ne marche
          es -> cabe    -> Esto no cabe.              -> no cabe
          """)
  void eachLanguageBringsTheWordsThatDeny(
      String language, String verb, String answer, String found) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language(language)
            .concept(Concept.builder("c").synonyms("<not> ..2 " + verb))
            .build();

    assertThat(find(rubric, answer)).isEqualTo(found);
  }

  @Test
  void aSetOfTheRubricReplacesTheOneThatTheLanguageBrings() {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .terms("not", "stops")
            .concept(Concept.builder("c").synonyms("<not> work"))
            .build();

    assertThat(find(rubric, "It doesn't work.")).isEqualTo("-");
    assertThat(find(rubric, "It stops work.")).isEqualTo("stops work");
  }

  @ParameterizedTest(name = "{0} levels of {2} over {1}")
  @CsvSource({
    "40, a, (<s%1$d> b|c <s%1$d>)",
    "40, —, (<s%1$d>|<s%1$d>)",
    "20, a, (<s%1$d>|<s%1$d>)",
    "20, —, (<s%1$d>|<s%1$d>)",
  })
  void setsOfSetsDoNotGrowWithoutLimit(int levels, String innermost, String term) {
    Rubric.Builder rubric = Rubric.builder("q").question("?").terms("s0", innermost);
    for (int i = 1; i < levels; i++) {
      rubric.terms("s" + i, term.formatted(i - 1));
    }
    String outermost = "<s" + (levels - 1) + ">";
    rubric.concept(Concept.builder("c").synonyms(outermost));

    assertThatThrownBy(() -> Scorer.of(List.of(rubric.build())))
        .hasMessageContaining(
            "the sets of the synonym have more than 100,000 words in all, '" + outermost + "'");
  }

  @Test
  void aSetWithoutAWordIsNone() {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .terms("dash", "—")
            .terms("dashes", "(<dash>|<dash>)")
            .concept(Concept.builder("c").synonyms("<dashes>", "a <dashes>"))
            .build();

    assertThatThrownBy(() -> Scorer.of(List.of(rubric)))
        .hasMessage(
            "q: error: there is no word in the synonym, '<dashes>' (at /concepts/0/synonyms/0)");
  }

  @ParameterizedTest(name = "{0} times within {1} in: {2}")
  @CsvSource({
    "3, answer, Fault. A fault and faults., Fault. A fault and faults",
    "3, answer, Fault and fault., -",
    "2, sentence, Fault. Fault., -",
    "2, sentence, Fault. A fault or error., fault or error",
    "2, 4 words, fault w w fault, fault w w fault",
    "2, 4 words, fault w w w fault, -",
    "3, 5 words, fault w fault w error w w fault, fault w fault w error",
    "1, answer, error, error",
  })
  void countsWhatIsFound(int times, String within, String answer, String found) {
    Extent extent =
        switch (within) {
          case "answer" -> Extent.ANSWER;
          case "sentence" -> Extent.SENTENCE;
          default -> Extent.words(Integer.parseInt(within.substring(0, 1)));
        };
    assertThat(find(Synonym.times(times, extent, "fault", "error"), answer)).isEqualTo(found);
  }

  @Test
  void theSameWordIsCountedOnce() {
    Synonym twice = Synonym.times(2, Extent.ANSWER, "page fault", "fault", "fault page");

    assertThat(find(twice, "page fault page")).isEqualTo("-");
    assertThat(find(twice, "page fault, fault")).isEqualTo("page fault, fault");
  }

  @Test
  void whatIsThereTooSeldomIsTold() {
    Synonym thrice = Synonym.times(3, Extent.ANSWER, "fault");

    assertThat(scorer(thrice).explain("q", "A fault, a fault.").misses().getFirst().message())
        .isEqualTo("'fault' is there, but not 3 times");
  }

  private static String find(Synonym synonym, String answer) {
    return find(scorer(synonym), answer);
  }

  private static String find(Rubric rubric, String answer) {
    return find(Scorer.of(List.of(rubric)), answer);
  }

  private static String find(Scorer scorer, String answer) {
    List<Evidence> evidence = scorer.score("q", answer).concepts().getFirst().evidence();
    return evidence.isEmpty()
        ? "-"
        : evidence.stream().map(Evidence::text).collect(Collectors.joining(" / "));
  }

  private static Scorer scorer(Synonym synonym) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .terms("moves", "goes (in|into)", "~enter", "diffus*")
            .terms("inner", "slowly <moves>")
            .concept(Concept.builder("c").synonym(synonym))
            .build();
    return Scorer.of(List.of(rubric));
  }
}
