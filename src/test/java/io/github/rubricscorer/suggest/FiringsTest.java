package io.github.rubricscorer.suggest;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.suggest.Suggestions.Firing;
import io.github.rubricscorer.suggest.Suggestions.OfConcept;
import io.github.rubricscorer.suggest.Suggestions.Remark;
import io.github.rubricscorer.suggest.Suggestions.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often synonyms are found, and what speaks against them. */
class FiringsTest {
  @Test
  void aSynonymIsNotAloneWhereALongerOneIsFoundInTheSamePlace() {
    OfConcept pooling =
        suggested(
            Concept.builder("pooling").synonyms("pool", "connection pool"),
            nCopies(10, "Use a connection pool."));

    assertThat(pooling.firings())
        .extracting(Firing::synonym, Firing::answers, Firing::alone)
        .containsExactly(tuple("pool", 10, 0));
    assertThat(pooling.remarks()).extracting(Remark::kind).doesNotContain(Kind.ONE_SYNONYM);
  }

  @Test
  void aSynonymIsAloneWhereTheOthersAreRefused() {
    OfConcept pooling =
        suggested(
            Concept.builder("pooling").synonyms("pool", "proxy", "PgBouncer"),
            List.of("A pool.", "A pool, but no proxy.", "A pool and PgBouncer."));

    assertThat(pooling.firings())
        .filteredOn(firing -> firing.synonym().equals("pool"))
        .extracting(Firing::answers, Firing::alone)
        .containsExactly(tuple(3, 2));
  }

  @Test
  void threePlacesThatHaveNothingToDoWithTheConceptAreEnough() {
    Concept.Builder concept =
        Concept.builder("cache").name("Cache of pages").hint("Keep pages in memory.");
    List<String> answers = new ArrayList<>(nCopies(2, "The lorry arrives on Monday."));
    assertThat(suggested(concept.synonyms("lorry", "truck"), answers).remarks())
        .extracting(Remark::kind)
        .doesNotContain(Kind.UNLIKE);
    answers.add("A lorry takes the road along the river.");
    assertThat(suggested(concept, answers).remarks()).contains(new Remark(Kind.UNLIKE, "lorry"));
  }

  private static OfConcept suggested(Concept.Builder concept, List<String> answers) {
    Rubric rubric = Rubric.builder("q").question("Why?").concept(concept).build();
    return new Suggester(Scorer.of(List.of(rubric)), "q", Vocabulary.EMPTY)
        .suggest(
            IntStream.range(0, answers.size())
                .mapToObj(i -> new GivenAnswer(Integer.toString(i), answers.get(i), null))
                .toList(),
            new Suggester.Wanted(null, 3, 0),
            done -> {})
        .concepts()
        .getFirst();
  }
}
