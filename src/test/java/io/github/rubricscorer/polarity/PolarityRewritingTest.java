package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes the same sentence differently says the same: each sentence keeps its polarity. */
class PolarityRewritingTest {
  private static final int MOST_LEFT_OUT = 4;

  private static final String NEGATED =
      "(?i)\\b(do|does|did|would|should|could|is|are|was|were|has|have|had|must|need)n['’]t";

  /** How a sentence can be written differently. */
  enum Rewriting {
    IN_CAPITALS(text -> text.toUpperCase(Locale.ROOT)),
    WITHOUT_CONTRACTIONS(Rewriting::writtenOut),
    WITH_CURLY_APOSTROPHES(text -> text.replace('\'', '’')),
    WITHOUT_APOSTROPHES(text -> text.replaceAll("(?i)\\b(wo|ca|\\w+n)['’]t\\b", "$1t")),
    WITH_EVER(text -> text.replaceAll("(?i)\\b(wouldn't|would not|don't|do not)\\b", "$1 ever")),
    WITH_NEVER_EVER(text -> text.replaceAll("(?i)\\bnever\\b(?! events)", "never ever")),
    WITH_REALLY(text -> text.replaceAll("(?i)\\b(\\w+n't|would not|do not|never)\\b", "$1 really")),
    WITH_DASHES(text -> text.replace(", ", " — ")),
    WITH_TIGHT_DASHES(text -> text.replace(", ", "—")),
    WITH_SEMICOLONS(text -> text.replace(", ", "; ")),
    WITH_WIDE_BLANKS(text -> text.replace(" ", "  ")),
    WITH_NO_BREAK_SPACES(text -> text.replace(' ', '\u00A0')),
    WITH_FULL_WIDTH_MARKS(Rewriting::fullWidth),
    WITH_QUESTION_MARKS_AS_ENTITIES(text -> text.replace("?", "&#63;")),
    AFTER_A_SENTENCE(text -> "The volume is low. " + text),
    AFTER_A_LINE(text -> "We have forty writes a second.\n" + text);

    @SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
    private final UnaryOperator<String> rewriting;

    Rewriting(UnaryOperator<String> rewriting) {
      this.rewriting = rewriting;
    }

    private static String fullWidth(String text) {
      return text.replace('?', '\uFF1F')
          .replace('!', '\uFF01')
          .replace(',', '\uFF0C')
          .replace(';', '\uFF1B')
          .replace("(", "\uFF08")
          .replace(")", "\uFF09");
    }

    private static String writtenOut(String text) {
      return text.replaceAll("\\b([Ww])on['’]t", "$1ill not")
          .replaceAll("\\b([Cc])an['’]t", "$1an not")
          .replaceAll(NEGATED, "$1 not")
          .replaceAll("\\b(I|i|[Ww]e|[Tt]hey|[Yy]ou)['’]d\\b", "$1 would")
          .replaceAll("\\b(I|i|[Ww]e|[Tt]hey|[Yy]ou)['’]ll\\b", "$1 will")
          .replaceAll("\\b([Ii]t|[Tt]hat|[Tt]here)['’]s\\b", "$1 is");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsThePolarity(Rewriting way) {
    PolarityTable table = PolarityTable.read();
    Scorer scorer = table.scorer();
    List<String> misread = new ArrayList<>();
    for (PolarityTable.Row row : table.rows()) {
      String text = way.rewriting.apply(row.answer());
      List<Evidence> evidence = table.evidence(scorer, row, text);
      boolean exact = row.synonym().contains("=");
      if (!exact && !isAll(row, evidence)) {
        misread.add("%s (%s): %s %s".formatted(row.polarity(), row.synonym(), text, evidence));
      }
    }
    assertThat(misread).isEmpty();
  }

  /** Each sentence and what is left of it without its first words, so that any cue comes first. */
  @ParameterizedTest
  @ValueSource(strings = {"? ", ": ", "; ", "... ", ") ", "(?) ", "- ", "?! "})
  void marksBeforeTheFirstWordDoNoHarm(String marks) {
    PolarityTable table = PolarityTable.read();
    Scorer scorer = table.scorer();
    for (PolarityTable.Row row : table.rows()) {
      String text = row.answer();
      for (int words = 0; words < MOST_LEFT_OUT; words++) {
        String marked = marks + text;
        assertThatCode(() -> table.evidence(scorer, row, marked))
            .as(marked)
            .doesNotThrowAnyException();
        text = text.substring(text.indexOf(' ') + 1);
      }
    }
  }

  private static boolean isAll(PolarityTable.Row row, List<Evidence> evidence) {
    return !evidence.isEmpty()
        && evidence.stream().allMatch(piece -> piece.polarity() == row.polarity());
  }
}
