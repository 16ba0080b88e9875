package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Evidence that other code finds, by a toy: it takes what stands between two symbols for a concept.
 */
class DetectorTest {
  private static final Pattern MARKED = Pattern.compile("([♠♤♣♥])(.+?)\\1");

  private static final Rubric RUBRIC =
      Rubric.builder("q")
          .question("What holds the writes back?")
          .concept(Concept.builder("queue").synonyms("queue", "message broker").unless("in print"))
          .concept(Concept.builder("log").synonyms("log").impliedBy("queue"))
          .concept(
              Concept.builder("wide")
                  .synonym(Synonym.atLeast(2, Extent.ANSWER, "batch", "window", "timer")))
          .concept(Concept.builder("no-lock").synonyms("lock").negation(Negation.REQUIRED))
          .build();

  private final Scorer toys = Scorer.of(List.of(RUBRIC)).withDetector(DetectorTest::toy);

  private static List<Scorer.Detection> toy(String answer, Rubric rubric) {
    return MARKED.matcher(answer).results().map(DetectorTest::detection).toList();
  }

  private static Scorer.Detection detection(MatchResult marked) {
    String concept =
        switch (marked.group(1)) {
          case "♠", "♤" -> "queue";
          case "♣" -> "wide";
          case "♥" -> "no-lock";
          default -> throw new AssertionError(marked.group());
        };
    double level = marked.group(1).equals("♤") ? 0.5 : 1;
    return new Scorer.Detection(concept, marked.start(2), marked.end(2), "toy", level);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ♠Put the orders in a row♠.                    | queue=COVERED log=COVERED
          Maybe ♠a row of orders♠.                      | queue=HEDGED log=HEDGED
          I wouldn't use ♠a row of orders♠.             | queue=REJECTED
          ♤A row♤.                                      | queue=PARTIAL
          Put them, ♠in print♠, in a row.               |
          Put them, in print, ♠in a row♠.               | queue=COVERED log=COVERED
          ♣Collect them♣. Later on, write them.         | wide=COVERED
          Nothing. ♣Collect them♣.                      | wide=COVERED
          One batch. ♣Collect them♣. Then a timer.      | wide=COVERED
          There is no ♥guard♥.                          | no-lock=COVERED
          There is a ♥guard♥.                           | no-lock=REJECTED
          ♠the♠.                                        |
          See https://♠example♠.com/queue               |
          ♠👍 row 👍♠ of orders                           | queue=COVERED log=COVERED
          ♠First. Second. Third.♠                       | queue=COVERED log=COVERED
          """)
  void isGradedLikeThatOfSynonyms(String answer, String expected) {
    List<String> verdicts = new ArrayList<>();
    for (ConceptScore concept : toys.score("q", answer).concepts()) {
      switch (concept.verdict()) {
        case MISSING -> {}
        default -> verdicts.add(concept.id() + "=" + concept.verdict());
      }
    }
    assertThat(String.join(" ", verdicts)).isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatIsDeniedAsItShouldBeCounts() {
    Scorer scorer =
        Scorer.of(List.of(RUBRIC))
            .withDetector(
                (answer, rubric) -> List.of(new Scorer.Detection("no-lock", 12, 17, "a guard")));

    ConceptScore score = scorer.score("q", "There is no guard.").concept("no-lock");

    assertThat(score.verdict()).hasToString("COVERED");
  }

  @Test
  void theOrderInWhichItWasFoundDoesNotMatter() {
    String answer = "♠One waits♠. Then ♣two♣ go. Maybe ♠three♠. And ♠four♠.";
    Scorer backwards =
        Scorer.of(List.of(RUBRIC)).withDetector((text, rubric) -> toy(text, rubric).reversed());

    assertThat(backwards.score("q", answer)).isEqualTo(toys.score("q", answer));
    assertThat(toys.score("q", answer).concept("queue").evidence()).hasSize(3);
  }

  @Test
  void standsAmongTheEvidenceByPlace() {
    String answer = "A queue. ♠The first waits♠. Another message broker. ♠Rows♠.";

    List<Evidence> evidence = toys.score("q", answer).concept("queue").evidence();

    assertThat(evidence)
        .extracting(Evidence::text)
        .containsExactly("queue", "The first waits", "message broker", "Rows");
    assertThat(evidence)
        .extracting(Evidence::synonym)
        .containsExactly("queue", "toy", "message broker", "toy");
    assertThat(evidence)
        .allSatisfy(piece ->
            assertThat(answer.substring(piece.start(), piece.end())).isEqualTo(piece.text()));
    assertThat(toys.score("q", answer).concept("queue").support()).isEqualTo(3);
  }

  @Test
  void ofOnePlaceASynonymComesFirst() {
    List<Evidence> evidence = toys.score("q", "A ♠queue♠ here.").concept("queue").evidence();

    assertThat(evidence).extracting(Evidence::synonym).containsExactly("queue");
  }

  @Test
  void anExclusionIsTheReasonOfItsMiss() {
    Miss miss = toys.explain("q", "Put them ♠in print♠.").miss("queue").orElseThrow();

    assertThat(miss.message()).isEqualTo("'in print' is excluded by unless 'in print'");
    assertThat(miss.synonym()).isEqualTo("toy");
  }

  @Test
  void explainsWhatItScores() {
    String answer = "Maybe ♠a row♠ and ♣collected♣.";

    assertThat(toys.explain("q", answer).score()).isEqualTo(toys.score("q", answer));
  }

  @Test
  void wordsCountForOneConceptWhereTheyAreOwn() {
    Rubric own =
        Rubric.builder("own")
            .question("Name two.")
            .group("pair", Group.DEFAULT.withBest(2).withOwnWords(true))
            .concept(Concept.builder("a").synonyms("alpha").group("pair"))
            .concept(Concept.builder("b").synonyms("beta").group("pair"))
            .build();
    Scorer scorer =
        Scorer.of(List.of(own))
            .withDetector((answer, rubric) -> List.of(new Scorer.Detection("b", 0, 5, "toy")));

    assertThat(scorer.score("own", "Alpha.").detected()).containsExactly("a");
  }

  @Test
  void aRefusalOverrulesAMentionWhereProposalsAreAskedFor() {
    Rubric plan =
        Rubric.builder("plan")
            .question("What do you do?")
            .stance(StancePolicy.PROPOSALS)
            .concept(Concept.builder("rows").synonyms("columns"))
            .build();
    Scorer scorer = Scorer.of(List.of(plan)).withDetector(DetectorTest::rows);

    assertThat(
            scorer.score("plan", "Rows are long. I would not use rows.").concept("rows").verdict())
        .hasToString("REJECTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RabbitMQ runs today. I would not use Kafka.    | COVERED
          Kafka runs today. I would not use Kafka.       | REJECTED
          KAFKA runs today. I would not use Kafka.       | REJECTED
          The piano is there. I would not use the flute. | COVERED
          The flute is there. I would not use the flute. | REJECTED
          """)
  void aRefusalOverrulesNoMentionOfSomethingElse(String answer, String expected) {
    Pattern things = Pattern.compile("(?i)RabbitMQ|Kafka|piano|flute");
    Rubric plan =
        Rubric.builder("plan")
            .question("What do you do?")
            .stance(StancePolicy.PROPOSALS)
            .concept(Concept.builder("thing").synonyms("columns"))
            .build();
    Scorer scorer =
        Scorer.of(List.of(plan))
            .withDetector((text, rubric) ->
                things
                    .matcher(text)
                    .results()
                    .map(each -> new Scorer.Detection("thing", each.start(), each.end(), "toy"))
                    .toList());

    assertThat(scorer.score("plan", answer).concept("thing").verdict()).hasToString(expected);
  }

  private static List<Scorer.Detection> rows(String answer, Rubric rubric) {
    return Pattern.compile("(?i)rows")
        .matcher(answer)
        .results()
        .map(each -> new Scorer.Detection("rows", each.start(), each.end(), "rows"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          queu  | 0 | 2  | 'toy' has found the concept 'queu' at 0..2, but there is no such concept in 'q'
          queue | 0 | 99 | 'toy' has found the concept 'queue' at 0..99, but the answer ends at 4
          queue | 0 | 1  | 'toy' has found the concept 'queue' at 0..1, but it begins or ends inside of a surrogate pair
          """)
  void placesThatAreNotThereAreRefused(String concept, int start, int end, String message) {
    Scorer scorer =
        Scorer.of(List.of(RUBRIC))
            .withDetector(
                (answer, rubric) -> List.of(new Scorer.Detection(concept, start, end, "toy")));

    assertThatThrownBy(() -> scorer.score("q", "😀 a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void detectionsAreSpansWithANameAndALevel() {
    assertThatThrownBy(() -> new Scorer.Detection("queue", 3, 3, "toy"))
        .hasMessage("not a span: 3..3");
    assertThatThrownBy(() -> new Scorer.Detection("queue", 0, 1, " "))
        .hasMessage("the name is blank");
    assertThatThrownBy(() -> new Scorer.Detection("queue", 0, 1, "toy", 1.5))
        .hasMessage("level 1.5 is not in (0, 1]");
  }

  @Test
  void severalAddUp() {
    Scorer both =
        toys.withDetector(
            (answer, rubric) -> List.of(new Scorer.Detection("wide", 0, 4, "first word")));

    assertThat(both.score("q", "Long ♠row♠.").detected()).containsExactly("queue", "log", "wide");
  }

  @Test
  void isAskedOfNoAnswerWhereOneIsRefused() {
    List<String> asked = new ArrayList<>();
    Scorer scorer =
        Scorer.of(List.of(RUBRIC))
            .withMaxAnswerLength(10)
            .withDetector((answer, rubric) -> {
              asked.add(answer);
              return List.of();
            });

    assertThatThrownBy(() -> scorer.scores("q", List.of("A queue.", "A long queue."), () -> {}))
        .isInstanceOf(AnswerTooLongException.class);
    assertThatThrownBy(() -> scorer.scores("nosuch", List.of(), () -> {}))
        .isInstanceOf(UnknownQuestionException.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void itsExceptionsGoToTheCaller() {
    Scorer failing =
        toys.withDetector((answer, rubric) -> {
          throw new IllegalStateException("the service is away");
        });

    assertThatThrownBy(() -> failing.score("q", "A queue."))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the service is away");
    assertThat(toys.score("q", "A queue.").detected()).containsExactly("queue", "log");
  }
}
