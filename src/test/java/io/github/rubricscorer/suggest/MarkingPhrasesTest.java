package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.language.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingPhrasesTest {
  /** The first row is "the swiss" in the first table of Dunning's paper. */
  @ParameterizedTest
  @CsvSource({
    "110, 2442, 111, 29114, 270.72",
    "3, 0, 3, 3, 3.1395",
    "60000, 0, 60000, 60000, 62789.78",
    "1, 1, 1, 1, 0"
  })
  void theRatioIsThatOfDunning(int a, int b, int c, int d, double expected) {
    assertThat(MarkingPhrases.ratio(a, b, c, d)).isCloseTo(expected, within(0.01));
  }

  @Test
  void aPhraseThatIsRarerWhereTheConceptIsSaidHasANegativeRatio() {
    assertThat(MarkingPhrases.ratio(1, 3, 3, 1)).isNegative();
  }

  @Test
  void phrasesOfTheAnswersThatSayItComeFirst() {
    List<String> answers =
        List.of(
            "Put the slow writes into a queue.",
            "A queue takes writes.",
            "All writes go to some queue first.",
            "We write to disk.",
            "People stand in the queue.",
            "Nothing else.");
    BitSet covered = new BitSet();
    covered.set(0, 3);

    assertThat(new MarkingPhrases(passages(answers), answers.size(), covered, covered).patterns(2))
        .containsExactly("writes & queue", "queue");
  }

  private static List<Passage> passages(List<String> answers) {
    Passages cutter = new Passages(Language.ENGLISH);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      passages.addAll(cutter.of(i, answers.get(i)));
    }
    return passages;
  }
}
