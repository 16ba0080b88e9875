package io.github.rubricscorer.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void escapeSequencesDoNotReachATerminal() {
    assertThat(Printable.line("a\u001b[31mred\u0007\u009b1m"))
        .isEqualTo("a\uFFFD[31mred\uFFFD\uFFFD1m");
    assertThat(Printable.lines("a\u0000b\tc")).isEqualTo("a\uFFFDb\tc");
  }

  @Test
  void writingIsNotTurnedAround() {
    assertThat(Printable.line("a\u202eb\u2066c\u200fd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void loneSurrogatesAreReplacedAndPairsStay() {
    assertThat(Printable.line("\ud83d\ude00 \ud83d")).isEqualTo("\ud83d\ude00 \uFFFD");
  }

  @Test
  void aLineHasSingleBlanks() {
    assertThat(Printable.line(" \r\n a\u00a0\tb\u2028c \u0085")).isEqualTo("a b c");
    assertThat(Printable.line(" \n ")).isEmpty();
    assertThat(Printable.line("a  b")).isEqualTo("a b");
    assertThat(Printable.line(" a b")).isEqualTo("a b");
    assertThat(Printable.line("a b ")).isEqualTo("a b");
    assertThat(Printable.line("a b")).isEqualTo("a b");
  }

  @Test
  void linesEndInLineFeeds() {
    assertThat(Printable.lines("a\r\nb\rc\u2028d\n")).isEqualTo("a\nb\nc\nd\n");
  }

  @Test
  void quotesLeaveTheMiddleOfLongTextsOut() {
    assertThat(Printable.quote("short", 10)).isEqualTo("“short”");
    assertThat(Printable.quote("0123456789", 10)).isEqualTo("“0123456789”");
    assertThat(Printable.quote("0123456789a", 10)).isEqualTo("“0123 … 89a”");
    assertThat(Printable.quote("retry the request with backoff", 20))
        .isEqualTo("“retry the … backoff”");
  }

  @Test
  void quotesDoNotSplitPairs() {
    String smile = "\ud83d\ude00";
    for (int length = 10; length < 20; length++) {
      assertThat(Printable.quote(smile.repeat(20), length))
          .doesNotContain("\uFFFD")
          .matches("“(" + smile + ")+ … (" + smile + ")+”");
    }
  }
}
