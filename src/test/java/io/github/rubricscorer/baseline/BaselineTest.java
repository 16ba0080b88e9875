package io.github.rubricscorer.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {
  private static final String HEAD =
      "{\"baseline\":1,\"scorerVersion\":\"0\",\"answers\":COUNT,\"vocabulary\":\"v\",\"rubrics\":{}}\n";
  private static final String ANSWER =
      "{\"id\":\"a\",\"question\":\"q\",\"answer\":\"h\",\"coverage\":1,\"concepts\":{}}\n";

  static Rubric.Builder tea() {
    return Rubric.builder("tea").concept(pot()).concept(leaf());
  }

  static Concept.Builder pot() {
    return Concept.builder("pot").weight(3).synonyms("teapot");
  }

  static Concept.Builder leaf() {
    return Concept.builder("leaf")
        .synonyms("loose leaf")
        .partial(Partial.builder(0.5).synonyms("leaf"))
        .impliedBy("pot");
  }

  /** Scores answers with the ids 0, 1 and so on. */
  static Baseline baseline(Rubric.Builder rubric, String... answers) {
    RubricSet set = RubricSet.of(List.of(rubric.build()), Vocabulary.EMPTY);
    Scorer scorer = Scorer.compile(set);
    return Baseline.of(
        set,
        Arrays.stream(answers)
            .map(text -> {
              String id = Integer.toString(Arrays.asList(answers).indexOf(text));
              return StoredScore.of(new AnswerLine(id, "tea", text), scorer.score("tea", text));
            })
            .toList());
  }

  @Test
  void ofAnOrdinaryTextTheHashIsThatOfItsUtf8() {
    assertThat(Hash.of("Grüner Tee, 茶 \ud83c\udf75")).isEqualTo("687634a1b8ba2162");
  }

  /** UTF-8 would have a question mark for each. */
  @Test
  void textsThatDifferInHalfACharacterHaveHashesOfTheirOwn() {
    assertThat(
            Stream.of(
                    "tea?", "tea\ud800", "tea\ud801", "tea\udc00", "\ud800tea", "?tea", "tea\ufffd")
                .map(Hash::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void theFileHasALinePerAnswerWithoutItsText() {
    Baseline baseline = baseline(tea(), "Maybe a teapot.", "A leaf. No teapot.", "A kettle.");

    assertThat(baseline.lines())
        .containsExactly(
            "{\"baseline\":1,\"scorerVersion\":\"%s\",\"answers\":3,\"vocabulary\":\"%s\","
                    .formatted(Scorer.version(), baseline.vocabularyHash())
                + "\"rubrics\":{\"tea\":\"%s\"}}".formatted(baseline.rubricHashes().get("tea")),
            "{\"id\":\"0\",\"question\":\"tea\",\"answer\":\"%s\",\"coverage\":0.5,"
                    .formatted(Hash.of("Maybe a teapot."))
                + "\"concepts\":{\"pot\":{\"verdict\":\"hedged\",\"credit\":0.5,\"synonym\":\"teapot\","
                + "\"cue\":\"Maybe\"},\"leaf\":{\"verdict\":\"hedged\",\"credit\":0.5,"
                + "\"impliedBy\":\"pot\"}}}",
            "{\"id\":\"1\",\"question\":\"tea\",\"answer\":\"%s\",\"coverage\":0.125,"
                    .formatted(Hash.of("A leaf. No teapot."))
                + "\"concepts\":{\"pot\":{\"verdict\":\"rejected\",\"credit\":0,\"synonym\":\"teapot\","
                + "\"cue\":\"No\"},\"leaf\":{\"verdict\":\"partial\",\"credit\":0.5,"
                + "\"synonym\":\"leaf\"}}}",
            "{\"id\":\"2\",\"question\":\"tea\",\"answer\":\"%s\",\"coverage\":0,\"concepts\":{}}"
                .formatted(Hash.of("A kettle.")));
  }

  @Test
  void whatIsWrittenIsRead() {
    Baseline baseline = baseline(tea(), "Maybe a teapot.", "leaf \ud800 “x”", "");
    String text = baseline.lines().collect(Collectors.joining("\n", "", "\n"));

    assertThat(Baseline.parse("b.jsonl", text)).isEqualTo(baseline);
    assertThat(Baseline.parse("b.jsonl", text.replace("\n", "\r\n"))).isEqualTo(baseline);
  }

  @Test
  void answersAreSortedByQuestionAndId() {
    Baseline baseline = baseline(tea(), "x", "y", "z");
    List<StoredScore> reversed = baseline.answers().reversed();

    assertThat(new Baseline("0", "v", baseline.rubricHashes(), reversed).answers())
        .isEqualTo(baseline.answers());
    assertThatThrownBy(() ->
            new Baseline(
                "0",
                "v",
                baseline.rubricHashes(),
                List.of(reversed.getFirst(), reversed.getFirst())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two answers to 'tea' have the id '2'");
  }

  @Test
  void hashesHeedOnlyWhatScoresDependOn() {
    Rubric rubric = tea().build();

    assertThat(Hash.of(tea().title("Tea").modelAnswer("A teapot.").build()))
        .isEqualTo(Hash.of(rubric));
    assertThat(Hash.of(rubric)).hasSize(16);
    assertThat(
            List.of(
                tea().hedgedCredit(0.4).build(),
                tea().listedCredit(0.4).build(),
                tea().stance(StancePolicy.PROPOSALS).build(),
                tea().terms("broker", "Kafka").build(),
                Rubric.builder("tea").concept(pot().weight(2)).concept(leaf()).build(),
                Rubric.builder("tea").concept(pot().synonyms("urn")).concept(leaf()).build(),
                Rubric.builder("tea").concept(pot().unless("urn")).concept(leaf()).build(),
                Rubric.builder("tea")
                    .concept(pot().negation(Negation.REQUIRED))
                    .concept(leaf())
                    .build(),
                Rubric.builder("tea").concept(leaf()).concept(pot()).build()))
        .extracting(Hash::of)
        .doesNotContain(Hash.of(rubric))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                          | b: error: the file is empty",
        "{                           | b:1: error: not JSON: the closing } is missing",
        "[]                          | b:1: error: not a JSON object, '[]'",
        "{\"id\":\"a\"}              | b:1: error: no baseline: the first line has no number"
            + " 'baseline'",
        "{\"baseline\":2}            | b:1: error: the baseline's format is not 1, which is what"
            + " this version reads, '2'",
        "{\"baseline\":1}            | b:1: error: 'answers' is not a number",
      })
  void whatIsNoBaselineIsRefused(String text, String message) {
    assertThatThrownBy(() -> Baseline.parse("b", text))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2 | {\"id\":\"b\",            | b:3: error: not JSON: the closing } is missing",
        "2 | ``                        | b: error: the file has 1 answers, its first line says 2:"
            + " it is cut off",
        "0 | ``                        | b: error: the file has 1 answers, its first line says 0",
        "2 | ANSWER                    | b:3: error: a second answer to 'q' with this id, 'a'",
        "2 | {}                        | b:3: error: 'concepts' is not an object",
        "2 | {\"concepts\":{}}         | b:3: error: no 'id'",
        "2 | {\"concepts\":{},\"id\":1} | b:3: error: 'id' is not a string, '1'",
        "2 | {\"concepts\":{\"c\":{\"verdict\":\"good\"}}} | b:3: error: 'verdict' is none of"
            + " covered, hedged, partial, rejected, missing, 'good'",
        "2 | {\"concepts\":{},\"id\":\"b\",\"question\":\"q\",\"answer\":\"h\",\"coverage\":1,\"level\":-1} |"
            + " b:3: error: 'level' is not a level, '-1'",
        "2 | {\"concepts\":{\"c\":{\"verdict\":\"covered\",\"credit\":2}}} | b:3: error: 'credit'"
            + " is not a number in 0..1, '2'",
      })
  void aSpoiltFileIsRefused(int count, String line, String message) {
    String text =
        HEAD.replace("COUNT", Integer.toString(count)) + ANSWER + line.replace("ANSWER", ANSWER);

    assertThatThrownBy(() -> Baseline.parse("b", text))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(message);
  }
}
