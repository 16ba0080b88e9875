package io.github.rubricscorer.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Notes of any form are drafted or left over, and what repeats itself takes no time that grows with
 * its square: each of these would take hours then.
 */
@Timeout(300)
class HostileNotesTest {
  private static final int CHARACTERS = 10_000;

  private static Draft draft(String notes) {
    return Importer.draft("notes.md", notes, false, Language.ENGLISH, Vocabulary.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "a\n\n",
        "**a** ",
        "*a* ",
        "*a **b ",
        "a. ",
        "*a*. ",
        "(1p) ",
        "- a\n",
        "- a\n  - b\n",
        "> ",
        "> > a\n",
        "[",
        "![",
        "`",
        "| a ",
        "|a|b|\n|-|-|\n|c|d|\n\n",
        "# a\n",
        "# a?\n",
        "a?\n\n",
        "1. a?\n",
        "Q: a?\n\nA: b\n\n",
        "**Q: a?**\n\n- b\n\n",
        "Feedback: ",
        "Feedback:\n- a\n",
        "Coach: a?\nYou: b\n",
        "Model answer: a.\n\n",
        "[12/03/2025, 14:03] Ann: a?\n",
        "\u2705 a\n",
        "\uD800",
        " ",
      })
  void whatRepeatsItselfIsDraftedOrLeft(String piece) {
    String filling = piece.repeat(CHARACTERS / piece.length());
    for (String before : new String[] {"", "**Q: Why?**\n\n**Feedback:**\n\n- "}) {
      try {
        Draft draft = draft(before + filling);
        assertThat(draft.rubrics().size() + draft.leftovers().size())
            .as(before)
            .isGreaterThanOrEqualTo(filling.isBlank() || before.isEmpty() ? 0 : 1);
      } catch (RubricException e) {
        assertThat(e.faults()).isNotEmpty();
      }
    }
  }

  @Test
  void blanksAfterPointsAreLookedAtOnce() {
    Draft draft =
        draft("**Q: Why?**\n\n**Feedback:**\n\n- tannins (1p)" + " ".repeat(100_000) + "x");
    assertThat(draft.leftovers()).extracting(Leftover::line).contains(5);
  }

  @Test
  void aVeryLongRemarkIsLeft() {
    assertThat(
            draft("**Q: Why?**\n\n**Feedback:**\n\n- tannins\n- " + "tea ".repeat(1_100))
                .leftovers())
        .extracting(Leftover::line, Leftover::reason)
        .containsExactly(tuple(6, "a remark of more than 4,000 characters"));
  }

  @Test
  void anAnswerMayBeAsLongAsTheNotes() {
    String answer = "Hot water. ".repeat(120_000);
    Draft draft =
        draft("**Q: Why?**\n\n**Your answer:** " + answer + "\n\n**Feedback:**\n\n- tannins");
    assertThat(draft.rubrics()).hasSize(1);
  }

  @Test
  void remarksAndQuestionsBeyondTheLimitsAreLeftWithTheirLines() {
    StringBuilder remarks = new StringBuilder("**Q: Why?**\n\n**Feedback:**\n\n");
    for (int i = 0; i < 302; i++) {
      remarks.append("- zap").append(i).append(" (1p)\n");
    }
    assertThat(draft(remarks.toString()).leftovers())
        .extracting(Leftover::line, Leftover::reason)
        .containsExactly(
            tuple(305, "more than 300 things to say of one question"),
            tuple(306, "more than 300 things to say of one question"));
  }

  @Test
  void aModelAnswerOfManyClausesAndAnItemWithManyBelowTakeNoLonger() {
    assertThat(
            draft("**Q: Why?**\n\nModel answer: " + "water moves and ".repeat(2_000)).leftovers())
        .isNotNull();
    assertThat(draft("**Q: Why?**\n\nModel answer: " + "water ".repeat(10_000)).leftovers())
        .extracting(Leftover::reason)
        .contains("a model answer of more than 40,000 characters");
    assertThat(
            draft("**Q: Why?**\n\n**Feedback:**\n\n- a\n" + "  - b\n".repeat(100_000)).leftovers())
        .extracting(Leftover::reason)
        .contains("a remark of more than 4,000 characters");
  }

  @Test
  void manyCriteriaWithLongHintsAreCutIntoWordsOnce() {
    StringBuilder csv = new StringBuilder("criterion,points,hint\n");
    for (int i = 0; i < 250; i++) {
      csv.append("zap").append(i).append(" rises,1,");
      for (int word = 0; word < 60; word++) {
        csv.append("vel").append(7 * i + word).append(' ');
      }
      csv.append('\n');
    }
    Draft draft =
        Importer.draft("scheme.csv", csv.toString(), true, Language.ENGLISH, Vocabulary.EMPTY);
    assertThat(draft.rubrics().getFirst().concepts()).hasSize(250);
  }
}
