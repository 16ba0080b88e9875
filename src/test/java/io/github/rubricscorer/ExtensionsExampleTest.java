package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of what users can add, run as tests. */
class ExtensionsExampleTest {
  private static final Rubric RUBRIC =
      Rubric.builder("bursts")
          .question("How do you survive bursts of writes?")
          .concept(Concept.builder("queue").synonyms("queue", "Kafka"))
          .concept(Concept.builder("numbers").synonyms("capacity estimate"))
          .build();

  @Test
  void words() {
    RubricSet rubrics = RubricSet.of(List.of(RUBRIC), Vocabulary.EMPTY);
    // @start region="words"
    RubricSet wider = rubrics.withFamily("queue", "buffer", "Warteschlange");
    Scorer scorer = Scorer.compile(wider);

    Score score = scorer.score("bursts", "Buffering the writes, with a capacity estimate.");
    // @end
    assertThat(score.with(Verdict.COVERED)).containsExactly("queue", "numbers");
  }

  @Test
  void cues() {
    Scorer rubrics = Scorer.of(List.of(RUBRIC));
    // @start region="cues"
    Scorer scorer =
        rubrics
            .withCues(Polarity.REJECTED, "punt on ...", "... is a dead end", "park ... till spring")
            .withCues(Polarity.HEDGED, "fingers crossed for ...")
            .withCues(Polarity.ASSERTED, "no brainer"); // the "no" of it refuses nothing

    Verdict refused = scorer.score("bursts", "I'd punt on Kafka.").concept("queue").verdict();
    Verdict open =
        scorer.score("bursts", "Fingers crossed for a queue.").concept("queue").verdict();
    Verdict meant = scorer.score("bursts", "A no-brainer: Kafka.").concept("queue").verdict();
    // @end
    assertThat(List.of(refused, open, meant))
        .containsExactly(Verdict.REJECTED, Verdict.HEDGED, Verdict.COVERED);
  }

  @Test
  void detector() {
    Scorer rubrics = Scorer.of(List.of(RUBRIC));
    // @start region="detector"
    Pattern rate = Pattern.compile("\\d+ (requests|writes) (per|a) second");
    Scorer.Detector rates =
        (answer, rubric) -> {
          Matcher found = rate.matcher(answer);
          return found
              .results()
              .map(each -> new Scorer.Detection("numbers", each.start(), each.end(), "a rate"))
              .toList();
        };
    Scorer scorer = rubrics.withDetector(rates);

    Score score = scorer.score("bursts", "At 800 writes per second I'd queue.");
    ConceptScore numbers = score.concept("numbers"); // COVERED by "800 writes per second"
    Score refused = scorer.score("bursts", "I wouldn't plan for 800 writes per second.");
    // @end
    assertThat(score.coverage()).isEqualTo(1);
    assertThat(numbers.evidence().getFirst().text()).isEqualTo("800 writes per second");
    assertThat(numbers.evidence().getFirst().synonym()).isEqualTo("a rate");
    assertThat(refused.concept("numbers").verdict()).isEqualTo(Verdict.REJECTED);
  }

  @Test
  void listener() {
    Scorer rubrics = Scorer.of(List.of(RUBRIC));
    // @start region="listener"
    Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    LongAdder nanosOfAll = new LongAdder();
    Scorer scorer =
        rubrics.withListener((score, characters, nanos) -> {
          answers.computeIfAbsent(score.questionId(), id -> new LongAdder()).increment();
          nanosOfAll.add(nanos);
        });

    scorer.score("bursts", "Kafka.");
    // @end
    assertThat(answers.get("bursts").sum()).isOne();
    assertThat(nanosOfAll.sum()).isPositive();
  }
}
