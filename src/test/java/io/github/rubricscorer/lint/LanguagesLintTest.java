package io.github.rubricscorer.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Rule;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.scoring.SynonymProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is common is a matter of the rubric's language. */
class LanguagesLintTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | water      | common-word
          en | problem    | common-word
          en | people     | common-word
          en | Wasser     |
          de | Wasser     | common-word
          de | Problem    | common-word
          de | Leute      | common-word
          de | viele      | common-word
          de | wachsen    | common-word
          de | Gift       |
          de | Rat        |
          de | Wand       |
          de | Tag        | common-word
          de | Not        |
          de | most       |
          de | after      |
          de | Verbindung |
          de | Chlorophyll |
          de | Zeit ..6 Geld        | wide-window
          de | nicht & Arbeit       |
          de | Wärme & Fläche       |
          de | Chloroplast & Zucker |
          fr | eau        |
          fr | problème   |
          fr | temps      |
          fr | table      |
          fr | information |
          """)
  void commonWordsAreThoseOfTheLanguage(String language, String synonym, String rule) {
    List<Finding> findings = check(language, synonym);

    assertThat(findings.stream().map(finding -> finding.rule().id()))
        .as("%s: %s", synonym, findings)
        .filteredOn(id -> id.equals("common-word") || id.equals("wide-window"))
        .isEqualTo(rule == null ? List.of() : List.of(rule));
  }

  @Test
  void findingsNameTheLanguage() {
    assertThat(check("de", "Leute"))
        .filteredOn(finding -> finding.rule() == Rule.COMMON_WORD)
        .extracting(Finding::problem)
        .containsExactly(
            "'leute' alone is enough, and it is one of the most frequent words of German");
    assertThat(check("de", "Zeit ..6 Geld"))
        .filteredOn(finding -> finding.rule() == Rule.WIDE_WINDOW)
        .extracting(Finding::problem)
        .containsExactly(
            "'Zeit ..6 Geld' joins common words over up to 6 words: found in 1 of 93 sentences of"
                + " ordinary German");
  }

  @Test
  void noFindingInTheGermanRubricsSpeaksOfEnglish() {
    List<Finding> findings =
        Lint.check(RubricSet.read(Path.of("src/test/resources/benchmarks/saf-german")));

    assertThat(findings).isNotEmpty();
    assertThat(findings).extracting(Finding::problem).noneMatch(text -> text.contains("English"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          en | at the wall   | 'the' of 'at the wall' is passed over
          en | an der Wand   | 'an' of 'an der Wand' is passed over
          de | an der Wand   | 'der' of 'an der Wand' is passed over
          fr | sur le mur    | 'le' of 'sur le mur' is passed over
          de | a b Wand      |
          """)
  void articlesAreThoseOfTheLanguage(String language, String synonym, String problem) {
    assertThat(check(language, synonym))
        .filteredOn(finding -> finding.rule() == Rule.IGNORED_WORDS)
        .extracting(Finding::problem)
        .isEqualTo(problem == null ? List.of() : List.of(problem));
  }

  @Test
  void samplesHaveNoEnglishFormsInOtherLanguages() {
    assertThat(SynonymProbe.forms("Haus", Form.INFLECTED, true, Language.of("de")))
        .containsExactly("Haus", "haus");
    assertThat(SynonymProbe.forms("house", Form.INFLECTED, true, Language.ENGLISH))
        .containsExactly("house", "houses", "housed");
  }

  @Test
  void theVocabularyIsReadInTheLanguageOfEachRubric() {
    assertThat(unused("de", "gegeben", "geben, schenken")).isEmpty();
    assertThat(unused("en", "gegeben", "geben, schenken"))
        .containsExactly("no rubric has a term of 'geben, schenken'");
  }

  private static List<String> unused(String language, String synonym, String line) {
    String rubric =
        "{\"language\": \"%s\", \"question\": \"?\", \"concepts\": [{\"id\": \"a\", \"synonyms\": [\"%s\"]}]}"
            .formatted(language, synonym);
    return Lint.check(
            RubricSet.read(
                Map.of("q.json", rubric.getBytes(UTF_8), "vocabulary.txt", line.getBytes(UTF_8))))
        .stream()
        .filter(finding -> finding.rule() == Rule.UNUSED_VOCABULARY)
        .map(Finding::problem)
        .toList();
  }

  @Test
  void whatIsNotLookedForIsTold() {
    assertThat(Lint.notLookedFor("en")).isEmpty();
    assertThat(Lint.notLookedFor("de")).isEmpty();
    assertThat(Lint.notLookedFor("fr"))
        .containsExactly(Rule.COMMON_WORD, Rule.WIDE_WINDOW, Rule.COMMON_TERM);
  }

  private static List<Finding> check(String language, String synonym) {
    String rubric =
        "{\"language\": \"%s\", \"question\": \"?\", \"concepts\": [{\"id\": \"a\", \"synonyms\": [\"%s\"]}]}"
            .formatted(language, synonym);
    return Lint.check(RubricSet.read(Map.of("q.json", rubric.getBytes(UTF_8))));
  }
}
