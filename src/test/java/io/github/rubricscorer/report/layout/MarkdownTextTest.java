package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '"',
      value = {
        "plain words stay (even these) + - # = 1.  § plain words stay (even these) + - # = 1.",
        "**bold** _it_ `code` ~~gone~~              § \\*\\*bold\\*\\* \\_it\\_ \\`code\\`"
            + " \\~\\~gone\\~\\~",
        "[link](http://x) ![image](y)               § \\[link\\](http://x) !\\[image\\](y)",
        "<script>alert(1)</script> &amp; R&D        § &lt;script&gt;alert(1)&lt;/script&gt;"
            + " &amp;amp; R&amp;D",
        "a | b $x$ c\\d                             § a \\| b \\$x\\$ c\\\\d",
        "# heading                                  § \\# heading",
        "- item                                     § \\- item",
        "+ item                                     § \\+ item",
        "=====                                      § \\=====",
        "---                                        § \\---",
        "1. first                                   § 1\\. first",
        "2) second                                  § 2\\) second",
        "12.                                        § 12\\.",
        "99.9% stays                                § 99.9% stays",
        "> quote                                    § &gt; quote"
      })
  void markupIsEscaped(String text, String markdown) {
    assertThat(MarkdownText.line(text)).isEqualTo(markdown);
  }

  @Test
  void aLineHasNoBreaksNoIndentationAndNoControlCharacters() {
    assertThat(MarkdownText.line("    code\r\n# no heading\u0000"))
        .isEqualTo("code # no heading\uFFFD");
  }

  @Test
  void aQuotationKeepsLinesAndParagraphs() {
    assertThat(MarkdownText.quotation("\n- one\r\n    two\n\n\nthree\n"))
        .isEqualTo("> \\- one\\\n> two\n>\n>\n> three\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\u00a0", "\u200b", "\ufeff\u2060 \u00ad"})
  void anAnswerWithoutAVisibleCharacterIsEmpty(String answer) {
    assertThat(MarkdownText.answer(answer, Language.ENGLISH)).isEqualTo("> (empty)\n");
    assertThat(new Palette(false).answer("  ", answer, List.of(), Language.ENGLISH))
        .isEqualTo("  (empty)\n");
  }

  @Test
  void anAnswerOfAControlIsNotEmptySinceThatIsShown() {
    assertThat(MarkdownText.answer("\u202e", Language.ENGLISH)).isEqualTo("> \uFFFD\n");
  }

  @Test
  void anEmptyQuotationIsEmpty() {
    assertThat(MarkdownText.quotation(" \n ")).isEmpty();
  }
}
