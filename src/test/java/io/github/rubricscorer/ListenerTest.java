package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who hears of scores. */
class ListenerTest {
  private static final Scorer PLAIN =
      Scorer.of(
              List.of(
                  Rubric.builder("q")
                      .question("What?")
                      .concept(Concept.builder("queue").synonyms("queue"))
                      .build()))
          .withMaxAnswerLength(20);

  private final List<String> heard = new ArrayList<>();

  private final Scorer.Listener all =
      new Scorer.Listener() {
        @Override
        public void scored(Score score, int characters, long nanos) {
          heard.add("scored " + score.questionId() + " " + score.coverage() + " " + characters);
        }

        @Override
        public void explained(Score score, int characters, long nanos) {
          heard.add("explained " + score.questionId() + " " + score.coverage() + " " + characters);
        }

        @Override
        public void failed(String questionId, RuntimeException reason) {
          heard.add("failed " + questionId + " " + reason.getClass().getSimpleName());
        }
      };

  @Test
  void isToldOnceOfEach() {
    Scorer scorer = PLAIN.withListener(all);

    scorer.score("q", "A queue.");
    scorer.explain("q", "None.");
    assertThatThrownBy(() -> scorer.score("p", "A queue."))
        .isInstanceOf(UnknownQuestionException.class);
    assertThatThrownBy(() -> scorer.explain("q", "A queue, a queue, a queue."))
        .isInstanceOf(AnswerTooLongException.class);

    assertThat(heard)
        .containsExactly(
            "scored q 1.0 8",
            "explained q 0.0 5",
            "failed p UnknownQuestionException",
            "failed q AnswerTooLongException");
  }

  @Test
  void isToldOnceOfAnswersOfWhichOneIsRefused() {
    Scorer scorer = PLAIN.withListener(all);
    List<String> answers = List.of("A queue.", "A queue, a queue, a queue.");

    assertThatThrownBy(() -> scorer.scores("q", answers, () -> heard.add("done")))
        .isInstanceOf(AnswerTooLongException.class);
    assertThatThrownBy(() -> scorer.scores("p", List.of(), () -> heard.add("done")))
        .isInstanceOf(UnknownQuestionException.class);

    assertThat(heard)
        .containsExactly("failed q AnswerTooLongException", "failed p UnknownQuestionException");
  }

  @Test
  void anExplanationCountsAsScoredWhereNobodyTellsThemApart() {
    Scorer scorer =
        PLAIN.withListener((score, characters, nanos) -> heard.add("scored " + characters));

    scorer.explain("q", "A queue.");

    assertThat(heard).containsExactly("scored 8");
  }

  @Test
  void severalHearInTheirOrder() {
    Scorer scorer =
        PLAIN
            .withListener((score, characters, nanos) -> heard.add("first"))
            .withListener((score, characters, nanos) -> heard.add("second"));

    scorer.score("q", "");

    assertThat(heard).containsExactly("first", "second");
  }

  @Test
  void theScoreIsTheSameWithAndWithout() {
    assertThat(PLAIN.withListener(all).score("q", "A queue."))
        .isEqualTo(PLAIN.score("q", "A queue."));
    assertThat(heard).hasSize(1);
  }

  @Test
  void whatElseWasSetStays() {
    Scorer scorer = PLAIN.withListener(all).withMaxAnswerLength(30);

    scorer.score("q", "A queue, a queue, a queue.");

    assertThat(heard).containsExactly("scored q 1.0 26");
  }
}
