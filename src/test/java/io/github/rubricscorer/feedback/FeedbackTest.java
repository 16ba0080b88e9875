package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.NextQuestion;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackTest {
  private final Feedback feedback = Feedback.of(Sample.SCORE, Sample.RUBRIC);

  @Test
  void headlineCountsWhatWasCoveredAndAGroupAsOne() {
    assertThat(feedback.band()).isEqualTo(Band.STRONG);
    assertThat(feedback.headline()).isEqualTo("Strong: 3 of 8 expected concepts covered.");
  }

  @Test
  void remarksComeByKindThenInRubricOrderAndHintsByWeight() {
    assertThat(feedback.remarks())
        .containsExactly(
            remark(
                Remark.Kind.PRAISE,
                "pooling",
                "Pooling is the direct fix for exhausted connections."),
            remark(Remark.Kind.PRAISE, "replication", "Covered: replication."),
            remark(Remark.Kind.PRAISE, "implied", "Covered: Read scaling."),
            remark(
                Remark.Kind.PARTIAL,
                "breaker",
                "Circuit breaker: you mentioned “circut breaker”. Say how."),
            remark(
                Remark.Kind.HEDGED,
                "limiting",
                "Rate limiting: you hedged with “maybe some kind of”. Commit to it and say how."),
            remark(
                Remark.Kind.REJECTED,
                "queue",
                "Write buffering: you ruled out “Kafka”, but it was expected. Buffer writes in a"
                    + " queue."),
            remark(
                Remark.Kind.MISCONCEPTION,
                "more-connections",
                "More connections without pooling: “raise max_connections” costs points."
                    + " Each connection costs memory."),
            remark(Remark.Kind.HINT, "lag", "Lag monitoring: bring it in."),
            remark(Remark.Kind.HINT, "scaling", "Autoscale the app servers."));
  }

  @Test
  void modelAnswerAndFollowUpsAreTheRubrics() {
    Feedback known =
        Feedback.of(Sample.SCORE, Sample.RUBRIC, Bands.DEFAULT, Map.of("caching", "And a cache?"));

    assertThat(known.modelAnswer()).isEqualTo(Sample.RUBRIC.modelAnswer());
    assertThat(known.followUps())
        .containsExactly(new FollowUp("sync", null), new FollowUp("caching", "And a cache?"));
  }

  @Test
  void aScorerKnowsTheTextsOfFollowUps() {
    Rubric first =
        Rubric.builder("first")
            .question("What about spikes?")
            .concept(Concept.builder("pooling").synonyms("PgBouncer"))
            .followUps("second")
            .build();
    Rubric second =
        Rubric.builder("second")
            .question("And then?")
            .concept(Concept.builder("cache").synonyms("cache"))
            .build();
    Scorer scorer = Scorer.of(List.of(first, second));

    assertThat(Feedback.of(scorer.score("first", "PgBouncer"), scorer).followUps())
        .containsExactly(new FollowUp("second", "And then?"));
  }

  @Test
  void followUpsThatAskBackForWhatIsMissingComeFirst() {
    Rubric rubric =
        Rubric.builder("q")
            .concept(concept("a", null))
            .concept(concept("b", null))
            .followUp(NextQuestion.of("on-a", "a"))
            .followUps("on-anything")
            .followUp(NextQuestion.of("on-both", "a", "b"))
            .followUp(NextQuestion.of("on-b", "b"))
            .build();

    assertThat(followUps(score(0.5, Verdict.COVERED, Verdict.MISSING), rubric))
        .containsExactly("on-both", "on-b", "on-anything", "on-a");
    assertThat(followUps(score(0.5, Verdict.HEDGED, Verdict.COVERED), rubric))
        .containsExactly("on-a", "on-both", "on-anything", "on-b");
    assertThat(followUps(score(1, Verdict.COVERED, Verdict.COVERED), rubric))
        .containsExactly("on-anything", "on-a", "on-both", "on-b");
  }

  @Test
  void whatIsHedgedOrPartialEndsInTheHint() {
    Rubric rubric = rubric(Concept.builder("a").synonyms("a").hint("Say a.").build());

    assertThat(Feedback.of(score(0.5, Verdict.HEDGED), rubric).remarks())
        .containsExactly(
            remark(Remark.Kind.HEDGED, "a", "a: you hedged. Commit to it and say how. Say a."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | UDP has ports. | No ports: you asserted “ports”, but it was expected to be denied.
          de | UDP hat Ports. | No ports: „Ports“ wurde behauptet; erwartet war, dass du es verneinst.
          """)
  void whoAssertsWhatShouldBeDeniedIsToldThat(String language, String answer, String text) {
    Rubric rubric =
        Rubric.builder("udp")
            .question("?")
            .language(language)
            .concept(
                Concept.builder("ports")
                    .name("No ports")
                    .synonyms("ports")
                    .negation(Negation.REQUIRED))
            .build();
    Scorer scorer = Scorer.of(List.of(rubric));

    assertThat(Feedback.of(scorer.score("udp", answer), scorer).remarks())
        .containsExactly(remark(Remark.Kind.REJECTED, "ports", text));
  }

  @Test
  void nothingCoveredIsSaidWithoutInventingAnything() {
    Rubric rubric = rubric(concept("a", null), concept("b", null));

    Feedback nothing = Feedback.of(score(0, Verdict.MISSING, Verdict.REJECTED), rubric);

    assertThat(nothing.band()).isEqualTo(Band.WEAK);
    assertThat(nothing.headline()).isEqualTo("Weak: 0 of 2 expected concepts covered.");
    assertThat(nothing.remarks())
        .containsExactly(
            remark(Remark.Kind.REJECTED, "b", "b: you ruled it out, but it was expected."),
            remark(Remark.Kind.HINT, "a", "a: bring it in."));
  }

  @Test
  void onlyTheCountingMemberOfAGroupIsAskedForMore() {
    Rubric rubric = rubric(concept("a", "g"), concept("b", "g"), concept("c", "g"));

    assertThat(kinds(score(0.5, Verdict.COVERED, Verdict.MISSING, Verdict.REJECTED), rubric))
        .containsExactly("PRAISE a");
    assertThat(kinds(score(0.5, Verdict.MISSING, Verdict.HEDGED, Verdict.REJECTED), rubric))
        .containsExactly("HEDGED b");
    assertThat(kinds(score(0.5, Verdict.HEDGED, Verdict.COVERED, Verdict.COVERED), rubric))
        .containsExactly("PRAISE b", "PRAISE c");
    assertThat(kinds(score(0, Verdict.MISSING, Verdict.MISSING, Verdict.MISSING), rubric))
        .containsExactly("HINT a");
  }

  @Test
  void aMisconceptionThatIsRefusedOrMissingGetsNoLine() {
    Rubric rubric =
        rubric(
            Concept.builder("a").synonyms("a").weight(-1).build(),
            Concept.builder("b").synonyms("b").weight(-1).build());
    Score score =
        new Score(
            "q",
            0,
            0,
            0,
            List.of(
                new ConceptScore("a", Verdict.REJECTED, 0, -1, List.of(), null),
                new ConceptScore("b", Verdict.MISSING, 0, -1, List.of(), null)));

    assertThat(Feedback.of(score, rubric).remarks()).isEmpty();
  }

  @Test
  void aHedgeByImplicationHasNoCueToQuote() {
    Feedback hedged = Feedback.of(score(0.5, Verdict.HEDGED), rubric(concept("a", null)));

    assertThat(hedged.remarks())
        .containsExactly(
            remark(Remark.Kind.HEDGED, "a", "a: you hedged. Commit to it and say how."));
  }

  @Test
  void aScoreOfAnotherRubricIsRefused() {
    Rubric other = Rubric.builder("other").build();

    assertThatThrownBy(() -> Feedback.of(Sample.SCORE, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a score of 'spikes' with the rubric 'other'");
    assertThatThrownBy(() -> Feedback.of(score(0, Verdict.MISSING), rubric()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a score of other concepts than those of 'q'");
  }

  private static Remark remark(Remark.Kind kind, String conceptId, String text) {
    return new Remark(kind, conceptId, text);
  }

  private static List<String> kinds(Score score, Rubric rubric) {
    return Feedback.of(score, rubric).remarks().stream()
        .map(remark -> remark.kind() + " " + remark.conceptId())
        .toList();
  }

  private static List<String> followUps(Score score, Rubric rubric) {
    return Feedback.of(score, rubric).followUps().stream().map(FollowUp::questionId).toList();
  }

  private static Concept concept(String id, @Nullable String group) {
    return Concept.builder(id).synonyms(id).group(group).build();
  }

  private static Rubric rubric(Concept... concepts) {
    Rubric.Builder builder = Rubric.builder("q");
    List.of(concepts).forEach(builder::concept);
    return builder.build();
  }

  /** A score of the concepts a, b, c... with these verdicts, all of weight 1. */
  private static Score score(double coverage, Verdict... verdicts) {
    List<ConceptScore> concepts = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      double credit =
          switch (verdict) {
            case COVERED -> 1;
            case HEDGED, PARTIAL -> 0.5;
            case REJECTED, MISSING -> 0;
          };
      String id = Character.toString('a' + concepts.size());
      concepts.add(new ConceptScore(id, verdict, credit, 1, List.of(), null));
    }
    return new Score("q", coverage, coverage, 1, concepts);
  }
}
