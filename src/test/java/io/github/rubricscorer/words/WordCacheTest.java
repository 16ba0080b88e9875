package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels of a word, those of its parts beside them; {@code -} is a word without meaning. */
@DisplayName("What a word is to a rubric")
class WordCacheTest {
  private final PatternProgram servers =
      PatternProgram.of(
          "read replica",
          "rate limit",
          "throttling",
          "=SQS",
          "=~transport",
          "repl*",
          "the queue",
          "Python 3",
          "5 percent",
          "poll");

  private final PatternProgram compounds =
      PatternProgram.of(Language.of("de"), "Zucker", "Zelle", "Wand", "abschalten", "Fotosynthese");

  private final WordAnalysis english = new WordAnalysis(Language.ENGLISH);
  private final WordAnalysis german = new WordAnalysis(Language.of("de"));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "queue       | queue",
        "Queues      | queue",
        "queueing    | queue",
        "banana      | -",
        "replica     | replica+repl*",
        "Replicate   | repl*",
        "SQS         | =SQS",
        "sqs         | -",
        "SQS's       | =SQS",
        "Transport   | =~transport",
        "transports  | -",
        "poll        | poll",
        "pool        | -",
      })
  void whole(String word, String classes) {
    assertThat(classes(word)).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ratelimit    | rate limit   | true",
        "readreplicas | read replica+repl* | true",
        "rateLimit    | rate limit   | false",
        "limitRate    | limit rate   | false",
        "myQueue      | - queue      | false",
        "getLimit     | - limit      | false",
        "rateLimits   | rate limit   | false",
        "ReadBanana   | read -       | false",
        "limitrate    | -            | false",
        "JavaScript   | -            | false",
        "nonQueue     | -            | false",
        "fooBar       | -            | false",
        ".queue       | queue        | true",
        "queue#       | queue        | true",
      })
  void joinedFromSeveral(String word, String classes, boolean isOneThing) {
    assertThat(classes(word)).isEqualTo(classes);
    assertThat(look(word).isOneThing).isEqualTo(isOneThing);
  }

  @ParameterizedTest(name = "{0} means {1}")
  @CsvSource({
    "throtling, throttling, throttl",
    "replcia, , repl*",
    "limti, limit, limit",
    "thrott, , -",
    "pol, , -",
    "polls, , poll",
    "steaming, , -",
    "quueeu, , -",
  })
  void misspelt(String written, String meant, String classes) {
    assertThat(look(written).meant).isEqualTo(meant);
    assertThat(classes(written)).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "three, 3",
    "four, -",
    "Python3, python 3",
    "Python4, -",
    "py3, -",
  })
  void numbers(String word, String classes) {
    assertThat(classes(word)).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{0} is a filler: {1}")
  @CsvSource({"the, true", "The, true", "just, true", "queue, false", "not, false"})
  void fillers(String word, boolean filler) {
    WordEntry entry = look(word);
    assertThat(entry.filler).isEqualTo(filler);
    assertThat(WordEntry.isFiller(entry.summary)).isEqualTo(filler);
  }

  @ParameterizedTest(name = "{0} is to cues {1}")
  @CsvSource({
    "wouldn't, would not",
    "WOULDNT, would not",
    "don’t, - not",
    "I'd, - would",
    "hardly, hardly",
    "the, ''",
    "ever, ''",
    "queue, -",
  })
  void cues(String word, String classes) {
    PatternProgram cues = PatternProgram.of("would not", "hardly");
    WordEntry entry = look(word, cues, english);
    String read = text(entry.cueClasses, cues);
    assertThat(read).isEqualTo(classes);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Zellwand, Zelle Wand",
    "Zellenwand, Zelle Wand",
    "Stahlwand, - Wand",
    "Zuckerguss, Zucker -",
    "zuckerfrei, -",
    "Gewand, -",
    "Fotosyntese, Fotosynthese",
    "Wende, -",
  })
  void germanCompounds(String word, String words) {
    String expected =
        Arrays.stream(words.split(" ", -1))
            .map(part -> part.equals("-") ? part : german.analyse(part).stem())
            .collect(Collectors.joining(" "));
    assertThat(text(look(word, compounds, german).classes, compounds)).isEqualTo(expected);
  }

  @Test
  void joinsAVerbWithItsParticle() {
    int together = look("abschalten", compounds, german).classes[0];
    assertThat(compounds.words().separated("ab", "schaltet", german))
        .isEqualTo(together)
        .isNotZero();
    assertThat(compounds.words().separated("an", "schaltet", german)).isZero();
    assertThat(compounds.words().isParticle("ab")).isTrue();
    assertThat(compounds.words().isParticle("der")).isFalse();
    assertThat(servers.words().separatesVerbs()).isFalse();
  }

  @Test
  void readsNeighboursAsOneWordOfTheRubric() {
    PatternProgram hosts = PatternProgram.of("localhost", "none");
    WordEntry joined =
        hosts.words().lookJoined(entry("local", hosts), entry("hosts", hosts), english);
    assertThat(joined).isNotNull();
    assertThat(text(joined.classes, hosts)).isEqualTo("localhost");
    assertThat(joined.isOneThing).isTrue();
    assertThat(hosts.words().lookJoined(entry("no", hosts), entry("need", hosts), english))
        .isNull();
    assertThat(hosts.words().lookJoined(entry("host", hosts), entry("local", hosts), english))
        .isNull();
  }

  @Test
  void givesAWordAfterAnOperatorAClassOfItsOwn() {
    PatternProgram formulas = PatternProgram.of("x \\= y", "y");
    int plain = entry("y", formulas).classes[0];
    int equal = formulas.words().classAfter(Operator.EQUAL, plain);
    assertThat(formulas.labels(plain)).isEqualTo("y");
    assertThat(formulas.labels(equal)).isEqualTo("y+\\=y");
    assertThat(formulas.words().classAfter(Operator.LESS, plain)).isEqualTo(plain);
    assertThat(formulas.words().asksForOperators()).isTrue();
    assertThat(servers.words().asksForOperators()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {63, 64, 65, 100_000})
  void remembersNoWordOfMoreThan64Letters(int length) {
    String word = "queue".repeat(length / 5 + 1).substring(0, length);
    PatternProgram fresh = PatternProgram.of("queue");
    WordEntry entry = look(word, fresh, english);
    assertThat(entry.classes).containsExactly(0);
    assertThat(look(word, fresh, english) == entry).isEqualTo(length <= 64);
  }

  @Test
  void givesTheSameAnswersHoweverManyWordsWerePushedOut() {
    PatternProgram fresh = PatternProgram.of("queue", "word*");
    for (int i = 0; i < 60_000; i++) {
      WordEntry entry = entry("word" + i, fresh);
      assertThat(entry.raw).isEqualTo("word" + i);
      assertThat(text(entry.classes, fresh)).isEqualTo("word*");
    }
    assertThat(text(entry("queues", fresh).classes, fresh)).isEqualTo("queue");
    assertThat(entry("queues", fresh)).isSameAs(entry("queues", fresh));
  }

  @Test
  void isTheSameFromTheMemoryInFrontOfSeveralRubrics() {
    PatternProgram other = PatternProgram.of("banana", "queue the");
    RecentWords recent = new RecentWords();
    WordScanner scanner = new WordScanner();
    for (int i = 0; i < 20_000; i++) {
      String word = i % 7 == 0 ? "queue" : i % 5 == 0 ? "banana" : "word" + i % 3_000;
      PatternProgram asked = i % 2 == 0 ? servers : other;
      scanner.reset(word);
      assertThat(scanner.next()).isTrue();
      recent.look(scanner, asked.words());
      WordEntry entry = entry(word, asked);
      assertThat(recent.summary()).as("%d: %s", i, word).isEqualTo(entry.summary);
      assertThat(recent.lettersAfter()).isEqualTo(entry.lettersAfter);
      assertThat(recent.entry().classes).isEqualTo(entry.classes);
    }
  }

  private WordEntry look(String word) {
    return entry(word, servers);
  }

  private String classes(String word) {
    return text(look(word).classes, servers);
  }

  private WordEntry entry(String word, PatternProgram patterns) {
    return look(word, patterns, english);
  }

  private static WordEntry look(String word, PatternProgram patterns, WordAnalysis analysis) {
    WordScanner scanner = new WordScanner();
    scanner.reset(word);
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.word()).isEqualTo(word);
    return patterns.words().look(scanner, analysis);
  }

  private static String text(int[] classes, PatternProgram patterns) {
    return Arrays.stream(classes).mapToObj(patterns::labels).collect(Collectors.joining(" "));
  }
}
