package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A concept finds the same whether other concepts stand beside it or not. */
@DisplayName("What a pattern matches depends on that pattern alone")
class PatternIndependenceTest {
  private static final int RUBRICS = Integer.getInteger("rubrics", 300);
  private static final int CONCEPTS = 4;
  private static final int ANSWERS_PER_RUBRIC = 12;

  private static final List<String> WORDS =
      List.of("lets", "thing", "pass", "water", "like", "some", "any", "the", "that", "certain");

  /** No "non": where a pattern asks for it, "non-dairy" still counts as two words for all. */
  private static final List<String> SPECIAL_WORDS =
      List.of(
          "=some",
          "=~the",
          "any*",
          "~like",
          "likes",
          "3",
          "<number> ms",
          "<number>",
          "one",
          "20%",
          "dairy",
          "free",
          "<kind>");

  private static final List<String> ANSWER_WORDS =
      List.of(
          "lets",
          "let",
          "thing",
          "things",
          "pass",
          "water",
          "like",
          "likes",
          "some",
          "Some",
          "any",
          "anything",
          "the",
          "that",
          "certain",
          "a",
          "really",
          "three",
          "150 ms",
          "1,000",
          "20 %",
          "two hundred",
          "one",
          "dairy-free",
          "non-dairy",
          "free",
          "not",
          "maybe",
          "no one");

  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", " ", " ", " ", " ", "-", ", ", "; ", ". ", "\n\n");

  /** The same in each build; {@code -Dseed=N} looks further. */
  private final long seed = Long.getLong("seed", 7932);

  private final Random random = new Random(seed);

  /** A filler at the end of a sentence is read with the word before it, however many follow. */
  @ParameterizedTest
  @CsvSource({
    "some, (like|the) any certain, 'No queue; really some, some, some like the.'",
    "some, (like|the) any certain, 'Maybe a queue; really some like the like the like.'",
    "like & <number>, some that, 'Two hundred queues; maybe 150 ms like a some that some that'"
  })
  void fillersThatOthersAskForChangeNoVerdict(String pattern, String beside, String answer) {
    Concept.Builder concept = Concept.builder("c0").synonyms(pattern);
    Scorer alone = scorer(List.of(concept));
    Scorer together = scorer(List.of(concept, Concept.builder("c1").synonyms(beside)));

    assertThat(evidence(alone, "c0", answer)).isNotEmpty();
    assertThat(evidence(together, "c0", answer)).isEqualTo(evidence(alone, "c0", answer));
  }

  /** A number is a word, too, and any of these may ask for it. */
  @ParameterizedTest
  @CsvSource({
    "404, 404",
    "=404, 404",
    "=~404, 404",
    "~404, 404",
    "400..499, 404",
    "<number>, 404",
    "=~3rd, 3rd",
    "1st, 1st",
    "=~seven, seven",
    "sev*, seven",
    "5..8, seven",
    "20%, 20%",
    "=5ms, 5ms",
    "<number> ms, 5ms"
  })
  void aNumberIsFoundWhateverElseAsksForIt(String pattern, String word) {
    Concept.Builder concept = Concept.builder("c0").synonyms(pattern);
    for (String beside :
        List.of(
            "404",
            "=404",
            "=~404",
            "~404",
            "400..499",
            "4040..4050",
            "<number>",
            "<number> ms",
            "=~3rd",
            "3",
            "1st",
            "=~seven",
            "sev*",
            "5..8",
            "7",
            "=5ms",
            "=20",
            "=~5")) {
      Scorer together = scorer(List.of(concept, Concept.builder("c1").synonyms(beside)));
      assertThat(evidence(together, "c0", "Then " + word + ".").size())
          .as("%s beside %s", pattern, beside)
          .isPositive();
    }
  }

  /** Words that begin otherwise than their stem, and prefixes that only they begin with. */
  @ParameterizedTest(name = "{1} beside {0}: {2}")
  @CsvSource({
    "schließen, geschloss*, Die Klappe ist geschlossen.",
    "abschließen, abgeschl*, Die Tür ist abgeschlossen.",
    "schl*, geschloss*, Die Klappe ist geschlossen.",
    "anfangen, angefang*, Wir haben angefangen.",
    "nehmen, nahm*, Sie nahmen es.",
    "schalten, geschalt*, Der Strom ist geschaltet.",
    "scha*, geschalt*, Der Strom ist geschaltet.",
    "abschalten, abgesch*, Der Strom ist abgeschaltet.",
    "abschalten, abzusch*, 'Es ist Zeit, ihn abzuschalten.'",
    "machen, gema*, Das ist gemacht.",
    "ausschalten, ausgesch*, Der Strom ist ausgeschaltet.",
    "zusammensetzen, zusammenge*, Es ist zusammengesetzt.",
    "essen, gege*, Wir haben gegessen."
  })
  void germanFormsAreFoundWhateverElseAsksForThem(String beside, String pattern, String answer) {
    Concept.Builder concept = Concept.builder("c0").synonyms(pattern);
    Concept.Builder other = Concept.builder("c1").synonyms(beside);
    Rubric.Builder together = Rubric.builder("random").question("?").language("de");
    Scorer scorer = Scorer.of(List.of(together.concept(concept).concept(other).build()));

    assertThat(evidence(scorer, "c0", answer)).isNotEmpty();
    assertThat(evidence(scorer, "c1", answer)).isNotEmpty();
  }

  @Test
  void eachConceptOfARandomRubricFindsTheSameAlone() {
    for (int i = 0; i < RUBRICS; i++) {
      List<Concept.Builder> concepts = new ArrayList<>();
      for (int c = 0; c < CONCEPTS; c++) {
        concepts.add(concept("c" + c));
      }
      Scorer together = scorer(concepts);
      List<Scorer> alone = concepts.stream().map(concept -> scorer(List.of(concept))).toList();
      for (int a = 0; a < ANSWERS_PER_RUBRIC; a++) {
        String answer = answer();
        for (int c = 0; c < CONCEPTS; c++) {
          assertThat(evidence(together, "c" + c, answer))
              .as("seed %d: c%d of %s in '%s'", seed, c, notations(together), answer)
              .isEqualTo(evidence(alone.get(c), "c" + c, answer));
        }
      }
    }
  }

  private static List<Evidence> evidence(Scorer scorer, String concept, String answer) {
    return scorer.score("random", answer).concept(concept).evidence();
  }

  private static List<String> notations(Scorer scorer) {
    return scorer.rubric("random").concepts().stream()
        .map(concept -> concept.synonyms() + " unless " + concept.unless())
        .toList();
  }

  private static Scorer scorer(List<Concept.Builder> concepts) {
    Rubric.Builder rubric = Rubric.builder("random").question("?");
    rubric.terms("kind", "some kind", "like that", "certain", "the");
    concepts.forEach(rubric::concept);
    return Scorer.of(List.of(rubric.build()));
  }

  private Concept.Builder concept(String id) {
    Concept.Builder concept = Concept.builder(id).synonyms(patterns(3));
    return random.nextInt(3) == 0 ? concept.unless(patterns(2)) : concept;
  }

  private String[] patterns(int most) {
    Set<String> patterns = new LinkedHashSet<>();
    for (int i = random.nextInt(most); i >= 0; i--) {
      patterns.add(pattern());
    }
    return patterns.toArray(String[]::new);
  }

  private String pattern() {
    StringBuilder out = new StringBuilder(run(2));
    for (int more = random.nextInt(4) - 1; more > 0; more--) {
      switch (random.nextInt(4)) {
        case 0 -> out.append(" &");
        case 1 -> out.append(" &").append(1 + random.nextInt(3));
        case 2 -> out.append(" ...");
        default -> out.append(" ..").append(1 + random.nextInt(3));
      }
      out.append(pick(List.of("", "", "!", "+"))).append(' ');
      out.append(run(2));
    }
    return out.toString();
  }

  private String run(int depth) {
    StringBuilder out = new StringBuilder(item(depth));
    for (int more = random.nextInt(4) - 1; more > 0; more--) {
      out.append(' ').append(depth == 2 && random.nextInt(4) == 0 ? optional() : item(depth));
    }
    return out.toString();
  }

  /** What may be missing, which is in no other brackets. */
  private String optional() {
    return "(" + run(1) + "|)";
  }

  private String item(int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 6)) {
      case 0, 1 -> pick(SPECIAL_WORDS);
      case 6, 7 -> "(" + run(depth - 1) + "|" + run(depth - 1) + ")";
      default -> pick(WORDS);
    };
  }

  private String answer() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      out.append(pick(ANSWER_WORDS)).append(pick(SEPARATORS));
    }
    return out.toString();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
