package io.github.rubricscorer.text.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What markup becomes: ¶ ends a paragraph or an item, ¦ a cell, « and » are around code, {1} is the
 * number of an item; what is overwritten with nothing is left out. ⏎ is the end of a line.
 */
class MarkupTest {
  private static final String SIGNS = "¶¦«»↵";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      textBlock =
          """
          a **b** c                   → a b c
          a *b* c                     → a b c
          a ***b*** c                 → a b c
          ****a****                   → ****a****
          2*3*4                       → 2*3*4
          a*b*c                       → a*b*c
          a * b * c                   → a * b * c
          **a                         → **a
          re**pli**ca                 → replica
          **2**3                      → **2**3
          x2**b**c                    → x2**b**c
          x**2b**c                    → x**2b**c
          x2*b*                       → x2*b*
          _a_ b                       → a b
          __a__ b                     → a b
          a_b_c                       → a_b_c
          _a b                        → _a b
          a _ b_                      → a _ b_
          \\*a\\*                     → ·a·
          a\\b                        → a\\b
          x \\<= 5 \\> 4               → x <= 5 > 4
          C\\# and C\\+\\+             → C# and C++
          v\\_1, a \\- b, 2\\^3        → v_1, a - b, 2^3
          a \\| b, \\`c\\`, \\~~d~~     → a · b, ·c·, ·~d~~
          \\# a⏎\\- b                 → · a · b
          > \\# a                     → " · a"
          **\\# a**                   → · a
          \\[a\\](b) c\\[1\\]           → ·a](b) c[1]
          \\&amp; a \\&amp;           → &amp; a &amp;
          10\\^6 of \\-5              → 10^6 of -5
          a\\                         → a\\
          a\\⏎B                       → a¶B
          a\\⏎b                       → a b
          `a`                         → «a»
          ``a`b``                     → «a`b»
          `a                          → `a
          `a⏎⏎b`                      → `a¶¶b`
          `a⏎b`                       → «a b»
          don`t                       → don't
          O`Brien                     → O'Brien
          [a](b.example/c)            → a
          ![a](b.png)                 → a
          [a](b "c d")                → a
          [a](b 'c')                  → a
          [a](b "c)                   → [a](b "c)
          [a](b c)                    → [a](b c)
          [a](b(c)d) e                → a e
          [a](b                       → [a](b
          [a] (b)                     → [a] (b)
          [[a](b)](c)                 → a
          a](b)                       → a](b)
          [a][b]                      → [a][b]
          [a][b]⏎⏎[b]: http://c.d     → a¶¶
          [b]: word                   → [b]: word
          [b]: /c "d"                 → ""
          [b]: /c d                   → [b]: /c d
          a[^1] b[^long-note]         → a b
          a[^] b[^ c]                 → a[^] b[^ c]
          [^1]: a                     → ¶ a
          ```⏎a⏎b⏎```                 → «¶a¶b¶»¶
          ```java⏎a⏎  ```⏎b           → «¶a¶  »¶¶b
          ~~~⏎a⏎~~~~                  → «¶a¶»¶
          "   ```⏎a⏎```"              → "  ¶«¶a¶»¶"
          "    ```⏎a⏎```"             → "    « a »"
          ````⏎a⏎```⏎````             → «¶a¶```¶»¶
          ```⏎a⏎``` b⏎c               → «¶a¶``` b¶c
          ```ab`cde⏎f                 → ```ab`cde f
          a```b                       → a```b
          ab`cd                       → ab'cd
          ab`cde                      → ab`cde
          ab`c`                       → ab«c»
          1`a                         → 1`a
          `````````a`````````         → `````````a`````````
          ````````a````````           → «a»
          a*b* c                      → ab c
          a *b*c                      → a bc
          *a *b                       → *a *b
          a** b**                     → a** b**
          _a_b                        → _a_b
          a _b_ c_                    → a b c_
          \\\\                        → ·
          [a](b[c)                    → [a](b[c)
          [a](b\tc)                   → [a](b\tc)
          [a](b  "c")                 → a
          [a](b "c"d)                 → [a](b "c"d)
          [a][b c]⏎⏎[b c]: /d         → a¶¶
          [a][b!]⏎⏎[b!]: /d           → [a][b!]¶¶
          [b]:/c                      → ""
          [b]: #c (d)                 → ""
          [b]: <c>                    → ""
          x [b]: /c                   → x [b]: /c
          [b] : /c                    → [b] : /c
          [a]b](c)                    → [a]b](c)
          ```⏎a⏎``⏎b                  → «¶a¶``¶b
          """)
  void ofMarkdown(String text, String read) {
    assertThat(read(text)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '^',
      textBlock =
          """
          <b>a</b>                    → a
          <B CLASS="x y">a</B> b      → a b
          <a href=x>b</a>             → b
          <a href='x>y'>b</a>         → b
          <a href="x>b                → <a href="x>b
          <a href="x<y">b             → <a href="x<y">b
          <a href=x"y>b               → <a href=x"y>b
          <input disabled>a           → a
          <input wrong>a              → <input wrong>a
          <o:p>a</o:p>                → a
          <your name>                 → <your name>
          a <b                        → a <b
          a < b > c                   → a < b > c
          List<String>                → List<String>
          Map<Object>                 → Map<Object>
          List<object> a              → List<object> a
          Vec<time> a<br>B            → Vec<time> a¶B
          x<b>y</b> z                 → xy z
          x<b>y</B> z<i>              → xy z<i>
          x<b>y <b>z</b>              → xy z
          x<b>y</big>                 → x<b>y
          word<wbr>word               → wordword
          x<img>y<img src=z>          → x<img>y
          guard<std::mutex> a         → guard<std::mutex> a
          vector<std::string>         → vector<std::string>
          <std::mutex>                → <std::mutex>
          <svg:rect>a</svg:rect>      → a
          <o:>a<:p>                   → <o:>a<:p>
          a #include <map> b          → a #include <map> b
          a #include<span> b          → a #include<span> b
          x<svg:rect>a                → xa
          include <b>a                → include a
          x <b>a                      → x a
          <p>a<p>b<li>c               → ¶a¶b¶c
          a<BR>B                      → a¶B
          a<br>b                      → a b
          a<br/> ⏎B                   → a¶  B
          <p>a</p><p>b</p>            → ¶a¶¶b¶
          <td>a</td><th>b             → ¦a¦¦b
          <code>a</code>              → «a»
          <code>a                     → a
          a</code>                    → a
          <kbd><samp>a</samp></kbd>   → ««a»»
          <pre>a⏎b</pre>c             → «¶a¶b»¶c
          <del>a</del>b               → b
          <s>a<s>b</s>c               → c
          <del>a                      → a
          10<sup>2</sup>              → 10^2
          word<sup>3</sup> x          → word x
          word<sup>th</sup> x         → wordth x
          abc<sup>3</sup> x           → abc3 x
          <sup>3</sup>a               → 3a
          <script>a < b</script>c     → ¶c
          <TITLE>a</title >b          → ¶b
          <title>a                    → a
          a<!-- b -- > -->c           → ac
          a<!-- b                     → a<!-- b
          <!DOCTYPE html>a            → a
          <?xml version="1"?>a        → a
          <!a <b>c</b>                → <!a c
          <! a>                       → <! a>
          a&amp;b &lt;i&gt;           → a&b <i>
          a&nbsp;b                    → a b
          a&nbsp b                    → a  b
          a&nbsps                     → a&nbsps
          &eacute;&#233;&#xE9;&#Xe9;  → éééé
          &#128;&#150;&#159;          → €–Ÿ
          &#64979;a&#xFDD1;           → \uFFFDa\uFFFD
          &#x1F600;                   → 😀
          &#xD7FF;&#xE000;            → \uD7FF\uE000
          &#xD800;&#xDFFF;            → &#xD800;&#xDFFF;
          &#x10FFFF;&#x110000;        → \uDBFF\uDFFF&#x110000;
          &#127;&#128;&#159;&#160;x   → \u007F€Ÿ x
          &#0;&#xD800;&#x110000;&#;   → &#0;&#xD800;&#x110000;&#;
          &#99999999999;&none;&;      → &#99999999999;&none;&;
          pho&shy;to                  → photo
          &#0000000000233;            → é
          &#00000000000233;           → é
          &#000000000000233;          → &#000000000000233;
          &e acute; &#é;              → &e acute; &#é;
          <blockquote>a</blockquote>  → ¶a¶
          <img src=x.y data_x.z=1>a   → a
          <a b>c                      → <a b>c
          <a open>c                   → c
          <a open b>c                 → <a open b>c
          <a =x>c                     → <a =x>c
          <a href=>c                  → c
          <a href=                    → <a href=
          <a href='b                  → <a href='b
          <a⏎href=x>b                 → b
          <b/>a<b / >c                → ac
          a<br clear=all>B            → a¶B
          </b >a                      → a
          </ b>a                      → </ b>a
          <>a<1>                      → <>a<1>
          a<b                         → a<b
          x<sup>2</sup>               → x2
          10<sup>-3</sup>             → 10^-3
          abcd<sup>3</sup>            → abcd
          word<sup>3                  → word3
          word<sup>3 x                → word3 x
          <s>a</s>b<s>c</s>d          → bd
          a</s>b                      → ab
          <script>a</script           → a</script
          <style>a</STYLE>b           → ¶b
          <script>a</style>b</script>c → ¶c
          <pre>a<br>b</pre>c          → «¶a¶b»¶c
          <code>a</code>b</code>      → «a»b
          <tr><td>a</td></tr>         → ¶¦a¦¶
          a<!---->b                   → ab
          a<!-->b                     → a<!-->b
          <?php a ?>b                 → b
          <!DOCTYPE html              → <!DOCTYPE html
          &nbsp                       → ^ ^
          a&nbsp,b                    → a ,b
          """)
  void ofHtml(String text, String read) {
    assertThat(read(text)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '^',
      commentCharacter = '%',
      textBlock =
          """
          one two three four⏎five six           → one two three four five six
          a⏎⏎b                                  → a¶¶b
          Short.⏎This line is a much longer one → Short.¶This line is a much longer one
          short⏎this line is a much longer one  → short this line is a much longer one
          a b  ⏎C d                             → a b  ¶C d
          cross-⏎region of it                   → cross-region of it
          cross -⏎region of it                  → cross - region of it
          Apples⏎Pears⏎Plums                    → Apples¶Pears¶Plums
          Apples⏎Pears                          → Apples Pears
          Apples,⏎Pears⏎Plums                   → Apples, Pears Plums
          Apples⏎Pears⏎plums                    → Apples Pears plums
          # Title⏎text                          → ^ Title¶text^
          ###### Title⏎text                     → ^ Title¶text^
          ####### Title⏎text                    → ####### Title text
          #Title⏎text                           → #Title text
          - a⏎- b                               → ^ a¶ b^
          * a⏎* b                               → ^ a¶ b^
          • a⏎• b                               → ^ a¶ b^
          ➢ a b c d⏎➢ b                         → ^ a b c d¶ b^
          ✓ a b c d⏎✓ b                         → ^ a b c d¶ b^
          \uF0B7 a b c d⏎\uF0B7 b               → ^ a b c d¶ b^
          \uF0B7\ta b c d⏎\uF0B7\tb             → ^\ta b c d¶\tb^
          ·\ta b c d⏎·\tb                       → ^\ta b c d¶\tb^
          ·   a b c d⏎·   b                     → ^   a b c d¶   b^
          o\ta b c d⏎o\tb                       → ^\ta b c d¶\tb^
          o a b c d⏎o b                         → o a b c d o b
          · a b c d⏎· b                         → · a b c d · b
          one two - three⏎four                  → one two - three four
          one two three⏎- four                  → one two three - four
          List:⏎- a                             → ^List:¶ a^
          - [x] a⏎- [ ] b                       → ^  a¶  b^
          - [y] a                               → ^ [y] a^
          1. a⏎2. b                             → {1} a¶{2} b
          12) a⏎13) b                           → {12} a¶{13} b
          1234. a                               → 1234. a
          see item⏎4. of it                     → see item 4. of it
          > a⏎> b                               → ^ a  b^
          > a.⏎>> B                             → ^ a.¶ B^
          > a⏎>> B                              → ^ a > B^
          a⏎---⏎b                               → a¶¶b
          a⏎--⏎b                                → a -- b
          a⏎= = =⏎b                             → a¶¶b
          | a | b |⏎|---|:-:|⏎| c | d |         → ¦ a ¦ b ¦¶¶¦ c ¦ d ¦
          a | b⏎--|--⏎c | d                     → a ¦ b¶¶c ¦ d
          a | b                                 → a | b
          |a|                                   → ¦a¦
          Value: 7⏎Unit: m                      → Value: 7¶Unit: m
          value: 7⏎unit: m                      → value: 7¶unit: m
          a b c: 7⏎e f g: m                     → a b c: 7¶e f g: m
          a b c d: 7⏎e f g h: m                 → a b c d: 7 e f g h: m
          a:7⏎b:8                               → a:7 b:8
          a:⏎b: 8                               → a: b: 8
          [12:01] yes or no⏎[12:02] no          → [12:01] yes or no¶[12:02] no
          [12] yes or no⏎[13] no                → [12] yes or no [13] no
          12:01 Ann: hi⏎12:02 Bob: yo           → 12:01 Ann: hi¶12:02 Bob: yo
          apples⏎pears and more⏎figs            → apples¶pears and more¶figs
          apples⏎pears and more⏎figs and dates⏎x y → apples pears and more figs and dates x y
          # aaaaaaaaaaaa⏎text                   → ^ aaaaaaaaaaaa¶text^
          # bbbbbbbbbbbbb⏎text                  → ^ bbbbbbbbbbbbb text^
          # bbbbbbbbbbbbb⏎Text                  → ^ bbbbbbbbbbbbb¶Text^
          42. a b                               → 42 a b
          1. a b                                → {1} a b
          42) a b⏎                              → 42 a b¶
          2. a⏎⏎b                               → {2} a¶¶b
          a⏎⏎2. b                               → a¶¶{2} b
          999. a⏎1000. b                        → {999} a 1000. b
          1. a⏎3. b                             → {1} a¶{3} b
          a b c d e⏎1. x                        → a b c d e 1. x
          a b c:⏎1. x y z                       → a b c:¶{1} x y z
          a b c:⏎2. x y z                       → a b c: 2. x y z
          1.a⏎2.b                               → 1.a 2.b
          - a⏎* b                               → ^ a * b^
          + a⏎+ b                               → ^ a¶ b^
          -a⏎-b                                 → -a -b
          a⏎***⏎b                               → a¶¶b
          a⏎_ _ _⏎b                             → a¶¶b
          a⏎-*-⏎b                               → a -*- b
          a - b                                 → a - b
          > > a⏎b                               → ^  a b^
          a | b⏎c | d                           → a | b c | d
          |a⏎|b                                 → |a |b
          | a |⏎x                               → ¦ a ¦¶x
          (a): 7⏎(b): 8                         → (a): 7¶(b): 8
          a, b: 7⏎c, d: 8                       → a, b: 7 c, d: 8
          a: 7⏎b c                              → a: 7 b c
          A: 7⏎b: 8                             → A: 7 b: 8
          x y⏎a: 7⏎b: 8                         → x y a: 7 b: 8
          x y⏎A: 7⏎B: 8                         → x y A: 7¶B: 8
          """)
  void ofLines(String text, String read) {
    assertThat(read(text)).isEqualTo(read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '^',
      commentCharacter = '%',
      textBlock =
          """
          a b  ⏎C d            → a b  ␍¶C d
          a b ⏎C d             → a b ␍ C d
          a b⏎C d              → a b␍ C d
          a\\⏎B                → a␍¶B
          a\\⏎b                → a␍ b
          load-⏎balancer of it → load-balancer of it
          load -⏎balancer      → load -␍ balancer
          a⏎⏎b                 → a␍¶␍¶b
          - a⏎- b              → ^ a␍¶ b^
          ```⏎a⏎```            → «¶a␍¶»¶
          a⏎---⏎b              → a␍¶¶b
          Value: 7⏎Unit: m     → Value: 7␍¶Unit: m
          a<br>⏎B              → a¶␍ B
          """)
  void ofLinesThatEndWithTwoCharacters(String text, String read) {
    assertThat(read(text.replace("⏎", "\r\n")).replace('\r', '␍')).isEqualTo(read);
  }

  @Test
  void aCarriageReturnAloneIsABlank() {
    assertThat(read("a b  \rC d")).isEqualTo("a b  \rC d");
  }

  /** In narrow text to the letter, in wider text by a measure that need not be that of letters. */
  @ParameterizedTest(name = "in text of {0} columns, up to {1}")
  @CsvSource({"18, 13", "29, 24", "30, 22", "59, 47", "60, 43", "80, 59"})
  void aLineIsEarlyWhereTheNextWordWouldHaveFittedIn(int width, int longest) {
    String next = "This " + "x".repeat(width - 5);
    String early = "a".repeat(longest);

    assertThat(read(early + "⏎" + next)).isEqualTo(early + "¶" + next);
    assertThat(read(early + "a⏎" + next)).isEqualTo(early + "a " + next);
    assertThat(read(early + "⏎" + next.replace('T', 't')))
        .isEqualTo(early + " " + next.replace('T', 't'));
  }

  @Test
  void aNameOfALineHasFewerThanFortyLetters() {
    String name = "A".repeat(39);

    assertThat(read(name + ": 7⏎" + name + ": 8")).isEqualTo(name + ": 7¶" + name + ": 8");
    assertThat(read(name + "A: 7⏎" + name + "A: 8")).isEqualTo(name + "A: 7 " + name + "A: 8");
  }

  @Test
  void aLineWithoutAColonNearItsBeginningHasNoName() {
    String line = "a".repeat(41) + " b";

    assertThat(read(line + "⏎" + line)).isEqualTo(line + " " + line);
  }

  private static String read(String text) {
    char[] value = text.replace('⏎', '\n').toCharArray();
    char[] room = Arrays.copyOf(value, value.length + 1);
    new Markup().read(room, value.length);
    return new String(room, 0, value.length)
        .chars()
        .mapToObj(c -> shown((char) c))
        .collect(Collectors.joining())
        .replace("}{", "");
  }

  private static String shown(char c) {
    if (Marks.isItem(c)) {
      return "{" + Marks.digit(c) + "}";
    }
    if (Marks.isNothing(c)) {
      return "";
    }
    if (Marks.isMark(c)) {
      return String.valueOf(SIGNS.charAt(c - Marks.BREAK));
    }
    return String.valueOf(c);
  }
}
