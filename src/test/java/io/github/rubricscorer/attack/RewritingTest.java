package io.github.rubricscorer.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A rewritten answer")
class RewritingTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "We organize and analyze it., We organise and analyse it.",
    "organizations emphasized it, organisations emphasised it",
    "Hypothesizing is free., Hypothesising is free.",
    "the color of labor, the colour of labour",
    "a centered text, a centred text",
    "both centers, both centres",
    "it was canceled, it was cancelled",
    "the pool size, the pool size",
    "resize and seize the prize, resize and seize the prize",
    "they capsized a downsized maize boat, they capsized a downsized maize boat",
    "in the laboratory, in the laboratory",
    "laborious work in Colorado, laborious work in Colorado",
    "a catalog, a catalogue",
    "horizontal citizens, horizontal citizens",
  })
  void hasBritishSpellingsOfWholeWords(String american, String british) {
    assertThat(Rewriting.inBritish(american)).isEqualTo(british);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "The pump moves a lot of water., the old pump moves the old lot of water.",
    "Use an index. A cache helps., Use the old index. the old cache helps.",
    "A hepatitis A virus, the old hepatitis A virus",
    "vitamin A deficiency, vitamin A deficiency",
    "- A queue, - the old queue",
  })
  void hasAdjectivesAfterItsArticles(String answer, String expected) {
    assertThat(Rewriting.withAdjectives(answer, List.of("old"), new Random(1))).isEqualTo(expected);
  }
}
