package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.UnknownQuestionException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
  private static final AnswerReader READER = AnswerReader.of(Tea.SCORER);
  private static final String GOOD =
      "{'id':'1','question':'tea','answer':'Boil.','style':'short',"
          + "'covered':['water'],'rejected':[],'hedged':['water']}";

  @Test
  void labelsAreRead() {
    String text = "\n" + json(GOOD) + "\r\n  \n";

    assertThat(READER.jsonLines("f", text))
        .containsExactly(
            new LabelledAnswer("1", "tea", "Boil.", Set.of("water"), Set.of(), Set.of("water")));
  }

  @Test
  void aListThatIsNotThereIsEmpty() {
    String text = json("{'id':'1','question':'tea','answer':'Boil.','covered':['water']}");

    assertThat(READER.jsonLines("f", text))
        .containsExactly(
            new LabelledAnswer("1", "tea", "Boil.", Set.of("water"), Set.of(), Set.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]                          | f:1:2: error: not a JSON object",
        "{} {}                        | f:1:4: error: text after the JSON object",
        "{'id':'1','id':'2'}          | f:1:15: error: not JSON: the key 'id' stands here twice",
        "'id':'1'                     | 'id':[1] -> f:1: error: 'id' is not a string",
        "'id':'1',                    |          -> f:1: error: no 'id'",
        "'id':'1'                     | 'id':' ' -> f:1: error: an empty id",
        "'answer':'Boil.',            |          -> f:1: error: no 'answer'",
        "'question':'tea'             | 'question':'teas' ->"
            + " f:1: error: unknown question (did you mean 'tea'?), 'teas'",
        "'covered':['water'],         |          -> f:1: error: no 'covered'",
        "'rejected':[]                | 'rejected':'milk' ->"
            + " f:1: error: 'rejected' is not an array",
        "'rejected':[]                | 'rejected':[1] ->"
            + " f:1: error: not a string (at /rejected/0)",
        "'rejected':[]                | 'rejected':['mlik'] ->"
            + " f:1: error: unknown concept (did you mean 'milk'?), 'mlik' (at /rejected/0)",
        "'rejected':[]                | 'rejected':['milk','milk'] ->"
            + " f:1: error: the concept stands here already, 'milk' (at /rejected/1)",
        "'rejected':[]                | 'rejected':['water'] ->"
            + " f:1: error: covered and rejected, 'water'",
        "'hedged':['water']           | 'hedged':['milk'] ->"
            + " f:1: error: hedged but not covered, 'milk'"
      })
  void faultyLabels(String what, String rest) {
    String[] change = rest.split("->", -1);
    String text = change.length == 1 ? what : GOOD.replace(what, change[0].strip());

    assertThatThrownBy(() -> READER.jsonLines("f", json(text)))
        .isInstanceOf(LabelException.class)
        .hasMessage(change[change.length - 1].strip());
  }

  @Test
  void idsThatAreNumbersAreTakenAsTheyAreWritten() {
    String text = json(GOOD.replace("'1'", "1.1") + "\n" + GOOD.replace("'1'", "1.10"));

    assertThat(READER.jsonLines("f", text))
        .extracting(LabelledAnswer::id)
        .containsExactly("1.1", "1.10");
  }

  @Test
  void answersToOtherQuestionsArePassedOverWhereOneIsRead() {
    AnswerReader reader = READER.only("tea");
    String other = GOOD.replace("tea", "golf").replace("'covered'", "'cowered'");

    assertThat(reader.jsonLines("f", json(other + "\n" + GOOD + "\n" + other))).hasSize(1);
    assertThat(reader.csv("f", "question,answer,score\ngolf,x,9\ntea,x,1", CsvColumns.DEFAULT))
        .containsExactly(new GradedAnswer("2", "tea", "x", 1, 1));
    assertThat(reader.jsonLines("f", json(other))).isEmpty();
  }

  @Test
  void everyFaultOfEveryLineIsToldAtOnce() {
    String text =
        json(GOOD)
            + "\nnonsense\n"
            + json(GOOD.replace("'covered':['water']", "'covered':['x','y']"))
            + "\n"
            + json(GOOD.replace("tea", "golf").replace("'1'", "'2'"))
            + "\n"
            + json(GOOD.replace("tea", "golf").replace("'1'", "'3'"));

    assertThatThrownBy(() -> READER.jsonLines("f", text))
        .hasMessage(
            """
            f:2:1: error: not JSON: expected a value (a string in double quotes, a number, ...), not 'nonsense'
            f:3: error: hedged but not covered, 'water'
            f:3: error: the id stands on line 1 already, '1'
            f:3: error: unknown concept, 'x' (at /covered/0)
            f:3: error: unknown concept, 'y' (at /covered/1)
            f:4: error: unknown question on this and 1 more lines, 'golf'\
            """);
  }

  @Test
  void aFileWithoutAnswersIsFaulty() {
    assertThatThrownBy(() -> READER.jsonLines("f", "\n")).hasMessage("f: error: no answers");
    assertThatThrownBy(() -> READER.csv("f", "", CsvColumns.DEFAULT))
        .hasMessage("f: error: no answers");
    assertThatThrownBy(() -> READER.csv("f", "question,answer,score\n", CsvColumns.DEFAULT))
        .hasMessage("f: error: no answers");
  }

  @Test
  void answersThatTheScorerWouldRefuseAreFaulty() {
    AnswerReader reader = AnswerReader.of(Tea.SCORER.withMaxAnswerLength(4));

    assertThatThrownBy(() -> reader.jsonLines("f", json(GOOD)))
        .hasMessage("f:1: error: the answer has 5 characters; the limit is 4");
  }

  @Test
  void oneQuestionCanStandForAll() {
    AnswerReader reader = READER.answering("tea");

    assertThat(reader.jsonLines("f", json(GOOD.replace("'question':'tea',", "")))).hasSize(1);
    assertThat(reader.csv("f", "answer,score,question\nBoil,1,How?", CsvColumns.DEFAULT))
        .containsExactly(new GradedAnswer("1", "tea", "Boil", 1, 1));
    assertThatThrownBy(() -> READER.answering("coffee"))
        .isInstanceOf(UnknownQuestionException.class);
  }

  @Test
  void scoresAreRead() {
    String text =
        """
        question,answer,grade,id,max_score,remark
        tea,"Boil it,
        ""well"".",1.5,x,2,

        tea,,0,y,2,none
        """;
    CsvColumns columns = new CsvColumns("question", "answer", "grade", "id", "max_score");

    assertThat(READER.csv("f", text, columns))
        .containsExactly(
            new GradedAnswer("x", "tea", "Boil it,\n\"well\".", 1.5, 2),
            new GradedAnswer("y", "tea", "", 0, 2));
    assertThat(
            READER
                .withMaxScore(5)
                .csv("f", "question,answer,score\ntea,a,4\ntea,b,1e0", CsvColumns.DEFAULT))
        .containsExactly(
            new GradedAnswer("1", "tea", "a", 4, 5), new GradedAnswer("2", "tea", "b", 1, 5));
  }

  @Test
  void faultyScores() {
    String text =
        """
        question,answer,score,id,max_score
        tea,"two
        lines",1,a,2
        tea,x,"0,5",b,2
        tea,x,3,a,2
        tea,x,NaN,d,0
        tea,x,1e999,e,1
        tea,x,1
        tee,x,-1,f,1
        tea,x,1,g,1
        """;

    assertThatThrownBy(() -> READER.csv("f", text, CsvColumns.DEFAULT))
        .hasMessage(
            """
            f:4: error: score is no number, '0,5'
            f:5: error: score is not in 0..2, '3'
            f:5: error: the id stands on line 2 already, 'a'
            f:6: error: max_score is not above 0, '0'
            f:6: error: score is no number, 'NaN'
            f:7: error: score is no number, '1e999'
            f:8: error: 3 values for 5 columns
            f:9: error: score is not in 0..1, '-1'
            f:9: error: unknown question (did you mean 'tea'?), 'tee'\
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "question,answer              | f:1: error: no column 'score'; the columns are 'question',"
            + " 'answer'; --score-column NAME says which it is",
        "question,answer,score,answer | f:1: error: two columns have this name, 'answer'",
        "question,answer,score\\ntea,x,5 | f:2: error: score is not in 0..4, the points of the rubric,"
            + " and no column max_score tells more; --max-score can, '5'",
        "question,answer,score\\ntea,\"x,2 | f:2: error: a quote is opened and never closed, so line 2"
            + " is not read; close it, or write it twice where it is meant"
      })
  void faultyTables(String text, String message) {
    assertThatThrownBy(() -> READER.csv("f", text.replace("\\n", "\n"), CsvColumns.DEFAULT))
        .hasMessage(message);
  }

  @Test
  void columnsThatAreNamedMustBeThere() {
    CsvColumns columns = new CsvColumns("q", "a", "s", "i", "m");

    assertThatThrownBy(() -> READER.csv("f", "question,answer,score\n", columns))
        .hasMessage(
            """
            f:1: error: no column 'a'; the columns are 'question', 'answer', 'score'; --answer-column NAME says which it is
            f:1: error: no column 'i'; the columns are 'question', 'answer', 'score'; --id-column NAME says which it is
            f:1: error: no column 'm'; the columns are 'question', 'answer', 'score'; --max-score-column NAME says which it is
            f:1: error: no column 'q'; the columns are 'question', 'answer', 'score'; --question-column NAME says which it is
            f:1: error: no column 's'; the columns are 'question', 'answer', 'score'; --score-column NAME says which it is\
            """);
  }

  @Test
  void aSecondPersonJudgesTheSameAnswers() {
    AnswerReader second = READER.repeating("first", READER.jsonLines("first", json(GOOD)));

    assertThat(second.jsonLines("f", json(GOOD.replace("['water']", "[]")))).hasSize(1);
    assertThatThrownBy(() -> second.jsonLines("f", json(GOOD.replace("Boil", "Cook"))))
        .hasMessage("f:1: error: another answer than in first, 'Cook.'");
    assertThatThrownBy(() -> second.jsonLines("f", json(GOOD.replace("'1'", "'2'"))))
        .hasMessage(
            """
            f: error: no answer has this id of first, '1'
            f:1: error: no answer of first has this id, '2'\
            """);
  }

  @Test
  void faultsHavePlaces() {
    assertThatThrownBy(() -> READER.jsonLines("f", "[1]"))
        .isInstanceOfSatisfying(
            LabelException.class,
            e -> assertThat(e.faults()).extracting(fault -> fault.line()).isEqualTo(List.of(1)));
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
