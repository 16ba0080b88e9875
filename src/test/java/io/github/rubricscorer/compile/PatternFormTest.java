package io.github.rubricscorer.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pattern is compiled to, in the form of a rubric's dump. */
@DisplayName("The compiled form")
class PatternFormTest {
  private static final Map<String, List<String>> SETS =
      Map.of(
          "broker", List.of("Kafka", "message bus"),
          "forms", List.of("=Third ~read =~Stream re-queue", "plain"),
          "pattern", List.of("(big|small) lock", "key*"),
          "nested", List.of("<broker>", "queue"),
          "one", List.of("cache"),
          "the", List.of("the store"));

  @ParameterizedTest(name = "of {0} is: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          caches                         > [cach]
          the caches                     > [cach]
          caches the                     > [cach the]
          a just cache                   > [just cach]
          =The caches                    > [=The cach]
          the* caches                    > [the* cach]
          (the|a) cache                  > [(the|a) cach]
          =SQS                           > [=SQS]
          =~SQS                          > [=~sqs]
          ~wait                          > [(=~wait|=~waits|=~waited|=~waiting)]
          auto*                          > [auto*]
          Auto* Scal*                    > [auto* scal*]
          (cache)                        > [cach]
          (cache|caches)                 > [(cach|cach)]
          (cache|page)                   > [(cach|pag)]
          ((cache|page)|lock)            > [((cach|pag)|lock)]
          (cache page|lock) key          > [(cach pag|lock) key]
          key (cache|page lock)          > [key (cach|pag lock)]
          ReadReplica                    > [((readreplica|read replica)|(read replica|readreplica))]
          Python3                        > [((python3|python 3)|(python 3|python3))]
          H2O                            > [h2o]
          doesn't                        > [(doesnt|do not)]
          won't                          > [(wont|will not)]
          can't                          > [(cant|can not)]
          read-only                      > [read only]
          <broker>                       > [(kafka|messag bus)]
          <broker> key                   > [(kafka|messag bus) key]
          <forms>                        > [(=Third (=~read|=~reads|=~readed|=~reading) =~stream re queue|plain)]
          <pattern>                      > [((big|small) lock|key*)]
          <nested>                       > [((kafka|messag bus)|queue)]
          <one> key                      > [cach key]
          <the>                          > [store]
          <number> keys                  > [#PLAIN key]
          alpha beta                     > [alpha beta]
          alpha ... beta                 > [alpha] ..6 [beta]
          alpha ..3 beta                 > [alpha] ..3 [beta]
          alpha ..3! beta                > [alpha] ..3! [beta]
          alpha ..3+ beta                > [alpha] ..3+ [beta]
          alpha ..3 !gamma beta          > [alpha] ..3 ![gamma] [beta]
          alpha ..3 !(x|y z) b ... c     > [alpha] ..3 ![(x|y z)] [b] ..6 [c]
          alpha & beta                   > [alpha] &15 [beta]
          alpha &4 beta &9+ gamma        > [alpha] &4 [beta] &9+ [gamma]
          alpha ... beta & gamma ..2 d   > [alpha] ..6 [beta] &15 [gamma] ..2 [d]
          """)
  void isThatOfItsRuns(String pattern, String form) {
    assertThat(form(pattern, false)).isEqualTo(form);
  }

  @ParameterizedTest(name = "of {0} is: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          5                              > [#5]
          5 ms                           > [#5 (ms|millisecond|msec)]
          5 milliseconds                 > [#5 (millisecond|ms|millisecond|msec)]
          5 millimeters                  > [#5 (millimet|mm|millimet)]
          5 liters                       > [#5 (liter|l|liter)]
          5 ponies                       > [#5 pony]
          300 K                          > [(#300 (k|kelvin)|#300000)]
          300K                           > [(#300000|(#300 (k|kelvin)|#300000))]
          \\>\\= 300 K                  > [\\≥#300 (k|kelvin)]
          100..200 ms                    > [#100..200 (ms|millisecond|msec)]
          20 °C                          > [#20 (c|degree c|celsius|degree celsius|centigrad|degree centigrad)]
          20°                            > [(\\°#20|#20 degree)]
          20 degrees                     > [(#20 degree|\\°#20)]
          20 degrees celsius             > [#20 (celsius|c|degree c|degree celsius|centigrad|degree centigrad)]
          20 degrees C                   > [#20 (c|degree c|celsius|degree celsius|centigrad|degree centigrad)]
          20 celsius                     > [#20 (celsius|c|degree c|degree celsius|centigrad|degree centigrad)]
          pH 7                           > [(ph #7|ph7)]
          pH 7.5                         > [(ph #7.5|ph7 #5)]
          is 7                           > [be #7]
          key 7                          > [key #7]
          v 7                            > [v #7]
          pH 12345                       > [ph #12345]
          Python 3.11                    > [(python #3.11|python3 #11)]
          Python3.11                     > [(python #3.11|python3 #11)]
          Python 3.10                    > [(python #3.1|python3 #10)]
          Python 3.0                     > [(python #3|python3 #0)]
          Python 3.01                    > [python #3.01]
          OAuth 2                        > [oauth #2]
          OAuth2                         > [((oauth2|oauth 2)|(oauth 2|oauth2))]
          1,000 keys                     > [#1000 key]
          1.5 keys                       > [#1.5 key]
          two keys                       > [(two|#2) key]
          2 ... keys                     > [(#2|\\##2)] ..6 [key]
          keys ... 2                     > [key] ..6 [#2]
          2 & keys                       > [#2] &15 [key]
          9±1                            > [#8..10]
          """)
  void ofNumbersHasAllWaysToWriteThem(String pattern, String form) {
    assertThat(form(pattern, false)).isEqualTo(form);
  }

  @ParameterizedTest(name = "of {0} is: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          a \\> b                        > [a \\>b]
          v1 \\> v2                      > [v1 \\>v2]
          F \\= ma                       > [f (\\=ma|\\=m \\a)]
          F \\= m a                      > [f (\\=ma|\\=m \\a)]
          F \\= m a x y                  > [f (\\=max|\\=m \\a \\x) y]
          F \\= mac                      > [f (\\=mac|\\=m \\a \\c)]
          F \\= mass                     > [f \\=mass]
          ma \\= F                       > [(ma|m \\a) \\=f]
          E \\= mc2                      > [e (\\=mc2|\\=m (\\c2|\\c \\^#2))]
          E \\= mc^2                     > [e ((\\=mc2|\\=mc \\^#2)|\\=m (\\c2|\\c \\^#2))]
          x^2                            > [(x2|x \\^#2)]
          x²                             > [(x2|x \\^#2)]
          x^12                           > [(x12|x \\^#12)]
          a \\= 5                        > [a \\=#5]
          a \\>\\= 5 ms                  > [a \\≥#5 (ms|millisecond|msec)]
          (a|b) \\= c                    > [(a|b) \\=c]
          a \\= (b|c d)                  > [a (\\=b|\\=c d)]
          a (\\=|\\>) c                  > [a (\\=c|\\>c)]
          a (\\=|is) c                   > [a (\\=c|be c)]
          Ca2+                           > [\\⁺ca2]
          Cl-                            > [\\⁻cl]
          a -\\> b                       > [a \\→b]
          f\\(x\\) \\= y                  > [f \\)x \\=y]
          """)
  void ofFormulasBindsEachSignToItsWord(String pattern, String form) {
    assertThat(form(pattern, false)).isEqualTo(form);
  }

  @ParameterizedTest(name = "of {0} is with a decimal comma: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          1,5 keys                       > [#1.5 key]
          1.500 keys                     > [#1500 key]
          """)
  void ofNumbersGoesByTheDecimalMark(String pattern, String form) {
    assertThat(form(pattern, true)).isEqualTo(form);
  }

  @ParameterizedTest(name = "of {0} is none: {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          a \\=                          > an operator needs a word after it
          \\= a \\= ... b                > an operator needs a word after it
          (a|\\=)                        > an operator needs a word after it
          a ... \\=                      > an operator needs a word after it
          ?                              > there is no word in the synonym
          a ... ?                        > there is no word in a part of the synonym
          a & ?                          > there is no word in a part of the synonym
          """)
  void needsWords(String pattern, String fault) {
    ProgramCompiler compiler = compiler(false);
    assertThat(compiler.prepare(Synonym.of(pattern))).isEqualTo(fault);
  }

  @ParameterizedTest(name = "of {0} has {1}")
  @CsvSource(
      delimiterString = " > ",
      textBlock =
          """
          alpha                                  > 1 plans, 1 fragments, 2 classes, 2 states, longest triggers 1
          alpha, alpha                           > 2 plans, 1 fragments, 2 classes, 2 states, longest triggers 2
          alpha, beta                            > 2 plans, 2 fragments, 3 classes, 3 states, longest triggers 1
          (alpha|beta|gamma) delta               > 1 plans, 1 fragments, 5 classes, 3 states, longest triggers 1
          alpha beta, beta gamma, gamma alpha    > 3 plans, 3 fragments, 4 classes, 7 states, longest triggers 1
          alpha alpha alpha, alpha alpha         > 2 plans, 2 fragments, 2 classes, 4 states, longest triggers 1
          (alpha|beta) (beta|alpha) (alpha|beta) > 1 plans, 1 fragments, 3 classes, 4 states, longest triggers 1
          alpha & beta, alpha & gamma            > 2 plans, 3 fragments, 4 classes, 4 states, longest triggers 2
          alpha & beta & alpha                   > 1 plans, 2 fragments, 3 classes, 3 states, longest triggers 1
          alpha ..3 !gamma beta                  > 1 plans, 3 fragments, 4 classes, 4 states, longest triggers 1
          just alpha, alpha                      > 2 plans, 2 fragments, 3 classes, 2 states, longest triggers 1
          alp*, alph*, alpha                     > 3 plans, 3 fragments, 4 classes, 4 states, longest triggers 1
          """)
  void isNoLargerThanNeedBe(String patterns, String size) {
    ProgramCompiler compiler = compiler(false);
    List<Synonym> synonyms = Arrays.stream(patterns.split(", ", -1)).map(Synonym::of).toList();
    synonyms.forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    assertThat(compiler.program()).hasToString(size);
  }

  /** What was remembered for the next rubric is the same as what is read anew. */
  @Test
  void isTheSameWhereItIsRemembered() {
    ProgramCompiler compiler = compiler(false);
    compiler.remember();
    Synonym first = Synonym.of("alpha ..3 !gamma beta & <nested> delta");
    Synonym second = Synonym.of("<one> \\> 5 ms");
    String before = forms(compiler, List.of(first, second));
    compiler.reset(SETS, false);
    assertThat(forms(compiler, List.of(second, first)).lines().sorted())
        .containsExactlyElementsOf(before.lines().sorted().toList());
    compiler.reset(SETS, false);
    assertThat(forms(compiler, List.of(first, second))).isEqualTo(before);
    compiler.reset(Map.of("one", List.of("page"), "nested", List.of("key")), false);
    assertThat(forms(compiler, List.of(first, second)))
        .isEqualTo(
            """
            [alpha] ..3 ![gamma] [beta] &15 [key delta]
            [pag \\>#5 (ms|millisecond|msec)]
            """);
    compiler.reset(SETS, false);
    assertThat(compiler.prepare(Synonym.of("a \\="))).isNotNull();
    compiler.reset(SETS, false);
    assertThat(compiler.prepare(Synonym.of("a \\="))).isNotNull();
  }

  private static String form(String pattern, boolean decimalComma) {
    return forms(compiler(decimalComma), List.of(Synonym.of(pattern))).strip();
  }

  private static ProgramCompiler compiler(boolean decimalComma) {
    ProgramCompiler compiler =
        new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, Language.ENGLISH));
    compiler.reset(SETS, decimalComma);
    return compiler;
  }

  private static String forms(ProgramCompiler compiler, List<Synonym> synonyms) {
    synonyms.forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    Program program = compiler.program();
    Fragments fragments = compiler.fragments();
    StringBuilder forms = new StringBuilder();
    for (int plan = 0; plan < synonyms.size(); plan++) {
      forms.append(fragments.describe(program.plans().make(plan))).append('\n');
    }
    return forms.toString();
  }
}
