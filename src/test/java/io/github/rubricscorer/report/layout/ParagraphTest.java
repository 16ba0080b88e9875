package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParagraphTest {
  @Test
  void wrapsAtEightyColumnsUnderItsLead() {
    String word = "123456789";

    assertThat(Paragraph.wrapped("✅ ", (word + " ").repeat(9)))
        .isEqualTo("✅ " + (word + " ").repeat(7).strip() + "\n   " + word + " " + word + "\n");
  }

  @Test
  void aWordThatIsTooLongHasALineToItself() {
    String word = "x".repeat(100);

    assertThat(Paragraph.wrapped("  ", "a " + word + " b")).isEqualTo("  a\n  " + word + "\n  b\n");
  }

  @Test
  void anEmptyTextIsTheLead() {
    assertThat(Paragraph.wrapped("  ", "")).isEqualTo("  \n");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "é, 1", "e\u0301, 1", "✅, 2", "日本, 4", "한글, 4", "“x”, 3", "'', 0"})
  void widthIsWhatATerminalShows(String text, int width) {
    assertThat(Paragraph.width(text)).isEqualTo(width);
  }

  @Test
  void coloursTakeNoWidth() {
    assertThat(Paragraph.width(Ink.GREEN.paint("abc"))).isEqualTo(3);
  }
}
