package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Partial;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of matches that contain each other")
class EvidenceFinderTest {
  @ParameterizedTest(name = "of {0} in: {1}: {2}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          alpha beta, beta          > Alpha beta.            > beta by beta
          beta, alpha beta          > Alpha beta.            > beta by beta
          alpha beta, alpha         > Alpha beta.            > Alpha by alpha
          alpha, alpha beta         > Alpha beta.            > Alpha by alpha
          alpha beta, beta gamma    > Alpha beta gamma.      > Alpha beta by alpha beta; beta gamma by beta gamma
          alpha ... gamma, beta     > Alpha beta gamma.      > beta by beta
          beta, alpha ... gamma     > Alpha beta gamma.      > beta by beta
          alpha ... beta, beta      > Alpha. Beta.           > Beta by beta
          alpha, alph*              > Alpha.                 > Alpha by alpha
          alph*, alpha              > Alpha.                 > Alpha by alph*
          alpha & beta, beta        > Beta, alpha.           > Beta by beta
          alpha & beta, beta        > Beta, no alpha.        > Beta by beta; Beta, no alpha by alpha & beta
          alpha & beta, beta        > No beta, no alpha.     > beta by beta
          alpha beta, beta          > No alpha beta. Beta.   > beta by beta; Beta by beta
          """)
  void thoseAreEvidenceThatContainNoOther(String synonyms, String answer, String evidence) {
    assertThat(evidence(OneConcept.of(synonyms.split(", ", -1)), answer)).isEqualTo(evidence);
  }

  @ParameterizedTest(name = "in: {0}: {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Alpha beta.      > Alpha beta by alpha beta; beta by beta
          Beta.            > beta by beta
          Alpha beta. No beta. > Alpha beta by alpha beta; beta by beta; beta by beta
          """)
  void thoseOfAnotherLevelStay(String answer, String evidence) {
    Concept.Builder concept =
        Concept.builder("c").synonyms("alpha beta").partial(Partial.builder(0.5).synonyms("beta"));
    assertThat(evidence(OneConcept.of(concept), answer)).isEqualToIgnoringCase(evidence);
  }

  @ParameterizedTest(name = "of {0} in: {1}: {2}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          pool ..6 connection         > A pool beside the thread pool shares connections. > pool beside the thread pool shares connections
          pool &6 connection          > A pool beside the thread pool shares connections. > pool beside the thread pool shares connections
          pool ..6 connection ..1 now > A pool, not the thread pool, has connections now. > pool, not the thread pool, has connections now
          connection ..6 pool         > Connections of the thread pool and of the pool.   > Connections of the thread pool and of the pool
          pool ..6 connection         > The thread pool shares connections.               > -
          pool ..6 connection         > A pool beside. The thread pool has connections.   > -
          """)
  @DisplayName("and of which one has an excluded word, the nearest of the others counts")
  void thatIsExcludedTakesNoPlaceOfAnother(String synonym, String answer, String evidence) {
    OneConcept concept =
        OneConcept.of(Concept.builder("c").synonyms(synonym).unless("thread pool"));
    assertThat(concept.find(answer)).isEqualTo(evidence);
  }

  private static String evidence(OneConcept concept, String answer) {
    return concept.score(answer).evidence().stream()
        .map(piece -> piece.text() + " by " + piece.synonym())
        .collect(Collectors.joining("; "));
  }
}
