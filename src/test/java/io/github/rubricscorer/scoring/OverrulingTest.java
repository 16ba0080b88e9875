package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Stance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pieces of evidence by what they name, 10 characters apart: {@code kafka-} is refused, {@code
 * kafka?7} is doubted by a cue at the offset 7 ({@code kafka?} by itself), and a {@code !} proposes
 * it. A bar ends a sentence, {@code ^} takes back.
 */
@DisplayName("Where a plan is asked for")
class OverrulingTest {
  @ParameterizedTest(name = "of {0}, {1} does not count")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          kafka-                           >
          kafka- | kafka                   > 1
          kafka | kafka-                   > 0
          kafka- kafka                     > 1
          kafka- | kafka!                  >
          kafka-! | kafka                  > 1
          kafka- | celery                  >
          kafka- | celery | kafka          > 2
          kafka- | celery- | kafka celery  > 2 3
          kafka- | kafka?                  > 1
          kafka- | kafka?!                 >
          kafka | kafka                    >
          kafka | celery!                  >
          kafka?! | kafka                  > 1
          kafka?! | kafka!                 >
          kafka? | kafka                   >
          kafka?! | celery                 >
          kafka | kafka?!                  > 0
          kafka? celery                    > 1
          kafka? celery!                   >
          kafka? | celery                  >
          kafka celery?                    >
          kafka?9 celery                   > 1
          kafka?10 celery                  >
          kafka?11 celery                  >
          kafka?30 celery?5 ham            > 2
          kafka?5 celery?30 ham            > 2
          kafka?30 celery?40 ham           >
          kafka? celery?                   >
          kafka! | ^kafka-                 > 0
          kafka! | kafka-                  >
          ^kafka- | kafka!                 >
          kafka?! | ^kafka-                > 0
          celery! | ^kafka-                >
          kafka! | ^kafka- | kafka!        > 0
          ^kafka- | kafka! | ^kafka-       > 1
          ^kafka- | kafka! | kafka-        >
          kafka! celery! | ^kafka-         > 0
          kafka! ^kafka                    >
          """)
  void countsWhatIsProposed(String pieces, String overruled) {
    List<Evidence> evidence = new ArrayList<>();
    List<Long> things = new ArrayList<>();
    List<Integer> sentences = new ArrayList<>();
    BitSet takingBack = new BitSet();
    int sentence = 0;
    for (String piece : pieces.split(" ", -1)) {
      if (piece.equals("|")) {
        sentence++;
        continue;
      }
      takingBack.set(evidence.size(), piece.startsWith("^"));
      things.add((long) piece.replaceAll("[^a-z]", "").hashCode());
      evidence.add(evidence(piece, 10 * evidence.size()));
      sentences.add(sentence);
    }
    BitSet found =
        Overruling.of(
            evidence,
            things.stream().mapToLong(thing -> thing).toArray(),
            sentences.stream().mapToInt(number -> number).toArray(),
            takingBack);
    assertThat(found.stream().mapToObj(Integer::toString).toList())
        .containsExactly(overruled == null ? new String[0] : overruled.split(" ", -1));
  }

  private static Evidence evidence(String piece, int start) {
    Polarity polarity =
        piece.contains("-")
            ? Polarity.REJECTED
            : piece.contains("?") ? Polarity.HEDGED : Polarity.ASSERTED;
    String digits = piece.replaceAll("[^0-9]", "");
    Cue cue = null;
    if (!digits.isEmpty()) {
      int from = Integer.parseInt(digits);
      cue = new Cue(from, from + 1, "?");
    }
    Stance stance = piece.contains("!") ? Stance.PROPOSAL : Stance.MENTION;
    return new Evidence(start, start + 1, "x", "x", 1, polarity, stance, cue, List.of());
  }
}
