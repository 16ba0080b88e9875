package io.github.rubricscorer.scoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Explanation.Word;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How an explanation tells the words of an answer: each as it is written, its family, what patterns
 * ask for that it may be, and the number of its sentence.
 */
class AnalysedWordsTest {
  private final Scorer scorer =
      Scorer.of(
          List.of(
              Rubric.builder("q")
                  .question("?")
                  .concept(
                      Concept.builder("c")
                          .synonyms(
                              "caching", "caches", "read replica", "autoscal*", "=SQS", "broker")
                          .synonyms("100..200 ms"))
                  .build()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          A cached page.             > cached cach [caching, caches] 0; page pag [] 0
          Cache. Use SQS!            > Cache cach [caching, caches] 0; Use use [] 1; SQS sq [=SQS] 1
          The readreplica            > readreplica readreplica [read, replica] 0
          Autoscaling brokrs         > Autoscaling autoscal [autoscal*] 0; brokrs broker [broker] 0
          150 ms                     > 150 150 [100..200] 0; ms ms [ms] 0
          """)
  void areTold(String answer, String words) {
    List<Word> told = scorer.explain("q", answer).words();
    assertThat(told.stream().map(AnalysedWordsTest::text).collect(Collectors.joining("; ")))
        .isEqualTo(words);
    assertThat(told)
        .allSatisfy(
            word -> assertThat(answer.substring(word.start(), word.end())).isEqualTo(word.text()));
  }

  private static String text(Word word) {
    return word.text() + " " + word.family() + " " + word.matches() + " " + word.sentence();
  }
}
