package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions as {@code text=labels}, each after the sign of what stands before it. */
@DisplayName("An answer, read")
class AnswerReadingTest {
  private final PatternProgram patterns =
      PatternProgram.of(
          "read replica",
          "like water",
          "localhost",
          "rate limit",
          "dairy",
          "relational",
          "dairy free",
          "12%",
          "ports 80 443");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The queue is full.         | . queue is full",
        "read the replicas          | . read=read replicas=replica",
        "like the water             | . like=like water=water",
        "just like water            | . like=like water=water",
        "read, replica; dairy       | . read=read , replica=replica ; dairy=dairy",
        "read (replica) it          | . read=read ( replica=replica ) it",
        "Read. Replica? Dairy       | . Read=read . Replica=replica ? Dairy=dairy",
        "rateLimit                  | . rateLimit=rate rateLimit=limit",
        "rate-limit                 | . rate=rate limit=limit",
        "ratelimits                 | . ratelimits=rate ratelimits=limit",
        "a local host               | . local host=localhost",
        "local, host                | . local , host",
        "twelve percent             | . twelve percent=12%",
        "12 per cent of it          | . 12 per cent=12% of it",
        "80, 443                    | . 80=80 , 443=443",
        "dairy-free                 | . dairy free=free",
        "dairy free                 | . dairy=dairy free=free",
        "a non relational one       | . non relational=relational one",
        "a non-relational one       | . non-relational one",
        "dairy -free                | . dairy=dairy free=free",
        "dairy‑free, dairy‐free     | . dairy free=free , dairy free=free",
        "**dairy**-free, dairy<b>-free</b> | . dairy free=free , dairy free=free",
        "dairy_free, dairy.free     | . dairy=dairy free=free , dairy=dairy free=free",
        "a local host-free one      | . local host free=free one",
        "dairy-less dairy           | . dairy less dairy=dairy",
        "dairy-                     | . dairy=dairy",
        "''                         | ''",
        "...                        | ''",
      })
  void hasAPositionForEachWord(String answer, String positions) {
    assertThat(positions(patterns, answer)).isEqualTo(positions);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "x = 5       | . x=x 5=5+\\=5",
        "x 5         | . x=x 5=5",
        "x > 5       | . x=x 5=5",
        "x is - y    | . x=x is y=y+\\-y",
        "x is - z    | . x=x is ; z",
      })
  void noticesTheOperatorsThatAreAskedFor(String answer, String positions) {
    assertThat(positions(PatternProgram.of("x \\= 5", "x \\- y"), answer)).isEqualTo(positions);
  }

  @Test
  void putsAVerbWhereItsParticleStands() {
    PatternProgram german = PatternProgram.of(Language.of("de"), "abschalten");
    AnswerReading reading = german.read("Man schaltet den Server ab, wenn er brennt.");
    BitSet known = new BitSet();
    for (int i = 0; i < reading.size(); i++) {
      known.set(i, reading.wordClass(i) != 0);
    }
    assertThat(reading.answer().substring(reading.startOffset(known.nextSetBit(0))))
        .startsWith("ab, wenn");
    assertThat(known.cardinality()).isOne();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Man schaltet den Server ab., true",
    "Man schaltet den Server ab, true",
    "Man schaltet ab und geht., true",
    "Man schaltet ab; das ist gut., true",
    "Man schaltet (ab) den Server., true",
    "Man schaltet ab den Server., false",
    "'Man schaltet ein, den Server ab.', false",
    "Man schaltet. Den Server ab., false",
    "Ab., false",
    "Man baut den Server ab., false",
    "Man schaltet den Server an., false",
    "dass man ihn abschaltet., true",
    "'Wir schalten den Server. Ab, sage ich.', false",
  })
  void readsAVerbWhoseParticleEndsItsClause(String answer, boolean known) {
    PatternProgram german = PatternProgram.of(Language.of("de"), "abschalten");

    assertThat(hasKnownWord(german.read(answer))).isEqualTo(known);
  }

  @Test
  void looksForAVerbTwentyWordsBack() {
    PatternProgram german = PatternProgram.of(Language.of("de"), "abschalten");

    assertThat(hasKnownWord(german.read("schaltet " + "x ".repeat(19) + "ab."))).isTrue();
    assertThat(hasKnownWord(german.read("schaltet " + "x ".repeat(20) + "ab."))).isFalse();
  }

  private static boolean hasKnownWord(AnswerReading reading) {
    boolean known = false;
    for (int i = 0; i < reading.size(); i++) {
      known |= reading.wordClass(i) != 0;
    }
    return known;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "one             | . one=1",
        "no one          | . no one",
        "one hundred     | . one hundred=100",
        "minus one       | . minus one",
        "1 one 1.0       | . 1=1 one=1 1.0=1",
        "100 1,00        | . 100=100 1=1 , 00",
        "10:01           | . 10 01",
      })
  void readsNumbersByTheirValue(String answer, String positions) {
    assertThat(positions(PatternProgram.of("1", "100"), answer)).isEqualTo(positions);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "10<sup>6</sup> users     | . 10<sup>6=1000000 users",
        "10^6^ or 10^6            | . 10^6=1000000 or 10^6=1000000",
        "1&nbsp;000 users         | . 1&nbsp;000=1000 users",
        "1&#8239;234 users        | . 1&#8239;234=1234 users",
        "1.234&nbsp;km            | . 1.234 km",
        "50&nbsp;%                | . 50&nbsp;%=50%",
        "**50**% of it            | . 50**%=50% of it",
        "50 **percent** of it     | . 50 **percent=50% of it",
        "<b>50</b> per cent       | . 50</b> per cent=50%",
        "`50` % `x`               | . 50` %=50% x",
        "&frac12; of it           | . &frac12;=0.5 of it",
        "1&frac12; cups           | . 1&frac12;=1.5 cups",
        "x &minus;5 K             | . x &minus;5 K",
        "x &#8722;5 or &#43;5     | . x &#8722;5 or 5=5",
        "1,<b>000</b> users       | . 1,<b>000=1000 users",
        "[1000](a.b/5) users      | . 1000=1000 users",
        "1000[^5] users           | . 1000=1000 users",
        "one **million**          | . one **million=1000000",
        "a *b* five 5             | . b five=5 5=5",
        "<td>5</td><td>%</td>     | . 5=5",
        "<p>5</p><p>million</p>   | . 5=5 . million=1000000",
      })
  void readsNumbersAsMarkupShowsThem(String answer, String positions) {
    PatternProgram numbers =
        PatternProgram.of("1000000", "1000", "1234", "5", "50%", "0.5", "1.5", "1");

    assertThat(positions(numbers, answer)).isEqualTo(positions);
  }

  @Test
  void hasTheNumberThatIsTheWholeAnswer() {
    assertThat(positions(PatternProgram.of("42"), "42. Because six times seven."))
        .startsWith(". 42=42 Because");
    assertThat(positions(PatternProgram.of("42"), " 42) Because six times seven.\n"))
        .startsWith(". 42=42 Because");
  }

  @Test
  void codeEndsInsideANumber() {
    assertThat(positions(PatternProgram.of("50%", "free"), "`50` % is (`free`) free"))
        .isEqualTo(". 50` %=50% is ( free=free ) free=free");
  }

  @Test
  void hasAPositionForTheNumberOfAnItemThatIsAskedFor() {
    assertThat(positions(PatternProgram.of("2 ..3 y"), "1. x\n2. y")).isEqualTo(". x . 2=\\#2 y=y");
    assertThat(positions(PatternProgram.of("2 y"), "1. x\n2. y")).isEqualTo(". x . y=y");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 62, 63, 64, 65, 200})
  void noticesAnOperatorUpTo64CharactersBefore(int blanks) {
    PatternProgram formula = PatternProgram.of("x \\= y");
    AnswerReading reading = formula.read("x =" + " ".repeat(blanks) + "y");

    assertThat(formula.labels(reading.wordClass(1))).isEqualTo(blanks <= 63 ? "y+\\=y" : "y");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 31, 32, 33, 63, 64, 65, 255, 256, 257, 300, 600})
  void hasRoomForManySentencesAndWords(int count) {
    AnswerReading reading = new AnswerReading();
    for (String sentence : List.of("Read. ", "Like read. ", "Read like. ")) {
      reading.read(sentence.repeat(count), patterns.program(), patterns.words(), false);
      int words = sentence.split(" ", -1).length - 1;
      assertThat(reading.size()).isEqualTo(words * count);
      assertThat(reading.sentenceCount()).isEqualTo(count);
      for (int i = 0; i <= count; i++) {
        assertThat(reading.sentenceStart(i)).isEqualTo(words * i);
      }
      int last = words * count - 1;
      assertThat(reading.isFiller(last)).isEqualTo(sentence.endsWith("like. "));
      assertThat(reading.distance(0, last + 1)).isEqualTo(count);
      assertThat(reading.startOffset(last))
          .isEqualTo(sentence.repeat(count).lastIndexOf(' ', sentence.length() * count - 2) + 1);
      assertThat(reading.boundaryBefore(last).beginsSentence()).isEqualTo(words == 1);
      assertThat(reading.sentence(last)).isEqualTo(count - 1);
    }
  }

  @Test
  void remembersAllSpellingsThatWereOverlooked() {
    AnswerReading reading = patterns.read("relatoinal ".repeat(40));

    for (int i = 0; i < 40; i++) {
      assertThat(reading.corrected(i)).extracting(word -> word.meant).isEqualTo("relational");
    }
    assertThat(reading.corrected(40)).isNull();
  }

  @Test
  void letsNoRunBeginWithAWordThatAnotherDenies() {
    AnswerReading reading = patterns.read("a non relational store, rateLimit and ratelimit");
    assertThat(reading.mayBegin(0)).isTrue();
    assertThat(reading.mayBegin(1)).as("relational").isFalse();
    assertThat(reading.mayBegin(2)).isTrue();
    assertThat(reading.mayBegin(4)).as("Limit of camelCase").isTrue();
    assertThat(reading.mayBegin(7)).as("limit of one word").isFalse();
    assertThat(reading.start(1, 1)).isEqualTo(Reading.NONE);
    assertThat(reading.start(1, 2)).isZero();
  }

  @Test
  void leavesFillersOutOfDistances() {
    AnswerReading reading = patterns.read("read like like a replica. Like");
    assertThat(reading.size()).isEqualTo(5);
    assertThat(reading.isFiller(0)).isFalse();
    assertThat(reading.isFiller(1)).isTrue();
    assertThat(reading.distance(0, 3)).isOne();
    assertThat(reading.distance(1, 3)).isZero();
    assertThat(reading.start(3, 2)).isZero();
    assertThat(reading.start(3, 1)).isEqualTo(3);
  }

  @Test
  void countsThreeFillersForAWordAndNoMore() {
    AnswerReading reading = patterns.read("read " + "like ".repeat(40) + "replica");
    assertThat(reading.distance(0, 41)).isEqualTo(10);
  }

  @ParameterizedTest(name = "fillers from {1} to {2} of {0} are the last: {3}")
  @CsvSource({
    "read like, 1, 2, true",
    "read like. It, 1, 2, true",
    "read like it, 1, 2, false",
    "like read, 0, 1, false",
    "read like like, 1, 2, true",
    "Read. Like, 1, 2, false",
    "read like, 0, 1, false",
  })
  void knowsFillersAfterTheLastWordOfASentence(String answer, int from, int to, boolean last) {
    assertThat(patterns.read(answer).areLastFillers(from, to)).isEqualTo(last);
  }

  @Test
  void numbersSentences() {
    AnswerReading reading = patterns.read("Read it.\n- one\n- two\n\nReplica?");
    StringJoiner starts = new StringJoiner(" ");
    for (int i = 0; i <= reading.sentenceCount(); i++) {
      starts.add(String.valueOf(reading.sentenceStart(i)));
    }
    assertThat(starts).hasToString("0 2 3 4 5");
    assertThat(reading.sentence(3)).isEqualTo(2);
    assertThat(reading.hasBoundary(1, 1)).isFalse();
    assertThat(reading.hasBoundary(1, 2)).isTrue();
  }

  @Test
  void remembersWhereASpellingWasOverlooked() {
    AnswerReading reading = patterns.read("relatoinal and relational and relatinal");
    assertThat(reading.corrected(0)).extracting(word -> word.meant).isEqualTo("relational");
    assertThat(reading.corrected(1)).isNull();
    assertThat(reading.corrected(2)).isNull();
    assertThat(reading.corrected(4)).extracting(word -> word.raw).isEqualTo("relatinal");
  }

  @Test
  void forgetsTheAnswerBefore() {
    AnswerReading reading = patterns.read("non relational " + "read like replica ".repeat(300));
    reading.read("read relatoinal", patterns.program(), patterns.words(), false);
    assertThat(positions(patterns, reading)).isEqualTo(". read=read relatoinal=relational");
    assertThat(reading.mayBegin(1)).isTrue();
    assertThat(reading.isFiller(1)).isFalse();
    assertThat(reading.sentenceCount()).isOne();
    assertThat(reading.fillerHits().isBefore(0, Integer.MAX_VALUE)).isFalse();
  }

  private static String positions(PatternProgram patterns, String answer) {
    return positions(patterns, patterns.read(answer));
  }

  private static String positions(PatternProgram patterns, AnswerReading reading) {
    StringJoiner positions = new StringJoiner(" ");
    for (int i = 0; i < reading.size(); i++) {
      switch (reading.boundaryBefore(i)) {
        case NONE -> {}
        case OPENING -> positions.add("(");
        case CLOSING -> positions.add(")");
        case COMMA -> positions.add(",");
        case CLAUSE -> positions.add(";");
        case SENTENCE -> positions.add(".");
        case QUESTION -> positions.add("?");
      }
      String word = reading.answer().substring(reading.startOffset(i), reading.endOffset(i));
      int wordClass = reading.wordClass(i);
      positions.add(wordClass == 0 ? word : word + "=" + patterns.labels(wordClass));
    }
    return positions.toString();
  }
}
