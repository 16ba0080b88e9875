package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Set;

/** A rubric for making tea, and answers with the judgements of two people. */
public final class Tea {
  public static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("tea")
                  .title("Tea")
                  .question("How do you make it?")
                  .concept(Concept.builder("water").synonyms("boil"))
                  .concept(Concept.builder("leaves").synonyms("add ... leaves"))
                  .concept(Concept.builder("milk").synonyms("milk"))
                  .concept(Concept.builder("sugar").synonyms("sugar"))
                  .build()));

  public static final List<LabelledAnswer> LABELLED =
      List.of(
          labelled(
              "a", "Boil water and add the leaves.", Set.of("water", "leaves"), Set.of(), Set.of()),
          labelled(
              "b",
              "Maybe boil the water. I wouldn't add milk.",
              Set.of("water"),
              Set.of("milk"),
              Set.of("water")),
          labelled(
              "c",
              "Heat the kettle,\n\nthen add | leaves.",
              Set.of("water", "leaves"),
              Set.of(),
              Set.of()),
          labelled("d", "Milk comes from *cows*.", Set.of(), Set.of(), Set.of()));

  public static final List<LabelledAnswer> LABELLED_AGAIN =
      List.of(
          LABELLED.get(3),
          labelled("c", LABELLED.get(2).answer(), Set.of("leaves"), Set.of(), Set.of()),
          LABELLED.get(1),
          LABELLED.get(0));

  public static final List<GradedAnswer> GRADED =
      List.of(
          new GradedAnswer("a", "tea", "Boil water, add leaves, milk and sugar.", 4, 4),
          new GradedAnswer("b", "tea", "Boil water and add leaves.", 2, 4),
          new GradedAnswer("c", "tea", "Milk into hot water.", 2, 4),
          new GradedAnswer("d", "tea", "", 0, 4));

  public static final List<GradedAnswer> GRADED_AGAIN =
      GRADED.stream()
          .map(answer -> new GradedAnswer(answer.id(), answer.question(), answer.answer(), 1, 1))
          .toList();

  private Tea() {}

  private static LabelledAnswer labelled(
      String id, String answer, Set<String> covered, Set<String> rejected, Set<String> hedged) {
    return new LabelledAnswer(id, "tea", answer, covered, rejected, hedged);
  }
}
