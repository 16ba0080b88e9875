package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.text.Boundary;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of cues are those of no pattern but the cues'. */
@DisplayName("The words that cues are read from")
class CueWordsTest {
  private final PatternProgram cues = PatternProgram.of("would not", "like water", "rate limit");

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
        "no\uFF1A not                   | . no ; not=not",
        "no: not - not                   | . no ; not=not , not=not",
        "no — not                        | . no , not=not",
        "no: - not                       | . no ; not=not",
        "no. Um: not                     | . no . not=not",
        "''                              | ''",
      })
  void haveNoFillers(String answer, String words) {
    assertThat(words(cues.read(answer).cueWords())).isEqualTo(words);
  }

  @Test
  void areJoinedByHyphens() {
    CueWords words = cues.read("a rate-limit was not there").cueWords();
    assertThat(words.isJoined(1)).as("limit").isTrue();
    assertThat(words.isJoined(2)).as("was").isFalse();
  }

  @Test
  void partTheTextBetweenThem() {
    CueWords words = cues.read("I use the queue. Not it").cueWords();
    assertThat(words.textBefore(2)).isEqualTo(" the ");
    assertThat(words.textBefore(3)).isEqualTo(". ");
    assertThat(words.textBefore(words.size())).isEmpty();
  }

  @Test
  void beginSentences() {
    CueWords words = cues.read("I use the queue. The lock. Not it").cueWords();
    assertThat(words.beginsSentence(0)).as("I").isTrue();
    assertThat(words.beginsSentence(2)).as("use").isFalse();
    assertThat(words.beginsSentence(17)).as("The, a filler").isTrue();
    assertThat(words.beginsSentence(21)).as("lock").isFalse();
    assertThat(words.beginsSentence(27)).as("Not").isTrue();
    assertThat(words.beginsSentence(31)).as("it").isFalse();
    assertThat(words.beginsSentence(33)).as("the end").isFalse();
  }

  @ParameterizedTest(name = "{0} is read as {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Is it\uFF1F Yes | Is it? Yes",
        "a &#63; b       | a     ? b",
        "a & b           | a & b",
        "a, b            | a, b",
      })
  void areOfATextWithPlainMarks(String answer, String plain) {
    assertThat(cues.read(answer).cueWords().answer()).isEqualTo(plain);
  }

  @Test
  void beginASentenceAlsoAfterItsFillers() {
    CueWords words = cues.read("x. The y is. Just a z").cueWords();

    assertThat(words.beginsSentence(3)).as("The").isTrue();
    assertThat(words.beginsSentence(4)).isFalse();
    assertThat(words.beginsSentence(7)).as("y").isFalse();
    assertThat(words.beginsSentence(13)).as("Just").isTrue();
    assertThat(words.beginsSentence(14)).isFalse();
    assertThat(words.beginsSentence(99)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 257, 600})
  void areKeptHoweverManyThereAre(int count) {
    CueWords words = cues.read("not; ".repeat(count)).cueWords();

    assertThat(words.size()).isEqualTo(count);
    assertThat(words.startOffset(count - 1)).isEqualTo(5 * count - 5);
    assertThat(words.endOffset(count - 1)).isEqualTo(5 * count - 2);
    assertThat(words.boundaryBefore(count - 1)).isEqualTo(Boundary.COMMA);
    assertThat(words.boundaryBefore(count)).isEqualTo(Boundary.COMMA);
    assertThat(words.cueClass(count - 1)).isEqualTo(words.cueClass(0)).isNotZero();
  }

  @Test
  void tellWhichCharactersTheTextCannotHave() {
    assertThat(cues.read("not it").cueWords().mayHaveFrom('\u3001')).isFalse();
    assertThat(cues.read("not it\u3002").cueWords().mayHaveFrom('\u3001')).isTrue();
  }

  private String words(CueWords words) {
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
      String label = words.cueClass(i) == 0 ? "" : "=" + cues.labels(words.cueClass(i));
      text.add(sign + word + label);
    }
    assertThat(words.size() == 0 || words.boundaryBefore(0) == Boundary.SENTENCE).isTrue();
    return text.toString();
  }
}
