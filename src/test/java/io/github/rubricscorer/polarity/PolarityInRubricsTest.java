package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cues are read from the words of the answer alone: a sentence says the same in every rubric. */
class PolarityInRubricsTest {
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "django-connection-spikes",
        "django-nextjs-caching",
        "django-nextjs-caching-follow-up",
        "salesforce-sync"
      })
  void sentencesSayTheSameInARubricAsAlone(String question) {
    PolarityTable table = PolarityTable.read();
    Scorer scorer = table.scorer(Scorer.bundled().rubric(question));
    List<String> misread = new ArrayList<>();
    for (PolarityTable.Row row : table.rows()) {
      for (Evidence piece : table.evidence(scorer, row, row.answer())) {
        if (piece.polarity() != row.polarity()) {
          misread.add(piece + " in: " + row.answer());
        }
      }
    }
    assertThat(misread).isEmpty();
  }
}
