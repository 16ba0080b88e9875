package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.text.Boundary;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of cues are those of no pattern but the cues'. */
@DisplayName("The words that cues are read from")
class CueWordsTest {
  private static final PatternProgram CUES =
      PatternProgram.of("would not", "like water", "rate limit");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I wouldn't just use a queue     | . I wouldn't=would wouldn't=not use queue",
        "like the water                  | . water=water",
        "ratelimit                       | . ratelimit",
        "rateLimit                       | . rateLimit",
        "no - not: it                    | . no , not=not ; it",
        "no; not                         | . no , not=not",
        "no (not) it                     | . no ( not=not ) it",
        "No. The, not                    | . No . not=not",
        "`not` not                       | . not not=not",
        "-5 not                          | . 5 not=not",
        "''                              | ''",
      })
  void haveNoFillers(String answer, String words) {
    assertThat(words(CUES.read(answer).cueWords())).isEqualTo(words);
  }

  @Test
  void areJoinedByHyphens() {
    CueWords words = CUES.read("a rate-limit was not there").cueWords();
    assertThat(words.isJoined(1)).as("limit").isTrue();
    assertThat(words.isJoined(2)).as("was").isFalse();
  }

  @Test
  void partTheTextBetweenThem() {
    CueWords words = CUES.read("I use the queue. Not it").cueWords();
    assertThat(words.textBefore(2)).isEqualTo(" the ");
    assertThat(words.textBefore(3)).isEqualTo(". ");
    assertThat(words.textBefore(words.size())).isEmpty();
  }

  @Test
  void beginSentences() {
    CueWords words = CUES.read("I use the queue. The lock. Not it").cueWords();
    assertThat(words.beginsSentence(0)).as("I").isTrue();
    assertThat(words.beginsSentence(2)).as("use").isFalse();
    assertThat(words.beginsSentence(17)).as("The, a filler").isTrue();
    assertThat(words.beginsSentence(21)).as("lock").isFalse();
    assertThat(words.beginsSentence(27)).as("Not").isTrue();
    assertThat(words.beginsSentence(31)).as("it").isFalse();
    assertThat(words.beginsSentence(33)).as("the end").isFalse();
  }

  private static String words(CueWords words) {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < words.size(); i++) {
      String sign =
          switch (words.boundaryBefore(i)) {
            case NONE -> "";
            case OPENING -> "( ";
            case CLOSING -> ") ";
            case COMMA -> ", ";
            case CLAUSE -> "; ";
            case SENTENCE -> ". ";
            case QUESTION -> "? ";
          };
      String word = words.answer().substring(words.startOffset(i), words.endOffset(i));
      String label = words.cueClass(i) == 0 ? "" : "=" + CUES.labels(words.cueClass(i));
      text.add(sign + word + label);
    }
    assertThat(words.size() == 0 || words.boundaryBefore(0) == Boundary.SENTENCE).isTrue();
    return text.toString();
  }
}
