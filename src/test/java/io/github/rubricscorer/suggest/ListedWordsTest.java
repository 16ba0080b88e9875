package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the rubric lists a word in stands in its place. */
class ListedWordsTest {
  @Test
  void bracketsAndSetsStandForTheirWords() {
    Rubric rubric =
        rubric("(heat|warmth|high temperature) & <up>", "(\\<|\\>|below) 5", "cold ..3 (ice|$)");

    assertThat(alternatives(rubric).values())
        .containsExactlyInAnyOrder(
            "(heat|warmth|high temperature)",
            "(heat|warmth|high temperature)",
            "<up>",
            "<up>",
            "<metal>");
  }

  @Test
  void aBracketOfTheConceptGoesBeforeASetOfTheRubric() {
    Rubric rubric = rubric("(rise|swell) & heat");

    assertThat(alternatives(rubric).values())
        .containsExactlyInAnyOrder("(rise|swell)", "(rise|swell)", "<up>", "<metal>");
  }

  @Test
  void aSetOfTheRubricReplacesTheSharedOneOfItsName() {
    Vocabulary shared = Vocabulary.parse("vocabulary.txt", "up: soar\nfluid: water\n");
    Rubric rubric = rubric("<up> & heat");

    assertThat(
            new ListedWords(rubric, shared, new Passages(Language.ENGLISH))
                .of(rubric.concepts().getFirst()))
        .containsOnlyKeys("ris", "climb", "iron", "water");
    assertThat(
            new ConceptWords(rubric, shared, new Passages(Language.ENGLISH))
                .of(0).stream().map(Token::stem))
        .contains("climb")
        .doesNotContain("soar");
  }

  @Test
  void aSuggestedPatternHasThem() {
    Rubric rubric = rubric("(water|rain) & <up>");
    Suggestions.Sentence sentence =
        new Suggester(Scorer.of(List.of(rubric)), "rod", Vocabulary.EMPTY)
            .suggest(
                List.of(new GivenAnswer("1", "The water makes it longer.", null)),
                new Suggester.Wanted(null, 1, 0),
                done -> {})
            .concepts()
            .getFirst()
            .sentences()
            .getFirst();

    assertThat(sentence.pattern()).isEqualTo("(water|rain) & longer");
  }

  private static Map<String, String> alternatives(Rubric rubric) {
    return new ListedWords(rubric, Vocabulary.EMPTY, new Passages(Language.ENGLISH))
        .of(rubric.concepts().getFirst());
  }

  private static Rubric rubric(String... synonyms) {
    return Rubric.builder("rod")
        .question("What happens?")
        .terms("up", "rise", "climb", "goes up")
        .terms("metal", "iron")
        .concept(Concept.builder("expands").synonyms(synonyms))
        .build();
  }
}
