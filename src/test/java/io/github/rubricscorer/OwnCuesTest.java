package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cues that users add to those of the library. */
class OwnCuesTest {
  private static final Scorer PLAIN =
      Scorer.of(
          List.of(
              Rubric.builder("q")
                  .question("What holds the writes back?")
                  .concept(Concept.builder("queue").synonyms("queue", "Kafka"))
                  .build()));

  private static final Scorer OWN =
      PLAIN
          .withCues(
              Polarity.REJECTED,
              "punt on ...",
              "... is a dead-end",
              "bench ... till spring",
              "we’re past ...")
          .withCues(Polarity.HEDGED, "fingers crossed for ...", "... on a good day")
          .withCues(Polarity.ASSERTED, "No brainer");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          I'd punt on Kafka.                                  | REJECTED | punt on
          We punted on Kafka.                                 | REJECTED | punted on
          I wouldn't punt on Kafka.                           | COVERED  |
          Punting on the queue saves a week.                  | REJECTED | Punting on
          Kafka is a dead end.                                | REJECTED | is a dead end
          Kafka was a dead-end, so I'd use a queue.           | COVERED  |
          Kafka isn't a dead end.                             | COVERED  |
          I'd bench Kafka till spring.                        | REJECTED | bench Kafka till spring
          I'd bench the cars till spring and use Kafka.       | COVERED  |
          I'd bench big old blue Kafka till spring.           | REJECTED | bench big old blue Kafka till spring
          I'd bench big old blue steady Kafka till spring.    | COVERED  |
          I'd bench it. Kafka till spring.                    | COVERED  |
          We are past Kafka.                                  | REJECTED | We are past
          We're past the age of Kafka.                        | REJECTED | We're past
          Were past Kafka.                                    | COVERED  |
          Fingers crossed for a queue.                        | HEDGED   | Fingers crossed for
          Kafka on a good day.                                | HEDGED   | on a good day
          A no-brainer: Kafka.                                | COVERED  |
          No brainer, Kafka.                                  | COVERED  |
          No Kafka.                                           | REJECTED | No
          I'd use Kafka. The deadline is a dead end.          | COVERED  |
          """)
  void decideBesideThoseOfTheLibrary(String answer, String verdict, String cue) {
    ConceptScore queue = OWN.score("q", answer).concept("queue");

    assertThat(queue.verdict()).hasToString(verdict);
    if (cue != null) {
      assertThat(queue.decidingEvidence().orElseThrow().cue().text()).isEqualTo(cue);
    }
  }

  @Test
  void theScorerThatTheyWereAddedToStaysAsItWas() {
    assertThat(PLAIN.score("q", "I'd punt on Kafka.").coverage()).isEqualTo(1);
  }

  @Tag("bulk")
  @Test
  void bundledRubricsTakeThemToo() {
    Scorer scorer = Scorer.bundled().withCues(Polarity.REJECTED, "punt on ...");

    assertThat(
            scorer
                .score("django-connection-spikes", "I'd punt on PgBouncer.")
                .concept("connection-pooling")
                .verdict())
        .hasToString("REJECTED");
  }

  @Tag("bulk")
  @Test
  void ofLettersAndDigitsOfAnyScriptDoNoHarm() {
    Map<String, Integer> one = new TreeMap<>(); // of each script and type
    IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> Character.toString(c).matches("[\\p{L}\\p{N}]"))
        .forEach(c -> one.put(Character.UnicodeScript.of(c) + " " + Character.getType(c), c));
    Scorer scorer = PLAIN;
    for (int letter : one.values()) {
      scorer = withIfAllowed(scorer, "... %1$cx1 %1$c".formatted(letter));
      scorer = withIfAllowed(scorer, "%1$c ...".formatted(letter));
    }
    assertThat(scorer.score("q", "Use Kafka.").coverage()).isEqualTo(1);
  }

  private static Scorer withIfAllowed(Scorer scorer, String phrase) {
    try {
      return scorer.withCues(Polarity.REJECTED, phrase);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).startsWith("the cue '");
      return scorer;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a ", "word-", "'s", "x"})
  void aVeryLongPhraseIsRefused(String piece) {
    String phrase = "a" + piece.repeat(200_000) + " ...";
    assertThatThrownBy(() -> PLAIN.withCues(Polarity.REJECTED, phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the cue '%s…' has %,d characters; the limit is 200",
            phrase.substring(0, 40), phrase.length());
  }

  @Tag("bulk")
  @Test
  void veryManyAreRefusedAndManyAreNot() {
    String[] many =
        IntStream.range(0, 1_000).mapToObj(i -> "zap" + i + " ...").toArray(String[]::new);
    Scorer scorer = PLAIN.withCues(Polarity.REJECTED, many);

    assertThat(scorer.score("q", "We zap999 Kafka.").coverage()).isZero();
    assertThatThrownBy(() -> scorer.withCues(Polarity.REJECTED, "once more ..."))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are more than 1,000 cues beside those of the library");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          REJECTED | punt on          | the cue 'punt on' needs '...' for what it decides on
          HEDGED   | ...              | the cue '...' is not words of letters and digits with at most one '...'
          HEDGED   | one ... two ... three    | the cue 'one ... two ... three' is not words of letters and digits with at most one '...'
          REJECTED | a*b ...          | the cue 'a*b ...' is not words of letters and digits with at most one '...'
          REJECTED | [reject] ...     | the cue '[reject] ...' is not words of letters and digits with at most one '...'
          REJECTED | the ...          | the cue 'the ...' has no words but fillers, which do not count
          ASSERTED | no doubt ...     | the cue 'no doubt ...' makes no cue of what is asserted; leave out '...'
          """)
  void othersAreRefused(Polarity polarity, String phrase, String message) {
    assertThatThrownBy(() -> PLAIN.withCues(polarity, phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  /** "eben" is a filler in German, "like" in English. */
  @ParameterizedTest
  @CsvSource({
    "de, like ..., Dann like Kafka., REJECTED",
    "de, like ..., Dann Kafka., COVERED",
    "en, eben ..., Then eben Kafka., REJECTED",
    "fr, um ..., Alors um Kafka., REJECTED",
  })
  void fillersAreThoseOfTheLanguage(String language, String phrase, String answer, String verdict) {
    Scorer scorer = scorer(language).withCues(Polarity.REJECTED, phrase);

    assertThat(scorer.score(language, answer).concepts().getFirst().verdict()).hasToString(verdict);
  }

  @Test
  void aCueOfFillersIsRefusedWhereItCountsInNoLanguageOfTheRubrics() {
    assertThatThrownBy(() -> scorer("de").withCues(Polarity.REJECTED, "eben ..."))
        .hasMessage("the cue 'eben ...' has no words but fillers, which do not count");
    Scorer both = scorer("de", "en").withCues(Polarity.REJECTED, "eben ...");

    assertThat(both.score("en", "Then eben Kafka.").coverage()).isZero();
    assertThat(both.score("de", "Dann eben Kafka.").coverage()).isEqualTo(1);
  }

  private static Scorer scorer(String... languages) {
    return Scorer.of(
        Arrays.stream(languages)
            .map(language ->
                Rubric.builder(language)
                    .language(language)
                    .question("?")
                    .concept(Concept.builder("queue").synonyms("Kafka"))
                    .build())
            .toList());
  }
}
