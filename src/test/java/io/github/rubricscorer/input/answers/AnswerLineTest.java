package io.github.rubricscorer.input.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLineTest {
  @Test
  void otherKeysArePassedOver() {
    assertThat(
            AnswerLine.parse(
                """
                {"style": {"answer": 1}, "answer": "caf\\u00e9 \\ud83d\\ude00", "x": [[]], "question": "q", "id": ""}\
                """))
        .isEqualTo(new AnswerLine("", "q", "café \ud83d\ude00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      value = {
        "[]                                        § 1  § not a JSON object",
        "'x'                                       § 1  § not JSON: expected a value (a string in"
            + " double quotes, a number, ...), not '''",
        "null                                      § 1  § not a JSON object",
        "{}                                        § 0  § no 'id'",
        "{\"id\":\"a\",\"answer\":\"\"}            § 0  § no 'question'",
        "{\"id\":\"a\",\"question\":\"q\"}         § 0  § no 'answer'",
        "{\"id\":[7],\"question\":\"q\"}           § 7  § 'id' is not a string",
        "{\"id\":\"a\",\"answer\":null}            § 20 § 'answer' is not a string",
        "{\"id\":\"a\",\"id\":\"a\"}               § 15 § not JSON: the key 'id' stands here"
            + " twice",
        "{\"x\":1,\"x\":1}                         § 11 § not JSON: the key 'x' stands here"
            + " twice",
        "{\"id\":\"a\",\"question\":\"q\",\"answer\":\"\"}{ § 38 § text after the JSON object"
      })
  void aFaultNamesItsPlace(String line, int column, String problem) {
    AnswerLineException fault =
        catchThrowableOfType(AnswerLineException.class, () -> AnswerLine.parse(line));

    assertThat(fault).hasMessage(problem);
    assertThat(fault.column()).isEqualTo(column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '^',
      value = {
        "{'a':'b          § the closing \" of a string is missing",
        "{'a':'b'         § the closing } is missing",
        "{'a'             § the closing } is missing",
        "{'a':            § the closing } is missing",
        "{'a':[1          § the closing ] is missing",
        "{'a' 1}          § expected a : after a key, not '1'",
        "{'a':1 'b':2}    § expected a , or the end, not '\"'; a \" inside a string is written \\\"",
        "{'a':'b 'c' d'}  § expected a , or the end, not 'c'; a \" inside a string is written \\\"",
        "{a:1}            § expected a key in double quotes, not 'a'",
        "{“a”:1}            § expected a key in double quotes, not '“'",
        "{'a':1,}         § a , before the closing }",
        "{'a':1]          § the bracket ']' closes none",
        "{'a':'\\q'}       § no such escape; a \\ inside a string is written \\\\",
        "{'a':True}       § expected a value (a string in double quotes, a number, ...), not 'True'",
        "{'a':NaN}        § expected a value (a string in double quotes, a number, ...), not 'NaN'",
        "{'a':“b”}          § expected a value (a string in double quotes, a number, ...), not '“'",
        "{'a':[1,]}       § expected a value (a string in double quotes, a number, ...), not ']'",
      })
  void whatIsNotJsonIsToldInPlainWords(String line, String problem) {
    AnswerLineException fault =
        catchThrowableOfType(
            AnswerLineException.class, () -> AnswerLine.parse(line.replace('\'', '"')));

    assertThat(fault).hasMessage("not JSON: " + problem);
  }

  @Test
  void aCutLineIsAFault() {
    AnswerLineException fault =
        catchThrowableOfType(
            AnswerLineException.class, () -> AnswerLine.parse("{\"id\":\"a\",\"answer\":\"b"));

    assertThat(fault).hasMessage("not JSON: the closing \" of a string is missing");
  }

  @Test
  void deepNestingIsAFaultAndNoStackOverflow() {
    String line = "{\"x\":" + "[".repeat(1_000_000);

    AnswerLineException fault =
        catchThrowableOfType(AnswerLineException.class, () -> AnswerLine.parse(line));

    assertThat(fault).hasMessage("not JSON: it is nested too deep");
  }
}
