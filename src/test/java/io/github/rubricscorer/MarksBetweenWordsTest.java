package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Marks have their own tests one by one; here is what comes of several. */
@DisplayName("Any three marks between words")
class MarksBetweenWordsTest {
  private static final List<String> MARKS =
      List.of(
          "? ",
          "! ",
          ". ",
          ", ",
          "; ",
          ": ",
          "\uFF1F ",
          "\uFF0C",
          "\u3002",
          " (",
          ") ",
          "~~",
          " - ",
          " \u2014 ",
          "... ",
          "\n",
          "\n\n",
          "\n- ",
          "\n1. ",
          "\n> ",
          "`",
          "<b>",
          "<del>",
          "</del>",
          "<td>",
          "<!--",
          "-->",
          "&#63; ",
          "&amp;",
          "'",
          "\"",
          "|",
          "**",
          " \uD83D\uDC4E ",
          "\u0301",
          " (-) ",
          " ?",
          " no ",
          " maybe ");

  private static final Scorer SCORER = Scorer.bundled();

  @Test
  @DisplayName("leave offsets and texts of evidence and cues as they are in the answer")
  void areReadByTheirPlaces() {
    for (String one : MARKS) {
      for (String other : MARKS) {
        for (String third : MARKS) {
          check("Why" + one + "PgBouncer" + other + "it helps" + third + "and a queue");
        }
      }
    }
  }

  private static void check(String answer) {
    for (Evidence piece :
        SCORER.score("django-connection-spikes", answer).concepts().stream()
            .flatMap(concept -> concept.evidence().stream())
            .toList()) {
      assertThat(piece.text()).isEqualTo(answer.substring(piece.start(), piece.end()));
      Cue cue = piece.cue();
      if (cue != null) {
        assertThat(cue.text()).isEqualTo(answer.substring(cue.start(), cue.end()));
      }
    }
  }
}
