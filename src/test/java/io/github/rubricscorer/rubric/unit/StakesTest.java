package io.github.rubricscorer.rubric.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StakesTest {
  private static final Rubric RUBRIC =
      Rubric.builder("q")
          .question("?")
          .concept(Concept.builder("water").weight(2).synonyms("water"))
          .concept(Concept.builder("oak").weight(3).group("tree").synonyms("oak"))
          .concept(Concept.builder("elm").weight(1).group("tree").synonyms("elm"))
          .concept(Concept.builder("myth").weight(-4).synonyms("magic"))
          .build();

  @Test
  void ofAGroupWhatIsBetterThanWhatWasSaidIsAtStake() {
    assertThat(stakes("An elm, maybe water.").points())
        .containsExactly(Map.entry("water", 1.0), Map.entry("oak", 2.0));
    assertThat(stakes("An oak and water.").points()).isEmpty();
  }

  @Test
  void aMisconceptionCostsNoMoreThanThereIs() {
    assertThat(stakes("Magic water and an elm.").points())
        .containsExactly(Map.entry("oak", 1.0), Map.entry("myth", 3.0));
    assertThat(stakes("Magic water and an elm.").gains())
        .containsExactly(Map.entry("oak", 2.0), Map.entry("myth", 4.0));
  }

  @Test
  void whatWouldNotBringThePointsAboveZeroIsNotAtStake() {
    assertThat(stakes("Magic.").points()).isEmpty();
    assertThat(stakes("Magic.").gains())
        .containsExactly(
            Map.entry("water", 2.0),
            Map.entry("oak", 3.0),
            Map.entry("elm", 1.0),
            Map.entry("myth", 4.0));
  }

  private static Stakes stakes(String answer) {
    return Stakes.of(Scorer.of(List.of(RUBRIC)).score("q", answer), RUBRIC);
  }
}
