package io.github.rubricscorer.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenReaderTest {
  @TempDir private Path directory;
  private Scorer scorer;

  @BeforeEach
  void load() throws Exception {
    Files.writeString(directory.resolve("leaves.json"), Leaves.TEXT);
    scorer = Scorer.compile(RubricSet.read(directory));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # file       | text                                                            | answers
          a.jsonl      | {"id":"x","question":"leaves","answer":"Green."}                | x: Green.
          a.jsonl      | {"id":7,"question":"leaves","answer":"Green."}                  | 7: Green.
          a.jsonl      | {"question":"leaves","answer":"Green."}                         | 1: Green.
          a.jsonl      | {"question":"leaves","answer":"Green.","covered":[]}            | 1: Green.
          a.json       | [{"question":"leaves","answer":"A"},{"question":"leaves","answer":"B"}] | 1: A, 2: B
          a.csv        | id,question,answer\\nx,leaves,Green.                             | x: Green.
          a.csv        | question,answer\\nleaves,A\\nleaves,B                             | 1: A, 2: B
          a.tsv        | question\\tanswer\\nleaves\\tA                                     | 1: A
          a.csv        | id,question,answer,score\\nx,leaves,A,1                          | x: A (1.0)
          a.csv        | id,question,answer,grade\\nx,leaves,A,4\\ny,leaves,B,2             | x: A (1.0), y: B (0.5)
          a.csv        | ~~                                                              | ~~
          """)
  void readsFiles(String file, String text, String answers) {
    assertThat(told(GivenReader.file(scorer, file, unescaped(text), told -> {})))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # text                                        | answers
          Green light is thrown back.                   | typed: Green light is thrown back.
          one, two, and no table                        | typed: one, two, and no table
          {"answer":"A"}                                | 1: A
          {"id":"x","answer":"A"}\\n{"id":"y","answer":"B"} | x: A, y: B
          [{"id":"x","answer":"A"}]                     | x: A
          id,answer\\nx,A                                | x: A
          [Edge] cache pages                            | typed: [Edge] cache pages
          [1] cache, then pool                          | typed: [1] cache, then pool
          {cache} the pages                             | typed: {cache} the pages
          Answer, in short: PgBouncer                   | typed: Answer, in short: PgBouncer
          []                                            | ~~
          ~ ~                                           | ~~
          """)
  void readsWhatIsPasted(String text, String answers) {
    assertThat(told(GivenReader.pasted(scorer, "leaves", unescaped(text), told -> {})))
        .isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          # file  | text                                                  | message
          a.jsonl | {"question":"leaves"}                                 | a.jsonl:1: error: no 'answer'
          a.jsonl | {"answer":"A"}                                        | a.jsonl:1: error: no 'question'
          a.jsonl | {"question":"leaves","text":"A"}                      | a.jsonl:1: error: no 'answer' among 'question', 'text'
          a.jsonl | {"question":"leaves","answer":"A"}\\n{"question":"roots","answer":"A"} | a.jsonl:2: error: unknown question 'roots'
          a.jsonl | {"question":"leaves","answer":["A"]}                  | a.jsonl:1:31: error: 'answer' is not a string
          a.jsonl | {"question":"leaves","answer":"A"} x                  | a.jsonl:1:36: error: not JSON: expected a value (a string in double quotes, a number, ...), not 'x'
          a.csv   | id,answer\\nx,A                                        | a.csv:1: error: no column 'question'; the columns are 'id', 'answer'
          a.csv   | id,question,text\\nx,leaves,A                          | a.csv:1: error: no column 'answer'; the columns are 'id', 'question', 'text'
          a.csv   | id,question,answer,score\\nx,leaves,A,many             | a.csv:2: error: score is no number, 'many'
          a.csv   | id,question,text,score\\nx,leaves,A,1                  | a.csv:1: error: no column 'answer'; the columns are 'id', 'question', 'text', 'score'
          """)
  void oneAnswerAtFaultIsReportedAndNothingIsRead(String file, String text, String message) {
    assertThatThrownBy(() -> GivenReader.file(scorer, file, unescaped(text), told -> {}))
        .isInstanceOf(AnswersException.class)
        .hasMessage(message);
  }

  @Test
  void takesLabelsAsPeopleGaveThem() {
    String text =
        """
        {"id":"x","question":"leaves","answer":"A","covered":[],"rejected":[],"hedged":[]}
        """;

    Given given = GivenReader.file(scorer, "a.jsonl", text, told -> {}).getFirst();

    assertThat(given.labels()).isNotNull();
    assertThat(given.grade()).isNull();
  }

  private static String told(List<Given> answers) {
    return String.join(
        ", ",
        answers.stream()
            .map(one ->
                one.id()
                    + ": "
                    + one.text()
                    + (one.grade() == null ? "" : " (" + one.grade() + ")"))
            .toList());
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }
}
