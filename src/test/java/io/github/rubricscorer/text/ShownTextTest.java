package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTextTest {
  private final WordScanner scanner = new WordScanner();
  private final ShownText shown = new ShownText();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a b                  | a b",
        "- a, 1*2*3 and x_y   | - a, 1*2*3 and x_y",
        "a **b** *c* _d_ `e`  | a b c d e",
        "1`b`2                | '1\uFDD3b\uFDD42'",
        "<b>a</b>&amp;b       | a&b",
        "[a](b.c) <!-- d -->e | a e",
        "a&nbsp;b&#32;c       | 'a\u00A0b\u00A0c'",
      })
  void isWithoutMarkupAndReferences(String text, String asShown) {
    show(text);

    assertThat(shown.text()).isEqualTo(asShown);
  }

  @Test
  void hasThePlacesOfWhatWasGiven() {
    show("a **b**&eacute;");

    assertThat(shown.text()).isEqualTo("a bé");
    assertThat(shown.place(4)).isEqualTo(2);
    assertThat(shown.place(7)).isEqualTo(3);
    assertThat(shown.offset(2)).isEqualTo(4);
    assertThat(shown.end(3)).isEqualTo(5);
    assertThat(shown.end(4)).as("the whole reference").isEqualTo(15);
  }

  @Test
  void hasThoseOfATextWithoutMarkup() {
    show("a **b**&eacute;");
    show("- a b");

    assertThat(shown.place(4)).isEqualTo(4);
    assertThat(shown.offset(4)).isEqualTo(4);
    assertThat(shown.end(5)).isEqualTo(5);
  }

  private void show(String text) {
    scanner.reset(text);
    scanner.show(text, shown);
  }
}
