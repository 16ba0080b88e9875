package io.github.rubricscorer.rubric.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Alternatives;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Item;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Phrase;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Run;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.TermSet;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Word;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The notation of synonyms: what it stands for, and what is said where it is wrong. */
final class PatternParserTest {
  /**
   * The right column has brackets around each phrase with its window after it, the gap between runs
   * in slashes, quotes around each word, a tilde before a prefix, an equals sign before an exact
   * form.
   */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiterString = "  is  ",
      quoteCharacter = '`',
      textBlock =
          """
          PgBouncer                      is  ["PgBouncer"]
          read replica                   is  ["read" "replica"]
          ` read\t replica `             is  ["read" "replica"]
          read-replica                   is  ["read-replica"]
          circuit (breaker|breaking)     is  ["circuit" ("breaker" | "breaking")]
          ( a b | c ) d                  is  [("a" "b" | "c") "d"]
          (a|(b|c) d)                    is  [("a" | ("b" | "c") "d")]
          promote ... replica            is  ["promote" /6/ "replica"]
          route ..3 reads                is  ["route" /3/ "reads"]
          a ...! b ..3+ c                is  ["a" /6!/ "b" /3+/ "c"]
          a &! b &6+ c                   is  ["a"]15! & ["b"]15! & ["c"]6+
          high ..8 !diffusion low        is  ["high" /8 !diffusion/ "low"]
          a ..8! !(b c|<d>) e            is  ["a" /8! !(b c|<d>)/ "e"]
          10, 20, 30                     is  ["10" /0/ "20" /0/ "30"]
          (a|b), cat*, ... d, & =e,      is  [("a" | "b") /0/ ~"cat" /6/ "d"]15 & [="e"]15
          1,000 a,b (c, d)               is  ["1,000" "a,b" ("c," "d")]
          wow! a !                       is  ["wow!" "a" "!"]
          a ..1 b ... c ..100 d          is  ["a" /1/ "b" /6/ "c" /100/ "d"]
          retry & backoff                is  ["retry"]15 & ["backoff"]15
          retry &6 backoff               is  ["retry"]6 & ["backoff"]6
          a b & c ... d &4 <e>           is  ["a" "b"]15 & ["c" /6/ "d"]15 & [<e>]4
          a &4 b &5 c & d                is  ["a"]4 & ["b"]4 & ["c"]5 & ["d"]15
          <broker> & (write|burst)       is  [<broker>]15 & [("write" | "burst")]15
          (a) & b                        is  [("a")]15 & ["b"]15
          <cloud> ... <my-set_2>         is  [<cloud> /6/ <my-set_2>]
          a (b|) c                       is  [("a" ("b") "c" | "a" "c")]
          autoscal*                      is  [~"autoscal"]
          (autoscal*|scal* out)          is  [(~"autoscal" | ~"scal" "out")]
          =SQS                           is  [="SQS"]
          =Node\\.js                     is  [="Node.js"]
          ~transport                     is  [inflected "transport"]
          =~transport                    is  [any case "transport"]
          \\~20                           is  ["~20"]
          99\\.9%                        is  ["99.9%"]
          99.9% up                       is  ["99.9%" "up"]
          -.5 & v1.2                     is  ["-.5"]15 & ["v1.2"]15
          a 1 000 ..3 10                 is  ["a" "1 000" /3/ "10"]
          two hundred and fifty ms       is  ["two hundred and fifty" "ms"]
          one two                        is  ["one" "two"]
          100..200 ms                    is  ["100..200" "ms"]
          100 ..20 ms                    is  ["100" /20/ "ms"]
          (66.7±0.1|-5..5|5%)            is  [("66.7±0.1" | "-5..5" | "5%")]
          9.81+-0.02 m                   is  ["9.81+-0.02" "m"]
          <number> ms                    is  [<number> "ms"]
          2-phase =5.0                   is  ["2-phase" ="5.0"]
          \\.NET                         is  [".NET"]
          R\\&D                          is  ["R&D"]
          a\\\\b \\(c\\) \\<d\\> \\=\\*\\|  is  ["a\\b" "(c）" "<d>" "=*|"]
          C++ C# I/O 'don''t'            is  ["C++" "C#" "I/O" "'don''t'"]
          caf\u00e9 \ud83d\ude00         is  ["caf\u00e9" "\ud83d\ude00"]
          a\u00a0b                       is  ["a" "b"]
          3 9                            is  ["3" "9"]
          """)
  void aNotationStandsForAPattern(String notation, String structure) {
    SynonymPattern pattern = SynonymPattern.parse(notation);

    assertThat(structure(pattern)).isEqualTo(structure);
    assertThat(pattern).hasToString(notation);
  }

  /** What is wrong, and a caret below the place. */
  static Stream<String> faults() {
    return Stream.of(
        """

        ^ a word is missing\
        """,
        """
        \s
         ^ a word is missing\
        """,
        """
        read &
              ^ a word is missing\
        """,
        """
        & read
        ^ a word is missing\
        """,
        """
        a & & b
            ^ a word is missing\
        """,
        """
        a& b
         ^ '&' inside a word is written '\\&'\
        """,
        """
        (a)& b
           ^ '&' needs a blank before it\
        """,
        """
        a &b
           ^ '&' needs a blank after it\
        """,
        """
        a &0 b
          ^ 0 is not in 1..100\
        """,
        """
        a &101 b
          ^ 101 is not in 1..100\
        """,
        """
        a &99999999999 b
          ^ 99999999999 is not in 1..100\
        """,
        """
        a & b & c & d & e & f & g & h & i
                                      ^ '&' joins at most 8 parts\
        """,
        """
        ... a
        ^ a word is missing\
        """,
        """
        a ...
             ^ a word is missing\
        """,
        """
        a ... ... b
              ^ a word is missing\
        """,
        """
        a... b
         ^ '.' is written '\\.'; a gap is '...' or '..3'\
        """,
        """
        a ...b
             ^ a gap needs a blank after it\
        """,
        """
        a .... b
             ^ a gap needs a blank after it\
        """,
        """
        a .. b
          ^ a gap is '...' or '..' and a number from 1\
        """,
        """
        a ..0 b
          ^ 0 is not in 1..100\
        """,
        """
        a ..3b
             ^ a gap needs a blank after it\
        """,
        """
        .NET
        ^ a word is missing\
        """,
        """
        a .NET
          ^ '.' is written '\\.'; a gap is '...' or '..3'\
        """,
        """
        Node.js
            ^ '.' is written '\\.'; a gap is '...' or '..3'\
        """,
        """
        a 200..100
          ^ a range goes from the lower number to the higher\
        """,
        """
        3rd..5
        ^ both ends of a range are numbers of one kind\
        """,
        """
        66.7±
        ^ a tolerance needs a number after its sign\
        """,
        """
        (a|66.7+-b)
           ^ a tolerance needs a number after its sign\
        """,
        """
        3rd±1
        ^ a tolerance is a number from 0 of the same kind\
        """,
        """
        5±-1
        ^ a tolerance is a number from 0 of the same kind\
        """,
        """
        100..b
           ^ '.' is written '\\.'; a gap is '...' or '..3'\
        """,
        """
        (a|b
        ^ '(' is not closed\
        """,
        """
        a)
         ^ unexpected ')'\
        """,
        """
        a | b
          ^ unexpected '|'\
        """,
        """
        ()
         ^ an alternative is empty\
        """,
        """
        (a|)
           ^ an alternative is empty\
        """,
        """
        (|a)
         ^ an alternative is empty\
        """,
        """
        (a|) (b|)
           ^ an alternative is empty\
        """,
        """
        ((a|) b)
            ^ an alternative is empty\
        """,
        """
        a ... !(b|) c
                  ^ an alternative is empty\
        """,
        """
        (a|) (b|) (c|) (d|) e
                       ^ at most 3 brackets side by side have an empty alternative\
        """,
        """
        (a & b)
           ^ '&' cannot stand inside '(...)'\
        """,
        """
        (a ... b)
           ^ a gap cannot stand inside '(...)'\
        """,
        """
        a !b
          ^ '!' before a word stands after a gap only\
        """,
        """
        a ..3 ! b
              ^ '!' after a gap needs a word\
        """,
        """
        a ..3?
             ^ a gap needs a blank after it\
        """,
        """
        a(b|c)
         ^ '(' inside a word is written '\\('\
        """,
        """
        (un)managed
            ^ ')' needs a blank after it\
        """,
        """
        <a>b
           ^ '>' needs a blank after it\
        """,
        """
        ((((((((((((((((((a))))))))))))))))))
                        ^ '(' is nested more than 16 deep\
        """,
        """
        <broker
        ^ '<' is not closed\
        """,
        """
        <>
        ^ a set's name is a letter, then letters, digits, '-' or '_'\
        """,
        """
        a <my set>
          ^ a set's name is a letter, then letters, digits, '-' or '_'\
        """,
        """
        a<b>
         ^ '<' inside a word is written '\\<'\
        """,
        """
        a > b
          ^ '>' inside a word is written '\\>'\
        """,
        """
        a=b
         ^ '=' inside a word is written '\\='\
        """,
        """
        = a
        ^ '=' needs a word\
        """,
        """
        ~ a
        ^ '~' needs a word\
        """,
        """
        ~autoscal*
        ^ '~' and '*' exclude each other\
        """,
        """
        =~autoscal*
        ^ '=~' and '*' exclude each other\
        """,
        """
        =autoscal*
        ^ '=' and '*' exclude each other\
        """,
        """
        *
        ^ '*' needs a word before it\
        """,
        """
        au*
        ^ '*' needs 3 letters before it and nothing but letters and digits\
        """,
        """
        a1b2*
        ^ '*' needs 3 letters before it and nothing but letters and digits\
        """,
        """
        auto-scal*
        ^ '*' needs 3 letters before it and nothing but letters and digits\
        """,
        """
        auto*scaling
            ^ '*' ends a word\
        """,
        """
        a \\b
          ^ '\\' stands before one of &()|*=~<>.\\+-/ only\
        """,
        """
        a\\
         ^ '\\' stands before one of &()|*=~<>.\\+-/ only\
        """);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfNotationTellsWhatAndWhere(String row) {
    int end = row.indexOf('\n');
    String notation = row.substring(0, end);
    int caret = row.indexOf('^', end);
    NotationException thrown =
        catchThrowableOfType(NotationException.class, () -> Synonym.of(notation));

    assertThat(thrown).as(notation).isNotNull();
    assertThat(" ".repeat(thrown.index()) + "^ " + thrown.problem())
        .isEqualTo(row.substring(end + 1));
    assertThat(thrown.index()).isEqualTo(caret - end - 1);
    assertThat(thrown.notation()).isEqualTo(notation);
    assertThat(thrown)
        .hasMessage(thrown.problem() + ", at " + (thrown.index() + 1) + " in '" + notation + "'");
  }

  @Test
  void faultsReadTheSameInAnyLocale() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(faults()).allSatisfy(this::aFaultOfNotationTellsWhatAndWhere);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String structure(SynonymPattern pattern) {
    return IntStream.range(0, pattern.phrases().size())
        .mapToObj(i ->
            "["
                + structure(pattern.phrases().get(i))
                + "]"
                + (pattern.windows().isEmpty() ? "" : pattern.windows().get(i)))
        .collect(Collectors.joining(" & "));
  }

  private static String structure(Phrase phrase) {
    return IntStream.range(0, phrase.runs().size())
        .mapToObj(i ->
            (i == 0 ? "" : " /" + phrase.gaps().get(i - 1) + "/ ")
                + structure(phrase.runs().get(i)))
        .collect(Collectors.joining());
  }

  private static String structure(Run run) {
    return run.items().stream().map(PatternParserTest::structure).collect(Collectors.joining(" "));
  }

  private static String structure(Item item) {
    return switch (item) {
      case TermSet set -> "<" + set.name() + ">";
      case Alternatives alternatives ->
          alternatives.runs().stream()
              .map(PatternParserTest::structure)
              .collect(Collectors.joining(" | ", "(", ")"));
      case Word word ->
          switch (word.form()) {
                case INFLECTED -> "";
                case PREFIX -> "~";
                case INFLECTION -> "inflected ";
                case ANY_CASE -> "any case ";
                case EXACT -> "=";
              }
              + '"'
              + word.text()
              + '"';
    };
  }
}
