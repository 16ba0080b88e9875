package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators are asked for where a pattern has them, and are nothing elsewhere. */
class OperatorsTest {
  static Stream<MarkedText> table() {
    return MarkedText.table(OperatorsTest.class, "operators.txt");
  }

  @Tag("bulk")
  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void areFoundAsTheyAreMeant(MarkedText text) {
    text.check();
  }

  /** The whole table in one test, which mutation testing can repeat for each change. */
  @Test
  void areAllFoundAsTheyAreMeant() {
    table().forEach(MarkedText::check);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"So v1 = v2.", "So v1 > v2.", "So v1 v2.", "v1=v2 and v2 = v1", "v1 <= the v2"})
  void meanNothingToPatternsWithoutThem(String answer) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("with").synonyms("v1 \\= v2", "v2 \\< 5"))
            .concept(Concept.builder("without").synonyms("v1 v2"))
            .build();
    assertThat(Scorer.of(List.of(rubric)).score("q", answer).concepts().getLast().evidence())
        .extracting(Evidence::start, Evidence::end, Evidence::text)
        .isEqualTo(
            OneConcept.of("v1 v2").score(answer).evidence().stream()
                .map(each -> tuple(each.start(), each.end(), each.text()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1 \\=", "\\=", "v1 (\\=|is)", "v1 \\= \\> v2", "v1 \\= ... v2"})
  void needAWordAfterThem(String pattern) {
    assertThatExceptionOfType(RubricException.class)
        .isThrownBy(() -> OneConcept.of(pattern))
        .withMessageContaining("an operator needs a word after it");
  }

  @ParameterizedTest
  @CsvSource({
    "v1 <is> v2, So v1 = v2., v1 = v2",
    "v1 <is> v2, So v1 ≈ v2., v1 ≈ v2",
    "v1 <is> v2, So v1 equals v2., v1 equals v2",
    "v1 <is> v2, So v1 v2., -",
    "v1 <is> v2, So v1 > v2., -",
    "v1 <compared> v2, So v1 = v2., v1 = v2",
    "v1 <compared> v2, So v1 > v2., v1 > v2",
    "<is> v2, So v1 = v2., v2"
  })
  void mayBeTermsOfSets(String synonym, String answer, String found) {
    Rubric rubric = withSets(synonym);

    assertThat(Scorer.of(List.of(rubric)).score("q", answer).concepts().getFirst().evidence())
        .extracting(Evidence::text)
        .isEqualTo(found.equals("-") ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1 <is>", "<is> ... v2", "v1 <compared>", "<loose> v2", "<deeper> v2"})
  void needAWordAfterThemAsTermsOfSets(String synonym) {
    assertThatExceptionOfType(RubricException.class)
        .isThrownBy(() -> Scorer.of(List.of(withSets(synonym))))
        .withMessageContaining("an operator needs a word after it");
  }

  private static Rubric withSets(String synonym) {
    return Rubric.builder("q")
        .question("?")
        .terms("is", "\\=", "\\~", "equals")
        .terms("compared", "<is>", "\\>")
        .terms("loose", "length \\=", "width")
        .terms("deeper", "<loose> of", "height")
        .concept(Concept.builder("c").synonyms(synonym))
        .build();
  }

  @Test
  void areNamedInWhatIsMissing() {
    assertThat(OneConcept.of("speed \\= 5").miss("the speed > 5").toString()).contains("= 5");
  }
}
