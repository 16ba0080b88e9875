package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One rubric that asks for all synonyms reads each sentence as a rubric of its own does, by the
 * same cue. It is one quick test, which mutation testing can repeat for each change.
 */
class PolarityAtOnceTest {
  @Test
  void oneRubricReadsAllSentencesAsAReaderDoes() {
    PolarityTable table = PolarityTable.read();
    Scorer scorer = table.scorer();
    for (PolarityTable.Row row : table.rows()) {
      List<Evidence> evidence = table.evidence(scorer, row, row.answer());
      if (evidence.isEmpty() || !evidence.stream().allMatch(piece -> isAsIn(row, piece))) {
        assertThat(evidence).as("%s", row).isNull();
      }
    }
  }

  private static boolean isAsIn(PolarityTable.Row row, Evidence piece) {
    return piece.polarity() == row.polarity() && isDecidedBy(piece.cue(), row.cueWord());
  }

  private static boolean isDecidedBy(@Nullable Cue cue, String word) {
    return word.isEmpty()
        ? cue == null
        : cue != null
            && cue.text().toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }
}
