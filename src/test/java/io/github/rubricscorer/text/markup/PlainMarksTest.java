package io.github.rubricscorer.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Plain marks")
class PlainMarksTest {
  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Kafka\uFF1F Yes\uFF01   | Kafka? Yes!",
        "a\uFF0Cb\u3001c\u3002   | a,b,c.",
        "\uFF08\uFF0D\uFF09      | (-)",
        "\uFF5E\uFF5E            | ~~",
        "Kafka&#63; Yes&#33;     | Kafka    ? Yes    !",
        "&#63;&#x3F;&#xFF1F;     | \"    ?     ?       ?\"",
        "Q&A, a & b; &; &#; &x   | Q&A, a & b; &; &#; &x",
        "&amp; &lt;b&gt; &#8217; | &amp; &lt;b&gt; &#8217;",
        "&#128078; \uD83D\uDC4E  | &#128078; \uD83D\uDC4E",
        "\uFF21\uFF11\uFF07      | \uFF21\uFF11\uFF07",
      })
  void standWhereTheOthersEnded(String text, String plain) {
    assertThat(PlainMarks.of(text)).isEqualTo(plain).hasSameSizeAs(text);
  }

  @Test
  void leaveATextThatHasNoOthers() {
    String text = "Is it Q&A? Yes!";
    assertThat(PlainMarks.of(text)).isSameAs(text);
  }
}
