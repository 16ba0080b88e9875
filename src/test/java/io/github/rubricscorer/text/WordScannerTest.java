package io.github.rubricscorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordScannerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          rate-limit rate_limit rate/limit        ! rate|limit|rate|limit|rate|limit
          rateLimit ratelimit                     ! rateLimit|ratelimit
          C++, C# and F#                          ! C++|C#|and|F#
          issue#5                                 ! issue|5
          C\\#, C\\+\\+ and max\\_size, v\\_1, b      ! C\\#|C\\+\\+|and|max|size|v\\_1|b
          **C#** <b>C</b>++ **50**% _C_# x        ! C#|C</b>++|50**%|C_#|x
          C++17, C++20x, C#12, F#8 or g++11       ! C++|17|C++|20x|C#|12|F#|8|or|g++|11
          C#8.0 C#x A++b ab#1 C##                 ! C#|8.0|C|x|A|b|ab|1|C#
          .NET and ASP.NET                        ! .NET|and|ASP|NET
          .Net (.Net and Asp.Net, Node.Js         ! .Net|.Net|and|Asp|Net|Node|Js
          Node.js, Next.js                        ! Node|js|Next|js
          I/O and CI/CD                           ! I|O|and|CI|CD
          99.9% of 2,000 are 429s                 ! 99.9%|of|2,000|are|429s
          scaling.Use a cache                     ! scaling|Use|a|cache
          don't won’t o＇clock                     ! don't|won’t|o＇clock
          'quoted' users' caches                  ! quoted|users|caches
          a->b => c                               ! a|b|c
          `code` **bold** _it_                    ! code|bold|it
          max_connections=200                     ! max|connections|200
          é naïve Ｋａｆｋａ e\u0301tat              ! é|naïve|Ｋａｆｋａ|e\u0301tat
          café😀Redis                              ! café|Redis
          缓存 ok                                  ! 缓|存|ok
          10.0.0.1 v1.2                           ! 10.0.0.1|v1|2
          don´t don`t donʼt don′t don\u0092t      ! don´t|don`t|donʼt|don′t|don\u0092t
          CO₂ m² Ca²⁺ 10² replica²                ! CO₂|m²|Ca²⁺|10|replica
          RedisとKafka Redis를 RedisサーバーKafka ! Redis|と|Kafka|Redis|를|Redis|サーバー|Kafka
          Кафка cасhе ΔG μs αβcache               ! Кафка|cасhе|ΔG|μs|αβ|cache
          photo\u00ADsynthesis \u200Bab\u200B c    ! photo\u00ADsynthesis|ab|c
          see http://a.example/x-y?q=1, then      ! see|then
          www.example.org or me@example.org.      ! or
          a/b.yaml read-me.md main.py:12          ! b.yaml|read-me.md|main.py|12
          Source:https://redis.io/docs/cache, b   ! Source|b
          mail:joe@redis.io or Link:www.redis.io  ! mail|or|Link
          see:http://a.example/x:80/y?q=1: b      ! see|b
          C:\\redis\\cache.txt file:conf/app.yml   ! C|cache.txt|file|app.yml
          a-b:c-d:e-f.txt std::chrono 10:30:45    ! a|b|c|d|e|f|txt|std|chrono|10|30|45
          a cache.Log all, Python.Java, b.JAVA    ! a|cache|Log|all|Python|Java|b.JAVA
          cache:redis-server/main x:y.z           ! cache|redis|server|main|x|y|z
          non-relational without-jitter no-one    ! non-relational|without-jitter|no|one
          re**pli**ca <b>re</b>plica r&eacute;    ! re**pli**ca|re</b>plica|r&eacute;
          <p>a</p> [b](c) ~~d~~ f               ! a|b|d|f
          S.Q.L. is S.Q.L, A.B is A.B. and a.B  ! S.Q.L|is|S.Q.L|A|B|is|A.B|and|a|B
          x.A.B.Q AB.C.D.                       ! x|A|B|Q|AB|C|D
          v_1 H_2O CO_{2} v_max abc_1 v_{1 5_1  ! v_1|H_2O|CO_{2}|v|max|abc|1|v|1|5|1
          (.env .NET .Use ..net x.net "          ! .env|.NET|Use|net|x|net
          C+++ C+ x++y 5# 5++ F#x a% 5%x 5%     ! C++|C|x|y|5|5|F|x|a|5|x|5%
          never-ending without_x no‐op not‑x ! never-ending|without_x|no‐op|not‑x
          no-go No-One not-1 something-x        ! no|go|No|One|not|1|something|x
          Ⅳ ⅳx ½cup ¼                           ! Ⅳ|ⅳx|½|cup|¼
          ٥٠ क१२ ５０ ½x                        ! ٥٠|क१२|５０|½|x
          1,2,3 1.5.2 1..2 1, 2                  ! 1,2,3|1.5.2|1|2|1|2
          rock'n'roll 'tis it' x'1 1'x          ! rock'n'roll|tis|it|x|1|1|x
          """)
  void cutsTextIntoWords(String text, String words) {
    assertThat(String.join("|", words(text))).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      textBlock =
          """
          one two                    ! NONE
          one-two                    ! NONE
          one, two                   ! COMMA
          one... two                 ! COMMA
          one (two                   ! OPENING
          one) two                   ! CLOSING
          one; two                   ! CLAUSE
          one: two                   ! CLAUSE
          one:two                    ! NONE
          one - two                  ! CLAUSE
          one -- two                 ! CLAUSE
          one --- two                ! CLAUSE
          one ---- two               ! NONE
          one --two                  ! NONE
          one-- two                  ! NONE
          one--two                   ! NONE
          one — two                  ! CLAUSE
          one. two                   ! SENTENCE
          one." Two                  ! SENTENCE
          one.Two                    ! SENTENCE
          one.two                    ! NONE
          e.g. two                   ! NONE
          vs. two                    ! NONE
          etc. two                   ! NONE
          exp. two                   ! NONE
          max. 2                     ! NONE
          max. Two                   ! SENTENCE
          Dr. Two                    ! NONE
          No. 2                      ! NONE
          No. Two                    ! SENTENCE
          J. Smith                   ! NONE
          B. The                     ! SENTENCE
          p.m. two                   ! NONE
          the 1. two                 ! NONE
          the 100. two               ! SENTENCE
          one<br>two                 ! NONE
          one<br>Two                 ! SENTENCE
          one</p><p>two              ! SENTENCE
          one</td><td>two            ! CLAUSE
          **one:** two               ! CLAUSE
          one &mdash; two            ! CLAUSE
          one – two                  ! CLAUSE
          one–two                    ! NONE
          one -two                   ! NONE
          one- two                   ! NONE
          one [two                   ! OPENING
          one} two                   ! CLOSING
          one、two                    ! COMMA
          one；two                    ! CLAUSE
          one：two                    ! NONE
          one： two                   ! CLAUSE
          one。two                    ! SENTENCE
          one？two                    ! QUESTION
          one • two                  ! SENTENCE
          one \uF0B7 two             ! SENTENCE
          one… two                   ! COMMA
          one.. two                  ! COMMA
          one?) two                  ! QUESTION
          one, (two                  ! COMMA
          one; (two                  ! CLAUSE
          one). Two                  ! SENTENCE
          5.Two                      ! NONE
          ONE.Two                    ! NONE
          one.TWO                    ! NONE
          one.Log                    ! SENTENCE
          we use .Net                ! NONE
          on Node.Js                 ! NONE
          with Vue.Js                ! NONE
          and Socket.Io              ! NONE
          an Asp.Net                 ! NONE
          it is fast.Net             ! SENTENCE
          a cache.Network            ! SENTENCE
          one .Network               ! SENTENCE
          one.Json                   ! SENTENCE
          Python.Java                ! SENTENCE
          one .Two                   ! SENTENCE
          one|two                    ! NONE
          "one" two                  ! NONE
          abcdefg. two               ! SENTENCE
          (e.g. two                  ! NONE
          one e.g. (two              ! OPENING
          one e.g.) two              ! CLOSING
          a/vs. two                  ! NONE
          xvs. two                   ! SENTENCE
          """)
  void tellsWhatLiesBeforeTheLastWord(String text, Boundary boundary) {
    assertThat(lastBoundary(text)).isEqualTo(boundary);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          en ! The query takes 200 ms. Use a cache    ! 1
          en ! It takes 200 ms. Use a cache           ! 1
          en ! Ask Ms. Lee for e. g. Redis            ! 0
          en ! A store, i. e. Redis, e.g. here        ! 0
          en ! Take plan B. The cache is A            ! 1
          de ! Wir nehmen z. B. Redis                 ! 0
          de ! Wir nehmen z. B. Redis            ! 0
          de ! Wir nehmen z. B. Redis            ! 0
          de ! Wir nehmen z.B. Redis, d. h. Speicher  ! 0
          de ! Redis u. a. Speicher                   ! 0
          de ! Das ist i. d. R. Redis                 ! 0
          de ! Das hilft i. d. R. Der Cache           ! 1
          de ! Das war im 19. Jahrhundert so          ! 0
          de ! Es begann am 3. Oktober und endete     ! 0
          de ! Nicht Variante B. Der Cache hilft      ! 1
          de ! Nicht Variante B. z. B. Redis hilft    ! 0
          de ! Es sind 5 Mio. Nutzer                  ! 0
          de ! Es sind max. Anzahl und z.T. Daten     ! 0
          de ! Es dauert **200** ms. Wir cachen       ! 1
          de ! Das kostet 19. Redis hilft             ! 1
          fr ! On prend p. ex. Redis                  ! 0
          es ! Usamos p. ej. Redis                    ! 0
          it ! Usiamo p. es. Redis                    ! 0
          nl ! We nemen bijv. Redis                   ! 0
          pt ! Usamos p. ex. Redis                    ! 0
          """)
  void anAbbreviationEndsNoSentence(String language, String text, int ends) {
    WordScanner scanner = new WordScanner();
    scanner.use(Language.of(language));
    scanner.reset(text);
    int sentences = 0;
    while (scanner.next()) {
      sentences += scanner.boundary() == Boundary.SENTENCE ? 1 : 0;
    }
    assertThat(sentences - 1).isEqualTo(ends);
  }

  @Test
  void aQuestionMarkEndsAQuestionAndAnExclamationMarkASentence() {
    assertThat(lastBoundary("Kafka? No")).isEqualTo(Boundary.QUESTION);
    assertThat(lastBoundary("Kafka! No")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("Kafka!? No")).isEqualTo(Boundary.QUESTION);
    assertThat(lastBoundary("Kafka?! No")).isEqualTo(Boundary.QUESTION);
    assertThat(lastBoundary("Kafka！No")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("path?a=1")).isEqualTo(Boundary.NONE);
    assertThat(lastBoundary("path!a=1")).isEqualTo(Boundary.NONE);
  }

  @Test
  void listItemsAndBlankLinesBeginSentences() {
    assertThat(lastBoundary("- one\n- two")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("1. one\n2. two")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("one\n\ntwo")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("## one\ntwo")).isEqualTo(Boundary.SENTENCE);
    assertThat(words("- one\n2) two\n* three")).containsExactly("one", "two", "three");
  }

  @Test
  void aLineBreakInASentenceIsABlankHoweverShortTheLine() {
    assertThat(lastBoundary("a line that is as long as the lines of wrapped prose are\ntwo"))
        .isEqualTo(Boundary.NONE);
    assertThat(lastBoundary("a short line\ntwo")).isEqualTo(Boundary.NONE);
    assertThat(lastBoundary("one\ntwo")).isEqualTo(Boundary.NONE);
  }

  @Test
  void theLinesAroundALineBreakTellWhatItIs() {
    assertThat(lastBoundary("We need two things\n- a cache and\n- two"))
        .isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("We read from the cache\n- two")).isEqualTo(Boundary.CLAUSE);
    assertThat(lastBoundary("Value: 6\nSize: two")).isEqualTo(Boundary.CLAUSE);
    assertThat(boundaries("Value: 6\nSize: two")).containsExactly("S", "C", "S", "C");
    assertThat(lastBoundary("Use caches\nAdd replicas\nTwo")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("A line that is long enough\nand short\nTwo is a line as long"))
        .isEqualTo(Boundary.NONE);
    assertThat(lastBoundary("> one\n> two")).isEqualTo(Boundary.NONE);
    assertThat(lastBoundary("one\n\n> two")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("one\n```\ntwo")).isEqualTo(Boundary.SENTENCE);
    assertThat(lastBoundary("rate-\ntwo")).isEqualTo(Boundary.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          a fail-fast Node.js max_size b ! a|fail-|fast|Node-|js|max-|size|b
          a **fail**-fast b<i>-c</i> -d  ! a|fail-|fast|b-|c|d
          a and/or b c - d               ! a|and|or|b|c|d
          `a b` c `d`                    ! a+|b+|c|d+
          <code>a</code> b <pre>c</pre>  ! a+|b|c+
          <code>a b                      ! a|b
          """)
  void tellsTheWordsOfNames(String text, String words) {
    List<String> named = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    while (scanner.next()) {
      if (scanner.isJoined()) {
        named.add(named.removeLast() + "-");
      }
      named.add(scanner.word() + (scanner.inCode() ? "+" : ""));
    }
    assertThat(String.join("|", named)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\uFDD3a b", "a\uFDD3b c", "&#64979;a b", "\uFDD1a\n\uFDD3 b", "\uFDEFa\uFDD0b"})
  void theMarksOfATextMeanNothing(String text) {
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.word()).isEqualTo("a");
    assertThat(scanner.next()).isTrue();
    assertThat(scanner.word()).isEqualTo("b");
    assertThat(scanner.inCode()).isFalse();
    assertThat(scanner.boundary()).isEqualTo(Boundary.NONE);
  }

  @Test
  void aWordIsGivenWithoutTheMarkupInIt() {
    assertThat(plainWords("re**pli**ca <b>re</b>plica r&eacute;sum&#233; don&#39;t"))
        .containsExactly("replica", "replica", "résumé", "don't");
    assertThat(plainWords("non-relational a/Read-Me.md"))
        .containsExactly("nonrelational", "read-me.md");
    assertThat(plainWords("C\\# C\\+\\+ v\\_1 **50**%")).containsExactly("C#", "C++", "v1", "50%");
    assertThat(plainWords("S.Q.L. v_1 H_2O CO_{2} A.B. x"))
        .containsExactly("SQL", "v1", "H2O", "CO2", "AB", "x");
    assertThat(plainWords("a&shy;b c\u200Bd e<b>f</b>&eacute;"))
        .containsExactly("ab", "c\u200Bd", "efé");
  }

  @Test
  void offsetsAreExactAndAscendingInWhateverText() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      WordScanner scanner = new WordScanner();
      scanner.reset(text);
      int end = 0;
      while (scanner.next()) {
        assertThat(scanner.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(end);
        assertThat(scanner.end()).as("seed %d: %s", seed, text).isGreaterThan(scanner.start());
        String word = text.substring(scanner.start(), scanner.end());
        assertThat(scanner.hash())
            .as("seed %d: %s", seed, text)
            .isEqualTo(scanner.word().hashCode());
        assertThat(
                Character.isLowSurrogate(word.charAt(0))
                    && scanner.start() > 0
                    && Character.isHighSurrogate(text.charAt(scanner.start() - 1)))
            .as("seed %d: a word begins inside a character of %s", seed, text)
            .isFalse();
        end = scanner.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void aKeySpellsAWordOfUpToSixteenAsciiCharacters() {
    long seed = Long.getLong("seed", System.nanoTime());
    Random random = new Random(seed);
    WordScanner scanner = new WordScanner();
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random) + " pneumonoultramicroscopic authentications C++ .net don't";
      scanner.reset(text);
      while (scanner.next()) {
        String word = scanner.word();
        boolean keyed = word.length() <= 16 && word.chars().allMatch(c -> c < 0x80);
        assertThat(scanner.hasKey()).as("seed %d: %s", seed, word).isEqualTo(keyed);
        if (keyed) {
          byte[] key = new byte[16];
          ByteBuffer.wrap(key).putLong(scanner.keyHigh()).putLong(scanner.keyLow());
          assertThat(new String(key, StandardCharsets.US_ASCII).replace("\0", ""))
              .as("seed %d", seed)
              .isEqualTo(word);
        }
      }
    }
  }

  @Test
  void knowsNoLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(new WordAnalysis(Language.ENGLISH).analyse("INDICES").stem())
          .isEqualTo(new WordAnalysis(Language.ENGLISH).analyse("index").stem());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String randomText(Random random) {
    int[] samples = {
      'a', 'Z', '9', ' ', '.', ',', '-', '_', '\'', '\n', '#', '+', '%', '?', '(', ')', 0x301, 0xE9,
      0x2019, 0x1F600, 0x4E00, 0x1D400, 0xD800, 0xDC00, 0x200D, 0xFF2B, ':', ';', '\t', '<', '>',
      'b', '/', '&', '*', '`', '~', '[', ']', '|', '\\', '!', '@', 0xAD, 0x430, 0xB2, 0xFDD0
    };
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.appendCodePoint(samples[random.nextInt(samples.length)]);
    }
    return text.toString();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    while (scanner.next()) {
      words.add(text.substring(scanner.start(), scanner.end()));
    }
    return words;
  }

  private static List<String> plainWords(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    while (scanner.next()) {
      words.add(scanner.word());
    }
    return words;
  }

  /** Returns the first letters of the boundaries. */
  private static List<String> boundaries(String text) {
    List<String> boundaries = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    while (scanner.next()) {
      boundaries.add(scanner.boundary().name().substring(0, 1));
    }
    return boundaries;
  }

  private static Boundary lastBoundary(String text) {
    Boundary boundary = Boundary.SENTENCE;
    WordScanner scanner = new WordScanner();
    scanner.reset(text);
    while (scanner.next()) {
      boundary = scanner.boundary();
    }
    return boundary;
  }
}
