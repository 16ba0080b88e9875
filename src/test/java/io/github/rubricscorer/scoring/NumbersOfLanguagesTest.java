package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns have numbers in the words of their rubric's language, as answers have. */
class NumbersOfLanguagesTest {
  @ParameterizedTest(name = "{0}: {1} in: {2}")
  @CsvSource(
      delimiter = '!',
      value = {
        "de ! 2 Millionen ! etwa 2 Millionen Nutzer ! 2 Millionen",
        "de ! zwei Millionen ! etwa 2.000.000 Nutzer ! 2.000.000",
        "de ! 2000000 ! etwa zwei Millionen Nutzer ! zwei Millionen",
        "de ! zwei Millionen Nutzer ! 2 Millionen Nutzer ! 2 Millionen Nutzer",
        "de ! 2,5 Millionen ! etwa 2.500.000 Nutzer ! 2.500.000",
        "de ! (zwei|drei) Server ! drei Server ! drei Server",
        "de ! (2 Millionen) Nutzer ! zwei Millionen Nutzer ! zwei Millionen Nutzer",
        "de ! (nur|) 2 Millionen ! zwei Millionen ! zwei Millionen",
        "de ! minus fünf ! bei -5 Grad ! -5",
        "de ! minus fünf Grad ! bei -5 Grad ! -5 Grad",
        "de ! hundert Millionen ! 100 Millionen ! 100 Millionen",
        "de ! 2 Millionen ... Nutzer ! 2 Millionen der Nutzer ! 2 Millionen der Nutzer",
        "de ! 2 Millionen, Nutzer ! 2 Millionen Nutzer ! 2 Millionen Nutzer",
        "de ! zwei Server ! zwei neue Server ! -",
        "de ! 20 °C ! bei 20 Grad Celsius ! 20 Grad Celsius",
        "de ! 20 °C ! bei 20 °C ! 20 °C",
        "de ! 20 Grad Celsius ! bei 20°C ! 20°C",
        "de ! 20° ! um 20 Grad drehen ! 20 Grad",
        "de ! 20 Grad ! um 20° drehen ! 20",
        "de ! 80 % ! etwa 80 Prozent der Zeit ! 80 Prozent",
        "de ! 80 Prozent ! etwa 80% der Zeit ! 80%",
        "es ! 80 por ciento ! un 80 % del tiempo ! 80 %",
        "en ! 20 °C ! at 20 degrees Celsius ! 20 degrees Celsius",
        "en ! two million ! 2,000,000 users ! 2,000,000",
      })
  void readsNumbersInThem(String language, String pattern, String answer, String found) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language(language)
            .concept(Concept.builder("c").synonyms(pattern))
            .build();
    List<Evidence> evidence =
        Scorer.of(List.of(rubric)).score("q", answer).concepts().getFirst().evidence();
    String all = evidence.stream().map(Evidence::text).collect(Collectors.joining(" / "));
    assertThat(all.isEmpty() ? "-" : all).isEqualTo(found);
  }
}
