package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.report.layout.ReadWords.Part;
import io.github.rubricscorer.result.Explanation.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadWordsTest {
  @Test
  void whatMatchesNothingIsOnePartUpToWhatDoes() {
    String answer = "It is  green, isn't it? Oh yes.";
    List<Word> words =
        List.of(
            word(answer, "It", 0, List.of()),
            word(answer, "green", 0, List.of("green", "gre*")),
            word(answer, "isn't", 0, List.of()),
            word(answer, "Oh", 1, List.of()),
            word(answer, "yes", 1, List.of()));

    assertThat(ReadWords.of(answer, words))
        .containsExactly(
            List.of(
                new Part("It is ", ""), new Part("green", "green|gre*"), new Part(", isn't", "")),
            List.of(new Part("Oh yes", "")));
    assertThat(ReadWords.of(answer, words))
        .extracting(ReadWords::line)
        .containsExactly("It is green→green|gre*, isn't", "Oh yes");
  }

  private static Word word(String answer, String text, int sentence, List<String> matches) {
    int start = answer.indexOf(text);
    return new Word(start, start + text.length(), text, text, matches, sentence);
  }
}
