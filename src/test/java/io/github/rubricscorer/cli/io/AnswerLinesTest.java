package io.github.rubricscorer.cli.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.input.Encoding;
import io.github.rubricscorer.input.answers.AnswerForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables / is a line feed, ~ a carriage return, and ^ a tab. */
class AnswerLinesTest {
  private static final String OBJECT = "{'id':'1','question':'q','answer':'a b'}";

  private record Read(List<String> answers, String told) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "id,question,answer/1,q,a/2,q,b/             § 1:q:a 2:q:b",
        "id;question;answer~/1;q;a, b~/              § 1:q:a, b",
        "id^question^answer/1^q^a; b, c/             § 1:q:a; b, c",
        "id|question|answer/1|q|a/                   § 1:q:a",
        "id;question;answer~1;q;a~2;q;b~             § 1:q:a 2:q:b",
        "\uFEFFid,question,answer~/1,q,a             § 1:q:a",
        "sep=;~/id;question;answer~/1;q;a            § 1:q:a",
        "'sep=;'/id;question;answer/1;q;a            § 1:q:a",
        "//,,/id,question,answer/1,q,a               § 1:q:a",
        "id,question,answer,,/1,q,a,,/2,q,b/         § 1:q:a 2:q:b",
        "id,question,answer/1,q,a,,,/                § 1:q:a",
        "id,question,answer,note/1,q,a/              § 1:q:a",
        "'id','question','answer'/'1','q','a'/,,//   § 1:q:a",
        "id,question,answer/1,q,'a/~/b, ''c'''/2,q,d § 1:q:a/~/b, 'c' 2:q:d",
        " Answer ,ID,Note,QUESTION/a,1,x,q           § 1:q:a",
        "id,question,answer/1,q,/2,q,b               § 1:q: 2:q:b",
        "question,answer/q,a/q,b                     § 1:q:a 2:q:b",
        "id;question;answer, in your own words;answer/1;q;x, y;a § 1:q:a",
      })
  void csvIsRead(String text, String answers) {
    assertThat(read("f.csv", text)).isEqualTo(new Read(List.of(answers), ""));
    assertThat(read("<stdin>", text)).isEqualTo(new Read(List.of(answers), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OBJECT",
        "/  /OBJECT//~/",
        "[OBJECT]",
        "\uFEFF[OBJECT]",
        " [/  OBJECT/]/",
        "{/ 'id': '1',/ 'question': 'q',/ 'answer': 'a b'/}/",
        "{/'style':/{/'x':[/{},/{}/]/},/'id':'1','question':'q','answer':'a b'}",
        "{'id':1,'question':'q','x':{'answer':'}]','y':'\\\\\\''},'answer':'a b'}"
      })
  void jsonIsReadInAnyLayout(String text) {
    assertThat(read("f", text.replace("OBJECT", OBJECT)))
        .isEqualTo(new Read(List.of("1:q:a b"), ""));
  }

  @Test
  void objectsFollowOneAnotherInAnyLayout() {
    String other = "{/'id':'2','question':'q',/'answer':'}{'/}";

    for (String joint : List.of("/", " ", ",", "", ",//")) {
      assertThat(read("f", other + joint + OBJECT).answers())
          .as(joint)
          .containsExactly("2:q:}{ 1:q:a b");
      assertThat(read("f", "[" + OBJECT + "," + joint + other + "]").answers())
          .as(joint)
          .containsExactly("1:q:a b 2:q:}{");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "id,question,answer/1,q,'a/2,q,b/3,q,c § f:2: error: a quote is opened and never closed, so"
            + " lines 2 to 4 are not read; close it, or write it twice where it is meant § ``",
        "id,question,answer/1,q,'a' b/2,q,c § f:2: error: text after a closing quote; a quote"
            + " inside quotes is written twice § 2:q:c",
        "id,question,answer/1,q,'He says 'ab','c/2,q,b/3,q,c § f:2: error: text after a closing"
            + " quote; a quote inside quotes is written twice § 2:q:b 3:q:c",
        "id,question,answer~1,q,'a/b' c'~2,q,b~3,q,c § f:2: error: text after a closing quote; a"
            + " quote inside quotes is written twice § 2:q:b 3:q:c",
        "id,question,answer/1,q,a, b/2,q,c § f:2: error: 4 values for 3 columns; a value with ','"
            + " in it stands in quotes § 2:q:c",
        "id,question,answer/1,q/2,q,c § f:2: error: 2 values for 3 columns § 2:q:c",
        "OBJECT/{'id':'2','question':'q','answer':'b'/{'id':'3','question':'q','answer':'c'} §"
            + " f:2:38: error: not JSON: the closing } is missing § 1:q:a b 3:q:c",
        "{'id':'2','question':'q','answer':'b'/OBJECT § f:1:38: error: not JSON: the closing } is"
            + " missing § 1:q:a b",
        "[/{/ 'id':'2,/ 'question':'q'/},/OBJECT/] § f:3:10: error: not JSON: the closing \" of a"
            + " string is missing § 1:q:a b",
        "[/{'id':'2','question':'q','answer':'b},/] § f:2:39: error: not JSON: the closing \" of a"
            + " string is missing § ``",
        "[OBJECT, 7, OBJECT] § f:1:44: error: not a JSON object § 1:q:a b 1:q:a b",
        "[/ OBJECT,/ {'id':'2','question':'q'} ] § f:3: error: no 'answer' § 1:q:a b",
        "[/ OBJECT,/ {'id':'2' 'question':'q'},/OBJECT] § f:3:12: error: not JSON: expected a , or"
            + " the end, not '\"'; a \" inside a string is written \\\" § 1:q:a b 1:q:a b",
        "[OBJECT,/ § f:2: error: the closing ] is missing; the file may be cut off § 1:q:a b",
        "{'nr':'2','text':'q'} § f:1: error: no 'id' among 'nr', 'text'; --id-column NAME says"
            + " which it is; --id row numbers the answers § ``",
      })
  void aFaultSpoilsItsAnswerOnly(String text, String message, String answers) {
    Read read = read("f", text.replace("OBJECT", OBJECT));

    assertThat(read.told()).startsWith(message + "\nrubric: 1 of ");
    assertThat(read.answers()).containsExactly(answers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-16"})
  void utf16TellsItself(String name) {
    for (String text : List.of("id^question^answer~/1^q^gr\u00fc\u00df \ud83d\ude00", OBJECT)) {
      String expected = text.equals(OBJECT) ? "1:q:a b" : "1:q:gr\u00fc\u00df \ud83d\ude00";
      byte[] bytes = written(text).getBytes(Charset.forName(name));

      assertThat(read("f", bytes, AnswerForm.DEFAULT)).isEqualTo(new Read(List.of(expected), ""));
    }
  }

  @Test
  void windows1252IsToldByLineAndColumnAndReadWhenSaid() {
    byte[] bytes =
        written("id;question;answer/1;q;a/2;q;'x/sch\u00f6n'/3;q;c")
            .getBytes(Charset.forName("windows-1252"));
    AnswerForm told = AnswerForm.DEFAULT;
    AnswerForm said =
        new AnswerForm(
            Encoding.named("windows-1252").orElseThrow(),
            false,
            told.id(),
            told.question(),
            told.answer(),
            false,
            null,
            Map.of());

    assertThat(read("f", bytes, told))
        .isEqualTo(
            new Read(
                List.of("1:q:a 3:q:c"),
                """
                f:4:4: error: not UTF-8: byte 0xF6, '\u00f6' in Windows-1252; --encoding windows-1252 reads that
                rubric: 1 of 3 answers not scored
                """));
    assertThat(read("f", bytes, said))
        .isEqualTo(new Read(List.of("1:q:a 2:q:x/sch\u00f6n 3:q:c"), ""));
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, 1", "UTF-16BE, 1", "UTF-32LE, 3", "UTF-32BE, 1"})
  void whatIsCutOffIsToldInTheEncodingThatAMarkTells(String name, int missing) {
    for (String text : List.of("id,question,answer/1,q,a", OBJECT)) {
      byte[] whole = written("\uFEFF" + text).getBytes(Charset.forName(name));
      byte[] cut = Arrays.copyOf(whole, whole.length - missing);

      assertThat(read("f", whole, AnswerForm.DEFAULT).told()).isEmpty();
      assertThat(read("f", cut, AnswerForm.DEFAULT).told())
          .contains(": error: not " + name + ", which its first bytes say it is\n");
    }
  }

  @Test
  void aMarkOfUtf32IsNotTakenForOneOfUtf16() {
    byte[] bytes = written("\uFEFF" + OBJECT).getBytes(Charset.forName("UTF-32LE"));
    AnswerForm said = AnswerForm.DEFAULT.encoded(Encoding.named("utf-32").orElseThrow());

    assertThat(read("f", bytes, said)).isEqualTo(new Read(List.of("1:q:a b"), ""));
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldBeforeMemoryRunsOut() {
    InputStream endless =
        new InputStream() {
          private final byte[] start = "id,question,answer\n1,q,\"".getBytes(UTF_8);
          private int next;

          @Override
          public int read() {
            return next < start.length ? start[next++] : 'x';
          }

          @Override
          public int read(byte[] to, int from, int length) {
            for (int i = 0; i < length; i++) {
              to[from + i] = (byte) read();
            }
            return length;
          }
        };

    assertThat(read("f", endless, AnswerForm.DEFAULT).told())
        .startsWith("f:2: error: a quote is opened and never closed, so line 2 is not read");
  }

  @Test
  void aRowThatIsTooLongIsToldAndTheNextOneIsRead() {
    assertThat(read("f", "id,question,answer/1,q," + "x".repeat(9_000_000) + "/2,q,b"))
        .isEqualTo(
            new Read(
                List.of("2:q:b"),
                """
                f:2: error: the row has more than 8388608 characters
                rubric: 1 of 2 answers not scored
                """));
  }

  private static Read read(String source, String text) {
    return read(source, written(text).getBytes(UTF_8), AnswerForm.DEFAULT);
  }

  private static Read read(String source, byte[] bytes, AnswerForm form) {
    return read(source, new ByteArrayInputStream(bytes), form);
  }

  private static Read read(String source, InputStream in, AnswerForm form) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = Streams.of(in, OutputStream.nullOutputStream(), err, Terminal.NONE);
    List<String> answers = new ArrayList<>();
    new AnswerLines(source, form)
        .forEach(
            in,
            answer ->
                answers.add(answer.id() + ":" + answer.question() + ":" + shown(answer.answer())),
            new Progress(streams.err(), false, 0, System::nanoTime),
            streams);
    return new Read(List.of(String.join(" ", answers)), err.toString(UTF_8));
  }

  private static String written(String shown) {
    return shown.replace('\'', '"').replace('/', '\n').replace('~', '\r').replace('^', '\t');
  }

  private static String shown(String text) {
    return text.replace('"', '\'').replace('\n', '/').replace('\r', '~').replace('\t', '^');
  }
}
