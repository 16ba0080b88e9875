package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What answers should score more by is suggested, where grades tell which do, and nothing broad.
 */
class GradedSuggestionsTest {
  private static final List<String> ANSWERS =
      List.of(
          "Iron needs oxygen from the atmosphere.",
          "The atmosphere attacks iron.",
          "Oxygen of the ozone layer is in no iron.",
          "Nobody knows.");

  @Test
  void withoutGradesTheNearestSentencesAreSuggested() {
    assertThat(suggested(null, null, null, null)).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void sentencesOfAnswersThatAreGradedAsTheyScoreAreNot() {
    assertThat(suggested(1.0, 1.0, 0.0, 0.0)).containsExactly("1");
    assertThat(suggested(1.0, 0.0, 1.0, 0.0)).containsExactly("2");
    assertThat(suggested(1.0, 0.0, 0.0, 0.0)).isEmpty();
  }

  @Test
  void whatAllAreGradedBetterByIsAMatterOfWeights() {
    assertThat(suggested(1.0, 0.3, 0.3, 0.3)).containsExactlyInAnyOrder("1", "2");
    assertThat(suggested(0.9, 0.9, 0.1, 0.1)).containsExactly("1");
  }

  @Test
  void whatMostAnswersHaveIsNotSuggested() {
    List<String> few = List.of("An automatic assignment.", "Its assignment is quick.");
    List<String> many = new ArrayList<>(few);
    IntStream.range(0, 9).forEach(i -> many.add("Its assignment takes " + (20 + i) + " seconds."));

    assertThat(patterns(few)).anyMatch("assignment"::equals);
    assertThat(patterns(many)).isNotEmpty().noneMatch("assignment"::equals);
  }

  @Test
  void whatWouldMakeScoresGoWorseWithTheGradesIsNot() {
    assertThat(atmosphere(1.0))
        .hasSize(1)
        .allSatisfy(one -> assertThat(one.pearson()).hasValueCloseTo(1.0, within(1e-9)));
    assertThat(atmosphere(0.3)).isEmpty();
  }

  /** Three answers have the concept, three others the atmosphere and a grade, four nothing. */
  private static List<Suggestions.Sentence> atmosphere(double grade) {
    List<GivenAnswer> answers = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      String text =
          i < 3 ? "It needs oxygen." : i < 6 ? "The atmosphere attacks iron." : "Nobody knows.";
      double own = i < 3 ? 1 : i < 6 ? grade : 0;
      answers.add(new GivenAnswer(Integer.toString(i), text, null, own));
    }
    return sentences("Oxygen of the atmosphere", answers);
  }

  private static List<String> patterns(List<String> answers) {
    return sentences(
            "Assignment by hand",
            IntStream.range(0, answers.size())
                .mapToObj(i -> new GivenAnswer(Integer.toString(i), answers.get(i), null))
                .toList())
        .stream()
        .map(Suggestions.Sentence::pattern)
        .toList();
  }

  private static List<String> suggested(@Nullable Double... grades) {
    return sentences(
            "Oxygen of the atmosphere",
            IntStream.range(0, ANSWERS.size())
                .mapToObj(
                    i -> new GivenAnswer(Integer.toString(i), ANSWERS.get(i), null, grades[i]))
                .toList())
        .stream()
        .map(sentence -> sentence.place().answer())
        .toList();
  }

  private static List<Suggestions.Sentence> sentences(String name, List<GivenAnswer> answers) {
    Rubric rubric =
        Rubric.builder("rust")
            .question("Why?")
            .concept(Concept.builder("air").name(name).synonyms("needs oxygen"))
            .build();
    return new Suggester(Scorer.of(List.of(rubric)), "rust", Vocabulary.EMPTY)
        .suggest(answers, new Suggester.Wanted(null, 3, 0), done -> {})
        .concepts()
        .getFirst()
        .sentences();
  }
}
